//! What a word means that someone types to look for it.

use super::analysis::{self, Reading};
use super::marks::{Marks, fits_marks};
use super::{guess, score};
use crate::key::KeyedWord;
use crate::lexicon::{Groups, Lexicon};

/// The readings of a keyword's word: first those as a citation form, however rare, then the likeliest others. Without any,
/// the whole word.
///
/// `marked` is the word as it was typed, with its marks.
pub(crate) fn read_keyword(form: &[u16], marked: &[u16], lexicon: &Lexicon) -> Vec<Reading> {
    let Some(word) = KeyedWord::new(form) else { return Vec::new() };
    let words = lexicon.words();
    let mut all = Vec::new();
    analysis::readings(&word, words, &mut all);
    if let Some(marks) = Marks::of(form, marked) {
        let fitting = |reading: &Reading| marks.fit(reading, &word, words);
        if all.iter().any(fitting) {
            all.retain(fitting);
        }
    }
    let mut likeliest = all.clone();
    if likeliest.is_empty() {
        super::read(&word, form, words, &mut likeliest);
    } else {
        score::keep_best(&mut likeliest, 0);
        likeliest.retain(|reading| reading.contexts & score::Context::Any.bit() != 0);
    }
    let mut readings: Vec<Reading> =
        all.into_iter().filter(|reading| reading.is_citation && !reading.is_respelt).collect();
    super::likeliest_first(&mut readings);
    readings.extend(likeliest.into_iter().filter(|reading| !reading.is_citation || reading.is_respelt));
    if readings.is_empty() {
        readings.push(guess::guess(&word, &mut NoEvidence));
    }
    readings
}

/// A keyword stands alone: nothing around it tells more.
struct NoEvidence;

impl guess::Evidence for NoEvidence {
    fn is_word(&mut self, _: usize, _: usize) -> bool {
        false
    }

    // Its first letter may be a conjunction, but whoever types a word means all of it.
    fn is_frequent_whole(&mut self) -> bool {
        true
    }
}

/// Whether the lexicon has a reading of this form, letter by letter as it is written.
pub(crate) fn is_known(form: &[u16], lexicon: &Lexicon) -> bool {
    let Some(word) = KeyedWord::new(form) else { return false };
    let mut readings = Vec::new();
    analysis::readings(&word, lexicon.words(), &mut readings);
    readings.iter().any(|reading| !reading.is_respelt)
}

/// Whether the likeliest reading of this form has a pronoun behind a noun of the lexicon.
pub(crate) fn has_pronoun(form: &[u16], lexicon: &Lexicon) -> bool {
    let Some(word) = KeyedWord::new(form) else { return false };
    let mut readings = Vec::new();
    super::read(&word, form, lexicon.words(), &mut readings);
    let is_noun = |reading: &Reading| reading.groups.has(Groups::NOUN);
    readings.first().is_some_and(|reading| reading.pronoun != 0 && is_noun(reading) && !reading.is_respelt)
}

/// Every reading of a word that the lexicon has, the likeliest in `context` first, and whether none is likelier.
pub(crate) fn all_readings(
    form: &[u16],
    marked: &[u16],
    context: score::Context,
    lexicon: &Lexicon,
) -> Vec<(Reading, bool)> {
    let Some(word) = KeyedWord::new(form) else { return Vec::new() };
    let mut likeliest = Vec::new();
    super::read(&word, form, lexicon.words(), &mut likeliest);
    likeliest.retain(|reading| reading.contexts & context.bit() != 0);
    let fits = |reading: &Reading| fits_marks(reading, form, marked, lexicon);
    if !likeliest.iter().all(fits) {
        likeliest.retain(fits);
    }
    let mut others = Vec::new();
    analysis::readings(&word, lexicon.words(), &mut others);
    super::likeliest_first(&mut others);
    // What the marks contradict comes last: they may be slips.
    let (mut ordered, contradicted): (Vec<Reading>, Vec<Reading>) = others.into_iter().partition(fits);
    ordered.extend(contradicted);
    // Marks may leave none of those that are likeliest without them.
    let is_first = |place: usize| likeliest.is_empty() && place == 0;
    let others: Vec<(Reading, bool)> =
        ordered.into_iter().enumerate().map(|(place, reading)| (reading, is_first(place))).collect();
    let likeliest = likeliest.into_iter().map(|reading| (reading, true));
    likeliest.chain(others).collect()
}
