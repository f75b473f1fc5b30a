//! Finds keywords in a text: where they stand, and how near each place is to what was asked for.

mod automaton;
mod keyword;
mod overlap;
mod substring;

use core::iter;
use std::cell::OnceCell;
use std::rc::Rc;

use crate::blocks::Blocks;
use crate::fold::{self, FoldOptions, Folder};
use crate::lexicon::Lexicon;
use crate::sort::{order_of_texts, sort_by_number};
use crate::span::Span;
use crate::spelling;
use crate::tokenize::Tokens;
use crate::vocabulary::{TypeId, Vocabulary};

use keyword::Keyword;
pub use keyword::{KeywordError, KeywordProblem, MAX_KEYWORD_COUNT, MAX_KEYWORD_UNITS};

/// How far a hit may stand from the keyword. Each of the first two levels contains the one before
/// it; [`MatchLevel::Substring`] stands beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchLevel {
    /// Whole words with the same code points. Between the words of a phrase any white space does.
    Exact,
    /// Whole words, however they are spelt: with or without marks, tatweel and invisible
    /// characters, in presentation forms, in any digits, with or without Latin capitals; a bare
    /// letter (`ا` `ى` `ه`) for its marked partner and back; hamza on any seat. Two different
    /// marked letters (`أ` and `إ`) do not match, nor do common words that only a bare letter
    /// tells apart (`على` and `علي`).
    #[default]
    Spelling,
    /// Any stretch of text, inside words too, spelt as at [`MatchLevel::Spelling`]; but words that only a
    /// bare letter tells apart are found for one another.
    Substring,
}

/// What becomes of hits that share text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Overlaps {
    /// Of hits that overlap, the longest stays; of equally long ones that of the earliest keyword;
    /// of those of one keyword the first in the text.
    #[default]
    Longest,
    /// Every hit stays.
    All,
}

/// How to look for keywords.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FindOptions {
    /// How far a hit may stand from the keyword.
    pub level: MatchLevel,
    /// What becomes of hits that share text.
    pub overlaps: Overlaps,
}

/// A place in the text where a keyword stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Match {
    /// The whole word, phrase or, at [`MatchLevel::Substring`], stretch; it never cuts a grapheme cluster.
    pub span: Span,
    /// Which keyword, counted from 0.
    pub keyword: u32,
    /// The nearest level at which this place matches, whatever the level asked for.
    pub level: MatchLevel,
}

/// A text, taken apart: what hits are looked for in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Haystack<'a> {
    pub(crate) units: &'a [u16],
    pub(crate) blocks: &'a Blocks,
    pub(crate) tokens: &'a Tokens,
    pub(crate) vocabulary: &'a Vocabulary,
    /// Filled by the first search that needs it.
    pub(crate) keys: &'a OnceCell<KeyIndex>,
}

/// Where `keywords` stand in the text, sorted by start, then end, then keyword.
///
/// A phrase matches over line breaks and repeated spaces inside a block, never over the border of
/// two blocks, and only where its punctuation stands in the text too.
///
/// The first search at a level other than exact takes *O*(*t* log *t*) for *t* types, to index
/// their keys; each word after that *O*(log *t*) and its hits, each phrase the places of its rarest word times
/// its words. Substring search takes one pass over the text, however many keywords there are, and its hits.
///
/// # Errors
///
/// For a keyword that is empty, holds marks alone, or is too long, and for too many keywords.
pub(crate) fn find(
    haystack: Haystack<'_>,
    lexicon: &Lexicon,
    keywords: &[&[u16]],
    options: FindOptions,
) -> Result<Vec<Match>, KeywordError> {
    let is_wanted = match options.overlaps {
        Overlaps::Longest => first_of_each(keywords),
        Overlaps::All => vec![true; keywords.len()],
    };
    let keywords = keyword::parse_all(keywords)?;
    let wanted =
        (0u32..).zip(&keywords).zip(is_wanted).filter_map(|(keyword, wanted)| wanted.then_some(keyword));
    let mut matches = Vec::new();
    if options.level == MatchLevel::Substring {
        substring::find(haystack, lexicon, &keywords, wanted, &mut matches);
    } else {
        for (index, keyword) in wanted {
            find_words(haystack, lexicon, keyword, index, options.level, &mut matches);
        }
    }
    sort_by_number(&mut matches, |hit| u64::from(hit.keyword));
    sort_by_number(&mut matches, |hit| u64::from(hit.span.start) << 32 | u64::from(hit.span.end));
    if options.overlaps == Overlaps::Longest {
        overlap::keep_longest(&mut matches);
    }
    Ok(matches)
}

/// Which keywords stand in the list for the first time. One that is there again never wins over the first,
/// and a list may hold thousands of the same.
fn first_of_each(keywords: &[&[u16]]) -> Vec<bool> {
    let mut is_first = vec![true; keywords.len()];
    let order = order_of_texts(keywords);
    for pair in order.windows(2) {
        if let [before, after] = *pair
            && keywords.get(before as usize) == keywords.get(after as usize)
            && let Some(is_first) = is_first.get_mut(after as usize)
        {
            *is_first = false;
        }
    }
    is_first
}

/// Adds the places where the words of `keyword` stand in a row.
fn find_words(
    haystack: Haystack<'_>,
    lexicon: &Lexicon,
    keyword: &Keyword<'_>,
    index: u32,
    level: MatchLevel,
    matches: &mut Vec<Match>,
) {
    let words: Vec<Vec<TypeId>> =
        keyword.words().map(|form| matching_types(haystack, lexicon, form, level)).collect();
    // Start from the rarest word of the phrase: every other one is only looked at beside it.
    let occurrences =
        |types: &[TypeId]| -> u64 { types.iter().map(|&id| u64::from(haystack.vocabulary.count(id))).sum() };
    let Some((anchor, types)) = words.iter().enumerate().min_by_key(|(_, types)| occurrences(types)) else {
        return;
    };
    for &position in types.iter().flat_map(|&id| haystack.vocabulary.positions(id)) {
        let Some(first) = (position as usize).checked_sub(anchor) else { continue };
        let places = first..first + words.len();
        let stands = iter::zip(places.clone(), &words).all(|(token, types)| {
            haystack.vocabulary.type_of(token).is_some_and(|id| types.binary_search(&id).is_ok())
        });
        if !stands {
            continue;
        }
        let Some(span) = haystack.span_of(places.clone()) else { continue };
        let level_here =
            if keyword.is_written(haystack, places) { MatchLevel::Exact } else { MatchLevel::Spelling };
        if level_here <= level {
            matches.push(Match { span, keyword: index, level: level_here });
        }
    }
}

/// The types of the text that are spellings of `form`, in order; at the exact level those that may be written alike.
fn matching_types(haystack: Haystack<'_>, lexicon: &Lexicon, form: &[u16], level: MatchLevel) -> Vec<TypeId> {
    if level == MatchLevel::Exact {
        return haystack.vocabulary.find(form).into_iter().collect();
    }
    let keys = haystack.keys.get_or_init(|| KeyIndex::new(haystack.vocabulary));
    keys.find(haystack.vocabulary, form)
        .filter(|&id| spelling::agree(form, haystack.vocabulary.form(id), lexicon))
        .collect()
}

impl Haystack<'_> {
    /// From the first to the last of these tokens, where they stand in one block.
    fn span_of(self, tokens: core::ops::Range<usize>) -> Option<Span> {
        let first = self.tokens.span(tokens.start)?;
        let last = self.tokens.span(tokens.end.checked_sub(1)?)?;
        let span = Span::new(first.start, last.end);
        (tokens.len() == 1 || self.blocks.is_in_one_block(span)).then_some(span)
    }
}

/// The types of a text by key: the folded form in which spellings of a word are alike.
#[derive(Debug)]
pub(crate) struct KeyIndex {
    folder: Rc<Folder>,
    /// Hash of the key and type, sorted.
    entries: Vec<(u32, TypeId)>,
}

impl KeyIndex {
    fn new(vocabulary: &Vocabulary) -> Self {
        let folder = fold::folder(FoldOptions::KEY);
        let mut key = Vec::new();
        let mut entries: Vec<(u32, TypeId)> = vocabulary
            .types()
            .map(|id| {
                key.clear();
                folder.fold_into(vocabulary.form(id), &mut key);
                (fold::key_hash(&key), id)
            })
            .collect();
        sort_by_number(&mut entries, |&(hash, _)| u64::from(hash));
        Self { folder, entries }
    }

    /// The types whose key is that of `form`.
    fn find<'a>(&'a self, vocabulary: &'a Vocabulary, form: &[u16]) -> impl Iterator<Item = TypeId> + 'a {
        let key = self.key(form);
        let wanted = fold::key_hash(&key);
        let from = self.entries.partition_point(|&(hash, _)| hash < wanted);
        self.entries
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(move |&&(hash, _)| hash == wanted)
            .map(|&(_, id)| id)
            .filter(move |&id| self.key(vocabulary.form(id)) == key)
    }

    fn key(&self, form: &[u16]) -> Vec<u16> {
        let mut key = Vec::new();
        self.folder.fold_into(form, &mut key);
        key
    }
}
