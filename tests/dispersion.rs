//! Dispersion, against figures worked out by hand.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

use mubin::{
    Dispersion, DispersionOptions, Document, FindOptions, KeywordProblem, Lexicon, MatchLevel, PartCount,
};

fn dispersion(text: &str, keyword: &str, level: MatchLevel, parts: u32) -> Dispersion {
    let parts = PartCount::try_new(parts).expect("2 to 1,000 parts");
    let document = Document::new(text).expect("a short text");
    let options = DispersionOptions { level, parts };
    document.dispersion(keyword, options, Lexicon::bundled()).expect("a keyword")
}

fn is_near(found: Option<f64>, expected: Option<f64>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-12,
        (found, expected) => found == expected,
    }
}

#[test]
fn parts_are_two_to_a_thousand() {
    for (count, is_right) in [(0, false), (1, false), (2, true), (1_000, true), (1_001, false)] {
        assert_eq!(PartCount::try_new(count).map(PartCount::get), is_right.then_some(count), "{count}");
    }
    assert_eq!(PartCount::default().get(), 10);
    assert_eq!(DispersionOptions::default().level, MatchLevel::Lemma);
}

#[test]
fn figures_are_as_worked_out_by_hand() {
    type Case =
        (&'static str, &'static str, &'static str, MatchLevel, u32, &'static [u32], Option<(f64, f64)>);
    use MatchLevel::{Lemma, Spelling, Substring};
    let cases: &[Case] = &[
        // Each part has 2 of 4 words and 1 of 2 hits.
        ("even", "باب دار باب دار", "باب", Spelling, 2, &[1, 1], Some((0.0, 0.0))),
        // (|2/2 - 2/4| + |0 - 2/4|) / 2, by 1 - 2/4
        ("in one part", "باب باب دار دار", "باب", Spelling, 2, &[2, 0], Some((0.5, 1.0))),
        // Parts of 1, 2 and 2 of 5 words: (|1/2 - 1/5| + |1/2 - 2/5| + |0 - 2/5|) / 2 = (0.3 + 0.1 + 0.4) / 2, by 1 - 1/5
        ("unequal parts", "باب باب دار بيت نخل", "باب", Spelling, 3, &[1, 1, 0], Some((0.4, 0.5))),
        // Four parts of 0, 1, 0 and 1 words: (0 + |1 - 1/2| + 0 + |0 - 1/2|) / 2, by 1 - 0
        ("parts without words", "باب دار", "باب", Spelling, 4, &[0, 1, 0, 0], Some((0.5, 0.5))),
        ("no hits", "باب دار", "بيت", Spelling, 2, &[0, 0], None),
        ("an empty text", "", "بيت", Lemma, 3, &[0, 0, 0], None),
        ("marks alone", "\u{064E}\u{0651}", "بيت", Lemma, 2, &[0, 0], None),
        ("a text without words", "5 5", "5", Spelling, 2, &[0, 2], None),
        // A number goes with the word behind it, or with the last.
        ("hits on no words", "5 باب دار 5", "5", Spelling, 2, &[1, 1], Some((0.0, 0.0))),
        // A phrase goes with its first word.
        ("a phrase over a border", "دار باب بيت نخل", "باب بيت", Spelling, 2, &[1, 0], Some((0.5, 1.0))),
        ("inside a word", "دار والباب بيت نخل", "باب", Substring, 2, &[1, 0], Some((0.5, 1.0))),
        // "ر و" starts in دار.
        ("from word to word", "باب دار والباب بيت", "ر وال", Substring, 2, &[1, 0], Some((0.5, 1.0))),
        ("all forms", "كتاب دار والكتب نخل", "كتاب", Lemma, 2, &[1, 1], Some((0.0, 0.0))),
    ];
    for &(name, text, keyword, level, parts, counts, figures) in cases {
        let found = dispersion(text, keyword, level, parts);
        assert_eq!(found.counts, counts, "{name}");
        assert_eq!(found.count, counts.iter().sum::<u32>(), "{name}");
        assert_eq!(found.spans.len(), found.count as usize, "{name}");
        assert!(is_near(found.dp, figures.map(|(dp, _)| dp)), "{name}: {found:?}");
        assert!(is_near(found.dp_norm, figures.map(|(_, norm)| norm)), "{name}: {found:?}");
    }
}

#[test]
fn the_news_has_the_figures_of_another_implementation() {
    // Of 696 words 10 parts have 69 or 70: four of 69 and six of 70. Hits of each part, counted in Python.
    let text = include_str!("../seeds/articles/news-idlib.txt");
    let cases: [(&str, [u32; 10], f64, f64); 4] = [
        ("في", [3, 4, 1, 3, 5, 2, 2, 4, 2, 2], 0.178_571_428_571, 0.198_222_829_802),
        ("إدلب", [3, 2, 2, 1, 2, 2, 0, 0, 0, 2], 0.329_433_497_537, 0.365_686_944_634),
        ("تركيا", [1, 1, 0, 1, 0, 1, 1, 2, 2, 3], 0.283_045_977_011, 0.314_194_577_352),
        ("روسيا", [1, 0, 2, 1, 0, 1, 1, 0, 1, 0], 0.400_862_068_966, 0.444_976_076_555),
    ];
    for (keyword, counts, dp, dp_norm) in cases {
        let found = dispersion(text, keyword, MatchLevel::Exact, 10);
        assert_eq!(found.counts, counts, "{keyword}");
        assert!((found.dp.expect("hits") - dp).abs() < 1e-11, "{keyword}: {found:?}");
        assert!((found.dp_norm.expect("hits") - dp_norm).abs() < 1e-11, "{keyword}: {found:?}");
    }
}

#[test]
fn the_hits_are_those_of_a_search() {
    let document = Document::new(include_str!("../seeds/articles/news-idlib.txt")).expect("a short text");
    for level in [MatchLevel::Exact, MatchLevel::Clitics, MatchLevel::Lemma, MatchLevel::Substring] {
        for parts in [2, 7, 1_000] {
            let parts = PartCount::try_new(parts).expect("2 to 1,000 parts");
            let options = DispersionOptions { level, parts };
            let found = document.dispersion("تركيا", options, Lexicon::bundled()).expect("a keyword");
            let find = FindOptions { level, ..FindOptions::default() };
            let hits = document.find(&["تركيا"], find, Lexicon::bundled()).expect("a keyword");
            assert_eq!(found.spans, hits.iter().map(|hit| hit.span).collect::<Vec<_>>(), "{level:?}");
            assert_eq!(found.counts.iter().sum::<u32>(), found.count, "{level:?} {parts:?}");
            assert_eq!(found.counts.len(), parts.get() as usize);
            let (dp, dp_norm) = (found.dp.expect("hits"), found.dp_norm.expect("hits"));
            assert!(
                0.0 <= dp && dp <= dp_norm && dp_norm <= 1.0 + 1e-12,
                "{level:?} {parts:?} {dp} {dp_norm}"
            );
        }
    }
}

#[test]
fn a_keyword_is_refused_as_by_a_search() {
    let document = Document::new("باب").expect("a short text");
    for (keyword, problem) in [(" ", KeywordProblem::Empty), ("\u{064E}", KeywordProblem::OnlyMarks)] {
        let answer = document.dispersion(keyword, DispersionOptions::default(), Lexicon::bundled());
        assert_eq!(answer.map_err(|error| error.problem), Err(problem));
    }
}

#[test]
fn a_lone_surrogate_is_no_obstacle() {
    let units = [0xD800, 0x20, 0x628, 0x627, 0x628, 0xDC00, 0x20, 0x628, 0x627, 0x628];
    let document = Document::from_units(units.to_vec()).expect("a short text");
    let found = document.dispersion_units(&[0xD800], DispersionOptions::default(), Lexicon::bundled());
    assert_eq!(found.map(|found| found.count), Ok(1));
    let found = document.dispersion("باب", DispersionOptions::default(), Lexicon::bundled());
    assert_eq!(found.map(|found| found.count), Ok(2));
}
