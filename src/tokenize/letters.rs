//! Words of plain Arabic letters as numbers: most words of most texts need no other look at their letters.

const BITS: u32 = 6;
const MOST_LETTERS: u32 = 10;
const BEFORE_HAMZA: u16 = 0x0620;

/// Up to ten Arabic letters from HAMZA to YEH, tatweel not among them, six bits each.
///
/// The number is the word itself: two words have one number only if they are equal. It is never 0, which
/// is what everything else has instead of a number, and its four highest bits are 0.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Letters {
    packed: u64,
    count: u32,
}

impl Letters {
    /// Adds a letter, which has to be one that [`is_plain_letter`] says yes to.
    pub(super) const fn push(&mut self, letter: u16) {
        self.packed = (self.packed << BITS) | (letter.wrapping_sub(BEFORE_HAMZA) as u64);
        self.count += 1;
    }

    /// The number of the word; 0 where there are too many letters for one.
    pub(super) const fn number(self) -> u64 {
        if self.count > MOST_LETTERS { 0 } else { self.packed }
    }

    /// The number of this word; 0 where it has none.
    pub(crate) fn number_of(word: &[u16]) -> u64 {
        let mut letters = Self::default();
        for &unit in word.iter().take_while(|&&unit| is_plain_letter(unit)) {
            letters.push(unit);
        }
        if letters.count as usize == word.len() { letters.number() } else { 0 }
    }
}

/// Whether it is an Arabic letter from HAMZA to YEH, no tatweel.
pub(super) const fn is_plain_letter(unit: u16) -> bool {
    matches!(unit, 0x0621..=0x063A | 0x0641..=0x064A)
}
