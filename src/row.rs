//! The words of a text in a row, and which of them stand beside a hit.

use core::ops::Range;

use crate::span::{Span, to_u32};
use crate::tokenize::Tokens;

/// The tokens of a text that count as words, numbered from 0 in the order of the text.
#[derive(Debug)]
pub(crate) struct WordRow<'a> {
    tokens: &'a Tokens,
    /// The token of each word.
    words: Vec<u32>,
}

impl<'a> WordRow<'a> {
    /// The tokens that `is_word` lets through. Takes *O*(*n*) for *n* tokens.
    #[inline(never)]
    pub(crate) fn new(tokens: &'a Tokens, is_word: &dyn Fn(usize) -> bool) -> Self {
        let words = (0..tokens.len()).filter(|&token| is_word(token)).map(to_u32).collect();
        Self { tokens, words }
    }

    /// The token of each word, in order.
    pub(crate) fn tokens(&self) -> impl ExactSizeIterator<Item = usize> {
        self.words.iter().map(|&token| token as usize)
    }

    /// The token of word `word`; `None` past the last.
    pub(crate) fn token(&self, word: usize) -> Option<usize> {
        self.words.get(word).map(|&token| token as usize)
    }

    /// Where word `word` stands; `None` past the last.
    pub(crate) fn span(&self, word: usize) -> Option<Span> {
        self.tokens.span(self.token(word)?)
    }

    /// The words that share text with `span`, which is not empty; where none does, the empty range between the words
    /// before and behind it. Takes *O*(log *n*) for *n* words.
    #[inline(never)]
    pub(crate) fn touching(&self, span: Span) -> Range<usize> {
        let place = |token: &u32| self.tokens.span(*token as usize).unwrap_or_default();
        let first = self.words.partition_point(|token| place(token).end <= span.start);
        let end = self.words.partition_point(|token| place(token).start < span.end);
        first..end.max(first)
    }
}
