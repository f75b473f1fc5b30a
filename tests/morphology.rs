//! How words are taken apart: paradigms, chains of clitics, and what holds for every word.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use mubin::{
    Analysis, Document, FindOptions, FoldOptions, Lexicon, PartOfSpeech, Rule, Segment, Span, TokenKind,
    normalize, normalize_units,
};
use support::{rows, shown, units};
use unicode_segmentation::UnicodeSegmentation;

fn document(text: &[u16]) -> Document {
    Document::from_units(text.to_vec()).expect("a short text")
}

fn explain(word: &[u16]) -> Vec<Analysis> {
    document(word).explain(0, Lexicon::bundled())
}

fn without_marks(text: &str) -> String {
    normalize(text, FoldOptions::NONE.with(Rule::Marks))
}

/// The pieces as the table has them.
fn pieces(word: &[u16], segments: &[Segment]) -> String {
    let pieces = segments.iter().map(|segment| String::from_utf16_lossy(&word[segment.span.range()]));
    pieces.collect::<Vec<_>>().join("+")
}

/// Readings on one line, for a failure.
fn listed(word: &[u16], analyses: &[Analysis]) -> String {
    let readings = analyses.iter().map(|analysis| {
        let likeliest = if analysis.is_likeliest { "*" } else { "" };
        let pieces = pieces(word, &analysis.segments);
        format!("{likeliest}{} {:?} {pieces}", analysis.lemma, analysis.part_of_speech)
    });
    readings.collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_form_of_a_paradigm_leads_to_its_word() {
    let mut failures = Vec::new();
    let rows = rows("paradigms.tsv");
    assert!(rows.len() >= 140, "{} paradigms", rows.len());
    for row in rows {
        let [name, lemma, part, forms, why] = row.as_slice() else { panic!("five fields in {row:?}") };
        let part = match part.as_str() {
            "verb" => PartOfSpeech::Verb,
            "noun" => PartOfSpeech::Noun,
            "adjective" => PartOfSpeech::Adjective,
            "elative" => PartOfSpeech::Elative,
            other => panic!("no such part of speech: {other}"),
        };
        for form in forms.split(' ') {
            let form = units(form);
            let found = explain(&form);
            let fits = |analysis: &Analysis| {
                analysis.part_of_speech == part && without_marks(&analysis.lemma) == *lemma
            };
            if !found.iter().any(fits) {
                failures.push(format!(
                    "{name}: {lemma} ({why})\n  in {}\n  found {}",
                    shown(&form),
                    listed(&form, &found)
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{} forms:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn clitics_are_cut_where_the_table_says() {
    let mut failures = Vec::new();
    let rows = rows("clitics.tsv");
    assert!(rows.len() >= 250, "{} cases", rows.len());
    for row in rows {
        let [name, word, segments, lemma, why] = row.as_slice() else { panic!("five fields in {row:?}") };
        let word = units(word);
        let analyses = explain(&word);
        let first = analyses.first().map(|analysis| {
            (pieces(&word, &analysis.segments), without_marks(&analysis.lemma), analysis.is_likeliest)
        });
        if first != Some((segments.clone(), lemma.clone(), true)) {
            failures.push(format!(
                "{name}: {segments} of {lemma} ({why})\n  in {}\n  found {}",
                shown(&word),
                listed(&word, &analyses)
            ));
        }
    }
    assert!(failures.is_empty(), "{} cases:\n{}", failures.len(), failures.join("\n"));
}

/// A source of numbers that look random and depend on the seed alone (Marsaglia's xorshift).
struct Random {
    state: u64,
}

impl Random {
    fn new(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from((self.state >> 20) % limit as u64).expect("smaller than the limit")
    }

    fn choose<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

const LETTERS: &[&str] = &[
    "ا", "أ", "إ", "آ", "ٱ", "ء", "ؤ", "ئ", "ب", "ت", "ة", "ج", "ح", "د", "ذ", "ر", "س", "ش", "ص", "ض", "ط",
    "ظ", "ع", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و", "ى", "ي",
];
const BEGINNINGS: &[&str] =
    &["و", "ف", "ب", "ك", "ل", "س", "أ", "ال", "لل", "وال", "وبال", "فلل", "ي", "ت", "ن", "لا", "ما", "است"];
const STEMS: &[&str] = &[
    "كتاب",
    "حكوم",
    "مستشفى",
    "قاض",
    "لقاء",
    "صحراء",
    "كبير",
    "عسكري",
    "قال",
    "دعا",
    "رمى",
    "مد",
    "أخذ",
    "آمن",
    "قرأ",
    "وقى",
    "رأى",
    "استخدم",
    "الله",
    "سوريا",
    "ليس",
    "مما",
    "على",
];
const ENDINGS: &[&str] = &[
    "ة", "ات", "ان", "ين", "ون", "وا", "تما", "تم", "تمو", "نا", "ني", "ها", "هما", "هم", "هن", "كم", "ه",
    "ك", "ي", "ا", "ت", "تا", "ن",
];
/// Single units that are more than one letter, or a form of one.
const PRESENTATION: &[&str] = &["\u{FEFB}", "\u{FEF7}", "\u{FEF5}", "\u{FDF2}", "\u{FEED}", "\u{FE91}"];
const MARKS: &[&str] =
    &["\u{64B}", "\u{64C}", "\u{64D}", "\u{64E}", "\u{64F}", "\u{650}", "\u{651}", "\u{652}", "\u{670}"];
/// What stands between words and what breaks rules.
const OTHER: &[&str] = &[
    " ", " ", "\n", "\r\n", "\u{200C}", "\u{200D}", "\u{200F}", "\u{AD}", "\u{654}", "\u{6E5}", "\u{6DD}",
    "\u{600}", "\u{FDFA}", "\u{FE76}", "گ", "ی", "𞸀", "1", "٢", ".", "،", "-", "/", "#", "@", "NATO",
    "e\u{301}", "👍🏽",
];

/// A word put together from what words are made of, and from chance.
fn random_word(random: &mut Random) -> String {
    let mut word = String::new();
    for _ in 0..random.below(3) {
        word += random.choose(BEGINNINGS);
    }
    if random.below(2) == 0 {
        word += random.choose(STEMS);
    } else {
        for _ in 0..1 + random.below(5) {
            word += random.choose(LETTERS);
        }
    }
    for _ in 0..random.below(3) {
        word += random.choose(ENDINGS);
    }
    word
}

/// The word with marks behind some of its letters and tatweel between some; at an end it would mean something.
fn with_marks(word: &str, random: &mut Random) -> String {
    let mut marked = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        marked.push(letter);
        for _ in 0..random.below(3) {
            marked += random.choose(MARKS);
        }
        if letters.peek().is_some() && random.below(3) == 0 {
            marked += "\u{640}";
        }
    }
    marked
}

fn random_text(random: &mut Random) -> Vec<u16> {
    let mut text = Vec::new();
    for _ in 0..random.below(25) {
        match random.below(40) {
            0 => text.push(0xD83D),
            1 => text.push(0xDC4D),
            2..=10 => text.extend(random.choose(OTHER).encode_utf16()),
            11..=14 => text.extend(random.choose(PRESENTATION).encode_utf16()),
            15..=20 => text.extend(random.choose(MARKS).encode_utf16()),
            21..=25 => text.extend(random.choose(LETTERS).encode_utf16()),
            _ => text.extend(random_word(random).encode_utf16()),
        }
    }
    text
}

/// The sample articles, in the order of their names.
fn articles() -> Vec<Vec<u16>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the articles")
        .map(|entry| entry.expect("an article").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths.iter().map(|path| fs::read_to_string(path).expect("text").encode_utf16().collect()).collect()
}

/// The places at which a grapheme cluster begins or ends, after a second opinion.
fn cluster_borders(text: &[u16]) -> BTreeSet<u32> {
    // Half a surrogate pair becomes one unit, as it was.
    let text = String::from_utf16_lossy(text);
    let mut borders = BTreeSet::from([0]);
    let mut at = 0;
    for cluster in text.graphemes(true) {
        at += u32::try_from(cluster.encode_utf16().count()).expect("a short text");
        borders.insert(at);
    }
    borders
}

/// A hamza that stands for a letter of its own where the letter below is no seat of one.
const LOOSE_HAMZA: char = '\u{654}';

/// How many letters a cluster stands for, its marks not counted: more than one for a ligature.
fn letter_count(cluster: &str) -> usize {
    let spelt = normalize(cluster, FoldOptions::NONE.with(Rule::PresentationForms));
    let is_mark = |letter: char| format!("\u{628}{letter}").graphemes(true).count() == 1;
    without_marks(&spelt).chars().filter(|&letter| letter.is_alphabetic() && !is_mark(letter)).count()
}

/// Asserts that the pieces make up the token, in order, and split no character.
fn assert_tiles(text: &[u16], token: Span, segments: &[Segment], borders: &BTreeSet<u32>, name: &str) {
    let fail = |what: &str| {
        panic!("{name}: {what}: {segments:?} of {token:?}\n  in {}", shown(&text[token.range()]));
    };
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return };
    if first.span.start != token.start || last.span.end != token.end {
        fail("the ends are not those of the token");
    }
    for segment in segments {
        if segment.span.is_empty() {
            fail("an empty piece");
        }
        if !borders.contains(&segment.span.start) || !borders.contains(&segment.span.end) {
            fail("a border inside a grapheme cluster");
        }
    }
    for pair in segments.windows(2) {
        let (before, after) = (pair[0].span, pair[1].span);
        if after.start < before.start || after.end < before.end {
            fail("out of order");
        }
        if after.start > before.end {
            fail("a gap");
        }
        if after.start < before.end {
            let shared = String::from_utf16_lossy(&text[after.start as usize..before.end as usize]);
            let clusters: Vec<usize> = shared.graphemes(true).map(letter_count).collect();
            let with_letters = clusters.iter().filter(|&&count| count > 0).count();
            let is_doubled = clusters.iter().any(|&count| count > 1) || shared.contains(LOOSE_HAMZA);
            if with_letters != 1 || !is_doubled {
                fail("two pieces share what is not one character of two letters");
            }
        }
    }
}

fn assert_all_tile(text: &[u16], name: &str) {
    let document = document(text);
    let borders = cluster_borders(text);
    let lexicon = Lexicon::bundled();
    for (token, segments) in document.tokens().zip(document.segments(lexicon)) {
        assert_tiles(text, token.span, &segments, &borders, name);
        for analysis in document.explain(token.span.start, lexicon) {
            assert!(
                !analysis.segments.is_empty(),
                "{name}: no pieces in {}",
                shown(&text[token.span.range()])
            );
            assert_tiles(text, token.span, &analysis.segments, &borders, name);
        }
    }
}

#[test]
fn pieces_make_up_the_word() {
    for (place, text) in articles().iter().enumerate() {
        assert_all_tile(text, &format!("article {place}"));
    }
    for seed in 0..3_000 {
        let mut random = Random::new(seed);
        let text = random_text(&mut random);
        assert_all_tile(&text, &format!("seed {seed}"));
        let word: Vec<u16> = random_word(&mut random).encode_utf16().collect();
        assert_all_tile(&word, &format!("seed {seed}"));
    }
}

/// Asserts that whatever is read at a place is read of the word there.
fn assert_reads(text: &[u16], offset: u32) {
    let document = document(text);
    let token = document.tokens().find(|token| token.span.start <= offset && offset < token.span.end);
    for analysis in document.explain(offset, Lexicon::bundled()) {
        let token = token.expect("a token, since there is a reading");
        let start = analysis.segments.first().map(|piece| piece.span.start);
        assert_eq!((start, token.kind), (Some(token.span.start), TokenKind::Word), "at {offset}");
    }
}

#[test]
fn any_place_of_any_text_may_be_asked_about() {
    for seed in 0..1_000 {
        let text = random_text(&mut Random::new(seed));
        let end = u32::try_from(text.len()).expect("a short text");
        let ask = || (0..end + 2).chain([u32::MAX]).for_each(|offset| assert_reads(&text, offset));
        assert!(catch_unwind(ask).is_ok(), "seed {seed}: {}", shown(&text));
    }
}

#[test]
fn the_core_of_a_hit_lies_in_its_span() {
    let mut texts: Vec<(String, Vec<u16>)> =
        (0..).zip(articles()).map(|(place, text): (u32, _)| (format!("article {place}"), text)).collect();
    texts.extend((0..500).map(|seed| (format!("seed {seed}"), random_text(&mut Random::new(seed)))));
    for (name, text) in texts {
        let document = document(&text);
        let words = document.tokens().filter(|token| token.kind == TokenKind::Word);
        let words: BTreeSet<&[u16]> = words.map(|token| &text[token.span.range()]).take(100).collect();
        let words: Vec<&[u16]> = words.into_iter().collect();
        let Ok(hits) = document.find_units(&words, FindOptions::default(), Lexicon::bundled()) else {
            continue;
        };
        assert!(hits.len() >= words.len(), "{name}: each word finds itself");
        for hit in hits {
            let is_inside = hit.span.contains(hit.core) && !hit.core.is_empty();
            assert!(is_inside, "{name}: {hit:?} in {}", shown(&text[hit.span.range()]));
        }
    }
}

#[test]
fn marks_and_tatweel_leave_the_lemmas() {
    // Marks may put another one first: they say which reading is meant.
    let lemmas = |word: &str| -> BTreeSet<String> {
        let word: Vec<u16> = word.encode_utf16().collect();
        explain(&word).into_iter().map(|analysis| analysis.lemma).collect()
    };
    let mut words: Vec<String> = Vec::new();
    for text in articles() {
        let document = document(&text);
        let arabic = document.tokens().filter(|token| token.kind == TokenKind::Word);
        let plain = FoldOptions::NONE.with(Rule::Marks).with(Rule::Tatweel);
        words.extend(
            arabic.map(|token| String::from_utf16_lossy(&normalize_units(&text[token.span.range()], plain))),
        );
    }
    words.sort();
    words.dedup();
    words.extend((0..3_000).map(|seed| random_word(&mut Random::new(seed))));
    for (seed, word) in (0..).zip(&words) {
        let marked = with_marks(word, &mut Random::new(seed));
        assert_eq!(
            lemmas(&marked),
            lemmas(word),
            "seed {seed}: {}",
            shown(&marked.encode_utf16().collect::<Vec<_>>())
        );
    }
}
