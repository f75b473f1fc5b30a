//! Arabic text analysis: normalization with exact offsets, highlighting, statistics.

mod error;
mod span;

pub use error::{MAX_TEXT_UNITS, TextTooLongError};
pub use span::Span;
