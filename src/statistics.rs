//! What a text is made of, in figures.

mod characters;

use crate::blocks::Blocks;
use crate::lexicon::Lexicon;
use crate::script::{self, Kind};
use crate::sentences::Sentences;
use crate::sort::sort_by_number;
use crate::span::{Span, to_u32};
use crate::spelling::FunctionWords;
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::{TypeId, Vocabulary};

use characters::Characters;

/// Words a minute read aloud: 138 ± 20, measured on young adults who read Arabic texts of the same
/// content as those of sixteen other languages (Trauzettel-Klosinski and Dietz 2012, IReST).
const ALOUD_PER_MINUTE: (f64, f64) = (118.0, 158.0);

/// How much faster people read in silence: 238 words a minute against 183 aloud, in English
/// (Brysbaert 2019). No measurement of silent reading of Arabic is known to us; the rate for
/// Arabic is inferred with this ratio.
const SILENT_TO_ALOUD: f64 = 238.0 / 183.0;

/// How many words the lists of frequent words hold.
const FREQUENT_COUNT: usize = 20;

/// What a text is made of. Every mean and ratio of an empty text is 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// What a reader takes for characters: grapheme clusters, spaces and line breaks among them.
    pub characters: u32,
    /// Characters that are not white space.
    pub characters_without_spaces: u32,
    /// Letters of any script, without marks; a ligature counts as the letters it stands for.
    pub letters: u32,
    /// Combining marks: harakat, tanwin, shadda, dagger alef, Quranic signs, accents.
    pub marks: u32,
    /// Decimal digits of any script.
    pub digits: u32,
    /// Punctuation marks, each sign of `...` for itself.
    pub punctuation: u32,
    /// Words of any script, as written: with their clitics. Numbers, links, hashtags and mentions are none.
    pub words: u32,
    /// Different words. Marks, tatweel, invisible characters and presentation forms make no difference,
    /// hamza, `ى` for `ي` and `ه` for `ة` do.
    pub types: u32,
    /// Sentences; a headline or caption without a full stop is one.
    pub sentences: u32,
    /// Blocks: paragraphs, headlines, captions.
    pub paragraphs: u32,
    /// Letters a word.
    pub mean_word_length: f64,
    /// Words a sentence.
    pub mean_sentence_length: f64,
    /// The share of Arabic letters that carry a mark, 0–1: near 0 for newspapers, above a half for vocalised text.
    pub vocalisation_ratio: f64,
    /// How long the words take to read.
    pub reading_time: ReadingTime,
    /// The commonest words, commonest first; of equally common ones the first in the text. Twenty at most.
    pub frequent_words: Vec<WordCount>,
    /// The same without function words.
    pub frequent_content_words: Vec<WordCount>,
}

/// How long the words of a text take to read, in milliseconds, as ranges that hold most adult readers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReadingTime {
    /// Read in silence, at 153 to 205 words a minute: the rates aloud times 1.30, the ratio of the two in English
    /// (Brysbaert 2019), since nobody has published a silent rate for Arabic that we know of.
    pub silent_ms: Milliseconds,
    /// Read aloud, at 118 to 158 words a minute (138 ± 20; Trauzettel-Klosinski and Dietz 2012).
    pub aloud_ms: Milliseconds,
}

/// A range of time, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Milliseconds {
    /// For a fast reader.
    pub min: f64,
    /// For a slow reader.
    pub max: f64,
}

/// A word and how often the text has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordCount {
    /// Where it stands first: how to show it.
    pub first: Span,
    /// How often it stands in the text, in any marks.
    pub count: u32,
}

/// Counts everything. *O*(*n*) for *n* units.
pub(crate) fn statistics(
    units: &[u16],
    blocks: &Blocks,
    sentences: &Sentences,
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
) -> Statistics {
    let characters = Characters::count(units);
    let letters = Letters::count(vocabulary);
    let mut words: Vec<TypeId> =
        vocabulary.types().filter(|&id| vocabulary.kind(id) == TokenKind::Word).collect();
    let word_count = words.iter().map(|&id| vocabulary.count(id)).sum();
    let sentence_count = to_u32(sentences.len());
    // A stable sort: types are in the order in which the text has them first.
    sort_by_number(&mut words, |&id| u64::from(u32::MAX - vocabulary.count(id)));
    let mut function_words = FunctionWords::new(lexicon);
    let mut is_content =
        |id: TypeId| !function_words.find(vocabulary.form(id)).is_some_and(|word| word.is_stop_word);
    let count = |id: TypeId| {
        let first = *vocabulary.positions(id).first()?;
        Some(WordCount { first: tokens.span(first as usize)?, count: vocabulary.count(id) })
    };
    Statistics {
        characters: characters.all,
        characters_without_spaces: characters.all - characters.blank,
        letters: letters.all,
        marks: characters.marks,
        digits: characters.digits,
        punctuation: characters.punctuation,
        words: word_count,
        types: to_u32(words.len()),
        sentences: sentence_count,
        paragraphs: to_u32(blocks.len()),
        mean_word_length: ratio(letters.in_words, word_count),
        mean_sentence_length: ratio(word_count, sentence_count),
        vocalisation_ratio: ratio(characters.marked_letters, letters.arabic),
        reading_time: reading_time(word_count),
        frequent_words: words.iter().copied().take(FREQUENT_COUNT).filter_map(count).collect(),
        frequent_content_words: words
            .iter()
            .copied()
            .filter(|&id| is_content(id))
            .take(FREQUENT_COUNT)
            .filter_map(count)
            .collect(),
    }
}

/// Letters, counted once a type: a type has no marks, and its ligatures are taken apart.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    all: u32,
    arabic: u32,
    in_words: u32,
}

impl Letters {
    fn count(vocabulary: &Vocabulary) -> Self {
        let mut letters = Self::default();
        for id in vocabulary.types() {
            let (all, arabic) = letters_of(vocabulary.form(id));
            let count = vocabulary.count(id);
            letters.all += all * count;
            letters.arabic += arabic * count;
            letters.in_words += if vocabulary.kind(id) == TokenKind::Word { all * count } else { 0 };
        }
        letters
    }
}

/// How many letters a form has, and how many of them are Arabic.
fn letters_of(form: &[u16]) -> (u32, u32) {
    let (mut all, mut arabic) = (0, 0);
    let mut at = 0;
    while at < form.len() {
        let (code, length) = script::code_at(form, at);
        at += length as usize;
        if script::kind(code) == Kind::Letter {
            all += 1;
            arabic += u32::from(script::is_arabic(code));
        }
    }
    (all, arabic)
}

fn reading_time(words: u32) -> ReadingTime {
    let (slow, fast) = ALOUD_PER_MINUTE;
    let at_rate = |per_minute: f64| f64::from(words) / per_minute * 60_000.0;
    let range = |factor: f64| Milliseconds { min: at_rate(fast * factor), max: at_rate(slow * factor) };
    ReadingTime { silent_ms: range(SILENT_TO_ALOUD), aloud_ms: range(1.0) }
}

/// 0 where there is nothing to divide by.
fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}
