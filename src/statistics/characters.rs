//! Characters by kind: one pass over the units.

use crate::script::{self, GraphemeBreak, Kind};
use crate::span::to_u32;

/// How many characters of each kind a text has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Characters {
    /// Grapheme clusters.
    pub(super) all: u32,
    /// Grapheme clusters that are white space.
    pub(super) blank: u32,
    pub(super) marks: u32,
    pub(super) digits: u32,
    pub(super) punctuation: u32,
    /// Arabic letters with at least one mark.
    pub(super) marked_letters: u32,
}

const LINE_FEED: u32 = 0x000A;
const CARRIAGE_RETURN: u32 = 0x000D;
/// They choose between two looks of a character, mostly of an emoji, and are marks by category only.
const VARIATION_SELECTORS: core::ops::RangeInclusive<u32> = 0xFE00..=0xFE0F;

impl Characters {
    pub(super) fn count(units: &[u16]) -> Self {
        let mut counts = Self { all: to_u32(script::cluster_count(units)), ..Self::default() };
        let mut at = 0;
        let mut before = Before::Other;
        while at < units.len() {
            let (code, length) = script::code_at(units, at);
            at += length as usize;
            before = counts.add(code, before);
        }
        counts
    }

    fn add(&mut self, code: u32, before: Before) -> Before {
        match script::kind(code) {
            Kind::Letter if script::is_arabic(code) => return Before::ArabicLetter,
            // What stretches a letter carries its marks for it.
            Kind::Tatweel if before == Before::ArabicLetter => return before,
            Kind::Mark if VARIATION_SELECTORS.contains(&code) => return before,
            Kind::Mark => {
                self.marks += 1;
                match before {
                    Before::ArabicLetter => self.marked_letters += 1,
                    // A space that carries a mark is no blank character. The small letters of the Quran are marks that
                    // nothing carries: each is a cluster of its own.
                    Before::Blank if script::grapheme_break(code) != GraphemeBreak::Other => self.blank -= 1,
                    Before::Blank | Before::CarriageReturn | Before::Other => {}
                }
            }
            Kind::Digit => self.digits += 1,
            Kind::Punctuation => self.punctuation += 1,
            Kind::Space => {
                self.blank += 1;
                return Before::Blank;
            }
            Kind::LineBreak => {
                // CRLF is one character, and no mark joins a line break.
                self.blank += u32::from(!(code == LINE_FEED && before == Before::CarriageReturn));
                return if code == CARRIAGE_RETURN { Before::CarriageReturn } else { Before::Other };
            }
            _ => {}
        }
        Before::Other
    }
}

/// What the code point before was, as far as the next one asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    ArabicLetter,
    Blank,
    CarriageReturn,
    Other,
}
