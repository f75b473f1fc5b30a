//! The samples in `seeds/articles`, against the counts worked out by hand in `tests/data/sample-counts.tsv`.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "texts with escapes are read by other tests")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use mubin::{Document, FindOptions, Lexicon, MatchLevel, Overlaps, StatisticsOptions, TokenKind};
use support::rows;

fn articles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles")
}

fn sample(name: &str) -> Document {
    let path = articles().join(format!("{name}.txt"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Document::new(&text).expect("a short text")
}

#[test]
fn every_sample_has_the_counts_worked_out_by_hand() {
    let mut failures = Vec::new();
    for row in rows("sample-counts.tsv") {
        let [name, units, blocks, duplicates, sentences, words, numbers, letters, marks, _hits, note] =
            row.as_slice()
        else {
            panic!("eleven fields in {row:?}")
        };
        let document = sample(name);
        let statistics = document.statistics(&StatisticsOptions::default(), Lexicon::bundled());
        let outline: Vec<_> = document.outline().collect();
        let duplicate_count = outline.iter().filter(|block| block.duplicate_of.is_some()).count();
        let number_count = document.tokens().filter(|token| token.kind == TokenKind::Number).count();
        let found = [
            ("units", units, document.units().len().to_string()),
            ("blocks", blocks, outline.len().to_string()),
            ("paragraphs", blocks, statistics.paragraphs.to_string()),
            ("duplicates", duplicates, duplicate_count.to_string()),
            ("sentences", sentences, statistics.sentences.to_string()),
            ("words", words, statistics.words.to_string()),
            ("numbers", numbers, number_count.to_string()),
            ("letters", letters, statistics.letters.to_string()),
            ("marks", marks, statistics.marks.to_string()),
        ];
        for (what, expected, found) in found {
            if *expected != found {
                failures.push(format!("{name}: expected {expected} {what}, found {found} ({note})"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_sample_has_the_hits_counted_by_hand() {
    let mut failures = Vec::new();
    for row in rows("sample-counts.tsv") {
        let (name, hits) = (&row[0], &row[9]);
        let document = sample(name);
        for hit in hits.split(';') {
            let (keyword, counts) = hit.rsplit_once('=').expect("keyword=exact/spelling");
            let count = |level| {
                let options = FindOptions { level, overlaps: Overlaps::Longest };
                document.find(&[keyword], options, Lexicon::bundled()).expect("a keyword").len()
            };
            let found = format!("{}/{}", count(MatchLevel::Exact), count(MatchLevel::Spelling));
            if found != counts {
                failures.push(format!("{name}: expected {counts} hits for {keyword}, found {found}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_sample_is_listed_and_counted() {
    let index = fs::read_to_string(articles().join("index.tsv")).expect("the index of samples");
    let listed: Vec<&str> = index.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    let counted: Vec<String> = rows("sample-counts.tsv").into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(counted, listed);
    let entries = fs::read_dir(articles()).expect("the folder of samples");
    let mut files: Vec<String> = entries
        .map(|entry| entry.expect("a file").file_name().into_string().expect("an ASCII name"))
        .filter_map(|file| file.strip_suffix(".txt").map(str::to_owned))
        .collect();
    files.sort();
    let mut names = counted;
    names.sort();
    assert_eq!(files, names);
}
