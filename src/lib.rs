//! Arabic text analysis: normalization with exact offsets, highlighting that knows the forms of a word, statistics.
//!
//! ```
//! use mubin::{Document, FindOptions, FoldOptions, Lexicon, normalize};
//!
//! assert_eq!(normalize("إلى مَدْرَسَةٍ", FoldOptions::SEARCH), "الي مدرسه");
//!
//! let document = Document::new("زرت إدلب. وفي ادلب سوق، وأسواقها كثيرة.")?;
//! let matches = document.find(&["إدلب", "سوق"], FindOptions::default(), Lexicon::bundled())?;
//! assert_eq!(matches.len(), 4); // the plural with its clitics too
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The one contract
//!
//! **Every span is half-open, in UTF-16 code units of the original text.** JavaScript's
//! `text.slice(start, end)` is the hit, and a DOM `Range` takes the same numbers. No span begins or
//! ends inside a grapheme cluster. The core itself works on UTF-16 code units, so that there is no
//! second coordinate system, a lone surrogate passes through unharmed, and one Arabic letter is
//! one unit.
//!
//! # The house
//!
//! ```text
//! text ──▶ units ──▶ blocks ──▶ tokens ──▶ sentences
//!                                 │
//!                                 └──▶ vocabulary (types, counts, positions)
//!                                         │
//!                                         ├──▶ morphology (readings of each type, when first asked for)
//!                                         │         │
//!                          ┌──────────────┼─────────┴────┐
//!                      statistics     highlight       explain
//!                          └──────────────┼──────────────┘
//!                                     Document   (parses once, answers many times)
//! ```
//!
//! Each stage is a file or a folder named after it, and uses only what stands above it. Beside them
//! stand `script` (what a code point is), `fold` (which distinctions a comparison leaves out), `key` (the one spelling under
//! which words are looked up), `lexicon` (what is known of Arabic words, and the stems that follow from it) and `spelling`
//! (whether two words are spellings of one).
//! `wasm`, compiled for browsers alone, is the only file that names the browser crates.
//!
//! # What is lost
//!
//! | by | what |
//! |---|---|
//! | [`normalize`] and [`fold()`] | what the rules in [`FoldOptions`] name, each with its code points; `fold` keeps the way back |
//! | word types | marks, tatweel, invisible characters, presentation forms, digit systems; not hamza, `ى`, `ة`, nor case |
//! | [`MatchLevel::Spelling`] | what types lose, the mark of a letter that either side leaves bare, the seat of hamza |
//! | [`MatchLevel::Clitics`] | what is attached to a word: conjunction, preposition, article, pronoun, the alef of tanwin |
//! | [`MatchLevel::Lemma`] | which form of its dictionary word a word is |
//! | everything else | nothing: spans lead back to the text as it came |

mod blocks;
#[cfg(test)]
mod cases;
mod document;
mod error;
mod explain;
mod fold;
mod highlight;
mod key;
mod lexicon;
mod morphology;
#[cfg(test)]
mod random_text;
mod script;
mod sentences;
mod sort;
mod span;
mod spelling;
mod statistics;
mod tokenize;
mod vocabulary;
#[cfg(all(feature = "bindings", target_arch = "wasm32"))]
mod wasm;

pub use document::{Block, Document, Token, VocabularyEntry, VocabularyOptions};
pub use error::{MAX_TEXT_UNITS, TextTooLongError};
pub use explain::{Analysis, Feature, Meaning, PartOfSpeech, RelatedWord, Relative, Segment, SegmentKind};
pub use fold::{FoldOptions, Folded, Rule, fold, normalize, normalize_units};
pub use highlight::{
    FindOptions, KeywordError, KeywordProblem, MAX_KEYWORD_COUNT, MAX_KEYWORD_UNITS, Match, MatchLevel,
    Overlaps,
};
pub use lexicon::{Lexicon, LexiconError};
pub use span::Span;
pub use statistics::{Milliseconds, ReadingTime, Statistics, WordCount};
pub use tokenize::TokenKind;
