//! Counting what a text is made of: a pass over its units, its types, its tokens.

use super::characters::Characters;
use super::frequency::{self, Level};
use super::letters::Letters;
use super::{Distribution, OsmanCounts, Statistics, StatisticsOptions, finish};
use crate::lemmas::{self, LemmaId, Lemmas, PartOfSpeech, Reader};
use crate::lexicon::{LexemeId, Words};
use crate::morphology::Reading;
use crate::sentences::Sentences;
use crate::span::to_u32;
use crate::tally::Tally;
use crate::text;
use crate::tokenize::TokenKind;
use crate::vocabulary::TypeId;

/// The least commonness that the lexicon gives to words that are not rare.
const COMMON_BAND: u8 = 2;

/// Counts everything but duplicates, which the caller has left out. *O*(*n*) for *n* units.
pub(crate) fn count(
    reader: Reader<'_>,
    sentences: &Sentences,
    lemmas: &Lemmas,
    options: &StatisticsOptions,
) -> Statistics {
    let Reader { units, blocks, tokens, vocabulary, lexicon, .. } = reader;
    let characters = Characters::count(units);
    let mut letters = Letters::new();
    let mut word_lengths = Tally::new();
    let mut counts = vec![0; vocabulary.len()];
    for id in vocabulary.types() {
        let (count, is_word) = (vocabulary.count(id).into(), vocabulary.kind(id) == TokenKind::Word);
        let length = letters.add(vocabulary.form(id), count, is_word);
        if is_word {
            word_lengths.add(length, count);
            if let Some(entry) = counts.get_mut(id.index()) {
                *entry = count;
            }
        }
    }
    let (all_letters, scripts) = (letters.all, letters.scripts);
    let (letter_frequencies, bigram_frequencies) = letters.frequencies();
    let mut statistics = Statistics {
        characters: characters.all.into(),
        characters_without_spaces: (characters.all - characters.blank).into(),
        letters: all_letters,
        marks: characters.marks.into(),
        digits: characters.digits.into(),
        punctuation: characters.punctuation.into(),
        sentences: sentences.len() as u64,
        paragraphs: blocks.len() as u64,
        marked_letters: characters.marked_letters.into(),
        word_lengths: Distribution::of_tally(&word_lengths),
        scripts,
        digit_systems: characters.digit_systems,
        letter_frequencies,
        bigram_frequencies,
        ..Statistics::default()
    };
    count_stretches(reader, sentences, &mut statistics);
    let mut lemma_counts = vec![0; lemmas.len()];
    count_readings(reader, lemmas, &mut lemma_counts, &mut statistics);
    if characters.marks > 0 {
        count_syllables(reader, &mut statistics.readability.osman_counts);
    }
    if options.frequencies {
        statistics.frequencies = Some(frequency::of_text(reader, lemmas));
    }
    let words = lexicon.words();
    let forms = Level {
        counts,
        text: &|place| text::string(vocabulary.form(TypeId::at(place))),
        is_function: &|_| false,
    };
    let lemma_level = Level {
        counts: lemma_counts,
        text: &|place| lemmas.text(LemmaId::at(place), words),
        is_function: &|place| lemmas.part_of_speech(LemmaId::at(place), words) == PartOfSpeech::Function,
    };
    finish(&mut statistics, &forms, &lemma_level, options, lexicon);
    // What needs the order of the words.
    let (mut types, mut running_lemmas) = (Vec::new(), Vec::new());
    for token in 0..tokens.len() {
        if let (Some(id), Some(lemma)) = (vocabulary.type_of(token), lemmas.of(token)) {
            types.push(id.0);
            running_lemmas.push(lemma.0);
        }
    }
    statistics.form_diversity = statistics.form_diversity.with_order(&types, vocabulary.len());
    statistics.lemma_diversity = statistics.lemma_diversity.with_order(&running_lemmas, lemmas.len());
    statistics
}

/// Counts the words of sentences and blocks, and the runs of words between punctuation marks.
#[inline(never)]
fn count_stretches(reader: Reader<'_>, sentences: &Sentences, statistics: &mut Statistics) {
    let Reader { blocks, tokens, vocabulary, .. } = reader;
    let (mut sentence_lengths, mut paragraph_lengths) = (Tally::new(), Tally::new());
    for block in 0..blocks.len() {
        let mut rest = tokens.of_block(block).peekable();
        let mut words_of_block = 0;
        for sentence in sentences.of_block(block) {
            let (mut length, mut is_in_stretch) = (0, false);
            while let Some(token) =
                rest.next_if(|&token| tokens.span(token).is_some_and(|span| span.start < sentence.end))
            {
                let kind = vocabulary.type_of(token).map(|id| vocabulary.kind(id));
                if kind == Some(TokenKind::Word) {
                    length += 1;
                    statistics.readability.punctuated_stretches += u64::from(!is_in_stretch);
                    is_in_stretch = true;
                } else if tokens.kind(token) == Some(TokenKind::Punctuation) {
                    is_in_stretch = false;
                }
            }
            sentence_lengths.add(length, 1);
            words_of_block += length;
        }
        paragraph_lengths.add(words_of_block, 1);
    }
    statistics.sentence_lengths = Distribution::of_tally(&sentence_lengths);
    statistics.paragraph_lengths = Distribution::of_tally(&paragraph_lengths);
}

/// Counts what follows from how each word is read; `counts` is by lemma.
#[inline(never)]
fn count_readings(reader: Reader<'_>, lemmas: &Lemmas, counts: &mut [u64], statistics: &mut Statistics) {
    let Reader { vocabulary, readings, lexicon, .. } = reader;
    let words = lexicon.words();
    let mut count_lemma = |token: u32, count: u64| {
        if let Some(entry) = lemmas.of(token as usize).and_then(|id| counts.get_mut(id.index())) {
            *entry += count;
        }
    };
    for id in vocabulary.types().filter(|&id| vocabulary.kind(id) == TokenKind::Word) {
        let (form, positions) = (vocabulary.form(id), vocabulary.positions(id));
        let own = readings.of(id);
        if own.len() < 2 && !lemmas.has_marked(id) {
            let count = vocabulary.count(id).into();
            statistics.count_reading(own.first(), form, count, words);
            positions.first().into_iter().for_each(|&token| count_lemma(token, count));
            continue;
        }
        // Of each reading how many tokens have it.
        let mut taken = vec![0; own.len()];
        for &token in positions {
            let (place, is_ambiguous) = lemmas.reading(token);
            statistics.word_classes.ambiguous.count += u64::from(is_ambiguous);
            match taken.get_mut(place) {
                Some(count) => *count += 1,
                None => statistics.count_reading(lemmas.by_marks(token), form, 1, words),
            }
            count_lemma(token, 1);
        }
        for (reading, count) in own.iter().zip(taken).filter(|&(_, count)| count > 0) {
            statistics.count_reading(Some(reading), form, count, words);
        }
    }
}

impl Statistics {
    /// Counts so many words of one form that are read so.
    #[inline(never)]
    fn count_reading(&mut self, reading: Option<&Reading>, form: &[u16], count: u64, words: &Words) {
        let known = reading.filter(|reading| reading.lexeme != LexemeId::NONE);
        let id = known.map_or(LexemeId::NONE, |reading| reading.lexeme);
        let lexeme = words.lexeme(id);
        let classes = &mut self.word_classes;
        let (class, may_be_rare) = match lemmas::part_of_speech(id, lexeme) {
            PartOfSpeech::Function => (&mut classes.function_words, false),
            PartOfSpeech::Verb => (&mut classes.verbs, true),
            PartOfSpeech::Name => (&mut classes.names, false),
            PartOfSpeech::Number => (&mut classes.nominals, false),
            PartOfSpeech::Noun | PartOfSpeech::Adjective | PartOfSpeech::Elative => {
                (&mut classes.nominals, true)
            }
            PartOfSpeech::Unknown => (&mut classes.unknown, true),
        };
        class.count += count;
        let readability = &mut self.readability;
        if may_be_rare && (known.is_none() || lexeme.band < COMMON_BAND) {
            readability.rare_words.count += count;
        }
        if let Some(reading) = known {
            readability.stem_letters += lemmas::core_length(reading, form) as u64 * count;
        }
    }
}

/// Counts the syllables of every word that has marks, as OSMAN takes them.
#[inline(never)]
fn count_syllables(reader: Reader<'_>, osman: &mut OsmanCounts) {
    let Reader { units, tokens, vocabulary, .. } = reader;
    let next_mark = |from: u32| {
        let rest = units.get(from as usize..).unwrap_or_default();
        let place = rest.iter().position(|&unit| OsmanCounts::is_counted(unit));
        place.map_or(u32::MAX, |place| from + to_u32(place))
    };
    let mut mark = next_mark(0);
    for (token, span) in tokens.spans().enumerate() {
        if mark < span.start {
            mark = next_mark(span.start);
        }
        if mark >= span.end {
            continue;
        }
        let Some(id) = vocabulary.type_of(token) else { continue };
        if vocabulary.kind(id) == TokenKind::Word {
            osman.add(units.get(span.range()).unwrap_or_default(), vocabulary.form(id));
        }
    }
}
