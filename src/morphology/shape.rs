//! The forms of a word that the lexicon does not know, as its letters suggest them.

use super::endings::{ENDINGS, without_pronoun};
use crate::key::{A, DAL, HAMZA_LETTER, Initial, Key, Letter, M, N, S, T, TAH, TEH, W, Y, ZAIN};
use crate::lexicon::{
    Form, Groups, Inflected, Inflection, Nominal, NominalEnding, StemFlags, Verb, Vowel, inflect,
    inflect_plural, plurals_by_pattern,
};
use crate::sort::sort_by_number;

/// The cores of all forms that a word has if it inflects as its letters suggest: as a noun or adjective where `as_noun`, and
/// as the verb whose perfect it may be.
///
/// `key` is that of the word without clitics, and `initial` what its alef is, if it begins with one.
#[inline(never)]
pub(crate) fn forms_by_shape(key: Key, initial: Initial, as_noun: bool) -> Vec<Key> {
    /// Longer ones, and those of a foreign shape, take clitics alone.
    const MOST_LETTERS: usize = 7;
    let letters = key.letters();
    if letters.len() > MOST_LETTERS || letters.len() < 3 {
        return Vec::new();
    }
    let mut forms = Forms(Vec::new());
    if as_noun {
        noun_forms(key, &letters, &mut forms);
    }
    for verb in verbs_by_shape(&letters, initial) {
        verb.inflect(&mut forms);
    }
    let Forms(mut forms) = forms;
    forms.retain(|&form| form.0 != 0 && form != key);
    sort_by_number(&mut forms, |form| form.0);
    forms.dedup();
    forms
}

fn noun_forms(key: Key, letters: &[Letter], forms: &mut Forms) {
    let inflection = match letters {
        [.., TEH] => Inflection::Feminine,
        [.., Y] | [M, _, _, _, ..] | [_, A, _, _] | [_, _, A | Y, _] => Inflection::Full,
        [_, _, _] => Inflection::Noun,
        _ => Inflection::NounAt,
    };
    let mut add = |key, initial, groups, flags| forms.stem(key, initial, groups, flags);
    inflect(inflection, key, Initial::Bare, &mut add);
    for plural in plurals_by_pattern(key) {
        inflect_plural(plural, Initial::Bare, false, StemFlags::GUESS, &mut add);
    }
}

/// Collects the cores of the stems that it is handed, with each of their endings.
struct Forms(Vec<Key>);

impl Inflected for Forms {
    fn stem(&mut self, key: Key, _: Initial, groups: Groups, _: StemFlags) {
        let mut add = |stem: Key, groups: Groups| {
            for ending in &ENDINGS {
                let fitting = ending.bare.both(groups);
                if !ending.is_heh && !ending.lacks_alef && !fitting.is_empty() && stem.0 != 0 {
                    self.0.push(without_pronoun(stem, ending.letters, fitting, false));
                }
            }
        };
        add(key, groups.without(Groups::IMPERFECTS));
        let imperfect = groups.both(Groups::IMPERFECTS);
        if !imperfect.is_empty() {
            for prefix in [Y, T, N, A] {
                add(Key::new(&[prefix]).with_all(key), imperfect);
            }
        }
    }

    // The nouns that come from a verb are words of their own.
    fn nominal(&mut self, _: Nominal, _: Key, _: Initial, _: NominalEnding) {}
}

/// The verbs whose perfect may have these letters.
#[inline(never)]
fn verbs_by_shape(letters: &[Letter], initial: Initial) -> Vec<Verb> {
    use Vowel::{A as Fatha, I as Kasra, U as Damma};
    let mut verbs = Vec::new();
    let mut add = |root: &[Letter], form: Form| {
        let mut four = [0; 4];
        for (place, &letter) in four.iter_mut().zip(root) {
            *place = letter;
        }
        verbs.push(Verb { root: four, form, drops_first: false, is_sound: false });
    };
    let begins_in_hamza = letters.first() == Some(&A) && initial != Initial::Bare;
    let first = |letter: Letter| if letter == A && begins_in_hamza { HAMZA_LETTER } else { letter };
    match *letters {
        [a, A, c] => {
            add(&[a, W, c], Form::I(Fatha, Damma));
            add(&[a, Y, c], Form::I(Fatha, Kasra));
            add(&[a, W, c], Form::I(Kasra, Fatha));
        }
        [a, b, A] => add(&[first(a), b, W], Form::I(Fatha, Damma)),
        [a, b, Y] => {
            add(&[first(a), b, Y], Form::I(Fatha, Kasra));
            add(&[first(a), b, Y], Form::I(Fatha, Fatha));
            add(&[first(a), b, Y], Form::I(Kasra, Fatha));
            add(&[first(a), b, Y], Form::II);
            if begins_in_hamza {
                add(&[b, Y, Y], Form::IV);
            }
        }
        [a, b, c] => {
            add(&[first(a), b, c], Form::I(Fatha, Damma));
            add(&[first(a), b, c], Form::I(Fatha, Kasra));
            add(&[first(a), b, c], Form::II);
            if begins_in_hamza {
                add(&[b, c, c], Form::IV);
            }
        }
        [a, A, b, c] => add(&[a, b, c], Form::III),
        [A, a, A, c] if begins_in_hamza => add(&[a, W, c], Form::IV),
        [A, a, b, c] if begins_in_hamza => add(&[a, b, c], Form::IV),
        [A, a, b, c] => {
            add(&[a, b, c], Form::IX);
            if b == T {
                add(&[a, c, c], Form::VIII);
            }
            if a == N {
                add(&[b, c, c], Form::VII);
            }
            if a == b {
                add(&[W, b, c], Form::VIII);
            }
        }
        [T, a, b, c] => {
            add(&[a, b, c], Form::V);
            add(&[T, a, b, c], Form::QI);
        }
        [a, b, c, d] => add(&[a, b, c, d], Form::QI),
        [T, a, A, b, c] => add(&[a, b, c], Form::VI),
        [T, a, b, c, d] => add(&[a, b, c, d], Form::QII),
        [A, N, a, A, c] => add(&[a, W, c], Form::VII),
        [A, a, T, A, c] => add(&[a, W, c], Form::VIII),
        [A, N, a, b, c] => {
            add(&[a, b, c], Form::VII);
            if a == T {
                add(&[N, b, c], Form::VIII);
            }
        }
        [A, a, T | TAH, b, c] => {
            add(&[a, b, c], Form::VIII);
            if a == S {
                add(&[b, c, c], Form::X);
            }
        }
        [A, ZAIN, DAL, b, c] => add(&[ZAIN, b, c], Form::VIII),
        [A, a, b, c, d] => add(&[a, b, c, d], Form::QIV),
        [A, S, T, a, A, c] => add(&[a, W, c], Form::X),
        [A, S, T, a, b, c] => add(&[a, b, c], Form::X),
        _ => {}
    }
    verbs
}
