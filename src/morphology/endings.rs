//! What may stand behind a stem: endings, and pronouns behind those.

use std::sync::LazyLock;

use crate::key::{A, H, K, Key, KeyedWord, Letter, M, N, T, TEH, W, Y};
use crate::lexicon::Groups;

/// An ending, and the groups of stems that take it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    pub(super) letters: &'static [Letter],
    /// With nothing behind it.
    pub(super) bare: Groups,
    /// With a pronoun behind it.
    pub(super) before_pronoun: Groups,
    /// Of those with nothing behind it, the ones that have a noun in the genitive behind them.
    pub(super) construct: Groups,
    /// Of those with nothing behind it, the ones of the second person feminine, which take no `ي` before the stem.
    pub(super) only_teh: Groups,
    /// ه in place of ة.
    pub(super) is_heh: bool,
    /// و in place of وا.
    pub(super) lacks_alef: bool,
}

const NONE: Groups = Groups::NONE;

const fn ending(letters: &'static [Letter], bare: Groups, before_pronoun: Groups) -> Ending {
    Ending {
        letters,
        bare,
        before_pronoun,
        construct: NONE,
        only_teh: NONE,
        is_heh: false,
        lacks_alef: false,
    }
}

/// All endings, the longest first.
pub(super) const ENDINGS: [Ending; 23] = [
    ending(&[T, M, A], Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_TEH), NONE),
    ending(&[T, M, W], NONE, Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_TEH)),
    ending(&[T, A, N], Groups::TEH_DUAL, NONE),
    ending(&[T, Y, N], Groups::TEH_DUAL, NONE),
    ending(&[T, M], Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_TEH), NONE),
    ending(&[T, N], Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_TEH), Groups::PERFECT_CONSONANT),
    Ending {
        construct: Groups::TEH_DUAL,
        ..ending(
            &[T, A],
            Groups::TEH_DUAL.and(Groups::PERFECT_FEMININE),
            Groups::TEH_DUAL.and(Groups::PERFECT_FEMININE),
        )
    },
    Ending { construct: Groups::TEH_DUAL, ..ending(&[T, Y], Groups::TEH_DUAL, Groups::TEH_DUAL) },
    ending(&[A, T], Groups::FEMININE_PLURAL, Groups::FEMININE_PLURAL),
    ending(&[A, N], Groups::DUAL.and(Groups::IMPERFECT_DUAL), Groups::IMPERFECT_DUAL),
    Ending {
        only_teh: Groups::IMPERFECT_PLURAL,
        ..ending(
            &[Y, N],
            Groups::DUAL.and(Groups::MASCULINE_PLURAL).and(Groups::IMPERFECT_PLURAL),
            Groups::IMPERFECT_PLURAL,
        )
    },
    ending(&[W, N], Groups::MASCULINE_PLURAL.and(Groups::IMPERFECT_PLURAL), Groups::IMPERFECT_PLURAL),
    ending(&[W, A], Groups::PERFECT_PLURAL.and(Groups::IMPERFECT_PLURAL).and(Groups::IMPERATIVE_VOWEL), NONE),
    ending(
        &[N, A],
        Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_NOON),
        Groups::PERFECT_CONSONANT.and(Groups::PERFECT_SHARED_NOON),
    ),
    Ending {
        construct: Groups::DUAL,
        ..ending(
            &[A],
            Groups::TANWIN
                .and(Groups::DUAL)
                .and(Groups::PERFECT_DUAL)
                .and(Groups::IMPERFECT_DUAL)
                .and(Groups::IMPERATIVE_VOWEL),
            Groups::DUAL.and(Groups::PERFECT_DUAL).and(Groups::IMPERFECT_DUAL).and(Groups::IMPERATIVE_VOWEL),
        )
    },
    Ending {
        construct: Groups::MASCULINE_PLURAL,
        ..ending(
            &[W],
            Groups::MASCULINE_PLURAL,
            Groups::MASCULINE_PLURAL
                .and(Groups::PERFECT_PLURAL)
                .and(Groups::IMPERFECT_PLURAL)
                .and(Groups::IMPERATIVE_VOWEL),
        )
    },
    Ending {
        construct: Groups::DUAL.and(Groups::MASCULINE_PLURAL),
        only_teh: Groups::IMPERFECT_PLURAL,
        ..ending(
            &[Y],
            Groups::DUAL
                .and(Groups::MASCULINE_PLURAL)
                .and(Groups::IMPERFECT_PLURAL)
                .and(Groups::IMPERATIVE_VOWEL),
            Groups::DUAL
                .and(Groups::MASCULINE_PLURAL)
                .and(Groups::IMPERFECT_PLURAL)
                .and(Groups::IMPERATIVE_VOWEL),
        )
    },
    Ending {
        lacks_alef: true,
        ..ending(
            &[W],
            Groups::PERFECT_PLURAL.and(Groups::IMPERFECT_PLURAL).and(Groups::IMPERATIVE_VOWEL),
            NONE,
        )
    },
    ending(&[TEH], Groups::TEH, NONE),
    Ending { is_heh: true, ..ending(&[H], Groups::TEH, NONE) },
    ending(
        &[T],
        Groups::PERFECT_FEMININE.and(Groups::PERFECT_CONSONANT).and(Groups::PERFECT_SHARED_TEH),
        Groups::TEH
            .and(Groups::PERFECT_FEMININE)
            .and(Groups::PERFECT_CONSONANT)
            .and(Groups::PERFECT_SHARED_TEH),
    ),
    ending(
        &[N],
        Groups::PERFECT_CONSONANT
            .and(Groups::PERFECT_SHARED_NOON)
            .and(Groups::IMPERFECT_FEMININE_PLURAL)
            .and(Groups::IMPERATIVE_CONSONANT),
        Groups::PERFECT_CONSONANT
            .and(Groups::PERFECT_SHARED_NOON)
            .and(Groups::IMPERFECT_FEMININE_PLURAL)
            .and(Groups::IMPERATIVE_CONSONANT),
    ),
    ending(
        &[],
        Groups::BARE
            .and(Groups::NEVER_WITH_PRONOUN)
            .and(Groups::PERFECT)
            .and(Groups::PERFECT_WITHOUT_PRONOUN)
            .and(Groups::IMPERFECT)
            .and(Groups::IMPERFECT_WITHOUT_PRONOUN)
            .and(Groups::JUSSIVE)
            .and(Groups::IMPERATIVE),
        Groups::BARE
            .and(Groups::ONLY_WITH_PRONOUN)
            .and(Groups::PERFECT)
            .and(Groups::PERFECT_WITH_PRONOUN)
            .and(Groups::IMPERFECT)
            .and(Groups::IMPERFECT_WITH_PRONOUN)
            .and(Groups::JUSSIVE)
            .and(Groups::IMPERATIVE),
    ),
];

/// For each letter the endings whose last letter it is, a bit each; for 0 those without letters.
static BY_LAST_LETTER: LazyLock<[u32; 32]> = LazyLock::new(|| {
    let mut sets = [0; 32];
    for (place, ending) in ENDINGS.iter().enumerate() {
        let last = ending.letters.last().copied().unwrap_or(0);
        if let Some(set) = sets.get_mut(usize::from(last)) {
            *set |= 1 << place;
        }
    }
    sets
});

/// The endings that the letters of `word` before `end` may be.
pub(super) fn endings_before(word: &KeyedWord, end: usize) -> impl Iterator<Item = &'static Ending> {
    let last = end.checked_sub(1).map_or(0, |last| word.letter(last));
    let set = |letter: Letter| BY_LAST_LETTER.get(usize::from(letter)).copied().unwrap_or(0);
    let mut rest = set(last) | set(0);
    core::iter::from_fn(move || {
        let place = rest.trailing_zeros();
        rest &= rest.wrapping_sub(1);
        ENDINGS.get(place as usize)
    })
    .filter(move |ending| stands_before(word, end, ending.letters))
}

/// A pronoun written onto a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pronoun {
    pub(super) letters: &'static [Letter],
    /// The bit of a function word that takes it.
    pub(super) function: u8,
    pub(super) on_nouns: bool,
    pub(super) on_verbs: bool,
}

const fn pronoun(letters: &'static [Letter], function: u8) -> Pronoun {
    Pronoun { letters, function, on_nouns: true, on_verbs: true }
}

/// All pronouns.
pub(super) const PRONOUNS: [Pronoun; 12] = [
    Pronoun { on_verbs: false, ..pronoun(&[Y], 1) },
    Pronoun { on_nouns: false, ..pronoun(&[N, Y], 2) },
    pronoun(&[N, A], 4),
    pronoun(&[K], 8),
    pronoun(&[K, M, A], 8),
    pronoun(&[K, M], 8),
    pronoun(&[K, N], 8),
    pronoun(&[H], 16),
    pronoun(&[H, A], 16),
    pronoun(&[H, M, A], 16),
    pronoun(&[H, M], 16),
    pronoun(&[H, N], 16),
];

/// Whether the letters of `word` before `end` are these.
pub(super) fn stands_before(word: &KeyedWord, end: usize, letters: &[Letter]) -> bool {
    letters.len() <= end
        && letters
            .iter()
            .enumerate()
            .all(|(place, &letter)| word.letter(end - letters.len() + place) == letter)
}

/// The key of a form as it is without a pronoun: what was changed before it changes back.
#[inline(never)]
pub(super) fn without_pronoun(stem: Key, letters: &[Letter], groups: Groups, has_pronoun: bool) -> Key {
    let restored: &[Letter] = match (letters, has_pronoun) {
        ([A], false) if groups.has(Groups::TANWIN) => &[],
        ([T] | [H], _) if groups.has(Groups::TEH) => &[TEH],
        ([W], true) if groups.has(Groups::MASCULINE_PLURAL) => &[W, N],
        ([Y], true) if groups.has(Groups::MASCULINE_PLURAL.and(Groups::DUAL)) => &[Y, N],
        ([A], true) if groups.has(Groups::DUAL) => &[A, N],
        ([W], _) if !groups.has(Groups::MASCULINE_PLURAL) => &[W, A],
        ([T, A], true) if groups.has(Groups::TEH_DUAL) => &[T, A, N],
        ([T, Y], true) if groups.has(Groups::TEH_DUAL) => &[T, Y, N],
        ([T, M, W], true) => &[T, M],
        (letters, _) => letters,
    };
    let only_before_pronoun =
        Groups::ONLY_WITH_PRONOUN.and(Groups::PERFECT_WITH_PRONOUN).and(Groups::IMPERFECT_WITH_PRONOUN);
    // مستشفاه: the alef is a yeh where nothing follows it.
    let stem = if letters.is_empty()
        && has_pronoun
        && groups.has(only_before_pronoun)
        && stem.letter_from_end(0) == A
    {
        stem.without_last().with(Y)
    } else {
        stem
    };
    restored.iter().fold(stem, |key, &letter| if key.0 == 0 { key } else { key.with(letter) })
}
