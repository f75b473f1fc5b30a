//! N-grams: the words of a text that stand in a row, and how often each such row does.

use crate::blocks::Blocks;
use crate::counted::{self, CountBy, Counted, CountedWords, ListSize, Ranked};
use crate::sentences::Sentences;
use crate::span::{Span, to_u32};
use crate::spelling::FunctionWords;
use crate::tally::Tally;
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary;

/// How many words an n-gram has, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NgramSize(u32);

impl NgramSize {
    /// One word.
    pub const UNIGRAM: Self = Self(1);
    /// Two words.
    pub const BIGRAM: Self = Self(2);
    /// Three words.
    pub const TRIGRAM: Self = Self(3);
    /// Five words: the longest n-grams that are counted.
    pub const MAX: Self = Self(5);

    /// So many words; none for 0 and more than [`MAX`](Self::MAX).
    #[must_use]
    pub const fn try_new(words: u32) -> Option<Self> {
        if words == 0 || words > Self::MAX.0 { None } else { Some(Self(words)) }
    }

    /// How many words they are.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// Words that stand in a row, in all their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Ngram {
    /// The words with a space between two of them: by form as the text writes them where they first stand, by lemma
    /// their dictionary forms.
    pub text: String,
    /// How often they stand so in the text. Places may overlap.
    pub count: u32,
    /// Its place by count among the listed n-grams, from 1. N-grams of one count share a rank, and as many are left
    /// out behind it: 1, 2, 2, 4.
    pub rank: u32,
    /// How often it stands in a million n-grams: its count, times 10^6, by the n-grams of as many words in the text,
    /// listed or not.
    pub per_million: f64,
    /// Where it stands, in order, from the start of its first word to the end of its last; empty unless asked for.
    pub spans: Vec<Span>,
}

/// Which n-grams to list, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NgramOptions {
    /// What counts as one word.
    pub by: CountBy,
    /// Whether n-grams that begin or end with a function word are listed too.
    pub stop_words: bool,
    /// Whether entries have their places.
    pub spans: bool,
    /// How often an n-gram has to stand to be listed: 0 and 1 list every one.
    pub min_count: u32,
    /// The longest list.
    pub limit: usize,
}

impl Default for NgramOptions {
    fn default() -> Self {
        Self { by: CountBy::Form, stop_words: true, spans: false, min_count: 1, limit: usize::MAX }
    }
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
struct RunningWord {
    token: u32,
    /// What it counts as.
    number: u32,
    /// How many words stand in a row up to this one, itself among them.
    row: u32,
}

/// Lists the n-grams of `size` words, the commonest first, of equally common ones the first in the text.
///
/// An n-gram of *k* words is one of *k* - 1 and a word: counting pairs of numbers *k* - 1 times, in *O*(*n*) for *n*
/// tokens each, is enough.
pub(crate) fn ngrams(
    words: &CountedWords<'_>,
    blocks: &Blocks,
    sentences: &Sentences,
    NgramSize(size): NgramSize,
    options: NgramOptions,
) -> Vec<Ngram> {
    let size = size as usize;
    let NgramOptions { stop_words, spans, min_count, limit, .. } = options;
    let running = running_words(words, blocks, sentences);
    let Numbered { number_of, firsts, counts } = numbered(&running, size);
    let total = counts.iter().sum();
    let counted = (0..).zip(&firsts).zip(&counts);
    let counted = counted.map(|((number, &first), &count)| Counted { number, first, count }).collect();
    // The words of the n-gram that begins with word `first`.
    let words_from = |first: u32| running.get(first as usize..first as usize + size).unwrap_or_default();
    let is_stop_word = if stop_words { Vec::new() } else { stop_words_of(words) };
    let is_stop_word = |word: Option<&RunningWord>| {
        word.is_some_and(|word| is_stop_word.get(word.number as usize) == Some(&true))
    };
    let list = counted::ranked(counted, ListSize { min_count, limit }, &mut |item| {
        let words = words_from(item.first);
        !is_stop_word(words.first()) && !is_stop_word(words.last())
    });
    let (places, ends) =
        if spans { vocabulary::positions(&number_of, counts) } else { (Vec::new(), Vec::new()) };
    drop(number_of);
    let mut written = Vec::new();
    let mut entries = Vec::with_capacity(list.len());
    for Ranked { number, first, count, rank, .. } in list {
        let places = places.get(vocabulary::entry(&ends, number)).unwrap_or_default().iter();
        entries.push(Ngram {
            text: text(words_from(first), words, &mut written),
            count,
            rank,
            per_million: counted::per_million(count, total),
            spans: places.map(|&first| span(words_from(first), words.tokens)).collect(),
        });
    }
    entries
}

/// The words of a text in order. Marks of punctuation between two of them are passed over, tatweel that is written in
/// place of one too.
#[inline(never)]
fn running_words(words: &CountedWords<'_>, blocks: &Blocks, sentences: &Sentences) -> Vec<RunningWord> {
    let mut running = Vec::new();
    for block in 0..blocks.len() {
        let mut ends = sentences.of_block(block).iter().map(|sentence| sentence.end);
        let mut end = 0;
        let mut row = 0;
        for token in words.tokens.of_block(block) {
            let Some(span) = words.tokens.span(token) else { continue };
            while span.start >= end {
                row = 0;
                end = ends.next().unwrap_or(u32::MAX);
            }
            if let Some(number) = words.number_of(token) {
                row += 1;
                running.push(RunningWord { token: to_u32(token), number, row });
            } else if words.tokens.kind(token) != Some(TokenKind::Punctuation) {
                row = 0;
            }
        }
    }
    running
}

/// The n-grams of one size, numbered from 0 in the order in which they first occur.
struct Numbered {
    /// Of each word the number of the n-gram that begins with it, or [`NO_NGRAM`].
    number_of: Vec<u32>,
    /// The word that each begins with where it first occurs.
    firsts: Vec<u32>,
    counts: Vec<u32>,
}

/// In place of the number of an n-gram: the row ends before it would.
const NO_NGRAM: u32 = u32::MAX;

#[inline(never)]
fn numbered(running: &[RunningWord], size: usize) -> Numbered {
    // Before the first round, an n-gram of no words begins everywhere.
    let mut numbered = Numbered { number_of: vec![0; running.len()], firsts: Vec::new(), counts: Vec::new() };
    for before in 0..size {
        let mut tally = Tally::new();
        numbered.firsts.clear();
        for first in 0..running.len() {
            let Some(number) = numbered.number_of.get_mut(first) else { continue };
            *number = match running.get(first + before) {
                Some(last) if last.row as usize > before => {
                    let place = tally.add(u64::from(*number) << 32 | u64::from(last.number), 1);
                    if place == numbered.firsts.len() {
                        numbered.firsts.push(to_u32(first));
                    }
                    to_u32(place)
                }
                _ => NO_NGRAM,
            };
        }
        numbered.counts =
            tally.entries().iter().map(|&(_, count)| u32::try_from(count).unwrap_or(u32::MAX)).collect();
    }
    numbered
}

/// Of each number whether its words are stop words.
fn stop_words_of(words: &CountedWords<'_>) -> Vec<bool> {
    let mut function_words = FunctionWords::new(words.lexicon);
    (0..to_u32(words.len())).map(|number| words.is_stop_word(number, &mut function_words)).collect()
}

/// Writes the words of an n-gram with a space between two of them.
#[inline(never)]
fn text(ngram: &[RunningWord], words: &CountedWords<'_>, written: &mut Vec<u16>) -> String {
    written.clear();
    for word in ngram {
        if !written.is_empty() {
            written.push(SPACE);
        }
        words.write_text(word.number, word.token as usize, written);
    }
    crate::text::string(written)
}

const SPACE: u16 = 0x20;

fn span(ngram: &[RunningWord], tokens: &Tokens) -> Span {
    let span = |word: Option<&RunningWord>| {
        word.and_then(|word| tokens.span(word.token as usize)).unwrap_or_default()
    };
    Span::new(span(ngram.first()).start, span(ngram.last()).end)
}
