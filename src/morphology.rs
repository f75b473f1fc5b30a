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
pub(crate) use text::{Entry, Readings};

use crate::key::{A, KeyedWord, L, M};
use crate::lexicon::{Class, Words};
use crate::sort::sort_by_number;

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

/// Sorts readings by their score; those of one score keep their order.
#[inline(never)]
fn likeliest_first(readings: &mut [Reading]) {
    let below = |reading: &Reading| i64::from(i16::MAX) - i64::from(reading.score);
    sort_by_number(readings, |reading| below(reading).unsigned_abs());
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
