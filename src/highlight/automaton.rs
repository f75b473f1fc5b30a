//! Many patterns in one pass: the automaton of Aho and Corasick (1975) over UTF-16 units.
//!
//! Ours, because the crates that do this weigh as much, compressed, as all the rest of the
//! module together.

use core::iter;

use crate::span::to_u32;

/// Finds every occurrence of every pattern, overlapping ones too.
///
/// Building takes *O*(*p* log *p*) for *p* units of patterns; a search *O*(*n* + hits), times the
/// logarithm of the number of different units that can follow one another in the patterns.
#[derive(Debug)]
pub(super) struct Automaton {
    /// In order of depth, so that a node's children stand in a row and its failure link before it.
    nodes: Vec<Node>,
    /// For each unit the node to which it leads from the root, or [`ROOT`]. Most steps of a search begin there.
    starts: Vec<u32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// The unit on the edge that leads here.
    unit: u16,
    first_child: u32,
    child_count: u32,
    /// The node of the longest proper suffix that is itself a prefix of a pattern.
    failure: u32,
    /// The pattern that ends here, or [`NONE`].
    pattern: u32,
    /// The nearest node along the failure links at which a pattern ends, or 0.
    next_end: u32,
}

const ROOT: u32 = 0;
const NONE: u32 = u32::MAX;

impl Automaton {
    /// An automaton for `patterns`, none of them empty, sorted and without duplicates: what it
    /// reports are positions in this slice.
    #[inline(never)]
    pub(super) fn new(patterns: &[&[u16]]) -> Self {
        let mut nodes = vec![Node { pattern: NONE, ..Node::default() }];
        // For each node the patterns that run through it, as a range of the sorted slice.
        let mut ranges = iter::once(0..patterns.len()).collect::<Vec<_>>();
        let mut starts = vec![ROOT; 1 << 16];
        let mut depth = 0;
        let mut level = 0..1;
        while !level.is_empty() {
            let next_level = nodes.len();
            for parent in level.clone() {
                let Some(range) = ranges.get(parent).cloned() else { continue };
                let first_child = nodes.len();
                let mut at = range.start;
                while at < range.end {
                    let Some(&unit) = patterns.get(at).and_then(|pattern| pattern.get(depth)) else {
                        // A pattern that ends at the parent; sorted, it comes first.
                        at += 1;
                        continue;
                    };
                    let same = |pattern: &&[u16]| pattern.get(depth) == Some(&unit);
                    let rest = patterns.get(at..range.end).unwrap_or_default();
                    let end = at + rest.iter().take_while(|pattern| same(pattern)).count();
                    let ends_here = patterns.get(at).is_some_and(|pattern| pattern.len() == depth + 1);
                    let failure = match nodes.get(parent) {
                        Some(node) if parent != ROOT as usize => step(&nodes, &starts, node.failure, unit),
                        _ => ROOT,
                    };
                    let next_end = match nodes.get(failure as usize) {
                        Some(node) if node.pattern != NONE => failure,
                        Some(node) => node.next_end,
                        None => ROOT,
                    };
                    let pattern = if ends_here { to_u32(at) } else { NONE };
                    nodes.push(Node { unit, failure, pattern, next_end, ..Node::default() });
                    ranges.push(at..end);
                    if depth == 0
                        && let Some(start) = starts.get_mut(usize::from(unit))
                    {
                        *start = to_u32(nodes.len() - 1);
                    }
                    at = end;
                }
                let child_count = to_u32(nodes.len() - first_child);
                if let Some(node) = nodes.get_mut(parent) {
                    node.first_child = to_u32(first_child);
                    node.child_count = child_count;
                }
            }
            level = next_level..nodes.len();
            depth += 1;
        }
        Self { nodes, starts }
    }

    /// Calls `found(pattern, end)` for each occurrence: which pattern, and the unit after it.
    pub(super) fn search(&self, units: &[u16], mut found: impl FnMut(u32, usize)) {
        let mut state = ROOT;
        for (at, &unit) in units.iter().enumerate() {
            state = step(&self.nodes, &self.starts, state, unit);
            if state == ROOT {
                continue;
            }
            let mut ending = state;
            while let Some(node) = self.nodes.get(ending as usize) {
                if node.pattern != NONE {
                    found(node.pattern, at + 1);
                }
                ending = node.next_end;
                if ending == ROOT {
                    break;
                }
            }
        }
    }
}

/// Where `unit` leads from `state`, over failure links where it must.
fn step(nodes: &[Node], starts: &[u32], mut state: u32, unit: u16) -> u32 {
    while state != ROOT {
        if let Some(next) = child(nodes, state, unit) {
            return next;
        }
        state = nodes.get(state as usize).map_or(ROOT, |node| node.failure);
    }
    starts.get(usize::from(unit)).copied().unwrap_or(ROOT)
}

fn child(nodes: &[Node], state: u32, unit: u16) -> Option<u32> {
    let node = nodes.get(state as usize)?;
    let first = node.first_child as usize;
    let children = nodes.get(first..first + node.child_count as usize)?;
    let index = children.binary_search_by_key(&unit, |child| child.unit).ok()?;
    Some(node.first_child + to_u32(index))
}

#[cfg(test)]
mod tests {
    use super::Automaton;

    fn found(patterns: &[&str], text: &str) -> Vec<(u32, usize)> {
        let mut units: Vec<Vec<u16>> =
            patterns.iter().map(|pattern| pattern.encode_utf16().collect()).collect();
        units.sort();
        let slices: Vec<&[u16]> = units.iter().map(Vec::as_slice).collect();
        let text: Vec<u16> = text.encode_utf16().collect();
        let mut hits = Vec::new();
        Automaton::new(&slices).search(&text, |pattern, end| hits.push((pattern, end)));
        hits
    }

    #[test]
    fn patterns_inside_one_another_are_all_found() {
        // sorted: he, her, hers, his, she
        let hits = found(&["he", "she", "his", "hers", "her"], "ushers");
        assert_eq!(hits, [(4, 4), (0, 4), (1, 5), (2, 6)]);
    }

    #[test]
    fn repeated_units_are_found_at_every_place() {
        assert_eq!(found(&["aa"], "aaaa"), [(0, 2), (0, 3), (0, 4)]);
    }

    #[test]
    fn the_same_as_looking_at_every_place_for_every_pattern() {
        // Every text of length 8 over two letters, against patterns that overlap in many ways.
        let patterns = ["a", "ab", "aba", "bb", "babb"];
        for bits in 0..256u32 {
            let text: String = (0..8).map(|i| if bits >> i & 1 == 1 { 'a' } else { 'b' }).collect();
            let mut expected = Vec::new();
            let mut sorted = patterns;
            sorted.sort_unstable();
            for end in 1..=text.len() {
                for (index, pattern) in sorted.iter().enumerate() {
                    if text[..end].ends_with(pattern) {
                        expected.push((u32::try_from(index).unwrap(), end));
                    }
                }
            }
            let mut hits = found(&patterns, &text);
            hits.sort_by_key(|&(pattern, end)| (end, pattern));
            assert_eq!(hits, expected, "in {text}");
        }
    }
}
