//! Arabic text analysis: normalization with exact offsets, highlighting, statistics.

#[allow(dead_code, reason = "laid down before its users")]
mod blocks;
#[cfg(test)]
mod cases;
mod error;
#[cfg(test)]
mod random_text;
#[allow(dead_code, reason = "laid down before its users")]
mod fold;
#[allow(dead_code, reason = "laid down before its users")]
mod script;
#[allow(dead_code, reason = "laid down before its users")]
mod sentences;
mod span;
#[allow(dead_code, reason = "laid down before its users")]
mod tokenize;
#[cfg(all(feature = "bindings", target_arch = "wasm32"))]
mod wasm;

pub use error::{MAX_TEXT_UNITS, TextTooLongError};
pub use fold::{FoldOptions, Folded, Rule, fold, normalize, normalize_units};
pub use span::Span;
pub use tokenize::TokenKind;
