//! Blocks: the paragraphs, headlines, captions and list items of a text, told apart by its lines.

mod wrap;

use crate::script::{self, Kind};
use crate::span::Span;

const LINE_FEED: u16 = 0x000A;
const LINE_TABULATION: u16 = 0x000B;
const FORM_FEED: u16 = 0x000C;
const CARRIAGE_RETURN: u16 = 0x000D;
const NEXT_LINE: u16 = 0x0085;
const LINE_SEPARATOR: u16 = 0x2028;
const PARAGRAPH_SEPARATOR: u16 = 0x2029;

/// Where the blocks of a text stand, in order.
///
/// A line ends at LF, CR, CRLF, FF, NEL or PARAGRAPH SEPARATOR; VT and LINE SEPARATOR break a line
/// inside a block. A line of white space and invisible characters alone is blank and belongs to no
/// block. Every other line is a block of its own, unless the lines around it were cut to fit a
/// width, as in text copied from a PDF: those make one block together (see `blocks/wrap.rs`).
///
/// A block holds no white space at either end, but where a combining mark stands on that space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Blocks {
    spans: Vec<Span>,
}

impl Blocks {
    /// Takes *O*(*n* + *l* log *l*) for *n* units and the *l* lines of the longest stretch that looks wrapped.
    pub(crate) fn new(units: &[u16]) -> Self {
        let mut spans = Vec::new();
        // Where the lines that stand together, no blank line between them, begin in `spans`.
        let mut group = 0;
        let mut start = 0;
        while start < units.len() {
            let rest = units.get(start..).unwrap_or_default();
            let length = rest.iter().position(|&unit| ends_line(unit)).unwrap_or(rest.len());
            let end = start + length;
            match trim(units, start, end) {
                Some(line) => spans.push(line),
                None => {
                    join_wrapped(units, &mut spans, group);
                    group = spans.len();
                }
            }
            start = end
                + if matches!(units.get(end..end + 2), Some([CARRIAGE_RETURN, LINE_FEED])) { 2 } else { 1 };
        }
        join_wrapped(units, &mut spans, group);
        Self { spans }
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// Where each block stands, in the order of the text.
    pub(crate) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Which block holds unit `at`; `None` between blocks. Takes *O*(log *b*) for *b* blocks.
    pub(crate) fn at(&self, at: u32) -> Option<usize> {
        let index = self.spans.partition_point(|span| span.end <= at);
        self.spans.get(index).filter(|span| span.start <= at).map(|_| index)
    }

    /// Whether all of `span`, which is not empty, stands in the same block. Takes *O*(log *b*) for *b* blocks.
    pub(crate) fn is_in_one_block(&self, span: Span) -> bool {
        self.at(span.start).and_then(|index| self.spans.get(index)).is_some_and(|block| block.contains(span))
    }
}

/// Whether a sentence may end at this character: full stop, exclamation and question mark, ellipsis,
/// in their Arabic, Urdu, full-width and ASCII shapes.
///
/// Comma, semicolon and colon are not among them, in any script: `،` and `؛` part what belongs together,
/// and what follows `:` completes what stands before it.
pub(crate) const fn is_sentence_stop(code: u32) -> bool {
    matches!(
        code,
        // In ASCII; the Arabic end of text mark, question mark and (Urdu) full stop.
        0x21 | 0x2E | 0x3F | 0x061D | 0x061F | 0x06D4
        // Ellipsis and double marks; ideographic and full-width ones.
        | 0x2026 | 0x203C | 0x2047..=0x2049 | 0x3002 | 0xFF01 | 0xFF0E | 0xFF1F | 0xFF61
    )
}

const fn ends_line(unit: u16) -> bool {
    matches!(unit, LINE_FEED | FORM_FEED | CARRIAGE_RETURN | NEXT_LINE | PARAGRAPH_SEPARATOR)
}

const fn is_inner_break(unit: u16) -> bool {
    matches!(unit, LINE_TABULATION | LINE_SEPARATOR)
}

fn is_white(unit: u16) -> bool {
    unit == 0x20 || is_inner_break(unit) || script::kind(u32::from(unit)) == Kind::Space
}

/// The line without the white space around it; `None` where nothing is left that can be seen.
fn trim(units: &[u16], start: usize, end: usize) -> Option<Span> {
    let line = units.get(start..end)?;
    let leading = line.iter().position(|&unit| !is_white(unit))?;
    let trailing = line.iter().rev().position(|&unit| !is_white(unit))?;
    let is_blank =
        line.iter().all(|&unit| is_white(unit) || script::kind(u32::from(unit)) == Kind::Invisible);
    if is_blank {
        return None;
    }
    // A mark on a space, or a space behind a sign that encloses what follows it: part of the block.
    let start = script::cluster_start(units, start + leading);
    let end = script::cluster_end(units, end - trailing);
    Some(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?))
}

/// Makes one block of the lines from `group` on, if they were cut to fit a width.
fn join_wrapped(units: &[u16], spans: &mut Vec<Span>, group: usize) {
    let Some(lines) = spans.get(group..) else { return };
    if !wrap::is_wrapped(units, lines) {
        return;
    }
    if let ([first, ..], Some(last)) = (lines, lines.last()) {
        let whole = Span::new(first.start, last.end);
        spans.truncate(group);
        spans.push(whole);
    }
}

#[cfg(test)]
mod tests;
