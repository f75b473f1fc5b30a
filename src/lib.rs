//! Arabic text analysis: normalization with exact offsets, highlighting, statistics.

mod error;
#[allow(dead_code, reason = "laid down before its users")]
mod script;
mod span;

pub use error::{MAX_TEXT_UNITS, TextTooLongError};
pub use span::Span;
