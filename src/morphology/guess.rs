//! Words that the lexicon does not know: where their clitics end, as far as their letters and the text around them tell.

use super::analysis::Reading;
use super::endings::{PRONOUNS, stands_before};
use super::proclitics::Proclitics;
use crate::key::{A, B, F, H, K, Key, KeyedWord, L, Letter, M, T, TEH, W};

/// What a text and the lexicon say of a stretch of a word's letters.
pub(super) trait Evidence {
    /// Whether the letters from `start` up to `end` are a word of the lexicon or of the text.
    fn is_word(&mut self, start: usize, end: usize) -> bool;
    /// Whether the word is frequent in the text, although what stays without its first letter is no word of it.
    fn is_frequent_whole(&mut self) -> bool;
}

/// A beginning that may be cut off.
struct Beginning {
    letters: &'static [Letter],
    proclitics: Proclitics,
    /// How many of the letters are the article's.
    article: usize,
    /// The fewest letters of a word from which it is cut without evidence; 0: never.
    length: usize,
}

const W_: Proclitics = Proclitics::WAW;
const D: Proclitics = Proclitics::ARTICLE;

const fn beginning(
    letters: &'static [Letter],
    proclitics: Proclitics,
    article: usize,
    length: usize,
) -> Beginning {
    Beginning { letters, proclitics, article, length }
}

/// The longest first. The shares that really are clitics, on newswire and encyclopedia: with `ال` in them 95 to 100 %,
/// `كال` and `فال` 40 %; `و` 86 % in words of six letters, 76 % in those of five, `ل` 87 % in those of six; `ب` 60 %
/// at best without evidence, 97 % with it.
const BEGINNINGS: [Beginning; 17] = [
    beginning(&[W, B, A, L], W_.and(Proclitics::BEH).and(D), 2, 7),
    beginning(&[W, K, A, L], W_.and(Proclitics::KAF).and(D), 2, 0),
    beginning(&[W, L, L], W_.and(Proclitics::LAM).and(D), 1, 6),
    beginning(&[W, A, L], W_.and(D), 2, 6),
    beginning(&[F, A, L], Proclitics::FEH.and(D), 2, 0),
    beginning(&[B, A, L], Proclitics::BEH.and(D), 2, 6),
    beginning(&[K, A, L], Proclitics::KAF.and(D), 2, 0),
    beginning(&[L, L], Proclitics::LAM.and(D), 1, 5),
    beginning(&[A, L], D, 2, 5),
    beginning(&[W, B], W_.and(Proclitics::BEH), 0, 0),
    beginning(&[W, L], W_.and(Proclitics::LAM), 0, 0),
    beginning(&[W, K], W_.and(Proclitics::KAF), 0, 0),
    beginning(&[W], W_, 0, 6),
    beginning(&[L], Proclitics::LAM, 0, 6),
    beginning(&[B], Proclitics::BEH, 0, 0),
    beginning(&[F], Proclitics::FEH, 0, 0),
    beginning(&[K], Proclitics::KAF, 0, 0),
];

/// The fewest letters of a word from which each pronoun is cut, by its letters.
const fn pronoun_length(letters: &[Letter]) -> usize {
    match letters {
        [H, A] | [H] => 5,
        [H, M, A] => 6,
        [H, M] => 7,
        _ => usize::MAX,
    }
}

/// The likeliest way to cut a word without a reading.
pub(super) fn guess(word: &KeyedWord, evidence: &mut dyn Evidence) -> Reading {
    let len = word.len();
    let mut reading = whole(word);
    for beginning in &BEGINNINGS {
        let start = beginning.letters.len();
        if !begins(word, beginning.letters) || len < start + 2 {
            continue;
        }
        let is_long = beginning.length != 0 && len >= beginning.length;
        let has_article = beginning.article > 0;
        let is_cut = if is_long && !has_article { !evidence.is_frequent_whole() } else { is_long };
        if is_cut || evidence.is_word(start, len) {
            reading.proclitics = beginning.proclitics;
            reading.article_start = narrow(start - beginning.article);
            reading.start = narrow(start);
            break;
        }
    }
    if !reading.proclitics.has(Proclitics::ARTICLE) {
        for (place, pronoun) in (1u8..).zip(&PRONOUNS) {
            let end = len - pronoun.letters.len().min(len);
            let start = usize::from(reading.start);
            let is_long = len - start >= pronoun_length(pronoun.letters);
            if is_long && end >= start + 2 && stands_before(word, len, pronoun.letters) {
                reading.pronoun = place;
                reading.end = narrow(end);
                reading.stem_end = reading.end;
            }
        }
    }
    reading.core = core(word, &reading);
    reading
}

/// The whole word as one stem.
pub(super) fn whole(word: &KeyedWord) -> Reading {
    let end = narrow(word.len());
    Reading { stem_end: end, end, core: word.piece(0, word.len()), contexts: u8::MAX, ..Reading::default() }
}

/// Every way to cut clitics off that leaves three letters, none at all among them: for a keyword that the lexicon does not know either.
pub(super) fn every_cut(word: &KeyedWord, cut: &mut dyn FnMut(Reading)) {
    const LEFT: usize = 3;
    let len = word.len();
    let starts = BEGINNINGS.iter().filter(|beginning| begins(word, beginning.letters)).map(|beginning| {
        (beginning.letters.len(), beginning.letters.len() - beginning.article, beginning.proclitics)
    });
    for (start, article_start, proclitics) in core::iter::once((0, 0, Proclitics::default())).chain(starts) {
        let mut reading =
            Reading { proclitics, article_start: narrow(article_start), start: narrow(start), ..whole(word) };
        if len >= start + LEFT {
            reading.core = core(word, &reading);
            cut(reading);
        }
        if proclitics.has(Proclitics::ARTICLE) {
            continue;
        }
        for (place, pronoun) in (1u8..).zip(&PRONOUNS) {
            let end = len - pronoun.letters.len().min(len);
            if end >= start + LEFT && stands_before(word, len, pronoun.letters) {
                reading.pronoun = place;
                reading.end = narrow(end);
                reading.stem_end = reading.end;
                reading.core = core(word, &reading);
                cut(reading);
            }
        }
    }
}

/// Before a pronoun a last teh may be teh marbuta: a guess takes it for one.
fn core(word: &KeyedWord, reading: &Reading) -> Key {
    let key = word.piece(reading.start.into(), reading.end.into());
    if reading.pronoun != 0 && key.letter_from_end(0) == T { key.without_last().with(TEH) } else { key }
}

fn begins(word: &KeyedWord, letters: &[Letter]) -> bool {
    letters.iter().enumerate().all(|(place, &letter)| word.letter(place) == letter)
}

fn narrow(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}
