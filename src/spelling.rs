//! Whether two words are spellings of one: the relation behind the level *spelling*.
//!
//! Unedited Arabic leaves letters bare (`ا` for `أ`, `ى` for `ي`, `ه` for `ة`) and seats hamza in
//! more than one way. A bare letter therefore agrees with each of its marked partners, and back;
//! two *different* marked letters do not agree, which is why this is a relation between two words
//! and not a fold of one: `اعلام` agrees with `أعلام` and with `إعلام`, and those two not with
//! each other.

use std::rc::Rc;
use std::sync::LazyLock;

use crate::fold::{self, FoldOptions, Folder};
use crate::lexicon::{FunctionForm, Lexicon};
use crate::script::unit::{
    ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE, HAMZA, WAW_WITH_HAMZA_ABOVE, YEH,
    YEH_WITH_HAMZA_ABOVE,
};
use crate::text;

/// Whether two forms with the same key are spellings of one word.
///
/// Both are word forms (marks, tatweel and the like already folded away) whose keys are equal, so
/// that they have the same letters but for what the key merges. They are told apart where they
/// write two different marked letters in one place, and where the lexicon lists them as two
/// common words that must be held apart (`على` and `علي`).
pub(crate) fn agree(left: &[u16], right: &[u16], lexicon: &Lexicon) -> bool {
    left == right
        || (!conflict(left, right) && !end_apart(left, right) && !lexicon.are_distinct_words(left, right))
}

/// Whether one form ends in hamza on the line and the other in hamza on a seat: `بدء` and `بدأ`. Inside a word the seat
/// changes with the endings; at its end it tells words apart.
pub(crate) fn end_apart(left: &[u16], right: &[u16]) -> bool {
    let last = |form: &[u16]| form.last().copied().unwrap_or_default();
    let is_seat = |unit| matches!(unit, ALEF_WITH_HAMZA_ABOVE | WAW_WITH_HAMZA_ABOVE | YEH_WITH_HAMZA_ABOVE);
    let (left, right) = (last(left), last(right));
    (left == HAMZA && is_seat(right)) || (right == HAMZA && is_seat(left))
}

/// Whether two forms write two different marked letters in one place: `أ` and `إ`, say.
pub(crate) fn conflict(left: &[u16], right: &[u16]) -> bool {
    left.iter().zip(right).any(|(&a, &b)| a != b && is_marked_alef(a) && is_marked_alef(b))
}

const fn is_marked_alef(unit: u16) -> bool {
    matches!(unit, ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW | ALEF_WITH_MADDA_ABOVE)
}

impl Lexicon {
    /// Whether a word, with its clitics, is a function word that lists of words often leave out: `في`, `وهذا`.
    /// Unedited spelling makes no difference.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::Lexicon;
    ///
    /// let lexicon = Lexicon::bundled();
    /// assert!(lexicon.is_stop_word("الى") && lexicon.is_stop_word("وعليهم"));
    /// assert!(!lexicon.is_stop_word("كتاب"));
    /// ```
    #[must_use]
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.function_word(word, &|word| word.is_stop_word)
    }

    /// Whether a word is a function word that turns the sense round: `لا`, `وليس`, `بدون`.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::Lexicon;
    ///
    /// assert!(Lexicon::bundled().is_negation("وليس"));
    /// assert!(!Lexicon::bundled().is_negation("في"));
    /// ```
    #[must_use]
    pub fn is_negation(&self, word: &str) -> bool {
        self.function_word(word, &|word| word.is_negation)
    }

    fn function_word(&self, word: &str, is_wanted: &dyn Fn(FunctionForm<'_>) -> bool) -> bool {
        let form = fold::normalize_units(&text::units(word), FoldOptions::FORM);
        FunctionWords::new(self).find(&form).is_some_and(is_wanted)
    }
}

/// Recognizes function words as a text spells them.
#[derive(Debug)]
pub(crate) struct FunctionWords<'a> {
    lexicon: &'a Lexicon,
    folder: Rc<Folder>,
    key: Vec<u16>,
}

/// The common Arabic letters; among them stand signs that folding may drop.
const LETTERS: core::ops::RangeInclusive<u16> = HAMZA..=YEH;

/// What each of [`LETTERS`] is in a key, 0 for what is not one letter there. Most words are made of those alone.
static KEYS: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let folder = fold::folder(FoldOptions::KEY);
    let mut key = Vec::new();
    let key_of = |letter| {
        key.clear();
        folder.fold_into(&[letter], &mut key);
        if let [one] = *key { one } else { 0 }
    };
    LETTERS.map(key_of).collect()
});

impl<'a> FunctionWords<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, folder: fold::folder(FoldOptions::KEY), key: Vec::new() }
    }

    /// The function word that `form` is a spelling of: the one spelt alike before any other, so that
    /// `علي` is never taken for `على`.
    pub(crate) fn find(&mut self, form: &[u16]) -> Option<FunctionForm<'a>> {
        self.key.clear();
        let keys = &*KEYS;
        for unit in form {
            let place = unit.checked_sub(*LETTERS.start());
            match place.and_then(|place| keys.get(usize::from(place))) {
                Some(&letter @ 1..) => self.key.push(letter),
                _ => break,
            }
        }
        if self.key.len() < form.len() {
            self.key.clear();
            self.folder.fold_into(form, &mut self.key);
        }
        let spellings = self.lexicon.function_words(&self.key);
        spellings.filter(|word| agree(form, word.form, self.lexicon)).max_by_key(|word| word.form == form)
    }

    /// Whether a word is a function word that lists of a text's words often leave out.
    #[inline(never)]
    pub(crate) fn has_stop_word(&mut self, text: &str) -> bool {
        self.find(&text::units(text)).is_some_and(|word| word.is_stop_word)
    }
}
