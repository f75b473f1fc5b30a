//! What is known of Arabic words: a compact form of the language data written by hand in `seeds/`.
//!
//! The bytes are compiled by `build.rs`, where their form is described. A native build carries them; the WebAssembly
//! module does not: the package hands them over as a module of its own, so that a bundle which only normalizes
//! text stays small. What they say is unfolded here, in two steps: function words at once, since statistics ask for
//! them; every other word, with its stems, when a word is first taken apart.

mod function;
mod nouns;
mod plurals;
mod reader;
mod stems;
mod verbs;
mod words;

use core::error;
use core::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::LazyLock;
use std::sync::OnceLock;

use crate::fold;
pub(crate) use function::Following;
use function::{Forms, FunctionRow, NEGATION, Pair, STOP};
pub(crate) use nouns::{Inflection, inflect, inflect_plural};
pub(crate) use plurals::plurals_by_pattern;
use reader::Reader;
pub(crate) use stems::{Groups, Stem, StemFlags};
pub(crate) use verbs::{Ending as NominalEnding, Form, Inflected, Nominal, Verb, Vowel};
pub(crate) use words::{Article, Class, Lexeme, LexemeId, Relation, Words};

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
    function_rows: Vec<FunctionRow>,
    function_words: Forms,
    /// Pairs of spellings that are two words.
    distinct: Forms,
    /// What stands behind the function words: verbs, nouns, names.
    content: Vec<u8>,
    words: OnceLock<Words>,
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

impl Lexicon {
    /// The lexicon that this version was built with.
    ///
    /// Takes a millisecond the first time, nothing after that.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Lexicon> = LazyLock::new(|| {
            let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
            Lexicon::from_bytes(bytes).unwrap_or(Lexicon::empty())
        });
        &BUNDLED
    }

    /// The lexicon in these bytes, as the package hands them over.
    ///
    /// # Errors
    ///
    /// Where the bytes are not what `build.rs` wrote for this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LexiconError> {
        let bytes = reader::checked(bytes)?;
        let mut reader = Reader::new(&bytes);
        let function_rows = function::read_rows(&mut reader)?;
        let content_forms = reader.words()?;
        let distinct = function::read_pairs(&mut reader)?;
        let function_words = function::forms(&function_rows, &content_forms);
        let content = reader.rest().to_vec();
        Ok(Self { function_rows, function_words, distinct, content, words: OnceLock::new() })
    }

    #[cfg(not(target_arch = "wasm32"))]
    const fn empty() -> Self {
        Self {
            function_rows: Vec::new(),
            function_words: Forms::EMPTY,
            distinct: Forms::EMPTY,
            content: Vec::new(),
            words: OnceLock::new(),
        }
    }

    /// Every word with its stems. Takes some milliseconds the first time, nothing after that.
    pub(crate) fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(&self.function_rows, &self.content))
    }

    /// The function words whose key may be `key`: all of those that are, and seldom one that is not.
    pub(crate) fn function_words(&self, key: &[u16]) -> impl Iterator<Item = FunctionForm<'_>> {
        self.function_words.of_hash(fold::key_hash(key)).map(|(form, flags)| FunctionForm {
            form,
            is_stop_word: flags & STOP != 0,
            is_negation: flags & NEGATION != 0,
        })
    }

    /// Whether these are two common words that a bare letter alone tells apart, in either order.
    pub(crate) fn are_distinct_words(&self, one: &[u16], other: &[u16]) -> bool {
        let pair = Pair::new(one, other);
        self.distinct.of_hash(pair.hash()).any(|(text, _)| pair.is(text))
    }
}
