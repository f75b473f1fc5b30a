//! Figures of a text, against figures worked out by hand.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "tests fail by panicking"
)]

#[expect(dead_code, reason = "texts with escapes are read by other tests")]
mod support;

use mubin::{
    Document, Frequency, Lexicon, MergeError, ReadingRate, Statistics, StatisticsOptions, VocabularyOptions,
    merge,
};

fn document(text: &str) -> Document {
    Document::new(text).expect("a short text")
}

fn statistics(text: &str) -> Statistics {
    document(text).statistics(&StatisticsOptions::default(), Lexicon::bundled())
}

const SAMPLE: &str = include_str!("../seeds/articles/news-idlib.txt");

#[test]
fn an_empty_text_is_all_zeros() {
    for text in ["", " \n\u{200F}\n "] {
        let counts = statistics(text);
        assert_eq!(
            (counts.words, counts.types, counts.sentences, counts.paragraphs),
            (0, 0, 0, 0),
            "{text:?}"
        );
        assert_eq!((counts.word_lengths.mean, counts.sentence_lengths.mean), (0.0, 0.0), "{text:?}");
        assert_eq!((counts.vocalisation_ratio, counts.reading_time.silent_ms.max), (0.0, 0.0), "{text:?}");
        assert!(counts.frequent_words.is_empty() && counts.frequent_content_words.is_empty(), "{text:?}");
    }
}

#[test]
fn characters_are_counted_by_kind() {
    // text, characters, without spaces, letters, marks, digits, punctuation
    let cases = [
        ("\u{0643}\u{064E}\u{062A}\u{064E}\u{0628}\u{064E}", 3, 3, 3, 3, 0, 0), // kataba, marked throughout
        ("قال: «نعم»!", 11, 10, 6, 0, 0, 4),
        ("عام ٢٠١٩\r\nو1,234", 15, 13, 4, 0, 8, 1), // CRLF is one character
        ("\u{FEFB}", 1, 1, 2, 0, 0, 0),             // a ligature is the two letters it stands for
        ("👩‍👩‍👧 🇵🇸", 3, 2, 0, 0, 0, 0),
        ("e\u{0301}te\u{0301}", 3, 3, 3, 2, 0, 0),
        ("\u{1EE00}", 1, 1, 1, 0, 0, 0), // an astral Arabic letter
        (" \u{064B}", 1, 1, 0, 1, 0, 0), // a mark on a space is seen
        (" \u{06E5}", 2, 1, 0, 1, 0, 0), // small waw stands beside the space
    ];
    for (text, characters, without_spaces, letters, marks, digits, punctuation) in cases {
        let counts = statistics(text);
        assert_eq!(
            (
                counts.characters,
                counts.characters_without_spaces,
                counts.letters,
                counts.marks,
                counts.digits,
                counts.punctuation
            ),
            (characters, without_spaces, letters, marks, digits, punctuation),
            "{text:?}"
        );
    }
}

#[test]
fn words_types_sentences_and_means() {
    // Three headlike blocks, of which the last has two sentences.
    let counts = statistics("عنوان\n\nقال عنوان.\nذهب إلى 3 مدن! وعاد.");
    assert_eq!((counts.words, counts.types), (7, 6)); // the number is no word; عنوان stands twice
    assert_eq!((counts.sentences, counts.paragraphs), (4, 3));
    assert!((counts.word_lengths.mean - 26.0 / 7.0).abs() < 1e-12, "{}", counts.word_lengths.mean);
    assert!((counts.sentence_lengths.mean - 7.0 / 4.0).abs() < 1e-12, "{}", counts.sentence_lengths.mean);
}

#[test]
fn vocalisation_is_the_share_of_arabic_letters_with_a_mark() {
    // Five Arabic letters; one with two marks, one with one. The Latin letter and its accent do not count.
    let counts = statistics("\u{0645}\u{0651}\u{064E}\u{062F}\u{0652}\u{0631}\u{0633}\u{0629} e\u{0301}");
    assert!((counts.vocalisation_ratio - 2.0 / 5.0).abs() < 1e-12, "{}", counts.vocalisation_ratio);
}

#[test]
fn a_mark_on_tatweel_is_one_of_the_letter_before() {
    // meem damma tatweel, hah tatweel fatha, tatweel, meem fatha tatweel kasra, dal: three of four are marked
    let counts = statistics("م\u{064F}\u{0640}ح\u{0640}\u{064E}\u{0640}م\u{064E}\u{0640}\u{0650}د");
    assert!((counts.vocalisation_ratio - 3.0 / 4.0).abs() < 1e-12, "{}", counts.vocalisation_ratio);
}

#[test]
fn reading_time_follows_the_published_rates() {
    let counts = statistics(&"كلمة ".repeat(138));
    let aloud = counts.reading_time.aloud_ms;
    assert!((aloud.min - 138.0 / 158.0 * 60_000.0).abs() < 1e-6, "{aloud:?}");
    assert!((aloud.max - 138.0 / 118.0 * 60_000.0).abs() < 1e-6, "{aloud:?}");
    let silent = counts.reading_time.silent_ms;
    assert!((silent.max * 238.0 / 183.0 - aloud.max).abs() < 1e-6, "{silent:?}");
}

#[test]
fn the_sample_has_the_figures_counted_by_hand() {
    let counts = statistics(SAMPLE);
    assert_eq!(counts.characters, 4_120); // 4,121 units, one of them a mark
    assert_eq!((counts.words, counts.types), (696, 425)); // إف35 and إس400 are types of their own
    assert_eq!((counts.paragraphs, counts.marks), (31, 1));
    let shown =
        |list: &[Frequency]| list.iter().map(|word| (word.text.clone(), word.count)).collect::<Vec<_>>();
    let words = shown(&counts.frequent_words);
    assert_eq!(words.len(), 20);
    assert_eq!(words[..3], [("في".into(), 28), ("على".into(), 21), ("إدلب".into(), 14)]);
    let content = shown(&counts.frequent_content_words);
    assert_eq!(content[..2], [("إدلب".into(), 14), ("تركيا".into(), 12)]);
}

#[test]
fn function_words_are_known_in_unedited_spelling() {
    // Bare spellings of إلى and أن; the name علي is no spelling of على.
    let text = "ذهب الى السوق لان علي هناك";
    let options = VocabularyOptions { stop_words: false, ..VocabularyOptions::default() };
    let entries = document(text).vocabulary(options, Lexicon::bundled());
    let units: Vec<u16> = text.encode_utf16().collect();
    let left: Vec<String> =
        entries.iter().map(|entry| String::from_utf16_lossy(&units[entry.first.range()])).collect();
    assert_eq!(left, ["ذهب", "السوق", "علي"]);
}

fn to_f64(count: u64) -> f64 {
    f64::from(u32::try_from(count).expect("a small count"))
}

/// A figure, by its name in `reference-statistics.tsv`; none of those that are checked in another way.
fn figure(counts: &Statistics, name: &str) -> Option<f64> {
    let diversity = &counts.form_diversity;
    let lengths = &counts.word_lengths;
    if let Some(length) = name.strip_prefix("word_length_").and_then(|length| length.parse::<u64>().ok()) {
        let entry = lengths.counts.iter().find(|entry| entry.value == length);
        return Some(entry.map_or(0.0, |entry| to_f64(entry.count)));
    }
    let sum = |list: &[Frequency]| to_f64(list.iter().map(|entry| entry.count).sum());
    Some(match name {
        "words" => to_f64(counts.words),
        "types" => to_f64(counts.types),
        "hapaxes" => to_f64(diversity.hapax_count),
        "ttr" => diversity.type_token_ratio,
        "root_ttr" => diversity.root_type_token_ratio,
        "mattr_100" => diversity.moving_average_ttr?,
        "mtld" => diversity.mtld?,
        "hdd" => diversity.hd_d?,
        "yule_k" => diversity.yules_k,
        "word_length_mean" => lengths.mean,
        "word_length_deviation" => lengths.standard_deviation,
        "word_length_median" => lengths.median,
        "words_over_6_letters" => to_f64(counts.readability.long_words.count),
        "letters" => sum(&counts.letter_frequencies),
        "bigrams" => sum(&counts.bigram_frequencies),
        _ => return None,
    })
}

#[test]
fn figures_agree_with_other_implementations() {
    let mut compared = 0;
    for row in support::rows("reference-statistics.tsv") {
        let [name, sample, value, source] = row.as_slice() else { panic!("four fields in {row:?}") };
        let text = std::fs::read_to_string(format!("seeds/articles/{sample}.txt")).expect("a sample");
        let counts = statistics(&text);
        let lists = [("letter_", &counts.letter_frequencies), ("bigram_", &counts.bigram_frequencies)];
        if let Some((rank, list)) =
            lists.iter().find_map(|(prefix, list)| Some((name.strip_prefix(prefix)?, list)))
        {
            let Frequency { text, count } = &list[rank.parse::<usize>().expect("a rank") - 1];
            assert_eq!(*value, format!("{text}={count}"), "{name} of {sample} by {source}");
        } else if name == "mattr_50" {
            continue; // Another window.
        } else {
            let found = figure(&counts, name).unwrap_or_else(|| panic!("no figure {name}"));
            let expected: f64 = value.parse().expect("a number");
            let distance = (found - expected).abs();
            assert!(
                distance <= 1e-9 * expected.abs().max(1.0),
                "{name} of {sample}: {found}, by {source} {expected}"
            );
        }
        compared += 1;
    }
    assert!(compared > 100, "only {compared} figures");
}

/// Four words, eighteen letters, thirteen of them marked; one word of more than six letters. By its marks it has
/// 3 + 3 + 2 + 4 syllables, all short.
const VOCALISED: &str = "ذَهَبَ الوَلَدُ إِلَى المَدْرَسَةِ. ";

#[test]
fn indexes_of_readability_follow_their_formulas() {
    let counts = statistics(&VOCALISED.repeat(25));
    assert_eq!((counts.words, counts.sentences), (100, 25));
    assert_close(counts.readability.lix, 4.0 + 25.0);
    assert_close(counts.readability.osman, 200.791 - 1.015 * 4.0 - 24.181 * 13.0 / 4.0);
    // 99 words are too few; without marks nothing is said of syllables.
    let counts = statistics(&VOCALISED.repeat(24));
    assert_eq!((counts.readability.lix, counts.readability.osman), (None, None));
    let bare: String = VOCALISED.chars().filter(|letter| !('\u{64B}'..='\u{652}').contains(letter)).collect();
    let counts = statistics(&bare.repeat(25));
    assert_close(counts.readability.lix, 29.0);
    assert_eq!(counts.readability.osman, None);
}

fn assert_close(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9), "{found:?}, expected {expected}");
}

#[test]
fn syllables_are_counted_by_their_marks() {
    // text, syllables, complex words, faseeh words
    let cases = [
        ("ذَهَبَ", 3, 0, 0),
        ("كِتَابٌ", 1 + 2 + 2, 1, 0),                // long before alef, tanwin
        ("مُدَرِّسٌ", 1 + 1 + 2 + 1 + 2, 1, 0),        // shadda
        ("يُسْتَخْدَمُونَ", 1 + 1 + 1 + 2 + 1, 1, 1),    // in ون
        ("ظَهَرَتِ", 4, 0, 0),                        // faseeh letters count in complex words alone
        ("مَسْؤُولِيَّةٌ", 1 + 2 + 2 + 2 + 1 + 2, 1, 1), // ؤ
        ("كتاب", 0, 0, 0),
    ];
    for (text, syllables, complex, faseeh) in cases {
        let counts = statistics(text).readability.osman_counts;
        let found = (counts.syllables, counts.complex_words, counts.faseeh_words);
        assert_eq!(found, (syllables, complex, faseeh), "{text}");
    }
}

#[test]
fn lengths_are_spread_as_counted_by_hand() {
    let counts = statistics("من هنا، إلى هناك. نعم\n\nعنوان قصير (جدا)");
    let spread = |lengths: &mubin::Distribution| -> Vec<(u64, u64)> {
        lengths.counts.iter().map(|entry| (entry.value, entry.count)).collect()
    };
    assert_eq!(spread(&counts.word_lengths), [(2, 1), (3, 4), (4, 2), (5, 1)]);
    assert_eq!(spread(&counts.sentence_lengths), [(1, 1), (3, 1), (4, 1)]);
    assert_eq!(spread(&counts.paragraph_lengths), [(3, 1), (5, 1)]);
    let lengths = &counts.sentence_lengths;
    assert_eq!((lengths.min, lengths.max, lengths.median), (1, 4, 3.0));
    assert_close(Some(lengths.mean), 8.0 / 3.0);
    // Squares 1 + 9 + 16: 26 / 3 − 64 / 9 = 14 / 9.
    assert_close(Some(lengths.standard_deviation), (14.0_f64 / 9.0).sqrt());
    // Runs between punctuation: من هنا | إلى هناك | نعم | عنوان قصير | جدا
    assert_eq!(counts.readability.punctuated_stretches, 5);
    assert_close(Some(counts.readability.mean_stretch_length), 8.0 / 5.0);
    assert_close(Some(counts.paragraph_lengths.median), 4.0);
}

#[test]
fn letters_are_counted_by_script_and_digits_by_system() {
    let counts = statistics("لا ﻻ گ abc Ω ж א 字 #وسم 12٣۴５");
    let scripts = counts.scripts;
    assert_eq!(scripts.arabic, 2 + 2 + 1 + 3);
    assert_eq!(
        (scripts.latin, scripts.greek, scripts.cyrillic, scripts.hebrew, scripts.han),
        (3, 1, 1, 1, 1)
    );
    assert_eq!(scripts.other, 0);
    assert_eq!(scripts.arabic + 7, counts.letters);
    let digits = counts.digit_systems;
    assert_eq!((digits.latin, digits.arabic_indic, digits.extended_arabic_indic, digits.other), (2, 1, 1, 1));
    let two = |list: &[Frequency]| list[..2].iter().map(|l| (l.text.clone(), l.count)).collect::<Vec<_>>();
    // A ligature is two letters; those of the hashtag are not of words.
    assert_eq!(two(&counts.letter_frequencies), [("ا".into(), 2), ("ل".into(), 2)]);
    assert_eq!(two(&counts.bigram_frequencies), [("لا".into(), 2), ("ab".into(), 1)]);
    let counts = statistics("أاإآءئؤة ىيی کك");
    assert_eq!(counts.letter_frequencies.len(), 11); // ی and ک are those of another keyboard
}

#[test]
fn lemmas_are_counted_through_clitics_and_plurals() {
    let counts = statistics("كتاب وكتابه والكتب. وكتب الطالب في الكتاب");
    assert_eq!((counts.words, counts.types, counts.lemmas), (7, 7, 4));
    let lemmas = &counts.frequent_lemmas;
    assert_eq!((lemmas[0].text.as_str(), lemmas[0].count), ("كتاب", 4));
    assert!(counts.frequent_content_lemmas.iter().all(|lemma| lemma.text != "في"));
    assert_eq!(counts.lemma_diversity.hapax_count, 3);
}

#[test]
fn word_classes_make_up_all_words() {
    // في is a function word, ذهب a verb, مدرسة a noun, دمشق a name, بلهكنش nothing.
    let classes = statistics("ذهب في دمشق بلهكنش المدرسة").word_classes;
    let counts =
        [&classes.verbs, &classes.function_words, &classes.names, &classes.unknown, &classes.nominals];
    for share in counts {
        assert_eq!(share.count, 1, "{classes:?}");
        assert_close(Some(share.ratio), 0.2);
    }
}

#[test]
fn repeated_blocks_can_be_left_out() {
    let options = StatisticsOptions { duplicates: false, ..StatisticsOptions::default() };
    let counts = document(SAMPLE).statistics(&options, Lexicon::bundled());
    assert_eq!(counts.words, 677); // two captions stand twice
    let count =
        |text: &str| counts.frequent_words.iter().find(|word| word.text == text).map(|word| word.count);
    assert_eq!((count("إدلب"), count("على")), (Some(12), Some(18)));
    assert_eq!(document("سطر\nآخر").statistics(&options, Lexicon::bundled()), statistics("سطر\nآخر"));
}

#[test]
fn reading_rates_can_be_set() {
    let rate = ReadingRate { min: 100.0, max: 200.0 };
    let options = StatisticsOptions { silent_words_per_minute: rate, ..StatisticsOptions::default() };
    let time = document(&"كلمة ".repeat(100)).statistics(&options, Lexicon::bundled()).reading_time;
    assert_eq!((time.silent_ms.min, time.silent_ms.max), (30_000.0, 60_000.0));
    assert!(time.aloud_ms.min > 37_000.0, "{time:?}");
}

const WITH_FREQUENCIES: StatisticsOptions = StatisticsOptions {
    duplicates: true,
    frequencies: true,
    silent_words_per_minute: ReadingRate::SILENT,
    aloud_words_per_minute: ReadingRate::ALOUD,
};

/// Statistics without what needs the order of the words.
fn without_order(mut statistics: Statistics) -> Statistics {
    for diversity in [&mut statistics.form_diversity, &mut statistics.lemma_diversity] {
        (diversity.moving_average_ttr, diversity.mtld) = (None, None);
    }
    statistics
}

/// Every sample, cut before each block.
fn parts_of_samples() -> Vec<(String, Vec<String>)> {
    let mut samples: Vec<_> = std::fs::read_dir("seeds/articles")
        .expect("the samples")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    samples.sort();
    samples
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).expect("a sample");
            let units: Vec<u16> = text.encode_utf16().collect();
            let mut starts: Vec<usize> =
                document(&text).outline().map(|block| block.span.start as usize).collect();
            starts[0] = 0;
            starts.push(units.len());
            let part = |pair: &[usize]| String::from_utf16(&units[pair[0]..pair[1]]).expect("whole letters");
            (text, starts.windows(2).map(part).collect())
        })
        .collect()
}

#[test]
fn parts_merge_into_exactly_the_whole_in_any_order_and_grouping() {
    let lexicon = Lexicon::bundled();
    let count = |text: &str| document(text).statistics(&WITH_FREQUENCIES, lexicon);
    let merged = |parts: &[&Statistics]| merge(parts, &WITH_FREQUENCIES, lexicon).expect("frequencies");
    let mut unknown = 0;
    for (text, parts) in parts_of_samples() {
        let whole = without_order(count(&text));
        unknown += whole.word_classes.unknown.count;
        let parts: Vec<Statistics> = parts.iter().map(|part| count(part)).collect();
        let mut in_order: Vec<&Statistics> = parts.iter().collect();
        assert_eq!(merged(&in_order), whole);
        in_order.reverse();
        let half = in_order.len() / 2;
        in_order.rotate_left(half / 2);
        assert_eq!(merged(&in_order), whole, "in another order");
        let (one, other) = in_order.split_at(half);
        let [one, other] = [merged(one), merged(other)];
        assert_eq!(merged(&[&one, &other]), whole, "in groups");
        assert_eq!(merged(&[&other, &merged(&[]), &one]), whole, "in other groups, with an empty one");
    }
    assert!(unknown > 50, "words whose clitics the whole text tells");
}

#[test]
fn no_parts_make_an_empty_whole_and_parts_without_frequencies_none() {
    let lexicon = Lexicon::bundled();
    let empty = merge(&[], &WITH_FREQUENCIES, lexicon).expect("nothing is missing");
    assert_eq!(empty, without_order(document("").statistics(&WITH_FREQUENCIES, lexicon)));
    let counted = document("نص").statistics(&WITH_FREQUENCIES, lexicon);
    let error = merge(&[&counted, &statistics("نص")], &WITH_FREQUENCIES, lexicon);
    assert_eq!(error, Err(MergeError { part: 1 }));
}

#[test]
fn frequencies_list_every_word_once() {
    for (text, _) in parts_of_samples() {
        let counts = document(&text).statistics(&WITH_FREQUENCIES, Lexicon::bundled());
        let lemmas = counts.frequencies.as_ref().expect("asked for");
        assert_eq!(lemmas.len() as u64, counts.lemmas);
        assert_eq!(lemmas.iter().map(|lemma| lemma.count).sum::<u64>(), counts.words);
        let names: std::collections::BTreeSet<_> =
            lemmas.iter().map(|lemma| (&lemma.text, lemma.part_of_speech)).collect();
        assert_eq!(names.len(), lemmas.len(), "no text and part of speech twice");
        for lemma in lemmas {
            assert_eq!(lemma.forms.iter().map(|form| form.count).sum::<u64>(), lemma.count, "{}", lemma.text);
        }
    }
}
