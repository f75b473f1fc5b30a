use crate::cases::{Case, cases, visible};
use crate::{FoldOptions, Rule, Span, fold, normalize_units};

/// A preset, then `+rule` or `-rule`, in the words of `Rule`.
fn options(case: &Case<'_>) -> FoldOptions {
    let written = case.column(1);
    let end = written.find(['+', '-']).unwrap_or(written.len());
    let preset = match &written[..end] {
        "none" => FoldOptions::NONE,
        "repair" => FoldOptions::REPAIR,
        "search" => FoldOptions::SEARCH,
        "lucene" => FoldOptions::LUCENE,
        "diacritics" => FoldOptions::DIACRITICS,
        other => panic!("{}: no preset {other}", case.name),
    };
    written[end..]
        .split_inclusive(['+', '-'])
        .fold((preset, None), |(options, sign), part| {
            let name = part.trim_end_matches(['+', '-']);
            let options = match sign {
                Some('+') => options.with(rule(name)),
                Some('-') => options.without(rule(name)),
                _ => options,
            };
            (options, part.chars().next_back())
        })
        .0
}

fn rule(name: &str) -> Rule {
    let camel: String = name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    let found = Rule::ALL.into_iter().find(|rule| format!("{rule:?}") == camel);
    found.unwrap_or_else(|| panic!("no rule {name}"))
}

fn check(table: &str) {
    let mut failures = Vec::new();
    for case in cases(table) {
        let expected = case.units(2);
        let found = normalize_units(&case.units(0), options(&case));
        if found != expected {
            failures.push(case.failure(&[visible(&expected)], &[visible(&found)]));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn rules_do_what_the_table_says() {
    check(include_str!("../../../tests/data/fold-rules.tsv"));
}

#[test]
fn lucene_does_what_its_own_tests_say() {
    check(include_str!("../../../tests/data/fold-lucene.tsv"));
}

fn span(text: &str) -> Span {
    let (start, end) = text.split_once("..").expect("a span is start..end");
    Span::new(start.parse().expect("a number"), end.parse().expect("a number"))
}

/// The pairs of spans in a column.
fn pairs(case: &Case<'_>, column: usize) -> Vec<(Span, Span)> {
    let pair = |text: &str| {
        let (from, to) = text.split_once('=').expect("a pair is span=span");
        (span(from), span(to))
    };
    case.column(column).split(" | ").map(pair).collect()
}

#[test]
fn spans_go_where_the_table_says() {
    let mut failures = Vec::new();
    for case in cases(include_str!("../../../tests/data/fold-spans.tsv")) {
        let source = case.units(0);
        let folded = fold(&source, options(&case)).unwrap();
        if folded.units() != case.units(2) {
            failures.push(case.failure(&[visible(&case.units(2))], &[visible(folded.units())]));
        }
        for (from, expected) in pairs(&case, 3) {
            let found = folded.to_source(from);
            if found != expected {
                failures.push(case.failure(&[format!("{from}={expected}")], &[format!("{from}={found}")]));
            }
        }
        for (from, expected) in pairs(&case, 4) {
            let found = folded.to_folded(from);
            if found != expected {
                failures.push(
                    case.failure(&[format!("to folded: {from}={expected}")], &[format!("{from}={found}")]),
                );
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
