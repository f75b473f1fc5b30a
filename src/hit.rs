//! Hits: where keywords stand in a text, and how near to what was asked for.

use crate::span::Span;

/// How far a hit may stand from the keyword. Each of the first four levels contains the one before
/// it; [`MatchLevel::Substring`] stands beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchLevel {
    /// Whole words with the same code points. Between the words of a phrase any white space does.
    Exact,
    /// Whole words, however they are spelt: with or without marks, tatweel and invisible
    /// characters, in presentation forms, in any digits, with or without Latin capitals; a bare
    /// letter (`ا` `ى` `ه`) for its marked partner and back; hamza on any seat. Two different
    /// marked letters match only where the text's form is no word: `إنقرة` is found for `أنقرة`, `إعلام`
    /// never for `أعلام`. `ه` is no `ة` where it is a pronoun (`دوره`). Common words that only a bare letter tells
    /// apart (`على` and `علي`) do not match.
    Spelling,
    /// The same word with whatever is attached to it: conjunctions, prepositions, the article, pronouns, the alef of
    /// tanwin, with the changes of spelling at the joint. `كتاب` is found in `والكتاب`, `حليفة` in `حليفتها`.
    Clitics,
    /// Every form of the word: number, gender of adjectives and persons, case, broken plurals, person, tense, mood, voice.
    /// Verbal nouns, participles, comparatives and adjectives in -ي are words of their own.
    #[default]
    Lemma,
    /// Any stretch of text, inside words too, spelt as at [`MatchLevel::Spelling`]; but words that only a
    /// bare letter tells apart are found for one another.
    Substring,
}

/// A place in the text where a keyword stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Match {
    /// The whole word, phrase or, at [`MatchLevel::Substring`], stretch; it never cuts a grapheme cluster.
    pub span: Span,
    /// The part of it that carries the meaning: stem and endings, without the article, proclitics and pronoun. From
    /// [`MatchLevel::Clitics`] on; at the levels before it, and for substrings, the whole span.
    pub core: Span,
    /// Which keyword, counted from 0.
    pub keyword: u32,
    /// The nearest level at which this place matches, whatever the level asked for.
    pub level: MatchLevel,
}
