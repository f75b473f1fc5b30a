use super::*;
use crate::cases::{cases, visible};

#[test]
fn blocks_of_the_table() {
    let mut failures = Vec::new();
    for case in cases(include_str!("../../tests/data/blocks.tsv")) {
        let units = case.units(0);
        let found: Vec<String> =
            Blocks::new(&units).spans().iter().map(|span| visible(&units[span.range()])).collect();
        let expected: Vec<String> = case.texts(1).iter().map(|text| visible(text)).collect();
        if found != expected {
            failures.push(case.failure(&expected, &found));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn blocks_are_found_by_position() {
    let units: Vec<u16> = " ab\n\ncd".encode_utf16().collect();
    let blocks = Blocks::new(&units);
    assert_eq!(blocks.spans(), [Span::new(1, 3), Span::new(5, 7)]);
    let found: Vec<Option<usize>> = (0..8).map(|at| blocks.at(at)).collect();
    assert_eq!(found, [None, Some(0), Some(0), None, None, Some(1), Some(1), None]);
    assert!(blocks.is_in_one_block(Span::new(1, 3)));
    assert!(!blocks.is_in_one_block(Span::new(2, 6)));
    assert!(!blocks.is_in_one_block(Span::new(0, 2)));
}
