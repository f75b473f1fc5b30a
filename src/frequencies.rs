//! The frequency list of a text: its words, how often each stands, and what share of the text they make up.

use crate::counted::{self, CountBy, Counted, CountedWords, ListSize, Ranked};
use crate::lemmas::PartOfSpeech;
use crate::span::{Span, to_u32};
use crate::spelling::FunctionWords;
use crate::text;
use crate::vocabulary::{self, TypeId};

/// A word of a text, in all its places.
#[derive(Clone, Debug, PartialEq)]
pub struct VocabularyEntry {
    /// Where it stands first. By form, that is how to show it.
    pub first: Span,
    /// The dictionary word that it is; none by form.
    pub lemma: Option<VocabularyLemma>,
    /// How often it stands in the text.
    pub count: u32,
    /// Its place by count among the listed words, from 1. Words of one count share a rank, and as many are
    /// left out behind it: 1, 2, 2, 4.
    pub rank: u32,
    /// How often it stands in a million words: its count, times 10^6, by the words of the text, listed or not.
    pub per_million: f64,
    /// The share of the words of the text, 0–1, that the listed ones down to this one make up.
    pub cumulative_ratio: f64,
    /// Where it stands, in order; empty unless asked for.
    pub spans: Vec<Span>,
}

/// A dictionary word, and what a text makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyLemma {
    /// The dictionary form; of a word that the lexicon does not know, what is left without clitics.
    pub text: String,
    /// What it is.
    pub part_of_speech: PartOfSpeech,
    /// Its forms in the text with their clitics, the commonest first, of equally common ones the first in the
    /// text.
    pub forms: Vec<FormCount>,
}

/// A form of a dictionary word, and how often a text has it as that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormCount {
    /// Where it stands first: how to show it.
    pub first: Span,
    /// How often it stands in the text, in any marks.
    pub count: u32,
}

/// Which words to list, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VocabularyOptions {
    /// What counts as one word.
    pub by: CountBy,
    /// Whether function words are listed too.
    pub stop_words: bool,
    /// Whether entries have their places.
    pub spans: bool,
    /// How often a word has to stand to be listed: 0 and 1 list every one.
    pub min_count: u32,
    /// The longest list.
    pub limit: usize,
}

impl Default for VocabularyOptions {
    fn default() -> Self {
        Self { by: CountBy::Form, stop_words: true, spans: false, min_count: 1, limit: usize::MAX }
    }
}

/// The tokens of each lemma.
struct Places {
    /// The tokens, sorted by lemma, then by place.
    tokens: Vec<u32>,
    /// Where those of each lemma end in `tokens`; they begin where those of the one before end.
    ends: Vec<u32>,
}

impl Places {
    fn new(words: &CountedWords<'_>) -> Self {
        let number_of: Vec<u32> =
            (0..words.tokens.len()).map(|token| words.number_of(token).unwrap_or(u32::MAX)).collect();
        let mut counts = vec![0; words.len()];
        for &number in &number_of {
            if let Some(count) = counts.get_mut(number as usize) {
                *count += 1;
            }
        }
        let (tokens, ends) = vocabulary::positions(&number_of, counts);
        Self { tokens, ends }
    }
}

/// Lists the words of a text, the commonest first, of equally common ones the first in the text.
///
/// Takes *O*(*t*) for *t* types and, by lemma or with spans, *O*(*n*) for *n* tokens.
pub(crate) fn vocabulary(words: &CountedWords<'_>, options: VocabularyOptions) -> Vec<VocabularyEntry> {
    let VocabularyOptions { stop_words, spans, min_count, limit, .. } = options;
    let CountedWords { tokens, vocabulary, .. } = *words;
    let places = words.lemmas.map(|_| Places::new(words));
    let positions = |number: u32| match &places {
        Some(places) => places.tokens.get(vocabulary::entry(&places.ends, number)).unwrap_or_default(),
        None => vocabulary.positions(TypeId(number)),
    };
    let mut word_count = 0;
    let mut counted = Vec::new();
    for number in 0..to_u32(words.len()) {
        let places = positions(number);
        if let Some(&first) = places.first()
            && (words.lemmas.is_some() || words.is_word(TypeId(number)))
        {
            let count = to_u32(places.len());
            word_count += count;
            counted.push(Counted { number, first, count });
        }
    }
    let mut function_words = FunctionWords::new(words.lexicon);
    let list = counted::ranked(counted, ListSize { min_count, limit }, &mut |item| {
        stop_words || !words.is_stop_word(item.number, &mut function_words)
    });
    let mut forms = Forms { count_of: vec![0; if words.lemmas.is_some() { vocabulary.len() } else { 0 }] };
    let span = |token: u32| tokens.span(token as usize).unwrap_or_default();
    let mut entries = Vec::with_capacity(list.len());
    for Ranked { number, first, count, rank, cumulative_count } in list {
        let places = positions(number);
        let lemma = words.lemmas.map(|_| VocabularyLemma {
            text: text::string(&words.text(number, first as usize)),
            part_of_speech: words.part_of_speech(number),
            forms: forms.of(places, words),
        });
        entries.push(VocabularyEntry {
            first: span(first),
            lemma,
            count,
            rank,
            per_million: counted::per_million(count, word_count),
            cumulative_ratio: f64::from(cumulative_count) / f64::from(word_count),
            spans: if spans { places.iter().map(|&token| span(token)).collect() } else { Vec::new() },
        });
    }
    entries
}

/// Counts the forms of one lemma after the other.
struct Forms {
    /// How often each type was counted, all 0 between two lemmas.
    count_of: Vec<u32>,
}

impl Forms {
    /// The forms of the word that stands at these tokens.
    #[inline(never)]
    fn of(&mut self, places: &[u32], words: &CountedWords<'_>) -> Vec<FormCount> {
        let mut counted = Vec::new();
        for &token in places {
            let Some(id) = words.vocabulary.type_of(token as usize) else { continue };
            let Some(count) = self.count_of.get_mut(id.index()) else { continue };
            *count += 1;
            if *count == 1 {
                counted.push(Counted { number: id.0, first: token, count: 0 });
            }
        }
        for form in &mut counted {
            if let Some(count) = self.count_of.get_mut(form.number as usize) {
                form.count = core::mem::take(count);
            }
        }
        let all = ListSize { min_count: 0, limit: usize::MAX };
        let forms = counted::ranked(counted, all, &mut |_| true).into_iter();
        forms
            .map(|form| FormCount {
                first: words.tokens.span(form.first as usize).unwrap_or_default(),
                count: form.count,
            })
            .collect()
    }
}
