//! Counts by number, where the numbers are too far apart for a list.

use crate::span::to_u32;

/// How often each of some numbers came.
///
/// A table of the standard library would weigh more than all of the rest of what counts with it.
#[derive(Debug)]
pub(crate) struct Tally {
    /// The place of an entry, plus one; 0 where there is none. A power of two, half of it in use at most.
    slots: Vec<u32>,
    entries: Vec<(u64, u64)>,
    /// What spreads the numbers. Numbers chosen to meet under one will not under the next.
    seed: u64,
}

/// So many places past its own a number may stand, in a table half empty: more is no chance.
const FURTHEST: usize = 64;

const SMALLEST: usize = 16;

impl Tally {
    pub(crate) fn new() -> Self {
        Self { slots: vec![0; SMALLEST], entries: Vec::new(), seed: GOLDEN_RATIO }
    }

    /// Counts `number` so many times more, and gives its place among [`entries`](Self::entries). Takes *O*(1) but for numbers
    /// that were chosen to meet.
    #[inline(never)]
    pub(crate) fn add(&mut self, number: u64, count: u64) -> usize {
        let (slot, distance) = self.slot(number);
        let place = self.slots.get(slot).map_or(0, |&place| place as usize);
        if let Some((_, counted)) = place.checked_sub(1).and_then(|place| self.entries.get_mut(place)) {
            *counted = counted.saturating_add(count);
            return place - 1;
        }
        self.entries.push((number, count));
        if let Some(free) = self.slots.get_mut(slot) {
            *free = to_u32(self.entries.len());
        }
        if distance > FURTHEST || self.entries.len() * 2 > self.slots.len() {
            self.grow();
        }
        self.entries.len() - 1
    }

    /// Each number and its count, in the order in which the numbers came first.
    pub(crate) fn entries(&self) -> &[(u64, u64)] {
        &self.entries
    }

    /// Where the place of `number` stands, or should stand, and how far that is from where it belongs.
    fn slot(&self, number: u64) -> (usize, usize) {
        let mask = self.slots.len() - 1;
        let mut slot = spread(number, self.seed) & mask;
        let mut distance = 0;
        loop {
            let entry =
                self.slots.get(slot).and_then(|&place| self.entries.get((place as usize).checked_sub(1)?));
            match entry {
                Some(&(other, _)) if other != number => slot = (slot + 1) & mask,
                _ => return (slot, distance),
            }
            distance += 1;
        }
    }

    /// Makes the table twice as large, with another seed.
    #[cold]
    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        self.seed = self.seed.wrapping_mul(GOLDEN_RATIO).rotate_left(17) | 1;
        for place in 0..self.entries.len() {
            let Some(&(number, _)) = self.entries.get(place) else { continue };
            let (slot, _) = self.slot(number);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = to_u32(place + 1);
            }
        }
    }
}

/// In 64 bits, odd.
const GOLDEN_RATIO: u64 = 0x9E37_79B9_7F4A_7C15;

/// Spreads every bit over the lower half: both halves of pairs of small numbers count.
const fn spread(number: u64, seed: u64) -> usize {
    let mixed = (number ^ (number >> 32) ^ seed).wrapping_mul(seed);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(GOLDEN_RATIO);
    (mixed >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use std::collections::BTreeMap;

    #[test]
    fn numbers_far_apart_and_close_together_are_counted_as_a_map_counts_them() {
        for (count, step) in [(0, 1), (1, 1), (9, 1), (5_000, 1), (5_000, 1 << 32), (777, (1 << 32) + 1)] {
            let numbers: Vec<u64> = (0..count).map(|at: u64| at * at % 1_009 * step).collect();
            let mut tally = Tally::new();
            let mut expected = BTreeMap::new();
            for &number in &numbers {
                *expected.entry(number).or_insert(0) += number % 3;
                let place = tally.add(number, number % 3);
                assert_eq!(tally.entries()[place].0, number);
            }
            assert_eq!(tally.entries().iter().copied().collect::<BTreeMap<_, _>>(), expected);
            assert_eq!(tally.entries().len(), expected.len(), "each number once");
        }
    }
}
