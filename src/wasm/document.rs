//! Documents and what they answer, statistics that are merged and compared.

use core::cell::RefCell;
use core::mem;

use wasm_bindgen::prelude::wasm_bindgen;

use super::{BUFFERS, Buffers};
use crate::collocates::{CollocateOptions, CollocateSort, CollocateWindow};
use crate::compare::{self, CompareOptions, Comparison};
use crate::concordance::{ConcordanceLine, ConcordanceOptions, ConcordanceSort, ContextSize};
use crate::counted::CountBy;
use crate::dispersion::{DispersionOptions, PartCount};
use crate::document::Document;
use crate::explain::{Feature, Meaning, RelatedWord, Segment};
use crate::frequencies::{FormCount, VocabularyOptions};
use crate::highlight::{FindOptions, KeywordError, KeywordProblem, Overlaps};
use crate::hit::{Match, MatchLevel};
use crate::lemmas::PartOfSpeech;
use crate::lexicon::Lexicon;
use crate::ngrams::{NgramOptions, NgramSize};
use crate::span::{Span, to_u32};
use crate::statistics::{
    self, Distribution, Frequency, LemmaFrequency, ReadingRate, Statistics, StatisticsOptions, ValueCount,
};
use crate::text;
use crate::tokenize::TokenKind;

/// In place of the number of a block: there is none.
const NO_BLOCK: u32 = u32::MAX;

/// What the number of a part of speech stands for.
const PARTS_OF_SPEECH: [PartOfSpeech; 8] = [
    PartOfSpeech::Noun,
    PartOfSpeech::Adjective,
    PartOfSpeech::Elative,
    PartOfSpeech::Name,
    PartOfSpeech::Number,
    PartOfSpeech::Verb,
    PartOfSpeech::Function,
    PartOfSpeech::Unknown,
];

/// Up to this size the input buffer stays where it is when a document takes its units.
const KEPT_UNITS: usize = 4096;

/// What was parsed, each in a place of its own: the number that JavaScript has of it.
#[derive(Debug)]
struct Documents {
    places: Vec<Option<Document>>,
}

impl Documents {
    fn keep(&mut self, document: Document) -> usize {
        let free = self.places.iter().position(Option::is_none).unwrap_or(self.places.len());
        if free == self.places.len() {
            self.places.push(None);
        }
        if let Some(place) = self.places.get_mut(free) {
            *place = Some(document);
        }
        free
    }
}

impl Buffers {
    /// Makes room for another answer.
    fn clear(&mut self) {
        self.numbers.clear();
        self.units.clear();
        self.figures.clear();
    }

    /// Adds numbers to the answer.
    #[inline(never)]
    fn write(&mut self, numbers: &[u32]) {
        self.numbers.extend_from_slice(numbers);
    }

    /// Adds counts to the measures of the answer: exact up to 2^53, as all numbers of JavaScript.
    #[inline(never)]
    #[expect(clippy::cast_precision_loss, reason = "no text has so many of anything")]
    fn write_counts(&mut self, counts: &[u64]) {
        self.figures.extend(counts.iter().map(|&count| count as f64));
    }

    /// Adds measures to the answer.
    #[inline(never)]
    fn write_figures(&mut self, figures: &[f64]) {
        self.figures.extend_from_slice(figures);
    }
}

thread_local! {
    static DOCUMENTS: RefCell<Documents> = const { RefCell::new(Documents { places: Vec::new() }) };
    static LEXICON: RefCell<Option<Lexicon>> = const { RefCell::new(None) };
}

/// The address of a buffer with room for `length` numbers beside the units, which JavaScript writes before its next call.
#[wasm_bindgen]
pub fn input_figures(length: usize) -> *mut f64 {
    BUFFERS.with_borrow_mut(|buffers| {
        buffers.input_figures.clear();
        buffers.input_figures.resize(length, 0.0);
        buffers.input_figures.as_mut_ptr()
    })
}

/// The address of the measures of the last answer.
#[wasm_bindgen]
pub fn figures() -> *const f64 {
    BUFFERS.with_borrow(|buffers| buffers.figures.as_ptr())
}

/// How many measures there are.
#[wasm_bindgen]
pub fn figures_length() -> usize {
    BUFFERS.with_borrow(|buffers| buffers.figures.len())
}

/// Takes the language data: `length` units of the input, a byte each. Panics where it is that of another version.
#[wasm_bindgen]
#[expect(clippy::panic, reason = "the package was put together wrongly, and says so as a crash")]
pub fn take_lexicon(length: usize) {
    let bytes: Vec<u8> = BUFFERS.with_borrow(|buffers| {
        buffers.input.iter().take(length).map(|&unit| unit.to_le_bytes()[0]).collect()
    });
    match Lexicon::from_bytes(&bytes) {
        Ok(lexicon) => LEXICON.set(Some(lexicon)),
        Err(error) => panic!("{error}"),
    }
}

/// Parses `length` units of the input, and gives the number of the document.
#[wasm_bindgen]
#[expect(clippy::panic, reason = "JavaScript lets no longer text through")]
pub fn parse(length: usize) -> usize {
    let units = BUFFERS.with_borrow_mut(|buffers| {
        if length <= KEPT_UNITS {
            return buffers.input.get(..length).unwrap_or_default().to_vec();
        }
        let mut units = mem::take(&mut buffers.input);
        units.truncate(length);
        units
    });
    match Document::from_units(units) {
        Ok(document) => DOCUMENTS.with_borrow_mut(|documents| documents.keep(document)),
        Err(error) => panic!("{error}"),
    }
}

/// Forgets a document.
#[wasm_bindgen]
pub fn free(document: usize) {
    DOCUMENTS.with_borrow_mut(|documents| {
        if let Some(place) = documents.places.get_mut(document) {
            *place = None;
        }
    });
}

/// Asks a document. Panics where there is none of that number, or no lexicon: the package asks for neither.
#[expect(clippy::expect_used, reason = "a mistake of the package itself, which must not pass for an answer")]
#[inline(never)]
fn ask(document: usize, question: &mut dyn FnMut(&Document, &Lexicon, &mut Buffers)) {
    DOCUMENTS.with_borrow(|documents| {
        LEXICON.with_borrow(|lexicon| {
            BUFFERS.with_borrow_mut(|buffers| {
                let document = documents.places.get(document).and_then(Option::as_ref);
                buffers.clear();
                question(document.expect("a document"), lexicon.as_ref().expect("the lexicon"), buffers);
            });
        });
    });
}

/// Asks about no document. Panics where there is no lexicon.
#[expect(clippy::expect_used, reason = "a mistake of the package itself, which must not pass for an answer")]
#[inline(never)]
fn ask_lexicon(question: &mut dyn FnMut(&Lexicon, &mut Buffers)) {
    LEXICON.with_borrow(|lexicon| {
        BUFFERS.with_borrow_mut(|buffers| {
            buffers.clear();
            question(lexicon.as_ref().expect("the lexicon"), buffers);
        });
    });
}

/// Looks for the keywords that stand in `length` units of the input, each behind its length. Writes six numbers
/// a match (start, end, start and end of the core, keyword, level) and gives 0; or writes the number of a keyword
/// and gives what is wrong with it.
#[wasm_bindgen]
pub fn find(document: usize, length: usize, level: u32, overlaps: u32) -> u32 {
    let level = match_level(level);
    let overlaps = if overlaps == 0 { Overlaps::Longest } else { Overlaps::All };
    let mut answer = 0;
    ask(document, &mut |document, lexicon, buffers| match document.find_units(
        &keywords(buffers, length),
        FindOptions { level, overlaps },
        lexicon,
    ) {
        Ok(matches) => matches.iter().for_each(|hit| write_match(hit, buffers)),
        Err(error) => answer = write_refusal(error, buffers),
    });
    answer
}

/// The keywords in `length` units of the input, each behind its length.
#[inline(never)]
fn keywords(buffers: &Buffers, length: usize) -> Vec<&[u16]> {
    let mut rest = buffers.input.get(..length).unwrap_or_default();
    let mut keywords = Vec::new();
    while let Some((&length, behind)) = rest.split_first() {
        let (keyword, others) = behind.split_at_checked(usize::from(length)).unwrap_or((behind, &[]));
        keywords.push(keyword);
        rest = others;
    }
    keywords
}

/// What the number of a level stands for.
const fn match_level(number: u32) -> MatchLevel {
    match number {
        0 => MatchLevel::Exact,
        1 => MatchLevel::Spelling,
        2 => MatchLevel::Clitics,
        3 => MatchLevel::Lemma,
        _ => MatchLevel::Substring,
    }
}

#[inline(never)]
fn write_match(&Match { span, core, keyword, level }: &Match, buffers: &mut Buffers) {
    buffers.write(&[span.start, span.end, core.start, core.end, keyword, level as u32]);
}

/// Writes the number of a keyword, and gives what is wrong with it.
#[inline(never)]
fn write_refusal(error: KeywordError, buffers: &mut Buffers) -> u32 {
    buffers.write(&[to_u32(error.keyword)]);
    match error.problem {
        KeywordProblem::Empty => 1,
        KeywordProblem::OnlyMarks => 2,
        KeywordProblem::TooLong => 3,
        KeywordProblem::TooMany => 4,
    }
}

/// As [`find`], with contexts of so many words, or units. Writes eight numbers a line: those of the match, where the
/// context before it starts, and where the one after it ends.
#[wasm_bindgen]
pub fn concordance(
    document: usize,
    length: usize,
    level: u32,
    in_units: bool,
    size: u32,
    sort: u32,
    limit: usize,
) -> u32 {
    let context = if in_units { ContextSize::Units(size) } else { ContextSize::Words(size) };
    let sort = match sort {
        0 => ConcordanceSort::Text,
        1 => ConcordanceSort::Before,
        2 => ConcordanceSort::Node,
        _ => ConcordanceSort::After,
    };
    let options = ConcordanceOptions { level: match_level(level), context, sort, limit };
    let mut answer = 0;
    ask(document, &mut |document, lexicon, buffers| match document.concordance_units(
        &keywords(buffers, length),
        options,
        lexicon,
    ) {
        Ok(lines) => {
            for ConcordanceLine { before, node, after } in lines {
                write_match(&node, buffers);
                buffers.write(&[before.start, after.end]);
            }
        }
        Err(error) => answer = write_refusal(error, buffers),
    });
    answer
}

/// As [`find`], with one keyword. Writes its collocates. Of each in numbers: the length of the word, by lemma the part of
/// speech, how often before and after, how often in the text. In figures log-likelihood, logDice and mutual
/// information. In units the word.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "an option each: objects do not cross")]
pub fn collocates(
    document: usize,
    length: usize,
    level: u32,
    before: u32,
    after: u32,
    by: u32,
    stop_words: bool,
    min_count: u32,
    sort: u32,
    limit: usize,
) -> u32 {
    let sort = match sort {
        0 => CollocateSort::LogLikelihood,
        1 => CollocateSort::LogDice,
        2 => CollocateSort::MutualInformation,
        _ => CollocateSort::Count,
    };
    let (level, by, window) = (match_level(level), count_by(by), CollocateWindow { before, after });
    let options = CollocateOptions { level, window, by, stop_words, min_count, sort, limit };
    let mut answer = 0;
    ask(document, &mut |document, lexicon, buffers| {
        // Behind its length.
        let keyword = buffers.input.get(1..length).unwrap_or_default();
        let collocates = match document.collocates_units(keyword, options, lexicon) {
            Ok(collocates) => collocates,
            Err(error) => {
                answer = write_refusal(error, buffers);
                return;
            }
        };
        for collocate in &collocates {
            match collocate.part_of_speech {
                Some(part_of_speech) => write_word(&collocate.text, part_of_speech, buffers),
                None => write_text(&collocate.text, buffers),
            }
            buffers.write(&[collocate.before, collocate.after, collocate.total]);
            buffers.write_figures(&[
                collocate.log_likelihood,
                collocate.log_dice,
                collocate.mutual_information,
            ]);
        }
    });
    answer
}

/// What the number of a way to count stands for.
const fn count_by(number: u32) -> CountBy {
    if number == 0 { CountBy::Form } else { CountBy::Lemma }
}

/// Writes the statistics of a document, as [`write_statistics`] does. The last four are words a minute.
#[wasm_bindgen]
pub fn statistics(
    document: usize,
    duplicates: bool,
    frequencies: bool,
    silent_min: f64,
    silent_max: f64,
    aloud_min: f64,
    aloud_max: f64,
) {
    let options = StatisticsOptions {
        duplicates,
        frequencies,
        silent_words_per_minute: ReadingRate { min: silent_min, max: silent_max },
        aloud_words_per_minute: ReadingRate { min: aloud_min, max: aloud_max },
    };
    ask(document, &mut |document, lexicon, buffers| {
        write_statistics(document.statistics(&options, lexicon), buffers);
    });
}

/// Puts together so many statistics, which stand in the input as [`InputReader`] reads them, and writes the whole. Panics
/// where one has no frequencies: the package lets none through.
#[wasm_bindgen]
#[expect(clippy::expect_used, reason = "a mistake of the package itself, which must not pass for an answer")]
pub fn merge(parts: usize, silent_min: f64, silent_max: f64, aloud_min: f64, aloud_max: f64) {
    let options = StatisticsOptions {
        silent_words_per_minute: ReadingRate { min: silent_min, max: silent_max },
        aloud_words_per_minute: ReadingRate { min: aloud_min, max: aloud_max },
        ..StatisticsOptions::default()
    };
    ask_lexicon(&mut |lexicon, buffers| {
        let parts = InputReader::of(buffers).many_statistics(parts);
        let parts: Vec<&Statistics> = parts.iter().collect();
        write_statistics(statistics::merge(&parts, &options, lexicon).expect("frequencies"), buffers);
    });
}

/// Compares two statistics, which stand in the input as [`InputReader`] reads them. Writes three figures (how many words both
/// have, the first has, the second has), and for each word in numbers the length of its text, its part of speech
/// (or 0) and its significance; in figures both counts, both per million, log-likelihood and log ratio; in units
/// the text. Panics as [`merge`] does.
#[wasm_bindgen]
#[expect(clippy::expect_used, reason = "a mistake of the package itself, which must not pass for an answer")]
pub fn compare(by: u32, stop_words: bool, min_count: f64, limit: usize) {
    let options = CompareOptions { by: count_by(by), stop_words, min_count: to_count(min_count), limit };
    ask_lexicon(&mut |lexicon, buffers| {
        let sides = InputReader::of(buffers).many_statistics(2);
        let [text, reference] = sides.as_slice() else { return };
        let comparison = compare::compare(text, reference, &options, lexicon).expect("frequencies");
        let Comparison { keyness, shared_count, exclusive_count, reference_exclusive_count } = comparison;
        buffers.write_counts(&[shared_count, exclusive_count, reference_exclusive_count]);
        for word in &keyness {
            write_text(&word.text, buffers);
            buffers.write(&[word.part_of_speech.map_or(0, |class| class as u32), word.significance as u32]);
            buffers.write_counts(&[word.count, word.reference_count]);
            buffers.write_figures(&[
                word.per_million,
                word.reference_per_million,
                word.log_likelihood,
                word.log_ratio,
            ]);
        }
    });
}

/// Writes statistics in the order of `www/lib/read-statistics.ts`: in numbers how long lists and texts are, and parts of
/// speech, in figures everything else. What is not given crosses as NaN.
#[inline(never)]
fn write_statistics(statistics: Statistics, buffers: &mut Buffers) {
    buffers.write_counts(&statistics.counts());
    let Statistics {
        words,
        types,
        lemmas,
        vocalisation_ratio,
        word_lengths,
        sentence_lengths,
        paragraph_lengths,
        letter_frequencies,
        bigram_frequencies,
        form_diversity,
        lemma_diversity,
        word_classes,
        readability,
        reading_time,
        frequent_words,
        frequent_content_words,
        frequent_lemmas,
        frequent_content_lemmas,
        frequencies,
        ..
    } = statistics;
    buffers.write_counts(&[words, types, lemmas]);
    buffers.write_figures(&[vocalisation_ratio]);
    for Distribution { mean, standard_deviation, median, min, max, counts } in
        [word_lengths, sentence_lengths, paragraph_lengths]
    {
        buffers.write_figures(&[mean, standard_deviation, median]);
        buffers.write_counts(&[min, max]);
        buffers.write(&[to_u32(counts.len())]);
        for ValueCount { value, count } in counts {
            buffers.write_counts(&[value, count]);
        }
    }
    for diversity in [form_diversity, lemma_diversity] {
        buffers.write_figures(&[
            diversity.type_token_ratio,
            diversity.root_type_token_ratio,
            diversity.moving_average_ttr.unwrap_or(f64::NAN),
            diversity.mtld.unwrap_or(f64::NAN),
            diversity.hd_d.unwrap_or(f64::NAN),
            diversity.yules_k,
            diversity.hapax_ratio,
        ]);
        buffers.write_counts(&[diversity.hapax_count]);
    }
    buffers.write_figures(&[
        word_classes.function_words.ratio,
        word_classes.verbs.ratio,
        word_classes.nominals.ratio,
        word_classes.names.ratio,
        word_classes.unknown.ratio,
        word_classes.ambiguous.ratio,
        readability.mean_stem_length,
        readability.mean_stretch_length,
        readability.rare_words.ratio,
        readability.long_words.ratio,
        readability.lix.unwrap_or(f64::NAN),
        readability.osman.unwrap_or(f64::NAN),
        reading_time.silent_ms.min,
        reading_time.silent_ms.max,
        reading_time.aloud_ms.min,
        reading_time.aloud_ms.max,
    ]);
    buffers.write_counts(&[readability.long_words.count, readability.osman_counts.long_words]);
    for list in [
        letter_frequencies,
        bigram_frequencies,
        frequent_words,
        frequent_content_words,
        frequent_lemmas,
        frequent_content_lemmas,
    ] {
        write_frequencies(&list, buffers);
    }
    buffers.write(&[frequencies.is_some().into()]);
    for LemmaFrequency { text, part_of_speech, forms, .. } in frequencies.unwrap_or_default() {
        write_word(&text, part_of_speech, buffers);
        write_frequencies(&forms, buffers);
    }
}

#[inline(never)]
fn write_frequencies(list: &[Frequency], buffers: &mut Buffers) {
    buffers.write(&[to_u32(list.len())]);
    for Frequency { text, count } in list {
        write_text(text, buffers);
        buffers.write_counts(&[*count]);
    }
}

/// So many bytes the statistics take for each figure that they cross as, and what is made of them.
const BYTES_PER_FIGURE: usize = 64;

/// Reads what `www/lib/write-statistics.ts` wrote: texts in the input, everything else in the figures beside it.
struct InputReader<'a> {
    figures: &'a [f64],
    units: &'a [u16],
}

impl<'a> InputReader<'a> {
    fn of(buffers: &'a Buffers) -> Self {
        Self { figures: &buffers.input_figures, units: &buffers.input }
    }

    fn many_statistics(mut self, count: usize) -> Vec<Statistics> {
        // Room for all of them at once: where memory grows bit by bit, V8 looks through everything that JavaScript holds each time.
        drop(core::hint::black_box(Vec::<u8>::with_capacity(self.figures.len() * BYTES_PER_FIGURE)));
        (0..count).map(|_| self.statistics()).collect()
    }

    #[inline(never)]
    fn statistics(&mut self) -> Statistics {
        let mut statistics = Statistics::default();
        for count in statistics.counts_mut() {
            *count = self.count();
        }
        for distribution in [
            &mut statistics.word_lengths,
            &mut statistics.sentence_lengths,
            &mut statistics.paragraph_lengths,
        ] {
            for _ in 0..self.count() {
                distribution.counts.push(ValueCount { value: self.count(), count: self.count() });
            }
        }
        statistics.letter_frequencies = self.frequencies();
        statistics.bigram_frequencies = self.frequencies();
        let lemmas = self.count();
        let mut frequencies = Vec::new();
        for _ in 0..lemmas {
            let text = self.text();
            let place = self.count();
            let part_of_speech = PARTS_OF_SPEECH.into_iter().find(|&class| class as u64 == place);
            let forms = self.frequencies();
            let count = forms.iter().map(|form| form.count).fold(0, u64::saturating_add);
            statistics.words = statistics.words.saturating_add(count);
            let part_of_speech = part_of_speech.unwrap_or(PartOfSpeech::Unknown);
            frequencies.push(LemmaFrequency { text, part_of_speech, count, forms });
        }
        statistics.frequencies = Some(frequencies);
        statistics
    }

    #[inline(never)]
    fn frequencies(&mut self) -> Vec<Frequency> {
        let length = self.count();
        let mut list = Vec::new();
        for _ in 0..length {
            list.push(Frequency { text: self.text(), count: self.count() });
        }
        list
    }

    /// 0 behind the last one.
    #[inline(never)]
    fn count(&mut self) -> u64 {
        let Some((&first, rest)) = self.figures.split_first() else { return 0 };
        self.figures = rest;
        to_count(first)
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let length = usize::try_from(self.count()).unwrap_or(usize::MAX).min(self.units.len());
        let (text, rest) = self.units.split_at(length);
        self.units = rest;
        text::string(text)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of JavaScript are whole and not negative"
)]
fn to_count(figure: f64) -> u64 {
    figure as u64
}

/// Writes three numbers a token: start, end, kind.
#[wasm_bindgen]
pub fn tokens(document: usize) {
    ask(document, &mut |document, _, buffers| {
        for token in document.tokens() {
            // In the order of `www/lib/token.ts`.
            let kind = match token.kind {
                TokenKind::Word => 0,
                TokenKind::Number => 1,
                TokenKind::Punctuation => 2,
                TokenKind::Symbol => 3,
                TokenKind::Emoji => 4,
                TokenKind::Url => 5,
                TokenKind::Email => 6,
                TokenKind::Hashtag => 7,
                TokenKind::Mention => 8,
            };
            buffers.write(&[token.span.start, token.span.end, kind]);
        }
    });
}

/// Writes the pieces of each token: how many, and three numbers a piece: start, end, kind.
#[wasm_bindgen]
pub fn segments(document: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        for segments in document.segments(lexicon) {
            write_segments(&segments, buffers);
        }
    });
}

#[inline(never)]
fn write_segments(segments: &[Segment], buffers: &mut Buffers) {
    buffers.write(&[to_u32(segments.len())]);
    for &Segment { span, kind } in segments {
        buffers.write(&[span.start, span.end, kind as u32]);
    }
}

/// Writes the readings of the word at unit `offset`. Of each in numbers: the length of the lemma, part of speech, whether it
/// is the likeliest, the length of the word it comes from and what that is to it (0 and 0 for none), how many
/// features, these, how many pieces, and these. In units the lemma and the word it comes from.
#[wasm_bindgen]
pub fn explain(document: usize, offset: u32) {
    ask(document, &mut |document, lexicon, buffers| {
        for analysis in &document.explain(offset, lexicon) {
            write_word(&analysis.lemma, analysis.part_of_speech, buffers);
            buffers.write(&[analysis.is_likeliest.into()]);
            let (origin, relation) = match &analysis.origin {
                Some((word, relation)) => (word.as_str(), *relation as u32),
                None => ("", 0),
            };
            write_text(origin, buffers);
            buffers.write(&[relation]);
            write_features(&analysis.features, buffers);
            write_segments(&analysis.segments, buffers);
        }
    });
}

/// Writes what the keyword in `length` units of the input may mean. Of each in numbers: the length of the lemma, part of
/// speech, count, how many features, and these. In units the lemma.
#[wasm_bindgen]
pub fn meanings(document: usize, length: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        let keyword = buffers.input.get(..length).unwrap_or_default();
        for Meaning { lemma, part_of_speech, features, count } in &document.meanings(keyword, lexicon) {
            write_word(lemma, *part_of_speech, buffers);
            buffers.write(&[*count]);
            write_features(features, buffers);
        }
    });
}

/// Writes the relatives of the keyword in `length` units of the input. Of each in numbers: the length of the lemma, part of
/// speech, relation, count. In units the lemma.
#[wasm_bindgen]
pub fn related(document: usize, length: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        let keyword = buffers.input.get(..length).unwrap_or_default();
        for RelatedWord { lemma, part_of_speech, relation, count } in &document.related(keyword, lexicon) {
            write_word(lemma, *part_of_speech, buffers);
            buffers.write(&[*relation as u32, *count]);
        }
    });
}

fn write_word(lemma: &str, part_of_speech: PartOfSpeech, buffers: &mut Buffers) {
    write_text(lemma, buffers);
    buffers.write(&[part_of_speech as u32]);
}

/// Writes a text into the units, and its length into the numbers.
#[inline(never)]
fn write_text(text: &str, buffers: &mut Buffers) {
    let before = buffers.units.len();
    buffers.units.extend(text.encode_utf16());
    buffers.write(&[to_u32(buffers.units.len() - before)]);
}

#[inline(never)]
fn write_features(features: &[Feature], buffers: &mut Buffers) {
    buffers.write(&[to_u32(features.len())]);
    for &feature in features {
        buffers.write(&[feature as u32]);
    }
}

/// Writes the entries of the vocabulary. Of each in numbers: by form start and end of its first place, by lemma the length
/// of the lemma, part of speech, how many forms, and start and end of the first place and the count of these; then
/// count, rank and, if asked for, how many spans, and these. In figures how many in a million, and the cumulative share.
/// In units the lemma.
#[wasm_bindgen]
pub fn vocabulary(document: usize, by: u32, stop_words: bool, spans: bool, min_count: u32, limit: usize) {
    ask(document, &mut |document, lexicon, buffers| {
        let options = VocabularyOptions { by: count_by(by), stop_words, spans, min_count, limit };
        for entry in document.vocabulary(options, lexicon) {
            match &entry.lemma {
                Some(lemma) => {
                    write_word(&lemma.text, lemma.part_of_speech, buffers);
                    buffers.write(&[to_u32(lemma.forms.len())]);
                    for &FormCount { first, count } in &lemma.forms {
                        buffers.write(&[first.start, first.end, count]);
                    }
                }
                None => buffers.write(&[entry.first.start, entry.first.end]),
            }
            buffers.write(&[entry.count, entry.rank]);
            buffers.write_figures(&[entry.per_million, entry.cumulative_ratio]);
            if spans {
                write_spans(&entry.spans, buffers);
            }
        }
    });
}

/// Writes the n-grams of `size` words. Of each in numbers: the length of its text, count, rank and, if asked for, how many
/// spans, and these. In figures how many in a million. In units the text.
#[wasm_bindgen]
pub fn ngrams(
    document: usize,
    size: u32,
    by: u32,
    stop_words: bool,
    spans: bool,
    min_count: u32,
    limit: usize,
) {
    ask(document, &mut |document, lexicon, buffers| {
        let options = NgramOptions { by: count_by(by), stop_words, spans, min_count, limit };
        // JavaScript asks for no other size.
        let size = NgramSize::try_new(size).unwrap_or(NgramSize::UNIGRAM);
        for entry in document.ngrams(size, options, lexicon) {
            write_text(&entry.text, buffers);
            buffers.write(&[entry.count, entry.rank]);
            buffers.write_figures(&[entry.per_million]);
            if spans {
                write_spans(&entry.spans, buffers);
            }
        }
    });
}

/// As [`find`], with one keyword. Says how evenly the text uses it: writes in numbers how many spans, these, and the count
/// of each part; in figures the two measures, where there are any.
#[wasm_bindgen]
pub fn dispersion(document: usize, length: usize, level: u32, parts: u32) -> u32 {
    let mut answer = 0;
    ask(document, &mut |document, lexicon, buffers| {
        // Behind its length.
        let keyword = buffers.input.get(1..length).unwrap_or_default();
        let options = DispersionOptions {
            level: match_level(level),
            parts: PartCount::try_new(parts).unwrap_or_default(),
        };
        match document.dispersion_units(keyword, options, lexicon) {
            Ok(dispersion) => {
                write_spans(&dispersion.spans, buffers);
                buffers.write(&[to_u32(dispersion.counts.len())]);
                buffers.write(&dispersion.counts);
                if let (Some(dp), Some(dp_norm)) = (dispersion.dp, dispersion.dp_norm) {
                    buffers.write_figures(&[dp, dp_norm]);
                }
            }
            Err(error) => answer = write_refusal(error, buffers),
        }
    });
    answer
}

/// Writes the blocks: start, end, the block that it repeats or [`NO_BLOCK`], how many sentences, and these.
#[wasm_bindgen]
pub fn outline(document: usize) {
    ask(document, &mut |document, _, buffers| {
        for block in document.outline() {
            let duplicate_of = block.duplicate_of.unwrap_or(NO_BLOCK);
            buffers.write(&[block.span.start, block.span.end, duplicate_of]);
            write_spans(&block.sentences, buffers);
        }
    });
}

#[inline(never)]
fn write_spans(spans: &[Span], buffers: &mut Buffers) {
    buffers.write(&[to_u32(spans.len())]);
    for span in spans {
        buffers.write(&[span.start, span.end]);
    }
}
