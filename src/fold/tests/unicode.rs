//! Unicode's own test of normalization, the Arabic part of it.

use crate::{FoldOptions, Rule, normalize};

const TEST: &str = include_str!("../../../tests/unicode/NormalizationTest-arabic.txt");

/// Source, NFC, NFD, NFKC of each line.
fn lines() -> impl Iterator<Item = [String; 4]> {
    TEST.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split(';').map(|column| {
            let codes = column.split(' ').map(|code| u32::from_str_radix(code, 16).unwrap());
            codes.map(|code| char::from_u32(code).unwrap()).collect::<String>()
        });
        [(); 4].map(|()| columns.next().unwrap())
    })
}

#[test]
fn composition_is_nfc() {
    let options = FoldOptions::NONE.with(Rule::Compose);
    let mut count = 0;
    for [source, nfc, nfd, _] in lines() {
        for text in [&source, &nfc, &nfd] {
            assert_eq!(normalize(text, options), nfc, "{}", text.escape_unicode());
        }
        count += 1;
    }
    assert_eq!(count, LINES);
}

/// So many lines has the file: fewer would test less.
const LINES: usize = 884;

#[test]
fn presentation_forms_expand_as_in_nfkc() {
    let options = FoldOptions::NONE.with(Rule::PresentationForms);
    let is_form = |code: char| matches!(code, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    for [source, _, _, nfkc] in lines().filter(|[source, ..]| source.starts_with(is_form)) {
        let expected = match source.as_str() {
            // The exceptions that the rule states: one step of decomposition, and rial with an Arabic yeh.
            "\u{FBDD}" => "\u{0677}".to_owned(),
            "\u{FDFC}" => nfkc.replace('\u{06CC}', "\u{064A}"),
            // No space under a mark.
            _ => nfkc.trim_start().to_owned(),
        };
        assert_eq!(normalize(&source, options), expected, "{}", source.escape_unicode());
    }
}

#[test]
fn mathematical_letters_become_those_of_nfkc() {
    let options = FoldOptions::NONE.with(Rule::LookAlikes);
    for [source, _, _, nfkc] in
        lines().filter(|[source, ..]| source.starts_with(|code| ('\u{1EE00}'..='\u{1EEFF}').contains(&code)))
    {
        assert_eq!(normalize(&source, options), nfkc, "{}", source.escape_unicode());
    }
}

#[test]
fn marks_have_the_classes_that_the_fast_path_ranks() {
    let others: Vec<_> = super::super::tables::MARKS
        .iter()
        .filter(|(_, class)| !matches!(class, 27..=35 | 220 | 230))
        .map(|&(code, _)| code)
        .collect();
    // The small letters and the overlay: no mark moves across them.
    assert_eq!(others, [0x06E5, 0x06E6, 0x08C9, 0x1_0EFC]);
}
