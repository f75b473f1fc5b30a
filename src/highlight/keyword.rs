//! A keyword as typed, taken apart like the text.

use core::error;
use core::fmt;
use core::ops::Range;

use super::Haystack;
use crate::blocks::Blocks;
use crate::script::{self, Kind};
use crate::span::Span;
use crate::tokenize::Tokens;
use crate::vocabulary::Vocabulary;

/// The longest keyword, in UTF-16 code units.
pub const MAX_KEYWORD_UNITS: usize = 1_000;

/// The most keywords that one search takes.
pub const MAX_KEYWORD_COUNT: usize = 10_000;

/// A keyword that cannot be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeywordError {
    /// Which keyword, counted from 0.
    pub keyword: usize,
    /// What is wrong with it.
    pub problem: KeywordProblem,
}

/// Why a keyword cannot be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeywordProblem {
    /// It holds nothing but white space and invisible characters.
    Empty,
    /// It holds marks or tatweel alone, which are no part of a word's spelling.
    OnlyMarks,
    /// It has more than [`MAX_KEYWORD_UNITS`] UTF-16 code units.
    TooLong,
    /// It comes after [`MAX_KEYWORD_COUNT`] others.
    TooMany,
}

impl fmt::Display for KeywordError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "keyword {}: ", self.keyword)?;
        match self.problem {
            KeywordProblem::Empty => formatter.write_str("it is empty; expected a word or a phrase"),
            KeywordProblem::OnlyMarks => formatter
                .write_str("it holds marks or tatweel alone; expected at least one letter, digit or sign"),
            KeywordProblem::TooLong => {
                write!(formatter, "it is too long; expected at most {MAX_KEYWORD_UNITS} UTF-16 code units")
            }
            KeywordProblem::TooMany => {
                write!(formatter, "there are too many; expected at most {MAX_KEYWORD_COUNT} keywords")
            }
        }
    }
}

impl error::Error for KeywordError {}

/// A keyword that can be looked for.
#[derive(Debug)]
pub(super) struct Keyword<'a> {
    pub(super) units: &'a [u16],
    tokens: Tokens,
    vocabulary: Vocabulary,
}

/// Takes every keyword apart.
#[inline(never)]
pub(super) fn parse_all<'a>(keywords: &[&'a [u16]]) -> Result<Vec<Keyword<'a>>, KeywordError> {
    let parsed = keywords.iter().enumerate().map(|(index, units)| {
        let problem = |problem| KeywordError { keyword: index, problem };
        if index >= MAX_KEYWORD_COUNT {
            return Err(problem(KeywordProblem::TooMany));
        }
        Keyword::parse(units).map_err(problem)
    });
    parsed.collect()
}

impl<'a> Keyword<'a> {
    #[inline(never)]
    fn parse(units: &'a [u16]) -> Result<Self, KeywordProblem> {
        if units.len() > MAX_KEYWORD_UNITS {
            return Err(KeywordProblem::TooLong);
        }
        let blocks = Blocks::new(units);
        let mut tokens = Tokens::new(units, &blocks);
        let vocabulary = Vocabulary::new(units, &mut tokens);
        let keyword = Self { units, tokens, vocabulary };
        let kind = |unit: &u16| script::kind(u32::from(*unit));
        if keyword.words().flatten().any(|unit| kind(unit) != Kind::Tatweel) {
            return Ok(keyword);
        }
        let has_marks = units.iter().any(|unit| matches!(kind(unit), Kind::Mark | Kind::Tatweel));
        Err(if has_marks { KeywordProblem::OnlyMarks } else { KeywordProblem::Empty })
    }

    /// How many words and signs it has.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The forms of its words and signs, in order.
    pub(super) fn words(&self) -> impl Iterator<Item = &[u16]> {
        (0..self.tokens.len())
            .filter_map(|token| self.vocabulary.type_of(token).map(|id| self.vocabulary.form(id)))
    }

    /// Word `index` as it was typed, with its marks.
    pub(super) fn marked(&self, index: usize) -> &[u16] {
        let token =
            (0..self.tokens.len()).filter(|&token| self.vocabulary.type_of(token).is_some()).nth(index);
        let span = token.and_then(|token| self.tokens.span(token));
        span.and_then(|span| self.units.get(span.range())).unwrap_or_default()
    }

    /// Whether these tokens of the text are written with its own code points.
    #[inline(never)]
    pub(super) fn is_written(&self, haystack: Haystack<'_>, places: Range<usize>) -> bool {
        let written = |units: &'a [u16], span: Option<Span>| span.and_then(|span| units.get(span.range()));
        places.enumerate().all(|(index, place)| {
            let there = haystack.tokens.span(place).and_then(|span| haystack.units.get(span.range()));
            there.is_some() && there == written(self.units, self.tokens.span(index))
        })
    }
}
