//! The one coordinate system: UTF-16 code units of the original text.

use core::fmt;
use core::ops::Range;

/// A half-open stretch of a text, in UTF-16 code units: `start` is the first unit inside it,
/// `end` the first one after it.
///
/// JavaScript counts in the same units, so `text.slice(start, end)` is the stretch.
///
/// # Examples
///
/// ```
/// use mubin::Span;
///
/// let span = Span::new(2, 5);
/// assert_eq!(span.len(), 3);
/// assert!(span.contains(Span::new(3, 5)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first unit inside.
    pub start: u32,
    /// The first unit after it; never less than `start`.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` up to, not including, `end`. Where `end` lies before `start`,
    /// the empty span at `start`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// How many units it holds.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds no unit.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether every unit of `other` lies inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same stretch for indexing a slice of units.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}..{}", self.start, self.end)
    }
}

/// A position or count as it is stored. Texts, and what is counted in them, end long before `u32` does: see
/// [`MAX_TEXT_UNITS`](crate::MAX_TEXT_UNITS).
pub(crate) fn to_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
