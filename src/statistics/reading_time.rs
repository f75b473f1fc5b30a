//! How long a text takes to read.

use super::to_f64;

/// How long the words of a text take to read, in milliseconds, as ranges that hold most adult readers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReadingTime {
    /// Read in silence.
    pub silent_ms: TimeRange,
    /// Read aloud.
    pub aloud_ms: TimeRange,
}

/// A range of time, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TimeRange {
    /// For a fast reader.
    pub min: f64,
    /// For a slow reader.
    pub max: f64,
}

/// How many words readers manage in a minute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadingRate {
    /// A slow reader.
    pub min: f64,
    /// A fast reader.
    pub max: f64,
}

impl ReadingRate {
    /// Aloud, 118 to 158 words a minute: 138 ± 20, measured on young adults who read Arabic texts of the same
    /// content as those of sixteen other languages (Trauzettel-Klosinski and Dietz 2012, IReST).
    pub const ALOUD: Self = Self { min: 118.0, max: 158.0 };

    /// In silence, 153 to 205 words a minute: the rates aloud times 1.30, the ratio of the two in English, 238 words a minute
    /// against 183 (Brysbaert 2019). No measurement of silent reading of Arabic is known to us.
    pub const SILENT: Self = Self { min: 118.0 * 238.0 / 183.0, max: 158.0 * 238.0 / 183.0 };
}

impl ReadingRate {
    pub(super) fn time(self, words: u64) -> TimeRange {
        let at_rate = |per_minute: f64| to_f64(words) / per_minute * 60_000.0;
        TimeRange { min: at_rate(self.max), max: at_rate(self.min) }
    }
}
