//! Words near a word: tables worked out by hand, what another implementation counts, and what holds for every text.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

#[expect(dead_code, reason = "texts with escapes are read by other tests")]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mubin::{
    Collocate, CollocateOptions, CollocateSort, CollocateWindow, CountBy, Document, FindOptions, FoldOptions,
    KeywordProblem, Lexicon, MatchLevel, Overlaps, PartOfSpeech, Rule, Span, TokenKind, normalize,
};
use support::rows;

fn document(text: &str) -> Document {
    Document::new(text).expect("a short text")
}

/// Every word of the window, the commonest first.
fn counted(before: u32, after: u32) -> CollocateOptions {
    CollocateOptions {
        level: MatchLevel::Exact,
        window: CollocateWindow { before, after },
        min_count: 1,
        sort: CollocateSort::Count,
        ..CollocateOptions::default()
    }
}

fn collocates(text: &str, keyword: &str, options: CollocateOptions) -> Vec<Collocate> {
    document(text).collocates(keyword, options, Lexicon::bundled()).expect("a keyword")
}

/// Word, how often before, after, and in the text.
fn shown(text: &str, keyword: &str, options: CollocateOptions) -> Vec<(String, u32, u32, u32)> {
    let show = |item: Collocate| {
        assert_eq!(item.count, item.before + item.after, "{item:?}");
        (item.text, item.before, item.after, item.total)
    };
    collocates(text, keyword, options).into_iter().map(show).collect()
}

fn words(list: &[Collocate]) -> Vec<&str> {
    list.iter().map(|item| item.text.as_str()).collect()
}

/// A word, how often it stands before, after, and in the text.
type Row = (&'static str, u32, u32, u32);

#[test]
fn the_window_is_the_words_near_a_hit() {
    // name, text, window before, after, collocates of N
    let cases: [(&str, &str, u32, u32, &[Row]); 19] = [
        (
            "two on each side",
            "a b N c d e",
            2,
            2,
            &[("a", 1, 0, 1), ("b", 1, 0, 1), ("c", 0, 1, 1), ("d", 0, 1, 1)],
        ),
        ("one on each side", "a b N c d", 1, 1, &[("b", 1, 0, 1), ("c", 0, 1, 1)]),
        ("before alone", "a b N c d", 2, 0, &[("a", 1, 0, 1), ("b", 1, 0, 1)]),
        ("after alone", "a b N c d", 0, 1, &[("c", 0, 1, 1)]),
        ("an empty window", "a b N c d", 0, 0, &[]),
        ("no hit", "a b c d", 5, 5, &[]),
        ("an empty text", "", 5, 5, &[]),
        ("a hit alone", "N", 5, 5, &[]),
        ("hits alone", "N N N", 5, 5, &[]),
        (
            "the nearer hit",
            "a N b c d e N f",
            3,
            3,
            &[("a", 1, 0, 1), ("b", 0, 1, 1), ("c", 0, 1, 1), ("d", 1, 0, 1), ("e", 1, 0, 1), ("f", 0, 1, 1)],
        ),
        ("in the middle between hits", "N x N", 3, 3, &[("x", 1, 0, 1)]),
        ("near the farther hit alone", "N a b c N", 1, 3, &[("a", 0, 1, 1), ("b", 0, 1, 1), ("c", 1, 0, 1)]),
        (
            "hits are nobody's collocates, and take their places",
            "N a N N b c",
            1,
            1,
            &[("a", 1, 0, 1), ("b", 0, 1, 1)],
        ),
        ("a word counts once, however many hits it is near", "N x N x N", 9, 9, &[("x", 2, 0, 2)]),
        ("words elsewhere", "x x N x a a a x", 1, 1, &[("x", 1, 1, 4)]),
        ("the borders of blocks", "a b\nN c\r\nd\n\nN", 5, 5, &[("c", 0, 1, 1)]),
        ("no word of the block", "a\n5 N .\nb", 5, 5, &[]),
        ("signs and numbers are no words", "b a, 5 («N») 😀! c d", 1, 1, &[("a", 1, 0, 1), ("c", 0, 1, 1)]),
        ("the spelling of the first place", "b\u{301} N b\u{301}", 1, 1, &[("b\u{301}", 1, 1, 2)]),
    ];
    for (name, text, before, after, expected) in cases {
        let expected: Vec<_> =
            expected.iter().map(|&(word, b, a, total)| (word.to_owned(), b, a, total)).collect();
        assert_eq!(shown(text, "N", counted(before, after)), expected, "{name}");
    }
}

#[test]
fn forms_are_one_whatever_their_marks() {
    let found = shown("كت\u{64E}ب باب كتب كـتب", "باب", counted(1, 1));
    assert_eq!(found, [("كت\u{64E}ب".to_owned(), 1, 1, 3)]);
}

#[test]
fn distances_from_a_phrase_count_from_its_ends() {
    let found = shown("b a N M M c N d N M", "N M", counted(1, 1));
    // M and N that are no hit of the phrase are words like others: the second M, and the N before d.
    let row = |word: &str, before, after, total| (word.to_owned(), before, after, total);
    assert_eq!(found, [row("a", 1, 0, 1), row("M", 0, 1, 1), row("d", 1, 0, 1)]);
    let wide = shown("b a N M M c N d N M", "N M", counted(2, 2));
    assert_eq!(
        wide,
        [
            row("b", 1, 0, 1),
            row("a", 1, 0, 1),
            row("N", 1, 0, 1),
            row("M", 0, 1, 1),
            row("c", 0, 1, 1),
            row("d", 1, 0, 1)
        ]
    );
}

#[test]
fn a_keyword_may_be_a_number_or_a_part_of_words() {
    let row = |word: &str, before, after, total| (word.to_owned(), before, after, total);
    assert_eq!(shown("a b 5 c 5", "5", counted(1, 1)), [row("b", 1, 0, 1), row("c", 1, 0, 1)]);
    let options = CollocateOptions { level: MatchLevel::Substring, ..counted(1, 1) };
    // The words that the hits stand in are nodes, each once though two hits stand in it.
    let found = collocates("a xNNy b Nx c d", "N", options);
    assert_eq!(words(&found), ["a", "b", "c"]);
    let b = &found[1];
    assert_eq!((b.before, b.after, b.total), (1, 0, 1));
    assert!((b.log_dice - (14.0 + (2.0_f64 / 4.0).log2())).abs() < 1e-12, "3 hits: {b:?}");
    // In the window 3 of 4 words that are no nodes.
    assert!((b.mutual_information - (4.0_f64 / 3.0).log2()).abs() < 1e-12, "{b:?}");
}

#[test]
fn the_measures_follow_their_formulas() {
    let near = |number: f64, expected: f64| (number - expected).abs() < 1e-12;
    // O 2, R 4, C 2, N 8; E 1, and the other cells 2, 0, 4 where 3, 1, 3 are expected.
    let found = collocates("a N x b c d f x N e", "N", counted(1, 1));
    let x = &found[0];
    assert_eq!((x.text.as_str(), x.count, x.total), ("x", 2, 2));
    let expected = 2.0 * (2.0 * 2.0_f64.ln() + 2.0 * (2.0_f64 / 3.0).ln() + 4.0 * (4.0_f64 / 3.0).ln());
    assert!(near(x.log_likelihood, expected), "{x:?}");
    assert!(near(x.log_dice, 14.0) && near(x.mutual_information, 1.0), "{x:?}");

    // O 1, R 2, C 5, N 6: fewer than the expected 5/3.
    let found = collocates("x N a\nx x x x", "N", counted(1, 1));
    let x = &found[0];
    assert_eq!((x.text.as_str(), x.count, x.total), ("x", 1, 5));
    let expected = 2.0 * (0.6_f64.ln() + 3.0_f64.ln() + 4.0 * 1.2_f64.ln());
    assert!(near(x.log_likelihood, -expected), "{x:?}");
    assert!(
        near(x.log_dice, 14.0 + (1.0_f64 / 3.0).log2()) && near(x.mutual_information, 0.6_f64.log2()),
        "{x:?}"
    );

    // The window is all of the text: nothing is oftener there than by chance.
    for item in collocates("a N a b", "N", counted(5, 5)) {
        assert!(item.log_likelihood == 0.0 && item.mutual_information == 0.0, "{item:?}");
    }
}

#[test]
fn collocates_come_in_the_order_of_the_measure_then_the_commoner_then_the_first() {
    // Near two hits: c 8 of 16, r 2 of 2, p and q 1 of 1, 12 of 20 words.
    let text = "r c c N p c c c c c c c c c c c c q N c c r";
    let sorted = |sort| {
        let list = collocates(text, "N", CollocateOptions { sort, ..counted(3, 3) });
        list.into_iter().map(|item| item.text).collect::<Vec<_>>().join("")
    };
    assert_eq!(sorted(CollocateSort::Count), "crpq");
    assert_eq!(sorted(CollocateSort::MutualInformation), "rpqc");
    assert_eq!(sorted(CollocateSort::LogDice), "rcpq"); // 4 of 4, 16 of 18, 2 of 3
    let list =
        collocates(text, "N", CollocateOptions { sort: CollocateSort::LogLikelihood, ..counted(3, 3) });
    assert!(list.is_sorted_by(|one, other| one.log_likelihood >= other.log_likelihood), "{list:?}");
    assert!(list.last().is_some_and(|last| last.text == "c" && last.log_likelihood < 0.0), "{list:?}");
    let limited = collocates(text, "N", CollocateOptions { limit: 2, ..counted(3, 3) });
    assert_eq!(words(&limited), ["c", "r"]);
    assert!(collocates(text, "N", CollocateOptions { limit: 0, ..counted(3, 3) }).is_empty());
}

#[test]
fn what_stands_there_less_often_than_the_least_count_is_left_out() {
    let with = |min_count| words_of("a N b a N c b N b", min_count);
    fn words_of(text: &str, min_count: u32) -> Vec<String> {
        let options = CollocateOptions { min_count, ..counted(1, 1) };
        collocates(text, "N", options).into_iter().map(|item| item.text).collect()
    }
    assert_eq!(with(0), with(1));
    assert_eq!(with(1), ["b", "a", "c"]);
    assert_eq!(with(2), ["b", "a"]);
    assert_eq!(with(3), ["b"]);
    assert_eq!(with(4), Vec::<String>::new());
    assert_eq!(CollocateOptions::default().min_count, 2);
}

#[test]
fn lemmas_are_counted_in_all_their_forms() {
    let options = CollocateOptions { level: MatchLevel::Lemma, by: CountBy::Lemma, ..counted(1, 1) };
    let found = collocates("زار مدينة زرت المدن زرنا مدينته", "زار", options);
    let [city] = found.as_slice() else { panic!("one lemma in {found:?}") };
    assert_eq!(city.text, "مدينة");
    assert_eq!(city.part_of_speech, Some(PartOfSpeech::Noun));
    assert_eq!((city.before, city.after, city.total), (2, 1, 3));
    let forms = collocates(
        "زار مدينة زرت المدن زرنا مدينته",
        "زار",
        CollocateOptions { by: CountBy::Form, ..options },
    );
    assert_eq!(words(&forms), ["مدينة", "المدن", "مدينته"]);
    assert!(forms.iter().all(|form| form.part_of_speech.is_none()));
}

#[test]
fn stop_words_are_left_out_on_request_and_counted_in_any_case() {
    let text = "ذهب في المدينة. ذهب الى المدينة. ثم مدينة";
    for by in [CountBy::Form, CountBy::Lemma] {
        let options = CollocateOptions { level: MatchLevel::Lemma, by, ..counted(0, 2) };
        let all = collocates(text, "ذهب", options);
        let content = collocates(text, "ذهب", CollocateOptions { stop_words: false, ..options });
        assert_eq!(all.len(), 3, "{all:?}");
        let [city] = content.as_slice() else { panic!("one word in {content:?}") };
        assert_eq!(city.count, 2);
        assert!(all.contains(city), "the same figures: {city:?} in {all:?}");
        // The limit counts what is listed.
        let first = collocates(text, "ذهب", CollocateOptions { stop_words: false, limit: 1, ..options });
        assert_eq!(first, content);
    }
}

#[test]
fn keywords_are_refused_as_in_a_search() {
    let refused = |keyword: &str| {
        let found = document("نص").collocates(keyword, CollocateOptions::default(), Lexicon::bundled());
        found.map(|_| ()).map_err(|error| (error.keyword, error.problem))
    };
    assert_eq!(refused(""), Err((0, KeywordProblem::Empty)));
    assert_eq!(refused("\u{64E}"), Err((0, KeywordProblem::OnlyMarks)));
    assert_eq!(refused(&"ب".repeat(1_001)), Err((0, KeywordProblem::TooLong)));
    assert_eq!(refused("ب"), Ok(()));
}

#[test]
fn odd_texts_have_collocates_too_or_none() {
    let texts = [
        vec![],
        vec![0x20, 0x0A],
        vec![0x064E, 0x0651],
        vec![0xD800, 0x20, 0x0628],
        vec![0x0628, 0x20, 0x0061, 0xD83D, 0x0062, 0x20, 0x0628],
        vec![0x0640, 0x20, 0x0628, 0x20, 0x0640],
    ];
    for text in texts {
        let document = Document::from_units(text.clone()).expect("a short text");
        for level in [MatchLevel::Exact, MatchLevel::Lemma, MatchLevel::Substring] {
            for by in [CountBy::Form, CountBy::Lemma] {
                let options = CollocateOptions { level, by, ..counted(u32::MAX, u32::MAX) };
                let found =
                    document.collocates_units(&[0x0628], options, Lexicon::bundled()).expect("a keyword");
                // A surrogate without its partner is never part of a word.
                assert!(found.iter().all(|item| !item.text.contains('\u{FFFD}')), "{text:?}: {found:?}");
            }
        }
    }
}

fn article(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles").join(format!("{name}.txt"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_figures_are_those_of_another_implementation() {
    let expected = rows("reference-collocates.tsv");
    let options = CollocateOptions { level: MatchLevel::Exact, ..CollocateOptions::default() };
    let found = collocates(&article("news-idlib"), "إدلب", options);
    assert_eq!(found.len(), expected.len());
    for row in &expected {
        let [name, form, count, log_likelihood, log_dice, mutual_information] = row.as_slice() else {
            panic!("six fields in {row:?}")
        };
        let item = found
            .iter()
            .find(|item| item.text == *form)
            .unwrap_or_else(|| panic!("{name}: {form} is missing"));
        assert_eq!(item.count.to_string(), *count, "{name}: {form}");
        for (figure, expected) in [
            (item.log_likelihood, log_likelihood),
            (item.log_dice, log_dice),
            (item.mutual_information, mutual_information),
        ] {
            let expected: f64 = expected.parse().expect("a number");
            assert!((figure - expected).abs() < 1e-9, "{name}: {figure} for {expected} of {form}");
        }
    }
    let column: Vec<f64> = expected.iter().map(|row| row[3].parse().expect("a number")).collect();
    for (item, expected) in found.iter().zip(column) {
        assert!((item.log_likelihood - expected).abs() < 1e-9, "the order is that of the measure");
    }
}

/// The rules that make one form of the spellings of a word type.
fn form_options() -> FoldOptions {
    [Rule::NonJoiners, Rule::Marks, Rule::LookAlikes, Rule::Digits]
        .into_iter()
        .fold(FoldOptions::REPAIR, FoldOptions::with)
}

/// What a plain count makes of a window: of each form how often before, after, and in the text.
fn plain_count(
    document: &Document,
    hits: &[Span],
    window: CollocateWindow,
) -> (BTreeMap<String, (u32, u32, u32)>, u32, u32) {
    let blocks: Vec<Span> = document.outline().map(|block| block.span).collect();
    let block_of = |span: Span| blocks.iter().position(|block| block.contains(span)).expect("a block");
    // The words, each with its form.
    let words: Vec<(Span, String)> = document
        .tokens()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| (token.span, String::from_utf16_lossy(&document.units()[token.span.range()])))
        .map(|(span, surface)| (span, normalize(&surface, form_options())))
        .collect();
    let touches = |word: Span, hit: Span| word.start < hit.end && hit.start < word.end;
    let mut forms: BTreeMap<String, (u32, u32, u32)> = BTreeMap::new();
    let (mut in_window, mut others) = (0, 0);
    for (at, (word, form)) in words.iter().enumerate() {
        let word = *word;
        let counts = forms.entry(form.clone()).or_default();
        if hits.iter().any(|&hit| touches(word, hit)) {
            continue;
        }
        counts.2 += 1;
        others += 1;
        let same_block: Vec<Span> =
            hits.iter().copied().filter(|&hit| block_of(hit) == block_of(word)).collect();
        // One more than how many words stand in between.
        let distance = |hit: Span| {
            let between = words.iter().enumerate().filter(|&(other, &(span, _))| {
                let apart = !touches(span, hit);
                apart
                    && if hit.end <= word.start {
                        other < at && span.start >= hit.end
                    } else {
                        other > at && span.end <= hit.start
                    }
            });
            1 + u32::try_from(between.count()).expect("a short text")
        };
        let after = same_block.iter().rfind(|hit| hit.end <= word.start).map(|&hit| distance(hit));
        let before = same_block.iter().find(|hit| hit.start >= word.end).map(|&hit| distance(hit));
        let after = after.filter(|&distance| distance <= window.after);
        let before = before.filter(|&distance| distance <= window.before);
        match (before, after) {
            (None, None) => continue,
            (Some(_), None) => counts.0 += 1,
            (None, Some(_)) => counts.1 += 1,
            (Some(before), Some(after)) if before <= after => counts.0 += 1,
            (Some(_), Some(_)) => counts.1 += 1,
        }
        in_window += 1;
    }
    (forms, in_window, others)
}

#[test]
fn the_counts_of_the_samples_are_those_of_a_plain_count() {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let mut count = 0;
    for entry in fs::read_dir(articles).expect("samples") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let document = document(&fs::read_to_string(&path).expect("a text"));
        for (keyword, level) in [
            ("في", MatchLevel::Exact),
            ("كتاب", MatchLevel::Lemma),
            ("ماء", MatchLevel::Lemma),
            ("من", MatchLevel::Clitics),
            ("في هذا", MatchLevel::Spelling),
            ("ال", MatchLevel::Substring),
        ] {
            let find = FindOptions { level, overlaps: Overlaps::Longest };
            let hits: Vec<Span> = document
                .find(&[keyword], find, Lexicon::bundled())
                .expect("a keyword")
                .iter()
                .map(|hit| hit.span)
                .collect();
            for (before, after) in [(1, 1), (5, 5), (0, 3), (20, 2)] {
                let options = CollocateOptions { level, ..counted(before, after) };
                let (forms, in_window, others) = plain_count(&document, &hits, options.window);
                let found = document.collocates(keyword, options, Lexicon::bundled()).expect("a keyword");
                let name = format!("{}: {keyword}, {before} and {after}", path.display());
                let near = forms.values().filter(|(before, after, _)| before + after > 0).count();
                assert_eq!(found.len(), near, "{name}");
                let mut expected: Vec<(u32, u32, u32)> =
                    forms.values().copied().filter(|(before, after, _)| before + after > 0).collect();
                let mut counts: Vec<(u32, u32, u32)> =
                    found.iter().map(|item| (item.before, item.after, item.total)).collect();
                expected.sort_unstable();
                counts.sort_unstable();
                assert_eq!(counts, expected, "{name}");
                assert_eq!(found.iter().map(|item| item.count).sum::<u32>(), in_window, "{name}");
                for item in &found {
                    let (o, r, c, n) =
                        (item.count.into(), in_window.into(), item.total.into(), f64::from(others));
                    check_measures(item, [o, r, c, n], hits.len() as f64);
                }
                // By lemma the window is the same, however its words are counted.
                let lemmas = document
                    .collocates(
                        keyword,
                        CollocateOptions { by: CountBy::Lemma, ..options },
                        Lexicon::bundled(),
                    )
                    .expect("a keyword");
                assert_eq!(lemmas.iter().map(|item| item.count).sum::<u32>(), in_window, "{name}");
                assert!(lemmas.iter().all(|item| item.total >= item.count), "{name}");
                count += found.len();
            }
        }
    }
    assert!(count > 5_000, "{count} collocates");
}

/// The measures by their formulas, cell by cell.
fn check_measures(item: &Collocate, [o, r, c, n]: [f64; 4], hits: f64) {
    let rows = [r, n - r];
    let columns = [c, n - c];
    let cells = [[o, r - o], [c - o, n - r - c + o]];
    let mut sum = 0.0;
    for (row, cells) in rows.iter().zip(cells) {
        for (column, cell) in columns.iter().zip(cells) {
            if cell > 0.0 {
                sum += cell * (cell / (row * column / n)).ln();
            }
        }
    }
    let sign = if o < r * c / n { -1.0 } else { 1.0 };
    assert!((item.log_likelihood - sign * 2.0 * sum).abs() < 1e-9, "{item:?}");
    assert!((item.log_dice - (14.0 + (2.0 * o / (hits + c)).log2())).abs() < 1e-9, "{item:?}");
    assert!((item.mutual_information - (o / (r * c / n)).log2()).abs() < 1e-9, "{item:?}");
}
