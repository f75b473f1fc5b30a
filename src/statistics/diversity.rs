//! How many different words a text uses.

use super::to_f64;
use crate::sort::sort_by_number;
use crate::tally::Tally;

/// The words that [`Diversity::moving_average_ttr`] looks at together.
pub(super) const WINDOW: usize = 100;
/// The ratio at which a factor of [`Diversity::mtld`] is complete.
const FACTOR: f64 = 0.72;
/// The fewest words for which [`Diversity::mtld`] is given.
const FEWEST_FOR_MTLD: usize = 100;
/// The words that [`Diversity::hd_d`] draws.
const DRAWN: u32 = 42;

/// How varied the words of a text are, by measures that differ in how they bear its length. *N* is the number of words, *V* of
/// different ones, *Vᵢ* of those that stand in it *i* times.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Diversity {
    /// The type-token ratio *V* / *N*, 0–1. It falls with the length of the text: only texts of one length compare. 0
    /// for an empty text.
    pub type_token_ratio: f64,
    /// *V* / √*N* (Guiraud 1954), which falls less. 0 for an empty text.
    pub root_type_token_ratio: f64,
    /// MATTR: the mean type-token ratio of all stretches of 100 words in a row (Covington and McFall 2010), 0–1;
    /// it does not depend on the length. None for a text of fewer than 100 words, and for texts that were merged: it needs the
    /// order of the words.
    pub moving_average_ttr: Option<f64>,
    /// MTLD: how many words in a row hold a type-token ratio above 0.72, read forwards and backwards, the mean of the two
    /// (McCarthy and Jarvis 2010). The stretch that is left at the end counts by how far its ratio has fallen. *N* where no
    /// word stands twice. None for a text of fewer than 100 words, and for texts that were merged.
    pub mtld: Option<f64>,
    /// HD-D: the type-token ratio to be expected of 42 words drawn without putting back, 0–1: Σ (1 − the chance
    /// that a type is not drawn) / 42 (McCarthy and Jarvis 2007). None for a text of fewer than 42 words.
    pub hd_d: Option<f64>,
    /// Yule's *K*, 10⁴ · (Σ *i*² · *Vᵢ* − *N*) / *N*² (Yule 1944): the greater, the more is repeated; it hardly depends on the
    /// length. 0 where nothing is repeated.
    pub yules_k: f64,
    /// How many words stand in the text once.
    pub hapax_count: u64,
    /// Their share of the different words, 0–1; 0 for an empty text.
    pub hapax_ratio: f64,
}

impl Diversity {
    /// From how often each different word stands.
    #[inline(never)]
    pub(super) fn of_counts(counts: &[u64]) -> Self {
        let mut spectrum = Tally::new();
        let (mut words, mut types) = (0, 0);
        for &count in counts.iter().filter(|&&count| count > 0) {
            spectrum.add(count, 1);
            words = u64::saturating_add(words, count);
            types += 1;
        }
        let mut spectrum = spectrum.entries().to_vec();
        // In one order, so that rounding is the same however the words were put together.
        sort_by_number(&mut spectrum, |&(count, _)| count);
        if words == 0 {
            return Self::default();
        }
        let [n, v] = [words, types].map(to_f64);
        let hapax_count = spectrum.first().filter(|&&(count, _)| count == 1).map_or(0, |&(_, types)| types);
        // Σ i² Vᵢ − N, term by term.
        let repeated: f64 =
            spectrum.iter().map(|&(count, types)| to_f64(count) * to_f64(count - 1) * to_f64(types)).sum();
        Self {
            type_token_ratio: v / n,
            root_type_token_ratio: v / n.sqrt(),
            moving_average_ttr: None,
            mtld: None,
            hd_d: (words >= u64::from(DRAWN)).then(|| {
                let drawn = |&(count, types): &(u64, u64)| to_f64(types) * (1.0 - never_drawn(count, words));
                spectrum.iter().map(drawn).sum::<f64>() / f64::from(DRAWN)
            }),
            yules_k: 1e4 * repeated / (n * n),
            hapax_count,
            hapax_ratio: to_f64(hapax_count) / v,
        }
    }

    /// Adds what needs the order of the words, each as a number below `types`.
    #[inline(never)]
    pub(super) fn with_order(self, words: &[u32], types: usize) -> Self {
        Self { moving_average_ttr: moving_average_ttr(words, types), mtld: mtld(words, types), ..self }
    }
}

/// The chance that none of `count` of `words` words is among those drawn.
fn never_drawn(count: u64, words: u64) -> f64 {
    let others = words.saturating_sub(count);
    if others < u64::from(DRAWN) {
        return 0.0;
    }
    (0..u64::from(DRAWN)).map(|drawn| to_f64(others - drawn) / to_f64(words - drawn)).product()
}

fn moving_average_ttr(words: &[u32], types: usize) -> Option<f64> {
    let mut in_window = vec![0u32; types];
    let (mut different, mut sum) = (0u64, 0u64);
    for (at, &word) in words.iter().enumerate() {
        let count = in_window.get_mut(word as usize)?;
        *count += 1;
        different += u64::from(*count == 1);
        if let Some(&left) = at.checked_sub(WINDOW).and_then(|at| words.get(at)) {
            let count = in_window.get_mut(left as usize)?;
            *count -= 1;
            different -= u64::from(*count == 0);
        }
        if at + 1 >= WINDOW {
            sum += different;
        }
    }
    let windows = (words.len() + 1).checked_sub(WINDOW).filter(|&windows| windows > 0)?;
    Some(to_f64(sum) / to_f64(windows as u64) / to_f64(WINDOW as u64))
}

fn mtld(words: &[u32], types: usize) -> Option<f64> {
    if words.len() < FEWEST_FOR_MTLD {
        return None;
    }
    let last = words.len() - 1;
    let forwards = mean_factor(words, types, |at| at);
    let backwards = mean_factor(words, types, |at| last - at);
    Some(f64::midpoint(forwards, backwards))
}

/// How many words a factor has in the mean, of words that are read in the order of `place`.
fn mean_factor(words: &[u32], types: usize, place: impl Fn(usize) -> usize) -> f64 {
    // In which factor each type was seen last.
    let mut seen_in = vec![0u32; types];
    let (mut factor, mut length, mut different) = (1u32, 0u32, 0u32);
    let mut ratio = 1.0;
    for at in 0..words.len() {
        let Some(seen) = words.get(place(at)).and_then(|&word| seen_in.get_mut(word as usize)) else {
            continue;
        };
        different += u32::from(*seen != factor);
        *seen = factor;
        length += 1;
        ratio = f64::from(different) / f64::from(length);
        if ratio <= FACTOR {
            factor += 1;
            (length, different, ratio) = (0, 0, 1.0);
        }
    }
    let factors = f64::from(factor - 1) + (1.0 - ratio) / (1.0 - FACTOR);
    let words = to_f64(words.len() as u64);
    if factors > 0.0 { words / factors } else { words }
}
