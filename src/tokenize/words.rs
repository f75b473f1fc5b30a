//! Words and numbers: how far a run of letters and digits goes.

use super::{FORM, Glyph, Scanner, TokenKind, links};
use crate::script::unit::{ALEF, BEH, FEH, KAF, LAM, TATWEEL, WAW};
use crate::script::{self, GraphemeBreak, Kind, WordBreak};
use crate::span::to_u32;

const FULL_STOP: u32 = 0x2E;
const HYPHEN: u32 = 0x2D;
const SOLIDUS: u32 = 0x2F;
const COLON: u32 = 0x3A;
const REH: u32 = 0x0631;
/// The only joiner (UAX #29, *ExtendNumLet*) that is white space; it groups digits.
const NARROW_NO_BREAK_SPACE: u32 = 0x202F;
/// Longer runs of letters are not proclitics: `وبال`.
const LONGEST_PROCLITIC: usize = 4;

/// What the last letter, digit or sign taken into a token was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Arabic,
    Hebrew,
    OtherLetter,
    Digit,
    Katakana,
}

impl Part {
    fn of(glyph: Glyph) -> Option<Self> {
        match glyph.word_break() {
            WordBreak::ALetter if script::is_arabic(glyph.code) => Some(Self::Arabic),
            WordBreak::ALetter => Some(Self::OtherLetter),
            WordBreak::HebrewLetter => Some(Self::Hebrew),
            WordBreak::Numeric => Some(Self::Digit),
            WordBreak::Katakana => Some(Self::Katakana),
            _ => None,
        }
    }

    /// Whether UAX #29 calls it *AHLetter*.
    const fn is_letter(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew | Self::OtherLetter)
    }
}

/// A word or number as far as it has been read.
struct Run {
    start: u32,
    /// Behind the last letter or digit, before the marks on it.
    end: u32,
    last: Part,
    /// The last code point that is no mark.
    last_code: u32,
    has_letter: bool,
    has_digit: bool,
    /// Whether the decimal `ر` of news agencies is in it.
    has_reh: bool,
    /// Whether a full stop or the like joins letters of it.
    has_dot: bool,
    /// Whether only digits have been read.
    is_digits: bool,
    /// Letters since the start or the last dot; tatweel and the small letters of the Quran do not count.
    letter_count: u32,
}

impl Run {
    fn take(&mut self, glyph: Glyph, part: Part) {
        self.end = glyph.end;
        self.last = part;
        self.last_code = glyph.code;
        let kind = script::kind(glyph.code);
        match part {
            Part::Digit => self.has_digit |= kind == Kind::Digit,
            _ if matches!(kind, Kind::Tatweel | Kind::Mark) => {}
            _ => {
                self.has_letter = true;
                self.letter_count += 1;
            }
        }
        self.is_digits &= part == Part::Digit;
    }

    fn kind(&self) -> Option<TokenKind> {
        if self.has_letter {
            Some(TokenKind::Word)
        } else if self.has_digit {
            Some(TokenKind::Number)
        } else {
            None
        }
    }
}

impl Scanner<'_> {
    /// Reads the word or number that begins at `start` and returns where it ends.
    pub(super) fn word(&mut self, start: u32) -> u32 {
        self.word_after(start, start)
    }

    /// Reads the word or number whose first letter or digit stands at `first`, and which begins at
    /// `start`, with the sign before it.
    pub(super) fn word_after(&mut self, start: u32, first: u32) -> u32 {
        let Some(glyph) = self.glyph(first) else { return first + 1 };
        let Some(part) = Part::of(glyph) else { return glyph.end };
        let mut run = Run {
            start: first,
            end: first,
            last: part,
            last_code: glyph.code,
            has_letter: false,
            has_digit: false,
            has_reh: false,
            has_dot: false,
            is_digits: true,
            letter_count: 0,
        };
        run.take(glyph, part);
        while let Some(next) = self.base(run.end) {
            if !self.extend(&mut run, next) {
                break;
            }
        }
        let mut end = self.attached(run.end);
        if script::grapheme_break(run.last_code) == GraphemeBreak::Prepend {
            end = to_u32(script::cluster_end(self.units, end as usize));
        }
        if run.has_dot
            && let Some(end) = self.domain(start, end)
        {
            return end;
        }
        let kind = run.kind().unwrap_or_else(|| match script::kind(glyph.code) {
            Kind::Punctuation | Kind::Tatweel => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        });
        self.tokens.push(start, end, kind);
        end
    }

    /// Takes `next`, the first code point behind the run that is no mark, into the run if it belongs
    /// to it, along with what it joins; says whether it did.
    fn extend(&self, run: &mut Run, next: Glyph) -> bool {
        if let Some(part) = Part::of(next) {
            return self.extend_by(run, next, part);
        }
        match next.word_break() {
            WordBreak::ExtendNumLet => self.join_by_connectors(run, next),
            WordBreak::MidLetter | WordBreak::MidNumLet | WordBreak::SingleQuote | WordBreak::DoubleQuote
                if run.last.is_letter() =>
            {
                self.join_letters(run, next)
            }
            _ if run.last == Part::Digit => self.join_digits(run, next),
            _ => false,
        }
    }

    fn extend_by(&self, run: &mut Run, next: Glyph, part: Part) -> bool {
        let is_enclosed = script::grapheme_break(run.last_code) == GraphemeBreak::Prepend;
        let joins = match (run.last, part) {
            _ if is_enclosed => true,
            (Part::Katakana, Part::Katakana) => true,
            (Part::Katakana, _) | (_, Part::Katakana) => false,
            (Part::Digit, Part::Arabic) if !run.has_letter => {
                return next.code == REH && !run.has_reh && self.join_by_reh(run, next);
            }
            (Part::Arabic, Part::Digit) => !self.is_proclitic(run),
            (Part::Arabic, Part::OtherLetter) => {
                !self.is_proclitic(run) && links::scheme_length(self.units, next.start as usize).is_none()
            }
            _ => true,
        };
        if joins {
            run.take(next, part);
        }
        joins
    }

    /// `19ر2`: the letter, between digits, parts the units from the tenths.
    fn join_by_reh(&self, run: &mut Run, reh: Glyph) -> bool {
        let Some(digit) = self.glyph(reh.end).filter(|glyph| script::kind(glyph.code) == Kind::Digit) else {
            return false;
        };
        run.take(digit, Part::Digit);
        run.has_reh = true;
        run.is_digits = false;
        true
    }

    /// `snake_case`, `1_000`.
    fn join_by_connectors(&self, run: &mut Run, first: Glyph) -> bool {
        let mut connector = first;
        let mut has_space = false;
        loop {
            has_space |= connector.code == NARROW_NO_BREAK_SPACE;
            let Some(next) = self.base(connector.end) else { return false };
            if let Some(part) = Part::of(next) {
                if has_space && (run.last, part) != (Part::Digit, Part::Digit) {
                    return false;
                }
                run.take(next, part);
                run.is_digits = false;
                return true;
            }
            if next.word_break() != WordBreak::ExtendNumLet {
                return false;
            }
            connector = next;
        }
    }

    /// `don't`, `e.g`, `ا.ش.ا`.
    fn join_letters(&self, run: &mut Run, sign: Glyph) -> bool {
        let value = sign.word_break();
        let following = self
            .base(sign.end)
            .and_then(|glyph| Some((glyph, Part::of(glyph).filter(|part| part.is_letter())?)));
        let Some((next, part)) = following else {
            // The Hebrew geresh, typed as an apostrophe, ends words too.
            let is_geresh = run.last == Part::Hebrew && value == WordBreak::SingleQuote;
            if is_geresh {
                run.end = sign.end;
                run.last_code = sign.code;
            }
            return is_geresh;
        };
        let joins = match value {
            WordBreak::DoubleQuote => run.last == Part::Hebrew && part == Part::Hebrew,
            WordBreak::SingleQuote => true,
            _ if is_apostrophe(sign.code) => true,
            _ if run.last == Part::Arabic || part == Part::Arabic => {
                sign.code == FULL_STOP
                    && (run.last, part) == (Part::Arabic, Part::Arabic)
                    && run.letter_count == 1
                    && !run.has_digit
                    && self.stands_alone(next)
            }
            _ => true,
        };
        if joins {
            run.letter_count = 0;
            run.has_dot |= sign.code == FULL_STOP;
            run.take(next, part);
        }
        joins
    }

    /// Whether no letter or digit follows this letter: tatweel does not count.
    fn stands_alone(&self, letter: Glyph) -> bool {
        let mut at = letter.end;
        loop {
            match self.base(at) {
                Some(glyph) if script::kind(glyph.code) == Kind::Tatweel => at = glyph.end,
                Some(glyph) => return Part::of(glyph).is_none(),
                None => return true,
            }
        }
    }

    /// `1,234.5`, `١٢٫٥`, `2019/10/17`, `12:30`, `2019-10-17`.
    fn join_digits(&self, run: &mut Run, sign: Glyph) -> bool {
        let joins = match sign.word_break() {
            WordBreak::MidNum | WordBreak::MidNumLet | WordBreak::SingleQuote => true,
            _ => !run.has_letter && matches!(sign.code, SOLIDUS | COLON),
        };
        if joins {
            let Some(next) = self.base(sign.end) else { return false };
            if Part::of(next) != Some(Part::Digit) {
                return false;
            }
            run.take(next, Part::Digit);
            run.is_digits = false;
            return true;
        }
        if sign.code == HYPHEN
            && run.is_digits
            && let Some(end) = self.iso_date(run.start, sign.start)
        {
            run.end = end;
            run.is_digits = false;
            return true;
        }
        false
    }

    /// Where the date ends that has its year from `start` to `hyphen`: four digits, then twice a
    /// hyphen and two digits. `None` for anything else, such as a range of years.
    fn iso_date(&self, start: u32, hyphen: u32) -> Option<u32> {
        let is_digit = |at: u32| {
            self.glyph(at).is_some_and(|glyph| glyph.end == at + 1 && script::kind(glyph.code) == Kind::Digit)
        };
        let is_hyphen = |at: u32| self.glyph(at).is_some_and(|glyph| glyph.code == HYPHEN);
        let end = hyphen + 6;
        let is_date = hyphen - start == 4
            && is_digit(hyphen + 1)
            && is_digit(hyphen + 2)
            && is_hyphen(hyphen + 3)
            && is_digit(hyphen + 4)
            && is_digit(hyphen + 5)
            && !is_digit(end);
        is_date.then_some(end)
    }

    /// Whether all that was read is particles that Arabic writes onto the next word: `و`, `بـ`, `والـ`.
    fn is_proclitic(&self, run: &Run) -> bool {
        if run.has_digit || run.has_dot || run.letter_count as usize > LONGEST_PROCLITIC {
            return false;
        }
        let surface = self.units.get(run.start as usize..run.end as usize).unwrap_or_default();
        let mut letters = Vec::new();
        FORM.fold_into(surface, &mut letters);
        letters.retain(|&letter| letter != TATWEEL);
        is_proclitic(&letters)
    }
}

const fn is_apostrophe(code: u32) -> bool {
    matches!(code, 0x2018 | 0x2019)
}

/// A conjunction, a preposition, the article, in this order, each of which may be missing.
fn is_proclitic(letters: &[u16]) -> bool {
    let rest = match letters {
        [WAW | FEH, rest @ ..] => rest,
        all => all,
    };
    matches!(rest, [] | [BEH | KAF | LAM] | [LAM, LAM] | [ALEF, LAM] | [BEH | KAF, ALEF, LAM])
}
