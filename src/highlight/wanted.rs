//! What a word of a keyword asks for, and the types of the text that answer.

use super::{Haystack, MatchLevel};
use crate::key::{Key, KeyedWord};
use crate::lexicon::{Class, Groups, LexemeId, Lexicon, StemFlags, Words};
use crate::morphology::{self, Entry, Indexed, Reading, Readings};
use crate::sort::sort_by_number;
use crate::span::to_u32;
use crate::spelling;
use crate::vocabulary::TypeId;

/// A type of the text that answers a word of a keyword.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) id: TypeId,
    pub(super) level: MatchLevel,
    /// The reading by which it does; none where it is spelt as the keyword's word.
    pub(super) reading: Option<Reading>,
    /// The core, in units of the type's form.
    pub(super) core: (usize, usize),
}

/// Where in a phrase a word stands: what may be attached to it depends on that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

impl Place {
    const fn is_alone(self) -> bool {
        self.is_first && self.is_last
    }
}

/// A word of a keyword.
pub(super) struct Wanted<'a> {
    form: &'a [u16],
    lexicon: &'a Lexicon,
    readings: Vec<Reading>,
    /// The words it may mean, and whether only their feminine is meant.
    lexemes: Vec<(LexemeId, bool)>,
    /// The cores it may have itself.
    cores: Vec<Key>,
    /// Whether its other forms are asked for too.
    inflects: bool,
    /// Whether it was typed with marks: then words that are merely spelt alike are not meant.
    has_marks: bool,
}

/// Of two scores as near as this, neither is much the likelier.
const NEARLY: i16 = 5;

/// Of shorter keywords only clitics are looked for.
const FEWEST_LETTERS: usize = 3;

impl<'a> Wanted<'a> {
    /// What `form` asks for at this level.
    #[inline(never)]
    pub(super) fn new(form: &'a [u16], marked: &[u16], level: MatchLevel, lexicon: &'a Lexicon) -> Self {
        let words = lexicon.words();
        let mut readings = morphology::read_keyword(form, marked, lexicon);
        // A grammatical form of a verb stands beside the verb: كان.
        let is_listed_aside = |reading: &Reading| {
            let lexeme = words.lexeme(reading.lexeme);
            lexeme.class == Class::Function && lexeme.band <= 1
        };
        if readings.iter().any(|reading| !is_listed_aside(reading)) {
            readings.retain(|reading| !is_listed_aside(reading));
        }
        // مثل, "like", is as much the verb; على is no verb for anyone who types it.
        let is_grammatical = |reading: &Reading| words.lexeme(reading.lexeme).class == Class::Function;
        let best_of = |is_wanted: &dyn Fn(&Reading) -> bool| {
            readings.iter().filter(|&reading| is_wanted(reading)).map(|reading| reading.score).max()
        };
        let grammatical = best_of(&is_grammatical);
        let other = best_of(&|reading| is_written_citation(reading) && !is_grammatical(reading));
        let is_function = grammatical > other.map(|score| score + NEARLY);
        let best = readings.iter().filter(|reading| is_written_citation(reading)).map(|own| own.score).max();
        readings.retain(|reading| {
            let lexeme = words.lexeme(reading.lexeme);
            match best {
                // وسط is a noun as well, and has a plural; verbs that are spelt like a particle are another matter.
                _ if is_function => {
                    let is_noun = lexeme.class == Class::Noun && lexeme.band > 1;
                    lexeme.class == Class::Function || is_noun && is_written_citation(reading)
                }
                // He of a passive is as good a citation form as he of the active where that is rarer: توفي, "he died".
                Some(best) => {
                    let is_passive = reading.flags.has(StemFlags::PASSIVE) && reading.imperfect == 0;
                    is_written_citation(reading) || is_passive && reading.score >= best
                }
                None => true,
            }
        });
        let mut lexemes: Vec<(LexemeId, bool)> = Vec::new();
        for reading in readings.iter().filter(|reading| reading.lexeme != LexemeId::NONE) {
            let entry = (reading.lexeme, is_feminine_of_person(reading, words));
            if !lexemes.iter().any(|&(lexeme, _)| lexeme == entry.0) {
                lexemes.push(entry);
            }
        }
        let mut cores: Vec<Key> = Vec::new();
        for reading in &readings {
            if reading.core.0 != 0 && !cores.contains(&reading.core) {
                cores.push(reading.core);
            }
        }
        let inflects = level == MatchLevel::Lemma && form.len() >= FEWEST_LETTERS;
        let has_marks = marked.len() > form.len();
        Self { form, lexicon, readings, lexemes, cores, inflects, has_marks }
    }

    /// The types that answer, in order, each for every reading that does, the nearest first.
    #[inline(never)]
    pub(super) fn candidates(
        &self,
        haystack: Haystack<'_>,
        readings: &Readings,
        place: Place,
    ) -> Vec<Candidate> {
        let words = self.lexicon.words();
        let readings = readings.indexed(haystack.vocabulary);
        let mut answers = Answers { wanted: self, haystack, readings, place, found: Vec::new() };
        for &(lexeme, only_feminine) in &self.lexemes {
            let is_function = words.lexeme(lexeme).class == Class::Function;
            for entry in readings.of_lexeme(lexeme) {
                let reading = readings.reading(entry);
                if is_function || self.cores.contains(&reading.core) {
                    answers.add(entry, MatchLevel::Clitics);
                } else if self.inflects && (!only_feminine || is_feminine(&reading)) {
                    answers.add(entry, MatchLevel::Lemma);
                }
            }
        }
        let is_unknown = self.lexemes.is_empty();
        for &core in &self.cores {
            for entry in readings.of_core(core) {
                let reading = readings.reading(entry);
                let is_other = !self.lexemes.iter().any(|&(lexeme, _)| lexeme == reading.lexeme);
                let is_function = words.lexeme(reading.lexeme).class == Class::Function;
                let may_be_other = is_other && !is_function && !self.has_marks;
                if may_be_other && self.is_spelt_in(haystack, entry.id, &reading) {
                    answers.add(entry, MatchLevel::Clitics);
                }
            }
            if is_unknown {
                answers.add_unknown(core, MatchLevel::Clitics);
            }
        }
        // A noun may be a verb too that is not listed: what the lexicon does not know of the text may be its forms.
        let is_verb = self
            .readings
            .iter()
            .any(|reading| reading.is_citation && words.lexeme(reading.lexeme).class == Class::Verb);
        if self.inflects && !is_verb && readings.has_unknown() {
            let first = self.readings.first().copied().unwrap_or_default();
            let initial = KeyedWord::new(self.form).map(|word| word.initial(first.start.into()));
            for core in morphology::forms_by_shape(first.core, initial.unwrap_or_default(), is_unknown) {
                answers.add_unknown(core, MatchLevel::Lemma);
            }
        }
        let mut found = answers.found;
        sort_by_number(&mut found, |candidate| {
            u64::from(to_u32(candidate.id.index())) << 8 | candidate.level as u64
        });
        found
    }

    /// Whether what is attached to a word of the text may be there.
    fn allows(&self, reading: &Reading, place: Place) -> bool {
        if place.is_alone() {
            return true;
        }
        let is_attached = |own: &Reading| own.proclitics.undefined() == reading.proclitics.undefined();
        let before = place.is_first || self.readings.iter().any(is_attached);
        let behind = place.is_last || self.readings.iter().any(|own| own.pronoun == reading.pronoun);
        before && behind
    }

    /// Whether the core of a reading is written as that of the keyword, as far as two words would differ in it.
    fn is_spelt_in(&self, haystack: Haystack<'_>, id: TypeId, reading: &Reading) -> bool {
        let form = haystack.vocabulary.form(id);
        let (Some(there), Some(own)) = (KeyedWord::new(form), KeyedWord::new(self.form)) else {
            return false;
        };
        let core = form.get(there.unit_at(reading.start.into())..there.unit_at(reading.end.into()));
        let core_key = reading.core;
        self.readings.iter().filter(|wanted| wanted.core == core_key).any(|wanted| {
            let wanted = self.form.get(own.unit_at(wanted.start.into())..own.unit_at(wanted.end.into()));
            match (core, wanted) {
                (Some(core), Some(wanted)) if core.len() == wanted.len() => {
                    spelling::agree(wanted, core, self.lexicon)
                }
                _ => true,
            }
        })
    }
}

/// The types of a text that answer, as they are found.
struct Answers<'a> {
    wanted: &'a Wanted<'a>,
    haystack: Haystack<'a>,
    readings: Indexed<'a>,
    place: Place,
    found: Vec<Candidate>,
}

impl Answers<'_> {
    #[inline(never)]
    fn add(&mut self, entry: &Entry, level: MatchLevel) {
        let reading = self.readings.reading(entry);
        if !self.wanted.allows(&reading, self.place) {
            return;
        }
        let form = self.haystack.vocabulary.form(entry.id);
        let Some(word) = KeyedWord::new(form) else { return };
        let core = (word.unit_at(reading.start.into()), word.unit_at(reading.end.into()));
        self.found.push(Candidate { id: entry.id, level, reading: Some(reading), core });
    }

    /// Adds the types that the lexicon does not know and that have this core, however they are cut.
    #[inline(never)]
    fn add_unknown(&mut self, core: Key, level: MatchLevel) {
        let readings = self.readings;
        for entry in readings.of_core(core) {
            if readings.reading(entry).lexeme == LexemeId::NONE {
                self.add(entry, level);
            }
        }
        for entry in readings.of_cut(core) {
            self.add(entry, level);
        }
    }
}

/// Whether a keyword is the citation form, letter by letter.
fn is_written_citation(reading: &Reading) -> bool {
    reading.is_citation && !reading.is_respelt
}

/// Whether a keyword is the feminine of a word for a person: then its masculine is not meant.
fn is_feminine_of_person(reading: &Reading, words: &Words) -> bool {
    words.lexeme(reading.lexeme).class == Class::Person && is_feminine(reading)
}

fn is_feminine(reading: &Reading) -> bool {
    let groups = Groups::TEH.and(Groups::TEH_DUAL).and(Groups::FEMININE_PLURAL);
    reading.groups.has(groups) && !reading.flags.has(StemFlags::PLURAL)
}
