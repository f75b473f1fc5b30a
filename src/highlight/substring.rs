//! Keywords inside words: one pass over each block for all keywords at once.

use core::cell::LazyCell;
use std::borrow::Cow;

use super::automaton::Automaton;
use super::keyword::Keyword;
use super::{Haystack, Match, MatchLevel};
use crate::fold::{self, FoldOptions, Folder};
use crate::lexicon::Lexicon;
use crate::script::{self, Kind};
use crate::sort::order_of_texts;
use crate::span::{Span, to_u32};
use crate::spelling;

const SPACE: u16 = 0x20;

/// What is looked for: a folded keyword, and which keywords fold to it.
struct Pattern {
    key: Vec<u16>,
    keywords: Vec<u32>,
}

/// Adds every place where a wanted keyword stands, inside words too.
#[inline(never)]
pub(super) fn find<'a>(
    haystack: Haystack<'_>,
    lexicon: &Lexicon,
    keywords: &'a [Keyword<'a>],
    wanted: impl Iterator<Item = (u32, &'a Keyword<'a>)>,
    matches: &mut Vec<Match>,
) {
    let form_folder = fold::folder(FoldOptions::FORM);
    let forms: Vec<Vec<u16>> =
        keywords.iter().map(|keyword| collapsed(&folded(&form_folder, keyword.units))).collect();
    let patterns = patterns(wanted);
    let keys: Vec<&[u16]> = patterns.iter().map(|pattern| pattern.key.as_slice()).collect();
    let automaton = Automaton::new(&keys);
    let key_folder = fold::folder(FoldOptions::KEY);
    let mut key_units = Vec::new();
    for block in haystack.blocks.spans() {
        let Some(units) = haystack.units.get(block.range()) else { continue };
        key_units.clear();
        key_folder.fold_into(units, &mut key_units);
        let text = Collapsed::new(&key_units);
        // The same key with the way back, which takes longer: most blocks hold no hit.
        let key = LazyCell::new(|| fold::fold(units, FoldOptions::KEY));
        // Unit for unit beside the key: a hit inside a ligature is compared with its own letters alone.
        let form = LazyCell::new(|| folded(&form_folder, units));
        automaton.search(text.units(), |pattern, end| {
            let Some(pattern) = patterns.get(pattern as usize) else { return };
            // A block is never longer than the text, and that was checked.
            let Ok(key) = &*key else { return };
            let place = text.to_folded(pattern.key.len(), end);
            let there = form.get(place.range()).map(collapsed).unwrap_or_default();
            let inside = key.to_source(place);
            let span = Span::new(block.start + inside.start, block.start + inside.end);
            for &keyword in &pattern.keywords {
                let form = forms.get(keyword as usize).map(Vec::as_slice).unwrap_or_default();
                if spelling::conflict(form, &there) {
                    continue;
                }
                let level = keywords
                    .get(keyword as usize)
                    .map_or(MatchLevel::Substring, |keyword| nearest_level(haystack, lexicon, keyword, span));
                matches.push(Match { span, core: span, keyword, level });
            }
        });
    }
}

/// The keywords' keys, sorted, each once.
#[inline(never)]
fn patterns<'a>(keywords: impl Iterator<Item = (u32, &'a Keyword<'a>)>) -> Vec<Pattern> {
    let folder = fold::folder(FoldOptions::KEY);
    let keyed: Vec<(Vec<u16>, u32)> = keywords
        .map(|(index, keyword)| {
            let mut key = collapsed(&folded(&folder, keyword.units));
            // A stretch after the last of several letters asks for more letters, before which the text has lost its own.
            if let [_, _, .., last] = *key
                && u32::from(last) == script::TATWEEL
            {
                key.pop();
            }
            (key, index)
        })
        .filter(|(key, _)| !key.is_empty())
        .collect();
    let keys: Vec<&[u16]> = keyed.iter().map(|(key, _)| key.as_slice()).collect();
    let mut patterns: Vec<Pattern> = Vec::new();
    for (key, keyword) in order_of_texts(&keys).into_iter().filter_map(|place| keyed.get(place as usize)) {
        match patterns.last_mut() {
            Some(last) if last.key == *key => last.keywords.push(*keyword),
            _ => patterns.push(Pattern { key: key.clone(), keywords: vec![*keyword] }),
        }
    }
    patterns
}

/// A folded text in which each run of white space is one space, and what it was before.
struct Collapsed<'a> {
    units: Cow<'a, [u16]>,
    /// Where each unit stood; empty where nothing was collapsed.
    places: Vec<usize>,
}

impl<'a> Collapsed<'a> {
    fn new(folded: &'a [u16]) -> Self {
        let is_run = |pair: &[u16]| pair.iter().all(|&unit| is_white(unit));
        let has_edge = |unit: Option<&u16>| unit.is_some_and(|&unit| is_white(unit));
        let plain = !folded.iter().any(|&unit| unit != SPACE && is_white(unit))
            && !folded.windows(2).any(is_run)
            && !has_edge(folded.first())
            && !has_edge(folded.last());
        if plain {
            return Self { units: Cow::Borrowed(folded), places: Vec::new() };
        }
        let mut units = Vec::with_capacity(folded.len());
        let mut places = Vec::with_capacity(folded.len() + 1);
        for (place, &unit) in folded.iter().enumerate() {
            if !is_white(unit) {
                units.push(unit);
            } else if units.last().is_some_and(|&last| last != SPACE) {
                units.push(SPACE);
            } else {
                continue;
            }
            places.push(place);
        }
        if units.last() == Some(&SPACE) {
            units.pop();
        }
        places.truncate(units.len());
        Self { units: Cow::Owned(units), places }
    }

    fn units(&self) -> &[u16] {
        &self.units
    }

    /// Where the `length` units before `end` stand in the folded text.
    fn to_folded(&self, length: usize, end: usize) -> Span {
        let start = end - length;
        let place = |at: usize| to_u32(self.places.get(at).copied().unwrap_or_default());
        if self.places.is_empty() {
            Span::new(to_u32(start), to_u32(end))
        } else {
            Span::new(place(start), place(end - 1) + 1)
        }
    }
}

fn collapsed(folded: &[u16]) -> Vec<u16> {
    Collapsed::new(folded).units.into_owned()
}

fn is_white(unit: u16) -> bool {
    // Latin and Arabic letters need no look at the tables.
    !matches!(unit, 0x21..=0x84 | 0xA1..=0x167F)
        && matches!(script::kind(u32::from(unit)), Kind::Space | Kind::LineBreak)
}

fn folded(folder: &Folder, units: &[u16]) -> Vec<u16> {
    let mut folded = Vec::with_capacity(units.len());
    folder.fold_into(units, &mut folded);
    folded
}

/// The nearest level of a hit: nearer than substring where it is made of whole words.
#[inline(never)]
fn nearest_level(haystack: Haystack<'_>, lexicon: &Lexicon, keyword: &Keyword<'_>, span: Span) -> MatchLevel {
    let Some(tokens) = haystack.tokens.exactly(span) else { return MatchLevel::Substring };
    let spelt = tokens.len() == keyword.len()
        && keyword.words().zip(tokens.clone()).all(|(form, token)| {
            haystack.vocabulary.type_of(token).map(|id| haystack.vocabulary.form(id)).is_some_and(|there| {
                // A hit inside a ligature fills the token, but is not all of its letters.
                form.len() == there.len() && spelling::agree(form, there, lexicon)
            })
        });
    if !spelt {
        MatchLevel::Substring
    } else if keyword.is_written(haystack, tokens) {
        MatchLevel::Exact
    } else {
        MatchLevel::Spelling
    }
}
