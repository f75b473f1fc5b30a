//! The look-up key: one spelling under which a word of the lexicon is found, however a text writes it.
//!
//! Analysis compares keys, never text. A key has thirty letters: the twenty-eight of the alphabet, one hamza for
//! every seat of it, and teh marbuta. Alef maksura is yeh, the letters of other alphabets are their nearest
//! relatives (`پ` is `ب`), and a hamza that begins a word is the alef under it: unedited Arabic leaves it out there,
//! and there alone. Everywhere else hamza is a consonant like the others, which is why no class of verb or noun
//! needs a rule for its seats: `بناءه`, `بناؤه` and `بنائه` have one key.

use crate::script::{
    ALEF, ALEF_MAKSURA, ALEF_WASLA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE,
    HAMZA, HEH, TEH_MARBUTA, WAW, WAW_WITH_HAMZA_ABOVE, YEH, YEH_WITH_HAMZA_ABOVE,
};

/// A letter of a key, 1 to 30; 0 is none.
pub(crate) type Letter = u8;

pub(crate) const A: Letter = 1;
pub(crate) const HAMZA_LETTER: Letter = 2;
pub(crate) const B: Letter = 3;
pub(crate) const T: Letter = 4;
pub(crate) const DAL: Letter = 9;
pub(crate) const THAL: Letter = 10;
pub(crate) const ZAIN: Letter = 12;
pub(crate) const S: Letter = 13;
pub(crate) const SAD: Letter = 15;
pub(crate) const DAD: Letter = 16;
pub(crate) const TAH: Letter = 17;
pub(crate) const ZAH: Letter = 18;
pub(crate) const F: Letter = 21;
pub(crate) const K: Letter = 23;
pub(crate) const L: Letter = 24;
pub(crate) const M: Letter = 25;
pub(crate) const N: Letter = 26;
pub(crate) const H: Letter = 27;
pub(crate) const W: Letter = 28;
pub(crate) const Y: Letter = 29;
pub(crate) const TEH: Letter = 30;

/// Bits a letter takes in a [`Key`].
const BITS: u32 = 5;

/// The most letters a key has.
pub(crate) const MOST_LETTERS: usize = 12;

/// The most letters a word has that is analysed: longer than any word with all its clitics.
const MOST_WORD_LETTERS: usize = 24;

/// Up to [`MOST_LETTERS`] letters in one number; 0 is no key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key(pub(crate) u64);

impl Key {
    /// The key of these letters; 0 where they are too many.
    #[inline(never)]
    pub(crate) fn new(letters: &[Letter]) -> Self {
        if letters.len() > MOST_LETTERS {
            return Self(0);
        }
        Self(letters.iter().fold(0, |key, &letter| key << BITS | u64::from(letter)))
    }

    /// The key of these letters. There must be room for them.
    pub(crate) const fn of<const COUNT: usize>(letters: [Letter; COUNT]) -> Self {
        Self(0).then(letters)
    }

    /// The same with these letters behind it. There must be room for them.
    #[expect(clippy::indexing_slicing, reason = "in a constant there are no iterators")]
    pub(crate) const fn then<const COUNT: usize>(self, letters: [Letter; COUNT]) -> Self {
        let (mut key, mut place) = (self.0, 0);
        while place < COUNT {
            key = key << BITS | letters[place] as u64;
            place += 1;
        }
        Self(key)
    }

    /// How many letters it has.
    pub(crate) fn len(self) -> usize {
        ((u64::BITS - self.0.leading_zeros()).div_ceil(BITS)) as usize
    }

    /// Its letters, in order.
    #[inline(never)]
    pub(crate) fn letters(self) -> Vec<Letter> {
        (0..self.len()).rev().map(|place| self.letter_from_end(place)).collect()
    }

    /// The letter at `place`, counted from the last one, which is 0.
    pub(crate) const fn letter_from_end(self, place: usize) -> Letter {
        (self.0 >> (BITS as usize * place) & 31) as Letter
    }

    /// The same without its last letter.
    pub(crate) const fn without_last(self) -> Self {
        Self(self.0 >> BITS)
    }

    /// The same with `letter` behind it; 0 where there is no room.
    pub(crate) const fn with(self, letter: Letter) -> Self {
        if self.0 >> (BITS as usize * (MOST_LETTERS - 1)) != 0 {
            return Self(0);
        }
        Self(self.0 << BITS | letter as u64)
    }

    /// The same with all letters of `other` behind it; 0 where there is no room.
    #[inline(never)]
    pub(crate) fn with_all(self, other: Self) -> Self {
        if self.len() + other.len() > MOST_LETTERS {
            return Self(0);
        }
        Self(self.0 << (BITS as usize * other.len()) | other.0)
    }
}

/// What a word begins with, where that is a kind of alef: the key does not say which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Initial {
    /// No alef, or a bare one.
    #[default]
    Bare,
    /// `أ`
    HamzaAbove,
    /// `إ`
    HamzaBelow,
    /// `آ`
    Madda,
}

impl Initial {
    pub(crate) const fn of(unit: u16) -> Self {
        match unit as u32 {
            ALEF_WITH_HAMZA_ABOVE => Self::HamzaAbove,
            ALEF_WITH_HAMZA_BELOW => Self::HamzaBelow,
            ALEF_WITH_MADDA_ABOVE => Self::Madda,
            _ => Self::Bare,
        }
    }
}

/// Hamza on the seats it has at the end of a word.
const HAMZAS: [u32; 4] = [HAMZA, ALEF_WITH_HAMZA_ABOVE, WAW_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE];

/// The letters that have one code each, by their unit less U+0621; 0 where there is none.
const CODES: [Letter; 42] = [
    HAMZA_LETTER,
    0,
    0,
    HAMZA_LETTER,
    0,
    HAMZA_LETTER,
    A,
    B,
    TEH,
    T,
    5,
    6,
    7,
    8,
    DAL,
    THAL,
    11,
    ZAIN,
    S,
    14,
    SAD,
    DAD,
    TAH,
    ZAH,
    19,
    20,
    0,
    0,
    0,
    0,
    0,
    0,
    F,
    22,
    K,
    L,
    M,
    N,
    H,
    W,
    Y,
    Y,
];

/// The code of a unit that stands for one letter; 0 for every other.
fn code(unit: u16) -> Letter {
    match unit {
        0x0621..=0x064A => CODES.get(usize::from(unit - 0x0621)).copied().unwrap_or(0),
        0x067E => B,
        0x0686 => 6,
        0x0698 => ZAIN,
        0x06A4 => F,
        0x06A9 | 0x06AF => K,
        0x06CC => Y,
        _ => 0,
    }
}

/// The unit a letter of a key stands for where nothing more is known: hamza alone, yeh for either yeh.
pub(crate) fn unit(letter: Letter) -> u16 {
    let unit = match letter {
        A => ALEF,
        HAMZA_LETTER => HAMZA,
        TEH => TEH_MARBUTA,
        Y => YEH,
        W => WAW,
        H => HEH,
        _ => {
            let place = (0u16..).zip(CODES).find(|&(_, code)| code == letter).map_or(0, |(place, _)| place);
            u32::from(place) + HAMZA
        }
    };
    u16::try_from(unit).unwrap_or_default()
}

/// A word form, letter by letter as its key has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KeyedWord {
    letters: [Letter; MOST_WORD_LETTERS],
    /// The unit of the form each letter comes from.
    places: [u8; MOST_WORD_LETTERS],
    len: usize,
    /// How many units the form has, and these.
    unit_count: usize,
    units: [u16; MOST_WORD_LETTERS],
    /// The last letters in one number, as many as a key has: all of them of most words.
    packed: u64,
    ends_in_maksura: bool,
    /// The last unit, where that is a hamza on any seat.
    last_hamza: Option<u32>,
}

impl KeyedWord {
    /// The word of a form; `None` where it has anything but Arabic letters, or too many of them.
    #[inline(never)]
    pub(crate) fn new(form: &[u16]) -> Option<Self> {
        let mut word = Self {
            letters: [0; MOST_WORD_LETTERS],
            places: [0; MOST_WORD_LETTERS],
            len: 0,
            unit_count: form.len(),
            units: [0; MOST_WORD_LETTERS],
            packed: 0,
            ends_in_maksura: form.last().is_some_and(|&unit| u32::from(unit) == ALEF_MAKSURA),
            last_hamza: form.last().map(|&unit| u32::from(unit)).filter(|unit| HAMZAS.contains(unit)),
        };
        for (place, &unit) in form.iter().enumerate() {
            *word.units.get_mut(place)? = unit;
            let place = u8::try_from(place).ok()?;
            match u32::from(unit) {
                ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW => {
                    word.push(HAMZA_LETTER, place)?;
                }
                ALEF_WITH_MADDA_ABOVE => {
                    word.push(HAMZA_LETTER, place)?;
                    word.push(A, place)?;
                }
                ALEF_WASLA => word.push(A, place)?,
                _ => {
                    let code = code(unit);
                    if code == 0 {
                        return None;
                    }
                    word.push(code, place)?;
                }
            }
        }
        (word.len > 0).then_some(word)
    }

    fn push(&mut self, letter: Letter, place: u8) -> Option<()> {
        *self.letters.get_mut(self.len)? = letter;
        *self.places.get_mut(self.len)? = place;
        self.len += 1;
        self.packed = self.packed << BITS | u64::from(letter);
        Some(())
    }

    /// How many letters it has: one more than units for each `آ`.
    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// The letter at `place`; 0 past the end.
    pub(crate) fn letter(&self, place: usize) -> Letter {
        self.letters.get(place).copied().unwrap_or(0)
    }

    /// Which unit of the form letter `place` comes from; past the last letter how many units there are.
    pub(crate) fn unit_at(&self, place: usize) -> usize {
        if place >= self.len {
            self.unit_count
        } else {
            self.places.get(place).map_or(0, |&place| place.into())
        }
    }

    /// Whether the form, from the unit of letter `start` on, has hamza on the seats that it has in `listed`.
    #[inline(never)]
    pub(crate) fn has_seats_of(&self, listed: &[u16], start: usize) -> bool {
        let own = self.units.iter().skip(self.unit_at(start));
        let is_hamza = |unit: u16| HAMZAS.contains(&u32::from(unit));
        // The first one is the initial's business.
        own.zip(listed).skip(1).all(|(&own, &listed)| own == listed || !is_hamza(own) || !is_hamza(listed))
    }

    /// What the alef at `place` is, for a word that begins there.
    pub(crate) fn initial(&self, place: usize) -> Initial {
        // Of `آ` the hamza says it; the alef behind it begins no word.
        if self.letter(place) != HAMZA_LETTER {
            return Initial::Bare;
        }
        self.units.get(self.unit_at(place)).map_or(Initial::Bare, |&unit| Initial::of(unit))
    }

    /// Its last unit, where that is a hamza on any seat.
    pub(crate) const fn last_hamza(&self) -> Option<u32> {
        self.last_hamza
    }

    /// Whether it is written with alef maksura at its end.
    pub(crate) const fn ends_in_maksura(&self) -> bool {
        self.ends_in_maksura
    }

    /// The letters from `start` up to `end` as they stand inside a word; 0 where they are too many.
    #[inline(never)]
    pub(crate) fn inside(&self, start: usize, end: usize) -> Key {
        let (start, end) = (start.min(self.len), end.min(self.len));
        if end <= start || end - start > MOST_LETTERS {
            return Key(0);
        }
        if self.len > MOST_LETTERS {
            return Key::new(self.letters.get(start..end).unwrap_or_default());
        }
        let shifted = self.packed >> (BITS as usize * (self.len - end));
        let mask = (1 << (BITS as usize * (end - start))) - 1;
        Key(shifted & mask)
    }

    /// The letters from `start` up to `end` as a word of their own: a hamza on alef at its beginning is alef.
    #[inline(never)]
    pub(crate) fn piece(&self, start: usize, end: usize) -> Key {
        match self.initial(start) {
            Initial::Bare => self.inside(start, end),
            // Of hamza and alef, as `آ` is inside a word, alef stays.
            Initial::Madda => self.inside(start + 1, end),
            Initial::HamzaAbove | Initial::HamzaBelow => {
                let length = end.min(self.len).saturating_sub(start);
                if length == 0 || length > MOST_LETTERS {
                    return Key(0);
                }
                let rest = self.inside(start + 1, end);
                Key(rest.0 | u64::from(A) << (BITS as usize * (length - 1)))
            }
        }
    }
}

/// The letters of a form as they stand inside a word; none where it is no Arabic word.
#[inline(never)]
pub(crate) fn letters_of(form: &[u16]) -> Vec<Letter> {
    KeyedWord::new(form).map_or_else(Vec::new, |word| word.letters.iter().take(word.len).copied().collect())
}

/// The key of a word that stands alone; 0 where it has none.
#[inline(never)]
pub(crate) fn key_of(form: &[u16]) -> Key {
    KeyedWord::new(form).map_or(Key(0), |word| word.piece(0, word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<u16> {
        text.encode_utf16().collect()
    }

    fn key(text: &str) -> Key {
        key_of(&units(text))
    }

    #[test]
    fn spellings_of_one_word_have_one_key() {
        for (one, other) in [
            ("إنتاج", "انتاج"),
            ("بناءه", "بناؤه"),
            ("بناءه", "بنائه"),
            ("مسؤول", "مسئول"),
            ("على", "علي"),
            ("آخر", "اخر"),
            ("پاريس", "باريس"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
            assert_ne!(key(one), Key(0), "{one}");
        }
        for (one, other) in [("راس", "رأس"), ("مدرسة", "مدرسه"), ("قرآن", "قران")] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn a_piece_behind_proclitics_is_a_word_of_its_own() {
        for (word, from, piece) in [("بأعداد", 1, "اعداد"), ("والآن", 3, "ان"), ("للإدارة", 2, "ادارة")]
        {
            let word = KeyedWord::new(&units(word)).expect("letters");
            assert_eq!(word.piece(from, word.len()), key(piece), "{piece}");
        }
        let koran = KeyedWord::new(&units("القرآن")).expect("letters");
        assert_eq!(koran.piece(2, koran.len()).letters(), key("قرءان").letters());
        assert_eq!(koran.unit_at(5), 4);
        assert_eq!(koran.unit_at(7), 6);
    }

    #[test]
    fn letters_go_in_and_out() {
        for text in ["كتاب", "ءابتةثجحخدذر", "زسشصضطظعغفقك", "لمنهوي"] {
            let key = key(text);
            let letters = key.letters();
            assert_eq!(letters.len(), text.chars().count());
            assert_eq!(Key::new(&letters), key);
            let written: Vec<u16> = letters.iter().map(|&letter| unit(letter)).collect();
            assert_eq!(String::from_utf16_lossy(&written), text);
        }
    }

    #[test]
    fn what_is_no_arabic_word_has_no_key() {
        for text in ["", "abc", "كتاب2", "ا.ش.ا", &"ا".repeat(25)] {
            assert!(KeyedWord::new(&units(text)).is_none(), "{text}");
        }
        assert_eq!(key(&"ب".repeat(13)), Key(0));
    }
}
