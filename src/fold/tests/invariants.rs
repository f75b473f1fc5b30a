//! What only the inside of a fold can show: that the fast path does what the slow path defines, and that the invariants
//! hold on strings that no one would write. What a caller can see is in `tables.rs` and its tables.

use super::super::chunk;
use super::super::*;
use crate::random_text::Random;
use crate::script::is_cluster_border;

/// What the rules look at, and what stands beside it in real text.
const ALPHABET: &[u32] = &[
    0x20, 0x20, 0x20, 0x0A, 0xA0, 0x2009, 0x3000, // spaces
    0x61, 0x65, 0x41, 0xC9, 0x31, 0x32, 0x2E, 0x2C, 0x25, // Latin
    0x0301, 0x0308, 0x034F, 0xFE0F, 0x05B0, // foreign marks
    0x0627, 0x0627, 0x0628, 0x0644, 0x0648, 0x0649, 0x064A, 0x0647, 0x0629, 0x0621, 0x0622, 0x0623, 0x0624,
    0x0625, 0x0626, 0x0671, 0x0672, 0x0675, 0x0677, 0x06A9, 0x06CC, 0x06C1, 0x06D5, 0x06BE, 0x06C0, 0x06C3,
    0x06D2, 0x06D3, 0x06AF, 0x067E, 0x0698, 0x0870, 0x0763, 0x0674, // letters
    0x064B, 0x064E, 0x064E, 0x0650, 0x0651, 0x0651, 0x0652, 0x0653, 0x0653, 0x0654, 0x0654, 0x0655, 0x0655,
    0x0656, 0x0657, 0x0670, 0x06D6, 0x06E5, 0x06EA, 0x08C9, 0x08F0, 0x1_0EFD, 0x1_0EFC, // marks
    0x0640, 0x0640, 0x0640, // tatweel
    0x0660, 0x0661, 0x06F2, 0x0967, 0x1_D7D9, 0x066B, 0x066C, 0x060C, 0x060C, 0x061F, 0x066A,
    0x06D4, // numbers, stops
    0x200B, 0x200C, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0x202B, 0x2069, 0xFEFF, 0xAD,
    0x180E, // invisible
    0xFB50, 0xFBA4, 0xFC5E, 0xFC60, 0xFCF2, 0xFD3C, 0xFDF2, 0xFDFA, 0xFDFB, 0xFDFC, 0xFDFD, 0xFDFE, 0xFE71,
    0xFE76, 0xFE77, 0xFE73, 0xFE8D, 0xFE8F, 0xFE94, 0xFEF0, 0xFEFB, 0xFEF7, // presentation forms
    0x06DD, 0x06DE, 0x1_EE00, 0x1_EE21, 0x1_F44D, 0x1_F469, 0x1_F3FD, 0x4E00, 0xD800, 0xDC00, // others
];

fn text(random: &mut Random) -> Vec<u16> {
    let length = 1 + random.below(12);
    let mut text = Vec::new();
    for _ in 0..length {
        push(&mut text, ALPHABET[random.below(ALPHABET.len())]);
    }
    text
}

/// Any set of rules.
fn any_options(random: &mut Random) -> FoldOptions {
    let likely = random.below(4);
    Rule::ALL.iter().fold(FoldOptions::NONE, |options, &rule| {
        if random.below(4) <= likely { options.with(rule) } else { options }
    })
}

fn push(text: &mut Vec<u16>, code: u32) {
    match char::from_u32(code) {
        Some(code) => text.extend_from_slice(code.encode_utf16(&mut [0; 2])),
        None => text.push(u16::try_from(code).unwrap()),
    }
}

fn show(units: &[u16]) -> String {
    units.iter().map(|unit| format!("{unit:04X} ")).collect()
}

const NAMED: [FoldOptions; 6] = [
    FoldOptions::SEARCH,
    FoldOptions::REPAIR,
    FoldOptions::LUCENE,
    FoldOptions::DIACRITICS,
    FoldOptions::FORM,
    FoldOptions::KEY,
];

/// Enough to find what a change breaks; more where the code is fast.
const ROUNDS: usize = if cfg!(debug_assertions) { 1_000 } else { 40_000 };

/// The whole text by the slow path, as one chunk.
fn defined(text: &[u16], options: FoldOptions) -> Vec<u16> {
    let mut items = Vec::new();
    chunk::read(text, 0, &mut items);
    chunk::apply(&mut items, options);
    let mut folded = Vec::new();
    for item in items {
        push(&mut folded, item.code);
    }
    folded
}

/// Lucene, CAMeL and any other rules on top of them.
fn narrow(random: &mut Random) -> FoldOptions {
    let preset = [FoldOptions::LUCENE, FoldOptions::DIACRITICS][random.below(2)];
    FoldOptions::from_bits(preset.bits() | any_options(random).bits())
}

fn check_paths(text: &[u16], options: FoldOptions) {
    let expected = defined(text, options);
    let found = normalize_units(text, options);
    assert_eq!(found, expected, "{options:?}\n{}\n{}\n{}", show(text), show(&found), show(&expected));
    let folded = fold(text, options).unwrap();
    assert_eq!(folded.units(), expected, "with edits: {options:?}\n{}", show(text));
}

#[test]
fn the_fast_path_does_what_the_slow_path_defines() {
    for seed in 0..ROUNDS as u64 {
        let mut random = Random::new(seed);
        let text = text(&mut random);
        for options in NAMED {
            check_paths(&text, options);
        }
        check_paths(&text, any_options(&mut random));
        if seed % 4 == 0 {
            check_paths(&text, narrow(&mut random));
        }
    }
}

#[test]
fn a_long_row_of_marks_takes_linear_time() {
    // Half a million marks on one letter: in quadratic time each of these would take hours.
    const MARKS: usize = 500_000;
    // fatha alone, removed one by one; a foreign accent and hamza above, which looks for its letter
    for row in [&[0x064E, 0x064E], &[0x0301, 0x0654]] {
        let source: Vec<u16> = [0x0628].into_iter().chain(row.repeat(MARKS / 2)).collect();
        let folded = fold(&source, FoldOptions::SEARCH).unwrap();
        let whole = Span::new(0, to_u32(folded.units().len()));
        assert_eq!(folded.to_source(whole), Span::new(0, to_u32(source.len())));
        assert_eq!(folded.to_source(Span::new(0, 1)).start, 0);
    }
}

#[test]
fn the_fast_path_knows_every_code_point() {
    // Of ideographs, syllables and the like a sample; of the rest all.
    let is_sampled = |code: &u32| {
        !matches!(code, 0x3100..0xA000 | 0xAC00..0xD700 | 0xE000..0xF900 | 0x1_1000..0x1_EE00 | 0x1_FC00..)
            || code.is_multiple_of(97)
    };
    for options in NAMED {
        for code in (0..=0x10_FFFF).filter(is_sampled) {
            let mut text = vec![0x0628];
            push(&mut text, code);
            push(&mut text, 0x0628);
            let folded = normalize_units(&text, options);
            assert_eq!(folded, defined(&text, options), "{options:?} U+{code:04X}");
        }
    }
}

#[test]
fn folding_twice_equals_folding_once() {
    for seed in 0..ROUNDS as u64 {
        let mut random = Random::new(seed);
        let text = text(&mut random);
        for options in NAMED {
            let once = normalize_units(&text, options);
            let twice = normalize_units(&once, options);
            assert_eq!(twice, once, "{options:?}\n{}\n{}\n{}", show(&text), show(&once), show(&twice));
        }
    }
}

#[test]
fn keys_align_with_forms() {
    for seed in 0..ROUNDS as u64 {
        let mut random = Random::new(seed);
        let text = text(&mut random);
        let form = normalize_units(&text, FoldOptions::FORM);
        let key = normalize_units(&text, FoldOptions::KEY);
        assert_eq!(key.len(), form.len(), "{}\n{}\n{}", show(&text), show(&form), show(&key));
        assert_eq!(normalize_units(&form, FoldOptions::KEY), key, "{}\n{}", show(&text), show(&form));
    }
}

#[test]
fn the_map_is_monotone_and_whole() {
    for seed in 0..ROUNDS as u64 {
        let mut random = Random::new(seed);
        let text = text(&mut random);
        let options = if random.below(2) == 0 { NAMED[random.below(6)] } else { any_options(&mut random) };
        check_map(&text, options);
    }
}

fn check_map(text: &[u16], options: FoldOptions) {
    let folded = fold(text, options).unwrap();
    let context = format!("{options:?}\n{}\n{}\n{:?}", show(text), show(folded.units()), folded.edits);
    let source_length = to_u32(text.len());
    let folded_length = to_u32(folded.units().len());

    // Edits are in order, on cluster borders, and account for all of the difference in length.
    let (mut source_at, mut folded_at) = (0, 0);
    for (source, written) in folded.edits() {
        assert!(source.start >= source_at && written.start >= folded_at && !source.is_empty(), "{context}");
        assert_eq!(source.start - source_at, written.start - folded_at, "{context}");
        let is_border = |at: u32| is_cluster_border(text, at as usize);
        assert!(is_border(source.start) && is_border(source.end), "{context}");
        // Only a text of which nothing is left has a place that became nothing.
        assert!(!written.is_empty() || folded_length == 0, "{context}");
        (source_at, folded_at) = (source.end, written.end);
    }
    assert_eq!(source_length - source_at, folded_length - folded_at, "{context}");

    // The whole goes to the whole.
    assert_eq!(folded.to_source(Span::new(0, folded_length)), Span::new(0, source_length), "{context}");
    assert_eq!(folded.to_folded(Span::new(0, source_length)), Span::new(0, folded_length), "{context}");

    // Longer spans come from longer ones, and nothing is lost on the way there and back.
    for start in 0..=folded_length {
        let mut last = Span::new(0, 0);
        for end in start..=folded_length {
            let span = Span::new(start, end);
            let source = folded.to_source(span);
            assert!(is_cluster_border(text, source.start as usize), "{span} {context}");
            assert!(is_cluster_border(text, source.end as usize), "{span} {context}");
            assert!(end == start || source.contains(last) && source.start <= source.end, "{span} {context}");
            assert!(folded.to_folded(source).contains(span) || span.is_empty(), "{span} {source} {context}");
            last = source;
        }
    }
    for start in 0..=source_length {
        for end in start + 1..=source_length {
            let span = Span::new(start, end);
            let there = folded.to_folded(span);
            let back = folded.to_source(there);
            assert!(back.contains(span) || there.is_empty(), "{span} {there} {back} {context}");
        }
    }
}

#[test]
fn a_word_by_itself_folds_as_its_place_in_the_text() {
    // Chunks do not look at each other, so the source of a folded chunk folds to that chunk again.
    for seed in 0..ROUNDS as u64 {
        let mut random = Random::new(seed);
        let text = text(&mut random);
        for options in [FoldOptions::SEARCH, FoldOptions::REPAIR] {
            let folded = fold(&text, options).unwrap();
            let mut at = 0;
            for chunk in folded.units().split(|&unit| unit == 0x20 || unit == 0x0A) {
                let span = Span::new(at, at + to_u32(chunk.len()));
                at = span.end + 1;
                if chunk.is_empty() {
                    continue;
                }
                let again = normalize_units(&text[folded.to_source(span).range()], options);
                let is_inside = again.windows(chunk.len()).any(|window| window == chunk);
                assert!(is_inside, "{options:?}\n{}\n{}\n{}", show(&text), show(chunk), show(&again));
            }
        }
    }
}

/// Letters, and a presentation form of each: what a writer means by both is the same.
const WRITTEN_TWO_WAYS: [(u16, u16); 12] = [
    (0x0627, 0xFE8D),
    (0x0623, 0xFE83),
    (0x0625, 0xFE88),
    (0x0628, 0xFE91),
    (0x062A, 0xFE98),
    (0x0633, 0xFEB4),
    (0x0645, 0xFEE2),
    (0x0648, 0xFEED),
    (0x064A, 0xFEF3),
    (0x0649, 0xFEEF),
    (0x0629, 0xFE93),
    (0x0621, 0xFE80),
];
const MARKS: [u16; 9] = [0x064B, 0x064E, 0x064F, 0x0650, 0x0651, 0x0652, 0x0670, 0x06D6, 0x06E5];
const UNSEEN: [u16; 4] = [0x200F, 0x200E, 0x200C, 0xFEFF];

/// A text of words, and the same text with marks, tatweel, presentation forms and invisible characters in its words.
fn two_ways(random: &mut Random) -> (Vec<u16>, Vec<u16>) {
    let (mut plain, mut dressed) = (Vec::new(), Vec::new());
    for word in 0..1 + random.below(3) {
        if word > 0 {
            plain.push(0x20);
            dressed.push(0x20);
        }
        let length = 1 + random.below(5);
        for place in 0..length {
            let (letter, form) = WRITTEN_TWO_WAYS[random.below(12)];
            plain.push(letter);
            dressed.push(if random.below(4) == 0 { form } else { letter });
            let is_inside = place + 1 < length;
            for _ in 0..random.below(4) {
                match random.below(6) {
                    0 if is_inside => dressed.push(0x0640),
                    1 if is_inside => dressed.push(UNSEEN[random.below(4)]),
                    _ => dressed.push(MARKS[random.below(9)]),
                }
            }
        }
    }
    (plain, dressed)
}

#[test]
fn marks_tatweel_and_forms_change_nothing_in_search() {
    for seed in 0..ROUNDS as u64 {
        let (plain, dressed) = two_ways(&mut Random::new(seed));
        let expected = normalize_units(&plain, FoldOptions::SEARCH);
        let folded = fold(&dressed, FoldOptions::SEARCH).unwrap();
        assert_eq!(folded.units(), expected, "seed {seed}: {}", show(&dressed));

        // Every stretch of it comes from a stretch of the source that folds to it again.
        let length = to_u32(expected.len());
        for span in (0..length).flat_map(|start| (start + 1..=length).map(move |end| Span::new(start, end))) {
            let source = folded.to_source(span);
            let again = normalize_units(&dressed[source.range()], FoldOptions::SEARCH);
            let stretch = &expected[span.range()];
            let is_inside = again.windows(stretch.len()).any(|window| window == stretch);
            assert!(is_inside, "seed {seed}: {span} {source} {} | {}", show(&dressed), show(&again));
        }
    }
}
