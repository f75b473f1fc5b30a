//! What lists of a text's words count: its words, by form or by lemma, and the order of such a list.

use crate::lemmas::{LemmaId, Lemmas, PartOfSpeech};
use crate::lexicon::Lexicon;
use crate::sort::sort_by_number;
use crate::span::to_u32;
use crate::spelling::FunctionWords;
use crate::text;
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::{TypeId, Vocabulary};

/// What counts as the same word in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CountBy {
    /// Words of one form, which differ in marks, tatweel and the like alone; clitics stay on.
    #[default]
    Form,
    /// Forms of one dictionary word, by the likeliest reading of each in its place; clitics do not count.
    Lemma,
}

/// The words of a text, each with the number of what it counts as: of its type, or of its lemma.
#[derive(Debug)]
pub(crate) struct CountedWords<'a> {
    pub(crate) units: &'a [u16],
    pub(crate) tokens: &'a Tokens,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) lexicon: &'a Lexicon,
    /// There if it is lemmas that count.
    pub(crate) lemmas: Option<&'a Lemmas>,
}

impl CountedWords<'_> {
    /// How many numbers there are; by form some of them stand for no word.
    pub(crate) fn len(&self) -> usize {
        self.lemmas.map_or(self.vocabulary.len(), Lemmas::len)
    }

    /// The number of a token; none of what is no word.
    #[inline(never)]
    pub(crate) fn number_of(&self, token: usize) -> Option<u32> {
        match self.lemmas {
            Some(lemmas) => lemmas.of(token).map(|id| id.0),
            None => self.vocabulary.type_of(token).filter(|&id| self.is_word(id)).map(|id| id.0),
        }
    }

    /// Whether a type is one of words.
    pub(crate) fn is_word(&self, id: TypeId) -> bool {
        self.vocabulary.kind(id) == TokenKind::Word
    }

    /// Writes what the words of a number are shown as: the dictionary form, or else what the text has at `token`.
    #[inline(never)]
    pub(crate) fn write_text(&self, number: u32, token: usize, written: &mut Vec<u16>) {
        match self.lemmas {
            Some(lemmas) => {
                written.extend(text::units(&lemmas.text(LemmaId(number), self.lexicon.words())));
            }
            None => {
                let span = self.tokens.span(token).unwrap_or_default();
                written.extend_from_slice(self.units.get(span.range()).unwrap_or_default());
            }
        }
    }

    /// What the words of a number are shown as.
    pub(crate) fn text(&self, number: u32, token: usize) -> Vec<u16> {
        let mut written = Vec::new();
        self.write_text(number, token, &mut written);
        written
    }

    /// What the words of a number are; unknown by form.
    pub(crate) fn part_of_speech(&self, number: u32) -> PartOfSpeech {
        self.lemmas.map_or(PartOfSpeech::Unknown, |lemmas| {
            lemmas.part_of_speech(LemmaId(number), self.lexicon.words())
        })
    }

    /// Whether the words of a number are function words, which lists of words often leave out. By lemma every function word
    /// is one.
    #[inline(never)]
    pub(crate) fn is_stop_word(&self, number: u32, function_words: &mut FunctionWords<'_>) -> bool {
        match self.lemmas {
            Some(lemmas) => {
                self.part_of_speech(number) == PartOfSpeech::Function
                    || function_words.has_stop_word(&lemmas.text(LemmaId(number), self.lexicon.words()))
            }
            None => {
                let word = function_words.find(self.vocabulary.form(TypeId(number)));
                word.is_some_and(|word| word.is_stop_word)
            }
        }
    }
}

/// Something that was counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counted {
    pub(crate) number: u32,
    /// Where the text has it first. The lesser of two stands first, whatever it counts.
    pub(crate) first: u32,
    pub(crate) count: u32,
}

/// Something that was counted, in its place in a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked {
    pub(crate) number: u32,
    pub(crate) first: u32,
    pub(crate) count: u32,
    /// One more than the number of listed ones that are commoner.
    pub(crate) rank: u32,
    /// The sum of the counts down to this one.
    pub(crate) cumulative_count: u32,
}

/// How long a list is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListSize {
    pub(crate) min_count: u32,
    pub(crate) limit: usize,
}

/// Puts what was counted in order: the commonest first, of equally common ones the first in the text. Only what
/// `is_listed` lets through takes a rank; it is asked in the order of the list, until that is full.
///
/// Takes *O*(*c*) for *c* that were counted.
#[inline(never)]
pub(crate) fn ranked(
    mut counted: Vec<Counted>,
    size: ListSize,
    is_listed: &mut dyn FnMut(Counted) -> bool,
) -> Vec<Ranked> {
    counted.retain(|item| item.count >= size.min_count);
    sort_by_number(&mut counted, |item| u64::from(u32::MAX - item.count) << 32 | u64::from(item.first));
    let mut list: Vec<Ranked> = Vec::new();
    for item in counted {
        if list.len() >= size.limit {
            break;
        }
        if !is_listed(item) {
            continue;
        }
        let Counted { number, first, count } = item;
        let before = list.last();
        let rank = match before {
            Some(before) if before.count == count => before.rank,
            _ => to_u32(list.len() + 1),
        };
        let cumulative_count = count + before.map_or(0, |before| before.cumulative_count);
        list.push(Ranked { number, first, count, rank, cumulative_count });
    }
    list
}

/// How many there are in a million of `all`.
pub(crate) fn per_million(count: u32, all: u32) -> f64 {
    f64::from(count) * 1e6 / f64::from(all.max(1))
}
