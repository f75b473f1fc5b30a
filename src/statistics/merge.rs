//! Statistics of parts, put together.

use core::fmt;

use super::{Distribution, Frequency, LemmaFrequency, Level, Statistics, StatisticsOptions, finish};
use crate::key::KeyedWord;
use crate::lemmas::{self, PartOfSpeech, UnknownWord};
use crate::lexicon::Lexicon;
use crate::morphology;
use crate::sort::{order_by_text, order_of_strings};
use crate::text;

/// Statistics that do not say enough to be put together with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeError {
    /// Which of them, counted from 0: they were made without [`StatisticsOptions::frequencies`].
    pub part: usize,
}

impl fmt::Display for MergeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "part {} has no frequencies; expected statistics that were made with them",
            self.part
        )
    }
}

impl core::error::Error for MergeError {}

/// The statistics of a whole from those of its parts, in any order and any grouping: the same to the last bit as if the
/// whole had been counted at once, where the parts are paragraphs with a blank line between them: of lines without one several
/// may be one paragraph.
///
/// What needs the order of the words cannot be put together:
/// [`Diversity::moving_average_ttr`](crate::Diversity::moving_average_ttr) and
/// [`Diversity::mtld`](crate::Diversity::mtld) are none. A block that one part repeats from another counts in both. Where the
/// clitics of unknown words end is told from all words of the whole, so it is told anew. Of the options only the rates of
/// reading count; the answer always has frequencies.
///
/// Takes *O*(*f* log *f*) for *f* forms of words in all parts.
///
/// # Errors
///
/// For a part without frequencies.
///
/// # Examples
///
/// ```
/// use mubin::{Document, Lexicon, StatisticsOptions, merge};
///
/// let lexicon = Lexicon::bundled();
/// let options = StatisticsOptions { frequencies: true, ..StatisticsOptions::default() };
/// let parts = ["قرأت كتابا.\n\n", "الكتب كثيرة."].map(|text| Document::new(text).unwrap().statistics(&options, lexicon));
/// let whole = merge(&parts.each_ref(), &options, lexicon)?;
///
/// assert_eq!((whole.words, whole.types, whole.lemmas), (4, 4, 3));
/// # Ok::<(), mubin::MergeError>(())
/// ```
pub fn merge(
    parts: &[&Statistics],
    options: &StatisticsOptions,
    lexicon: &Lexicon,
) -> Result<Statistics, MergeError> {
    let mut lists = Vec::new();
    for (part, &statistics) in parts.iter().enumerate() {
        lists.push((0, statistics.frequencies.as_deref().ok_or(MergeError { part })?));
    }
    let mut whole = Statistics::sum(parts);
    let combined = combine(&lists, lexicon);
    let frequencies = lemma_frequencies(&combined);
    let mut forms: Vec<(&str, u64)> = Vec::new();
    for form in &combined {
        match forms.last_mut() {
            Some((last, count)) if *last == form.form => *count = count.saturating_add(form.counts[0]),
            _ => forms.push((&form.form, form.counts[0])),
        }
    }
    let form_level = Level {
        counts: forms.iter().map(|&(_, count)| count).collect(),
        text: &|place| forms.get(place).map_or_else(String::new, |&(text, _)| text.to_owned()),
        is_function: &|_| false,
    };
    let lemma_level = Level {
        counts: frequencies.iter().map(|lemma| lemma.count).collect(),
        text: &|place| frequencies.get(place).map_or_else(String::new, |lemma| lemma.text.clone()),
        is_function: &|place| {
            frequencies.get(place).is_some_and(|lemma| lemma.part_of_speech == PartOfSpeech::Function)
        },
    };
    finish(&mut whole, &form_level, &lemma_level, options, lexicon);
    whole.frequencies = Some(frequencies);
    Ok(whole)
}

/// How many counts there are that add up.
pub(crate) const COUNTS: usize = 32;

/// Every count that adds up, each behind the same reference.
macro_rules! counts {
    ($of:expr, $($reference:tt)+) => {
        [
            $($reference)+ $of.characters,
            $($reference)+ $of.characters_without_spaces,
            $($reference)+ $of.letters,
            $($reference)+ $of.marks,
            $($reference)+ $of.digits,
            $($reference)+ $of.punctuation,
            $($reference)+ $of.sentences,
            $($reference)+ $of.paragraphs,
            $($reference)+ $of.marked_letters,
            $($reference)+ $of.scripts.arabic,
            $($reference)+ $of.scripts.latin,
            $($reference)+ $of.scripts.greek,
            $($reference)+ $of.scripts.cyrillic,
            $($reference)+ $of.scripts.hebrew,
            $($reference)+ $of.scripts.han,
            $($reference)+ $of.scripts.other,
            $($reference)+ $of.digit_systems.latin,
            $($reference)+ $of.digit_systems.arabic_indic,
            $($reference)+ $of.digit_systems.extended_arabic_indic,
            $($reference)+ $of.digit_systems.other,
            $($reference)+ $of.word_classes.function_words.count,
            $($reference)+ $of.word_classes.verbs.count,
            $($reference)+ $of.word_classes.nominals.count,
            $($reference)+ $of.word_classes.names.count,
            $($reference)+ $of.word_classes.unknown.count,
            $($reference)+ $of.word_classes.ambiguous.count,
            $($reference)+ $of.readability.stem_letters,
            $($reference)+ $of.readability.punctuated_stretches,
            $($reference)+ $of.readability.rare_words.count,
            $($reference)+ $of.readability.osman_counts.syllables,
            $($reference)+ $of.readability.osman_counts.complex_words,
            $($reference)+ $of.readability.osman_counts.faseeh_words,
        ]
    };
}

impl Statistics {
    /// Every count that adds up.
    #[inline(never)]
    pub(crate) fn counts(&self) -> [u64; COUNTS] {
        counts!(self, &).map(|count| *count)
    }

    /// The same, to be changed.
    pub(crate) fn counts_mut(&mut self) -> [&mut u64; COUNTS] {
        counts!(self, &mut)
    }

    /// The counts of all parts, but for those of words.
    #[inline(never)]
    fn sum(parts: &[&Self]) -> Self {
        let mut whole = Self::default();
        for part in parts {
            for (sum, count) in whole.counts_mut().into_iter().zip(part.counts()) {
                *sum = sum.saturating_add(count);
            }
        }
        let distribution = |of: &dyn Fn(&Self) -> &Distribution| {
            let all = parts.iter().flat_map(|part| &of(part).counts);
            Distribution::new(all.map(|entry| (entry.value, entry.count)))
        };
        whole.word_lengths = distribution(&|part| &part.word_lengths);
        whole.sentence_lengths = distribution(&|part| &part.sentence_lengths);
        whole.paragraph_lengths = distribution(&|part| &part.paragraph_lengths);
        let frequencies = |of: &dyn Fn(&Self) -> &Vec<Frequency>| {
            sum_of(&parts.iter().flat_map(|part| of(part)).collect::<Vec<_>>())
        };
        whole.letter_frequencies = frequencies(&|part| &part.letter_frequencies);
        whole.bigram_frequencies = frequencies(&|part| &part.bigram_frequencies);
        whole
    }
}

/// All entries in one list.
#[inline(never)]
fn sum_of(entries: &[&Frequency]) -> Vec<Frequency> {
    let texts: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
    let mut sum: Vec<Frequency> = Vec::new();
    for &entry in order_of_strings(&texts).iter().filter_map(|&place| entries.get(place as usize)) {
        match sum.last_mut() {
            Some(last) if last.text == entry.text => last.count = last.count.saturating_add(entry.count),
            _ => sum.push(entry.clone()),
        }
    }
    Frequency::sort(&mut sum);
    sum
}

/// A form as one dictionary word, and how often it stands on each of two sides.
#[derive(Clone, Debug)]
pub(crate) struct CombinedForm {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) part_of_speech: PartOfSpeech,
    pub(crate) counts: [u64; 2],
}

/// The forms of lists that each count for one of two sides, sorted by form, then dictionary word.
#[inline(never)]
pub(crate) fn combine(lists: &[(usize, &[LemmaFrequency])], lexicon: &Lexicon) -> Vec<CombinedForm> {
    // Form, dictionary word (of an unknown one it is told anew), what it is; side; count.
    let mut entries: Vec<((&str, &str, PartOfSpeech), usize, u64)> = Vec::new();
    for &(side, list) in lists {
        for lemma in list {
            let is_known = lemma.part_of_speech != PartOfSpeech::Unknown;
            let text = if is_known { &*lemma.text } else { "" };
            for form in &lemma.forms {
                entries.push(((&form.text, text, lemma.part_of_speech), side, form.count));
            }
        }
    }
    let name = |place: u32| entries.get(place as usize).map(|&(name, ..)| name);
    let form = |place: u32| name(place).map_or("", |(form, ..)| form);
    let order = order_by_text(entries.len(), &form, &|one, other| name(one) < name(other));
    let mut combined: Vec<CombinedForm> = Vec::new();
    for same in order.chunk_by(|&one, &other| name(one) == name(other)) {
        let Some((form, lemma, part_of_speech)) = same.first().and_then(|&first| name(first)) else {
            continue;
        };
        let mut counts = [0; 2];
        for &(_, side, count) in same.iter().filter_map(|&place| entries.get(place as usize)) {
            if let Some(sum) = counts.get_mut(side) {
                *sum = u64::saturating_add(*sum, count);
            }
        }
        combined.push(CombinedForm {
            form: form.to_owned(),
            lemma: lemma.to_owned(),
            part_of_speech,
            counts,
        });
    }
    name_unknown(&mut combined, lexicon);
    combined
}

/// Tells the dictionary words of the forms that the lexicon does not know.
#[inline(never)]
fn name_unknown(combined: &mut [CombinedForm], lexicon: &Lexicon) {
    let words = lexicon.words();
    // They come in the order of their forms.
    let is_in_text = |form: &[u16]| {
        let form = text::string(form);
        combined.binary_search_by(|other| other.form.cmp(&form)).is_ok()
    };
    let mut unknown = Vec::new();
    for (place, entry) in combined.iter().enumerate() {
        if entry.part_of_speech == PartOfSpeech::Unknown {
            let form = text::units(&entry.form);
            let count = entry.counts[0].saturating_add(entry.counts[1]);
            let guess = KeyedWord::new(&form)
                .map(|word| morphology::guess_in_text(&form, &word, &is_in_text, count, words));
            unknown.push((place, UnknownWord::new(&form, guess.as_ref(), count)));
        }
    }
    let (groups, texts) = lemmas::group(unknown.iter().map(|(_, word)| word));
    for ((place, _), group) in unknown.iter().zip(groups) {
        if let (Some(entry), Some(text)) = (combined.get_mut(*place), texts.get(group as usize)) {
            entry.lemma.clone_from(text);
        }
    }
}

/// The same by dictionary word, of the first side.
#[inline(never)]
fn lemma_frequencies(combined: &[CombinedForm]) -> Vec<LemmaFrequency> {
    let name = |place: u32| combined.get(place as usize).map(|form| (&*form.lemma, form.part_of_speech));
    let lemma = |place: u32| name(place).map_or("", |(lemma, _)| lemma);
    let order = order_by_text(combined.len(), &lemma, &|one, other| name(one) < name(other));
    let mut frequencies: Vec<LemmaFrequency> = order
        .chunk_by(|&one, &other| name(one) == name(other))
        .filter_map(|same| {
            let first = combined.get(*same.first()? as usize)?;
            let forms = same.iter().filter_map(|&place| combined.get(place as usize));
            let forms =
                forms.map(|form| Frequency { text: form.form.clone(), count: form.counts[0] }).collect();
            Some(LemmaFrequency::new(first.lemma.clone(), first.part_of_speech, forms))
        })
        .collect();
    LemmaFrequency::sort(&mut frequencies);
    frequencies
}
