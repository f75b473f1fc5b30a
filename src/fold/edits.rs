//! Where a folded text differs in length from its source, and how to get from one to the other.

use crate::script::{Kind, cluster_end, cluster_start, code_before, kind};
use crate::span::{Span, to_u32};

/// A stretch of the source and the stretch of the folded text that it became. Begins and ends on borders of grapheme
/// clusters of the source; outside of edits every unit became one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub(super) struct Edit {
    pub(super) source: Span,
    pub(super) folded: Span,
}

/// Collects edits in the order of the text.
#[derive(Debug)]
pub(super) struct Edits<'a> {
    source: &'a [u16],
    done: Vec<Edit>,
    /// Where the cluster ends in which the last edit ends: the edit grows up to here, one unit for one,
    /// as soon as it is known that nothing else changes in between.
    grows_to: u32,
}

/// A state of [`Edits`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    count: usize,
    last: Option<Edit>,
    grows_to: u32,
}

impl<'a> Edits<'a> {
    pub(super) const fn new(source: &'a [u16]) -> Self {
        Self { source, done: Vec::new(), grows_to: 0 }
    }

    /// Notes that `source` became `folded`. Spans come in order; what lies between them did not change its length.
    pub(super) fn push(&mut self, source: Span, folded: Span) {
        let mut edit = match self.done.pop_if(|_| source.start < self.grows_to) {
            Some(last) => Edit {
                source: Span::new(last.source.start, source.end),
                folded: Span::new(last.folded.start, folded.end),
            },
            None => {
                self.grow();
                let start = self.cluster_start(source.start);
                let unchanged = source.start - start;
                Edit {
                    source: Span::new(start, source.end),
                    folded: Span::new(folded.start - unchanged, folded.end),
                }
            }
        };
        // Not looked for again for every mark of one cluster: there may be any number of them.
        if source.end > self.grows_to {
            self.grows_to = self.cluster_end(source.end);
        }
        if edit.folded.is_empty() && self.grows_to == source.end {
            self.lean(&mut edit);
        }
        self.done.push(edit);
    }

    /// A whole cluster vanished: it belongs to the one before it, or at the start of a line to the one after it.
    fn lean(&mut self, edit: &mut Edit) {
        let start = edit.source.start;
        let (before, length) = code_before(self.source, start as usize);
        let starts_line = length == 0 || matches!(kind(before), Kind::LineBreak | Kind::Control);
        if starts_line && (edit.source.end as usize) < self.source.len() {
            self.grows_to = self.cluster_end(edit.source.end + 1);
        } else if let Some(last) = self.done.pop_if(|last| last.source.end == start) {
            edit.source.start = last.source.start;
            edit.folded.start = last.folded.start;
        } else if start > 0 {
            edit.source.start = self.cluster_start(start - 1);
            edit.folded.start -= start - edit.source.start;
        }
    }

    /// What has been noted so far, for going back to it.
    pub(super) fn mark(&self) -> Mark {
        Mark { count: self.done.len(), last: self.done.last().copied(), grows_to: self.grows_to }
    }

    /// Forgets what has been noted since `mark` was made, in this text.
    pub(super) fn reset(&mut self, mark: Mark) {
        // Since then the last edit may have grown, or gone into one that began at the same place.
        self.done.truncate(mark.count.saturating_sub(1));
        self.done.extend(mark.last);
        self.grows_to = mark.grows_to;
    }

    /// Lets the last edit end where its cluster ends.
    fn grow(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.folded.end += self.grows_to - last.source.end;
            last.source.end = self.grows_to;
        }
    }

    pub(super) fn finish(mut self) -> Vec<Edit> {
        self.grow();
        self.done
    }

    fn cluster_start(&self, at: u32) -> u32 {
        to_u32(cluster_start(self.source, at as usize))
    }

    fn cluster_end(&self, at: u32) -> u32 {
        to_u32(cluster_end(self.source, at as usize))
    }
}

/// Follows `span` through `edits` from one text into the other: `from` and `to` say which span of an edit lies in which.
/// The result holds whole edits; the ends of the texts go to each other.
pub(super) fn follow(
    span: Span,
    edits: &[Edit],
    from: impl Fn(&Edit) -> Span,
    to: impl Fn(&Edit) -> Span,
) -> Span {
    // The first edit that does not end before the place.
    let after = |at: u32| edits.partition_point(|edit| from(edit).end <= at);
    let upto = |at: u32| edits.partition_point(|edit| from(edit).end < at);
    // Behind an edit the distance of the two texts is that of the edit's two ends.
    let shifted = |at: u32, next: usize| match next.checked_sub(1).and_then(|last| edits.get(last)) {
        Some(edit) => to(edit).end + (at - from(edit).end),
        None => at,
    };
    let next = after(span.start);
    let start = match edits.get(next) {
        Some(edit) if from(edit).start <= span.start => to(edit).start,
        _ => shifted(span.start, next),
    };
    let next = upto(span.end);
    let end = match edits.get(next) {
        Some(edit) if from(edit).start < span.end => to(edit).end,
        _ => shifted(span.end, next),
    };
    Span::new(start.min(end), end.max(start))
}
