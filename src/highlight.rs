//! Finds keywords in a text: where they stand, and how near each place is to what was asked for.

mod automaton;
mod keyword;
mod overlap;
mod substring;
mod wanted;

use core::iter;
use std::cell::OnceCell;
use std::rc::Rc;

use crate::blocks::Blocks;
use crate::fold::{self, FoldOptions, Folder};
use crate::hit::{Match, MatchLevel};
use crate::key::{self, Key};
use crate::lexicon::Lexicon;
use crate::morphology::{self, Context, Readings};
use crate::script::{ALEF, ALEF_MAKSURA, HAMZA, HEH, TEH_MARBUTA, YEH, YEH_WITH_HAMZA_ABOVE};
use crate::sort::{order_of_texts, sort_by_number};
use crate::span::{Span, to_u32};
use crate::spelling;
use crate::tokenize::Tokens;
use crate::vocabulary::{TypeId, Vocabulary};

use keyword::Keyword;
pub use keyword::{KeywordError, KeywordProblem, MAX_KEYWORD_COUNT, MAX_KEYWORD_UNITS};
use wanted::{Candidate, Place, Wanted};

/// What becomes of hits that share text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Overlaps {
    /// Of hits that overlap, the longest stays; of equally long ones the nearest to its keyword; of those that of the
    /// earliest keyword; of those of one keyword the first in the text.
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

/// A text, taken apart: what hits are looked for in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Haystack<'a> {
    pub(crate) units: &'a [u16],
    pub(crate) blocks: &'a Blocks,
    pub(crate) tokens: &'a Tokens,
    pub(crate) vocabulary: &'a Vocabulary,
    /// Filled by the first search that needs it.
    pub(crate) keys: &'a OnceCell<KeyIndex>,
    /// Filled by the first search that asks for more than spelling.
    pub(crate) readings: &'a OnceCell<Readings>,
}

/// Where `keywords` stand in the text, sorted by start, then end, then keyword.
///
/// A phrase matches over line breaks and repeated spaces inside a block, never over the border of
/// two blocks, and only where its punctuation stands in the text too.
///
/// The first search at a level other than exact takes *O*(*t* log *t*) for *t* types, to index
/// their keys, and the first at clitics or lemma reads each type, one after the other; each word after that *O*(log *t*)
/// and its hits, each phrase the places of its rarest word times its words. Substring search takes one pass over
/// the text, however many keywords there are, and its hits.
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
#[inline(never)]
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
#[inline(never)]
fn find_words(
    haystack: Haystack<'_>,
    lexicon: &Lexicon,
    keyword: &Keyword<'_>,
    index: u32,
    level: MatchLevel,
    matches: &mut Vec<Match>,
) {
    let count = keyword.words().count();
    let words: Vec<Vec<Candidate>> = keyword
        .words()
        .enumerate()
        .map(|(at, form)| {
            let place = Place { is_first: at == 0, is_last: at + 1 == count };
            candidates(haystack, lexicon, form, keyword.marked(at), place, level)
        })
        .collect();
    // Start from the rarest word of the phrase: every other one is only looked at beside it.
    // At the levels before, marks say nothing.
    let marked = |at| if level > MatchLevel::Spelling { keyword.marked(at) } else { &[] };
    let types: Vec<Vec<TypeId>> = words.iter().map(|candidates| types_of(candidates)).collect();
    let occurrences =
        |types: &[TypeId]| -> u64 { types.iter().map(|&id| u64::from(haystack.vocabulary.count(id))).sum() };
    let Some((anchor, types)) = types.iter().enumerate().min_by_key(|(_, types)| occurrences(types)) else {
        return;
    };
    for &position in types.iter().flat_map(|&id| haystack.vocabulary.positions(id)) {
        let Some(first) = (position as usize).checked_sub(anchor) else { continue };
        let places = first..first + words.len();
        let mut farthest = MatchLevel::Exact;
        let stands = iter::zip(places.clone(), &words).enumerate().all(|(at, (token, candidates))| {
            let answer = haystack.answer(token, candidates, marked(at), lexicon);
            farthest = farthest.max(answer.map_or(MatchLevel::Exact, |candidate| candidate.level));
            answer.is_some()
        });
        if !stands {
            continue;
        }
        let Some(span) = haystack.span_of(places.clone()) else { continue };
        let level_here = if farthest > MatchLevel::Spelling {
            farthest
        } else if keyword.is_written(haystack, places.clone()) {
            MatchLevel::Exact
        } else {
            MatchLevel::Spelling
        };
        if level_here > level {
            continue;
        }
        let core = if level > MatchLevel::Spelling {
            haystack.core_of(places, span, &words, marked, lexicon)
        } else {
            span
        };
        matches.push(Match { span, core, keyword: index, level: level_here });
    }
}

/// The types of candidates, each once.
fn types_of(candidates: &[Candidate]) -> Vec<TypeId> {
    let mut types: Vec<TypeId> = candidates.iter().map(|candidate| candidate.id).collect();
    types.dedup();
    types
}

/// The types of the text that answer a word of a keyword, in order, the nearest answer of a type first.
#[inline(never)]
fn candidates(
    haystack: Haystack<'_>,
    lexicon: &Lexicon,
    form: &[u16],
    marked: &[u16],
    place: Place,
    level: MatchLevel,
) -> Vec<Candidate> {
    let spelt = matching_types(haystack, lexicon, form, level);
    let whole = |id: TypeId| Candidate {
        id,
        level: MatchLevel::Spelling,
        reading: None,
        core: (0, haystack.vocabulary.form(id).len()),
    };
    if level <= MatchLevel::Spelling {
        return spelt.into_iter().map(whole).collect();
    }
    let readings = haystack.readings.get_or_init(|| Readings::new(haystack.vocabulary, lexicon));
    let wanted = Wanted::new(form, marked, level, lexicon);
    let mut all = wanted.candidates(haystack, readings, place);
    for id in spelt {
        let at = all.partition_point(|candidate| candidate.id < id);
        // The core is that of the nearest reading; the place itself needs none.
        let nearest = all.get(at).filter(|candidate| candidate.id == id);
        let core = nearest.map_or_else(|| whole(id).core, |candidate| candidate.core);
        all.insert(at, Candidate { core, ..whole(id) });
    }
    all
}

/// The types of the text that are spellings of `form`, in order; at the exact level those that may be written alike.
#[inline(never)]
fn matching_types(haystack: Haystack<'_>, lexicon: &Lexicon, form: &[u16], level: MatchLevel) -> Vec<TypeId> {
    if level == MatchLevel::Exact {
        return haystack.vocabulary.find(form).into_iter().collect();
    }
    let keys = haystack.keys.get_or_init(|| KeyIndex::new(haystack.vocabulary));
    keys.find(haystack.vocabulary, form)
        .into_iter()
        .filter(|&id| is_spelling(form, haystack.vocabulary.form(id), lexicon))
        .collect()
}

/// Whether a text that has `there` may mean `form`, which has the same key. Where the two write different letters in one
/// place, each marked, it may if what it has is no word itself: `إنقرة` is a slip for `أنقرة`, `إعلام` none for `أعلام`.
/// And `ه` is the `ة` that lost its dots unless it is a pronoun: `دوره` is "his role".
#[inline(never)]
fn is_spelling(form: &[u16], there: &[u16], lexicon: &Lexicon) -> bool {
    if form == there {
        return true;
    }
    if lexicon.are_distinct_words(form, there) {
        return false;
    }
    let ends_in = |word: &[u16], letter: u32| word.last().is_some_and(|&last| u32::from(last) == letter);
    if ends_in(form, TEH_MARBUTA) && ends_in(there, HEH) && morphology::has_pronoun(there, lexicon) {
        return false;
    }
    let differ = spelling::conflict(form, there) || spelling::end_apart(form, there);
    !differ || !morphology::is_known(there, lexicon)
}

/// Whether two letters are one, or both alef, hamza on any seat, yeh or teh marbuta without its dots.
fn may_be_one_letter(one: u16, other: u16) -> bool {
    let family = |unit: u16| match u32::from(unit) {
        HAMZA..=YEH_WITH_HAMZA_ABOVE | ALEF => 1,
        YEH | ALEF_MAKSURA => 2,
        HEH | TEH_MARBUTA => 3,
        other => other,
    };
    family(one) == family(other)
}

impl Haystack<'_> {
    /// From the first to the last of these tokens, where they stand in one block.
    #[inline(never)]
    fn span_of(self, tokens: core::ops::Range<usize>) -> Option<Span> {
        let first = self.tokens.span(tokens.start)?;
        let last = self.tokens.span(tokens.end.checked_sub(1)?)?;
        let span = Span::new(first.start, last.end);
        (tokens.len() == 1 || self.blocks.is_in_one_block(span)).then_some(span)
    }

    /// The nearest of `candidates`, which are in order, that token `token` is of, where neither the word before it nor its
    /// marks say that it is read in another way. `marked` is the word of the keyword with its marks, if they count.
    #[inline(never)]
    fn answer<'a>(
        self,
        token: usize,
        candidates: &'a [Candidate],
        marked: &[u16],
        lexicon: &Lexicon,
    ) -> Option<&'a Candidate> {
        let id = self.vocabulary.type_of(token)?;
        let from = candidates.partition_point(|candidate| candidate.id < id);
        let own = candidates.get(from..)?.iter().take_while(|candidate| candidate.id == id);
        let surface = self.units.get(self.tokens.span(token)?.range())?;
        let form = self.vocabulary.form(id);
        let has_marks = surface.len() > form.len();
        own.filter(|candidate| {
            let Some(reading) = &candidate.reading else {
                return !has_marks || morphology::marks_agree(surface, marked);
            };
            reading.contexts & Context::EVERY == Context::EVERY
                || reading.contexts & self.context_of(token).bit() != 0
        })
        .find(|candidate| match &candidate.reading {
            Some(reading) if has_marks => morphology::fits_marks(reading, form, surface, lexicon),
            _ => true,
        })
    }

    fn context_of(self, token: usize) -> Context {
        let Self { blocks, tokens, vocabulary, readings, .. } = self;
        readings
            .get()
            .map_or_else(Context::default, |readings| readings.context_of(token, tokens, blocks, vocabulary))
    }

    /// From the core of the first to that of the last of these tokens.
    fn core_of<'a>(
        self,
        tokens: core::ops::Range<usize>,
        span: Span,
        words: &[Vec<Candidate>],
        marked: impl Fn(usize) -> &'a [u16],
        lexicon: &Lexicon,
    ) -> Span {
        let core = |token: usize| {
            let at = token - tokens.start;
            let candidate = self.answer(token, words.get(at)?, marked(at), lexicon)?;
            self.core_in_token(token, candidate.core)
        };
        let first = core(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(core);
        match (first, last) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => span,
        }
    }

    /// The stretch of a token that these units of its form came from.
    #[inline(never)]
    fn core_in_token(self, token: usize, (start, end): (usize, usize)) -> Option<Span> {
        let span = self.tokens.span(token)?;
        let form = self.vocabulary.form(self.vocabulary.type_of(token)?);
        if start == 0 && end == form.len() {
            return Some(span);
        }
        let surface = self.units.get(span.range())?;
        let inside = Span::new(to_u32(start), to_u32(end));
        let inside = if surface == form {
            inside
        } else {
            fold::fold(surface, FoldOptions::FORM).ok()?.to_source(inside)
        };
        Some(Span::new(span.start + inside.start, span.start + inside.end))
    }
}

/// The types of a text by key: the folded form in which spellings of a word are alike.
#[derive(Debug)]
pub(crate) struct KeyIndex {
    folder: Rc<Folder>,
    /// Hash of the key and type, sorted.
    entries: Vec<(u32, TypeId)>,
    /// Look-up key and type of the Arabic words, sorted: in it all seats of hamza are one.
    words: Vec<(Key, TypeId)>,
}

impl KeyIndex {
    #[inline(never)]
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
        let mut words: Vec<(Key, TypeId)> = vocabulary
            .types()
            .map(|id| (key::key_of(vocabulary.form(id)), id))
            .filter(|&(key, _)| key != Key(0))
            .collect();
        sort_by_number(&mut words, |&(key, _)| key.0);
        Self { folder, entries, words }
    }

    /// The types whose key or look-up key is that of `form`, in order.
    #[inline(never)]
    fn find(&self, vocabulary: &Vocabulary, form: &[u16]) -> Vec<TypeId> {
        let wanted = key::key_of(form);
        let from = self.words.partition_point(|&(key, _)| key < wanted);
        let words = self.words.get(from..).unwrap_or_default().iter();
        let words =
            words.take_while(|&&(key, _)| key == wanted && key != Key(0)).map(|&(_, id)| id).filter(|&id| {
                iter::zip(form, vocabulary.form(id)).all(|(&one, &other)| may_be_one_letter(one, other))
            });
        let mut types: Vec<TypeId> = self.find_folded(vocabulary, form).chain(words).collect();
        sort_by_number(&mut types, |id| u64::from(to_u32(id.index())));
        types.dedup();
        types
    }

    fn find_folded<'a>(
        &'a self,
        vocabulary: &'a Vocabulary,
        form: &[u16],
    ) -> impl Iterator<Item = TypeId> + 'a {
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
