//! What presentation forms expand to.

use std::sync::LazyLock;

use super::tables;

/// Where the expansion of each code point of each block begins in [`tables::EXPANSIONS`].
static STARTS: LazyLock<Vec<Vec<u16>>> = LazyLock::new(|| {
    let mut at = 0;
    tables::EXPANSION_LENGTHS
        .iter()
        .map(|(_, lengths)| {
            lengths
                .iter()
                .map(|&length| {
                    at += u16::from(length);
                    at - u16::from(length)
                })
                .collect()
        })
        .collect()
});

/// The letters of a presentation form, in order; none for everything else. A space between words is U+0020.
pub(super) fn expansion(code: u32) -> impl ExactSizeIterator<Item = u32> {
    bytes(code)
        .unwrap_or_default()
        .iter()
        .map(|&byte| if byte == 0 { 0x20 } else { 0x0600 + u32::from(byte) })
}

/// Whether it expands to several words.
pub(super) fn is_phrase(code: u32) -> bool {
    bytes(code).is_some_and(|bytes| bytes.contains(&0))
}

#[inline(never)]
fn bytes(code: u32) -> Option<&'static [u8]> {
    let block = tables::EXPANSION_LENGTHS.iter().rposition(|&(first, _)| code >= u32::from(first))?;
    let (first, lengths) = tables::EXPANSION_LENGTHS.get(block)?;
    let index = (code - u32::from(*first)) as usize;
    let length = usize::from(*lengths.get(index)?);
    let start = usize::from(*STARTS.get(block)?.get(index)?);
    tables::EXPANSIONS.get(start..start + length)
}
