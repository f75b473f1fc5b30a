//! Grapheme clusters, what a reader calls characters: a letter with its marks, an emoji of several parts.
//! The rules are those of UAX #29, extended grapheme clusters.

use super::GraphemeBreak::{
    self, CR, Consonant, Control, Extend, ExtendedPictographic, L, LF, LV, LVT, Linker, NonJoiner, Other,
    Prepend, RegionalIndicator, SpacingMark, T, V, ZWJ,
};
use super::{code_at, code_before, grapheme_break};

/// What two neighbours say about the place between them.
enum Joint {
    Border,
    Inside,
    /// It depends on how many flags halves stand before (GB12, GB13).
    Flags,
    /// It depends on whether a pictograph stands before the joiner (GB11).
    Pictographs,
    /// It depends on whether a linker stands between two consonants (GB9c).
    Conjunct,
}

fn joint(before: GraphemeBreak, after: GraphemeBreak) -> Joint {
    match (before, after) {
        (CR, LF) => Joint::Inside,
        (Control | CR | LF, _) | (_, Control | CR | LF) => Joint::Border,
        (L, L | V | LV | LVT) | (LV | V, V | T) | (LVT | T, T) => Joint::Inside,
        (_, Extend | Linker | NonJoiner | ZWJ | SpacingMark) | (Prepend, _) => Joint::Inside,
        (Extend | Linker | ZWJ, Consonant) => Joint::Conjunct,
        (ZWJ, ExtendedPictographic) => Joint::Pictographs,
        (RegionalIndicator, RegionalIndicator) => Joint::Flags,
        _ => Joint::Border,
    }
}

/// Whether the unit is one of those that most text is made of, Arabic letters and ASCII, all of them `Other`: with a look
/// at the unit alone the tables need not be asked.
pub(super) const fn is_plain(unit: u16) -> bool {
    matches!(unit, 0x20..=0x7E | 0x0620..=0x064A)
}

/// The breaks of the code points before `at`, nearest first.
fn breaks_before(units: &[u16], mut at: usize) -> impl Iterator<Item = GraphemeBreak> {
    core::iter::from_fn(move || {
        let (code, length) = code_before(units, at);
        at -= length as usize;
        (length > 0).then(|| grapheme_break(code))
    })
}

/// Whether a grapheme cluster may begin or end at unit `at`: never between a letter and its marks, never inside a
/// surrogate pair. Both ends of the text are borders, and so is everything past the end.
///
/// Takes *O*(1) but in a row of flags, joined emoji or Indic conjuncts, where it looks back along the row.
pub(crate) fn is_cluster_border(units: &[u16], at: usize) -> bool {
    if at == 0 || at >= units.len() {
        return true;
    }
    match units.get(at - 1..=at) {
        Some(&[one, two]) if is_plain(one) && is_plain(two) => return true,
        // Inside a pair.
        Some([0xD800..=0xDBFF, 0xDC00..=0xDFFF]) => return false,
        _ => {}
    }
    let after = grapheme_break(code_at(units, at).0);
    let mut back = breaks_before(units, at);
    let before = back.next().unwrap_or(Other);
    match joint(before, after) {
        Joint::Border => true,
        Joint::Inside => false,
        Joint::Flags => back.take_while(|&value| value == RegionalIndicator).count() % 2 == 1,
        Joint::Pictographs => {
            back.find(|value| !matches!(value, Extend | Linker | NonJoiner)) != Some(ExtendedPictographic)
        }
        Joint::Conjunct => {
            let mut is_linked = before == Linker;
            let base = back.find(|&value| {
                is_linked |= value == Linker;
                !matches!(value, Extend | Linker | ZWJ)
            });
            !(is_linked && base == Some(Consonant))
        }
    }
}

/// The last cluster border at or before unit `at`.
pub(crate) fn cluster_start(units: &[u16], at: usize) -> usize {
    let mut at = at.min(units.len());
    while !is_cluster_border(units, at) {
        at -= 1;
    }
    at
}

/// The first cluster border at or after unit `at`.
pub(crate) fn cluster_end(units: &[u16], at: usize) -> usize {
    let mut at = at.min(units.len());
    while !is_cluster_border(units, at) {
        at += 1;
    }
    at
}

/// How many grapheme clusters the text has. Takes *O*(*n*) for *n* units.
pub(crate) fn cluster_count(units: &[u16]) -> usize {
    let mut count = 0;
    let mut at = 0;
    let mut before = Control;
    // What the rules that look far back need to know, carried along instead.
    let mut flags_are_odd = false;
    let mut after_pictograph = false;
    let mut after_consonant = false;
    let mut is_linked = false;
    while let Some(&unit) = units.get(at) {
        if is_plain(unit) && before == Other {
            let rest = units.get(at..).unwrap_or_default();
            let run = rest.iter().position(|&unit| !is_plain(unit)).unwrap_or(rest.len());
            count += run;
            at += run;
            continue;
        }
        let (code, length) = code_at(units, at);
        at += length as usize;
        let after = grapheme_break(code);
        if after == Other {
            // The same behind marks and line breaks. Nothing but a prepended sign holds on to it.
            count += usize::from(before != Prepend);
            (flags_are_odd, after_pictograph, after_consonant, is_linked) = (false, false, false, false);
            before = Other;
            continue;
        }
        let is_border = match joint(before, after) {
            Joint::Border => true,
            Joint::Inside => false,
            Joint::Flags => !flags_are_odd,
            Joint::Pictographs => !after_pictograph,
            Joint::Conjunct => !(after_consonant && is_linked),
        };
        count += usize::from(is_border);
        flags_are_odd = after == RegionalIndicator && (is_border || !flags_are_odd);
        after_pictograph = match after {
            ExtendedPictographic => true,
            Extend | Linker | NonJoiner => after_pictograph && before != ZWJ,
            ZWJ => after_pictograph && before != ZWJ,
            _ => false,
        };
        (after_consonant, is_linked) = match after {
            Consonant => (true, false),
            Linker => (after_consonant, after_consonant),
            Extend | ZWJ => (after_consonant, is_linked),
            _ => (false, false),
        };
        before = after;
    }
    count
}
