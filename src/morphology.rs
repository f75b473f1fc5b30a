//! How Arabic words are made up: clitics, stem and ending, and which dictionary word that is.
//!
//! A word is taken apart by closed lists of what may be attached to it, on both sides of a stem of the lexicon. Most words
//! have more than one reading; the likeliest are kept, all of them where they tie. No more of the text is looked at than the
//! word before, and that only where it leaves no doubt: after `لم` stands a verb.

mod analysis;
mod endings;
mod guess;
mod keyword;
mod marks;
mod proclitics;
mod score;
mod shape;
mod text;

pub(crate) use analysis::Reading;
pub(crate) use keyword::{all_readings, has_pronoun, is_known, read_keyword};
pub(crate) use marks::{fits_marks, marks_agree};
pub(crate) use proclitics::Proclitics;
pub(crate) use score::Context;
pub(crate) use shape::forms_by_shape;
pub(crate) use text::{Entry, Indexed, Readings, guess_in_text};

use core::cmp::Reverse;

use crate::key::{A, KeyedWord, L, M};
use crate::lexicon::{Class, StemFlags, Words};

/// Adds the likeliest readings that the lexicon has for a word, the likeliest first.
fn read(word: &KeyedWord, form: &[u16], words: &Words, readings: &mut Vec<Reading>) {
    let from = readings.len();
    analysis::readings(word, words, readings);
    glued(word, form, words, readings, from);
    if readings.len() == from && word.len() > 3 {
        analysis::respell(form, |other| {
            if let Some(word) = KeyedWord::new(other) {
                analysis::readings(&word, words, readings);
            }
            // Of a letter that may be a proclitic and a spelling that may be another, one is chance enough.
            let mut kept = from;
            for at in from..readings.len() {
                if let Some(&reading) = readings.get(at)
                    && (reading.proclitics.0 == 0 || reading.proclitics.has(Proclitics::ARTICLE))
                {
                    readings.swap(kept, at);
                    kept += 1;
                }
            }
            readings.truncate(kept);
            readings.len() > from
        });
        // Where the spelling was mended the letters are no longer those of the form.
        if let Some(mended) = readings.get_mut(from..) {
            for reading in mended {
                reading.is_respelt = true;
            }
        }
    }
    score::keep_best(readings, from);
    if let Some(own) = readings.get_mut(from..) {
        likeliest_first(own);
    }
}

/// Sorts readings by their score; of one score broken plurals come last: `كتاب` is a book before it is writers; then
/// what is no dictionary form, then what the lexicon lists later: of the verbs of a root form I is first.
#[inline(never)]
fn likeliest_first(readings: &mut [Reading]) {
    // By insertion: a word has few.
    let is_behind = |one: &Reading, other: &Reading| {
        let rank = |reading: &Reading| {
            let is_plural = reading.flags.has(StemFlags::PLURAL);
            (reading.score, !is_plural, reading.is_citation, Reverse(reading.lexeme))
        };
        rank(other) > rank(one)
    };
    for sorted in 1..readings.len() {
        let mut at = sorted;
        while let Some([before, own]) = at.checked_sub(1).and_then(|before| readings.get(before..=at))
            && is_behind(before, own)
        {
            readings.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Adds the readings of a verb onto which `لا` or `ما` is written by a slip, where nothing better explains the word.
fn glued(word: &KeyedWord, form: &[u16], words: &Words, readings: &mut Vec<Reading>, from: usize) {
    const LENGTH: u8 = 2;
    const FEWEST_LETTERS: usize = 5;
    let begins = matches!((word.letter(0), word.letter(1)), (L, A) | (M, A));
    let is_explained = readings.iter().skip(from).any(|reading| reading.score > 0);
    if !begins || word.len() < FEWEST_LETTERS || is_explained {
        return;
    }
    let Some(rest) = form.get(usize::from(LENGTH)..).and_then(KeyedWord::new) else { return };
    let mut verbs = Vec::new();
    analysis::readings(&rest, words, &mut verbs);
    let shift = |place: u8| place + LENGTH;
    readings.extend(
        verbs
            .into_iter()
            .filter(|reading| words.lexeme(reading.lexeme).class == Class::Verb && reading.proclitics.0 == 0)
            .map(|reading| Reading {
                article_start: shift(reading.article_start),
                start: shift(reading.start),
                stem_end: shift(reading.stem_end),
                end: shift(reading.end),
                is_citation: false,
                ..reading
            }),
    );
}
