//! Concordance: the hits of a search in their contexts, a line each (KWIC, *key word in context*).

use core::ops::Range;

use crate::blocks::Blocks;
use crate::fold::{self, FoldOptions};
use crate::hit::{Match, MatchLevel};
use crate::row::WordRow;
use crate::script;
use crate::sort::{order_of_texts, places, sort_by_number};
use crate::span::{Span, to_u32};
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::{TypeId, Vocabulary};

/// How many words of each side lines are sorted by: those that agree in as many are copies of one another.
const SORTED_WORDS: usize = 8;

/// How much text stands on each side of a hit; 0 of either for none.
///
/// It never leaves the block of the hit: the paragraph, headline or the like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContextSize {
    /// The nearest so many words, and what stands between them and the hit. Numbers, links, emoji and the like count as
    /// words, marks of punctuation and other symbols do not. Of fewer words in the block, all that it holds.
    Words(u32),
    /// So many UTF-16 code units at most: fewer where a grapheme cluster would be cut.
    Units(u32),
}

impl Default for ContextSize {
    /// Eight words.
    fn default() -> Self {
        Self::Words(8)
    }
}

/// In which order the lines of a concordance come. Words are in alphabetical order by their look-up spelling, in which
/// marks, the forms of alef, `ى` and `ي`, `ة` and `ه` make no difference; lines that agree are in the order of the text.
/// Only words that lie wholly in the context count, the nearest eight of each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConcordanceSort {
    /// The order of the text.
    #[default]
    Text,
    /// By the words before the hit, the nearest first.
    Before,
    /// By the words that the hit stands in, then by those after it.
    Node,
    /// By the words after the hit, the nearest first.
    After,
}

/// What the lines of a concordance show, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConcordanceOptions {
    /// How far a hit may stand from the keyword.
    pub level: MatchLevel,
    /// How much text stands on each side.
    pub context: ContextSize,
    /// In which order the lines come.
    pub sort: ConcordanceSort,
    /// The most lines: the first in that order.
    pub limit: usize,
}

impl Default for ConcordanceOptions {
    fn default() -> Self {
        Self {
            level: MatchLevel::default(),
            context: ContextSize::default(),
            sort: ConcordanceSort::default(),
            limit: usize::MAX,
        }
    }
}

/// A hit in its context. The three spans follow one upon the other, in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConcordanceLine {
    /// What stands before the hit, up to its first unit.
    pub before: Span,
    /// The hit.
    pub node: Match,
    /// What stands after the hit, from its end on.
    pub after: Span,
}

/// The lines of `hits`, which are sorted and do not overlap.
///
/// Takes *O*(*n*) for *n* tokens, *O*(log *n*) for each hit and, where they are sorted, *O*(*t* log *t*) for the *t* types of
/// their contexts.
#[inline(never)]
pub(crate) fn concordance(
    units: &[u16],
    blocks: &Blocks,
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    mut hits: &[Match],
    options: ConcordanceOptions,
) -> Vec<ConcordanceLine> {
    if options.sort == ConcordanceSort::Text {
        hits = hits.get(..options.limit).unwrap_or(hits);
    }
    let row = WordRow::new(tokens, &|token| {
        !matches!(tokens.kind(token), Some(TokenKind::Punctuation | TokenKind::Symbol))
    });
    let mut clusters = [Clusters { units, tokens, last: Span::default() }; 2];
    let lines: Vec<Line> = hits
        .iter()
        .map(|&node| {
            let Span { start, end } = node.span;
            let words = row.touching(node.span);
            let block = blocks.at(start).and_then(|block| blocks.spans().get(block));
            let block = block.copied().unwrap_or(node.span);
            let (from, to) = match options.context {
                ContextSize::Words(0) => (start, end),
                ContextSize::Words(count) => around(&row, &words, count as usize, block),
                ContextSize::Units(count) => {
                    let [before, after] = &mut clusters;
                    let from = before.around(start.saturating_sub(count).max(block.start)).end;
                    let to = after.around(end.saturating_add(count).min(block.end)).start;
                    (from, to)
                }
            };
            let before = Span::new(from.min(start), start);
            let line = ConcordanceLine { before, node, after: Span::new(end, to) };
            Line { line, first: to_u32(words.start), end: to_u32(words.end) }
        })
        .collect();
    let order = order(&lines, options.sort, &row, vocabulary);
    let mut sorted = Vec::with_capacity(order.len().min(options.limit));
    for &place in order.iter().take(options.limit) {
        sorted.extend(lines.get(place as usize).map(|line| line.line));
    }
    sorted
}

/// From the first to the last of so many words before and behind these ones, or the border of the block.
fn around(row: &WordRow<'_>, words: &Range<usize>, count: usize, block: Span) -> (u32, u32) {
    let first = words.start.checked_sub(count).and_then(|word| row.span(word));
    let last = row.span(words.end.saturating_add(count - 1));
    (
        first.map_or(block.start, |word| word.start.max(block.start)),
        last.map_or(block.end, |word| word.end.min(block.end)),
    )
}

/// Finds the grapheme clusters at cuts that come in the order of the text, each cluster once: one of a million marks takes
/// no longer for having a thousand cuts in it.
#[derive(Clone, Copy, Debug)]
struct Clusters<'a> {
    units: &'a [u16],
    tokens: &'a Tokens,
    last: Span,
}

impl Clusters<'_> {
    /// The cluster that unit `at` lies inside; empty at a border.
    #[inline(never)]
    fn around(&mut self, at: u32) -> Span {
        if at <= self.last.start || at >= self.last.end {
            // No cluster goes over the border of a token, each flag of a row is one, and nobody looks back along the row.
            let token = self.tokens.at(at).and_then(|token| self.tokens.span(token));
            let from = token.map_or(0, |token| token.start) as usize;
            let units = self.units.get(from..).unwrap_or_default();
            let inside = at as usize - from;
            self.last = Span::new(
                to_u32(from + script::cluster_start(units, inside)),
                to_u32(from + script::cluster_end(units, inside)),
            );
        }
        self.last
    }
}

/// A line, and the words that its hit touches.
#[derive(Clone, Copy, Debug)]
struct Line {
    line: ConcordanceLine,
    first: u32,
    end: u32,
}

/// Which words of a line.
#[derive(Clone, Copy, Debug)]
enum Side {
    Before,
    Node,
    After,
}

impl Line {
    /// The type of a word of the line, counted from 0, on the sides outwards from the hit; none where there is no such word.
    #[inline(never)]
    fn word(&self, side: Side, place: usize, row: &WordRow<'_>, vocabulary: &Vocabulary) -> Option<TypeId> {
        let (first, end) = (self.first as usize, self.end as usize);
        let word = match side {
            Side::Before => first.checked_sub(place + 1)?,
            Side::Node => first + place,
            Side::After => end + place,
        };
        let span = row.span(word)?;
        let is_here = match side {
            Side::Before => span.start >= self.line.before.start,
            Side::Node => word < end,
            Side::After => span.end <= self.line.after.end,
        };
        if is_here { vocabulary.type_of(row.token(word)?) } else { None }
    }
}

/// The places of lines, which are in the order of the text, in another order: by a stable sort from the last word that counts
/// to the first.
#[inline(never)]
fn order(lines: &[Line], sort: ConcordanceSort, row: &WordRow<'_>, vocabulary: &Vocabulary) -> Vec<u32> {
    let sides: &[Side] = match sort {
        ConcordanceSort::Text => &[],
        ConcordanceSort::Before => &[Side::Before],
        ConcordanceSort::Node => &[Side::After, Side::Node],
        ConcordanceSort::After => &[Side::After],
    };
    let ranks = ranks(lines, sides, row, vocabulary);
    let mut order = places(lines.len());
    for &side in sides {
        for place in (0..SORTED_WORDS).rev() {
            sort_by_number(&mut order, |&line| {
                let word = lines.get(line as usize).and_then(|line| line.word(side, place, row, vocabulary));
                word.and_then(|id| ranks.get(id.index())).copied().map_or(0, u64::from)
            });
        }
    }
    order
}

/// The place in alphabetical order, from 1, of each type that lines are sorted by, by type; spellings of one key share it.
#[inline(never)]
fn ranks(lines: &[Line], sides: &[Side], row: &WordRow<'_>, vocabulary: &Vocabulary) -> Vec<u32> {
    let mut ranks = vec![0; vocabulary.len()];
    let folder = fold::folder(FoldOptions::KEY);
    let mut keys = Vec::new();
    for line in lines {
        for &side in sides {
            for place in 0..SORTED_WORDS {
                let Some(id) = line.word(side, place, row, vocabulary) else { continue };
                if let Some(rank) = ranks.get_mut(id.index())
                    && *rank == 0
                {
                    *rank = 1;
                    let mut key = Vec::new();
                    folder.fold_into(vocabulary.form(id), &mut key);
                    keys.push((key, id));
                }
            }
        }
    }
    let texts: Vec<&[u16]> = keys.iter().map(|(key, _)| key.as_slice()).collect();
    let mut last: &[u16] = &[];
    let mut next = 1;
    for place in order_of_texts(&texts) {
        let Some((key, id)) = keys.get(place as usize) else { continue };
        if key != last {
            next += 1;
            last = key;
        }
        if let Some(rank) = ranks.get_mut(id.index()) {
            *rank = next;
        }
    }
    ranks
}
