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
use std::panic;

use wasm_bindgen::prelude::wasm_bindgen;

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

impl Buffers {
    const EMPTY: Self = Self { input: Vec::new(), units: Vec::new(), numbers: Vec::new(), figures: Vec::new() };
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
