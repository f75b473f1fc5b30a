//! Figures of a text, against figures worked out by hand.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

use mubin::{Document, Lexicon, Statistics, VocabularyOptions};

fn document(text: &str) -> Document {
    Document::new(text).expect("a short text")
}

fn statistics(text: &str) -> Statistics {
    document(text).statistics(Lexicon::bundled())
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
        assert_eq!((counts.mean_word_length, counts.mean_sentence_length), (0.0, 0.0), "{text:?}");
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
    assert!((counts.mean_word_length - 26.0 / 7.0).abs() < 1e-12, "{}", counts.mean_word_length);
    assert!((counts.mean_sentence_length - 7.0 / 4.0).abs() < 1e-12, "{}", counts.mean_sentence_length);
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
    let shown = |list: &[mubin::WordCount]| -> Vec<(String, u32)> {
        let text = |word: &mubin::WordCount| {
            let units: Vec<u16> = SAMPLE.encode_utf16().collect();
            String::from_utf16_lossy(&units[word.first.range()])
        };
        list.iter().map(|word| (text(word), word.count)).collect()
    };
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
    let entries = document(text)
        .vocabulary(VocabularyOptions { stop_words: false, limit: usize::MAX }, Lexicon::bundled());
    let units: Vec<u16> = text.encode_utf16().collect();
    let left: Vec<String> =
        entries.iter().map(|entry| String::from_utf16_lossy(&units[entry.spans[0].range()])).collect();
    assert_eq!(left, ["ذهب", "السوق", "علي"]);
}

#[test]
fn the_vocabulary_lists_words_and_numbers_with_their_places() {
    let options = VocabularyOptions { stop_words: true, limit: 2 };
    let entries = document("لا بيت 5 بيت ولا \u{0628}\u{064E}يت").vocabulary(options, Lexicon::bundled());
    assert_eq!(entries.len(), 2);
    let spans: Vec<(u32, u32)> = entries[0].spans.iter().map(|span| (span.start, span.end)).collect();
    assert_eq!(spans, [(3, 6), (9, 12), (17, 21)]);
    assert!(!entries[0].is_stop_word && !entries[0].is_negation);
    assert!(entries[1].is_stop_word && entries[1].is_negation);
}
