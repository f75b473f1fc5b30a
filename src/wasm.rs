//! The boundary with JavaScript: the only file that names the browser crates. `www/lib/core.ts` is the
//! other side of it.
//!
//! Everything crosses as numbers. JavaScript writes the UTF-16 units of a text into a buffer that lies
//! in WebAssembly's memory and is found by its address, makes a call, and copies the answer out of
//! other such buffers before the next call. Strings of `wasm-bindgen` would cross as UTF-8, which costs
//! twice as much and loses surrogates without a partner; its objects would be freed twice, or in the
//! wrong instance, after a crash. A document is a number here that means something to the instance that
//! gave it out.

#![allow(unreachable_pub, reason = "wasm-bindgen exports public functions alone")]
#![allow(missing_docs, reason = "none of this can be reached from Rust: the module is private")]

use core::cell::RefCell;
use core::mem;
use std::panic;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::document::{Document, VocabularyOptions};
use crate::explain::{Feature, Meaning, PartOfSpeech, RelatedWord, Segment};
use crate::fold::{self, FoldOptions};
use crate::highlight::{FindOptions, KeywordProblem, Match, MatchLevel, Overlaps};
use crate::lexicon::Lexicon;
use crate::script;
use crate::span::{Span, to_u32};
use crate::statistics::{Statistics, WordCount};
use crate::tokenize::TokenKind;

/// In place of the length of a text: it stays as it is.
const UNCHANGED: u32 = u32::MAX;

/// In place of the number of a block: there is none.
const NO_BLOCK: u32 = u32::MAX;

/// Up to this size the input buffer stays where it is when a document takes its units.
const KEPT_UNITS: usize = 4096;

/// The buffers of the boundary.
#[derive(Debug)]
struct Buffers {
    /// Units that JavaScript wrote, or has room to write.
    input: Vec<u16>,
    /// Text of the last answer.
    units: Vec<u16>,
    /// Spans and counts of the last answer.
    numbers: Vec<u32>,
    /// Measures of the last answer.
    figures: Vec<f64>,
}

/// What was parsed, each in a place of its own: the number that JavaScript has of it.
#[derive(Debug)]
struct Documents {
    places: Vec<Option<Document>>,
}

impl Documents {
    fn keep(&mut self, document: Document) -> usize {
        let free = self.places.iter().position(Option::is_none).unwrap_or(self.places.len());
        if free == self.places.len() {
            self.places.push(None);
        }
        if let Some(place) = self.places.get_mut(free) {
            *place = Some(document);
        }
        free
    }
}

impl Buffers {
    const EMPTY: Self =
        Self { input: Vec::new(), units: Vec::new(), numbers: Vec::new(), figures: Vec::new() };

    /// Adds numbers to the answer.
    #[inline(never)]
    fn write(&mut self, numbers: &[u32]) {
        self.numbers.extend_from_slice(numbers);
    }
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = const { RefCell::new(Buffers::EMPTY) };
    static DOCUMENTS: RefCell<Documents> = const { RefCell::new(Documents { places: Vec::new() }) };
    static LEXICON: RefCell<Option<Lexicon>> = const { RefCell::new(None) };
    /// Apart from the buffers: whoever panics while it borrows those never gives them back.
    static PANIC_MESSAGE: RefCell<Vec<u16>> = const { RefCell::new(Vec::new()) };
}

/// Has panics leave their message behind. To be called first of all.
#[wasm_bindgen]
pub fn start() {
    panic::set_hook(Box::new(|information| {
        PANIC_MESSAGE.with_borrow_mut(|message| *message = information.to_string().encode_utf16().collect());
    }));
}

/// The address of what the panic said. This call and the next one work after a panic, no others do.
#[wasm_bindgen]
pub fn panic_message() -> *const u16 {
    PANIC_MESSAGE.with_borrow(Vec::as_ptr)
}

/// How many units it said; 0 where there was no panic, as when memory runs out.
#[wasm_bindgen]
pub fn panic_message_length() -> usize {
    PANIC_MESSAGE.with_borrow(Vec::len)
}

/// The address of a buffer with room for `length` units, which JavaScript writes before its next call.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u16 {
    BUFFERS.with_borrow_mut(|buffers| {
        if buffers.input.len() < length {
            // Given back first: what it holds is of no use, and both would be twice the memory.
            buffers.input = Vec::new();
            buffers.input.resize(length, 0);
        }
        buffers.input.as_mut_ptr()
    })
}

/// The address of the text of the last answer.
#[wasm_bindgen]
pub fn units() -> *const u16 {
    BUFFERS.with_borrow(|buffers| buffers.units.as_ptr())
}

/// The address of the spans and counts of the last answer.
#[wasm_bindgen]
pub fn numbers() -> *const u32 {
    BUFFERS.with_borrow(|buffers| buffers.numbers.as_ptr())
}

/// How many spans and counts there are.
#[wasm_bindgen]
pub fn numbers_length() -> usize {
    BUFFERS.with_borrow(|buffers| buffers.numbers.len())
}

/// The address of the measures of the last answer.
#[wasm_bindgen]
pub fn figures() -> *const f64 {
    BUFFERS.with_borrow(|buffers| buffers.figures.as_ptr())
}

/// Gives the memory of all buffers back.
#[wasm_bindgen]
pub fn release() {
    BUFFERS.set(Buffers::EMPTY);
}

/// The options that a preset (0 for none) and rules switched on and off make.
fn options(preset: u32, on: u32, off: u32) -> FoldOptions {
    let preset = match preset {
        1 => FoldOptions::SEARCH,
        2 => FoldOptions::REPAIR,
        3 => FoldOptions::LUCENE,
        4 => FoldOptions::DIACRITICS,
        _ => FoldOptions::NONE,
    };
    FoldOptions::from_bits(preset.bits() & !off | on)
}

/// The length of the units, or that they are those of the input.
fn written(units: &[u16], source: &[u16]) -> u32 {
    if units == source { UNCHANGED } else { to_u32(units.len()) }
}

/// Normalizes `length` units of the input into [`units`]; gives their number, or [`UNCHANGED`].
#[wasm_bindgen]
pub fn normalize(length: usize, preset: u32, on: u32, off: u32) -> u32 {
    BUFFERS.with_borrow_mut(|buffers| {
        let Buffers { input, units, .. } = buffers;
        let source = input.get(..length).unwrap_or_default();
        units.clear();
        fold::folder(options(preset, on, off)).fold_into(source, units);
        written(units, source)
    })
}

/// As [`normalize`], and writes where the two texts differ in length: four numbers an edit.
#[wasm_bindgen]
pub fn fold(length: usize, preset: u32, on: u32, off: u32) -> u32 {
    BUFFERS.with_borrow_mut(|buffers| {
        let source = buffers.input.get(..length).unwrap_or_default();
        let Ok(folded) = fold::fold(source, options(preset, on, off)) else {
            return UNCHANGED; // Longer than any text that JavaScript lets through.
        };
        buffers.numbers = folded
            .edits()
            .flat_map(|(source, written)| [source.start, source.end, written.start, written.end])
            .collect();
        let written = written(folded.units(), source);
        buffers.units = folded.units().to_vec();
        written
    })
}

/// The grapheme cluster border at or before unit `at` of `length` units of the input.
#[wasm_bindgen]
pub fn cluster_start(length: usize, at: usize) -> usize {
    BUFFERS.with_borrow(|buffers| script::cluster_start(buffers.input.get(..length).unwrap_or_default(), at))
}

/// The grapheme cluster border at or behind unit `at` of `length` units of the input.
#[wasm_bindgen]
pub fn cluster_end(length: usize, at: usize) -> usize {
    BUFFERS.with_borrow(|buffers| script::cluster_end(buffers.input.get(..length).unwrap_or_default(), at))
}

/// Takes the language data: `length` units of the input, a byte each. Panics where it is that of another version.
#[wasm_bindgen]
#[expect(clippy::panic, reason = "the package was put together wrongly, and says so as a crash")]
pub fn take_lexicon(length: usize) {
    let bytes: Vec<u8> = BUFFERS.with_borrow(|buffers| {
        buffers.input.iter().take(length).map(|&unit| unit.to_le_bytes()[0]).collect()
    });
    match Lexicon::from_bytes(&bytes) {
        Ok(lexicon) => LEXICON.set(Some(lexicon)),
        Err(error) => panic!("{error}"),
    }
}

/// Parses `length` units of the input, and gives the number of the document.
#[wasm_bindgen]
#[expect(clippy::panic, reason = "JavaScript lets no longer text through")]
pub fn parse(length: usize) -> usize {
    let units = BUFFERS.with_borrow_mut(|buffers| {
        if length <= KEPT_UNITS {
            return buffers.input.get(..length).unwrap_or_default().to_vec();
        }
        let mut units = mem::take(&mut buffers.input);
        units.truncate(length);
        units
    });
    match Document::from_units(units) {
        Ok(document) => DOCUMENTS.with_borrow_mut(|documents| documents.keep(document)),
        Err(error) => panic!("{error}"),
    }
}

/// Forgets a document.
#[wasm_bindgen]
pub fn free(document: usize) {
    DOCUMENTS.with_borrow_mut(|documents| {
        if let Some(place) = documents.places.get_mut(document) {
            *place = None;
        }
    });
}

/// Asks a document. Panics where there is none of that number, or no lexicon: the package asks for neither.
#[expect(clippy::expect_used, reason = "a mistake of the package itself, which must not pass for an answer")]
#[inline(never)]
fn ask(document: usize, question: &mut dyn FnMut(&Document, &Lexicon, &mut Buffers)) {
    DOCUMENTS.with_borrow(|documents| {
        LEXICON.with_borrow(|lexicon| {
            BUFFERS.with_borrow_mut(|buffers| {
                let document = documents.places.get(document).and_then(Option::as_ref);
                buffers.numbers.clear();
                buffers.units.clear();
                question(document.expect("a document"), lexicon.as_ref().expect("the lexicon"), buffers);
            });
        });
    });
}

/// Looks for the keywords that stand in `length` units of the input, each behind its length. Writes six numbers
/// a match (start, end, start and end of the core, keyword, level) and gives 0; or writes the number of a keyword and gives what
/// is wrong with it.
#[wasm_bindgen]
pub fn find(document: usize, length: usize, level: u32, overlaps: u32) -> u32 {
    let level = match level {
        0 => MatchLevel::Exact,
        1 => MatchLevel::Spelling,
        2 => MatchLevel::Clitics,
        3 => MatchLevel::Lemma,
        _ => MatchLevel::Substring,
    };
    let overlaps = if overlaps == 0 { Overlaps::Longest } else { Overlaps::All };
    let mut answer = 0;
    ask(document, &mut |document, lexicon, buffers| {
        let mut rest = buffers.input.get(..length).unwrap_or_default();
        let mut keywords = Vec::new();
        while let Some((&length, behind)) = rest.split_first() {
            let (keyword, others) = behind.split_at_checked(usize::from(length)).unwrap_or((behind, &[]));
            keywords.push(keyword);
            rest = others;
        }
        match document.find_units(&keywords, FindOptions { level, overlaps }, lexicon) {
            Ok(matches) => {
                for Match { span, core, keyword, level } in matches {
                    buffers.write(&[span.start, span.end, core.start, core.end, keyword, level as u32]);
                }
            }
            Err(error) => {
                buffers.write(&[to_u32(error.keyword)]);
                answer = match error.problem {
                    KeywordProblem::Empty => 1,
                    KeywordProblem::OnlyMarks => 2,
                    KeywordProblem::TooLong => 3,
                    KeywordProblem::TooMany => 4,
                };
            }
        }
    });
    answer
}

/// Writes the figures of a document in the order of `www/lib/read-statistics.ts`, and three numbers for each
/// frequent word: start and end of its first place, and how often it stands; before them, how many
/// words there are before those without stop words.
#[wasm_bindgen]
pub fn statistics(document: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        let Statistics {
            characters,
            characters_without_spaces,
            letters,
            marks,
            digits,
            punctuation,
            words,
            types,
            sentences,
            paragraphs,
            mean_word_length,
            mean_sentence_length,
            vocalisation_ratio,
            reading_time,
            frequent_words,
            frequent_content_words,
        } = document.statistics(lexicon);
        buffers.figures.clear();
        buffers.figures.extend(
            [
                characters,
                characters_without_spaces,
                letters,
                marks,
                digits,
                punctuation,
                words,
                types,
                sentences,
                paragraphs,
            ]
            .map(f64::from),
        );
        buffers.figures.extend([
            mean_word_length,
            mean_sentence_length,
            vocalisation_ratio,
            reading_time.silent_ms.min,
            reading_time.silent_ms.max,
            reading_time.aloud_ms.min,
            reading_time.aloud_ms.max,
        ]);
        buffers.write(&[to_u32(frequent_words.len())]);
        for words in [frequent_words, frequent_content_words] {
            for WordCount { first, count } in words {
                buffers.write(&[first.start, first.end, count]);
            }
        }
    });
}

/// Writes three numbers a token: start, end, kind.
#[wasm_bindgen]
pub fn tokens(document: usize) {
    ask(document, &mut |document, _, buffers| {
        for token in document.tokens() {
            // In the order of `www/lib/token.ts`.
            let kind = match token.kind {
                TokenKind::Word => 0,
                TokenKind::Number => 1,
                TokenKind::Punctuation => 2,
                TokenKind::Symbol => 3,
                TokenKind::Emoji => 4,
                TokenKind::Url => 5,
                TokenKind::Email => 6,
                TokenKind::Hashtag => 7,
                TokenKind::Mention => 8,
            };
            buffers.write(&[token.span.start, token.span.end, kind]);
        }
    });
}

/// Writes the pieces of each token: how many, and three numbers a piece: start, end, kind.
#[wasm_bindgen]
pub fn segments(document: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        for segments in document.segments(lexicon) {
            write_segments(&segments, buffers);
        }
    });
}

#[inline(never)]
fn write_segments(segments: &[Segment], buffers: &mut Buffers) {
    buffers.write(&[to_u32(segments.len())]);
    for &Segment { span, kind } in segments {
        buffers.write(&[span.start, span.end, kind as u32]);
    }
}

/// Writes the readings of the word at unit `offset`. Of each in numbers: the length of the lemma, part of speech, whether it
/// is the likeliest, the length of the word it comes from and what that is to it (0 and 0 for none), how many
/// features, these, how many pieces, and these. In units the lemma and the word it comes from.
#[wasm_bindgen]
pub fn explain(document: usize, offset: u32) {
    ask(document, &mut |document, lexicon, buffers| {
        for analysis in &document.explain(offset, lexicon) {
            write_word(&analysis.lemma, analysis.part_of_speech, buffers);
            buffers.write(&[analysis.is_likeliest.into()]);
            let (origin, relation) = match &analysis.origin {
                Some((word, relation)) => (word.as_str(), *relation as u32),
                None => ("", 0),
            };
            write_text(origin, buffers);
            buffers.write(&[relation]);
            write_features(&analysis.features, buffers);
            write_segments(&analysis.segments, buffers);
        }
    });
}

/// Writes what the keyword in `length` units of the input may mean. Of each in numbers: the length of the lemma, part of
/// speech, count, how many features, and these. In units the lemma.
#[wasm_bindgen]
pub fn meanings(document: usize, length: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        let keyword = buffers.input.get(..length).unwrap_or_default();
        for Meaning { lemma, part_of_speech, features, count } in &document.meanings(keyword, lexicon) {
            write_word(lemma, *part_of_speech, buffers);
            buffers.write(&[*count]);
            write_features(features, buffers);
        }
    });
}

/// Writes the relatives of the keyword in `length` units of the input. Of each in numbers: the length of the lemma, part of
/// speech, relation, count. In units the lemma.
#[wasm_bindgen]
pub fn related(document: usize, length: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        let keyword = buffers.input.get(..length).unwrap_or_default();
        for RelatedWord { lemma, part_of_speech, relation, count } in &document.related(keyword, lexicon) {
            write_word(lemma, *part_of_speech, buffers);
            buffers.write(&[*relation as u32, *count]);
        }
    });
}

fn write_word(lemma: &str, part_of_speech: PartOfSpeech, buffers: &mut Buffers) {
    write_text(lemma, buffers);
    buffers.write(&[part_of_speech as u32]);
}

/// Writes a text into the units, and its length into the numbers.
#[inline(never)]
fn write_text(text: &str, buffers: &mut Buffers) {
    let before = buffers.units.len();
    buffers.units.extend(text.encode_utf16());
    buffers.write(&[to_u32(buffers.units.len() - before)]);
}

#[inline(never)]
fn write_features(features: &[Feature], buffers: &mut Buffers) {
    buffers.write(&[to_u32(features.len())]);
    for &feature in features {
        buffers.write(&[feature as u32]);
    }
}

/// Writes the entries of the vocabulary: how many spans, and these.
#[wasm_bindgen]
pub fn vocabulary(document: usize, stop_words: bool, limit: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        for entry in document.vocabulary(VocabularyOptions { stop_words, limit }, lexicon) {
            write_spans(&entry.spans, buffers);
        }
    });
}

/// Writes the blocks: start, end, the block that it repeats or [`NO_BLOCK`], how many sentences, and these.
#[wasm_bindgen]
pub fn outline(document: usize) {
    ask(document, &mut |document, _, buffers| {
        for block in document.outline() {
            let duplicate_of = block.duplicate_of.unwrap_or(NO_BLOCK);
            buffers.write(&[block.span.start, block.span.end, duplicate_of]);
            write_spans(&block.sentences, buffers);
        }
    });
}

#[inline(never)]
fn write_spans(spans: &[Span], buffers: &mut Buffers) {
    buffers.write(&[to_u32(spans.len())]);
    for span in spans {
        buffers.write(&[span.start, span.end]);
    }
}

/// Panics, so that a test can see what becomes of it.
#[cfg(feature = "crash-tests")]
#[wasm_bindgen]
#[allow(clippy::panic, reason = "what it is for")]
pub fn force_panic() {
    panic!("a panic that a test asked for");
}

/// Asks for more memory than there can be, so that a test can see what becomes of it.
#[cfg(feature = "crash-tests")]
#[wasm_bindgen]
pub fn force_out_of_memory() {
    // A 32-bit address space cannot hold three of these.
    let half = usize::MAX / 2;
    core::hint::black_box([0; 3].map(|_| Vec::<u8>::with_capacity(half)));
}
