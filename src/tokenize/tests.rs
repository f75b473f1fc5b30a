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
