//! How hard a text is to read, by measures that count and do not guess.

use super::Share;
use crate::fold::{self, FoldOptions};
use crate::script::unit::{
    ALEF, FATHA, FATHATAN, HAMZA, KASRA, KASRATAN, NOON, SHADDA, THAL, WAW, WAW_WITH_HAMZA_ABOVE, YEH,
    YEH_WITH_HAMZA_ABOVE, ZAH,
};
use crate::script::{self, Kind};

/// A word of more letters is long for LIX.
const LONG_FOR_LIX: u64 = 6;
/// A word of more letters is long for OSMAN.
const LONG_FOR_OSMAN: u64 = 5;
/// A word of more syllables is complex for OSMAN.
const COMPLEX: u64 = 4;
/// The fewest words for which an index is given.
const FEWEST_WORDS: u64 = 100;
/// The least share of marked letters for which OSMAN is given.
const LEAST_VOCALISED: f64 = 0.5;

/// How hard a text is to read, by what can be counted in it. An index of a text of fewer than 100 words means nothing, and is
/// not given; the lengths and shares mean what they say for any text.
///
/// The Arabic formulas that take the syllables of unmarked words from their number of letters are left out:
/// the same sentence gets another score when its marks are taken away. So are those with coefficients that were
/// found for English.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Readability {
    /// Letters a word without its clitics, article and pronoun, of the words that the lexicon knows: of others the
    /// clitics are a guess. From [`stem_letters`](Self::stem_letters); 0 where it knows none.
    pub mean_stem_length: f64,
    /// All letters of the known words without clitics.
    pub stem_letters: u64,
    /// Words between any two punctuation marks: Arabic sentences run on, and commas divide them. From
    /// [`punctuated_stretches`](Self::punctuated_stretches); 0 for an empty text.
    pub mean_stretch_length: f64,
    /// Runs of words that no punctuation mark and no border of a sentence interrupts.
    pub punctuated_stretches: u64,
    /// Words outside the two commoner of four bands of the lexicon, and words that it does not know. Names, numerals and
    /// function words that it knows are none. A word list like that of Dale and Chall (1948), without their coefficients.
    pub rare_words: Share,
    /// Words of more than six letters, as written, without marks.
    pub long_words: Share,
    /// LIX: words a sentence + 100 · the share of long words (Björnsson 1968), with his threshold of more than six letters.
    /// It compares Arabic texts with one another; the levels of difficulty that he and others give for its values
    /// were found for Swedish and English. None below 100 words.
    pub lix: Option<f64>,
    /// OSMAN: 200.791 − 1.015 · words / sentences − 24.181 · (long words + syllables + complex words + faseeh
    /// words) / words (El-Haj and Rayson 2016); the higher, the easier. As the paper has it, where the authors'
    /// program differs, with the thresholds that Wordless has. None below 100 words, and unless half of the Arabic
    /// letters carry a mark: syllables are counted by their marks alone.
    pub osman: Option<f64>,
    /// What OSMAN is counted from.
    pub osman_counts: OsmanCounts,
}

/// What OSMAN is counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OsmanCounts {
    /// Words of more than five letters.
    pub long_words: u64,
    /// Short syllables, and twice the long and the stressed ones. A syllable is long where ا و or ي follows its vowel,
    /// stressed where there is shadda or tanwin; what is not marked is not counted.
    pub syllables: u64,
    /// Words of more than four such syllables.
    pub complex_words: u64,
    /// Complex words with one of ء ئ ؤ ذ ظ, or that end in وا or ون.
    pub faseeh_words: u64,
}

impl OsmanCounts {
    /// Whether it is one of the marks that are counted.
    pub(super) const fn is_counted(unit: u16) -> bool {
        matches!(unit, FATHATAN..=SHADDA)
    }

    /// Counts a word, written as `surface` and with the form `form`.
    #[inline(never)]
    pub(super) fn add(&mut self, surface: &[u16], form: &[u16]) {
        // Without tatweel and presentation forms; the marks stay.
        let syllables = syllables(&fold::normalize_units(surface, FoldOptions::REPAIR));
        self.syllables += syllables;
        if syllables > COMPLEX {
            self.complex_words += 1;
            self.faseeh_words += u64::from(is_faseeh(form));
        }
    }
}

/// Short syllables, and two for each long and each stressed one; from the end, since what a vowel is depends on the
/// letter behind it. One pass.
fn syllables(word: &[u16]) -> u64 {
    let mut syllables = 0;
    // The letter that follows with nothing but marks before it.
    let mut next = 0;
    for &unit in word.iter().rev() {
        match unit {
            FATHA..=KASRA => syllables += if matches!(next, ALEF | WAW | YEH) { 2 } else { 1 },
            FATHATAN..=KASRATAN | SHADDA => syllables += 2,
            _ if script::kind(unit.into()) == Kind::Letter => next = unit,
            _ if script::kind(unit.into()) == Kind::Mark => {}
            _ => next = 0,
        }
    }
    syllables
}

/// Whether a complex word has letters that informal writing avoids.
fn is_faseeh(form: &[u16]) -> bool {
    const LETTERS: [u16; 5] = [HAMZA, WAW_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE, THAL, ZAH];
    form.iter().any(|unit| LETTERS.contains(unit)) || matches!(form, [.., WAW, ALEF | NOON])
}

impl Readability {
    /// Works the figures out from the counts, which are there.
    #[inline(never)]
    pub(super) fn finish(&mut self, of: &Measured) {
        self.mean_stem_length = super::ratio(self.stem_letters, of.known_words);
        self.mean_stretch_length = super::ratio(of.words, self.punctuated_stretches);
        let long = of.word_lengths.count_above(LONG_FOR_LIX);
        self.long_words = Share::new(long, of.words);
        self.rare_words = Share::new(self.rare_words.count, of.words);
        self.osman_counts.long_words = of.word_lengths.count_above(LONG_FOR_OSMAN);
        let is_long_enough = of.words >= FEWEST_WORDS && of.sentences > 0;
        let sentence_length = super::ratio(of.words, of.sentences);
        self.lix = is_long_enough.then_some(sentence_length + 100.0 * self.long_words.ratio);
        let OsmanCounts { long_words, syllables, complex_words, faseeh_words } = self.osman_counts;
        let counted = super::ratio(
            super::total([long_words, syllables, complex_words, faseeh_words].into_iter()),
            of.words,
        );
        self.osman = (is_long_enough && of.vocalisation_ratio >= LEAST_VOCALISED)
            .then_some(200.791 - 1.015 * sentence_length - 24.181 * counted);
    }
}

/// What readability is measured by beside its own counts.
pub(super) struct Measured<'a> {
    pub(super) words: u64,
    pub(super) known_words: u64,
    pub(super) sentences: u64,
    pub(super) vocalisation_ratio: f64,
    pub(super) word_lengths: &'a super::Distribution,
}
