//! How likely a reading is: the commonness of the word, less what it takes to read it so. In twentieths.

use super::analysis::Reading;
use super::proclitics::Proclitics;
use crate::key::{A, Letter, N};
use crate::lexicon::{Class, Following, Groups, Lexeme, Relation, StemFlags, Words};

const BAND: i16 = 20;
const CLITIC: i16 = 10;
const FEH: i16 = 25;
const FEH_BEFORE_VERB: i16 = 15;
const KAF: i16 = 25;
const ARTICLE: i16 = 6;
const PRONOUN: i16 = 10;
const MY: i16 = 20;
const IMPERATIVE: i16 = 30;
const CUT: i16 = 25;
const PASSIVE: i16 = 20;
const CONSTRUCT: i16 = 5;
const TANWIN: i16 = 5;
const DUAL: i16 = 15;
const DUAL_BEFORE_PRONOUN: i16 = 25;
const FIRST_PERSON: i16 = 5;
const FIRST_OR_SECOND: i16 = 12;
const SECOND_FEMININE: i16 = 10;
const DERIVED: i16 = 20;
const GUESSED_PLURAL: i16 = 40;
const NAME: i16 = 11;
const GRAMMATICAL: i16 = 2;
pub(super) const HEH_FOR_TEH: i16 = 20;
pub(super) const OTHER_HAMZA: i16 = 40;
pub(super) const NEEDLESS_HAMZA: i16 = 10;
pub(super) const OTHER_YEH: i16 = 30;
pub(super) const BARE_ALEF: i16 = 3;
pub(super) const BARE_ALEF_FOR_MADDA: i16 = 10;
pub(super) const BARE_ALEF_BEFORE_LAM: i16 = 12;
pub(super) const NO_ALEF_BEHIND_WAW: i16 = 30;

/// What is attached to a stem.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) clitics: Proclitics,
    pub(super) has_pronoun: bool,
    /// The pronoun is ي.
    pub(super) is_my: bool,
    pub(super) is_construct: bool,
    /// In the ending that only a woman who is spoken to has: ين ي.
    pub(super) is_second_feminine: bool,
    /// The prefix of the imperfect, 0 for none.
    pub(super) imperfect: Letter,
}

/// The score of a reading whose letters agree with those of the text.
pub(super) fn of(lexeme: &Lexeme, words: &Words, flags: StemFlags, groups: Groups, shape: Shape) -> i16 {
    let mut score = BAND * i16::from(lexeme.band);
    score -= CLITIC * i16::try_from(shape.clitics.count()).unwrap_or(0);
    let is_function = lexeme.class == Class::Function;
    // غير, قبل and عبر are verbs too.
    if is_function && lexeme.band == 3 {
        score += GRAMMATICAL;
    }
    if shape.clitics.has(Proclitics::FEH) && !is_function {
        let is_verb = lexeme.class == Class::Verb;
        score -= if is_verb { FEH_BEFORE_VERB } else { FEH } - CLITIC;
    }
    if shape.clitics.has(Proclitics::KAF) && !is_function {
        score -= KAF - CLITIC;
    }
    if shape.clitics.has(Proclitics::ARTICLE) && lexeme.class != Class::Name {
        score -= ARTICLE;
    }
    if shape.has_pronoun {
        // إنتاجي is more often "productive" than "my production".
        score -= if shape.is_my { MY } else { PRONOUN };
    }
    if shape.is_construct {
        score -= CONSTRUCT;
    }
    if groups == Groups::TANWIN {
        score -= TANWIN;
    }
    if groups.without(Groups::DUAL.and(Groups::TEH_DUAL)).is_empty() {
        // ولدينا: "and we have", not "our two sons".
        score -= if shape.has_pronoun { DUAL_BEFORE_PRONOUN } else { DUAL };
    }
    // أعلن is أعلن, not أعل(ن).
    let shared = Groups::PERFECT_SHARED_NOON.and(Groups::PERFECT_SHARED_TEH);
    if groups.without(Groups::PERFECT_CONSONANT.and(shared)).is_empty() {
        score -= FIRST_OR_SECOND;
    }
    if matches!(shape.imperfect, A | N) {
        score -= FIRST_PERSON;
    }
    // لتفادي is "for avoiding", seldom "that you, woman, be of use".
    if shape.is_second_feminine {
        score -= SECOND_FEMININE;
    }
    if groups.without(Groups::IMPERATIVES).is_empty() {
        score -= IMPERATIVE;
    }
    if groups == Groups::JUSSIVE {
        score -= CUT;
    }
    if flags.has(StemFlags::PASSIVE) {
        score -= PASSIVE;
    }
    if flags.has(StemFlags::GUESS) {
        score -= GUESSED_PLURAL;
    }
    if lexeme.class == Class::Name {
        score += NAME;
    }
    let is_derived = !matches!(lexeme.relation, Relation::None | Relation::Nisba);
    if is_derived && words.listed(lexeme).is_empty() {
        score -= DERIVED;
    }
    score
}

/// What the word before says of the one that follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Context {
    #[default]
    Any,
    Jussive,
    Noun,
    Verb,
}

impl Context {
    pub(crate) const ALL: [Self; 4] = [Self::Any, Self::Jussive, Self::Noun, Self::Verb];

    /// The bits of all contexts.
    pub(crate) const EVERY: u8 = 0b1111;

    /// The bit of [`Reading::contexts`].
    pub(crate) const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl From<Following> for Context {
    fn from(following: Following) -> Self {
        match following {
            Following::Any => Self::Any,
            Following::Jussive => Self::Jussive,
            Following::Noun => Self::Noun,
            Following::Verb => Self::Verb,
        }
    }
}

/// How much likelier a context makes a reading.
const fn gain(reading: &Reading, context: Context) -> i16 {
    let verbal = Groups::PERFECTS.and(Groups::IMPERFECTS);
    let is_verb = reading.groups.has(verbal);
    match context {
        Context::Any => 0,
        Context::Jussive if reading.groups.has(Groups::JUSSIVE) => 60,
        Context::Jussive if is_verb => 30,
        // A proclitic stands between: in «من أن وكتب» the second is no neighbour of the first.
        Context::Noun if is_verb && !reading.proclitics.has(Proclitics::WAW.and(Proclitics::FEH)) => -40,
        Context::Verb if is_verb => 20,
        _ => 0,
    }
}

/// Keeps the readings that no other one beats in some context, and notes in which.
pub(super) fn keep_best(readings: &mut Vec<Reading>, from: usize) {
    let mut best = [i16::MIN; 4];
    for reading in readings.iter().skip(from) {
        for (best, context) in best.iter_mut().zip(Context::ALL) {
            *best = (*best).max(reading.score + gain(reading, context));
        }
    }
    for reading in readings.iter_mut().skip(from) {
        for (best, context) in best.into_iter().zip(Context::ALL) {
            if reading.score + gain(reading, context) == best {
                reading.contexts |= context.bit();
            }
        }
    }
    let mut kept = from;
    for at in from..readings.len() {
        let Some(&reading) = readings.get(at) else { break };
        let earlier = readings.get(from..kept).unwrap_or_default();
        // One word may be read the same way by two of its stems.
        let is_new = !earlier.iter().any(|other| {
            other.lexeme == reading.lexeme && other.core == reading.core && other.contexts == reading.contexts
        });
        if reading.contexts != 0 && is_new {
            if let Some(place) = readings.get_mut(kept) {
                *place = reading;
            }
            kept += 1;
        }
    }
    readings.truncate(kept);
}
