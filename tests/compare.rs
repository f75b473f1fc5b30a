//! Two texts side by side, against keyness worked out by other implementations and by hand.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

#[expect(dead_code, reason = "texts with escapes are read by other tests")]
mod support;

use mubin::{
    CompareOptions, Comparison, CountBy, Document, Keyness, Lexicon, MergeError, PartOfSpeech, Significance,
    Statistics, StatisticsOptions, compare, merge,
};

const ALL: CompareOptions =
    CompareOptions { by: CountBy::Form, stop_words: true, min_count: 1, limit: usize::MAX };
const BY_LEMMA: CompareOptions = CompareOptions { by: CountBy::Lemma, ..ALL };

fn options() -> StatisticsOptions {
    StatisticsOptions { frequencies: true, ..StatisticsOptions::default() }
}

fn count(text: &str) -> Statistics {
    Document::new(text).expect("a short text").statistics(&options(), Lexicon::bundled())
}

fn compared(text: &str, reference: &str, options: &CompareOptions) -> Comparison {
    compare(&count(text), &count(reference), options, Lexicon::bundled()).expect("frequencies")
}

fn word<'a>(comparison: &'a Comparison, text: &str) -> &'a Keyness {
    comparison.keyness.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("no {text}"))
}

fn sample(name: &str) -> String {
    std::fs::read_to_string(format!("seeds/articles/{name}.txt")).expect("a sample")
}

#[test]
fn keyness_agrees_with_other_implementations() {
    let comparison = compared(&sample("news-idlib"), &sample("encyclopedia-plain-palm"), &ALL);
    let rows = support::rows("reference-keyness.tsv");
    for row in &rows {
        let [_, text, count, reference_count, log_likelihood, log_ratio] = row.as_slice() else {
            panic!("six fields in {row:?}")
        };
        let found = word(&comparison, text);
        assert_eq!(
            (found.count.to_string(), found.reference_count.to_string()),
            (count.clone(), reference_count.clone()),
            "{text}"
        );
        for (found, expected) in [(found.log_likelihood, log_likelihood), (found.log_ratio, log_ratio)] {
            let expected: f64 = expected.parse().expect("a number");
            assert!((found - expected).abs() < 1e-9, "{text}: {found}, not {expected}");
        }
    }
    assert!(rows.len() > 15);
    // The highest of that list stand first here too.
    assert_eq!(comparison.keyness[0].text, rows[0][1]);
}

#[test]
fn words_are_shared_or_on_one_side() {
    let comparison = compared("بيت بيت قمر", "قمر شمس شمس نجم", &ALL);
    assert_eq!(
        (comparison.shared_count, comparison.exclusive_count, comparison.reference_exclusive_count),
        (1, 1, 2)
    );
    let house = word(&comparison, "بيت");
    assert_eq!((house.count, house.reference_count), (2, 0));
    // E₁ = 3 · 2 / 7, so 2 · 2 · ln(7 / 3); (2 / 3) / (0.5 / 4).
    assert!((house.log_likelihood - 4.0 * (7.0_f64 / 3.0).ln()).abs() < 1e-12, "{house:?}");
    assert!((house.log_ratio - (16.0_f64 / 3.0).log2()).abs() < 1e-12, "{house:?}");
    assert!((house.per_million - 2e6 / 3.0).abs() < 1e-6, "{house:?}");
    // شمس has the same count and a smaller surprise; of equal words the first by its code points.
    let order: Vec<&str> = comparison.keyness.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(order, ["بيت", "شمس", "نجم", "قمر"]);
}

#[test]
fn a_word_used_alike_says_nothing() {
    let comparison = compared("قمر بيت قمر بيت", "قمر بيت", &ALL);
    for word in &comparison.keyness {
        assert!(word.log_likelihood.abs() < 1e-12 && word.log_ratio.abs() < 1e-12, "{word:?}");
        assert_eq!(word.significance, Significance::None);
    }
}

#[test]
fn significance_follows_the_critical_values() {
    // Five words against five others, n times: 2 · 5n · ln 2 = 6.93 n.
    let cases = [
        (1, 1.386, Significance::None),
        (3, 4.159, Significance::FivePercent),
        (5, 6.931, Significance::OnePercent),
        (8, 11.09, Significance::OnePerMille),
        (11, 15.25, Significance::OnePerTenThousand),
    ];
    for (times, log_likelihood, significance) in cases {
        let comparison = compared(&"بيت ".repeat(times), &"قمر ".repeat(times), &ALL);
        let found = word(&comparison, "بيت");
        assert!((found.log_likelihood - log_likelihood).abs() < 0.005, "{found:?}");
        assert_eq!(found.significance, significance);
    }
}

#[test]
fn by_lemma_the_forms_of_a_word_are_one() {
    let comparison = compared("المدينة ومدن", "مدينتهم وقرية", &BY_LEMMA);
    let city = word(&comparison, "مدينة");
    assert_eq!((city.count, city.reference_count, city.part_of_speech), (2, 1, Some(PartOfSpeech::Noun)));
    assert_eq!(comparison.keyness.len(), 2);
    assert!(
        compared("المدينة ومدن", "مدينتهم وقرية", &ALL)
            .keyness
            .iter()
            .all(|word| word.part_of_speech.is_none())
    );
}

#[test]
fn what_one_side_says_of_unknown_words_counts_for_the_other() {
    // Only the reference tells that the و of ودغمق is a conjunction.
    let alone = count("ودغمق").frequencies.expect("asked for");
    assert_eq!(alone[0].text, "ودغمق");
    let comparison = compared("ودغمق", "دغمق", &BY_LEMMA);
    let name = word(&comparison, "دغمق");
    assert_eq!((name.count, name.reference_count), (1, 1));
}

#[test]
fn options_leave_words_out() {
    let content = CompareOptions { stop_words: false, ..BY_LEMMA };
    let comparison = compared("في البيت وفيه", "من القمر", &content);
    assert!(comparison.keyness.iter().all(|word| word.text != "في" && word.text != "من"), "{comparison:?}");
    assert_eq!((comparison.exclusive_count, comparison.reference_exclusive_count), (1, 1));
    let frequent = CompareOptions { min_count: 2, ..ALL };
    let comparison = compared("بيت قمر", "بيت شمس", &frequent);
    assert_eq!((comparison.keyness.len(), comparison.shared_count, comparison.exclusive_count), (1, 1, 0));
    let short = CompareOptions { limit: 1, ..ALL };
    let comparison = compared("بيت قمر", "بيت شمس", &short);
    assert_eq!(
        (comparison.keyness.len(), comparison.exclusive_count),
        (1, 1),
        "a limit shortens the list alone"
    );
}

#[test]
fn empty_texts_compare() {
    assert_eq!(compared("", "", &ALL), Comparison::default());
    let comparison = compared("بيت", "", &ALL);
    let house = word(&comparison, "بيت");
    assert_eq!((house.log_likelihood, house.log_ratio, house.reference_per_million), (0.0, 0.0, 0.0));
}

#[test]
fn a_text_can_be_held_against_a_set() {
    let lexicon = Lexicon::bundled();
    let set = [count("قمر وشمس"), count("شمس")];
    let reference = merge(&set.each_ref(), &options(), lexicon).expect("frequencies");
    let comparison = compare(&count("شمس"), &reference, &BY_LEMMA, lexicon).expect("frequencies");
    assert_eq!(word(&comparison, "شمس").reference_count, 2);
}

#[test]
fn statistics_without_frequencies_cannot_be_compared() {
    let bare = Document::new("نص")
        .expect("a short text")
        .statistics(&StatisticsOptions::default(), Lexicon::bundled());
    let lexicon = Lexicon::bundled();
    assert_eq!(compare(&bare, &count("نص"), &ALL, lexicon), Err(MergeError { part: 0 }));
    assert_eq!(compare(&count("نص"), &bare, &ALL, lexicon), Err(MergeError { part: 1 }));
}
