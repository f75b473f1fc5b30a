use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::*;

/// One code point for each class that occurs, and the ones that the rules treat apart.
fn representatives() -> Vec<char> {
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for code in (0..=0x10_FFFF).filter_map(char::from_u32) {
        let key = (class(code as u32), grapheme_break(code as u32));
        if !seen.contains(&key) {
            seen.push(key);
            found.push(code);
        }
    }
    found
}

fn utf16(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// The borders that `unicode-segmentation` sees, in units.
fn peer_borders(text: &str) -> Vec<usize> {
    let mut borders: Vec<usize> =
        text.grapheme_indices(true).map(|(at, _)| text[..at].encode_utf16().count()).collect();
    borders.push(text.encode_utf16().count());
    borders
}

fn check(text: &str) {
    let units = utf16(text);
    let borders: Vec<usize> = (0..=units.len()).filter(|&at| is_cluster_border(&units, at)).collect();
    if text.is_empty() {
        return;
    }
    assert_eq!(borders, peer_borders(text), "{text:?}");
    assert_eq!(cluster_count(&units), borders.len() - 1, "{text:?}");
    for at in 0..=units.len() {
        assert_eq!(
            Some(&cluster_start(&units, at)),
            borders.iter().rfind(|&&border| border <= at),
            "{text:?}"
        );
        assert_eq!(Some(&cluster_end(&units, at)), borders.iter().find(|&&border| border >= at), "{text:?}");
    }
}

#[test]
fn the_tables_cover_two_planes() {
    assert_eq!(FLAT.len(), COVERED);
}

#[test]
fn clusters_agree_on_every_pair_and_triple_of_classes() {
    let codes = representatives();
    for &first in &codes {
        for &second in &codes {
            check(&[first, second].iter().collect::<String>());
        }
    }
    // Of each class of the cluster rules one is enough for longer strings.
    let mut breaks = Vec::new();
    let short: Vec<char> = codes
        .into_iter()
        .filter(|&code| {
            let value = grapheme_break(code as u32);
            let is_new = !breaks.contains(&value);
            breaks.push(value);
            is_new
        })
        .collect();
    for &first in &short {
        for &second in &short {
            for &third in &short {
                check(&[first, second, third].iter().collect::<String>());
            }
        }
    }
}

#[test]
fn what_the_fast_path_takes_for_plain_is() {
    let plain: Vec<u16> = (0..=u16::MAX).filter(|&unit| clusters::is_plain(unit)).collect();
    assert_eq!(plain.len(), 95 + 43);
    assert!(plain.iter().all(|&unit| grapheme_break(u32::from(unit)) == GraphemeBreak::Other));
}

#[test]
fn clusters_agree_on_random_rows() {
    // The rules that look far back: flags, joined emoji, conjuncts.
    let parts =
        ['🇸', '👩', '\u{200D}', '🏽', '\u{0915}', '\u{094D}', '\u{093C}', '\u{200C}', 'ب', '\u{064E}'];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..9 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push(parts[usize::try_from(state >> 33).unwrap() % parts.len()]);
        }
        check(&text);
    }
}

#[test]
fn every_code_point_breaks_as_in_the_peer() {
    // Behind a letter and before one: a wrong property of a single code point shows in one of the two.
    for code in (0..=0x10_FFFF).filter_map(char::from_u32) {
        let text: String = ['a', code, 'a'].iter().collect();
        let units = utf16(&text);
        let mut cursor = GraphemeCursor::new(0, text.len(), true);
        let mut at = 0;
        while let Ok(Some(border)) = cursor.next_boundary(&text, 0) {
            at = cluster_end(&units, at + 1);
            assert_eq!(at, text[..border].encode_utf16().count(), "U+{:04X}", code as u32);
        }
    }
}

#[test]
fn every_code_point_joins_as_in_the_peer() {
    // Before a joiner and a pictograph, and before a linker and a consonant.
    for code in (0..=0x1_FFFF).filter_map(char::from_u32) {
        for text in [format!("{code}\u{200D}\u{1F44D}"), format!("{code}\u{094D}\u{0915}")] {
            assert_eq!(
                cluster_count(&utf16(&text)),
                text.graphemes(true).count(),
                "{}",
                text.escape_unicode()
            );
        }
    }
}

#[test]
fn kinds_follow_rust_where_rust_knows() {
    for code in (0..=0x10_FFFF).filter_map(char::from_u32) {
        let ours = kind(code as u32);
        if code.is_whitespace() {
            assert!(matches!(ours, Kind::Space | Kind::LineBreak), "U+{:04X} {ours:?}", code as u32);
        }
        if code.is_ascii() {
            assert_eq!(ours == Kind::Letter, code.is_ascii_alphabetic());
            assert_eq!(ours == Kind::Digit, code.is_ascii_digit());
        }
        if ours == Kind::Digit {
            assert!(code.is_numeric());
        }
    }
}

#[test]
fn digits_of_every_script_have_their_value() {
    for (zero, value) in [('0', 9), ('٠', 9), ('۰', 9), ('०', 9), ('𝟎', 9), ('𝟘', 9), ('𞥐', 9)] {
        for offset in 0..=value {
            assert_eq!(decimal_value(zero as u32 + u32::from(offset)), Some(offset));
        }
    }
    for other in ['a', '²', '½', '৴', '一', '\u{066B}'] {
        assert_eq!(decimal_value(other as u32), None);
    }
}

#[test]
fn arabic_kinds() {
    use Kind::{Digit, Invisible, Letter, Mark, Other, Punctuation, Symbol};
    for (code, expected) in [
        (0x0628, Letter),
        (0x0640, Kind::Tatweel),
        (0x064E, Mark),
        (0x0670, Mark),
        (0x06E5, Mark),
        (0x06D6, Mark),
        (0x06DD, Symbol),
        (0x08E2, Symbol),
        (0x06DE, Symbol),
        (0x06E9, Symbol),
        (0x0600, Symbol),
        (0x0660, Digit),
        (0x066A, Punctuation),
        (0x066B, Punctuation),
        (0x061C, Invisible),
        (0x200F, Invisible),
        (0x200C, Invisible),
        (0xFEFF, Invisible),
        (0xFEFB, Letter),
        (0xFDFA, Letter),
        (0x1_EE00, Letter),
        (0x1_F44D, Kind::Emoji),
        (0x1_F1F8, Kind::Emoji),
        (0xD800, Other),
        (0xE000, Other),
        (0x4E00, Letter),
        (0x2_0000, Letter),
    ] {
        assert_eq!(kind(code), expected, "U+{code:04X}");
    }
}

#[test]
fn code_points_are_read_in_both_directions() {
    let units = [0x0628, 0xD83D, 0xDC4D, 0xD83D, 0x0628, 0xDC4D];
    assert_eq!(code_at(&units, 0), (0x0628, 1));
    assert_eq!(code_at(&units, 1), (0x1_F44D, 2));
    assert_eq!(code_at(&units, 3), (0xD83D, 1));
    assert_eq!(code_at(&units, 6), (0, 0));
    assert_eq!(code_before(&units, 3), (0x1_F44D, 2));
    assert_eq!(code_before(&units, 6), (0xDC4D, 1));
    assert_eq!(code_before(&units, 0), (0, 0));
}

/// Lines of the test file, which is older than the tables, that no longer hold.
///
/// U+2701 is no longer a pictograph.
const OUTDATED: [&str; 1] = ["÷ 2701 × 200D × 2701 ÷"];

#[test]
fn clusters_agree_with_unicodes_test_file() {
    let test = include_str!("../../tests/unicode/GraphemeBreakTest.txt");
    let lines: Vec<&str> = test.lines().filter(|line| !line.starts_with('#')).collect();
    let mut differing = Vec::new();
    for &line in &lines {
        let mut units = Vec::new();
        let mut expected = Vec::new();
        for part in line.split(' ') {
            match part {
                "÷" => expected.push(units.len()),
                "×" => {}
                code => match char::from_u32(u32::from_str_radix(code, 16).unwrap()) {
                    Some(code) => units.extend_from_slice(code.encode_utf16(&mut [0; 2])),
                    None => units.push(u16::from_str_radix(code, 16).unwrap()),
                },
            }
        }
        let found: Vec<usize> = (0..=units.len()).filter(|&at| is_cluster_border(&units, at)).collect();
        assert_eq!(cluster_count(&units) + 1, found.len(), "{line}");
        if found != expected {
            differing.push(line);
        }
    }
    assert_eq!(differing, OUTDATED);
    assert_eq!(lines.len(), 602);
}
