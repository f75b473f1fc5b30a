//! The stems of nouns, adjectives and names: from a class and the letters of the citation form.

use super::stems::{Groups, StemFlags};
use crate::key::{A, HAMZA_LETTER, Initial, Key, T, TEH, W, Y};

/// How a noun, adjective or name inflects: the first column of `nouns.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inflection {
    /// `n`: dual.
    Noun,
    /// `nt`: dual, and the plural in ات.
    NounAt,
    /// `f`: in ة.
    Feminine,
    /// `u`: neither dual nor plural.
    Uncountable,
    /// `d`: in a ي that comes and goes.
    WeakYeh,
    /// `q`: in ى.
    Maksura,
    /// `h`: in اء.
    AlefHamza,
    /// `e`: comparative.
    Elative,
    /// `c`: colours and defects, أفعل.
    Colour,
    /// `s`: in ان.
    An,
    /// `i`: clitics alone.
    Invariable,
    /// `x`: every form is listed.
    Listed,
    /// `m`, `a`, `y`: both genders, dual, sound plurals.
    Full,
}

const SINGULAR: Groups = Groups::BARE.and(Groups::TANWIN);
const FULL: Groups = SINGULAR
    .and(Groups::DUAL)
    .and(Groups::TEH)
    .and(Groups::TEH_DUAL)
    .and(Groups::MASCULINE_PLURAL)
    .and(Groups::FEMININE_PLURAL);
const IN_TEH: Groups = Groups::TEH.and(Groups::TEH_DUAL).and(Groups::FEMININE_PLURAL);

/// Hands every stem of the singular to `add`. `citation` is the key of the form in dictionaries.
#[inline(never)]
pub(crate) fn inflect(
    inflection: Inflection,
    citation: Key,
    initial: Initial,
    add: &mut dyn FnMut(Key, Initial, Groups, StemFlags),
) {
    let last = citation.letter_from_end(0);
    let short = citation.without_last();
    let mut stem = |key, groups| add(key, initial, groups, StemFlags::NONE);
    match inflection {
        // A word of any class in ة takes its endings behind ت.
        _ if last == TEH && inflection != Inflection::Listed => stem(short, IN_TEH),
        Inflection::Noun => {
            stem(citation, SINGULAR.and(Groups::DUAL));
            // عصا عصوان.
            if last == A {
                stem(short.with(W), Groups::DUAL.and(Groups::FEMININE_PLURAL));
            }
        }
        Inflection::NounAt => stem(citation, SINGULAR.and(Groups::DUAL).and(Groups::FEMININE_PLURAL)),
        Inflection::Feminine => stem(citation, SINGULAR),
        Inflection::Uncountable => stem(citation, SINGULAR),
        Inflection::WeakYeh => {
            stem(citation, FULL.without(Groups::MASCULINE_PLURAL));
            stem(short, Groups::NEVER_WITH_PRONOUN.and(Groups::MASCULINE_PLURAL));
        }
        Inflection::Maksura => maksura(citation, &mut stem),
        Inflection::AlefHamza => {
            stem(citation, Groups::BARE.and(Groups::DUAL).and(Groups::FEMININE_PLURAL));
            stem(short.with(W), Groups::DUAL.and(Groups::FEMININE_PLURAL));
        }
        Inflection::Elative if last == Y => maksura(citation, &mut stem),
        Inflection::Elative => {
            stem(citation, Groups::BARE.and(Groups::DUAL).and(Groups::MASCULINE_PLURAL));
            // أعظم: عظمى, أعاظم, where nothing better explains such a form.
            if let [a, b, c, d] = *citation.letters() {
                let feminine = StemFlags::FEMININE.and(StemFlags::GUESS);
                let base = Key::new(&[b, c, d]);
                add(base.with(Y), Initial::Bare, Groups::NEVER_WITH_PRONOUN, feminine);
                add(base.with(Y), Initial::Bare, Groups::DUAL.and(Groups::FEMININE_PLURAL), feminine);
                add(base.with(A), Initial::Bare, Groups::ONLY_WITH_PRONOUN, feminine);
                let plural = StemFlags::PLURAL.and(StemFlags::GUESS);
                add(Key::new(&[a, b, A, c, d]), initial, Groups::BARE, plural);
            }
        }
        Inflection::Colour => {
            stem(citation, Groups::BARE.and(Groups::DUAL));
            if last == Y {
                maksura(citation, &mut stem);
            }
            // أحمر: حمراء, حمر.
            let root = Key::new(citation.letters().get(1..).unwrap_or_default());
            let base = if last == Y { root.without_last().with(Y) } else { root };
            stem(base, SINGULAR);
            stem(base.with(A).with(HAMZA_LETTER), Groups::BARE);
            stem(base.with(A).with(W), Groups::DUAL.and(Groups::FEMININE_PLURAL));
        }
        Inflection::An => stem(
            citation,
            Groups::BARE
                .and(Groups::TEH)
                .and(Groups::TEH_DUAL)
                .and(Groups::MASCULINE_PLURAL)
                .and(Groups::FEMININE_PLURAL),
        ),
        Inflection::Invariable => stem(citation, Groups::BARE),
        Inflection::Listed => form(citation, &mut stem),
        Inflection::Full => stem(citation, FULL),
    }
}

/// A noun in ى, which is yeh in the key: alef before a pronoun, yeh before other endings.
#[inline(never)]
fn maksura(citation: Key, stem: &mut dyn FnMut(Key, Groups)) {
    let short = citation.without_last();
    stem(citation, Groups::NEVER_WITH_PRONOUN);
    stem(citation, Groups::DUAL.and(Groups::FEMININE_PLURAL));
    let in_alef = short.with(A);
    stem(in_alef, Groups::ONLY_WITH_PRONOUN.and(Groups::TEH).and(Groups::TEH_DUAL));
    stem(short, Groups::MASCULINE_PLURAL);
}

/// A form that is listed: itself, with a pronoun or without.
fn form(key: Key, stem: &mut dyn FnMut(Key, Groups)) {
    let (last, short) = (key.letter_from_end(0), key.without_last());
    match last {
        TEH => stem(short, Groups::TEH),
        // بن and أم: with an alef they are other words. Where it may stand, the form is listed: دما.
        _ if key.len() == 2 => stem(key, Groups::BARE),
        _ => stem(key, SINGULAR),
    }
}

/// Hands the stems of a broken plural to `add`. `ends_in_maksura`: as it is written.
#[inline(never)]
pub(crate) fn inflect_plural(
    plural: Key,
    initial: Initial,
    ends_in_maksura: bool,
    flags: StemFlags,
    add: &mut dyn FnMut(Key, Initial, Groups, StemFlags),
) {
    let flags = StemFlags::PLURAL.and(flags);
    let mut stem = |key, groups| add(key, initial, groups, flags);
    let (last, short) = (plural.letter_from_end(0), plural.without_last());
    match last {
        TEH => stem(short, Groups::TEH),
        Y if ends_in_maksura => {
            stem(plural, Groups::NEVER_WITH_PRONOUN);
            stem(short.with(A), Groups::ONLY_WITH_PRONOUN);
        }
        // مبان, المباني.
        Y if plural.len() > 4 => {
            stem(plural, Groups::BARE);
            stem(short, Groups::NEVER_WITH_PRONOUN);
        }
        HAMZA_LETTER | A => stem(plural, Groups::BARE),
        // Not رجالات; but أصوات, whose last letter is one of the root.
        T if short.letter_from_end(0) == A && (plural.len() != 5 || plural.letter_from_end(4) != A) => {
            stem(plural, Groups::BARE);
        }
        _ => stem(plural, Groups::BARE.and(Groups::TANWIN)),
    }
}
