//! The readings of all word types of a text, worked out once.

use core::cell::{Cell, OnceCell};

use super::analysis::{self, Reading};
use super::guess::{self, Evidence};
use super::proclitics::Proclitics;
use super::score::Context;
use crate::blocks::Blocks;
use crate::key::{Key, KeyedWord};
use crate::lexicon::{Class, Following, LexemeId, Lexicon, Words};
use crate::script::unit::{ALEF, BEH, KAF, LAM, WAW};
use crate::sort::sort_by_number;
use crate::span::{Span, to_u32};
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::{TypeId, Vocabulary};

/// The readings of a text's word types, and the types by what they may mean.
#[derive(Debug, Default)]
pub(crate) struct Readings {
    readings: Vec<Reading>,
    /// Where those of each type end; they begin where those of the one before end.
    ends: Vec<u32>,
    /// What each type says of the word behind it.
    following: Vec<Context>,
    /// Made by the first search, or by the first question about what a keyword means.
    indexes: OnceCell<Indexes>,
}

/// Where a search finds the types of a word.
#[derive(Debug, Default)]
struct Indexes {
    /// By the number of the lexeme.
    by_lexeme: Index,
    /// By the key of the core.
    by_core: Index,
    /// Other ways to cut types that the lexicon does not know, by the key of what is left.
    by_cut: Index,
    /// These other readings, which are numbered behind those of all types.
    cuts: Vec<Reading>,
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
        all.following.reserve(vocabulary.len());
        all.readings.reserve(vocabulary.len());
        for id in vocabulary.types() {
            let from = all.readings.len();
            let form = vocabulary.form(id);
            let is_word = vocabulary.kind(id) == TokenKind::Word;
            if let Some(word) = is_word.then(|| KeyedWord::new(form)).flatten() {
                super::read(&word, form, words, &mut all.readings);
                if all.readings.len() == from {
                    let count = vocabulary.count(id).into();
                    let is_in_text = |form: &[u16]| vocabulary.find(form).is_some();
                    let reading = guess_in_text(form, &word, &is_in_text, count, words);
                    all.readings.push(reading);
                }
            }
            let own = all.readings.get(from..).unwrap_or_default();
            all.following.push(following(own, words));
            all.ends.push(to_u32(all.readings.len()));
        }
        all
    }

    #[inline(never)]
    fn indexes(&self, vocabulary: &Vocabulary) -> &Indexes {
        self.indexes.get_or_init(|| {
            let mut indexes = Indexes::default();
            for id in vocabulary.types() {
                let start = self.start(id);
                for (place, reading) in (start..).zip(self.of(id)) {
                    if reading.lexeme != LexemeId::NONE {
                        indexes.by_lexeme.add(reading.lexeme.0.into(), id, place);
                    } else if let Some(word) = KeyedWord::new(vocabulary.form(id)) {
                        indexes.has_unknown = true;
                        guess::every_cut(&word, &mut |cut| {
                            if cut.core != reading.core {
                                let place = self.readings.len() + indexes.cuts.len();
                                indexes.by_cut.add(cut.core.0, id, place);
                                indexes.cuts.push(cut);
                            }
                        });
                    }
                    indexes.by_core.add(reading.core.0, id, place);
                }
            }
            for index in [&mut indexes.by_lexeme, &mut indexes.by_core, &mut indexes.by_cut] {
                index.sort();
            }
            indexes
        })
    }

    /// Where the readings of a type begin.
    fn start(&self, id: TypeId) -> usize {
        let before = id.index().checked_sub(1).and_then(|before| self.ends.get(before));
        before.map_or(0, |&end| end as usize)
    }

    /// The readings of a type, none likelier than the others in every context.
    pub(crate) fn of(&self, id: TypeId) -> &[Reading] {
        let start = self.start(id);
        let end = self.ends.get(id.index()).map_or(start, |&end| end as usize);
        self.readings.get(start..end).unwrap_or_default()
    }

    /// What the type says of the word behind it.
    fn following(&self, id: TypeId) -> Context {
        self.following.get(id.index()).copied().unwrap_or_default()
    }

    /// What the word before `token`, in the same block, says of it.
    #[inline(never)]
    pub(crate) fn context_of(
        &self,
        token: usize,
        tokens: &Tokens,
        blocks: &Blocks,
        vocabulary: &Vocabulary,
    ) -> Context {
        let said_by_word_before = || {
            let before = token.checked_sub(1)?;
            let said = self.following(vocabulary.type_of(before)?);
            // Few words say anything: only then it matters where they stand.
            if said == Context::Any || tokens.kind(before) != Some(TokenKind::Word) {
                return None;
            }
            let span = Span::new(tokens.span(before)?.start, tokens.span(token)?.end);
            blocks.is_in_one_block(span).then_some(said)
        };
        said_by_word_before().unwrap_or_default()
    }

    /// The types by what they may mean. Takes *O*(*t*) for *t* types the first time.
    pub(crate) fn indexed(&self, vocabulary: &Vocabulary) -> Indexed<'_> {
        Indexed { readings: &self.readings, indexes: self.indexes(vocabulary) }
    }
}

/// The readings of a text by what they may mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Indexed<'a> {
    readings: &'a [Reading],
    indexes: &'a Indexes,
}

impl<'a> Indexed<'a> {
    /// The types with a reading as this word, and the reading.
    pub(crate) fn of_lexeme(self, lexeme: LexemeId) -> &'a [Entry] {
        self.indexes.by_lexeme.of(lexeme.0.into())
    }

    /// The types that a reading leaves with this core, and the reading.
    pub(crate) fn of_core(self, core: Key) -> &'a [Entry] {
        self.indexes.by_core.of(core.0)
    }

    /// The types that the lexicon does not know and that have this core if they are cut otherwise than is likely.
    pub(crate) fn of_cut(self, core: Key) -> &'a [Entry] {
        self.indexes.by_cut.of(core.0)
    }

    /// The reading of an entry.
    pub(crate) fn reading(self, entry: &Entry) -> Reading {
        let place = entry.reading as usize;
        let other = || self.indexes.cuts.get(place - self.readings.len());
        self.readings.get(place).or_else(other).copied().unwrap_or_default()
    }

    /// Whether there is any type that the lexicon does not know.
    pub(crate) fn has_unknown(self) -> bool {
        self.indexes.has_unknown
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

/// The likeliest way to cut a word that the lexicon does not know. `is_in_text` says of a form whether the text has it;
/// `count` is how often it has this word.
pub(crate) fn guess_in_text(
    form: &[u16],
    word: &KeyedWord,
    is_in_text: &dyn Fn(&[u16]) -> bool,
    count: u64,
    words: &Words,
) -> Reading {
    guess::guess(word, &mut OfText { form, word, is_in_text, count, words, is_whole: Cell::new(None) })
}

/// What the text and the lexicon say of parts of a word.
struct OfText<'a> {
    form: &'a [u16],
    word: &'a KeyedWord,
    is_in_text: &'a dyn Fn(&[u16]) -> bool,
    count: u64,
    words: &'a Words,
    is_whole: Cell<Option<bool>>,
}

impl OfText<'_> {
    fn part(&self, start: usize, end: usize) -> &[u16] {
        self.form.get(self.word.unit_at(start)..self.word.unit_at(end)).unwrap_or_default()
    }
}

impl Evidence for OfText<'_> {
    fn is_word(&mut self, start: usize, end: usize) -> bool {
        let part = self.part(start, end);
        if part.len() < 3 {
            return false;
        }
        if (self.is_in_text)(part) {
            return true;
        }
        let Some(word) = KeyedWord::new(part) else { return false };
        let mut readings = Vec::new();
        analysis::readings(&word, self.words, &mut readings);
        if readings.iter().any(|reading| reading.score >= LIKELY && !reading.is_respelt) {
            return true;
        }
        const PROCLITICS: [&[u16]; 5] = [&[ALEF, LAM], &[WAW], &[BEH], &[LAM], &[KAF]];
        PROCLITICS.iter().any(|proclitic| {
            let other = [proclitic, part].concat();
            other != self.form && (self.is_in_text)(&other)
        })
    }

    fn is_frequent_whole(&mut self) -> bool {
        if let Some(known) = self.is_whole.get() {
            return known;
        }
        let is_whole = self.count >= 3 && !(self.is_in_text)(self.part(1, self.word.len()));
        self.is_whole.set(Some(is_whole));
        is_whole
    }
}
