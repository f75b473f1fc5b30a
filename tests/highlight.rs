//! Where keywords are found: tables of named cases, and what holds for every text.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod support;

use mubin::{
    Document, FindOptions, KeywordError, KeywordProblem, Lexicon, MAX_KEYWORD_COUNT, Match, MatchLevel,
    Overlaps, Span,
};
use support::{rows, shown, units};

fn find(text: &[u16], keywords: &[Vec<u16>], options: FindOptions) -> Result<Vec<Match>, KeywordError> {
    let keywords: Vec<&[u16]> = keywords.iter().map(Vec::as_slice).collect();
    Document::from_units(text.to_vec()).expect("a short text").find_units(
        &keywords,
        options,
        Lexicon::bundled(),
    )
}

fn options(level: &str, overlaps: &str) -> FindOptions {
    let level = match level {
        "exact" => MatchLevel::Exact,
        "spelling" => MatchLevel::Spelling,
        "clitics" => MatchLevel::Clitics,
        "lemma" => MatchLevel::Lemma,
        "substring" => MatchLevel::Substring,
        other => panic!("no such level: {other}"),
    };
    let overlaps = match overlaps {
        "longest" => Overlaps::Longest,
        "all" => Overlaps::All,
        other => panic!("no such way with overlaps: {other}"),
    };
    FindOptions { level, overlaps }
}

#[test]
fn every_row_of_the_table_is_found_where_it_says() {
    let mut failures = Vec::new();
    for row in rows("highlight-spelling.tsv") {
        let [name, level, overlaps, keywords, text, expected, why] = row.as_slice() else {
            panic!("seven fields in {row:?}")
        };
        let keywords: Vec<Vec<u16>> = keywords.split('|').map(units).collect();
        let text = units(text);
        let found = match find(&text, &keywords, options(level, overlaps)) {
            Ok(matches) => {
                let shown =
                    matches.iter().map(|hit| format!("{}:{}-{}", hit.keyword, hit.span.start, hit.span.end));
                shown.collect::<Vec<_>>().join(" ")
            }
            Err(error) => error.to_string(),
        };
        if found != *expected {
            failures.push(format!(
                "{name}: expected {expected:?}, found {found:?} ({why})\n  in {}\n  for {}",
                shown(&text),
                keywords.iter().map(|keyword| shown(keyword)).collect::<Vec<_>>().join(" | "),
            ));
        }
    }
    assert!(failures.is_empty(), "{} rows:\n{}", failures.len(), failures.join("\n"));
}

/// The text of a case, and its hits as `highlight-forms.tsv` marks them: span, core, level.
fn marked(text: &[u16]) -> (Vec<u16>, Vec<(Span, Span, MatchLevel)>) {
    let unit = |letter: char| u16::try_from(u32::from(letter)).expect("a letter of one unit");
    let mut plain = Vec::new();
    let mut hits = Vec::new();
    let (mut start, mut core) = (None, None);
    let mut rest = text.iter().copied();
    while let Some(letter) = rest.next() {
        let here = u32::try_from(plain.len()).expect("a short text");
        if letter == unit('[') {
            start = Some(here);
        } else if letter == unit('{') {
            core = Some((here, here));
        } else if letter == unit('}') {
            core = core.map(|(start, _)| (start, here));
        } else if letter == unit(']') {
            let level = match rest.next().and_then(|level| char::from_u32(level.into())) {
                Some('e') => MatchLevel::Exact,
                Some('s') => MatchLevel::Spelling,
                Some('c') => MatchLevel::Clitics,
                Some('l') => MatchLevel::Lemma,
                other => panic!("no such level: {other:?}"),
            };
            let start = start.take().expect("a bracket that opened");
            let (from, to) = core.take().unwrap_or((start, here));
            hits.push((Span::new(start, here), Span::new(from, to), level));
        } else {
            plain.push(letter);
        }
    }
    (plain, hits)
}

/// The text with its hits marked as in the table.
fn with_marks(text: &[u16], hits: &[(Span, Span, MatchLevel)]) -> String {
    let mut marked = Vec::new();
    for at in 0..=text.len() {
        let here = |border: u32| border as usize == at;
        for (span, core, level) in hits {
            if core != span && here(core.end) {
                marked.push('}' as u16);
            }
            if here(span.end) {
                let level = match level {
                    MatchLevel::Exact => 'e',
                    MatchLevel::Spelling => 's',
                    MatchLevel::Clitics => 'c',
                    _ => 'l',
                };
                marked.extend([']' as u16, level as u16]);
            }
        }
        for (span, core, _) in hits {
            if here(span.start) {
                marked.push('[' as u16);
            }
            if core != span && here(core.start) {
                marked.push('{' as u16);
            }
        }
        marked.extend(text.get(at));
    }
    shown(&marked)
}

#[test]
fn every_form_of_a_word_lights_up_and_nothing_else() {
    let mut failures = Vec::new();
    let rows = rows("highlight-forms.tsv");
    assert!(rows.len() >= 500, "{} cases", rows.len());
    for row in rows {
        let [name, keyword, text, why] = row.as_slice() else { panic!("four fields in {row:?}") };
        let (text, expected) = marked(&units(text));
        let found = find(&text, &[units(keyword)], FindOptions::default()).expect("a keyword");
        let found: Vec<_> = found.iter().map(|hit| (hit.span, hit.core, hit.level)).collect();
        if found != expected {
            let (expected, found) = (with_marks(&text, &expected), with_marks(&text, &found));
            failures.push(format!("{name}: {keyword} ({why})\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(failures.is_empty(), "{} cases:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_keyword_that_cannot_be_looked_for_is_named() {
    let cases = [
        ("", KeywordProblem::Empty),
        (" \u{200F}\u{00A0}", KeywordProblem::Empty),
        ("\u{064B}\u{0651}", KeywordProblem::OnlyMarks),
        ("\u{0640}\u{064E}", KeywordProblem::OnlyMarks),
        (&"ا".repeat(1_001), KeywordProblem::TooLong),
    ];
    for level in ["exact", "spelling", "substring"] {
        for (keyword, problem) in &cases {
            let keywords = [units("سلام"), keyword.encode_utf16().collect()];
            let error = find(&units("سلام"), &keywords, options(level, "all"));
            assert_eq!(error, Err(KeywordError { keyword: 1, problem: *problem }), "{level}: {keyword:?}");
        }
    }
    let many = vec![units("سلام"); MAX_KEYWORD_COUNT + 1];
    let error = find(&units("سلام"), &many, FindOptions::default()).expect_err("one too many");
    assert_eq!(error, KeywordError { keyword: MAX_KEYWORD_COUNT, problem: KeywordProblem::TooMany });
}

#[test]
fn each_hit_tells_the_nearest_level_at_which_it_matches() {
    let text = units("إدلب ادلب لإدلب");
    for level in ["spelling", "substring"] {
        let matches = find(&text, &[units("إدلب")], options(level, "all")).expect("a keyword");
        let levels: Vec<MatchLevel> = matches.iter().map(|hit| hit.level).collect();
        let expected = [MatchLevel::Exact, MatchLevel::Spelling, MatchLevel::Substring];
        assert_eq!(levels, expected[..levels.len()], "{level}");
    }
}

#[test]
fn half_a_ligature_is_not_a_word() {
    // One unit that is a whole token; the keyword is but one of its two letters.
    let matches =
        find(&units("ﻻ"), &[units("ا"), units("لا")], options("substring", "all")).expect("keywords");
    let levels: Vec<MatchLevel> = matches.iter().map(|hit| hit.level).collect();
    assert_eq!(levels, [MatchLevel::Substring, MatchLevel::Spelling]);
}

#[test]
fn many_keywords_at_once_are_found_as_they_are_one_by_one() {
    let text = include_str!("../seeds/articles/news-idlib.txt");
    let text: Vec<u16> = text.encode_utf16().collect();
    let words: Vec<Vec<u16>> = String::from_utf16_lossy(&text)
        .split_whitespace()
        .map(|word| word.encode_utf16().take(3).collect())
        .collect();
    for level in ["spelling", "substring"] {
        let options = options(level, "all");
        let document = Document::from_units(text.clone()).expect("a short text");
        let find = |words: &[Vec<u16>]| {
            let keywords: Vec<&[u16]> = words.iter().map(Vec::as_slice).collect();
            document.find_units(&keywords, options, Lexicon::bundled()).expect("keywords")
        };
        let together = find(&words);
        let mut alone: Vec<Match> = Vec::new();
        for (index, word) in (0u32..).zip(&words) {
            let matches = find(std::slice::from_ref(word));
            alone.extend(matches.into_iter().map(|hit| Match { keyword: index, ..hit }));
        }
        alone.sort_by_key(|hit| (hit.span, hit.keyword));
        assert!(together.len() > words.len(), "{level}");
        assert_eq!(together, alone, "{level}");
    }
}
