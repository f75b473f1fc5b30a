//! Word borders against Unicode's own test, and against another implementation of UAX #29. Where they disagree, the
//! disagreement has to be in `tests/data/word-break-differences.tsv`, and every line there has to be needed.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::{TokenKind, tokens};
use crate::cases::{Case, cases, visible};
use crate::script::{self, WordBreak};

const LEDGER: &str = include_str!("../../../tests/data/word-break-differences.tsv");
const UNICODE_TEST: &str = include_str!("../../../tests/unicode/WordBreakTest.txt");
const SAMPLE: &str = include_str!("../../../seeds/articles/news-idlib.txt");

/// A place where we part what UAX #29 joins, or the other way round.
struct Difference {
    /// The property of the code point before, marks and invisible characters passed over but for a joiner.
    before: String,
    after: String,
    /// `parted` or `joined`.
    here: &'static str,
    is_repetition: bool,
    shown: String,
}

impl Difference {
    fn is_explained_by(&self, row: &Case<'_>) -> bool {
        let is = |column: usize, name: &str| {
            row.column(column).split(' ').any(|entry| entry == "*" || entry == name)
        };
        let is_repetition_row = row.column(1) == "=";
        row.column(2) == self.here
            && is(0, &self.before)
            && if is_repetition_row { self.is_repetition } else { is(1, &self.after) }
    }
}

/// What the ledger calls a code point: its property, but Arabic letters, signs before numbers and the rest by name.
fn name(code: u32) -> String {
    match code {
        0x2B | 0x2D | 0x2212 => "Sign".to_owned(),
        0x2F => "Solidus".to_owned(),
        0x3A => "Colon".to_owned(),
        0x200B => "ZeroWidthSpace".to_owned(),
        0x20E3 => "Keycap".to_owned(),
        _ if script::word_break(code) == WordBreak::ALetter && script::is_arabic(code) => "Arabic".to_owned(),
        _ => format!("{:?}", script::word_break(code)),
    }
}

fn base_before(units: &[u16], mut at: usize) -> u32 {
    loop {
        let (code, length) = script::code_before(units, at);
        let is_passed = matches!(script::word_break(code), WordBreak::Extend | WordBreak::Format);
        if !is_passed || length == 0 {
            return code;
        }
        at -= length as usize;
    }
}

/// Where our tokens disagree with these borders. Between tokens nothing is compared, and neither are links,
/// addresses, tags and mentions, which UAX #29 does not know.
fn differences(units: &[u16], is_border: impl Fn(usize) -> bool) -> Vec<Difference> {
    let tokens = tokens(units);
    let mut places: BTreeMap<usize, &'static str> = BTreeMap::new();
    for (span, &kind) in core::iter::zip(tokens.spans(), tokens.kinds()) {
        let is_word =
            !matches!(kind, TokenKind::Url | TokenKind::Email | TokenKind::Hashtag | TokenKind::Mention);
        for at in span.range().skip(1).filter(|_| is_word) {
            places.insert(at, "joined");
        }
        for at in [span.start as usize, span.end as usize] {
            places.insert(at, "parted");
        }
    }
    let is_inside_pair =
        |at: usize| matches!(units.get(at - 1..=at), Some([0xD800..=0xDBFF, 0xDC00..=0xDFFF]));
    places
        .into_iter()
        .filter(|&(at, here)| {
            at > 0 && at < units.len() && !is_inside_pair(at) && is_border(at) != (here == "parted")
        })
        .map(|(at, here)| {
            let before = base_before(units, at);
            let after = script::code_at(units, at).0;
            Difference {
                before: name(before),
                after: name(after),
                here,
                is_repetition: before == after,
                shown: format!(
                    "{} | {}",
                    visible(&units[at.saturating_sub(12)..at]),
                    visible(&units[at..(at + 12).min(units.len())])
                ),
            }
        })
        .collect()
}

/// A line of Unicode's test: the text, and where words begin and end.
fn parse(line: &str) -> Option<(Vec<u16>, Vec<usize>)> {
    let body = line.split('#').next()?.trim();
    let mut units = Vec::new();
    let mut borders = Vec::new();
    for part in body.split_whitespace() {
        match part {
            "\u{F7}" => borders.push(units.len()),
            "\u{D7}" => {}
            hex => {
                let code = u32::from_str_radix(hex, 16).expect("a code point");
                let character = char::from_u32(code).expect("no surrogate");
                units.extend_from_slice(character.encode_utf16(&mut [0; 2]));
            }
        }
    }
    (!units.is_empty()).then_some((units, borders))
}

/// The borders that `unicode-segmentation` sees, in units.
fn peer_borders(text: &str) -> Vec<usize> {
    let mut borders = vec![0];
    let mut at = 0;
    for word in text.split_word_bounds() {
        at += word.encode_utf16().count();
        borders.push(at);
    }
    borders
}

#[test]
fn word_borders_are_those_of_unicode_but_for_the_ledger() {
    let rows = cases(LEDGER);
    let mut unexplained = Vec::new();
    let mut explain = |differences: Vec<Difference>, uses: &mut [usize]| {
        for difference in differences {
            match rows.iter().position(|row| difference.is_explained_by(row)) {
                Some(index) => uses[index] += 1,
                None => unexplained.push(format!(
                    "{} {} {}: {}",
                    difference.before, difference.after, difference.here, difference.shown
                )),
            }
        }
    };

    let mut in_unicode_test = vec![0; rows.len()];
    let mut line_count = 0;
    for (units, borders) in UNICODE_TEST.lines().filter_map(parse) {
        line_count += 1;
        explain(differences(&units, |at| borders.contains(&at)), &mut in_unicode_test);
    }
    assert_eq!(line_count, 1823);

    let mut in_texts = vec![0; rows.len()];
    let tokens_table = cases(include_str!("../../../tests/data/tokens.tsv"));
    let texts = tokens_table.iter().filter_map(|case| String::from_utf16(&case.units(0)).ok());
    for text in texts.chain([SAMPLE.to_owned()]) {
        let borders = peer_borders(&text);
        let units: Vec<u16> = text.encode_utf16().collect();
        explain(differences(&units, |at| borders.binary_search(&at).is_ok()), &mut in_texts);
    }

    assert!(unexplained.is_empty(), "not in the ledger:\n{}", unexplained.join("\n"));
    for (index, row) in rows.iter().enumerate() {
        assert_eq!(
            in_unicode_test[index].to_string(),
            row.column(3),
            "{}: places in Unicode's test",
            row.name
        );
        assert!(in_unicode_test[index] + in_texts[index] > 0, "{}: nothing needs this line", row.name);
    }
}

#[test]
fn the_sample_has_the_words_that_the_peer_sees() {
    let units: Vec<u16> = SAMPLE.encode_utf16().collect();
    let ours: Vec<String> = {
        let tokens = tokens(&units);
        let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
        core::iter::zip(tokens.spans(), tokens.kinds())
            .filter(|&(_, &kind)| is_word(kind))
            .map(|(span, _)| String::from_utf16(&units[span.range()]).expect("whole characters"))
            .collect()
    };
    let peer: Vec<&str> = SAMPLE.unicode_words().collect();
    assert_eq!(ours, peer);
}
