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
//!                                         │         ├──▶ lemmas (the likeliest dictionary word of each token)
//!                                         │         │
//!              ┌─────────────┬────────────┴┬────────┴───┬──────────────┐
//!          highlight      explain      statistics   frequencies    concordance
//!                                          │         ngrams         collocates
//!                                       compare                     dispersion
//!              └─────────────┴─────────────┼────────────┴──────────────┘
//!                                      Document   (parses once, answers many times)
//! ```
//!
//! Each stage is a file or a folder named after it, and uses only what stands above it. Beside them
//! stand `script` (what a code point is), `fold` (which distinctions a comparison leaves out), `key` (the one spelling under
//! which words are looked up), `lexicon` (what is known of Arabic words, and the stems that follow from it), `spelling`
//! (whether two words are spellings of one), `hit` and `row` (where a search hits, and which words these are), `counted` (which
//! words of a text count as one, and the order of lists), and `sort`, `tally` and `text` for what every stage needs. Concordance,
//! collocates and dispersion are handed the hits of highlight.
//! `wasm`, compiled for browsers alone, is the only module that names the browser crates.
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
//! | [`CountBy::Lemma`] | clitics and inflection: each word counts under its likeliest dictionary word |
//! | everything else | nothing: spans lead back to the text as it came |

mod blocks;
#[cfg(test)]
mod cases;
mod collocates;
mod compare;
mod concordance;
mod counted;
mod dispersion;
mod document;
mod error;
mod explain;
mod fold;
mod frequencies;
mod highlight;
mod hit;
mod key;
mod lemmas;
mod lexicon;
mod morphology;
mod ngrams;
#[cfg(test)]
mod random_text;
mod row;
mod script;
mod sentences;
mod sort;
mod span;
mod spelling;
mod statistics;
mod tally;
mod text;
mod tokenize;
mod vocabulary;
#[cfg(all(feature = "folding", target_arch = "wasm32"))]
mod wasm;

pub use collocates::{Collocate, CollocateOptions, CollocateSort, CollocateWindow};
pub use compare::{CompareOptions, Comparison, Keyness, Significance, compare};
pub use concordance::{ConcordanceLine, ConcordanceOptions, ConcordanceSort, ContextSize};
pub use counted::CountBy;
pub use dispersion::{Dispersion, DispersionOptions, PartCount};
pub use document::{Block, Document, Token};
pub use error::{MAX_TEXT_UNITS, TextTooLongError};
pub use explain::{Analysis, Feature, Meaning, RelatedWord, Relative, Segment, SegmentKind};
pub use fold::{FoldOptions, Folded, Rule, fold, normalize, normalize_units};
pub use frequencies::{FormCount, VocabularyEntry, VocabularyLemma, VocabularyOptions};
pub use highlight::{
    FindOptions, KeywordError, KeywordProblem, MAX_KEYWORD_COUNT, MAX_KEYWORD_UNITS, Overlaps,
};
pub use hit::{Match, MatchLevel};
pub use lemmas::PartOfSpeech;
pub use lexicon::{Lexicon, LexiconError};
pub use ngrams::{Ngram, NgramOptions, NgramSize};
pub use span::Span;
pub use statistics::{
    DigitSystems, Distribution, Diversity, Frequency, LemmaFrequency, MergeError, OsmanCounts, Readability,
    ReadingRate, ReadingTime, Scripts, Share, Statistics, StatisticsOptions, TimeRange, ValueCount,
    WordClasses, merge,
};
pub use tokenize::TokenKind;
