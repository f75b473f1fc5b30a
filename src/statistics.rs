//! What a text is made of, in figures.

mod characters;
mod count;
mod distribution;
mod diversity;
mod frequency;
mod letters;
mod merge;
mod readability;
mod reading_time;

use crate::lexicon::Lexicon;
use crate::spelling::FunctionWords;

pub use characters::DigitSystems;
pub(crate) use count::count;
pub use distribution::{Distribution, ValueCount};
pub use diversity::Diversity;
use frequency::Level;
pub use frequency::{Frequency, LemmaFrequency};
pub use letters::Scripts;
pub(crate) use merge::{CombinedForm, combine};
pub use merge::{MergeError, merge};
use readability::Measured;
pub use readability::{OsmanCounts, Readability};
pub use reading_time::{ReadingRate, ReadingTime, TimeRange};

/// What a text is made of.
///
/// Every mean and ratio of an empty text is 0. Whatever is told of *forms* takes words as written, and of
/// *lemmas* as their dictionary words: clitics make a new form of almost every word.
///
/// Everything but [`Diversity::moving_average_ttr`] and [`Diversity::mtld`] follows from counts that add up: see [`merge()`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// What a reader takes for characters: grapheme clusters, spaces and line breaks among them.
    pub characters: u64,
    /// Characters that are not white space.
    pub characters_without_spaces: u64,
    /// Letters of any script, without marks; a ligature counts as the letters it stands for.
    pub letters: u64,
    /// Combining marks: harakat, tanwin, shadda, dagger alef, Quranic signs, accents.
    pub marks: u64,
    /// Decimal digits of any script.
    pub digits: u64,
    /// Punctuation marks, each sign of `...` for itself.
    pub punctuation: u64,
    /// Words of any script, as written: with their clitics. Numbers, links, hashtags and mentions are none.
    pub words: u64,
    /// Different words. Marks, tatweel, invisible characters and presentation forms make no difference,
    /// hamza, `ى` for `ي` and `ه` for `ة` do.
    pub types: u64,
    /// Different dictionary words. Each word counts under the likeliest; one that the lexicon does not know is one of its own,
    /// without the clitics that can be told.
    pub lemmas: u64,
    /// Sentences; a headline or caption without a full stop is one.
    pub sentences: u64,
    /// Blocks: paragraphs, headlines, captions.
    pub paragraphs: u64,
    /// The share of Arabic letters that carry a mark, 0–1: near 0 for newspapers, above a half for vocalised text.
    pub vocalisation_ratio: f64,
    /// Arabic letters that carry a mark.
    pub marked_letters: u64,
    /// Letters a word, without marks.
    pub word_lengths: Distribution,
    /// Words a sentence.
    pub sentence_lengths: Distribution,
    /// Words a block.
    pub paragraph_lengths: Distribution,
    /// Letters of each script, in words and elsewhere.
    pub scripts: Scripts,
    /// Digits of each system.
    pub digit_systems: DigitSystems,
    /// The letters of words, the commonest first. Marks are off; hamza forms, `ى` and `ة` are letters of their
    /// own; a ligature is two letters; `ک` and `ی` of other keyboards are `ك` and `ي`.
    pub letter_frequencies: Vec<Frequency>,
    /// Two letters that stand side by side in a word, the same way.
    pub bigram_frequencies: Vec<Frequency>,
    /// How varied the forms are.
    pub form_diversity: Diversity,
    /// How varied the dictionary words are.
    pub lemma_diversity: Diversity,
    /// What the words are.
    pub word_classes: WordClasses,
    /// How hard it is to read.
    pub readability: Readability,
    /// How long the words take to read.
    pub reading_time: ReadingTime,
    /// The commonest forms, commonest first; of equally common ones the first by its code points. Twenty at most.
    pub frequent_words: Vec<Frequency>,
    /// The same without stop words: the function words that lists often leave out.
    pub frequent_content_words: Vec<Frequency>,
    /// The commonest dictionary words, the same way.
    pub frequent_lemmas: Vec<Frequency>,
    /// The same without stop words: the function words that lists often leave out.
    pub frequent_content_lemmas: Vec<Frequency>,
    /// Every dictionary word with its forms, where [`StatisticsOptions::frequencies`] asks for it.
    pub frequencies: Option<Vec<LemmaFrequency>>,
}

/// A part of all words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Share {
    /// How many.
    pub count: u64,
    /// Their share of all words, 0–1; 0 for an empty text.
    pub ratio: f64,
}

/// What the words of a text are, each by its likeliest reading. The first five make up all words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WordClasses {
    /// Prepositions, conjunctions, pronouns, particles that stand alone.
    pub function_words: Share,
    /// Verbs.
    pub verbs: Share,
    /// Nouns, adjectives, comparatives and numerals.
    pub nominals: Share,
    /// Names that the lexicon has.
    pub names: Share,
    /// Words that it does not know: mostly names, foreign words, words in other scripts.
    pub unknown: Share,
    /// Words of which two or more dictionary words are equally likely, whatever they were counted as.
    pub ambiguous: Share,
}

/// What to count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatisticsOptions {
    /// Whether a block that says the same as an earlier one counts too: news pages repeat their captions. Without them it is
    /// as if they had been cut out of the text.
    pub duplicates: bool,
    /// Whether every dictionary word is listed with its forms, which [`merge()`] and [`compare`](crate::compare()) need.
    pub frequencies: bool,
    /// How fast people read in silence.
    pub silent_words_per_minute: ReadingRate,
    /// How fast people read aloud.
    pub aloud_words_per_minute: ReadingRate,
}

impl Default for StatisticsOptions {
    fn default() -> Self {
        Self {
            duplicates: true,
            frequencies: false,
            silent_words_per_minute: ReadingRate::SILENT,
            aloud_words_per_minute: ReadingRate::ALOUD,
        }
    }
}

/// Works out what follows from the counts, which are there.
#[inline(never)]
fn finish(
    statistics: &mut Statistics,
    forms: &Level<'_>,
    lemmas: &Level<'_>,
    options: &StatisticsOptions,
    lexicon: &Lexicon,
) {
    let words = total(forms.counts.iter().copied());
    let number = |counts: &[u64]| counts.iter().filter(|&&count| count > 0).count() as u64;
    statistics.words = words;
    statistics.types = number(&forms.counts);
    statistics.lemmas = number(&lemmas.counts);
    statistics.vocalisation_ratio = ratio(statistics.marked_letters, statistics.scripts.arabic);
    statistics.form_diversity = Diversity::of_counts(&forms.counts);
    statistics.lemma_diversity = Diversity::of_counts(&lemmas.counts);
    let classes = &mut statistics.word_classes;
    let unknown_words = classes.unknown.count;
    for share in [
        &mut classes.function_words,
        &mut classes.verbs,
        &mut classes.nominals,
        &mut classes.names,
        &mut classes.unknown,
        &mut classes.ambiguous,
    ] {
        *share = Share::new(share.count, words);
    }
    statistics.readability.finish(&Measured {
        words,
        known_words: words.saturating_sub(unknown_words),
        sentences: statistics.sentences,
        vocalisation_ratio: statistics.vocalisation_ratio,
        word_lengths: &statistics.word_lengths,
    });
    statistics.reading_time = ReadingTime {
        silent_ms: options.silent_words_per_minute.time(words),
        aloud_ms: options.aloud_words_per_minute.time(words),
    };
    let mut function_words = FunctionWords::new(lexicon);
    statistics.frequent_words = forms.commonest(None);
    statistics.frequent_content_words = forms.commonest(Some(&mut function_words));
    statistics.frequent_lemmas = lemmas.commonest(None);
    statistics.frequent_content_lemmas = lemmas.commonest(Some(&mut function_words));
}

impl Share {
    fn new(count: u64, words: u64) -> Self {
        Self { count, ratio: ratio(count, words) }
    }
}

/// The sum of counts; those that a caller made up may be greater than any text has.
fn total(counts: impl Iterator<Item = u64>) -> u64 {
    counts.fold(0, u64::saturating_add)
}

/// 0 where there is nothing to divide by.
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { to_f64(part) / to_f64(whole) }
}

#[expect(clippy::cast_precision_loss, reason = "a measure is rounded whatever is done")]
fn to_f64(count: u64) -> f64 {
    count as f64
}
