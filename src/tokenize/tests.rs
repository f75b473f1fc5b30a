mod word_breaks;

use super::*;
use crate::cases::{cases, unescape, visible};

fn tokens(units: &[u16]) -> Tokens {
    Tokens::new(units, &Blocks::new(units))
}

fn kind_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Word => "word",
        TokenKind::Number => "number",
        TokenKind::Punctuation => "punctuation",
        TokenKind::Symbol => "symbol",
        TokenKind::Emoji => "emoji",
        TokenKind::Url => "url",
        TokenKind::Email => "email",
        TokenKind::Hashtag => "hashtag",
        TokenKind::Mention => "mention",
    }
}

#[test]
fn tokens_of_the_table() {
    let mut failures = Vec::new();
    for case in cases(include_str!("../../tests/data/tokens.tsv")) {
        let units = case.units(0);
        let tokens = tokens(&units);
        let found: Vec<String> = core::iter::zip(tokens.spans(), tokens.kinds())
            .map(|(span, &kind)| format!("{}:{}", kind_name(kind), visible(&units[span.range()])))
            .collect();
        let expected: Vec<String> = case
            .column(1)
            .split(" | ")
            .filter(|token| !token.is_empty())
            .map(|token| {
                let (kind, text) = token.split_once(':').expect("a kind and a text");
                format!("{kind}:{}", visible(&unescape(text)))
            })
            .collect();
        if found != expected {
            failures.push(case.failure(&expected, &found));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn tokens_are_found_by_span_and_by_block() {
    // 0..3 word, 3..4 stop; 5..8 and 9..12 words; a blank line; 14..17 word.
    let tokens = tokens(&"قال. نعم ولا\n\nثمة".encode_utf16().collect::<Vec<u16>>());
    assert_eq!(tokens.span(1), Some(Span::new(3, 4)));
    assert_eq!((tokens.span(5), tokens.kind(5)), (None, None));
    assert_eq!([0, 1, 2].map(|block| tokens.of_block(block)), [0..4, 4..5, 0..0]);

    assert_eq!(tokens.exactly(Span::new(3, 12)), Some(1..4));
    assert_eq!(tokens.exactly(Span::new(5, 8)), Some(2..3));
    for (start, end) in [(4, 8), (5, 7), (5, 5), (5, 4), (2, 12)] {
        assert_eq!(tokens.exactly(Span { start, end }), None, "{start}..{end}");
    }

    assert_eq!(tokens.touching(Span::new(2, 6)), 0..3);
    assert_eq!(tokens.touching(Span::new(12, 14)), 4..4);
}

#[test]
fn the_number_of_a_word_is_the_word_itself() {
    let number = |word: &str| Letters::number_of(&word.encode_utf16().collect::<Vec<u16>>());
    assert_eq!(number("\u{621}"), 1);
    assert_eq!(number("\u{621}\u{622}"), 1 << 6 | 2);
    assert_ne!(number("\u{627}\u{628}"), number("\u{628}\u{627}"));
    // Ten letters have one, eleven none; nor has anything with a mark, tatweel, digit or other letter in it.
    assert_ne!(number("استخراجاته"), 0);
    for word in ["استخراجاتهم", "", "كت\u{64E}ب", "كـب", "إف35", "گل", "\u{640}", "kitab"]
    {
        assert_eq!(number(word), 0, "{word}");
    }
}
