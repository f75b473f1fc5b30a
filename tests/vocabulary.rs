//! Frequency lists, against lists worked out by hand.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mubin::{
    CountBy, Document, Lexicon, PartOfSpeech, Span, StatisticsOptions, VocabularyEntry, VocabularyOptions,
};

const BY_FORM: VocabularyOptions =
    VocabularyOptions { by: CountBy::Form, stop_words: true, spans: false, min_count: 1, limit: usize::MAX };
const BY_LEMMA: VocabularyOptions = VocabularyOptions { by: CountBy::Lemma, ..BY_FORM };

fn document(text: &str) -> Document {
    Document::new(text).expect("a short text")
}

fn list(document: &Document, options: VocabularyOptions) -> Vec<VocabularyEntry> {
    document.vocabulary(options, Lexicon::bundled())
}

fn slice(document: &Document, span: Span) -> String {
    String::from_utf16_lossy(&document.units()[span.range()])
}

/// How an entry is shown.
fn text(document: &Document, entry: &VocabularyEntry) -> String {
    entry.lemma.as_ref().map_or_else(|| slice(document, entry.first), |lemma| lemma.text.clone())
}

/// `text count rank` of each entry, and for lemmas the forms in brackets.
fn shown(source: &str, options: VocabularyOptions) -> Vec<String> {
    let document = document(source);
    let shown = list(&document, options).into_iter().map(|entry| {
        let forms = entry.lemma.iter().flat_map(|lemma| &lemma.forms);
        let forms: Vec<String> =
            forms.map(|form| format!("{} {}", slice(&document, form.first), form.count)).collect();
        let forms = if forms.is_empty() { String::new() } else { format!(" ({})", forms.join(", ")) };
        format!("{} {} {}{forms}", text(&document, &entry), entry.count, entry.rank)
    });
    shown.collect()
}

/// Every sample, by name.
fn samples() -> Vec<(String, Document)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let files = fs::read_dir(folder).expect("the samples").map(|entry| entry.expect("a sample").path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let samples: Vec<_> = texts
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a sample is text");
            (path.display().to_string(), document(&text))
        })
        .collect();
    assert!(samples.len() > 5, "the samples are there");
    samples
}

fn news() -> Document {
    document(include_str!("../seeds/articles/news-idlib.txt"))
}

#[test]
fn lists_are_as_counted_by_hand() {
    let cases: &[(&str, &str, VocabularyOptions, &[&str])] = &[
        ("an empty text", "", BY_FORM, &[]),
        ("marks alone", "\u{064E}\u{0651}", BY_LEMMA, &[]),
        ("no words", "5 ! 😀 https://a.org", BY_FORM, &[]),
        (
            "the first of equals first, ranks shared",
            "باب دار بيت دار باب نخل نخل نخل",
            BY_FORM,
            &["نخل 3 1", "باب 2 2", "دار 2 2", "بيت 1 4"],
        ),
        ("a number is no word", "بيت 5 5 5", BY_FORM, &["بيت 1 1"]),
        // beh fatha yeh teh, then beh yeh teh: written as it first stands.
        ("marks make no difference", "ب\u{064E}يت بيت", BY_FORM, &["ب\u{064E}يت 2 1"]),
        ("clitics do", "بيت وبيت", BY_FORM, &["بيت 1 1", "وبيت 1 1"]),
        (
            "ranks without stop words",
            "في في باب في دار",
            VocabularyOptions { stop_words: false, ..BY_FORM },
            &["باب 1 1", "دار 1 1"],
        ),
        ("a least count", "باب دار باب", VocabularyOptions { min_count: 2, ..BY_FORM }, &["باب 2 1"]),
        ("no least count", "باب", VocabularyOptions { min_count: 0, ..BY_FORM }, &["باب 1 1"]),
        ("a limit", "باب دار باب", VocabularyOptions { limit: 1, ..BY_FORM }, &["باب 2 1"]),
        ("a limit of none", "باب", VocabularyOptions { limit: 0, ..BY_LEMMA }, &[]),
        (
            "a lemma in all its forms",
            "وكتاب كتابه الكتب",
            BY_LEMMA,
            &["كتاب 3 1 (وكتاب 1, كتابه 1, الكتب 1)"],
        ),
        (
            "the commonest form first",
            "مدن المدينة مدينته المدينة",
            BY_LEMMA,
            &["مدينة 4 1 (المدينة 2, مدن 1, مدينته 1)"],
        ),
        (
            "unknown words without their clitics",
            "غوغل وغوغل بغوغل",
            BY_LEMMA,
            &["غوغل 3 1 (غوغل 1, وغوغل 1, بغوغل 1)"],
        ),
        (
            "every function word is a stop word by lemma",
            "فيه كتاب وعليها وفي كتب",
            VocabularyOptions { stop_words: false, ..BY_LEMMA },
            &["كتاب 2 1 (كتاب 1, كتب 1)"],
        ),
    ];
    for &(name, text, options, expected) in cases {
        assert_eq!(shown(text, options), expected, "{name}");
    }
}

#[test]
fn a_form_counts_for_the_lemma_that_it_is_in_each_place() {
    // kutub, books, and kataba, he wrote: one form.
    let document = document("ك\u{064F}ت\u{064F}ب قديمة، ك\u{064E}ت\u{064E}ب\u{064E} الرجل");
    let entries = list(&document, BY_LEMMA);
    let of = |lemma: &str| {
        let entry = entries.iter().find(|entry| text_of(entry) == lemma);
        entry.map(|entry| (entry.count, entry.lemma.as_ref().map(|lemma| lemma.forms.len())))
    };
    assert_eq!(of("كتاب"), Some((1, Some(1))), "{entries:?}");
    assert_eq!(of("كتب"), Some((1, Some(1))), "{entries:?}");
    assert_eq!(list(&document, BY_FORM).len(), 3, "كتب twice, قديمة, الرجل");
}

fn text_of(entry: &VocabularyEntry) -> &str {
    entry.lemma.as_ref().map_or("", |lemma| &lemma.text)
}

#[test]
fn shares_are_of_all_words_of_the_text() {
    // 8 words and a number; نخل 4, باب 2, في 1, دار 1.
    let document = document("نخل باب في نخل 7 نخل باب دار نخل");
    let figures = |options| -> Vec<(f64, f64)> {
        list(&document, options).iter().map(|entry| (entry.per_million, entry.cumulative_ratio)).collect()
    };
    assert_eq!(figures(BY_FORM), [(500_000.0, 0.5), (250_000.0, 0.75), (125_000.0, 0.875), (125_000.0, 1.0)]);
    // Without في the list ends below 1.
    let content = VocabularyOptions { stop_words: false, ..BY_FORM };
    assert_eq!(figures(content), [(500_000.0, 0.5), (250_000.0, 0.75), (125_000.0, 0.875)]);
    assert_eq!(figures(VocabularyOptions { limit: 2, ..BY_LEMMA }), [(500_000.0, 0.5), (250_000.0, 0.75)]);
}

#[test]
fn places_are_told_where_they_are_asked_for() {
    let document = document("لا بيت 5 بيت ولا \u{0628}\u{064E}يت");
    let entries = list(&document, VocabularyOptions { spans: true, ..BY_FORM });
    let spans: Vec<(u32, u32)> = entries[0].spans.iter().map(|span| (span.start, span.end)).collect();
    assert_eq!(spans, [(3, 6), (9, 12), (17, 21)]);
    assert!(list(&document, BY_FORM).iter().all(|entry| entry.spans.is_empty()));
    let lemmas = list(&document, VocabularyOptions { spans: true, ..BY_LEMMA });
    let no = lemmas.iter().find(|entry| text_of(entry) == "لا").expect("لا and ولا");
    assert_eq!(no.spans, [Span::new(0, 2), Span::new(13, 16)]);
    assert_eq!(no.lemma.as_ref().map(|lemma| lemma.part_of_speech), Some(PartOfSpeech::Function));
}

#[test]
fn the_news_has_the_counts_counted_by_hand() {
    let document = news();
    let entries = list(&document, BY_FORM);
    assert_eq!(entries.len(), 425);
    assert_eq!(entries.iter().map(|entry| entry.count).sum::<u32>(), 696);
    let first: Vec<(String, u32, u32)> =
        entries[..3].iter().map(|entry| (text(&document, entry), entry.count, entry.rank)).collect();
    assert_eq!(first, [("في".into(), 28, 1), ("على".into(), 21, 2), ("إدلب".into(), 14, 3)]);
    // 28 of 696 words, and 28 + 21 + 14.
    assert!((entries[0].per_million - 40_229.885_057_471_26).abs() < 1e-6, "{:?}", entries[0]);
    assert!((entries[2].cumulative_ratio - 63.0 / 696.0).abs() < 1e-12, "{:?}", entries[2]);
}

#[test]
fn the_counts_of_every_sample_sum_to_its_words() {
    for (name, document) in samples() {
        let words = document.statistics(&StatisticsOptions::default(), Lexicon::bundled()).words;
        for options in [BY_FORM, BY_LEMMA] {
            let entries = list(&document, VocabularyOptions { spans: true, ..options });
            assert_eq!(u64::from(entries.iter().map(|entry| entry.count).sum::<u32>()), words, "{name}");
            let last = entries.last().expect("a sample has words");
            assert!((last.cumulative_ratio - 1.0).abs() < 1e-12, "{name}: {last:?}");
            for (index, entry) in entries.iter().enumerate() {
                assert_eq!(entry.count as usize, entry.spans.len(), "{name}: {entry:?}");
                assert_eq!(entry.first, entry.spans[0], "{name}: {entry:?}");
                assert!(entry.spans.is_sorted(), "{name}: {entry:?}");
                assert!(!text(&document, entry).is_empty(), "{name}: {entry:?}");
                let commoner = entries.iter().take_while(|other| other.count > entry.count).count();
                assert_eq!(entry.rank as usize, commoner + 1, "{name}: {entry:?}");
                if let Some(next) = entries.get(index + 1) {
                    let order = |entry: &VocabularyEntry| (u32::MAX - entry.count, entry.first.start);
                    assert!(order(entry) < order(next), "{name}: {entry:?} {next:?}");
                }
            }
        }
    }
}

#[test]
fn the_forms_of_every_lemma_sum_to_its_count() {
    for (name, document) in samples() {
        let by_form = list(&document, VocabularyOptions { spans: true, ..BY_FORM });
        let places = by_form
            .iter()
            .zip(0..)
            .flat_map(|(entry, index)| entry.spans.iter().map(move |span| (span.start, index)));
        let form_at: BTreeMap<u32, usize> = places.collect();
        let mut counts = vec![0; by_form.len()];
        let entries = list(&document, BY_LEMMA);
        for entry in &entries {
            let lemma = entry.lemma.as_ref().expect("a lemma");
            assert_eq!(
                lemma.forms.iter().map(|form| form.count).sum::<u32>(),
                entry.count,
                "{name}: {entry:?}"
            );
            assert!(lemma.forms.iter().rev().map(|form| form.count).is_sorted(), "{name}: {entry:?}");
            for form in &lemma.forms {
                counts[form_at[&form.first.start]] += form.count;
            }
            let is_known = lemma.part_of_speech != PartOfSpeech::Unknown;
            let same = entries.iter().filter(|other| {
                text_of(other) == lemma.text
                    && other.lemma.as_ref().map(|lemma| lemma.part_of_speech) == Some(lemma.part_of_speech)
            });
            assert!(!is_known || same.count() == 1, "{name}: {entry:?} is listed once");
        }
        // A form that two lemmas share counts for each in its places: together what it counts by form.
        let expected: Vec<u32> = by_form.iter().map(|entry| entry.count).collect();
        assert_eq!(counts, expected, "{name}");
        assert!(entries.len() <= by_form.len(), "{name}");
    }
}

#[test]
fn a_list_without_stop_words_leaves_out_those_that_the_lexicon_says() {
    let lexicon = Lexicon::bundled();
    for (name, document) in samples() {
        let kept: Vec<_> = list(&document, BY_FORM)
            .into_iter()
            .filter(|entry| {
                let word = String::from_utf16_lossy(&document.units()[entry.first.range()]);
                !lexicon.is_stop_word(&word)
            })
            .map(|entry| (entry.first, entry.count))
            .collect();
        let listed = list(&document, VocabularyOptions { stop_words: false, ..BY_FORM });
        assert_eq!(kept, listed.iter().map(|entry| (entry.first, entry.count)).collect::<Vec<_>>(), "{name}");
        let lemmas = list(&document, VocabularyOptions { stop_words: false, ..BY_LEMMA });
        for entry in lemmas {
            let lemma = entry.lemma.expect("by lemma");
            assert!(lemma.part_of_speech != PartOfSpeech::Function, "{name}: {}", lemma.text);
            assert!(!lexicon.is_stop_word(&lemma.text), "{name}: {}", lemma.text);
        }
    }
}

#[test]
fn marks_say_which_dictionary_word_is_meant() {
    // Without its marks each is oftener another word: a plural of طريق, the man, the hair, the king, the verb of form II.
    for (text, lemma) in [
        ("ط\u{64F}ر\u{650}ق\u{64E}", "طرق"),
        ("الر\u{651}\u{650}ج\u{652}ل\u{64F}", "ر\u{650}جل"),
        ("الش\u{651}\u{650}ع\u{652}ر\u{64F}", "ش\u{650}عر"),
        ("م\u{64F}ل\u{652}ك\u{64C}", "م\u{64F}لك"),
    ] {
        let entries = list(&document(text), BY_LEMMA);
        assert_eq!(entries[0].lemma.as_ref().map(|own| own.text.as_str()), Some(lemma), "{text}");
    }
}
