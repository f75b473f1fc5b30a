//! Hits in their contexts: tables worked out by hand, and what holds for every text.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use mubin::{
    ConcordanceLine, ConcordanceOptions, ConcordanceSort, ContextSize, Document, FindOptions, FoldOptions,
    KeywordProblem, Lexicon, MatchLevel, Overlaps, Span, TokenKind, normalize,
};

fn document(text: &str) -> Document {
    Document::new(text).expect("a short text")
}

fn spelt(context: ContextSize) -> ConcordanceOptions {
    ConcordanceOptions { level: MatchLevel::Spelling, context, ..ConcordanceOptions::default() }
}

fn sorted(sort: ConcordanceSort) -> ConcordanceOptions {
    ConcordanceOptions { sort, ..spelt(ContextSize::Words(20)) }
}

fn lines(document: &Document, keywords: &[&str], options: ConcordanceOptions) -> Vec<ConcordanceLine> {
    document.concordance(keywords, options, Lexicon::bundled()).expect("keywords")
}

fn slice(document: &Document, span: Span) -> String {
    String::from_utf16_lossy(&document.units()[span.range()])
}

/// The lines as a reader sees them: `before|node|after`.
fn shown(text: &str, keywords: &[&str], options: ConcordanceOptions) -> Vec<String> {
    let document = document(text);
    let show = |line: &ConcordanceLine| {
        [line.before, line.node.span, line.after].map(|span| slice(&document, span)).join("|")
    };
    lines(&document, keywords, options).iter().map(show).collect()
}

#[test]
fn a_context_of_words_reaches_from_word_to_word_and_not_out_of_the_block() {
    // name, text, words, line
    let cases = [
        ("the nearest words", "هذا كتاب فيه باب عن كل شيء", 2, "كتاب فيه |باب| عن كل"),
        ("one word", "هذا كتاب فيه باب عن كل شيء", 1, "فيه |باب| عن"),
        ("no context", "هذا كتاب فيه باب عن كل شيء", 0, "|باب|"),
        ("fewer words than asked for", "فيه باب عن", 8, "فيه |باب| عن"),
        ("at the start of a block", "باب عن كل", 1, "|باب| عن"),
        ("at the end of a block", "هذا فيه باب", 1, "فيه |باب|"),
        ("a title without a context", "كتاب\n\nباب\n\nشيء", 8, "|باب|"),
        ("between lines of CR and LF", "كتاب\r\nفي باب عن\r\nشيء", 8, "في |باب| عن"),
        ("punctuation in between", "قال: «باب»، ثم نام", 1, "قال: «|باب|»، ثم"),
        ("punctuation outside of enough words", "(قال باب نعم)", 1, "قال |باب| نعم"),
        ("punctuation at the ends of a block with fewer words", "(قال باب نعم)", 2, "(قال |باب| نعم)"),
        ("punctuation alone", "«باب».", 3, "«|باب|»."),
        ("numbers, emoji and links are words", "أ 5 😀 باب https://a.org ب", 2, "5 😀 |باب| https://a.org ب"),
        ("other signs are none", "أ = + باب % $ ب", 1, "أ = + |باب| % $ ب"),
        ("marks", "كِتَا\u{64F}ب\u{64C} بَاب\u{64F} لي", 1, "كِتَا\u{64F}ب\u{64C} |بَاب\u{64F}| لي"),
    ];
    for (name, text, words, expected) in cases {
        assert_eq!(shown(text, &["باب"], spelt(ContextSize::Words(words))), [expected], "{name}");
    }
}

#[test]
fn a_context_of_units_cuts_no_cluster() {
    // name, text, units, line
    let cases = [
        ("inside a word", "كتاب باب كتاب", 3, "اب |باب| كت"),
        ("no context", "كتاب باب كتاب", 0, "|باب|"),
        ("all of the block", "كتاب باب كتاب", 10_000, "كتاب |باب| كتاب"),
        ("not out of the block", "نص\nفي باب\nنص", 10, "في |باب|"),
        // beh fatha shadda, space, the node, space, beh fatha shadda
        ("marks at both cuts", "ب\u{64E}\u{651} باب ب\u{64E}\u{651}", 3, " |باب| "),
        (
            "marks and their letter",
            "ب\u{64E}\u{651} باب ب\u{64E}\u{651}",
            4,
            "ب\u{64E}\u{651} |باب| ب\u{64E}\u{651}",
        ),
        ("a pair of surrogates", "😀 باب 😀", 2, " |باب| "),
        ("an emoji of several parts", "👩‍👩‍👧 باب 👩‍👩‍👧", 8, " |باب| "),
        ("the whole of it", "👩‍👩‍👧 باب 👩‍👩‍👧", 9, "👩‍👩‍👧 |باب| 👩‍👩‍👧"),
        ("the first and the last of three flags", "🇵🇸🇯🇴🇱🇧 باب 🇵🇸🇯🇴🇱🇧", 8, "🇱🇧 |باب| 🇵🇸"),
        ("two flags", "🇵🇸🇯🇴🇱🇧 باب 🇵🇸🇯🇴🇱🇧", 9, "🇯🇴🇱🇧 |باب| 🇵🇸🇯🇴"),
        ("ligatures", "\u{FEFB}\u{64E} باب \u{FEFB}\u{64E}", 2, " |باب| "),
        ("a mark on a space", "ب \u{64B}باب", 1, "|باب|"),
    ];
    for (name, text, units, expected) in cases {
        assert_eq!(shown(text, &["باب"], spelt(ContextSize::Units(units))), [expected], "{name}");
    }
}

#[test]
fn a_hit_inside_a_word_has_the_rest_of_the_word_beside_it() {
    let substring = |context| ConcordanceOptions { level: MatchLevel::Substring, ..spelt(context) };
    let show = |text, context| shown(text, &["كتاب"], substring(context));
    assert_eq!(show("قال والكتابة هنا نعم", ContextSize::Words(1)), ["قال وال|كتاب|ة هنا"]);
    assert_eq!(show("قال والكتابة هنا نعم", ContextSize::Words(0)), ["|كتاب|"]);
    assert_eq!(show("قال والكتابة هنا نعم", ContextSize::Units(2)), ["ال|كتاب|ة "]);
    assert_eq!(show("والكتابة", ContextSize::Words(2)), ["وال|كتاب|ة"]);
    assert_eq!(show("ا كتابكتاب ب", ContextSize::Words(1)), ["ا |كتاب|كتاب ب", "ا كتاب|كتاب| ب"]);
    // Inside a ligature of lam and alef the hit is the ligature.
    assert_eq!(
        shown("قال سلا\u{FEFB}م", &["لا"], substring(ContextSize::Units(1))),
        ["س|لا|\u{FEFB}", "ا|\u{FEFB}|م"]
    );
}

#[test]
fn hits_are_those_of_a_search_that_keeps_the_longest() {
    let keywords = ["مجلس الأمن", "الأمن", "الأمن الدولي"];
    let text = "قال مجلس الأمن الدولي إن الأمن مهم";
    let found = shown(text, &keywords, spelt(ContextSize::Words(1)));
    assert_eq!(found, ["مجلس |الأمن الدولي| إن", "إن |الأمن| مهم"]);
    let document = document(text);
    let found = lines(&document, &keywords, ConcordanceOptions::default());
    assert_eq!(found.iter().map(|line| line.node.keyword).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(found[1].node.level, MatchLevel::Exact, "the nearest level, as in a search");
}

#[test]
fn contexts_may_share_words_and_hold_other_hits() {
    let found = shown("باب باب ثم باب", &["باب"], spelt(ContextSize::Words(2)));
    assert_eq!(found, ["|باب| باب ثم", "باب |باب| ثم باب", "باب ثم |باب|"]);
}

#[test]
fn lines_are_sorted_by_the_words_after() {
    let text = "باب قديم\nباب أحمر كبير\nباب يمين\nباب احمر\nباب إبرة\nباب\nباب آدم\nباب 7\nباب Zed\nباب alpha\nباب يَمين صغير\nباب يمنى";
    let expected = [
        "|باب|",
        "|باب| 7",
        "|باب| alpha",
        "|باب| Zed",
        "|باب| إبرة",
        "|باب| احمر",
        "|باب| أحمر كبير",
        "|باب| آدم",
        "|باب| قديم",
        "|باب| يمنى",
        "|باب| يمين",
        "|باب| يَمين صغير",
    ];
    assert_eq!(shown(text, &["باب"], sorted(ConcordanceSort::After)), expected);
    let first = ConcordanceOptions { limit: 3, ..sorted(ConcordanceSort::After) };
    assert_eq!(shown(text, &["باب"], first), expected[..3], "the limit comes last");
}

#[test]
fn lines_are_sorted_by_the_words_before_the_nearest_first() {
    let text = "كبير هذا باب\nصغير هذا باب ب\nهذا، باب\nثم ذاك باب\nباب\nذلك باب\nصغير هذا باب ا";
    let expected = [
        "|باب|",
        "ثم ذاك |باب|",
        "ذلك |باب|",
        "هذا، |باب|",
        "صغير هذا |باب| ب",
        "صغير هذا |باب| ا",
        "كبير هذا |باب|",
    ];
    assert_eq!(shown(text, &["باب"], sorted(ConcordanceSort::Before)), expected);
}

#[test]
fn lines_are_sorted_by_the_node_and_then_by_what_follows() {
    let text = "كتاب جديد\nباب واسع\nكتاب أحمر\nباب البيت قديم\nباب أسود\nباب البيت أزرق";
    let found = shown(text, &["كتاب", "باب", "باب البيت"], sorted(ConcordanceSort::Node));
    let expected =
        ["|باب| أسود", "|باب| واسع", "|باب البيت| أزرق", "|باب البيت| قديم", "|كتاب| أحمر", "|كتاب| جديد"];
    assert_eq!(found, expected);
    // By the word that the hit stands in, with its clitics.
    let options = ConcordanceOptions { level: MatchLevel::Lemma, ..sorted(ConcordanceSort::Node) };
    assert_eq!(shown("وكتاب\nكتب\nالكتاب", &["كتاب"], options), ["|الكتاب|", "|كتب|", "|وكتاب|"]);
}

#[test]
fn only_words_that_lie_in_the_context_count() {
    let text = "باب جديد ب\nباب جديد ا\nباب أحمر";
    let narrow = |context| ConcordanceOptions { context, ..sorted(ConcordanceSort::After) };
    assert_eq!(
        shown(text, &["باب"], narrow(ContextSize::Words(1))),
        ["|باب| أحمر", "|باب| جديد", "|باب| جديد"]
    );
    assert_eq!(
        lines(&document(text), &["باب"], narrow(ContextSize::Words(1)))
            .iter()
            .map(|line| line.node.span.start)
            .collect::<Vec<_>>(),
        [22, 0, 11],
        "lines that agree are in the order of the text"
    );
    // In three units of context no word ends; in five one does.
    assert_eq!(shown(text, &["باب"], narrow(ContextSize::Units(3))), ["|باب| جد", "|باب| جد", "|باب| أح"]);
    assert_eq!(
        shown(text, &["باب"], narrow(ContextSize::Units(5))),
        ["|باب| أحمر", "|باب| جديد", "|باب| جديد"]
    );
    let none = shown(text, &["باب"], narrow(ContextSize::Words(0)));
    assert_eq!(none, ["|باب|"; 3]);
}

#[test]
fn eight_words_of_a_side_count() {
    let line = |words: usize, last: &str| format!("باب {}{last}", "و ".repeat(words));
    let found = |words| {
        let text = [line(words, "ي"), line(words, "ا")].join("\n");
        let lines = shown(&text, &["باب"], sorted(ConcordanceSort::After));
        lines.iter().map(|line| line.chars().last().expect("a letter")).collect::<String>()
    };
    assert_eq!(found(7), "اي");
    assert_eq!(found(8), "يا");
}

#[test]
fn a_limit_cuts_the_list() {
    let text = "باب باب باب";
    let limited =
        |limit| shown(text, &["باب"], ConcordanceOptions { limit, ..spelt(ContextSize::Words(0)) }).len();
    assert_eq!([0, 1, 2, 3, 4, usize::MAX].map(limited), [0, 1, 2, 3, 3, 3]);
}

#[test]
fn keywords_are_refused_as_in_a_search() {
    let refused = |keywords: &[&str]| {
        let error = document("نص").concordance(keywords, ConcordanceOptions::default(), Lexicon::bundled());
        error.map(|_| ()).map_err(|error| (error.keyword, error.problem))
    };
    assert_eq!(refused(&["نص", ""]), Err((1, KeywordProblem::Empty)));
    assert_eq!(refused(&["\u{64E}"]), Err((0, KeywordProblem::OnlyMarks)));
    assert_eq!(refused(&[]), Ok(()));
}

#[test]
fn odd_texts_have_lines_too_or_none() {
    let texts = [
        vec![],
        vec![0x20, 0x0A],
        vec![0x064E, 0x0651],
        vec![0xD800],
        vec![0xDC00, 0xD800, 0x20, 0x0628],
        vec![0x0628, 0xD83D, 0x0628, 0xDE00, 0x0628],
        vec![0x0640, 0x20, 0x0640],
    ];
    let sorts =
        [ConcordanceSort::Text, ConcordanceSort::Before, ConcordanceSort::Node, ConcordanceSort::After];
    for text in texts {
        let document = Document::from_units(text).expect("a short text");
        for sort in sorts {
            for context in [
                ContextSize::Units(1),
                ContextSize::Words(1),
                ContextSize::Units(u32::MAX),
                ContextSize::Words(u32::MAX),
            ] {
                for level in [MatchLevel::Exact, MatchLevel::Lemma, MatchLevel::Substring] {
                    let options = ConcordanceOptions { level, context, sort, limit: usize::MAX };
                    for keyword in [0x0628, 0xD800, 0x0640] {
                        // A keyword of tatweel alone is refused.
                        let found = document.concordance_units(&[&[keyword]], options, Lexicon::bundled());
                        check_shape(&document, &found.unwrap_or_default());
                    }
                }
            }
        }
    }
}

#[test]
fn many_cuts_in_one_cluster_or_one_row_of_flags_take_no_time() {
    let marks = "\u{64E}".repeat(200_000);
    let flags = "🇵🇸".repeat(100_000);
    for long in [marks, flags] {
        let text = format!("{}{long} {}", "ب ".repeat(20_000), "ب ".repeat(20_000));
        let document = document(&text);
        let start = Instant::now();
        let found = lines(&document, &["ب"], spelt(ContextSize::Units(40_000)));
        assert!(found.len() >= 39_999, "{} lines", found.len());
        // A tenth of a second; a look along the row for each cut would take 17, a walk through the cluster minutes.
        assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    }
}

/// What holds for all lines, whatever the options.
fn check_shape(document: &Document, lines: &[ConcordanceLine]) {
    let blocks: Vec<Span> = document.outline().map(|block| block.span).collect();
    for line in lines {
        let ConcordanceLine { before, node, after } = line;
        assert_eq!((before.end, node.span.end), (node.span.start, after.start), "{line:?}");
        assert!(before.start <= before.end && after.start <= after.end, "{line:?}");
        let whole = Span::new(before.start, after.end);
        assert!(blocks.iter().any(|block| block.contains(whole)), "within a block: {line:?}");
    }
}

/// The samples; each once more with its lines ended by CR and LF, and with marks, emoji and flags strewn in.
fn samples() -> Vec<(String, Document)> {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let mut samples = Vec::new();
    for entry in fs::read_dir(articles).expect("samples") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("a text");
            let strewn = text.replace(" و", " 🇵🇸🇯🇴👩‍👩‍👧\u{64E} و").replace("ن ", "ن\u{651}\u{64E} ");
            samples.push((format!("{name}, CRLF"), document(&text.replace('\n', "\r\n"))));
            samples.push((format!("{name}, strewn"), document(&strewn)));
            samples.push((name, document(&text)));
        }
    }
    assert!(samples.len() >= 30, "{} samples", samples.len());
    samples
}

const KEYWORDS: [&[&str]; 5] =
    [&["في", "من"], &["كتاب", "ماء", "قال"], &["على الأرض", "في", "الأرض"], &["ال"], &["و", "ن"]];

#[test]
fn every_line_of_the_samples_is_what_a_plain_count_makes_of_it() {
    let mut count = 0;
    for (name, document) in samples() {
        let blocks: Vec<Span> = document.outline().map(|block| block.span).collect();
        let words: Vec<Span> = document
            .tokens()
            .filter(|token| !matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol))
            .map(|token| token.span)
            .collect();
        for keywords in KEYWORDS {
            for level in [MatchLevel::Exact, MatchLevel::Lemma, MatchLevel::Substring] {
                let options = FindOptions { level, overlaps: Overlaps::Longest };
                let hits = document.find(keywords, options, Lexicon::bundled()).expect("keywords");
                for words_wanted in [0, 1, 3, 8, 1_000] {
                    let context = ContextSize::Words(words_wanted);
                    let size = words_wanted as usize;
                    let found = lines(&document, keywords, ConcordanceOptions { level, ..spelt(context) });
                    check_shape(&document, &found);
                    assert_eq!(found.iter().map(|line| line.node).collect::<Vec<_>>(), hits, "{name}");
                    for line in &found {
                        let node = line.node.span;
                        let block = *blocks.iter().find(|block| block.contains(node)).expect("a block");
                        let before: Vec<Span> = words
                            .iter()
                            .copied()
                            .filter(|word| block.contains(*word) && word.end <= node.start)
                            .collect();
                        let after: Vec<Span> = words
                            .iter()
                            .copied()
                            .filter(|word| block.contains(*word) && word.start >= node.end)
                            .collect();
                        let start = match size {
                            0 => node.start,
                            _ if before.len() < size => block.start,
                            _ => before[before.len() - size].start,
                        };
                        let end = match size {
                            0 => node.end,
                            _ if after.len() < size => block.end,
                            _ => after[size - 1].end,
                        };
                        assert_eq!((line.before.start, line.after.end), (start, end), "{name}: {line:?}");
                        count += 1;
                    }
                }
            }
        }
    }
    assert!(count > 10_000, "{count} lines");
}

#[test]
fn contexts_of_units_in_the_samples_are_as_long_as_clusters_let_them() {
    use unicode_segmentation::UnicodeSegmentation;

    for (name, document) in samples() {
        let text = String::from_utf16_lossy(document.units());
        let mut borders = vec![0];
        for cluster in text.graphemes(true) {
            borders.push(
                borders[borders.len() - 1] + u32::try_from(cluster.encode_utf16().count()).expect("short"),
            );
        }
        let blocks: Vec<Span> = document.outline().map(|block| block.span).collect();
        for keywords in KEYWORDS {
            for size in [0, 1, 2, 3, 7, 40, 333, 10_000] {
                let options =
                    ConcordanceOptions { level: MatchLevel::Lemma, ..spelt(ContextSize::Units(size)) };
                let found = lines(&document, keywords, options);
                check_shape(&document, &found);
                for line in found {
                    let node = line.node.span;
                    let block = *blocks.iter().find(|block| block.contains(node)).expect("a block");
                    let from = block.start.max(node.start.saturating_sub(size));
                    let to = block.end.min(node.end + size);
                    let start = borders[borders.partition_point(|&border| border < from)];
                    let end = borders[borders.partition_point(|&border| border <= to) - 1];
                    assert_eq!((line.before.start, line.after.end), (start, end), "{name}: {line:?}");
                }
            }
        }
    }
}

#[test]
fn sorted_lines_of_the_samples_are_in_order() {
    for (name, document) in samples().into_iter().filter(|(name, _)| !name.contains(',')) {
        let tokens: Vec<_> = document
            .tokens()
            .filter(|token| !matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol))
            .map(|token| {
                (token.span, normalize(&slice(&document, token.span), FoldOptions::SEARCH).to_lowercase())
            })
            .collect();
        let words = |span: Span| {
            let inside = tokens.iter().filter(move |(word, _)| span.contains(*word));
            inside.map(|(_, key)| key.as_str()).collect::<Vec<_>>()
        };
        for keywords in KEYWORDS {
            let unsorted = lines(&document, keywords, sorted(ConcordanceSort::Text));
            for sort in [ConcordanceSort::Before, ConcordanceSort::Node, ConcordanceSort::After] {
                let found = lines(&document, keywords, sorted(sort));
                let key = |line: &ConcordanceLine| {
                    let mut before = words(line.before);
                    before.reverse();
                    before.truncate(8);
                    let mut after = words(line.after);
                    after.truncate(8);
                    match sort {
                        ConcordanceSort::Before => (before, vec![]),
                        ConcordanceSort::After => (after, vec![]),
                        _ => (words(line.node.span), after),
                    }
                };
                let mut expected = unsorted.clone();
                expected.sort_by_key(key);
                assert_eq!(found, expected, "{name}, {keywords:?}, {sort:?}");
            }
        }
    }
}
