//! What a form of a word is: number, gender, person and so on.

use crate::key::{A, N, T};
use crate::lexicon::{Class, Groups, Lexeme, StemFlags};
use crate::morphology::{Proclitics, Reading};

/// Something that a form says beside its lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
    /// One.
    Singular,
    /// Two.
    Dual,
    /// More, by an ending.
    Plural,
    /// More, by a change inside the word.
    BrokenPlural,
    /// Of an adjective or a person.
    Feminine,
    /// With the article.
    Definite,
    /// In tanwin alef.
    Accusative,
    /// I, we.
    FirstPerson,
    /// You.
    SecondPerson,
    /// He, she, they.
    ThirdPerson,
    /// What was.
    Perfect,
    /// What is or will be.
    Imperfect,
    /// An order.
    Imperative,
    /// Cut, as behind `لم`.
    Jussive,
    /// Of the passive alone; where both voices are spelt alike, not said.
    Passive,
}

/// The features of a form, in the order in which they are listed above.
pub(super) fn of(reading: &Reading, lexeme: &Lexeme) -> Vec<Feature> {
    let mut features = Vec::new();
    let groups = reading.groups;
    let only = |set: Groups| !groups.is_empty() && groups.without(set).is_empty();
    match lexeme.class {
        Class::Function => return features,
        Class::Verb => {}
        Class::Name | Class::Number => {
            if reading.proclitics.has(Proclitics::ARTICLE) {
                features.push(Feature::Definite);
            }
            return features;
        }
        _ => {
            let dual = Groups::DUAL.and(Groups::TEH_DUAL);
            let plural = Groups::MASCULINE_PLURAL.and(Groups::FEMININE_PLURAL);
            if reading.flags.has(StemFlags::PLURAL) && !reading.flags.has(StemFlags::FEMININE) {
                features.push(Feature::BrokenPlural);
            } else if only(dual) {
                features.push(Feature::Dual);
            } else if only(plural) {
                features.push(Feature::Plural);
            } else if !groups.has(dual.and(plural)) || groups.has(Groups::TANWIN) {
                features.push(Feature::Singular);
            }
            let has_gender = !matches!(lexeme.class, Class::Noun);
            let feminine = Groups::TEH.and(Groups::TEH_DUAL).and(Groups::FEMININE_PLURAL);
            let is_feminine = only(feminine) && !reading.flags.has(StemFlags::PLURAL);
            if has_gender && (is_feminine || reading.flags.has(StemFlags::FEMININE)) {
                features.push(Feature::Feminine);
            }
            if reading.proclitics.has(Proclitics::ARTICLE) {
                features.push(Feature::Definite);
            }
            // The dual in construct is written alike, and rare.
            if groups.has(Groups::TANWIN) && only(Groups::TANWIN.and(Groups::DUAL)) {
                features.push(Feature::Accusative);
            }
            return features;
        }
    }
    if only(Groups::PERFECTS) {
        if only(Groups::PERFECT_PLURAL) {
            features.push(Feature::Plural);
        } else if only(Groups::PERFECT_DUAL) {
            features.push(Feature::Dual);
        }
        let third = Groups::PERFECT
            .and(Groups::PERFECT_WITHOUT_PRONOUN)
            .and(Groups::PERFECT_WITH_PRONOUN)
            .and(Groups::PERFECT_FEMININE)
            .and(Groups::PERFECT_DUAL)
            .and(Groups::PERFECT_PLURAL);
        if only(Groups::PERFECT_FEMININE) {
            features.push(Feature::Feminine);
        }
        if only(third) {
            features.push(Feature::ThirdPerson);
        }
        features.push(Feature::Perfect);
    } else if only(Groups::IMPERFECTS) {
        if only(Groups::IMPERFECT_PLURAL) || reading.imperfect == N {
            features.push(Feature::Plural);
        } else if only(Groups::IMPERFECT_DUAL) {
            features.push(Feature::Dual);
        }
        match reading.imperfect {
            A | N => features.push(Feature::FirstPerson),
            // تكتب is "you write" and "she writes".
            T => {}
            _ => features.push(Feature::ThirdPerson),
        }
        features.push(Feature::Imperfect);
        if only(Groups::JUSSIVE) {
            features.push(Feature::Jussive);
        }
    } else if only(Groups::IMPERATIVES) {
        features.extend([Feature::SecondPerson, Feature::Imperative]);
    }
    if reading.flags.has(StemFlags::PASSIVE) {
        features.push(Feature::Passive);
    }
    features
}
