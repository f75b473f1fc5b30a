//! Texts of the core, which are UTF-16 units, as strings of Rust and back. Each compiled once.

/// The units of a string.
#[inline(never)]
pub(crate) fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// The string of these units; a lone surrogate becomes U+FFFD.
#[inline(never)]
pub(crate) fn string(units: &[u16]) -> String {
    String::from_utf16_lossy(units)
}
