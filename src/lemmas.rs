//! Which dictionary word each word of a text is a form of.

mod reader;
mod spell;
mod unknown;

use crate::key::KeyedWord;
use crate::lexicon::{Class, Lexeme, LexemeId, Words};
use crate::morphology::{Context, Reading};
use crate::script::unit::ALEF_WITH_MADDA_ABOVE;
use crate::sort::sort_by_number;
use crate::span::to_u32;
use crate::text;
use crate::tokenize::TokenKind;
use crate::vocabulary::TypeId;

pub(crate) use reader::Reader;
pub(crate) use spell::lemma as lexeme_text;
pub(crate) use unknown::{UnknownWord, group};

/// What a dictionary word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfSpeech {
    /// A noun; verbal nouns too.
    Noun,
    /// An adjective; participles and adjectives in -ي too.
    Adjective,
    /// A comparative: `أكبر`.
    Elative,
    /// A proper name.
    Name,
    /// A numeral.
    Number,
    /// A verb.
    Verb,
    /// A grammatical word: a preposition, pronoun, conjunction, particle.
    Function,
    /// A word that the lexicon does not know.
    Unknown,
}

/// What a word of the lexicon is; none of them is unknown.
pub(crate) fn part_of_speech(id: LexemeId, lexeme: &Lexeme) -> PartOfSpeech {
    if id == LexemeId::NONE {
        return PartOfSpeech::Unknown;
    }
    match lexeme.class {
        Class::Noun | Class::Person => PartOfSpeech::Noun,
        Class::Adjective | Class::Nisba => PartOfSpeech::Adjective,
        Class::Elative => PartOfSpeech::Elative,
        Class::Name => PartOfSpeech::Name,
        Class::Number => PartOfSpeech::Number,
        Class::Verb => PartOfSpeech::Verb,
        Class::Function => PartOfSpeech::Function,
    }
}

/// The dictionary form by a reading of the word with this form; of a word that the lexicon does not know, what is left
/// without clitics.
#[inline(never)]
pub(crate) fn text(reading: &Reading, form: &[u16], words: &Words) -> String {
    if reading.lexeme == LexemeId::NONE {
        text::string(core_of(reading, form))
    } else {
        spell::lemma(words.lexeme(reading.lexeme), words)
    }
}

/// The part of a form that a reading leaves without article, proclitics and pronoun.
pub(crate) fn core_of<'a>(reading: &Reading, form: &'a [u16]) -> &'a [u16] {
    KeyedWord::new(form)
        .and_then(|word| form.get(word.unit_at(reading.start.into())..word.unit_at(reading.end.into())))
        .unwrap_or(form)
}

/// How many units the same part has.
pub(crate) fn core_length(reading: &Reading, form: &[u16]) -> usize {
    // Every other letter is one unit.
    if form.contains(&ALEF_WITH_MADDA_ABOVE) {
        core_of(reading, form).len()
    } else {
        usize::from(reading.end).min(form.len()).saturating_sub(reading.start.into())
    }
}

/// A lemma of a text, numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LemmaId(pub(crate) u32);

impl LemmaId {
    /// The lemma of a place in a list that has an entry for each.
    pub(crate) fn at(place: usize) -> Self {
        Self(to_u32(place))
    }

    /// Its number, for looking up in a list that has an entry for each lemma.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a token has in place of the number of a lemma when it is no word.
const NO_LEMMA: u32 = u32::MAX;

/// The bit beside the number of a reading.
const AMBIGUOUS: u8 = 0x80;

/// In place of the number of a reading: marks tell it.
const BY_MARKS: u8 = 0x7F;

/// The lemmas of a text: of each word the likeliest.
///
/// A lemma is what its text and its part of speech say: dictionary words that agree in both are one. Words
/// that the lexicon does not know are one lemma if they have one key without their clitics.
#[derive(Debug)]
pub(crate) struct Lemmas {
    /// By token; [`NO_LEMMA`] for what is no word.
    of_token: Vec<u32>,
    /// By token, which of the readings of its type it has, and in the highest bit whether another lemma is as likely.
    readings: Vec<u8>,
    /// The tokens whose marks say against the readings of their type, and their reading.
    by_marks: Vec<(u32, Reading)>,
    /// Their types, in order.
    marked_types: Vec<TypeId>,
    known: Vec<LexemeId>,
    /// The texts of those that the lexicon does not know, which are numbered behind the known ones.
    unknown: Vec<String>,
}

impl Lemmas {
    /// Takes *O*(*t* log *t*) for *t* types, and *O*(*n*) for *n* tokens.
    pub(crate) fn new(reader: Reader<'_>) -> Self {
        let Reader { tokens, vocabulary, readings, lexicon, .. } = reader;
        let words = lexicon.words();
        let mut unknown_words = Vec::new();
        let mut lexemes = KnownLemmas { number_of: vec![NO_LEMMA; words.len()], lexemes: Vec::new() };
        let word_types = || vocabulary.types().filter(|&id| vocabulary.kind(id) == TokenKind::Word);
        for id in word_types() {
            let own = readings.of(id);
            if own.first().is_some_and(|reading| reading.lexeme != LexemeId::NONE) {
                own.iter().for_each(|reading| lexemes.add(reading.lexeme));
            } else {
                let (form, count) = (vocabulary.form(id), vocabulary.count(id));
                unknown_words.push(UnknownWord::new(form, own.first(), count.into()));
            }
        }
        // What marks say against all that is likely without them.
        let by_marks = reader.all_by_marks();
        by_marks.iter().for_each(|(_, reading)| lexemes.add(reading.lexeme));
        let mut marked_types: Vec<TypeId> =
            by_marks.iter().filter_map(|&(token, _)| vocabulary.type_of(token as usize)).collect();
        sort_by_number(&mut marked_types, |id| id.0.into());
        let known = lexemes.unify(words);
        let number_of =
            |reading: &Reading| lexemes.number_of.get(reading.lexeme.0 as usize).copied().unwrap_or(NO_LEMMA);
        let (groups, unknown) = group(unknown_words.iter());
        let mut groups = groups.into_iter().map(|group| to_u32(known.len()) + group);
        let mut of_token = vec![NO_LEMMA; tokens.len()];
        let mut reading_of = vec![0; tokens.len()];
        for id in word_types() {
            let own = readings.of(id);
            let Some(first) = own.first().filter(|reading| reading.lexeme != LexemeId::NONE) else {
                let number = groups.next().unwrap_or(NO_LEMMA);
                for &token in vocabulary.positions(id) {
                    if let Some(lemma) = of_token.get_mut(token as usize) {
                        *lemma = number;
                    }
                }
                continue;
            };
            let answer = |likeliest: u32| {
                let place = likeliest.trailing_zeros();
                let number = number_of(own.get(place as usize).unwrap_or(first));
                let mut others = own.iter().enumerate().filter(|(other, _)| likeliest >> other & 1 != 0);
                let is_ambiguous = others.any(|(_, other)| number_of(other) != number);
                (number, u8::try_from(place).unwrap_or(0) | if is_ambiguous { AMBIGUOUS } else { 0 })
            };
            // Where no context prefers any of them, one answer holds for every place without marks.
            let always = own.iter().all(|reading| reading.contexts & Context::EVERY == Context::EVERY);
            let in_any_context = always.then(|| answer(Reader::all(own)));
            for &token in vocabulary.positions(id) {
                let token = token as usize;
                let is_marked =
                    || tokens.span(token).unwrap_or_default().len() as usize > vocabulary.form(id).len();
                let answer = match in_any_context {
                    Some(answer) if !is_marked() => answer,
                    _ => answer(reader.likeliest(token, own)),
                };
                if let (Some(lemma), Some(reading)) = (of_token.get_mut(token), reading_of.get_mut(token)) {
                    (*lemma, *reading) = answer;
                }
            }
        }
        for (token, reading) in &by_marks {
            let token = *token as usize;
            if let (Some(lemma), Some(place)) = (of_token.get_mut(token), reading_of.get_mut(token)) {
                (*lemma, *place) = (number_of(reading), BY_MARKS);
            }
        }
        Self { of_token, readings: reading_of, by_marks, marked_types, known, unknown }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.known.len() + self.unknown.len()
    }

    /// The lemma of a token; none of what is no word.
    pub(crate) fn of(&self, token: usize) -> Option<LemmaId> {
        self.of_token.get(token).copied().filter(|&number| number != NO_LEMMA).map(LemmaId)
    }

    /// Which of the readings of its type a token has, and whether another lemma is as likely there.
    pub(crate) fn reading(&self, token: u32) -> (usize, bool) {
        let number = self.readings.get(token as usize).copied().unwrap_or(0);
        (usize::from(number & !AMBIGUOUS), number & AMBIGUOUS != 0)
    }

    /// The reading of a token where its marks say against all that are the likeliest without them.
    pub(crate) fn by_marks(&self, token: u32) -> Option<&Reading> {
        let place = self.by_marks.binary_search_by_key(&token, |&(token, _)| token).ok()?;
        self.by_marks.get(place).map(|(_, reading)| reading)
    }

    /// Whether marks tell the reading of any token of a type.
    pub(crate) fn has_marked(&self, id: TypeId) -> bool {
        self.marked_types.binary_search(&id).is_ok()
    }

    /// The dictionary word that it is; none of one that the lexicon does not know.
    pub(crate) fn lexeme(&self, id: LemmaId) -> LexemeId {
        self.known.get(id.index()).copied().unwrap_or_default()
    }

    /// How it is written.
    #[inline(never)]
    pub(crate) fn text(&self, id: LemmaId, words: &Words) -> String {
        match self.known.get(id.index()) {
            Some(&lexeme) => spell::lemma(words.lexeme(lexeme), words),
            None => self.unknown.get(id.index() - self.known.len()).cloned().unwrap_or_default(),
        }
    }

    /// What it is.
    pub(crate) fn part_of_speech(&self, id: LemmaId, words: &Words) -> PartOfSpeech {
        let lexeme = self.lexeme(id);
        part_of_speech(lexeme, words.lexeme(lexeme))
    }
}

/// The lexemes of a text, numbered in the order in which they come.
struct KnownLemmas {
    number_of: Vec<u32>,
    lexemes: Vec<LexemeId>,
}

impl KnownLemmas {
    fn add(&mut self, lexeme: LexemeId) {
        let next = to_u32(self.lexemes.len());
        if let Some(number) = self.number_of.get_mut(lexeme.0 as usize).filter(|number| **number == NO_LEMMA)
        {
            *number = next;
            self.lexemes.push(lexeme);
        }
    }

    /// Gives lexemes that have one text and are of one part of speech one number; returns the first lexeme of each number.
    #[inline(never)]
    fn unify(&mut self, words: &Words) -> Vec<LexemeId> {
        let mut by_key = self.lexemes.clone();
        let key = |lexeme: &LexemeId| words.lexeme(*lexeme).key.0;
        sort_by_number(&mut by_key, key);
        // Each lexeme that is the same lemma as one before it, and that one.
        let mut same: Vec<(LexemeId, LexemeId)> = Vec::new();
        for group in by_key.chunk_by(|one, other| key(one) == key(other)).filter(|group| group.len() > 1) {
            let mut seen: Vec<(String, PartOfSpeech, LexemeId)> = Vec::new();
            for &id in group {
                let lexeme = words.lexeme(id);
                let (text, class) = (spell::lemma(lexeme, words), part_of_speech(id, lexeme));
                match seen.iter().find(|(other, other_class, _)| *other == text && *other_class == class) {
                    Some(&(_, _, first)) => same.push((id, first)),
                    None => seen.push((text, class, id)),
                }
            }
        }
        sort_by_number(&mut same, |(lexeme, _)| u64::from(lexeme.0));
        let first_of = |id: LexemeId| {
            let place = same.binary_search_by_key(&id, |&(lexeme, _)| lexeme).ok()?;
            same.get(place).map(|&(_, first)| first)
        };
        let mut kept = Vec::new();
        for &id in &self.lexemes {
            // The first of a lemma comes before the others, and has its number already.
            let number = match first_of(id) {
                Some(first) => self.number_of.get(first.0 as usize).copied().unwrap_or(NO_LEMMA),
                None => {
                    kept.push(id);
                    to_u32(kept.len() - 1)
                }
            };
            if let Some(entry) = self.number_of.get_mut(id.0 as usize) {
                *entry = number;
            }
        }
        kept
    }
}
