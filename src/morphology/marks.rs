//! The marks of a word: which of its readings they leave.

use super::analysis::Reading;
use crate::key::{A, KeyedWord};
use crate::lexicon::{Class, Groups, Lexicon, StemFlags, Words};
use crate::script::unit::{DAMMA, FATHA, KASRA, SHADDA, SUKUN};
use crate::script::{self, Kind};

/// The marks on each letter of a word.
#[derive(Debug)]
pub(super) struct Marks {
    letters: Vec<LetterMarks>,
}

/// The marks on one letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct LetterMarks {
    /// Fatha, damma, kasra or sukun; 0 for none of them.
    vowel: u16,
    is_doubled: bool,
}

impl LetterMarks {
    const fn is_empty(self) -> bool {
        self.vowel == 0 && !self.is_doubled
    }

    /// Whether both can stand on one letter: what one does not say, the other may.
    const fn fits(self, other: Self) -> bool {
        let same_vowel = self.vowel == 0 || other.vowel == 0 || self.vowel == other.vowel;
        // Who writes the vowel of a doubled letter writes that it is doubled.
        let same_length = self.is_doubled == other.is_doubled
            || (self.vowel == 0 && !self.is_doubled)
            || (other.vowel == 0 && !other.is_doubled);
        same_vowel && same_length
    }
}

impl Marks {
    /// The marks of a word whose form, without them, is `form`; `None` where it has none, or was written in other letters
    /// than those of its form.
    pub(super) fn of(form: &[u16], marked: &[u16]) -> Option<Self> {
        let marks = Self { letters: letters_of(marked) };
        let has_marks = marks.letters.iter().any(|letter| !letter.is_empty());
        (has_marks && marks.letters.len() == form.len()).then_some(marks)
    }

    /// Whether no letter has marks in both that cannot stand together. Of words of unlike letters nothing is known.
    fn agree(&self, other: &Self) -> bool {
        self.letters.len() != other.letters.len()
            || self.letters.iter().zip(&other.letters).all(|(own, other)| own.fits(*other))
    }

    /// Whether nothing in a reading contradicts them, as far as it is known how it is vocalised.
    pub(super) fn fit(&self, reading: &Reading, word: &KeyedWord, words: &Words) -> bool {
        let lexeme = words.lexeme(reading.lexeme);
        let start = word.unit_at(reading.start.into());
        let stem_end = word.unit_at(reading.stem_end.into());
        let Some(own) = self.letters.get(start..stem_end) else { return true };
        let mut own = own.to_vec();
        // Behind the article a sun letter is doubled, which says nothing of the word: الرَّجُل.
        if let Some(first) = own.first_mut()
            && reading.start > reading.article_start
        {
            first.is_doubled = false;
        }
        let listed = words.listed(lexeme);
        let is_plural = reading.flags.has(StemFlags::PLURAL);
        if !listed.is_empty() && !is_plural {
            return own.iter().zip(letters_of(listed)).all(|(own, listed)| own.fits(listed));
        }
        if is_plural {
            // كُتُب, دُوَل, قِطَع: in a plural of three letters the first vowel is no fatha, the second no kasra.
            let vowel = |place: usize| own.get(place).map_or(0, |letter| letter.vowel);
            return own.len() != 3 || vowel(0) != FATHA && vowel(1) != KASRA;
        }
        // Before a consonant hollow verbs have another vowel: كُنت beside كان.
        let third = Groups::PERFECTS.without(
            Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_NOON).and(Groups::PERFECT_SHARED_TEH),
        );
        if lexeme.class != Class::Verb || !reading.groups.has(third) {
            return true;
        }
        let first = own.first().copied().unwrap_or_default();
        let begins_in_alef = word.letter(reading.start.into()) == A;
        // All perfects but those that begin in a bare alef have fatha first in the active.
        let is_active = matches!(first.vowel, 0 | FATHA) || (begins_in_alef && first.vowel == KASRA);
        let second = own.get(1).copied().unwrap_or_default();
        // كُتِبَ: the passive is spelt as the active is.
        if first.vowel == DAMMA && second.vowel == KASRA {
            return true;
        }
        let is_doubled = matches!(lexeme.form, 2) && own.len() == 3;
        let is_simple = lexeme.form == 1 && own.len() == 3;
        let middle = match (is_doubled, is_simple) {
            (true, _) => second.fits(LetterMarks { vowel: FATHA, is_doubled: true }),
            (_, true) => !second.is_doubled && second.vowel != SUKUN,
            _ => true,
        };
        (is_active || first.vowel == DAMMA && reading.flags.has(StemFlags::PASSIVE)) && middle
    }
}

/// Whether two words of the same letters, each with its marks, may be one.
pub(crate) fn marks_agree(one: &[u16], other: &[u16]) -> bool {
    let [one, other] = [one, other].map(|marked| Marks { letters: letters_of(marked) });
    one.agree(&other)
}

/// Whether the marks of a word, written as `marked` and with the form `form`, leave it this reading.
pub(crate) fn fits_marks(reading: &Reading, form: &[u16], marked: &[u16], lexicon: &Lexicon) -> bool {
    let Some(marks) = Marks::of(form, marked) else { return true };
    KeyedWord::new(form).is_none_or(|word| marks.fit(reading, &word, lexicon.words()))
}

/// The marks on each letter of a text that may have some.
fn letters_of(marked: &[u16]) -> Vec<LetterMarks> {
    let mut letters: Vec<LetterMarks> = Vec::new();
    for &unit in marked {
        match script::kind(u32::from(unit)) {
            Kind::Mark => {
                let Some(last) = letters.last_mut() else { continue };
                match unit {
                    FATHA | DAMMA | KASRA | SUKUN => last.vowel = unit,
                    SHADDA => last.is_doubled = true,
                    _ => {}
                }
            }
            Kind::Letter => letters.push(LetterMarks::default()),
            _ => {}
        }
    }
    letters
}
