//! The boundary with JavaScript: this alone names the browser crates. `www/lib/instance.ts` is the other side of it.
//!
//! Here is what every module of WebAssembly has, and what normalizes text. The feature `folding` makes a module of
//! nothing else, for those who normalize and do nothing more; `bindings` adds documents and what they answer.
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
use std::panic;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::fold::{self, FoldOptions};
use crate::script;
use crate::span::to_u32;

#[cfg(feature = "bindings")]
mod document;

/// In place of the length of a text: it stays as it is.
const UNCHANGED: u32 = u32::MAX;

/// The buffers of the boundary.
#[derive(Debug)]
struct Buffers {
    /// Units that JavaScript wrote, or has room to write.
    input: Vec<u16>,
    /// Numbers that it wrote beside them.
    #[cfg(feature = "bindings")]
    input_figures: Vec<f64>,
    /// Text of the last answer.
    units: Vec<u16>,
    /// Spans and counts of the last answer.
    numbers: Vec<u32>,
    /// Measures of the last answer.
    #[cfg(feature = "bindings")]
    figures: Vec<f64>,
}

impl Buffers {
    const EMPTY: Self = Self {
        input: Vec::new(),
        #[cfg(feature = "bindings")]
        input_figures: Vec::new(),
        units: Vec::new(),
        numbers: Vec::new(),
        #[cfg(feature = "bindings")]
        figures: Vec::new(),
    };
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = const { RefCell::new(Buffers::EMPTY) };
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
