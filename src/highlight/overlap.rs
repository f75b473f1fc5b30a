//! Which of several hits that share text stay.

use super::Match;
use crate::sort::sort_by_number;

/// Keeps, of hits that overlap, the longest; of equally long ones the nearest to its keyword; of those that of the earliest
/// keyword; of those of one keyword the first. Takes hits sorted by start, leaves them so.
///
/// *O*(*m* log *m*) for *m* hits, plus the units they cover.
#[inline(never)]
pub(super) fn keep_longest(matches: &mut Vec<Match>) {
    let mut kept = Vec::with_capacity(matches.len());
    let mut rest = matches.as_slice();
    while let Some(first) = rest.first() {
        // A run of hits each of which overlaps one before it.
        let mut end = first.span.end;
        let joined = rest.iter().skip(1).take_while(|hit| {
            let overlaps = hit.span.start < end;
            end = end.max(hit.span.end);
            overlaps
        });
        let length = 1 + joined.count();
        let (run, after) = rest.split_at(length);
        rest = after;
        if let [only] = run {
            kept.push(*only);
        } else {
            keep_longest_of(run, &mut kept);
        }
    }
    *matches = kept;
}

#[inline(never)]
fn keep_longest_of(run: &[Match], kept: &mut Vec<Match>) {
    let start = run.iter().map(|hit| hit.span.start).min().unwrap_or_default();
    let end = run.iter().map(|hit| hit.span.end).max().unwrap_or_default();
    let mut order: Vec<&Match> = run.iter().collect();
    // They come in the order of the text, and equal ones stay in it.
    sort_by_number(&mut order, |hit| {
        u64::from(u32::MAX - hit.span.len()) << 32 | (hit.level as u64) << 24 | u64::from(hit.keyword)
    });
    // The units taken. A hit that overlaps a longer one has its first or its last unit inside it.
    let mut taken = vec![false; (end - start) as usize];
    let from = kept.len();
    for hit in order {
        let range = (hit.span.start - start) as usize..(hit.span.end - start) as usize;
        let Some(units) = taken.get_mut(range) else { continue };
        if units.first() == Some(&false) && units.last() == Some(&false) {
            units.fill(true);
            kept.push(*hit);
        }
    }
    if let Some(new) = kept.get_mut(from..) {
        sort_by_number(new, |hit| u64::from(hit.span.start));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hit::MatchLevel;
    use crate::span::Span;

    fn kept(hits: &[(u32, u32, u32)]) -> Vec<(u32, u32, u32)> {
        let mut matches: Vec<Match> = hits
            .iter()
            .map(|&(keyword, start, end)| Match {
                span: Span::new(start, end),
                core: Span::new(start, end),
                keyword,
                level: MatchLevel::Exact,
            })
            .collect();
        matches.sort_unstable_by_key(|hit| (hit.span.start, hit.span.end, hit.keyword));
        keep_longest(&mut matches);
        matches.iter().map(|hit| (hit.keyword, hit.span.start, hit.span.end)).collect()
    }

    #[test]
    fn a_longer_hit_beats_an_earlier_keyword() {
        assert_eq!(kept(&[(0, 0, 4), (1, 0, 9)]), [(1, 0, 9)]);
    }

    #[test]
    fn of_equally_long_hits_the_earliest_keyword_stays() {
        assert_eq!(kept(&[(1, 0, 4), (0, 2, 6)]), [(0, 2, 6)]);
    }

    #[test]
    fn of_equally_long_hits_the_nearest_to_its_keyword_stays() {
        let hit = |keyword, level| Match { span: Span::new(0, 3), core: Span::new(0, 3), keyword, level };
        let mut matches = vec![hit(0, MatchLevel::Lemma), hit(1, MatchLevel::Exact)];
        keep_longest(&mut matches);
        assert_eq!(matches, [hit(1, MatchLevel::Exact)]);
    }

    #[test]
    fn what_overlaps_only_a_dropped_hit_stays() {
        assert_eq!(kept(&[(0, 0, 3), (1, 2, 7), (2, 6, 9), (3, 9, 10)]), [(1, 2, 7), (3, 9, 10)]);
        assert_eq!(kept(&[(0, 0, 5), (1, 4, 7), (2, 6, 8)]), [(0, 0, 5), (2, 6, 8)]);
    }

    #[test]
    fn hits_that_touch_both_stay() {
        assert_eq!(kept(&[(0, 0, 3), (1, 3, 5)]), [(0, 0, 3), (1, 3, 5)]);
    }
}
