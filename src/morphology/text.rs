//! The readings of all word types of a text, worked out once.

use core::cell::Cell;

use super::analysis::{self, Reading};
use super::guess::{self, Evidence};
use super::proclitics::Proclitics;
use super::score::Context;
use crate::key::{Key, KeyedWord};
use crate::lexicon::{Class, Following, LexemeId, Lexicon, Words};
use crate::sort::sort_by_number;
use crate::span::to_u32;
use crate::tokenize::TokenKind;
use crate::vocabulary::{TypeId, Vocabulary};

/// The readings of a text's word types, and the types by what they may mean.
#[derive(Debug, Default)]
pub(crate) struct Readings {
    readings: Vec<Reading>,
    /// Where those of each type end; they begin where those of the one before end.
    ends: Vec<u32>,
    /// What each type says of the word behind it.
    following: Vec<Context>,
    /// By the number of the lexeme.
    by_lexeme: Index,
    /// By the key of the core.
    by_core: Index,
    /// Other ways to cut types that the lexicon does not know, by the key of what is left. These readings stand behind those
    /// of all types.
    cuts: Index,
    has_unknown: bool,
}

/// The types that have a reading with a number.
#[derive(Debug, Default)]
struct Index(Vec<Entry>);

/// A type with a reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    number: u64,
    pub(crate) id: TypeId,
    /// Which of all readings.
    reading: u32,
}

impl Index {
    #[inline(never)]
    fn add(&mut self, number: u64, id: TypeId, reading: usize) {
        self.0.push(Entry { number, id, reading: to_u32(reading) });
    }

    /// By number; those of one number stay in the order of the types.
    #[inline(never)]
    fn sort(&mut self) {
        sort_by_number(&mut self.0, |entry| entry.number);
    }

    /// Those of a number, by type.
    #[inline(never)]
    fn of(&self, number: u64) -> &[Entry] {
        let from = self.0.partition_point(|entry| entry.number < number);
        let entries = self.0.get(from..).unwrap_or_default();
        let count = entries.iter().take_while(|entry| entry.number == number).count();
        entries.get(..count).unwrap_or_default()
    }
}

impl Readings {
    /// Takes *O*(*t*) for *t* types.
    pub(crate) fn new(vocabulary: &Vocabulary, lexicon: &Lexicon) -> Self {
        let words = lexicon.words();
        let mut all = Self::default();
        all.ends.reserve(vocabulary.len());
        let mut cuts = Vec::new();
        for id in vocabulary.types() {
            let from = all.readings.len();
            let word = (vocabulary.kind(id) == TokenKind::Word)
                .then(|| KeyedWord::new(vocabulary.form(id)))
                .flatten();
            if let Some(word) = word {
                super::read(&word, vocabulary.form(id), words, &mut all.readings);
                if all.readings.len() == from {
                    let mut evidence =
                        OfText { vocabulary, words, id, word: &word, is_whole: Cell::new(None) };
                    let reading = guess::guess(&word, &mut evidence);
                    all.readings.push(reading);
                    all.has_unknown = true;
                    guess::every_cut(&word, &mut |cut| {
                        if cut.core != reading.core {
                            all.cuts.add(cut.core.0, id, cuts.len());
                            cuts.push(cut);
                        }
                    });
                }
            }
            let own = all.readings.get(from..).unwrap_or_default();
            all.following.push(following(own, words));
            for (place, reading) in (from..).zip(own) {
                if reading.lexeme != LexemeId::NONE {
                    all.by_lexeme.add(reading.lexeme.0.into(), id, place);
                }
                all.by_core.add(reading.core.0, id, place);
            }
            all.ends.push(to_u32(all.readings.len()));
        }
        for cut in &mut all.cuts.0 {
            cut.reading += to_u32(all.readings.len());
        }
        all.readings.append(&mut cuts);
        for index in [&mut all.by_lexeme, &mut all.by_core, &mut all.cuts] {
            index.sort();
        }
        all
    }

    /// The readings of a type, none likelier than the others in every context.
    pub(crate) fn of(&self, id: TypeId) -> &[Reading] {
        let index = id.index();
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.readings.get(start as usize..end as usize).unwrap_or_default()
    }

    /// What the type says of the word behind it.
    pub(crate) fn following(&self, id: TypeId) -> Context {
        self.following.get(id.index()).copied().unwrap_or_default()
    }

    /// The types with a reading as this word, and the reading.
    pub(crate) fn of_lexeme(&self, lexeme: LexemeId) -> &[Entry] {
        self.by_lexeme.of(lexeme.0.into())
    }

    /// The types that a reading leaves with this core, and the reading.
    pub(crate) fn of_core(&self, core: Key) -> &[Entry] {
        self.by_core.of(core.0)
    }

    /// The types that the lexicon does not know and that have this core if they are cut otherwise than is likely.
    pub(crate) fn of_cut(&self, core: Key) -> &[Entry] {
        self.cuts.of(core.0)
    }

    /// The reading of an entry.
    pub(crate) fn reading(&self, entry: &Entry) -> Reading {
        self.readings.get(entry.reading as usize).copied().unwrap_or_default()
    }

    /// Whether there is any type that the lexicon does not know.
    pub(crate) fn has_unknown(&self) -> bool {
        self.has_unknown
    }
}

/// What a word with these readings says of the one behind it.
fn following(readings: &[Reading], words: &Words) -> Context {
    let function = readings
        .iter()
        .filter(|reading| reading.pronoun == 0 && !reading.proclitics.has(Proclitics::ARTICLE))
        .map(|reading| words.lexeme(reading.lexeme));
    function
        .filter(|lexeme| lexeme.class == Class::Function)
        .map(|lexeme| lexeme.following)
        .find(|&following| following != Following::Any)
        .map_or(Context::Any, Context::from)
}

/// The score of a usual word with nothing attached: rarer ones are no evidence that a letter before them is a clitic.
const LIKELY: i16 = 20;

/// What the text and the lexicon say of parts of a word.
struct OfText<'a> {
    vocabulary: &'a Vocabulary,
    words: &'a Words,
    id: TypeId,
    word: &'a KeyedWord,
    is_whole: Cell<Option<bool>>,
}

impl OfText<'_> {
    fn part(&self, start: usize, end: usize) -> &[u16] {
        let form = self.vocabulary.form(self.id);
        form.get(self.word.unit_at(start)..self.word.unit_at(end)).unwrap_or_default()
    }
}

impl Evidence for OfText<'_> {
    fn is_word(&mut self, start: usize, end: usize) -> bool {
        let part = self.part(start, end);
        if part.len() < 3 {
            return false;
        }
        if self.vocabulary.find(part).is_some() {
            return true;
        }
        let Some(word) = KeyedWord::new(part) else { return false };
        let mut readings = Vec::new();
        analysis::readings(&word, self.words, &mut readings);
        if readings.iter().any(|reading| reading.score >= LIKELY && !reading.is_respelt) {
            return true;
        }
        const PROCLITICS: [&[u16]; 5] = [&[0x0627, 0x0644], &[0x0648], &[0x0628], &[0x0644], &[0x0643]];
        PROCLITICS.iter().any(|proclitic| {
            let other = [proclitic, part].concat();
            other != self.vocabulary.form(self.id) && self.vocabulary.find(&other).is_some()
        })
    }

    fn is_frequent_whole(&mut self) -> bool {
        if let Some(known) = self.is_whole.get() {
            return known;
        }
        let rest = self.part(1, self.word.len()).to_vec();
        let is_whole = self.vocabulary.count(self.id) >= 3 && self.vocabulary.find(&rest).is_none();
        self.is_whole.set(Some(is_whole));
        is_whole
    }
}
