//! What a word is: its readings in full, what a keyword may mean, and which relatives of it a text has.

mod features;

use crate::fold::{self, FoldOptions};
use crate::key::KeyedWord;
use crate::lemmas::{self, PartOfSpeech};
use crate::lexicon::{Class, LexemeId, Lexicon, Relation, Words};
use crate::morphology::{self, Context, Reading, Readings};
use crate::sort::sort_by_number;
use crate::span::{Span, to_u32};
use crate::vocabulary::Vocabulary;

pub use features::Feature;

/// What a piece of a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SegmentKind {
    /// A conjunction, preposition or particle written onto the word: `و` `ف` `ب` `ك` `ل` `س` `أ`.
    Proclitic,
    /// `ال`; behind `ل` its lam alone.
    Article,
    /// The word itself, with the prefix of the imperfect.
    Stem,
    /// What number, gender, case or person put behind it; `ت` for `ة` too.
    Ending,
    /// A pronoun.
    Enclitic,
}

/// A piece of a word. Together, pieces make up the word; two that share a ligature both have all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Segment {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: SegmentKind,
}

/// How a dictionary word is related to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relative {
    /// The verb that it is a noun or participle of.
    Verb,
    /// The verbal noun.
    VerbalNoun,
    /// A participle.
    Participle,
    /// The adjective in -ي.
    Nisba,
    /// The noun or name that it is the adjective of.
    Source,
    /// The feminine, or the name of a single one: `شجرة` beside `شجر`.
    Feminine,
    /// The masculine, or the name of the mass.
    Masculine,
}

/// A reading of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The dictionary form, marked where two words differ in marks alone; of an unknown word what is left without clitics.
    pub lemma: String,
    /// What it is.
    pub part_of_speech: PartOfSpeech,
    /// Its pieces, in order.
    pub segments: Vec<Segment>,
    /// What this form of it is.
    pub features: Vec<Feature>,
    /// The word that it comes from, and what that is to it.
    pub origin: Option<(String, Relative)>,
    /// Whether no other reading is likelier.
    pub is_likeliest: bool,
}

/// A dictionary word that a keyword may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The dictionary form, marked where two words differ in marks alone.
    pub lemma: String,
    /// What it is.
    pub part_of_speech: PartOfSpeech,
    /// What the keyword is of it: `plural`.
    pub features: Vec<Feature>,
    /// How many words of the text are forms of it.
    pub count: u32,
}

/// A relative of a keyword that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedWord {
    /// The dictionary form.
    pub lemma: String,
    /// What it is.
    pub part_of_speech: PartOfSpeech,
    /// What it is to the keyword.
    pub relation: Relative,
    /// How many words of the text are forms of it.
    pub count: u32,
}

/// The pieces of a word written as `surface`, which begins at unit `start`.
#[inline(never)]
pub(crate) fn segments(surface: &[u16], start: u32, reading: &Reading) -> Vec<Segment> {
    let Ok(folded) = fold::fold(surface, FoldOptions::FORM) else { return Vec::new() };
    let Some(word) = KeyedWord::new(folded.units()) else {
        let span = Span::new(start, start + to_u32(surface.len()));
        return vec![Segment { span, kind: SegmentKind::Stem }];
    };
    let mut borders: Vec<(usize, SegmentKind)> = Vec::new();
    let proclitics = usize::from(reading.article_start);
    // Each proclitic is one letter, but for the لا and ما that a slip has glued on.
    let first = if proclitics == reading.proclitics.count() as usize { 1 } else { proclitics };
    borders.extend((first..=proclitics).map(|end| (end, SegmentKind::Proclitic)));
    if reading.start > reading.article_start {
        borders.push((reading.start.into(), SegmentKind::Article));
    }
    borders.push((reading.stem_end.into(), SegmentKind::Stem));
    borders.push((reading.end.into(), SegmentKind::Ending));
    borders.push((word.len(), SegmentKind::Enclitic));
    let mut from = 0;
    let mut segments = Vec::new();
    for (end, kind) in borders {
        if end <= from {
            continue;
        }
        let piece = Span::new(to_u32(word.unit_at(from)), to_u32(word.unit_at(end)));
        let span = folded.to_source(piece);
        segments.push(Segment { span: Span::new(start + span.start, start + span.end), kind });
        from = end;
    }
    // What the fold left out behind the last letter belongs to the last piece.
    if let Some(last) = segments.last_mut() {
        last.span.end = start + to_u32(surface.len());
    }
    segments
}

/// Every reading of a word written as `surface`, which begins at unit `start`, the likeliest in `context` first. Without
/// any, a guess.
#[inline(never)]
pub(crate) fn explain(
    surface: &[u16],
    start: u32,
    context: Context,
    guess: Option<Reading>,
    lexicon: &Lexicon,
) -> Vec<Analysis> {
    let form = fold::normalize_units(surface, FoldOptions::FORM);
    let words = lexicon.words();
    let mut readings = morphology::all_readings(&form, surface, context, lexicon);
    if readings.is_empty() {
        readings.extend(guess.map(|reading| (reading, true)));
    }
    let mut analyses: Vec<Analysis> = Vec::new();
    for (reading, is_likeliest) in readings {
        let lexeme = words.lexeme(reading.lexeme);
        let analysis = Analysis {
            lemma: lemmas::text(&reading, &form, words),
            part_of_speech: lemmas::part_of_speech(reading.lexeme, lexeme),
            segments: segments(surface, start, &reading),
            features: features::of(&reading, lexeme),
            origin: origin(reading.lexeme, words),
            is_likeliest,
        };
        if !analyses.iter().any(|other| {
            other.lemma == analysis.lemma
                && other.part_of_speech == analysis.part_of_speech
                && other.segments == analysis.segments
                && other.features == analysis.features
        }) {
            analyses.push(analysis);
        }
    }
    analyses
}

/// The dictionary words that a keyword may mean, in the order in which search takes them, with how many words of the text
/// are forms of each.
#[inline(never)]
pub(crate) fn meanings(
    keyword: &[u16],
    readings: &Readings,
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
) -> Vec<Meaning> {
    let form = fold::normalize_units(keyword, FoldOptions::FORM);
    let words = lexicon.words();
    let mut meanings: Vec<Meaning> = Vec::new();
    let mut seen: Vec<LexemeId> = Vec::new();
    for reading in morphology::read_keyword(&form, keyword, lexicon) {
        if reading.lexeme == LexemeId::NONE || seen.contains(&reading.lexeme) {
            continue;
        }
        seen.push(reading.lexeme);
        let lexeme = words.lexeme(reading.lexeme);
        meanings.push(Meaning {
            lemma: lemmas::text(&reading, &form, words),
            part_of_speech: lemmas::part_of_speech(reading.lexeme, lexeme),
            features: features::of(&reading, lexeme),
            count: count(reading.lexeme, readings, vocabulary),
        });
    }
    meanings
}

/// The relatives of what a keyword means that the text has, the commonest first.
#[inline(never)]
pub(crate) fn related(
    keyword: &[u16],
    readings: &Readings,
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
) -> Vec<RelatedWord> {
    let form = fold::normalize_units(keyword, FoldOptions::FORM);
    let words = lexicon.words();
    let mut own: Vec<LexemeId> = Vec::new();
    for reading in morphology::read_keyword(&form, keyword, lexicon) {
        if reading.lexeme != LexemeId::NONE && !own.contains(&reading.lexeme) {
            own.push(reading.lexeme);
        }
    }
    let mut related: Vec<RelatedWord> = Vec::new();
    for (id, lexeme) in words.lexemes() {
        if own.contains(&id) || lexeme.class == Class::Function {
            continue;
        }
        let relation = own.iter().find_map(|&own| relation(words, own, id));
        let Some(relation) = relation else { continue };
        let count = count(id, readings, vocabulary);
        if count > 0 {
            related.push(RelatedWord {
                lemma: lemmas::lexeme_text(lexeme, words),
                part_of_speech: lemmas::part_of_speech(id, lexeme),
                relation,
                count,
            });
        }
    }
    let mut order: Vec<(u32, usize)> = related.iter().map(|word| word.count).zip(0..).collect();
    sort_by_number(&mut order, |&(count, _)| u64::from(u32::MAX - count));
    let mut related: Vec<Option<RelatedWord>> = related.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, place)| related.get_mut(place)?.take()).collect()
}

/// How many words of the text are forms of a dictionary word, by a reading that no other one beats.
fn count(lexeme: LexemeId, readings: &Readings, vocabulary: &Vocabulary) -> u32 {
    let mut count = 0;
    let mut last = None;
    for entry in readings.indexed(vocabulary).of_lexeme(lexeme) {
        if last != Some(entry.id) {
            count += vocabulary.count(entry.id);
        }
        last = Some(entry.id);
    }
    count
}

/// What `other` is to `own`.
#[inline(never)]
fn relation(words: &Words, own: LexemeId, other: LexemeId) -> Option<Relative> {
    if let Some(relation) = comes_from(words, other, own) {
        return match relation {
            Relation::Nisba => Some(Relative::Nisba),
            Relation::VerbalNoun => Some(Relative::VerbalNoun),
            Relation::ActiveParticiple | Relation::PassiveParticiple => Some(Relative::Participle),
            Relation::Feminine => Some(Relative::Feminine),
            Relation::None => None,
        };
    }
    match comes_from(words, own, other)? {
        Relation::Nisba => Some(Relative::Source),
        Relation::VerbalNoun | Relation::ActiveParticiple | Relation::PassiveParticiple => {
            Some(Relative::Verb)
        }
        Relation::Feminine => Some(Relative::Masculine),
        Relation::None => None,
    }
}

/// What `derived` is to `base`, if it comes from it.
fn comes_from(words: &Words, derived: LexemeId, base: LexemeId) -> Option<Relation> {
    let (one, other) = (words.lexeme(derived), words.lexeme(base));
    if one.base != LexemeId::NONE {
        return (one.base == base).then_some(one.relation);
    }
    let fits = match one.relation {
        Relation::None => false,
        Relation::Nisba => {
            matches!(other.class, Class::Noun | Class::Name | Class::Person) && one.is_nisba_of(other)
        }
        Relation::Feminine => {
            matches!(other.class, Class::Noun | Class::Person) && one.key.without_last() == other.key
        }
        _ => other.class == Class::Verb && other.form == 1 && one.is_verbal_noun_of(other),
    };
    fits.then_some(one.relation)
}

/// The word that one comes from, where that is known without looking for it.
#[inline(never)]
fn origin(id: LexemeId, words: &Words) -> Option<(String, Relative)> {
    let lexeme = words.lexeme(id);
    let relative = match lexeme.relation {
        Relation::None => return None,
        Relation::Nisba => Relative::Source,
        Relation::Feminine => Relative::Masculine,
        _ => Relative::Verb,
    };
    let base = if lexeme.base != LexemeId::NONE {
        lexeme.base
    } else {
        let bases = words.lexemes().filter(|&(other, _)| comes_from(words, id, other).is_some());
        bases.max_by_key(|(_, lexeme)| lexeme.band)?.0
    };
    Some((lemmas::lexeme_text(words.lexeme(base), words), relative))
}
