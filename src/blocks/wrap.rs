//! Tells lines that somebody ended from lines that a program cut to fit a width.

use super::{is_sentence_stop, is_white};
use crate::script;
use crate::sort::order_of_texts;
use crate::span::Span;

/// How wide a column of wrapped text is, in UTF-16 units: narrower ones are lists and verse, wider ones paragraphs.
const WIDTHS: core::ops::RangeInclusive<u32> = 40..=120;
/// Fewer lines than this prove nothing: two headlines of about the same length are common.
const FEWEST_LINES: usize = 3;
/// This many spaces in a row set out columns: the halves of a verse, the cells of a table.
const COLUMN_GAP: usize = 3;
const TABULATION: u16 = 0x0009;

/// Whether these lines, which stand together, were all cut to fit one width.
///
/// They were if all of this holds: there are three of them or more; the longest has 40 to 120 units; each
/// but the last ends where the first word of the next would not have fitted into the longest line, which
/// is how every program that fills lines breaks them; they do not all end in a full stop or its like; no
/// line holds a tab or three spaces in a row; no two are equal.
pub(super) fn is_wrapped(units: &[u16], lines: &[Span]) -> bool {
    if lines.len() < FEWEST_LINES {
        return false;
    }
    let longest = lines.iter().map(|line| line.len()).max().unwrap_or(0);
    WIDTHS.contains(&longest)
        && is_filled(units, lines, longest)
        && !has_columns(units, lines)
        && are_distinct(units, lines)
}

fn text<'a>(units: &'a [u16], line: &Span) -> &'a [u16] {
    units.get(line.range()).unwrap_or_default()
}

fn is_filled(units: &[u16], lines: &[Span], longest: u32) -> bool {
    let mut is_cut_inside_a_sentence = false;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let word = text(units, next).iter().take_while(|&&unit| !is_white(unit)).count();
        if line.len() as usize + 1 + word <= longest as usize {
            return false;
        }
        is_cut_inside_a_sentence |= !is_sentence_stop(script::code_before(units, line.end as usize).0);
    }
    is_cut_inside_a_sentence
}

fn has_columns(units: &[u16], lines: &[Span]) -> bool {
    lines.iter().any(|line| {
        let line = text(units, line);
        line.contains(&TABULATION)
            || line.windows(COLUMN_GAP).any(|gap| gap.iter().all(|&unit| is_white(unit)))
    })
}

fn are_distinct(units: &[u16], lines: &[Span]) -> bool {
    let texts: Vec<&[u16]> = lines.iter().map(|line| text(units, line)).collect();
    let sorted: Vec<_> = order_of_texts(&texts).iter().map(|&place| texts.get(place as usize)).collect();
    sorted.windows(2).all(|pair| pair.first() != pair.last())
}
