//! The hash table behind the types: open addressing, and keys that mostly are the form itself.

use crate::tokenize::Letters;

/// One place of the table; free while `key` is 0.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slot {
    key: u64,
    /// The number of the type.
    pub(super) id: u32,
    /// How many tokens have been counted.
    pub(super) count: u32,
}

/// Enough for a keyword or a headline.
const SMALLEST: usize = 16;

/// Types by key.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// A power of two, three quarters of it in use at most.
    slots: Vec<Slot>,
    used: usize,
}

impl Table {
    /// A table that need not grow for the types that so many tokens of running text have.
    pub(super) fn for_tokens(count: usize) -> Self {
        // Long texts have a type every five to six tokens; short ones have more, and grow cheaply.
        let size = (count / 4).next_power_of_two().max(SMALLEST);
        Self { slots: vec![Slot::default(); size], used: 0 }
    }

    /// The type stored under `key`. Where the key does not say all, `is_same` is asked.
    pub(super) fn find(&self, key: u64, is_same: impl Fn(u32) -> bool) -> Option<u32> {
        let slot = self.slots.get(self.place(key, is_same)?)?;
        (slot.key != 0).then_some(slot.id)
    }

    /// Counts a token of the type stored under `key` and returns the type; where none is stored, it will
    /// be `new`. Where the key does not say all, `is_same` is asked.
    pub(super) fn count(&mut self, key: u64, new: u32, is_same: impl Fn(u32) -> bool) -> u32 {
        let place = self.place(key, &is_same);
        let Some(slot) = place.and_then(|place| self.slots.get_mut(place)) else { return new };
        if slot.key == 0 {
            *slot = Slot { key, id: new, count: 1 };
            self.used += 1;
            if self.used * 4 > self.slots.len() * 3 {
                self.grow();
            }
            return new;
        }
        slot.count += 1;
        slot.id
    }

    /// Every type and its count, in no order.
    pub(super) fn types(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.key != 0)
    }

    /// Where it is stored, or the free place where it should be.
    fn place(&self, key: u64, is_same: impl Fn(u32) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut place = hash(key) & mask;
        loop {
            let slot = self.slots.get(place)?;
            if slot.key == 0 || (slot.key == key && (is_exact(key) || is_same(slot.id))) {
                return Some(place);
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        let old = core::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        for slot in old.into_iter().filter(|slot| slot.key != 0) {
            if let Some(place) = self.place(slot.key, |_| false).and_then(|place| self.slots.get_mut(place)) {
                *place = slot;
            }
        }
    }
}

// A key says in its two highest bits what it is: 00: the number of the word as `Letters`; 01: how many units, and
// up to three of them; 1: a hash of the units. All but the last are the units themselves, so that
// nothing has to be compared.
const SHORT: u64 = 1 << 62;
const HASHED: u64 = 1 << 63;

const fn is_exact(key: u64) -> bool {
    key & HASHED == 0
}

/// The golden ratio in 64 bits, odd: multiplying by it spreads every bit upwards.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// A multiplication carries bits upwards only: the upper half, in which words of many letters have their first
/// ones, comes down before it, or words that differ in those alone would meet.
const fn hash(key: u64) -> usize {
    ((key ^ (key >> 32)).wrapping_mul(SPREAD) >> 32) as usize
}

/// The key of a form, which is not empty.
pub(super) fn key(form: &[u16]) -> u64 {
    match (Letters::number_of(form), form) {
        (key @ 1.., _) => key,
        (_, &[a]) => SHORT | 1 << 48 | u64::from(a),
        (_, &[a, b]) => SHORT | 2 << 48 | u64::from(a) << 16 | u64::from(b),
        (_, &[a, b, c]) => SHORT | 3 << 48 | u64::from(a) << 32 | u64::from(b) << 16 | u64::from(c),
        _ => HASHED | mix(form.iter().map(|&unit| u64::from(unit))),
    }
}

/// A hash of these numbers.
pub(super) fn mix(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.fold(0, |state, number| (state.rotate_left(5) ^ number).wrapping_mul(SPREAD))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<u16> {
        text.encode_utf16().collect()
    }

    #[test]
    fn only_a_hashed_key_needs_a_comparison() {
        for (text, is_whole) in [
            ("\u{621}", true),
            ("استخراجات", true),
            ("استخراجاتهم", false),
            ("12%", true),
            ("2019", false),
            ("\u{627}\u{64E}", true),
        ] {
            assert_eq!(is_exact(key(&units(text))), is_whole, "{text}");
        }
    }

    #[test]
    fn short_forms_have_keys_of_their_own() {
        // Every text of up to three of these, letters first and last of the range among them.
        let alphabet: Vec<u16> = units("\u{621}\u{622}\u{63A}\u{641}\u{64A}\u{64B}1a.\u{1}");
        let mut texts: Vec<Vec<u16>> = alphabet.iter().map(|&unit| vec![unit]).collect();
        for length in 1..3 {
            let longer: Vec<Vec<u16>> = texts
                .iter()
                .filter(|text| text.len() == length)
                .flat_map(|text| alphabet.iter().map(|&unit| [text.as_slice(), &[unit]].concat()))
                .collect();
            texts.extend(longer);
        }
        assert_eq!(texts.len(), 10 + 100 + 1000);
        let mut keys: Vec<u64> = texts.iter().map(|text| key(text)).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), texts.len());
        assert!(keys.iter().all(|&key| key != 0));
    }

    #[test]
    fn words_that_differ_in_their_first_letters_spread_over_the_table() {
        let letters: Vec<u16> = (0x0621..=0x063A).chain(0x0641..=0x064A).collect();
        let rest = units("ستخراجا");
        let mut places: Vec<usize> = letters
            .iter()
            .flat_map(|&one| letters.iter().map(move |&two| [one, two]))
            .map(|first| hash(key(&[first.as_slice(), &rest].concat())) & 0xFFF)
            .collect();
        let count = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!(count, 1296);
        // Thrown at random into 4,096 places, 1,296 words take some 1,110.
        assert!(places.len() > 1_000, "{} places", places.len());
    }

    #[test]
    fn equal_keys_of_unequal_forms_stay_apart() {
        let mut table = Table::for_tokens(0);
        let forms = ["first", "second"];
        for (id, form) in (0..).zip(forms) {
            let found = table.count(HASHED | 5, id, |other| forms[other as usize] == form);
            assert_eq!(found, id);
        }
        assert_eq!(table.find(HASHED | 5, |id| id == 1), Some(1));
        assert_eq!(table.find(HASHED | 5, |_| false), None);
        assert_eq!(table.find(HASHED | 6, |_| true), None);
        assert_eq!(table.types().map(|slot| slot.count).sum::<u32>(), 2);
    }
}
