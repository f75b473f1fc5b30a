use super::*;
use crate::cases::{cases, visible};
use crate::fold::{FoldOptions, normalize_units};
use crate::random_text::{Random, random_units};
use crate::script::{self, Kind};
use crate::sentences::Sentences;
use crate::span::Span;
use crate::tokenize::Letters;

const SAMPLE: &str = include_str!("../../seeds/articles/news-idlib.txt");

struct Text {
    units: Vec<u16>,
    blocks: Blocks,
    tokens: Tokens,
    vocabulary: Vocabulary,
}

fn text(units: Vec<u16>) -> Text {
    let blocks = Blocks::new(&units);
    let mut tokens = Tokens::new(&units, &blocks);
    let vocabulary = Vocabulary::new(&units, &mut tokens);
    Text { units, blocks, tokens, vocabulary }
}

fn encode(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

fn types(text: &Text) -> Vec<Option<TypeId>> {
    (0..text.tokens.len()).map(|token| text.vocabulary.type_of(token)).collect()
}

#[test]
fn types_of_the_table() {
    let mut failures = Vec::new();
    for case in cases(include_str!("../../tests/data/types.tsv")) {
        let form = |column: usize| {
            let text = text(case.units(column));
            assert_eq!(text.tokens.len(), 1, "{}: one token", case.name);
            let ids: Vec<TypeId> = text.vocabulary.types().collect();
            ids.first().map(|&id| text.vocabulary.form(id).to_vec())
        };
        let (first, second) = (form(0), form(1));
        let is_same = first == second;
        if is_same != (case.column(2) == "same") {
            failures.push(format!(
                "{}: {} and {} are {}",
                case.name,
                visible(&case.units(0)),
                visible(&case.units(1)),
                if is_same { "one type" } else { "two types" }
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_sample_has_its_types_and_repeats_its_captions() {
    let text = text(encode(SAMPLE));
    let vocabulary = &text.vocabulary;
    let of_kind = |kind: TokenKind| vocabulary.types().filter(move |&id| vocabulary.kind(id) == kind);
    // 423 different runs of letters, and `إف35` and `إس400` beside `إف` and `إس`.
    assert_eq!(of_kind(TokenKind::Word).count(), 425);
    assert_eq!(of_kind(TokenKind::Word).map(|id| vocabulary.count(id)).sum::<u32>(), 696);
    assert_eq!(of_kind(TokenKind::Number).count(), 4);

    let idlib = vocabulary.find(&encode("إدلب")).expect("the text is about it");
    assert_eq!(vocabulary.count(idlib), 14);
    for &token in vocabulary.positions(idlib) {
        let span = text.tokens.span(token as usize).expect("a token");
        assert_eq!(text.units.get(span.range()), Some(encode("إدلب").as_slice()));
    }
    // Without its hamza it would be another type, and with an article or preposition it is.
    assert_eq!(vocabulary.find(&encode("ادلب")), None);
    assert!(vocabulary.find(&encode("لمحافظة")).is_some());

    let duplicates: Vec<(usize, u32)> = vocabulary
        .duplicate_blocks(&text.blocks, &text.tokens)
        .into_iter()
        .enumerate()
        .filter_map(|(block, first)| Some((block, first?)))
        .collect();
    assert_eq!(duplicates, [(18, 17), (30, 29)]);
}

#[test]
fn a_block_repeats_another_whatever_its_marks_and_spaces() {
    // The same words; the same in other spelling; twice something else; nothing but marks, twice.
    let lines = [
        "قال نعم.",
        "لا",
        "قَال  نعم\u{200F}.",
        "قال نعم",
        "لا",
        "لا",
        "\u{64E}",
        "\u{64E}",
        "قال نعم!",
        "قَالَ نعم.",
    ];
    let text = text(encode(&lines.join("\n\n")));
    assert_eq!(
        text.vocabulary.duplicate_blocks(&text.blocks, &text.tokens),
        [None, None, Some(0), None, Some(1), Some(1), None, None, None, Some(0)]
    );
}

#[test]
fn types_are_numbered_as_they_come() {
    let text = text(encode("ب أ ب، أ ج"));
    let ids: Vec<usize> = types(&text).into_iter().map(|id| id.expect("a type").index()).collect();
    assert_eq!(ids, [0, 1, 0, 2, 1, 3]);
    let kinds: Vec<TokenKind> = text.vocabulary.types().map(|id| text.vocabulary.kind(id)).collect();
    assert_eq!(kinds, [TokenKind::Word, TokenKind::Word, TokenKind::Punctuation, TokenKind::Word]);
    let positions: Vec<&[u32]> = text.vocabulary.types().map(|id| text.vocabulary.positions(id)).collect();
    assert_eq!(positions, [&[0, 2][..], &[1, 4], &[3], &[5]]);
}

#[test]
fn an_empty_text_has_no_types() {
    let text = text(Vec::new());
    assert_eq!(text.vocabulary.len(), 0);
    assert_eq!(text.vocabulary.type_of(0), None);
    assert_eq!(text.vocabulary.find(&encode("إدلب")), None);
    assert_eq!(text.vocabulary.find(&[]), None);
}

#[test]
fn counts_and_positions_cover_the_tokens() {
    for seed in 0..2000 {
        let text = text(random_units(seed, 40));
        let vocabulary = &text.vocabulary;
        let mut seen = vec![None; text.tokens.len()];
        for id in vocabulary.types() {
            let positions = vocabulary.positions(id);
            assert!(!positions.is_empty() && positions.is_sorted(), "seed {seed}");
            assert_eq!(positions.len(), vocabulary.count(id) as usize);
            assert_eq!(
                vocabulary.find(vocabulary.form(id)),
                Some(id),
                "seed {seed}: {}",
                visible(&text.units)
            );
            for &token in positions {
                assert_eq!(seen[token as usize].replace(id), None, "seed {seed}: a token of two types");
            }
        }
        assert_eq!(seen, types(&text), "seed {seed}");
        for (token, span) in text.tokens.spans().enumerate() {
            let form = normalize_units(&text.units[span.range()], FoldOptions::FORM);
            let expected = vocabulary.type_of(token).map(|id| vocabulary.form(id).to_vec());
            assert_eq!(Some(form).filter(|form| !form.is_empty()), expected, "seed {seed}, token {token}");
        }
    }
}

#[test]
fn what_is_plain_is_its_own_form() {
    let needs_no_fold = |unit: &u16| is_plain(*unit) || Letters::number_of(&[*unit]) != 0;
    let plain: Vec<u16> = (0..u16::MAX).filter(needs_no_fold).collect();
    assert_eq!(plain.len(), 94 + 36);
    for &first in &plain {
        for &second in &plain {
            let units = [first, second, first, 0x32];
            assert_eq!(normalize_units(&units, FoldOptions::FORM), units, "{}", visible(&units));
        }
    }
}

/// The sample, changed in a way that changes no word: the function gets each word's units and what to add to.
fn rewritten(seed: u64, mut rewrite: impl FnMut(&[u16], &mut Random, &mut Vec<u16>)) -> Text {
    let source = encode(SAMPLE);
    let tokens = Tokens::new(&source, &Blocks::new(&source));
    let mut random = Random::new(seed);
    let mut units = Vec::new();
    let mut at = 0;
    let end = Span::new(u32::try_from(source.len()).expect("short"), u32::MAX);
    for span in tokens.spans().chain([end]) {
        units.extend_from_slice(&source[at..span.start as usize]);
        if let Some(word) = source.get(span.range()) {
            rewrite(word, &mut random, &mut units);
            at = span.end as usize;
        }
    }
    text(units)
}

fn assert_same_types(changed: &Text, how: &str) {
    let plain = text(encode(SAMPLE));
    assert_ne!(plain.units, changed.units, "{how}: nothing was changed");
    assert_eq!(types(&plain), types(changed), "{how}");
    assert_eq!(plain.blocks.len(), changed.blocks.len(), "{how}");
}

fn is_letter(unit: u16) -> bool {
    script::is_arabic(u32::from(unit)) && script::kind(u32::from(unit)) == Kind::Letter
}

#[test]
fn marks_change_no_type() {
    const MARKS: [u16; 9] = [0x64B, 0x64C, 0x64D, 0x64E, 0x64F, 0x650, 0x651, 0x652, 0x670];
    for seed in 0..20 {
        let changed = rewritten(seed, |word, random, units| {
            for &unit in word {
                units.push(unit);
                if is_letter(unit) && random.below(3) == 0 {
                    units.push(MARKS[random.below(MARKS.len())]);
                }
            }
        });
        assert_same_types(&changed, "marks");
    }
}

#[test]
fn tatweel_and_invisible_characters_inside_words_change_no_type() {
    for inserted in [0x640, 0x200F, 0x200D, 0x2067, 0xAD, 0xFEFF, 0x200B] {
        for seed in 0..5 {
            let changed = rewritten(seed, |word, random, units| {
                for (index, &unit) in word.iter().enumerate() {
                    units.push(unit);
                    let is_between =
                        is_letter(unit) && word.get(index + 1).is_some_and(|&next| is_letter(next));
                    if is_between && random.below(4) == 0 {
                        units.push(inserted);
                    }
                }
            });
            assert_same_types(&changed, &format!("{inserted:04X}"));
        }
    }
}

#[test]
fn presentation_forms_change_no_type() {
    // Each presentation form of a single letter, by that letter.
    let shapes: Vec<(u16, u16)> = (0xFE80..=0xFEF4)
        .filter_map(|shape| match *normalize_units(&[shape], FoldOptions::REPAIR) {
            [letter] => Some((letter, shape)),
            _ => None,
        })
        .collect();
    assert!(shapes.len() > 100);
    for seed in 0..20 {
        let changed = rewritten(seed, |word, random, units| {
            for &unit in word {
                let of_letter: Vec<u16> =
                    shapes.iter().filter(|&&(letter, _)| letter == unit).map(|&(_, shape)| shape).collect();
                match of_letter.len() {
                    0 => units.push(unit),
                    count => units.push(of_letter[random.below(count)]),
                }
            }
        });
        assert_same_types(&changed, "presentation forms");
    }
}

#[test]
fn other_digits_change_no_type() {
    for zero in [0x660, 0x6F0] {
        let changed = rewritten(0, |word, _, units| {
            units.extend(word.iter().map(|&unit| match unit {
                0x30..=0x39 => unit - 0x30 + zero,
                other => other,
            }));
        });
        assert_same_types(&changed, "digits");
    }
}

#[test]
fn the_samples_have_the_counts_worked_out_by_hand() {
    for case in cases(include_str!("../../tests/data/sample-counts.tsv")) {
        let path = format!("{}/seeds/articles/{}.txt", env!("CARGO_MANIFEST_DIR"), case.name);
        let text = text(encode(&std::fs::read_to_string(path).expect("a sample of this name")));
        let sentences = Sentences::new(&text.units, &text.blocks, &text.tokens);
        let duplicates = text.vocabulary.duplicate_blocks(&text.blocks, &text.tokens);
        let count = |kind: TokenKind| text.tokens.kinds().iter().filter(|&&found| found == kind).count();
        let found = [
            text.units.len(),
            text.blocks.len(),
            duplicates.iter().flatten().count(),
            sentences.len(),
            count(TokenKind::Word),
            count(TokenKind::Number),
        ];
        let expected: Vec<usize> =
            (0..found.len()).map(|column| case.column(column).parse().expect("a number")).collect();
        assert_eq!(
            found.as_slice(),
            expected,
            "{}: units, blocks, duplicates, sentences, words, numbers",
            case.name
        );
    }
}
