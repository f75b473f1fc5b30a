//! The fast path: what to do with a unit, looked up in tables that are compiled from the options.

use core::fmt;

use super::chunk::{self, Item};
use super::edits::Edits;
use super::expansions::expansion;
use super::letters;
use super::marks::{self, HAMZA_ABOVE, HAMZA_BELOW, MADDAH_ABOVE};
use super::options::{FoldOptions, Rule};
use super::tables;
use crate::script::{HAMZA, Kind, TATWEEL, code_at, decimal_value, is_arabic, kind};
use crate::span::{Span, to_u32};

// What the tables say about a unit. From 0x20 on, the unit to write instead.
const KEEP: u16 = 0;
const DELETE: u16 = 1;
/// It depends on more than the neighbours: the slow path takes the stretch between two spaces.
const HARD: u16 = 2;
/// A digit, space or surrogate pair, perhaps.
const CHECK: u16 = 3;
/// A presentation form, perhaps.
const FORM: u16 = 4;
/// Goes between two letters.
const STRETCH: u16 = 5;
/// Becomes ASCII, but not between digits.
const STOP: u16 = 6;
/// From here on, a mark that stays: this and the rank of its combining class.
const MARK: u16 = 7;
const FIRST_UNIT: u16 = 0x20;

// Pages of actions, 256 units each. The first three serve many pages of units.
const ALL_KEEP: u8 = 0;
const ALL_CHECK: u8 = 1;
const ALL_FORM: u8 = 2;
/// Each of these pages of units has its own.
const OWN: [u8; 6] = [0x00, 0x06, 0x07, 0x08, 0x20, 0xFE];
const PAGES: usize = 16;

/// Options, compiled: 8 KB of tables, made in microseconds.
pub(crate) struct Folder {
    options: FoldOptions,
    page_of: [u8; 256],
    actions: Box<[[u16; 256]; PAGES]>,
}

/// What became of a unit that had to be looked at.
enum Step {
    Write(u16),
    Delete,
    /// Both units of a surrogate pair stay.
    KeepPair,
    /// A surrogate pair becomes one unit.
    WriteForPair(u16),
    Hard,
}

impl Folder {
    pub(crate) fn new(options: FoldOptions) -> Self {
        let mut folder = Self { options, page_of: [ALL_KEEP; 256], actions: Box::new([[KEEP; 256]; PAGES]) };
        if options == FoldOptions::NONE {
            return folder;
        }
        folder.serve(ALL_CHECK, CHECK, 0xD8..=0xDB);
        if options.has(Rule::Spaces) {
            folder.serve(ALL_CHECK, CHECK, [0x16, 0x30]);
        }
        if options.has(Rule::Digits) {
            folder.serve(ALL_CHECK, CHECK, tables::DIGIT_PAGES);
        }
        if options.has(Rule::PresentationForms) {
            folder.serve(ALL_FORM, FORM, 0xFB..=0xFD);
        }
        for (own, page) in (ALL_FORM + 1..).zip(OWN) {
            folder.serve(own, KEEP, [page]);
            let actions = folder.actions.get_mut(usize::from(own));
            for (unit, action) in (u32::from(page) << 8..).zip(actions.into_iter().flatten()) {
                *action = action_of(unit, options);
            }
        }
        folder
    }

    /// What it was compiled from.
    pub(crate) const fn options(&self) -> FoldOptions {
        self.options
    }

    fn serve(&mut self, own: u8, action: u16, pages: impl IntoIterator<Item = u8>) {
        if let Some(actions) = self.actions.get_mut(usize::from(own)) {
            actions.fill(action);
        }
        for page in pages {
            if let Some(entry) = self.page_of.get_mut(usize::from(page)) {
                *entry = own;
            }
        }
    }

    #[inline(always)]
    #[expect(
        clippy::indexing_slicing,
        reason = "a byte cannot leave 256 entries, nor a value masked with 15 leave 16"
    )]
    const fn action(&self, unit: u16) -> u16 {
        let [low, high] = unit.to_le_bytes();
        let page = self.page_of[high as usize] as usize;
        self.actions[page & (PAGES - 1)][low as usize]
    }

    /// Appends the folded `units` to `out`. Takes *O*(*n*) for *n* units.
    pub(crate) fn fold_into(&self, units: &[u16], out: &mut Vec<u16>) {
        out.reserve(units.len());
        let mut items = Vec::new();
        let mut at = 0;
        while at < units.len() {
            if self.options.has(Rule::Elongation) {
                at = self.fold_chunk(units, at, &mut items, out, None);
                continue;
            }
            at += self.fold_block(units, at, out);
            if at == units.len() {
                break;
            }
            // Between blocks, or at a unit that the block could not decide.
            let unit = units.get(at).copied().unwrap_or_default();
            match self.step(units, at, unit, self.action(unit)) {
                Step::Write(unit) => {
                    out.push(unit);
                    at += 1;
                }
                Step::Delete => at += 1,
                Step::KeepPair => {
                    out.extend_from_slice(units.get(at..at + 2).unwrap_or_default());
                    at += 2;
                }
                Step::WriteForPair(unit) => {
                    out.push(unit);
                    at += 2;
                }
                Step::Hard => {
                    let start = chunk_start(units, at);
                    out.truncate(out.len() - self.written(units, start..at));
                    at = self.fold_chunk(units, start, &mut items, out, None);
                }
            }
        }
    }

    /// Folds up to 256 units from `at` on, as many as need no look further than their neighbours, and says how many these are.
    fn fold_block(&self, units: &[u16], at: usize, out: &mut Vec<u16>) -> usize {
        let mut buffer = [0; 256];
        let mut filled: usize = 0;
        let mut taken = 0;
        let block = units.get(at..units.len().min(at + buffer.len())).unwrap_or_default();
        for &unit in block {
            let mut action = self.action(unit);
            if action.wrapping_sub(HARD) < FIRST_UNIT - HARD {
                match self.step(units, at + taken, unit, action) {
                    Step::Write(unit) => action = unit,
                    Step::Delete => action = DELETE,
                    Step::KeepPair | Step::WriteForPair(_) | Step::Hard => break,
                }
            }
            // At most one unit is written for each of at most 256, so the mask changes nothing but spares the check.
            if let Some(place) = buffer.get_mut(filled & 0xFF) {
                *place = if action == KEEP { unit } else { action };
            }
            filled += usize::from(action != DELETE);
            taken += 1;
        }
        out.extend_from_slice(buffer.get(..filled).unwrap_or_default());
        taken
    }

    /// Decides over a unit for which the table says neither what to write nor that nothing is written.
    fn step(&self, units: &[u16], at: usize, unit: u16, action: u16) -> Step {
        match action {
            KEEP => Step::Write(unit),
            DELETE => Step::Delete,
            CHECK => self.check(units, at, unit),
            FORM => self.presentation_form(unit),
            STRETCH if is_plain_letter(units, at.checked_sub(1)) && is_plain_letter(units, Some(at + 1)) => {
                Step::Delete
            }
            STOP => match letters::ascii_punctuation(u32::from(unit)) {
                // One side that is certain not to be a digit is enough.
                Some(ascii) if is_no_digit(units, Some(at + 1)) || is_no_digit(units, at.checked_sub(1)) => {
                    Step::Write(ascii)
                }
                _ => Step::Hard,
            },
            MARK.. if action < FIRST_UNIT => {
                let before =
                    at.checked_sub(1).and_then(|at| units.get(at)).map_or(KEEP, |&unit| self.action(unit));
                let is_in_order = !(MARK..FIRST_UNIT).contains(&before) || before <= action;
                if is_in_order { Step::Write(unit) } else { Step::Hard }
            }
            FIRST_UNIT.. => Step::Write(action),
            _ => Step::Hard,
        }
    }

    fn check(&self, units: &[u16], at: usize, unit: u16) -> Step {
        let (code, length) = code_at(units, at);
        let digit = decimal_value(code).filter(|_| self.options.has(Rule::Digits));
        match (digit, length) {
            (Some(value), 1) => Step::Write(0x30 + u16::from(value)),
            (Some(value), _) => Step::WriteForPair(0x30 + u16::from(value)),
            (None, 1) if self.options.has(Rule::Spaces) && letters::is_odd_space(code) => Step::Write(0x20),
            (None, 1) => Step::Write(unit),
            (None, _) if is_arabic(code) => Step::Hard,
            (None, _) => Step::KeepPair,
        }
    }

    fn presentation_form(&self, unit: u16) -> Step {
        let mut letters = expansion(u32::from(unit));
        match (letters.len(), letters.next()) {
            (0, _) => Step::Write(unit),
            (1, Some(letter)) => match letter_action(letter, self.options) {
                action @ FIRST_UNIT.. => Step::Write(action),
                KEEP => u16::try_from(letter).map_or(Step::Hard, Step::Write),
                _ => Step::Hard,
            },
            _ => Step::Hard,
        }
    }

    /// How many units the fast path wrote for `range`, which holds nothing hard.
    fn written(&self, units: &[u16], range: core::ops::Range<usize>) -> usize {
        let mut count = 0;
        let mut at = range.start;
        while at < range.end {
            let unit = units.get(at).copied().unwrap_or_default();
            let (written, read) = match self.step(units, at, unit, self.action(unit)) {
                Step::Write(_) => (1, 1),
                Step::Delete | Step::Hard => (0, 1),
                Step::KeepPair => (2, 2),
                Step::WriteForPair(_) => (1, 2),
            };
            count += written;
            at += read;
        }
        count
    }

    /// Folds the stretch up to the next space from `start` on by the slow path, and says where that is.
    fn fold_chunk(
        &self,
        units: &[u16],
        start: usize,
        items: &mut Vec<Item>,
        out: &mut Vec<u16>,
        edits: Option<&mut Edits<'_>>,
    ) -> usize {
        let end = chunk_end(units, start);
        chunk::read(units.get(start..end).unwrap_or_default(), to_u32(start), items);
        chunk::apply(items, self.options);
        if let Some(edits) = edits {
            push_edits(items, Span::new(to_u32(start), to_u32(end)), to_u32(out.len()), edits);
        }
        let mut pair = [0; 2];
        for item in &*items {
            match char::from_u32(item.code) {
                Some(code) => out.extend_from_slice(code.encode_utf16(&mut pair)),
                // A lone surrogate.
                None => out.extend(u16::try_from(item.code)),
            }
        }
        end
    }

    /// As [`fold_into`](Self::fold_into), and notes where lengths change. `out` is empty before.
    pub(super) fn fold_with_edits(&self, units: &[u16], out: &mut Vec<u16>, edits: &mut Edits<'_>) {
        out.reserve(units.len());
        let mut items = Vec::new();
        let mut at = 0;
        // The state at the start of the chunk, to go back to from a hard unit.
        let mut chunk = (0, 0, edits.mark());
        while let Some(&unit) = units.get(at) {
            let action = self.action(unit);
            let step = if self.options.has(Rule::Elongation) {
                Step::Hard
            } else {
                self.step(units, at, unit, action)
            };
            let source = to_u32(at);
            let folded = to_u32(out.len());
            match step {
                Step::Write(unit) => {
                    out.push(unit);
                    at += 1;
                }
                Step::Delete => {
                    // A tatweel belongs to the letter that it stretches.
                    let letter = u32::from(action == STRETCH);
                    edits.push(Span::new(source - letter, source + 1), Span::new(folded - letter, folded));
                    at += 1;
                }
                Step::KeepPair => {
                    out.extend_from_slice(units.get(at..at + 2).unwrap_or_default());
                    at += 2;
                }
                Step::WriteForPair(unit) => {
                    out.push(unit);
                    edits.push(Span::new(source, source + 2), Span::new(folded, folded + 1));
                    at += 2;
                }
                Step::Hard => {
                    let (start, written, mark) = chunk;
                    out.truncate(written);
                    edits.reset(mark);
                    at = self.fold_chunk(units, start, &mut items, out, Some(edits));
                    chunk = (at, out.len(), edits.mark());
                }
            }
            if is_space(unit) {
                chunk = (at, out.len(), edits.mark());
            }
        }
    }
}

impl fmt::Debug for Folder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Folder").field("options", &self.options).finish_non_exhaustive()
    }
}

/// Notes where the items of a chunk differ from the source in length. A letter and the marks on it go together, and what
/// was removed belongs to the letter before it.
fn push_edits(items: &[Item], chunk: Span, folded: u32, edits: &mut Edits<'_>) {
    let mut source = Span::new(chunk.start, chunk.start);
    let mut written = Span::new(folded, folded);
    let mut is_exact = true;
    for item in items {
        let begins = kind(item.code) != Kind::Mark && item.start >= source.end && !written.is_empty();
        if begins {
            source.end = item.start;
            if !is_exact || source.len() != written.len() {
                edits.push(source, written);
            }
            source = Span::new(item.start, item.start);
            written = Span::new(written.end, written.end);
            is_exact = true;
        }
        let length = 1 + u32::from(item.code > 0xFFFF);
        is_exact &= item.start == source.end && item.end - item.start == length;
        source.end = source.end.max(item.end);
        written.end += length;
    }
    source.end = chunk.end;
    if !source.is_empty() && (!is_exact || source.len() != written.len()) {
        edits.push(source, written);
    }
}

/// What to do with a unit of a page of its own.
fn action_of(unit: u32, options: FoldOptions) -> u16 {
    match unit {
        TATWEEL if !options.has(Rule::Tatweel) => KEEP,
        // Marks come together where it goes.
        TATWEEL if options.is_lucene() => {
            if options.has(Rule::Compose) {
                HARD
            } else {
                DELETE
            }
        }
        TATWEEL => STRETCH,
        0x200C => hard_if(options.has(Rule::NonJoiners)),
        _ if chunk::is_removable(unit) => hard_if(options.has(Rule::Invisibles)),
        _ if letters::ascii_punctuation(unit).is_some() => {
            if options.has(Rule::Punctuation) {
                STOP
            } else {
                KEEP
            }
        }
        _ if letters::ascii_separator(unit).is_some() => hard_if(options.has(Rule::NumberSeparators)),
        _ if letters::is_odd_space(unit) => {
            if options.has(Rule::Spaces) {
                0x20
            } else {
                KEEP
            }
        }
        0x0610.. if is_arabic(unit) && kind(unit) == Kind::Mark => mark_action(unit, options),
        0xFE00.. => {
            if options.has(Rule::PresentationForms) {
                FORM
            } else {
                KEEP
            }
        }
        _ => letter_action(unit, options),
    }
}

const fn hard_if(condition: bool) -> u16 {
    if condition { HARD } else { KEEP }
}

fn letter_action(letter: u32, options: FoldOptions) -> u16 {
    if kind(letter) == Kind::Mark {
        return HARD;
    }
    let folded = letters::from_hamza(letters::before_hamza(letter, options), options);
    if options.has(Rule::DropHamza) && folded == HAMZA {
        return HARD;
    }
    let folded = letters::after_punctuation(folded, options);
    if folded == letter { KEEP } else { u16::try_from(folded).unwrap_or(HARD) }
}

fn mark_action(mark: u32, options: FoldOptions) -> u16 {
    let composes = options.has(Rule::Compose);
    let removes = options.has(Rule::Marks);
    match mark {
        HAMZA_ABOVE | HAMZA_BELOW => {
            hard_if(composes || options.places_hamza() || options.has(Rule::DropHamza))
        }
        MADDAH_ABOVE
            if removes && options.has(Rule::AlefForms) && !options.is_lucene() && !options.is_camel() =>
        {
            DELETE
        }
        MADDAH_ABOVE => hard_if(composes || removes),
        _ if removes && marks::is_removed(mark, options) => DELETE,
        // Marks between this and the one before may go, and then their order counts.
        _ if composes && removes => HARD,
        _ if composes => match marks::combining_class(mark) {
            0 => KEEP,
            // 27–35, 220 and 230: the only classes of Arabic marks.
            class @ 27..=35 => MARK + u16::from(class - 27),
            class => MARK + u16::from(class / 10 - 12),
        },
        _ => KEEP,
    }
}

/// Whether the unit is a letter of the first Arabic block, of those that no rule adds to or takes marks from.
fn is_plain_letter(units: &[u16], at: Option<usize>) -> bool {
    let unit = at.and_then(|at| units.get(at));
    matches!(
        unit,
        Some(0x0620..=0x063F | 0x0641..=0x064A | 0x066E | 0x066F | 0x0671..=0x0674 | 0x0679..=0x06D3)
    )
}

/// Whether the unit is certain to be no digit, nor to make room for one: a letter, a space, the end of the text.
fn is_no_digit(units: &[u16], at: Option<usize>) -> bool {
    match at.and_then(|at| units.get(at)) {
        None => true,
        Some(&unit) => {
            matches!(kind(u32::from(unit)), Kind::Letter | Kind::Space | Kind::LineBreak | Kind::Punctuation)
        }
    }
}

/// Whether chunks end before and after it: no rule looks across.
const fn is_space(unit: u16) -> bool {
    // Nothing between the two is one, which is soon said of most text.
    !matches!(unit, 0x21..=0x84 | 0xA1..=0x167F)
        && matches!(unit, 0..=0x20 | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000)
}

fn chunk_start(units: &[u16], at: usize) -> usize {
    let before = units.get(..at).unwrap_or_default();
    before.iter().rposition(|&unit| is_space(unit)).map_or(0, |space| space + 1)
}

/// The end of the chunk that begins at `at`: before the next space, but a space is a chunk of its own.
fn chunk_end(units: &[u16], at: usize) -> usize {
    let after = units.get(at + 1..).unwrap_or_default();
    let is_alone = units.get(at).is_some_and(|&unit| is_space(unit));
    if is_alone {
        return at + 1;
    }
    after.iter().position(|&unit| is_space(unit)).map_or(units.len(), |length| at + 1 + length)
}
