//! The slow path: the rules one after the other, over a stretch of text between two spaces.
//!
//! This is the definition of what a fold does; the fast path in [`folder`](mod@super::folder) is held to it by a test.

use super::expansions::{expansion, is_phrase};
use super::letters;
use super::marks::{
    HAMZA_ABOVE, HAMZA_BELOW, MADDAH_ABOVE, combining_class, composition, decomposition, is_removed,
};
use super::options::{FoldOptions, Rule};
use crate::script::{
    ALEF, ALEF_MAKSURA, ALEF_WASLA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE,
    HAMZA, HEH, Kind, TATWEEL, WAW, WAW_WITH_HAMZA_ABOVE, YEH, YEH_WITH_HAMZA_ABOVE, ZERO_WIDTH_JOINER,
    ZERO_WIDTH_NON_JOINER, code_at, is_arabic, kind,
};
use crate::sort::sort_by_number;

const SPACE: u32 = 0x20;

/// A code point of the result, and the units of the source that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) code: u32,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// The code points of `units`, which begin at unit `offset` of the source.
pub(super) fn read(units: &[u16], offset: u32, items: &mut Vec<Item>) {
    items.clear();
    let mut at = 0;
    let mut start = offset;
    while at < units.len() {
        let (code, length) = code_at(units, at);
        // Only a source that is too long for spans wraps here, and nothing looks at the spans then.
        let end = start.wrapping_add(length);
        items.push(Item { code, start, end });
        start = end;
        at += length as usize;
    }
}

/// Applies the rules, in the order of [`Rule::ALL`].
pub(super) fn apply(items: &mut Vec<Item>, options: FoldOptions) {
    if options.has(Rule::PresentationForms) {
        presentation_forms(items);
    }
    if options.has(Rule::Invisibles) || options.has(Rule::NonJoiners) {
        invisibles(items, options);
    }
    if options.has(Rule::Tatweel) {
        tatweel(items, options);
    }
    if options.has(Rule::Compose) {
        compose(items);
    }
    if options.has(Rule::Spaces) {
        spaces(items);
    }
    if options.has(Rule::Marks) {
        marks(items, options);
    }
    letters(items, |code| letters::before_hamza(code, options));
    if options.places_hamza() {
        loose_hamza(items, options);
    }
    letters(items, |code| letters::from_hamza(code, options));
    if options.has(Rule::NumberSeparators) {
        number_separators(items);
    }
    if options.has(Rule::Punctuation) {
        punctuation(items);
    }
    if options.has(Rule::DropHamza) {
        items.retain(|item| !matches!(item.code, HAMZA | HAMZA_ABOVE | HAMZA_BELOW));
    }
    letters(items, |code| letters::after_punctuation(code, options));
    if options.has(Rule::Elongation) {
        elongation(items);
    }
    if options.has(Rule::Compose) {
        compose(items);
    }
}

fn letters(items: &mut [Item], fold: impl Fn(u32) -> u32) {
    for item in items {
        item.code = fold(item.code);
    }
}

/// What words are made of.
fn is_of_word(code: u32) -> bool {
    matches!(kind(code), Kind::Letter | Kind::Mark | Kind::Digit | Kind::Tatweel)
}

fn is_arabic_letter(code: u32) -> bool {
    is_arabic(code) && kind(code) == Kind::Letter
}

/// [`Rule::PresentationForms`].
fn presentation_forms(items: &mut Vec<Item>) {
    if items.iter().all(|item| expansion(item.code).len() == 0) {
        return;
    }
    let mut written: Vec<Item> = Vec::with_capacity(items.len() * 2);
    let mut rest = items.iter().peekable();
    while let Some(&item) = rest.next() {
        if expansion(item.code).len() == 0 {
            written.push(item);
            continue;
        }
        let is_phrase = is_phrase(item.code);
        let is_seen = |item: &&Item| kind(item.code) != Kind::Invisible;
        if is_phrase && written.iter().rfind(is_seen).is_some_and(|before| is_of_word(before.code)) {
            written.push(Item { code: SPACE, ..item });
        }
        written.extend(expansion(item.code).map(|code| Item { code, ..item }));
        // What a phrase is written before may itself be a ligature that is still to expand.
        let touches = |after: &Item| is_of_word(after.code) || expansion(after.code).len() > 0;
        if is_phrase && rest.clone().copied().find(|item| is_seen(&item)).is_some_and(|after| touches(&after))
        {
            written.push(Item { code: SPACE, ..item });
        }
    }
    *items = written;
}

/// Whether [`Rule::Invisibles`] knows it.
pub(super) fn is_removable(code: u32) -> bool {
    matches!(code,
        0x00AD | 0x061C | 0x200B | ZERO_WIDTH_JOINER | 0x200E | 0x200F | 0x202A..=0x202E
        | 0x2060 | 0x2066..=0x206F | 0xFEFF)
}

/// [`Rule::Invisibles`] and [`Rule::NonJoiners`].
fn invisibles(items: &mut Vec<Item>, options: FoldOptions) {
    if items.iter().all(|item| kind(item.code) != Kind::Invisible) {
        return;
    }
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    let mut at = 0;
    // The visible neighbours of a run of invisible characters decide over all of it.
    for run in
        items.chunk_by(|one, two| (kind(one.code) == Kind::Invisible) == (kind(two.code) == Kind::Invisible))
    {
        at += run.len();
        let is_run_invisible = run.first().is_some_and(|item| kind(item.code) == Kind::Invisible);
        if !is_run_invisible {
            kept.extend_from_slice(run);
            continue;
        }
        let before = kept.last().map(|item| item.code);
        let after = items.get(at).map(|item| item.code);
        let is_plain = removes_plain(before, after, options);
        let is_joiner = removes_joiner(before, after, options);
        kept.extend(run.iter().filter(|item| match item.code {
            ZERO_WIDTH_NON_JOINER => !(options.has(Rule::NonJoiners) && is_joiner),
            ZERO_WIDTH_JOINER => !(options.has(Rule::Invisibles) && is_joiner),
            code => !(options.has(Rule::Invisibles) && is_plain && is_removable(code)),
        }));
    }
    *items = kept;
}

/// Whether an invisible character that joins nothing goes from between these two.
fn removes_plain(before: Option<u32>, after: Option<u32>, options: FoldOptions) -> bool {
    // Removed, it would bring a letter and a foreign mark together, and the two might compose.
    let bares_mark = after.is_some_and(|code| kind(code) == Kind::Mark && !is_arabic(code));
    !bares_mark && (options.is_word() || before.is_some_and(is_of_word) && after.is_some_and(is_of_word))
}

/// Whether ZWJ or ZWNJ goes from between these two: in Arabic it shapes, in emoji and Indic scripts it means.
fn removes_joiner(before: Option<u32>, after: Option<u32>, options: FoldOptions) -> bool {
    let is_ours = |code| is_arabic(code) && is_of_word(code);
    let is_seen = |code: &u32| !matches!(kind(*code), Kind::Space | Kind::LineBreak);
    match (before.filter(is_seen), after.filter(is_seen)) {
        (Some(before), Some(after)) => is_ours(before) && is_ours(after),
        (None, Some(other)) | (Some(other), None) => options.is_word() && is_ours(other),
        (None, None) => options.is_word(),
    }
}

/// [`Rule::Tatweel`].
fn tatweel(items: &mut Vec<Item>, options: FoldOptions) {
    if items.iter().all(|item| item.code != TATWEEL) {
        return;
    }
    if options.is_lucene() {
        items.retain(|item| item.code != TATWEEL);
        return;
    }
    let carries_hamza = |at: usize| {
        items
            .iter()
            .skip(at + 1)
            .take_while(|item| matches!(kind(item.code), Kind::Mark | Kind::Invisible))
            .any(|item| matches!(item.code, HAMZA_ABOVE | HAMZA_BELOW))
    };
    // Under a hamza it is a letter like the others.
    let is_letter: Vec<bool> = items
        .iter()
        .enumerate()
        .map(|(at, item)| is_arabic_letter(item.code) || item.code == TATWEEL && carries_hamza(at))
        .collect();
    // Whether the nearest that is neither plain tatweel, mark nor invisible is a letter: after it, and before it.
    let mut leads = vec![false; items.len()];
    let mut is_after = false;
    for ((item, &is_letter), leads) in items.iter().zip(&is_letter).zip(&mut leads).rev() {
        *leads = is_after;
        is_after = is_letter || is_after && is_between(item.code);
    }
    let mut is_before = false;
    let mut facts = is_letter.iter().zip(&leads);
    items.retain(|item| {
        let (is_letter, leads) = facts.next().map_or((false, false), |(&one, &two)| (one, two));
        let is_removed = item.code == TATWEEL && !is_letter && is_before && leads;
        is_before = is_letter || is_before && is_between(item.code);
        !is_removed
    });
}

/// What may stand between a tatweel and the letters that it joins.
fn is_between(code: u32) -> bool {
    code == TATWEEL || matches!(kind(code), Kind::Mark | Kind::Invisible)
}

/// [`Rule::Compose`].
fn compose(items: &mut Vec<Item>) {
    take_apart(items);
    for run in items.chunk_by_mut(|one, two| combining_class(one.code) > 0 && combining_class(two.code) > 0) {
        sort_by_number(run, |item| u64::from(combining_class(item.code)));
    }
    if items.iter().all(|item| !matches!(item.code, MADDAH_ABOVE | HAMZA_ABOVE | HAMZA_BELOW)) {
        return;
    }
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    let mut base = None;
    let mut last_class = 0;
    for &item in &*items {
        let class = combining_class(item.code);
        if class == 0 {
            base = Some(kept.len());
        } else if let Some(letter) = base.and_then(|at| kept.get_mut(at))
            && class > last_class
            && let Some(whole) = composition(letter.code, item.code)
        {
            letter.code = whole;
            letter.end = letter.end.max(item.end);
            continue;
        }
        last_class = class;
        kept.push(item);
    }
    *items = kept;
}

/// Takes letters apart that a hamza below follows: it sorts before the mark in the letter, and has the first claim on its
/// base. آ and a hamza below are إ and a madda.
fn take_apart(items: &mut Vec<Item>) {
    if items.iter().all(|item| item.code != HAMZA_BELOW) {
        return;
    }
    let mut taken: Vec<Item> = Vec::with_capacity(items.len() + 1);
    for (at, &item) in items.iter().enumerate() {
        let is_marked = items.get(at + 1).is_some_and(|after| combining_class(after.code) > 0);
        match decomposition(item.code).filter(|_| is_marked) {
            Some((base, mark)) => taken.extend([base, mark].map(|code| Item { code, ..item })),
            None => taken.push(item),
        }
    }
    *items = taken;
}

/// [`Rule::Spaces`].
fn spaces(items: &mut [Item]) {
    letters(items, |code| if letters::is_odd_space(code) { SPACE } else { code });
}

/// [`Rule::Marks`].
fn marks(items: &mut Vec<Item>, options: FoldOptions) {
    let is_narrow = options.is_lucene() || options.is_camel();
    let mut before = 0;
    items.retain(|item| {
        let code = item.code;
        let is_removed = match code {
            // Right on an alef it is half of آ.
            MADDAH_ABOVE => !is_narrow && (before != ALEF || options.has(Rule::AlefForms)),
            _ => is_removed(code, options),
        };
        if !is_removed {
            before = code;
        }
        !is_removed
    });
}

/// The part of [`Rule::HamzaSeats`] that finds the letter of a combining hamza.
fn loose_hamza(items: &mut Vec<Item>, options: FoldOptions) {
    if items.iter().all(|item| !matches!(item.code, HAMZA_ABOVE | HAMZA_BELOW)) {
        return;
    }
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    // Where the last one that is no mark stands.
    let mut base_at = None;
    for &item in &*items {
        if !matches!(item.code, HAMZA_ABOVE | HAMZA_BELOW) {
            if kind(item.code) != Kind::Mark {
                base_at = Some(kept.len());
            }
            kept.push(item);
            continue;
        }
        let Some(base) = base_at.and_then(|at| kept.get_mut(at)) else {
            kept.push(item);
            continue;
        };
        match base.code {
            TATWEEL => base.code = HAMZA,
            WAW => base.code = WAW_WITH_HAMZA_ABOVE,
            YEH | ALEF_MAKSURA | 0x06CC | 0x06D2 => base.code = YEH_WITH_HAMZA_ABOVE,
            ALEF if !options.has(Rule::AlefForms) => {
                base.code =
                    if item.code == HAMZA_ABOVE { ALEF_WITH_HAMZA_ABOVE } else { ALEF_WITH_HAMZA_BELOW };
            }
            // They have one, or are folded with theirs.
            ALEF
            | ALEF_WITH_HAMZA_ABOVE
            | ALEF_WITH_HAMZA_BELOW
            | ALEF_WITH_MADDA_ABOVE
            | ALEF_WASLA
            | HAMZA
            | WAW_WITH_HAMZA_ABOVE
            | YEH_WITH_HAMZA_ABOVE
            | 0x0672
            | 0x0673
            | 0x0870..=0x0882 => {}
            // The sign of the Persian genitive, which ۀ loses, too.
            HEH if options.has(Rule::LookAlikes) => {}
            code if is_arabic_letter(code) => {
                base_at = Some(kept.len());
                kept.push(Item { code: HAMZA, ..item });
                continue;
            }
            _ => {
                kept.push(item);
                continue;
            }
        }
        base.end = base.end.max(item.end);
    }
    *items = kept;
}

fn is_digit(code: u32) -> bool {
    kind(code) == Kind::Digit
}

/// Replaces what stands between two digits, or what does not, by what `fold` says.
fn by_neighbours(items: &mut [Item], is_between_digits: bool, fold: impl Fn(u32) -> Option<u32>) {
    let mut before = 0;
    let mut rest = items.iter_mut().peekable();
    while let Some(item) = rest.next() {
        let code = item.code;
        if let Some(folded) = fold(code) {
            let after = rest.peek().map_or(0, |item| item.code);
            if (is_digit(before) && is_digit(after)) == is_between_digits {
                item.code = folded;
            }
        }
        before = code;
    }
}

/// [`Rule::NumberSeparators`].
fn number_separators(items: &mut [Item]) {
    by_neighbours(items, true, letters::ascii_separator);
}

/// [`Rule::Punctuation`].
fn punctuation(items: &mut [Item]) {
    by_neighbours(items, false, |code| letters::ascii_punctuation(code).map(u32::from));
}

/// [`Rule::Elongation`].
fn elongation(items: &mut Vec<Item>) {
    if items.is_empty() {
        return;
    }
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    for run in items.chunk_by(|one, two| one.code == two.code) {
        let Some(&first) = run.first() else { continue };
        let most = if matches!(first.code, ALEF | WAW | YEH | HEH) { 2 } else { 3 };
        if is_arabic_letter(first.code) && run.len() > most {
            kept.push(first);
        } else {
            kept.extend_from_slice(run);
        }
    }
    *items = kept;
}
