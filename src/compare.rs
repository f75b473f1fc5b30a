//! Two texts side by side: which words each of them has that the other has not, or less of.

use crate::counted::CountBy;
use crate::lemmas::PartOfSpeech;
use crate::lexicon::Lexicon;
use crate::sort::{order_by_text, sort_by_number};
use crate::span::to_u32;
use crate::spelling::FunctionWords;
use crate::statistics::{self, CombinedForm, MergeError, Statistics};

/// How to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompareOptions {
    /// What counts as one word.
    pub by: CountBy,
    /// Whether stop words are compared too; by lemma, every function word is one.
    pub stop_words: bool,
    /// The fewest times that a word stands in both texts together.
    pub min_count: u64,
    /// The longest list of [`Comparison::keyness`].
    pub limit: usize,
}

impl Default for CompareOptions {
    fn default() -> Self {
        Self { by: CountBy::Form, stop_words: true, min_count: 1, limit: usize::MAX }
    }
}

/// What sets two texts apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The words of both, the most telling first: by log-likelihood; of equal ones the commoner, then the first by
    /// its code points.
    pub keyness: Vec<Keyness>,
    /// How many different words both texts have. Here as below, only words that the options let through count.
    pub shared_count: u64,
    /// How many the first text has alone.
    pub exclusive_count: u64,
    /// How many the reference has alone.
    pub reference_exclusive_count: u64,
}

/// How much more or less a text uses a word than its reference does.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyness {
    /// The word: its form without marks, or its dictionary form.
    pub text: String,
    /// By lemma, what it is.
    pub part_of_speech: Option<PartOfSpeech>,
    /// How often it stands in the text: *a* of *c* words.
    pub count: u64,
    /// How often it stands in the reference: *b* of *d* words.
    pub reference_count: u64,
    /// *a* in a million words of the text.
    pub per_million: f64,
    /// *b* in a million words of the reference.
    pub reference_per_million: f64,
    /// 2 · (*a* ln(*a* / *E*₁) + *b* ln(*b* / *E*₂)) with *E*₁ = *c* · (*a* + *b*) / (*c* + *d*), *E*₂ = *d* · (*a* + *b*) /
    /// (*c* + *d*), 0 · ln 0 being 0 (Rayson and Garside 2000); never negative. How sure it is that the use differs.
    pub log_likelihood: f64,
    /// log₂((*a* / *c*) / (*b* / *d*)), with 0.5 for a count of 0 (Hardie 2014). How much it differs: 1 is twice as
    /// often, −1 half as often. 0 if either text has no words.
    pub log_ratio: f64,
    /// The level at which the log-likelihood is significant.
    pub significance: Significance,
}

/// How likely a difference as great would be by chance, by the critical values of χ² with one degree of freedom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Significance {
    /// 5 % or more: log-likelihood below 3.84.
    None,
    /// Less than 5 %: from 3.84.
    FivePercent,
    /// Less than 1 %: from 6.63.
    OnePercent,
    /// Less than 0.1 %: from 10.83.
    OnePerMille,
    /// Less than 0.01 %: from 15.13.
    OnePerTenThousand,
}

impl Significance {
    fn of(log_likelihood: f64) -> Self {
        match log_likelihood {
            15.13.. => Self::OnePerTenThousand,
            10.83.. => Self::OnePerMille,
            6.63.. => Self::OnePercent,
            3.84.. => Self::FivePercent,
            _ => Self::None,
        }
    }
}

/// What sets a text apart from a reference: another text, or many that were [merged](crate::merge()). Both have to be
/// counted with [`StatisticsOptions::frequencies`](crate::StatisticsOptions::frequencies).
///
/// Where the clitics of unknown words end is told from the words of both. Takes *O*(*f* log *f*) for *f* forms.
///
/// # Errors
///
/// For statistics without frequencies; the reference is part 1.
///
/// # Examples
///
/// ```
/// use mubin::{CountBy, CompareOptions, Document, Lexicon, StatisticsOptions, compare};
///
/// let lexicon = Lexicon::bundled();
/// let options = StatisticsOptions { frequencies: true, ..StatisticsOptions::default() };
/// let [text, reference] = ["كتاب وكتب", "كتاب وبيت وبيوت"].map(|text| Document::new(text).unwrap().statistics(&options, lexicon));
/// let by_lemma = CompareOptions { by: CountBy::Lemma, ..CompareOptions::default() };
/// let comparison = compare(&text, &reference, &by_lemma, lexicon)?;
///
/// assert_eq!((comparison.keyness[0].text.as_str(), comparison.keyness[0].reference_count), ("بيت", 2));
/// assert_eq!((comparison.shared_count, comparison.reference_exclusive_count), (1, 1));
/// # Ok::<(), mubin::MergeError>(())
/// ```
pub fn compare<'a>(
    text: &'a Statistics,
    reference: &'a Statistics,
    options: &CompareOptions,
    lexicon: &Lexicon,
) -> Result<Comparison, MergeError> {
    let list = |part: usize, of: &'a Statistics| match &of.frequencies {
        Some(list) => Ok((part, list.as_slice())),
        None => Err(MergeError { part }),
    };
    let lists = [list(0, text)?, list(1, reference)?];
    let forms = statistics::combine(&lists, lexicon);
    let mut function_words = FunctionWords::new(lexicon);
    let mut comparison = Comparison::default();
    let mut all = Vec::new();
    for word in words(&forms, options.by) {
        let [count, reference_count] = word.counts;
        let mut is_stop_word = || {
            word.part_of_speech == Some(PartOfSpeech::Function) || function_words.has_stop_word(&word.text)
        };
        if count.saturating_add(reference_count) < options.min_count
            || (!options.stop_words && is_stop_word())
        {
            continue;
        }
        let counted = match (count, reference_count) {
            (_, 0) => &mut comparison.exclusive_count,
            (0, _) => &mut comparison.reference_exclusive_count,
            _ => &mut comparison.shared_count,
        };
        *counted += 1;
        all.push(keyness(word, [text.words, reference.words]));
    }
    // They come by their code points, and of equal numbers the order stays.
    let mut order: Vec<u32> = (0..to_u32(all.len())).collect();
    let keyness_at = |place: &u32| all.get(*place as usize);
    sort_by_number(&mut order, |place| {
        u64::MAX - keyness_at(place).map_or(0, |word| word.count.saturating_add(word.reference_count))
    });
    // The bits of numbers that are not negative are in their order.
    sort_by_number(&mut order, |place| {
        u64::MAX - keyness_at(place).map_or(0, |word| word.log_likelihood.to_bits())
    });
    comparison.keyness = order.iter().filter_map(keyness_at).take(options.limit).cloned().collect();
    Ok(comparison)
}

/// A word, and how often it stands on each side.
struct Word {
    text: String,
    part_of_speech: Option<PartOfSpeech>,
    counts: [u64; 2],
}

/// The words of both sides, sorted by their code points.
#[inline(never)]
fn words(forms: &[CombinedForm], by: CountBy) -> Vec<Word> {
    let name = |place: u32| {
        forms.get(place as usize).map(|form| match by {
            CountBy::Form => (&*form.form, None),
            CountBy::Lemma => (&*form.lemma, Some(form.part_of_speech)),
        })
    };
    let text = |place: u32| name(place).map_or("", |(text, _)| text);
    let order = order_by_text(forms.len(), &text, &|one, other| name(one) < name(other));
    let mut words = Vec::new();
    for same in order.chunk_by(|&one, &other| name(one) == name(other)) {
        let Some((text, part_of_speech)) = same.first().and_then(|&first| name(first)) else { continue };
        let mut counts = [0_u64; 2];
        for form in same.iter().filter_map(|&place| forms.get(place as usize)) {
            for (sum, count) in counts.iter_mut().zip(form.counts) {
                *sum = u64::saturating_add(*sum, count);
            }
        }
        words.push(Word { text: text.to_owned(), part_of_speech, counts });
    }
    words
}

#[inline(never)]
#[expect(clippy::cast_precision_loss, reason = "a measure is rounded whatever is done")]
fn keyness(word: Word, sizes: [u64; 2]) -> Keyness {
    let [a, b] = word.counts.map(|count| count as f64);
    let [c, d] = sizes.map(|size| size as f64);
    let part = |count: f64, size: f64| {
        let expected = size * (a + b) / (c + d);
        if count > 0.0 { count * (count / expected).ln() } else { 0.0 }
    };
    // What rounding leaves below 0 is 0.
    let log_likelihood = (2.0 * (part(a, c) + part(b, d))).max(0.0);
    let per_million = |count: f64, size: f64| if size > 0.0 { count * 1e6 / size } else { 0.0 };
    let [seen_a, seen_b] = [a, b].map(|count| if count > 0.0 { count } else { 0.5 });
    Keyness {
        text: word.text,
        part_of_speech: word.part_of_speech,
        count: word.counts[0],
        reference_count: word.counts[1],
        per_million: per_million(a, c),
        reference_per_million: per_million(b, d),
        log_likelihood,
        log_ratio: if c > 0.0 && d > 0.0 { ((seen_a / c) / (seen_b / d)).log2() } else { 0.0 },
        significance: Significance::of(log_likelihood),
    }
}
