//! What is known of Arabic words: a compact form of the language data written by hand in `seeds/`.
//!
//! The bytes are compiled by `build.rs`. A native build carries them; the WebAssembly module does
//! not: the package hands them over as a module of its own, so that a bundle which only normalizes
//! text stays small.

use core::error;
use core::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::LazyLock;

use crate::fold::{self, FoldOptions};
use crate::sort::sort_by_number;

/// The words that analysis knows.
///
/// # Examples
///
/// ```
/// use mubin::Lexicon;
///
/// assert!(Lexicon::from_bytes(b"not a lexicon").is_err());
/// ```
pub struct Lexicon {
    /// Letters of all words, one after the other.
    letters: Vec<u16>,
    function_words: Vec<FunctionWord>,
    /// Pairs of spellings that are two words, the lesser first, sorted.
    distinct: Vec<(Word, Word)>,
}

/// Where a word stands among the letters.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct FunctionWord {
    key_hash: u32,
    word: Word,
    flags: u8,
}

/// A grammatical word, with its clitics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FunctionForm<'a> {
    /// In full spelling, without marks.
    pub(crate) form: &'a [u16],
    /// Whether lists of a text's words leave it out on request.
    pub(crate) is_stop_word: bool,
    /// Whether it turns the sense round: `لا`, `ليس`, `غير`.
    pub(crate) is_negation: bool,
}

/// The bytes are no lexicon, or one of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexiconError;

impl fmt::Display for LexiconError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("these bytes are not the lexicon that was built with this version")
    }
}

impl error::Error for LexiconError {}

impl fmt::Debug for Lexicon {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Lexicon")
            .field("function_words", &self.function_words.len())
            .field("distinct", &self.distinct.len())
            .finish_non_exhaustive()
    }
}

const STOP: u8 = 1;
const NEGATION: u8 = 2;

impl Lexicon {
    /// The lexicon that this version was built with.
    ///
    /// Takes a millisecond the first time, nothing after that.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Lexicon> = LazyLock::new(|| {
            let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
            Lexicon::from_bytes(bytes).unwrap_or(Lexicon::EMPTY)
        });
        &BUNDLED
    }

    /// The lexicon in these bytes, as the package hands them over.
    ///
    /// # Errors
    ///
    /// Where the bytes are not what `build.rs` wrote for this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LexiconError> {
        let mut reader = Reader { bytes, last: Vec::new() };
        let mut lexicon = Self::EMPTY;
        let folder = fold::folder(FoldOptions::KEY);
        let mut key = Vec::new();
        for _ in 0..reader.length()? {
            let word = reader.word(&mut lexicon.letters)?;
            key.clear();
            folder.fold_into(lexicon.letters_of(word), &mut key);
            let flags = reader.byte()?;
            lexicon.function_words.push(FunctionWord { key_hash: fold::key_hash(&key), word, flags });
        }
        sort_by_number(&mut lexicon.function_words, |entry| u64::from(entry.key_hash));
        reader.last.clear();
        for _ in 0..reader.length()? {
            let left = reader.word(&mut lexicon.letters)?;
            let right = reader.word(&mut lexicon.letters)?;
            lexicon.distinct.push((left, right));
        }
        if reader.bytes.is_empty() { Ok(lexicon) } else { Err(LexiconError) }
    }

    const EMPTY: Self = Self { letters: Vec::new(), function_words: Vec::new(), distinct: Vec::new() };

    /// The function words whose key may be `key`: all of those that are, and seldom one that is not.
    pub(crate) fn function_words(&self, key: &[u16]) -> impl Iterator<Item = FunctionForm<'_>> {
        let wanted = fold::key_hash(key);
        let from = self.function_words.partition_point(|entry| entry.key_hash < wanted);
        let entries = self.function_words.get(from..).unwrap_or_default();
        entries.iter().take_while(move |entry| entry.key_hash == wanted).map(|entry| FunctionForm {
            form: self.letters_of(entry.word),
            is_stop_word: entry.flags & STOP != 0,
            is_negation: entry.flags & NEGATION != 0,
        })
    }

    /// Whether these are two common words that a bare letter alone tells apart, in either order.
    pub(crate) fn are_distinct_words(&self, one: &[u16], other: &[u16]) -> bool {
        let (left, right) = if one < other { (one, other) } else { (other, one) };
        let place = |&(first, second): &(Word, Word)| {
            (self.letters_of(first), self.letters_of(second)).cmp(&(left, right))
        };
        self.distinct.binary_search_by(place).is_ok()
    }

    fn letters_of(&self, word: Word) -> &[u16] {
        self.letters.get(word.start as usize..word.end as usize).unwrap_or_default()
    }
}

/// Reads what `build.rs` wrote.
struct Reader<'a> {
    bytes: &'a [u8],
    last: Vec<u8>,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, LexiconError> {
        let (&byte, rest) = self.bytes.split_first().ok_or(LexiconError)?;
        self.bytes = rest;
        Ok(byte)
    }

    fn length(&mut self) -> Result<u16, LexiconError> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn word(&mut self, letters: &mut Vec<u16>) -> Result<Word, LexiconError> {
        let shared = usize::from(self.byte()?);
        let added = usize::from(self.byte()?);
        let (new, rest) = self.bytes.split_at_checked(added).ok_or(LexiconError)?;
        self.bytes = rest;
        if shared > self.last.len() {
            return Err(LexiconError);
        }
        self.last.truncate(shared);
        self.last.extend_from_slice(new);
        let place = |length: usize| u32::try_from(length).map_err(|_| LexiconError);
        let start = place(letters.len())?;
        letters.extend(self.last.iter().map(|&letter| 0x600 + u16::from(letter)));
        Ok(Word { start, end: place(letters.len())? })
    }
}
