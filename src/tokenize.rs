//! Tokens: the words, numbers, signs and links of a text.

mod letters;
mod links;
mod signs;
mod words;

use core::ops::Range;
use std::sync::LazyLock;

use crate::blocks::Blocks;
use crate::fold::{FoldOptions, Folder};
use crate::script::{self, GraphemeBreak, Kind, WordBreak};
use crate::span::{Span, to_u32};

pub(crate) use letters::Letters;
use letters::is_plain_letter;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// A run of letters of any script, with the marks, tatweel and invisible characters inside it, and
    /// digits where they belong to it: `إدلب`, `إف35`, `don't`, `ا.ش.ا`.
    Word,
    /// Digits with what stands between them: `١٢٫٥`, `1,234.5`, `2019/10/17`, `12:30`, `-5`, `19ر2`.
    Number,
    /// A punctuation mark, or the same one repeated: `،`, `...`, `!!`.
    Punctuation,
    /// Any other sign, or the same one repeated: `$`, `+`, `©`.
    Symbol,
    /// One emoji, however many characters it is made of.
    Emoji,
    /// A link: `https://…`, `www.…`, or a bare domain with what follows it.
    Url,
    /// An e-mail address.
    Email,
    /// `#` and what it tags: `#وسم_طويل`.
    Hashtag,
    /// `@` and a name.
    Mention,
}

/// The tokens of a text, in order, none of them across the border of a block.
///
/// Between tokens stand only white space, invisible characters, and marks that stand on either. No
/// token begins or ends inside a grapheme cluster.
///
/// Word borders are those of UAX #29 but for what follows, each of which serves Arabic:
///
/// - `.` and `:` join the letters of other scripts (`e.g`, `example.com`) but Arabic ones only where
///   each stands alone (`ا.ش.ا`): `انتهى.وقال` is two words that lack a space.
/// - Digits and the Arabic letters after them are two tokens (`1446هـ`, `30كم`), but `ر` between
///   digits is the decimal separator of news agencies: `19ر2` is one number.
/// - Proclitics written onto digits or Latin letters are words of their own: `و` `1,234`, `بـ` `30`,
///   `الـ` `GPS`. Other letters keep their digits: `إف35`.
/// - `/` and `:` join digits (`2019/10/17`, `12:30`), as do the two hyphens of an ISO date, and a sign
///   right before a number that nothing else touches belongs to it (`-5`). `%` and `٪` are tokens of
///   their own, and so are the ends of a range: `10-12` is three tokens.
/// - `_` joins what stands on both its sides; at either end of a word it is punctuation.
/// - Invisible characters inside a word belong to it, zero-width spaces too; those at its end do not.
/// - Links, addresses, hashtags, mentions, emoji, and repetitions of one sign are one token each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tokens {
    spans: Vec<Span>,
    kinds: Vec<TokenKind>,
    /// The number of each token as [`Letters`], until the vocabulary takes them.
    numbers: Vec<u64>,
    /// The first token of each block, and behind the last block how many tokens there are.
    firsts: Vec<u32>,
}

impl Tokens {
    /// Takes *O*(*n*) for *n* units.
    pub(crate) fn new(units: &[u16], blocks: &Blocks) -> Self {
        let mut tokens = Self::default();
        // Running text has a token every five to six units.
        let expected = units.len() / 5 + 1;
        tokens.spans.reserve(expected);
        tokens.kinds.reserve(expected);
        tokens.numbers.reserve(expected);
        tokens.firsts.reserve_exact(blocks.len() + 1);
        for &block in blocks.spans() {
            tokens.firsts.push(tokens.count());
            let inside = units.get(..block.end as usize).unwrap_or(units);
            Scanner { units: inside, floor: block.start, tokens: &mut tokens }.scan_from(block.start);
        }
        tokens.firsts.push(tokens.count());
        tokens
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// Where token `index` stands; `None` past the last.
    pub(crate) fn span(&self, index: usize) -> Option<Span> {
        self.spans.get(index).copied()
    }

    /// What token `index` is; `None` past the last.
    pub(crate) fn kind(&self, index: usize) -> Option<TokenKind> {
        self.kinds.get(index).copied()
    }

    /// Where each token stands, in order.
    pub(crate) fn spans(&self) -> impl ExactSizeIterator<Item = Span> {
        self.spans.iter().copied()
    }

    /// What each token is, in order.
    pub(crate) fn kinds(&self) -> &[TokenKind] {
        &self.kinds
    }

    /// The tokens of block `block`; none past the last block.
    pub(crate) fn of_block(&self, block: usize) -> Range<usize> {
        match self.firsts.get(block..block + 2) {
            Some(&[first, end]) => first as usize..end as usize,
            _ => 0..0,
        }
    }

    /// The tokens that touch `span`: those that end after its start and start before its end.
    /// Takes *O*(log *t*) for *t* tokens.
    #[cfg(test)]
    pub(crate) fn touching(&self, span: Span) -> Range<usize> {
        let first = self.spans.partition_point(|token| token.end <= span.start);
        let end = self.spans.partition_point(|token| token.start < span.end);
        first..end.max(first)
    }

    /// The token that unit `at` is in. Takes *O*(log *t*) for *t* tokens.
    pub(crate) fn at(&self, at: u32) -> Option<usize> {
        let token = self.spans.partition_point(|span| span.end <= at);
        self.spans.get(token).filter(|span| span.start <= at).map(|_| token)
    }

    /// The tokens that fill `span`, the first of which begins where it begins and the last of which ends
    /// where it ends; `None` where a border of `span` is not one of tokens. Takes *O*(log *t*) for *t* tokens.
    pub(crate) fn exactly(&self, span: Span) -> Option<Range<usize>> {
        let first = self.spans.binary_search_by_key(&span.start, |token| token.start).ok()?;
        let last = self.spans.binary_search_by_key(&span.end, |token| token.end).ok()?;
        (first <= last).then_some(first..last + 1)
    }

    fn count(&self) -> u32 {
        to_u32(self.spans.len())
    }

    /// The number of each token as [`Letters`], 0 where it has none. They are given away once: a text that
    /// has been taken apart keeps no more than it needs.
    pub(crate) fn take_numbers(&mut self) -> Vec<u64> {
        core::mem::take(&mut self.numbers)
    }

    fn push(&mut self, start: u32, end: u32, kind: TokenKind) {
        self.push_numbered(start, end, kind, 0);
    }

    fn push_numbered(&mut self, start: u32, end: u32, kind: TokenKind, number: u64) {
        self.spans.push(Span { start, end });
        self.kinds.push(kind);
        self.numbers.push(number);
    }

    /// Takes back the tokens that reach behind unit `at`; returns where the first of them began.
    fn take_back(&mut self, at: u32) -> u32 {
        let mut start = at;
        while let Some(&last) = self.spans.last().filter(|last| last.end > at) {
            start = last.start;
            self.spans.pop();
            self.kinds.pop();
            self.numbers.pop();
        }
        start
    }
}

/// Makes of a token its form, which is what tokens are compared by.
pub(crate) static FORM: LazyLock<Folder> = LazyLock::new(|| Folder::new(FoldOptions::FORM));

const SPACE: u16 = 0x20;
const ZERO_WIDTH_SPACE: u32 = 0x200B;

/// Reads one block.
struct Scanner<'a> {
    /// The text up to the end of the block: nothing may look past it.
    units: &'a [u16],
    /// Where the block begins: nothing may look before it.
    floor: u32,
    tokens: &'a mut Tokens,
}

/// A code point and where it stands.
#[derive(Clone, Copy)]
struct Glyph {
    start: u32,
    end: u32,
    code: u32,
}

impl Glyph {
    fn word_break(self) -> WordBreak {
        script::word_break(self.code)
    }
}

impl Scanner<'_> {
    fn scan_from(mut self, start: u32) {
        let mut at = start;
        while let Some(&unit) = self.units.get(at as usize) {
            at = if unit == SPACE {
                at + 1
            } else if is_plain_letter(unit) {
                self.plain_word(at)
            } else {
                self.token(at)
            };
        }
    }

    /// Reads a word of unmarked Arabic letters, as most are, and returns where it ends.
    fn plain_word(&mut self, start: u32) -> u32 {
        let mut letters = Letters::default();
        for (end, &unit) in (start..).zip(self.units.get(start as usize..).unwrap_or_default()) {
            if is_plain_letter(unit) {
                letters.push(unit);
            } else if parts_words(unit) {
                self.tokens.push_numbered(start, end, TokenKind::Word, letters.number());
                return end;
            } else {
                break;
            }
        }
        self.word(start)
    }

    /// Reads whatever begins at `start`, token or not, and returns where it ends.
    fn token(&mut self, start: u32) -> u32 {
        let Some(glyph) = self.glyph(start) else { return start + 1 };
        // What stands on a space or on nothing: marks, but also skin tones and Thai vowel signs.
        let unattached = self.attached(start);
        if unattached > start {
            return unattached;
        }
        match script::kind(glyph.code) {
            Kind::Space | Kind::LineBreak | Kind::Mark | Kind::Invisible | Kind::Control => glyph.end,
            Kind::Letter | Kind::Digit | Kind::Tatweel => {
                if let Some(end) = self.url(glyph).or_else(|| self.keycap(glyph)) {
                    return end;
                }
                match glyph.word_break() {
                    WordBreak::Other => self.ideograph(glyph),
                    _ => self.word(start),
                }
            }
            Kind::Emoji => self.pictograph(glyph),
            // Doubled exclamation marks and a few more.
            Kind::Punctuation
                if script::grapheme_break(glyph.code) == GraphemeBreak::ExtendedPictographic =>
            {
                self.pictograph(glyph)
            }
            Kind::Punctuation | Kind::Symbol | Kind::Other => match glyph.word_break() {
                // Arabic signs that enclose digits, the Arabic decimal separator, letters in circles.
                WordBreak::ALetter | WordBreak::Numeric | WordBreak::Katakana => self.word(start),
                _ => self.sign(glyph),
            },
        }
    }

    /// A letter that Unicode makes a word of its own: Chinese, Thai.
    fn ideograph(&mut self, glyph: Glyph) -> u32 {
        let end = to_u32(script::cluster_end(self.units, glyph.end as usize));
        let kind = if script::kind(glyph.code) == Kind::Digit { TokenKind::Number } else { TokenKind::Word };
        self.tokens.push(glyph.start, end, kind);
        end
    }

    fn glyph(&self, at: u32) -> Option<Glyph> {
        let (code, length) = script::code_at(self.units, at as usize);
        (length > 0).then_some(Glyph { start: at, end: at + length, code })
    }

    /// The code point at `at` or behind the marks and invisible characters there: rule WB4 of UAX #29, and
    /// zero-width spaces, which in Arabic are debris.
    fn base(&self, mut at: u32) -> Option<Glyph> {
        loop {
            let glyph = self.glyph(at)?;
            let is_passed =
                matches!(glyph.word_break(), WordBreak::Extend | WordBreak::Format | WordBreak::ZWJ)
                    || glyph.code == ZERO_WIDTH_SPACE;
            if !is_passed {
                return Some(glyph);
            }
            at = glyph.end;
        }
    }

    /// Where the cluster ends to which what ends at `at` belongs: behind its marks and joiners.
    fn attached(&self, mut at: u32) -> u32 {
        while let Some(glyph) = self.glyph(at) {
            if glyph.code <= 0x02FF || !is_attached(script::grapheme_break(glyph.code)) {
                break;
            }
            at = glyph.end;
        }
        at
    }
}

const fn is_attached(value: GraphemeBreak) -> bool {
    matches!(
        value,
        GraphemeBreak::Extend
            | GraphemeBreak::Linker
            | GraphemeBreak::NonJoiner
            | GraphemeBreak::ZWJ
            | GraphemeBreak::SpacingMark
    )
}

/// Whether a word of Arabic letters surely ends before this unit: the common signs that join nothing
/// and open no link.
const fn parts_words(unit: u16) -> bool {
    matches!(
        unit,
        // LF CR space ! " ( ) , - / ; ? [ ]
        0x0A | 0x0D | 0x20
            ..=0x22 | 0x28 | 0x29 | 0x2C | 0x2D | 0x2F | 0x3B | 0x3F | 0x5B | 0x5D
        // NBSP « » ، ؛ ؟
        | 0xA0 | 0xAB | 0xBB | 0x060C | 0x061B | 0x061F
    )
}

#[cfg(test)]
mod tests;
