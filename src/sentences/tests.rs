mod invariants;

use super::*;
use crate::cases::{cases, visible};

#[test]
fn sentences_of_the_table() {
    let mut failures = Vec::new();
    for case in cases(include_str!("../../tests/data/sentences.tsv")) {
        let units = case.units(0);
        let blocks = Blocks::new(&units);
        let tokens = Tokens::new(&units, &blocks);
        let sentences = Sentences::new(&units, &blocks, &tokens);
        let found: Vec<String> = sentences.spans().iter().map(|span| visible(&units[span.range()])).collect();
        let expected: Vec<String> = case.texts(1).iter().map(|text| visible(text)).collect();
        if found != expected {
            failures.push(case.failure(&expected, &found));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_sample_has_its_blocks_words_and_sentences() {
    let units: Vec<u16> = include_str!("../../seeds/articles/news-idlib.txt").encode_utf16().collect();
    let blocks = Blocks::new(&units);
    let tokens = Tokens::new(&units, &blocks);
    let sentences = Sentences::new(&units, &blocks, &tokens);
    assert_eq!(units.len(), 4121);
    assert_eq!(blocks.len(), 31);
    assert_eq!(tokens.kinds().iter().filter(|&&kind| kind == TokenKind::Word).count(), 696);
    // Two paragraphs have two sentences each, the rest one.
    assert_eq!(sentences.len(), 33);
    let with_two: Vec<usize> =
        (0..blocks.len()).filter(|&block| sentences.of_block(block).len() == 2).collect();
    assert_eq!(with_two, [11, 15]);
}
