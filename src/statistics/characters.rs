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
    pub(super) digit_systems: DigitSystems,
}

/// How many digits a text has of each system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DigitSystems {
    /// `0123456789`.
    pub latin: u64,
    /// `٠١٢٣٤٥٦٧٨٩`.
    pub arabic_indic: u64,
    /// `۰۱۲۳۴۵۶۷۸۹`, as Persian and Urdu have them.
    pub extended_arabic_indic: u64,
    /// Digits of any other script.
    pub other: u64,
}

// What a unit is that needs no look at the tables: a common Arabic letter, a space, an ASCII letter, one of the harakat; 0 for
// others. Each of the first three begins a cluster, unless a sign stands before it that joins what follows.
const PLAIN_ARABIC: u8 = 1;
const PLAIN_SPACE: u8 = 2;
const PLAIN_LETTER: u8 = 3;
const PLAIN_MARK: u8 = 4;

fn plain(unit: u16) -> u8 {
    PLAIN.get(usize::from(unit)).copied().unwrap_or(0)
}

#[expect(clippy::indexing_slicing, reason = "a place out of bounds would not compile")]
static PLAIN: [u8; 0x0653] = {
    let mut plain = [0; 0x0653];
    let mut unit = 0;
    while unit < plain.len() {
        plain[unit] = match unit {
            0x0621..=0x063A | 0x0641..=0x064A => PLAIN_ARABIC,
            0x0020 => PLAIN_SPACE,
            0x0041..=0x005A | 0x0061..=0x007A => PLAIN_LETTER,
            0x064B..=0x0652 => PLAIN_MARK,
            _ => 0,
        };
        unit += 1;
    }
    plain
};

const LINE_FEED: u32 = 0x000A;
const CARRIAGE_RETURN: u32 = 0x000D;
/// They choose between two looks of a character, mostly of an emoji, and are marks by category only.
const VARIATION_SELECTORS: core::ops::RangeInclusive<u32> = 0xFE00..=0xFE0F;

/// Presentation forms of marks on nothing, on tatweel or on one another.
const LONE_MARKS: [core::ops::RangeInclusive<u32>; 3] = [0xFC5E..=0xFC63, 0xFCF2..=0xFCF4, 0xFE70..=0xFE7F];

impl Characters {
    pub(super) fn count(units: &[u16]) -> Self {
        let mut counts = Self::default();
        let mut at = 0;
        let mut before = Before::Other;
        // The last plain character, if nothing but harakat has come behind it.
        let mut last_plain = None;
        while let Some(&unit) = units.get(at) {
            // What most text is made of, without a look at the tables, and without a branch at each end of a word.
            match plain(unit) {
                kind @ (PLAIN_ARABIC | PLAIN_SPACE | PLAIN_LETTER) => {
                    counts.all += 1;
                    counts.blank += u32::from(kind == PLAIN_SPACE);
                    before = Before::of_plain(kind);
                    last_plain = Some(at);
                    at += 1;
                    continue;
                }
                PLAIN_MARK if last_plain.is_some() && before != Before::Blank => {
                    counts.marks += 1;
                    counts.marked_letters += u32::from(before == Before::ArabicLetter);
                    before = Before::Other;
                    at += 1;
                    continue;
                }
                _ => {}
            }
            while let Some(&unit) = units.get(at)
                && matches!(plain(unit), 0 | PLAIN_MARK)
            {
                let (code, length) = script::code_at(units, at);
                at += length as usize;
                before = counts.add(code, before);
            }
            // With the plain characters on both sides, which are counted for themselves.
            let stretch =
                units.get(last_plain.unwrap_or(0)..=at).or_else(|| units.get(last_plain.unwrap_or(0)..));
            let clusters = script::cluster_count(stretch.unwrap_or_default());
            let plain_ones = usize::from(last_plain.is_some()) + usize::from(at < units.len());
            counts.all += to_u32(clusters - plain_ones.min(clusters));
            last_plain = None;
        }
        counts
    }

    fn add(&mut self, code: u32, before: Before) -> Before {
        match script::kind(code) {
            // Marks that stand alone are letters by category, and fold to no letter.
            Kind::Letter if LONE_MARKS.iter().any(|range| range.contains(&code)) => {}
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
            Kind::Digit => {
                self.digits += 1;
                let systems = &mut self.digit_systems;
                let system = match code {
                    0x0030..=0x0039 => &mut systems.latin,
                    0x0660..=0x0669 => &mut systems.arabic_indic,
                    0x06F0..=0x06F9 => &mut systems.extended_arabic_indic,
                    _ => &mut systems.other,
                };
                *system += 1;
            }
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

impl Before {
    const fn of_plain(kind: u8) -> Self {
        match kind {
            PLAIN_ARABIC => Self::ArabicLetter,
            PLAIN_SPACE => Self::Blank,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Characters;
    use crate::random_text::random_units;
    use crate::script;
    use crate::span::to_u32;

    /// What is counted in one pass beside everything else is what is counted alone.
    #[test]
    fn random_texts_have_as_many_characters_as_clusters() {
        for seed in 0..5_000 {
            let units = random_units(seed, 40);
            let counts = Characters::count(&units);
            assert_eq!(counts.all, to_u32(script::cluster_count(&units)), "seed {seed}");
        }
    }
}
