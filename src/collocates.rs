//! Collocates: the words that stand near a word oftener than chance has it.

use core::f64::consts::LN_2;
use core::ops::Range;

use crate::blocks::Blocks;
use crate::counted::{CountBy, CountedWords};
use crate::hit::{Match, MatchLevel};
use crate::lemmas::PartOfSpeech;
use crate::row::WordRow;
use crate::sort::{places, sort_by_number};
use crate::span::{Span, to_u32};
use crate::spelling::FunctionWords;
use crate::text;

/// How many words around a hit are near it. A narrow window shows what is said with a word, a wide one what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CollocateWindow {
    /// So many before its first word.
    pub before: u32,
    /// So many after its last word.
    pub after: u32,
}

impl Default for CollocateWindow {
    /// Five words on each side.
    fn default() -> Self {
        Self { before: 5, after: 5 }
    }
}

/// What collocates are sorted by, the highest first; of equal ones the commonest in the window, of these the first in
/// the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CollocateSort {
    /// [`Collocate::log_likelihood`]: how sure it is that the two belong together.
    #[default]
    LogLikelihood,
    /// [`Collocate::log_dice`]: how much of both is spent together.
    LogDice,
    /// [`Collocate::mutual_information`]: how much oftener than by chance, which favours rare words.
    MutualInformation,
    /// [`Collocate::count`].
    Count,
}

/// Which collocates to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CollocateOptions {
    /// How far a hit may stand from the keyword.
    pub level: MatchLevel,
    /// What is near a hit.
    pub window: CollocateWindow,
    /// What counts as one word.
    pub by: CountBy,
    /// Whether stop words are listed too. They count as words of the window in any case.
    pub stop_words: bool,
    /// How often a collocate stands in the window at least. One that stands there once may be chance, whatever the measures
    /// say.
    pub min_count: u32,
    /// What they are sorted by.
    pub sort: CollocateSort,
    /// The longest list.
    pub limit: usize,
}

impl Default for CollocateOptions {
    fn default() -> Self {
        Self {
            level: MatchLevel::default(),
            window: CollocateWindow::default(),
            by: CountBy::default(),
            stop_words: true,
            min_count: 2,
            sort: CollocateSort::default(),
            limit: usize::MAX,
        }
    }
}

/// A word that stands near the hits of a keyword, and how strongly the two attract each other.
///
/// It is counted as *surface co-occurrence* (Evert 2008, "Corpora and collocations"). The words that a hit touches are
/// nodes; the window is the words that are no nodes and stand near a hit in the same block, each counted once, however many
/// hits it is near to. Let *O* be how often the collocate stands in the window, *R* the words of the window, *C* how often
/// the collocate stands in the text outside of nodes, *N* the words of the text that are no nodes, and *E* = *R C* / *N* how
/// often it would stand in the window by chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocate {
    /// The word: by form as the text writes it first, by lemma its dictionary form.
    pub text: String,
    /// What a lemma is; none by form.
    pub part_of_speech: Option<PartOfSpeech>,
    /// How often it stands in the window: *O*, the sum of the two below.
    pub count: u32,
    /// How often before the nearest hit. A word in the middle between two hits stands before the second.
    pub before: u32,
    /// How often after the nearest hit.
    pub after: u32,
    /// How often it stands in the text, but for nodes: *C*.
    pub total: u32,
    /// The log-likelihood ratio (Dunning 1993): 2 Σ *O* ln(*O* / *E*) over the four cells of words in the window and out
    /// of it that are the collocate and are not, where 0 ln 0 is 0. From 3.84 on, chance does as much once in 20 times,
    /// from 10.83 on once in 1,000. Negative where it stands in the window less often than by chance; 0 where just as
    /// often, as where the window is all of the text.
    pub log_likelihood: f64,
    /// logDice (Rychlý 2008): 14 + log₂(2 *O* / (*f* + *C*)) for *f* hits. At most 14 where each hit has one such
    /// neighbour and no other stands anywhere; one less for half as much; independent of the length of the text. Above
    /// 14 where hits have several.
    pub log_dice: f64,
    /// Pointwise mutual information (Church and Hanks 1990): log₂(*O* / *E*), in bits. 0 where it stands in the window as
    /// often as by chance, one more for twice as often. It favours rare words: to be used with a least count.
    pub mutual_information: f64,
}

/// What was counted of the words of one number.
#[derive(Clone, Copy, Debug)]
struct Counts {
    /// Where the text has it first; [`NOWHERE`] until then.
    first: u32,
    before: u32,
    after: u32,
    /// Outside of nodes.
    total: u32,
}

const NOWHERE: u32 = u32::MAX;

/// A hit among the words, which are numbered in the order of the text.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The words that it touches.
    start: usize,
    end: usize,
    /// Where its window begins and ends.
    from: usize,
    to: usize,
}

/// What a word is to the hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Node,
    Before,
    After,
    Elsewhere,
}

/// The collocates of `hits`, which are in order and do not overlap.
///
/// Takes *O*(*n*) for *n* tokens and *O*(log *n*) for each hit.
#[inline(never)]
pub(crate) fn collocates(
    words: &CountedWords<'_>,
    blocks: &Blocks,
    hits: &[Match],
    options: CollocateOptions,
) -> Vec<Collocate> {
    if hits.is_empty() {
        return Vec::new();
    }
    let row = WordRow::new(words.tokens, &|token| words.number_of(token).is_some());
    let nodes: Vec<Place> = hits.iter().map(|hit| place(hit.span, &row, blocks, options.window)).collect();
    let none = Counts { first: NOWHERE, before: 0, after: 0, total: 0 };
    let mut counts = vec![none; words.len()];
    let mut all = Marginals { hits: to_u32(hits.len()), window: 0, words: 0 };
    for (token, role) in row.tokens().zip(roles(&nodes)) {
        let number = words.number_of(token).unwrap_or_default() as usize;
        let Some(counts) = counts.get_mut(number) else { continue };
        counts.first = counts.first.min(to_u32(token));
        counts.before += u32::from(role == Role::Before);
        counts.after += u32::from(role == Role::After);
        counts.total += u32::from(role != Role::Node);
        all.window += u32::from(matches!(role, Role::Before | Role::After));
        all.words += u32::from(role != Role::Node);
    }
    let mut found = Vec::new();
    for (number, &counts) in (0..).zip(&counts) {
        if counts.before + counts.after >= options.min_count.max(1) {
            found.push(Candidate { number, counts, measures: Measures::new(counts, all) });
        }
    }
    let mut function_words = FunctionWords::new(words.lexicon);
    let mut listed = Vec::new();
    for place in order(&found, options.sort) {
        let Some(&Candidate { number, counts, measures }) = found.get(place as usize) else { continue };
        if listed.len() >= options.limit {
            break;
        }
        if !options.stop_words && words.is_stop_word(number, &mut function_words) {
            continue;
        }
        listed.push(Collocate {
            text: text::string(&words.text(number, counts.first as usize)),
            part_of_speech: words.lemmas.map(|_| words.part_of_speech(number)),
            count: counts.before + counts.after,
            before: counts.before,
            after: counts.after,
            total: counts.total,
            log_likelihood: measures.log_likelihood,
            log_dice: measures.log_dice,
            mutual_information: measures.mutual_information,
        });
    }
    listed
}

/// The places of candidates in the order of the list.
#[inline(never)]
fn order(found: &[Candidate], sort: CollocateSort) -> Vec<u32> {
    let measure = |Measures { log_likelihood, log_dice, mutual_information }| match sort {
        CollocateSort::LogLikelihood => log_likelihood,
        CollocateSort::LogDice => log_dice,
        CollocateSort::MutualInformation => mutual_information,
        CollocateSort::Count => 0.0,
    };
    let mut order = places(found.len());
    // By the least of what tells two apart first: the sort is stable.
    let number = |place: u32, is_last: bool| {
        found.get(place as usize).map_or(0, |&Candidate { counts, measures, .. }| {
            if is_last {
                !ordered(measure(measures))
            } else {
                u64::from(u32::MAX - counts.before - counts.after) << 32 | u64::from(counts.first)
            }
        })
    };
    for is_last in [false, true] {
        sort_by_number(&mut order, |&place| number(place, is_last));
    }
    order
}

#[inline(never)]
fn place(hit: Span, row: &WordRow<'_>, blocks: &Blocks, window: CollocateWindow) -> Place {
    let Range { start, end } = row.touching(hit);
    let block = blocks.at(hit.start).and_then(|block| blocks.spans().get(block));
    let block = row.touching(block.copied().unwrap_or(hit));
    Place {
        start,
        end,
        from: start.saturating_sub(window.before as usize).max(block.start),
        to: end.saturating_add(window.after as usize).min(block.end),
    }
}

/// What each word of the text is to these hits, one after the other, without an end.
fn roles(nodes: &[Place]) -> impl Iterator<Item = Role> {
    let mut rest = nodes.iter().peekable();
    let mut last = None;
    (0usize..).map(move |word| {
        while let Some(place) = rest.next_if(|place| place.end <= word) {
            last = Some(place);
        }
        // Near to any hit is near to the nearest one on that side.
        let behind = last.filter(|last| word < last.to).map(|last| word + 1 - last.end);
        let Some(next) = rest.peek() else { return behind.map_or(Role::Elsewhere, |_| Role::After) };
        let Some(ahead) = next.start.checked_sub(word).filter(|&ahead| ahead > 0) else { return Role::Node };
        match behind {
            Some(behind) if word < next.from || behind < ahead => Role::After,
            _ if word >= next.from => Role::Before,
            _ => Role::Elsewhere,
        }
    })
}

/// How many there are of all that is counted.
#[derive(Clone, Copy, Debug)]
struct Marginals {
    hits: u32,
    /// Words in the window.
    window: u32,
    /// Words that are no nodes.
    words: u32,
}

/// A collocate before it is known whether it is listed.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    number: u32,
    counts: Counts,
    measures: Measures,
}

/// The measures of a [`Collocate`].
#[derive(Clone, Copy, Debug)]
struct Measures {
    log_likelihood: f64,
    log_dice: f64,
    mutual_information: f64,
}

impl Measures {
    /// Of a word that stands in the window at least once.
    #[inline(never)]
    fn new(counts: Counts, all: Marginals) -> Self {
        let observed = f64::from(counts.before + counts.after);
        let total = f64::from(counts.total);
        let (window, words) = (f64::from(all.window), f64::from(all.words));
        // The observed count by the one that the sums of its row and column make expected. These products are exact.
        let ratio = |observed: f64, row: f64, column: f64| observed * words / (row * column);
        let cells = [
            (observed, window, total),
            (window - observed, window, words - total),
            (total - observed, words - window, total),
            (words - window - total + observed, words - window, words - total),
        ];
        let sum: f64 = cells
            .into_iter()
            .filter(|&(observed, _, _)| observed > 0.0)
            .map(|(observed, row, column)| observed * ratio(observed, row, column).ln())
            .sum();
        // Less than 0 by rounding alone.
        let log_likelihood = (2.0 * sum).max(0.0);
        let association = ratio(observed, window, total);
        Self {
            log_likelihood: if association < 1.0 { -log_likelihood } else { log_likelihood },
            log_dice: 14.0 + log2(2.0 * observed / (f64::from(all.hits) + total)),
            mutual_information: log2(association),
        }
    }
}

/// By the natural logarithm, so that the module carries one logarithm alone.
fn log2(number: f64) -> f64 {
    number.ln() / LN_2
}

/// A number that is greater where `measure` is.
fn ordered(measure: f64) -> u64 {
    // Both zeros are one.
    let bits = (measure + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}
