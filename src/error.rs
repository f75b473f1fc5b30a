//! What can be wrong with what a caller hands in. Text itself is never wrong, only too long.

use core::error;
use core::fmt;

/// The longest text that is analysed, in UTF-16 code units: 2^26, some 67 million.
pub const MAX_TEXT_UNITS: usize = 1 << 26;

/// The text is longer than [`MAX_TEXT_UNITS`]. Nothing was allocated for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextTooLongError {
    /// How long it is, in UTF-16 code units.
    pub units: usize,
}

impl fmt::Display for TextTooLongError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the text has {} UTF-16 code units; at most {MAX_TEXT_UNITS} are analysed",
            self.units
        )
    }
}

impl error::Error for TextTooLongError {}
