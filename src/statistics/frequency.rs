//! How often words stand: lists of all of them, and of the commonest.

use super::total;
use crate::lemmas::{LemmaId, Lemmas, PartOfSpeech, Reader};
use crate::sort::{order_by_text, order_of_strings, sort_by_number};
use crate::spelling::FunctionWords;
use crate::tally::Tally;
use crate::text;
use crate::vocabulary::TypeId;

/// How many words the lists of frequent words hold.
const FREQUENT_COUNT: usize = 20;

/// Something written, and how often it occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frequency {
    /// What is written: of words without marks.
    pub text: String,
    /// How often it occurs.
    pub count: u64,
}

/// A dictionary word, how often it occurs, and in which forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LemmaFrequency {
    /// The dictionary form, marked where two words differ in marks alone; of an unknown word what is left without clitics.
    pub text: String,
    /// What it is.
    pub part_of_speech: PartOfSpeech,
    /// How often it occurs.
    pub count: u64,
    /// Its forms, the commonest first, of equally common ones the first by its code points.
    pub forms: Vec<Frequency>,
}

/// How often each word stands, at the level of forms or of lemmas.
pub(super) struct Level<'a> {
    pub(super) counts: Vec<u64>,
    pub(super) text: &'a dyn Fn(usize) -> String,
    /// Whether it is a grammatical word, whatever its text.
    pub(super) is_function: &'a dyn Fn(usize) -> bool,
}

impl Level<'_> {
    /// The commonest words, all of them or those of content.
    #[inline(never)]
    pub(super) fn commonest(&self, function_words: Option<&mut FunctionWords<'_>>) -> Vec<Frequency> {
        // Those that stand once need no sorting.
        let counted = || self.counts.iter().copied().zip(0..);
        let mut places: Vec<(u64, usize)> = counted().filter(|&(count, _)| count > 1).collect();
        sort_by_number(&mut places, |&(count, _)| u64::MAX - count);
        places.extend(counted().filter(|&(count, _)| count == 1));
        let mut function_words = function_words;
        let mut commonest = Vec::new();
        for equal in places.chunk_by(|(one, _), (other, _)| one == other) {
            if commonest.len() == FREQUENT_COUNT {
                break;
            }
            let mut texts = Vec::new();
            for &(_, place) in equal {
                let text = (self.text)(place);
                let is_left_out = function_words
                    .as_mut()
                    .is_some_and(|words| (self.is_function)(place) || words.has_stop_word(&text));
                if !is_left_out {
                    texts.push(text);
                }
            }
            let slices: Vec<&str> = texts.iter().map(String::as_str).collect();
            let sorted = order_of_strings(&slices).into_iter().filter_map(|place| slices.get(place as usize));
            for &text in sorted.take(FREQUENT_COUNT - commonest.len()) {
                let count = equal.first().map_or(0, |&(count, _)| count);
                commonest.push(Frequency { text: text.to_owned(), count });
            }
        }
        commonest
    }
}

/// Every dictionary word with its forms.
#[inline(never)]
pub(super) fn of_text(reader: Reader<'_>, lemmas: &Lemmas) -> Vec<LemmaFrequency> {
    let Reader { vocabulary, lexicon, .. } = reader;
    let words = lexicon.words();
    // By lemma and type.
    let mut tally = Tally::new();
    for id in vocabulary.types() {
        for &token in vocabulary.positions(id) {
            if let Some(lemma) = lemmas.of(token as usize) {
                tally.add(u64::from(lemma.0) << 32 | u64::from(id.0), 1);
            }
        }
    }
    let mut entries = tally.entries().to_vec();
    sort_by_number(&mut entries, |&(number, _)| number);
    let mut frequencies: Vec<LemmaFrequency> = entries
        .chunk_by(|(one, _), (other, _)| one >> 32 == other >> 32)
        .filter_map(|forms| {
            let lemma = LemmaId::at((forms.first()?.0 >> 32) as usize);
            let form = |&(number, count): &(u64, u64)| {
                let id = TypeId::at((number & 0xFFFF_FFFF) as usize);
                Frequency { text: text::string(vocabulary.form(id)), count }
            };
            let text = lemmas.text(lemma, words);
            let part_of_speech = lemmas.part_of_speech(lemma, words);
            Some(LemmaFrequency::new(text, part_of_speech, forms.iter().map(form).collect()))
        })
        .collect();
    LemmaFrequency::sort(&mut frequencies);
    frequencies
}

impl Frequency {
    /// The commonest first; equally common ones by their code points.
    #[inline(never)]
    pub(super) fn sort(frequencies: &mut Vec<Self>) {
        let text = |place: u32| frequencies.get(place as usize).map_or("", |entry| &entry.text);
        let mut order = order_by_text(frequencies.len(), &text, &|_, _| false);
        sort_by_number(&mut order, |&place| {
            u64::MAX - frequencies.get(place as usize).map_or(0, |entry| entry.count)
        });
        *frequencies = in_order(core::mem::take(frequencies), &order);
    }
}

impl LemmaFrequency {
    /// Of its forms, in any order.
    pub(super) fn new(text: String, part_of_speech: PartOfSpeech, mut forms: Vec<Frequency>) -> Self {
        Frequency::sort(&mut forms);
        Self { text, part_of_speech, count: total(forms.iter().map(|form| form.count)), forms }
    }

    /// The commonest first; equally common ones by their code points, then by what they are.
    #[inline(never)]
    pub(super) fn sort(frequencies: &mut Vec<Self>) {
        let entry = |place: u32| frequencies.get(place as usize);
        let text = |place: u32| entry(place).map_or("", |entry| &entry.text);
        let class = |place: u32| entry(place).map(|entry| entry.part_of_speech);
        let mut order = order_by_text(frequencies.len(), &text, &|one, other| class(one) < class(other));
        sort_by_number(&mut order, |&place| u64::MAX - entry(place).map_or(0, |entry| entry.count));
        *frequencies = in_order(core::mem::take(frequencies), &order);
    }
}

fn in_order<T>(items: Vec<T>, order: &[u32]) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&place| items.get_mut(place as usize)?.take()).collect()
}
