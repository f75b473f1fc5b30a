//! The marks of the Arabic blocks: which they are, their order, and what they compose to.

use super::options::FoldOptions;
use super::tables;

/// ARABIC MADDAH ABOVE.
pub(super) const MADDAH_ABOVE: u32 = 0x0653;
/// ARABIC HAMZA ABOVE.
pub(super) const HAMZA_ABOVE: u32 = 0x0654;
/// ARABIC HAMZA BELOW.
pub(super) const HAMZA_BELOW: u32 = 0x0655;

/// The canonical combining class of a mark of the Arabic blocks; 0 for everything else.
#[inline(never)]
pub(super) fn combining_class(code: u32) -> u8 {
    if code < 0x0610 {
        return 0;
    }
    let found = tables::MARKS.binary_search_by_key(&code, |&(mark, _)| mark);
    found.ok().and_then(|at| tables::MARKS.get(at)).map_or(0, |&(_, class)| class)
}

/// Whether [`Rule::Marks`](super::Rule::Marks) removes it wherever it stands: not a hamza, which is part of a letter; madda is
/// looked at where it stands.
pub(super) fn is_removed(code: u32, options: FoldOptions) -> bool {
    if options.is_lucene() {
        return matches!(code, 0x064B..=0x0652);
    }
    if options.is_camel() {
        return matches!(code, 0x064B..=0x0652 | 0x0670);
    }
    !matches!(code, MADDAH_ABOVE | HAMZA_ABOVE | HAMZA_BELOW)
        && tables::MARKS.binary_search_by_key(&code, |&(mark, _)| mark).is_ok()
}

/// The letter that a letter and a mark on it are equivalent to.
pub(super) fn composition(base: u32, mark: u32) -> Option<u32> {
    tables::COMPOSITIONS.iter().find(|&&(one, two, _)| (one, two) == (base, mark)).map(|&(_, _, whole)| whole)
}

/// The letter and the mark that a letter is equivalent to.
pub(super) fn decomposition(whole: u32) -> Option<(u32, u32)> {
    tables::COMPOSITIONS.iter().find(|&&(.., letter)| letter == whole).map(|&(base, mark, _)| (base, mark))
}
