//! N-grams, against lists worked out by hand and against plain counting.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mubin::{CountBy, Document, Lexicon, Ngram, NgramOptions, NgramSize, Span, TokenKind, VocabularyOptions};

const ALL: NgramOptions =
    NgramOptions { by: CountBy::Form, stop_words: true, spans: false, min_count: 1, limit: usize::MAX };

fn document(text: &str) -> Document {
    Document::new(text).expect("a short text")
}

fn list(document: &Document, words: u32, options: NgramOptions) -> Vec<Ngram> {
    document.ngrams(NgramSize::try_new(words).expect("1 to 5 words"), options, Lexicon::bundled())
}

fn shown(text: &str, words: u32, options: NgramOptions) -> Vec<String> {
    let entries = list(&document(text), words, options).into_iter();
    entries.map(|entry| format!("{} {} {}", entry.text, entry.count, entry.rank)).collect()
}

#[test]
fn sizes_are_one_to_five() {
    assert_eq!(NgramSize::try_new(0), None);
    assert_eq!(NgramSize::try_new(1), Some(NgramSize::UNIGRAM));
    assert_eq!(NgramSize::try_new(5).map(NgramSize::get), Some(5));
    assert_eq!(NgramSize::try_new(6), None);
}

#[test]
fn lists_are_as_counted_by_hand() {
    let cases: &[(&str, &str, u32, NgramOptions, &[&str])] = &[
        ("an empty text", "", 2, ALL, &[]),
        ("marks alone", "\u{064E}\u{0651}", 1, ALL, &[]),
        ("fewer words than n", "باب دار", 3, ALL, &[]),
        ("as many words as n", "باب دار بيت نخل سوق", 5, ALL, &["باب دار بيت نخل سوق 1 1"]),
        (
            "the commonest first, then the first",
            "باب دار بيت باب دار",
            2,
            ALL,
            &["باب دار 2 1", "دار بيت 1 2", "بيت باب 1 2"],
        ),
        ("overlapping", "نعم نعم نعم", 2, ALL, &["نعم نعم 2 1"]),
        ("marks of punctuation between", "باب، (دار) \u{0640} «بيت»", 3, ALL, &["باب دار بيت 1 1"]),
        ("spaces and line breaks between", "باب  \u{A0}دار\nبيت", 2, ALL, &["باب دار 1 1"]),
        ("a sentence ends", "باب دار. بيت نخل", 2, ALL, &["باب دار 1 1", "بيت نخل 1 1"]),
        ("no sentence ends", "د. سعيد أ. باسل", 2, ALL, &["د سعيد 1 1", "سعيد أ 1 1", "أ باسل 1 1"]),
        ("a number between", "باب 5 دار بيت", 2, ALL, &["دار بيت 1 1"]),
        ("an emoji between", "باب 😀 دار بيت", 2, ALL, &["دار بيت 1 1"]),
        ("a sign between", "باب + دار بيت", 2, ALL, &["دار بيت 1 1"]),
        ("a link between", "باب https://a.org دار بيت", 2, ALL, &["دار بيت 1 1"]),
        ("a hashtag between", "باب #وسم دار بيت", 2, ALL, &["دار بيت 1 1"]),
        (
            "as first written",
            "ب\u{064E}اب دار، باب دار",
            2,
            NgramOptions { min_count: 2, ..ALL },
            &["ب\u{064E}اب دار 2 1"],
        ),
        (
            "stop words at either end, not inside",
            "باب في دار على بيت",
            3,
            NgramOptions { stop_words: false, ..ALL },
            &["باب في دار 1 1", "دار على بيت 1 1"],
        ),
        (
            "one that is a stop word",
            "باب في دار",
            1,
            NgramOptions { stop_words: false, ..ALL },
            &["باب 1 1", "دار 1 1"],
        ),
        (
            "by lemma",
            "مدينة قديمة، والمدن القديمة",
            2,
            NgramOptions { by: CountBy::Lemma, limit: 1, ..ALL },
            &["مدينة قديم 2 1"],
        ),
        (
            "no stop words by lemma",
            "الباب وفيه الدار",
            2,
            NgramOptions { by: CountBy::Lemma, stop_words: false, ..ALL },
            &[],
        ),
    ];
    for &(name, text, words, options, expected) in cases {
        assert_eq!(shown(text, words, options), expected, "{name}");
    }
}

#[test]
fn a_share_is_of_the_ngrams_of_the_text() {
    // 5 bigrams, twice نخل باب.
    let document = document("نخل باب في نخل باب دار");
    let options = NgramOptions { stop_words: false, spans: true, ..ALL };
    let entries = list(&document, 2, options);
    assert_eq!(entries.len(), 2); // and باب دار
    assert_eq!((entries[0].count, entries[1].count), (2, 1));
    assert!((entries[0].per_million - 400_000.0).abs() < 1e-9, "{entries:?}");
    assert_eq!(entries[0].spans, [Span::new(0, 7), Span::new(11, 18)]);
    assert!(list(&document, 2, ALL).iter().all(|entry| entry.spans.is_empty()));
}

/// What `ngrams` counts, counted plainly: of each n-gram its form, by where it stands.
fn plainly(document: &Document, words: usize) -> BTreeMap<String, Vec<Span>> {
    let sentences: Vec<Span> = document.outline().flat_map(|block| block.sentences).collect();
    let units = document.units();
    let mut counted: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    let tokens: Vec<_> = document.tokens().filter(|token| token.kind != TokenKind::Punctuation).collect();
    for row in tokens.windows(words) {
        let span = Span::new(row[0].span.start, row[words - 1].span.end);
        let is_word = |token: &mubin::Token| token.kind == TokenKind::Word;
        if row.iter().all(is_word) && sentences.iter().any(|sentence| sentence.contains(span)) {
            let form = |token: &mubin::Token| {
                let surface = String::from_utf16_lossy(&units[token.span.range()]);
                mubin::normalize(&surface, form_options())
            };
            let forms: Vec<String> = row.iter().map(form).collect();
            counted.entry(forms.join(" ")).or_default().push(span);
        }
    }
    counted
}

/// What types do not tell apart, as far as the samples have it.
fn form_options() -> mubin::FoldOptions {
    use mubin::Rule;
    [
        Rule::Marks,
        Rule::Tatweel,
        Rule::Invisibles,
        Rule::PresentationForms,
        Rule::LookAlikes,
        Rule::NonJoiners,
    ]
    .into_iter()
    .fold(mubin::FoldOptions::NONE, mubin::FoldOptions::with)
}

#[test]
fn every_sample_has_the_ngrams_that_plain_counting_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let mut count = 0;
    for path in fs::read_dir(folder).expect("the samples").map(|entry| entry.expect("a sample").path()) {
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        count += 1;
        let document = document(&fs::read_to_string(&path).expect("a sample is text"));
        let name = path.display();
        for words in 1..=5 {
            let entries = list(&document, words, NgramOptions { spans: true, ..ALL });
            let mut found: Vec<Vec<Span>> = entries.iter().map(|entry| entry.spans.clone()).collect();
            let mut expected: Vec<Vec<Span>> = plainly(&document, words as usize).into_values().collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{name}: {words}");
            let total: u32 = entries.iter().map(|entry| entry.count).sum();
            for (entry, next) in entries.iter().zip(&entries[1..]) {
                let order = |entry: &Ngram| (u32::MAX - entry.count, entry.spans[0].start);
                assert!(order(entry) < order(next), "{name}: {entry:?} {next:?}");
                assert_eq!(entry.count as usize, entry.spans.len(), "{name}: {entry:?}");
                let share = f64::from(entry.count) / f64::from(total);
                assert!((entry.per_million / 1e6 - share).abs() < 1e-12, "{name}: {entry:?}");
            }
        }
    }
    assert!(count > 5, "the samples are there");
}

#[test]
fn unigrams_are_the_vocabulary() {
    let document = document(include_str!("../seeds/articles/news-idlib.txt"));
    for by in [CountBy::Form, CountBy::Lemma] {
        for stop_words in [true, false] {
            let options = VocabularyOptions { by, stop_words, spans: true, ..VocabularyOptions::default() };
            let words = document.vocabulary(options, Lexicon::bundled());
            let unigrams = list(&document, 1, NgramOptions { by, stop_words, spans: true, ..ALL });
            assert_eq!(words.len(), unigrams.len());
            for (word, unigram) in words.iter().zip(&unigrams) {
                assert_eq!(
                    (word.count, word.rank, &word.spans),
                    (unigram.count, unigram.rank, &unigram.spans)
                );
                assert!((word.per_million - unigram.per_million).abs() < 1e-9);
                if let Some(lemma) = &word.lemma {
                    assert_eq!(lemma.text, unigram.text);
                }
            }
        }
    }
}
