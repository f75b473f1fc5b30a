//! What a person may get wrong in the language data of `seeds/`, and the build does not notice.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The lines of a seed file behind its comments and heading, in fields.
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let heading = lines.next().expect("a heading").split('\t').count();
    let rows = lines.map(|line| {
        let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        assert_eq!(fields.len(), heading, "{file}: as many fields as the heading in {line:?}");
        fields
    });
    rows.collect()
}

/// Whether it is one of the letters that Arabic words are spelt with: no mark, no tatweel, no space.
fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}')
}

#[test]
fn words_are_spelt_in_bare_letters() {
    let function = rows("function.tsv");
    let hosts = function.iter().map(|row| &row[3]).filter(|host| *host != "-");
    let collisions = rows("collisions.tsv");
    let words = function.iter().map(|row| &row[5]).chain(hosts);
    for word in words.chain(collisions.iter().flat_map(|row| [&row[2], &row[3]])) {
        assert!(!word.is_empty() && word.chars().all(is_letter), "{word}");
    }
}

#[test]
fn no_line_stands_twice() {
    let mut seen = BTreeSet::new();
    for row in rows("function.tsv") {
        assert!(seen.insert((row[0].clone(), row[5].clone(), row[3].clone())), "{row:?}");
    }
    let mut seen = BTreeSet::new();
    for row in rows("collisions.tsv") {
        assert!(seen.insert((row[2].clone(), row[3].clone())), "{row:?}");
    }
}

#[test]
fn a_pair_differs_in_letters_and_their_partners() {
    for row in rows("collisions.tsv") {
        let (bare, marked) = (&row[2], &row[3]);
        assert_eq!(bare.chars().count(), marked.chars().count(), "{row:?}");
        let differing: Vec<&str> =
            bare.chars().zip(marked.chars()).filter(|(one, other)| one != other).map(kind_of_pair).collect();
        let is_right = match row[0].as_str() {
            "careless" => !differing.is_empty() && !differing.contains(&"none"),
            kind => differing == [kind],
        };
        assert!(is_right, "{row:?}: {differing:?}");
    }
}

fn kind_of_pair(pair: (char, char)) -> &'static str {
    match pair {
        ('\u{0649}', '\u{064A}') => "maksura",
        ('\u{0647}', '\u{0629}') => "teh",
        ('\u{0627}', '\u{0622}' | '\u{0623}' | '\u{0625}') => "alef",
        _ => "none",
    }
}
