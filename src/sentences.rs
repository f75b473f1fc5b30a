//! Sentences: where they end inside a block.

mod abbreviations;

use core::ops::Range;

use crate::blocks::{self, Blocks};
use crate::script::unit::TATWEEL;
use crate::script::{self, Kind};
use crate::span::Span;
use crate::tokenize::{FORM, TokenKind, Tokens};

const FULL_STOP: u32 = 0x2E;
const STOP: u16 = 0x2E;
/// A longer word, in units, is none: six letters or initials, and marks on them.
const LONGEST_ABBREVIATION: u32 = 24;

/// Where the sentences of a text stand, in order, none of them across the border of a block or
/// inside a token.
///
/// A sentence ends at `.` `!` `?` `؟` `۔` `…` and at dots in a row, with the closing quotes and
/// brackets, further stops and emoji behind; and at the end of its block. `،` `؛` `:` end none. No sentence ends
///
/// - at the stop of an abbreviation (`seeds/abbreviations.tsv`), an initial or several (`د.` `أ.د.` `ا.ش.ا.`),
///   unless a number stands before it (`2019م.`);
/// - at the stop of the number that begins it (`1. …`);
/// - where a comma, semicolon or colon follows the stop, or a small Latin letter;
/// - at dots in brackets that stand for what was left out: `(...)`;
/// - at a stop with text right behind it, unless both are Arabic: `انتهى.وقال` is two sentences.
///
/// The sentences of a block reach from its start to its end, and from the end of one to the next are
/// only white space and invisible characters. A block without words, numbers or links has no sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sentences {
    spans: Vec<Span>,
    /// The first sentence of each block, and behind the last block how many sentences there are.
    firsts: Vec<u32>,
}

impl Sentences {
    /// Takes *O*(*t*) for *t* tokens.
    pub(crate) fn new(units: &[u16], blocks: &Blocks, tokens: &Tokens) -> Self {
        let mut sentences = Self::default();
        for (index, &block) in blocks.spans().iter().enumerate() {
            sentences.firsts.push(sentences.count());
            Reader { units, tokens, range: tokens.of_block(index) }.read(block, &mut sentences.spans);
        }
        sentences.firsts.push(sentences.count());
        sentences
    }

    /// How many sentences there are.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// Where each sentence stands, in the order of the text.
    #[cfg(test)]
    pub(crate) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Where the sentences of block `block` stand; none past the last block.
    pub(crate) fn of_block(&self, block: usize) -> &[Span] {
        match self.firsts.get(block..block + 2) {
            Some(&[first, end]) => self.spans.get(first as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    fn count(&self) -> u32 {
        u32::try_from(self.spans.len()).unwrap_or(u32::MAX)
    }
}

/// What a sign does where a sentence may end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Stop,
    /// A closing bracket or quote, or a quote that may be either.
    Closing,
    Opening,
    /// Comma, semicolon, colon.
    Pause,
    Other,
}

impl Sign {
    fn of(code: u32) -> Self {
        match code {
            _ if blocks::is_sentence_stop(code) => Self::Stop,
            // " ' ) ] } « » ‘ ’ “ ” „ ‹ › ﴾ ﴿: marks of opening are found closing where writers mirror them.
            0x22
            | 0x27
            | 0x29
            | 0x5D
            | 0x7D
            | 0xAB
            | 0xBB
            | 0x2018
            | 0x2019
            | 0x201C..=0x201E
            | 0x2039
            | 0x203A
            | 0xFD3E
            | 0xFD3F => Self::Closing,
            // ( [ {
            0x28 | 0x5B | 0x7B => Self::Opening,
            // , : ; ، ؛
            0x2C | 0x3A | 0x3B | 0x060C | 0x061B => Self::Pause,
            _ => Self::Other,
        }
    }
}

/// Finds the sentences of one block.
struct Reader<'a> {
    units: &'a [u16],
    tokens: &'a Tokens,
    /// The tokens of the block.
    range: Range<usize>,
}

impl Reader<'_> {
    fn read(&self, block: Span, spans: &mut Vec<Span>) {
        let first_of_block = spans.len();
        let mut start = block.start;
        let mut first = self.range.start;
        let mut has_content = false;
        let mut index = self.range.start;
        while index < self.range.end {
            let Some(kind) = self.tokens.kind(index) else { break };
            if kind != TokenKind::Punctuation {
                has_content |= !matches!(kind, TokenKind::Symbol | TokenKind::Emoji);
            } else if has_content && self.sign(index) == Sign::Stop {
                let last = self.last_behind(index);
                let is_end = self.ends_sentence(first, index, last);
                // What goes with the stop is passed over either way: read again from each of its signs, a long
                // row of them would take quadratic time.
                index = last + 1;
                if is_end {
                    spans.push(Span::new(start, self.end(last)));
                    first = index;
                    start = self.start(index);
                    has_content = false;
                }
                continue;
            }
            index += 1;
        }
        if has_content {
            spans.push(Span::new(start, block.end));
        } else if let Some(last) = spans.get_mut(first_of_block..).and_then(<[Span]>::last_mut) {
            last.end = block.end;
        }
    }

    fn start(&self, index: usize) -> u32 {
        self.tokens.span(index).map_or(u32::MAX, |span| span.start)
    }

    fn end(&self, index: usize) -> u32 {
        self.tokens.span(index).map_or(0, |span| span.end)
    }

    fn code(&self, index: usize) -> u32 {
        script::code_at(self.units, self.start(index) as usize).0
    }

    fn kind(&self, index: usize) -> Option<TokenKind> {
        if self.range.contains(&index) { self.tokens.kind(index) } else { None }
    }

    fn sign(&self, index: usize) -> Sign {
        match self.kind(index) {
            Some(TokenKind::Punctuation) => Sign::of(self.code(index)),
            _ => Sign::Other,
        }
    }

    /// Whether token `index` of the block stands right behind the one before it, of the same block.
    fn touches_previous(&self, index: usize) -> bool {
        index > self.range.start && index < self.range.end && self.end(index - 1) == self.start(index)
    }

    /// The last token that goes with the stop at `stop`: closing marks, stops, emoji.
    fn last_behind(&self, stop: usize) -> usize {
        let mut last = stop;
        loop {
            let next = last + 1;
            let goes_along = match (self.kind(next), self.sign(next)) {
                (Some(TokenKind::Emoji), _) | (_, Sign::Stop) => true,
                // With text right behind it, it opens what follows; with space before it, it may.
                (_, Sign::Closing) => {
                    let is_free = !self.touches_previous(next + 1)
                        || self.kind(next + 1) == Some(TokenKind::Punctuation);
                    is_free && (self.touches_previous(next) || closes_only(self.code(next)))
                }
                _ => false,
            };
            if !goes_along {
                return last;
            }
            last = next;
        }
    }

    /// Whether the sentence that began with token `first` ends at the stop `stop`, which reaches, with
    /// what goes along, to token `last`.
    fn ends_sentence(&self, first: usize, stop: usize, last: usize) -> bool {
        let next = last + 1;
        if next >= self.range.end {
            return true;
        }
        if self.sign(next) == Sign::Pause {
            return false;
        }
        let after_text = self.touches_previous(stop);
        if after_text && self.sign(stop - 1) == Sign::Opening {
            return false;
        }
        let code = self.code(stop);
        let is_full_stop = code == FULL_STOP && self.end(stop) - self.start(stop) == 1;
        if is_full_stop && after_text && self.is_unfinished(first, stop - 1) {
            return false;
        }
        if last > stop {
            return true;
        }
        let next_code = self.code(next);
        if self.kind(next) != Some(TokenKind::Punctuation) && self.touches_previous(next) && code < 0x80 {
            let (before, _) = script::code_before(self.units, self.start(stop) as usize);
            return script::is_arabic(before) && is_arabic_letter(next_code);
        }
        !(code == FULL_STOP && matches!(next_code, 0x61..=0x7A))
    }

    /// Whether a full stop right behind token `index` belongs to it: an abbreviation, or the number of an item.
    fn is_unfinished(&self, first: usize, index: usize) -> bool {
        match self.kind(index) {
            Some(TokenKind::Number) => index == first,
            Some(TokenKind::Word) => {
                let follows_number = index > first && self.kind(index - 1) == Some(TokenKind::Number);
                !follows_number && self.is_abbreviation(index)
            }
            _ => false,
        }
    }

    /// Whether token `index` is a letter, letters joined by stops, or listed.
    fn is_abbreviation(&self, index: usize) -> bool {
        let span = Span::new(self.start(index), self.end(index));
        if span.len() > LONGEST_ABBREVIATION {
            return false;
        }
        let mut form = Vec::new();
        FORM.fold_into(self.units.get(span.range()).unwrap_or_default(), &mut form);
        form.retain(|&unit| unit != TATWEEL);
        let are_initials = form.split(|&unit| unit == STOP).all(|part| script::cluster_count(part) == 1);
        are_initials || is_listed(&form)
    }
}

/// Whether the mark closes brackets or quotes wherever it is used as it should be: ) ] } » ”
const fn closes_only(code: u32) -> bool {
    matches!(code, 0x29 | 0x5D | 0x7D | 0xBB | 0x201D)
}

/// Whether this form is an abbreviation of the table.
fn is_listed(form: &[u16]) -> bool {
    let order = |known: &&str| known.encode_utf16().cmp(form.iter().copied());
    abbreviations::ABBREVIATIONS.binary_search_by(order).is_ok()
}

fn is_arabic_letter(code: u32) -> bool {
    script::is_arabic(code) && script::kind(code) == Kind::Letter
}

#[cfg(test)]
mod tests;
