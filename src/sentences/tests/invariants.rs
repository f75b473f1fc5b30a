//! What holds for blocks, tokens and sentences of every text.

use std::time::{Duration, Instant};

use super::super::Sentences;
use crate::blocks::Blocks;
use crate::cases::visible;
use crate::random_text::random_units;
use crate::script::{self, Kind, WordBreak};
use crate::span::Span;
use crate::tokenize::Tokens;

const SEEDS: std::ops::Range<u64> = 0..4000;
const MOST_PIECES: usize = 24;

struct Parts {
    blocks: Blocks,
    tokens: Tokens,
    sentences: Sentences,
}

fn parts(units: &[u16]) -> Parts {
    let blocks = Blocks::new(units);
    let tokens = Tokens::new(units, &blocks);
    let sentences = Sentences::new(units, &blocks, &tokens);
    Parts { blocks, tokens, sentences }
}

fn assert_in_order(spans: impl IntoIterator<Item = Span>, units: &[u16], seed: u64, what: &str) {
    let mut end = 0;
    for span in spans {
        assert!(
            span.start >= end && span.end > span.start && span.end as usize <= units.len(),
            "seed {seed}: {what} {span} in {}",
            visible(units)
        );
        end = span.end;
        for at in [span.start, span.end] {
            assert!(
                script::is_cluster_border(units, at as usize),
                "seed {seed}: {what} {span} cuts a cluster at {at} in {}",
                visible(units)
            );
        }
    }
}

#[test]
fn no_span_cuts_a_cluster_and_all_stand_in_order() {
    for seed in SEEDS {
        let units = random_units(seed, MOST_PIECES);
        let parts = parts(&units);
        assert_in_order(parts.blocks.spans().iter().copied(), &units, seed, "block");
        assert_in_order(parts.tokens.spans(), &units, seed, "token");
        assert_in_order(parts.sentences.spans().iter().copied(), &units, seed, "sentence");
    }
}

#[test]
fn tokens_and_gaps_make_up_the_text() {
    for seed in SEEDS {
        let units = random_units(seed, MOST_PIECES);
        let parts = parts(&units);
        let mut at = 0;
        let ends =
            parts.tokens.spans().chain([Span::new(u32::try_from(units.len()).expect("short"), u32::MAX)]);
        for span in ends {
            while at < span.start as usize {
                let (code, length) = script::code_at(&units, at);
                let kind = script::kind(code);
                let is_seen = !matches!(
                    kind,
                    Kind::Space | Kind::LineBreak | Kind::Mark | Kind::Invisible | Kind::Control
                );
                assert!(
                    !is_seen || script::word_break(code) == WordBreak::Extend || code == 0x0E33,
                    "seed {seed}: {code:04X} is in no token of {}",
                    visible(&units)
                );
                at += length as usize;
            }
            at = span.end as usize;
        }
    }
}

#[test]
fn blocks_hold_sentences_and_sentences_hold_tokens_whole() {
    for seed in SEEDS {
        let units = random_units(seed, MOST_PIECES);
        let Parts { blocks, tokens, sentences } = parts(&units);
        let mut token_count = 0;
        let mut sentence_count = 0;
        for (index, &block) in blocks.spans().iter().enumerate() {
            let inside = tokens.of_block(index);
            assert_eq!(inside.start, token_count, "seed {seed}");
            token_count = inside.end;
            for token in inside {
                let span = tokens.span(token).expect("a token");
                assert!(block.contains(span), "seed {seed}: token {span} reaches out of its block {block}");
            }
            let inside = sentences.of_block(index);
            sentence_count += inside.len();
            if let ([first, ..], [.., last]) = (inside, inside) {
                assert_eq!((first.start, last.end), (block.start, block.end), "seed {seed}");
            }
            for &sentence in inside {
                let held = tokens.touching(sentence);
                let is_whole =
                    held.clone().all(|token| sentence.contains(tokens.span(token).expect("a token")));
                assert!(
                    is_whole && !held.is_empty(),
                    "seed {seed}: sentence {sentence} cuts a token of {}",
                    visible(&units)
                );
            }
        }
        assert_eq!((token_count, sentence_count), (tokens.len(), sentences.len()), "seed {seed}");
    }
}

#[test]
fn a_paragraph_behind_changes_nothing_before_it() {
    for seed in SEEDS {
        let mut units = random_units(seed, MOST_PIECES);
        let before = parts(&units);
        units.extend_from_slice(&[0x0A, 0x0A]);
        units.extend(random_units(seed + 1_000_000, MOST_PIECES));
        let after = parts(&units);
        let same = |shorter: &[Span], longer: &[Span]| longer.get(..shorter.len()) == Some(shorter);
        let tokens = |parts: &Parts| -> Vec<Span> { parts.tokens.spans().collect() };
        assert!(
            same(before.blocks.spans(), after.blocks.spans())
                && same(&tokens(&before), &tokens(&after))
                && same(before.sentences.spans(), after.sentences.spans())
                && after.tokens.kinds().starts_with(before.tokens.kinds()),
            "seed {seed}: {}",
            visible(&units)
        );
    }
}

/// Every piece is one that some rule could look along, behind or before it. A quarter of a million units take
/// some hundredths of a second; with one step for each pair of them it would be a minute and more.
#[test]
fn time_grows_with_the_text_and_no_faster() {
    let pieces = [
        "ا",
        "ا ",
        "a.",
        "a-",
        "a_",
        "_",
        "ا.",
        "د. ",
        "د.",
        "http://",
        "http://(",
        "www.",
        "x.com/ ",
        "a@",
        "a@b.co",
        "@",
        "#",
        "#a",
        "1/",
        "1-",
        "2019-",
        "1ر",
        "1.",
        ".!",
        ".) ",
        ". \u{201D}",
        "\u{200F}",
        "\u{64E}",
        "\u{200D}",
        "🇸",
        "👨\u{200D}",
        "\u{600}",
        "ก",
        "က\u{1039}",
        "\u{1100}",
        "\n",
        " \n",
        "ا\n",
        "\u{2028}",
        "\u{D7A3}",
    ];
    for piece in pieces {
        let mut units: Vec<u16> = "ا ".encode_utf16().collect();
        units.extend(piece.encode_utf16().collect::<Vec<u16>>().iter().cycle().take(256_000));
        // A comma, so that no stop before it ends the sentence.
        units.extend("، ا".encode_utf16());
        let start = Instant::now();
        assert!(parts(&units).tokens.len() > 1);
        assert!(start.elapsed() < Duration::from_secs(8), "{piece:?} took {:?}", start.elapsed());
    }
}
