//! How values are spread: lengths of words, sentences, paragraphs.

use super::{to_f64, total};
use crate::sort::sort_by_number;
use crate::tally::Tally;

/// How the values of something countable are spread. All of it is 0 where there are none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// The arithmetic mean.
    pub mean: f64,
    /// The standard deviation of all values, not of a sample: the root of the mean square distance from the mean.
    pub standard_deviation: f64,
    /// The value in the middle; where there are two, their mean.
    pub median: f64,
    /// The smallest value.
    pub min: u64,
    /// The greatest value.
    pub max: u64,
    /// Every value that occurs and how often, the smallest first.
    pub counts: Vec<ValueCount>,
}

/// A value and how often it occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The value.
    pub value: u64,
    /// How often it occurs.
    pub count: u64,
}

impl Distribution {
    /// Of values and how often each occurs; a value may come more than once.
    #[inline(never)]
    pub(super) fn new(values: impl Iterator<Item = (u64, u64)>) -> Self {
        let mut tally = Tally::new();
        values.for_each(|(value, count)| {
            tally.add(value, count);
        });
        Self::of_tally(&tally)
    }

    pub(super) fn of_tally(tally: &Tally) -> Self {
        let mut entries: Vec<(u64, u64)> =
            tally.entries().iter().copied().filter(|&(_, count)| count > 0).collect();
        sort_by_number(&mut entries, |&(value, _)| value);
        let total = total(entries.iter().map(|&(_, count)| count));
        // In one order, so that rounding is the same however the values were put together.
        let sum_of = |measure: &dyn Fn(f64) -> f64| -> f64 {
            entries.iter().map(|&(value, count)| measure(to_f64(value)) * to_f64(count)).sum()
        };
        let mean_of =
            |measure: &dyn Fn(f64) -> f64| if total == 0 { 0.0 } else { sum_of(measure) / to_f64(total) };
        let mean = mean_of(&|value| value);
        let variance = mean_of(&|value| (value - mean) * (value - mean));
        let value_at = |place: u64| {
            let mut before = 0;
            entries.iter().find_map(|&(value, count)| {
                before = u64::saturating_add(before, count);
                (before > place).then_some(value)
            })
        };
        let middle = value_at(total.saturating_sub(1) / 2).zip(value_at(total / 2));
        Self {
            mean,
            standard_deviation: variance.sqrt(),
            median: middle.map_or(0.0, |(low, high)| f64::midpoint(to_f64(low), to_f64(high))),
            min: entries.first().map_or(0, |&(value, _)| value),
            max: entries.last().map_or(0, |&(value, _)| value),
            counts: entries.iter().map(|&(value, count)| ValueCount { value, count }).collect(),
        }
    }

    /// How often a value above `limit` occurs.
    pub(super) fn count_above(&self, limit: u64) -> u64 {
        total(self.counts.iter().filter(|entry| entry.value > limit).map(|entry| entry.count))
    }
}
