//! The readings of one word: every way in which clitics, a stem of the lexicon and an ending make it up.

use super::endings::{Ending, PRONOUNS, Pronoun, endings_before, stands_before, without_pronoun};
use super::proclitics::{Prefix, Proclitics, each_prefix};
use super::score;
use crate::key::{A, Initial, Key, KeyedWord, L, Letter, T, W, Y};
use crate::lexicon::{Article, Class, Groups, Lexeme, LexemeId, Stem, StemFlags, Words};
use crate::script::unit::{ALEF, ALEF_WITH_HAMZA_ABOVE, DAD, HAMZA, ZAH};

/// One reading of a word. Places are letters of the [`KeyedWord`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The dictionary word; none for one that was guessed.
    pub(crate) lexeme: LexemeId,
    pub(crate) proclitics: Proclitics,
    /// Where the article stands, if there is one; it reaches to `start`.
    pub(crate) article_start: u8,
    /// The core: stem with the prefix of the imperfect, and ending.
    pub(crate) start: u8,
    pub(crate) stem_end: u8,
    pub(crate) end: u8,
    /// The prefix of the imperfect, 0 for none.
    pub(crate) imperfect: Letter,
    /// Which pronoun stands behind it, counted from 1; 0 for none.
    pub(crate) pronoun: u8,
    /// What the ending may be.
    pub(crate) groups: Groups,
    pub(crate) flags: StemFlags,
    /// The key of the core as it stands without clitics.
    pub(crate) core: Key,
    /// Higher is likelier; see [`score`].
    pub(crate) score: i16,
    /// In which contexts no other reading is likelier, a bit each; see [`score::Context`].
    pub(crate) contexts: u8,
    /// Whether letters of the text were taken for others: `ه` for `ة`, `أ` for `إ`.
    pub(crate) is_respelt: bool,
    /// Whether the word is the citation form with nothing attached.
    pub(crate) is_citation: bool,
}

/// Adds every reading that the lexicon has for `word`, likely or not.
pub(super) fn readings(word: &KeyedWord, words: &Words, readings: &mut Vec<Reading>) {
    let pronouns: u16 = (0..).zip(&PRONOUNS).fold(0, |set, (place, pronoun)| {
        set | u16::from(stands_before(word, word.len(), pronoun.letters)) << place
    });
    each_prefix(word, &mut |prefix| {
        let allowed = allowed_groups(prefix);
        with_pronoun(word, words, prefix, allowed, None, word.len(), readings);
        if prefix.proclitics.has(Proclitics::ARTICLE) {
            return;
        }
        for (place, pronoun) in (1u8..).zip(&PRONOUNS) {
            let length = pronoun.letters.len();
            if pronouns >> (place - 1) & 1 != 0 && word.len() > prefix.stem_start + length {
                let end = word.len() - length;
                with_pronoun(word, words, prefix, allowed, Some((place, pronoun)), end, readings);
            }
        }
    });
}

/// The groups of endings that may stand behind what begins so.
fn allowed_groups(prefix: &Prefix) -> Groups {
    let clitics = prefix.proclitics;
    if prefix.imperfect != 0 {
        return Groups::IMPERFECTS;
    }
    if clitics.has(Proclitics::SEEN) {
        return Groups::NONE;
    }
    if clitics.has(Proclitics::ARTICLE) {
        return Groups::NOUN.without(Groups::TANWIN.and(Groups::ONLY_WITH_PRONOUN));
    }
    if clitics.has(Proclitics::PREPOSITIONS) {
        return Groups::NOUN;
    }
    Groups::NOUN.and(Groups::PERFECTS).and(Groups::IMPERATIVES)
}

/// Adds the readings with this prefix and pronoun; `end` is where the pronoun begins.
#[inline(never)]
fn with_pronoun(
    word: &KeyedWord,
    words: &Words,
    prefix: &Prefix,
    allowed: Groups,
    pronoun: Option<(u8, &Pronoun)>,
    end: usize,
    readings: &mut Vec<Reading>,
) {
    let mut allowed = allowed;
    if let Some((_, pronoun)) = pronoun {
        let verbs = Groups::PERFECTS.and(Groups::IMPERFECTS).and(Groups::IMPERATIVES);
        if !pronoun.on_verbs {
            // The noun of a sound plural drops before ي, and its و is ي there.
            allowed = allowed.without(verbs.and(Groups::MASCULINE_PLURAL));
        }
        // A function word is a noun here: إنني.
        if !pronoun.on_nouns {
            allowed = allowed.both(verbs.and(Groups::ONLY_WITH_PRONOUN));
        }
    }
    for ending in endings_before(word, end) {
        let of_ending = if pronoun.is_some() { ending.before_pronoun } else { ending.bare };
        let mut groups = of_ending.both(allowed);
        if prefix.imperfect != 0 {
            groups = groups.both(groups_of_person(prefix.imperfect, ending));
        }
        if prefix.proclitics.has(Proclitics::ARTICLE) {
            groups = groups.without(ending.construct);
        }
        if groups.is_empty() || prefix.stem_start + ending.letters.len() >= end + prefix.lead.len() {
            continue;
        }
        let stem_end = end - ending.letters.len();
        let key = stem_key(word, prefix, stem_end);
        for stem in words.stems.find(key).filter(|stem| stem.groups.has(groups)) {
            let cut = Cut { word, words, prefix, pronoun, ending, stem_end, end };
            readings.extend(cut.reading(stem, stem.groups.both(groups)));
        }
    }
}

fn stem_key(word: &KeyedWord, prefix: &Prefix, stem_end: usize) -> Key {
    if !prefix.lead.is_empty() {
        return Key::new(prefix.lead).with_all(word.inside(prefix.stem_start, stem_end));
    }
    if prefix.imperfect != 0 {
        return word.inside(prefix.stem_start, stem_end);
    }
    word.piece(prefix.stem_start, stem_end)
}

/// The endings that stand behind a prefix of the imperfect.
fn groups_of_person(prefix: Letter, ending: &Ending) -> Groups {
    match prefix {
        T => Groups::IMPERFECTS,
        Y => Groups::IMPERFECTS.without(ending.only_teh),
        _ => Groups::IMPERFECT
            .and(Groups::IMPERFECT_WITH_PRONOUN)
            .and(Groups::IMPERFECT_WITHOUT_PRONOUN)
            .and(Groups::JUSSIVE),
    }
}

/// A way to cut a word, before it is known whether the lexicon has the stem.
struct Cut<'a> {
    word: &'a KeyedWord,
    words: &'a Words,
    prefix: &'a Prefix,
    pronoun: Option<(u8, &'a Pronoun)>,
    ending: &'a Ending,
    stem_end: usize,
    end: usize,
}

impl Cut<'_> {
    /// The reading with this stem; `None` where the word does not take what is attached to it.
    #[inline(never)]
    fn reading(&self, stem: &Stem, groups: Groups) -> Option<Reading> {
        let lexeme = self.words.lexeme(stem.lexeme);
        let clitics = self.prefix.proclitics;
        match lexeme.class {
            Class::Function => {
                let takes_pronoun = match self.pronoun {
                    None => {
                        !groups.both(Groups::BARE.and(Groups::NEVER_WITH_PRONOUN).and(Groups::TEH)).is_empty()
                    }
                    Some((_, pronoun)) => {
                        groups.has(Groups::ONLY_WITH_PRONOUN) && lexeme.pronouns & pronoun.function != 0
                    }
                };
                if !takes_pronoun || !clitics.are_among(lexeme.proclitics) {
                    return None;
                }
            }
            // The question alef stands before function words, and before ليس.
            _ if clitics.has(Proclitics::QUESTION) && !lexeme.is_irregular_verb() => return None,
            Class::Name => {
                let is_defined = clitics.has(Proclitics::ARTICLE);
                let fits = match lexeme.article {
                    Article::Optional => true,
                    Article::Never => !is_defined,
                    Article::Always => is_defined,
                };
                if self.pronoun.is_some() || !fits {
                    return None;
                }
            }
            _ => {}
        }
        let (spelling, is_respelt) = self.spelling_cost(stem, lexeme, groups);
        let well_spelt = groups.without(self.misspelt(groups));
        let groups = if well_spelt.is_empty() { groups } else { well_spelt };
        let has_pronoun = self.pronoun.is_some();
        let core = if self.prefix.imperfect == 0 {
            without_pronoun(stem.key, self.ending.letters, groups, has_pronoun)
        } else {
            let base = Key::new(&[self.prefix.imperfect]).with_all(stem.key);
            without_pronoun(base, self.ending.letters, groups, has_pronoun)
        };
        let is_bare = groups.has(
            Groups::BARE
                .and(Groups::NEVER_WITH_PRONOUN)
                .and(Groups::PERFECT)
                .and(Groups::PERFECT_WITHOUT_PRONOUN),
        ) || (groups.has(Groups::TEH) && !has_pronoun);
        let is_citation = is_bare
            && clitics.0 == 0
            && !has_pronoun
            && self.prefix.imperfect == 0
            && stem.flags == StemFlags::NONE
            && (lexeme.class == Class::Function || core == lexeme.key);
        let shape = score::Shape {
            clitics,
            has_pronoun,
            is_my: self.pronoun.is_some_and(|(_, pronoun)| pronoun.letters == [Y]),
            is_construct: !has_pronoun && self.ending.construct.has(groups),
            is_second_feminine: self.ending.only_teh.has(groups),
            imperfect: self.prefix.imperfect,
        };
        Some(Reading {
            lexeme: stem.lexeme,
            proclitics: clitics,
            article_start: narrow(self.prefix.article_start),
            start: narrow(self.prefix.start),
            stem_end: narrow(self.stem_end),
            end: narrow(self.end),
            imperfect: self.prefix.imperfect,
            pronoun: self.pronoun.map_or(0, |(place, _)| place),
            groups,
            flags: stem.flags,
            core,
            score: score::of(lexeme, self.words, stem.flags, groups, shape) - spelling,
            contexts: 0,
            is_respelt,
            is_citation,
        })
    }

    /// What it costs that letters of the text are not those of the stem, and whether any is not.
    #[inline(never)]
    fn spelling_cost(&self, stem: &Stem, lexeme: &Lexeme, groups: Groups) -> (i16, bool) {
        let mut cost = 0;
        if self.ending.is_heh {
            cost += score::HEH_FOR_TEH;
        }
        if self.ending.lacks_alef {
            cost += score::NO_ALEF_BEHIND_WAW;
        }
        let ends_in_own_yeh = self.pronoun.is_none() && self.ending.letters.is_empty();
        if self.misspelt(groups) == groups || (self.word.ends_in_maksura() && !ends_in_own_yeh) {
            cost += score::OTHER_YEH;
        }
        if self.ends_in_other_hamza(stem, lexeme) {
            cost += score::OTHER_HAMZA;
        }
        // لأن is not لئن.
        if lexeme.class == Class::Function
            && !self.word.has_seats_of(self.words.listed(lexeme), self.prefix.start)
        {
            cost += score::OTHER_HAMZA;
        }
        // A bare alef is a spelling of each of the others.
        let mut bare = 0;
        if self.prefix.imperfect == 0 && self.prefix.lead.is_empty() {
            let written = self.word.initial(self.prefix.start);
            if written != Initial::Bare && written != stem.initial {
                cost +=
                    if stem.initial == Initial::Bare { score::NEEDLESS_HAMZA } else { score::OTHER_HAMZA };
            } else if written != stem.initial {
                let may_be_article = self.word.letter(self.prefix.start + 1) == L;
                bare = match (may_be_article, stem.initial) {
                    (true, _) => score::BARE_ALEF_BEFORE_LAM,
                    (_, Initial::Madda) => score::BARE_ALEF_FOR_MADDA,
                    _ => score::BARE_ALEF,
                };
            }
        }
        (cost + bare, cost > 0)
    }

    /// Whether the word ends in `أ` where the stem has `ء`, or the other way round: بدأ, بدء.
    fn ends_in_other_hamza(&self, stem: &Stem, lexeme: &Lexeme) -> bool {
        if self.pronoun.is_some() || !self.ending.letters.is_empty() || stem.flags.has(StemFlags::PLURAL) {
            return false;
        }
        let Some(last) = self.word.last_hamza() else { return false };
        let is_on_line = last == u32::from(HAMZA);
        match self.words.listed(lexeme).last() {
            Some(&listed) => listed == HAMZA && !is_on_line,
            // Verbs write it on the line behind a long vowel alone: جاء.
            None if lexeme.class == Class::Verb => {
                is_on_line && !matches!(stem.key.letter_from_end(1), A | W | Y)
            }
            None => false,
        }
    }

    /// Whether the last letter of the word is the yeh of the stem, whichever.
    fn is_bare_yeh(&self) -> bool {
        self.pronoun.is_none() && self.ending.letters.is_empty() && self.word.letter(self.word.len() - 1) == Y
    }

    /// Those of the groups that want the other yeh at the end.
    fn misspelt(&self, groups: Groups) -> Groups {
        if !self.is_bare_yeh() {
            Groups::NONE
        } else if self.word.ends_in_maksura() {
            groups.without(Groups::MAKSURA)
        } else {
            groups.both(Groups::MAKSURA)
        }
    }
}

fn narrow(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}

/// Tries what unedited text leaves out, for a word that has no reading as it stands: the hamza in the middle
/// (`راس`), the one at the end (`الوزرا`), the dot of `ظ` and `ض`. Calls `attempt` with each form until it says
/// that it found something.
pub(super) fn respell(form: &[u16], mut attempt: impl FnMut(&[u16]) -> bool) {
    let mut other = form.to_vec();
    for (place, &unit) in form.iter().enumerate().skip(1) {
        let replaced = match unit {
            ALEF => ALEF_WITH_HAMZA_ABOVE,
            DAD => ZAH,
            ZAH => DAD,
            _ => continue,
        };
        if let Some(letter) = other.get_mut(place) {
            *letter = replaced;
        }
        if attempt(&other) {
            return;
        }
        if let Some(letter) = other.get_mut(place) {
            *letter = unit;
        }
    }
    if form.last() == Some(&ALEF) {
        other.push(HAMZA);
        attempt(&other);
    }
}
