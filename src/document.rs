//! A text that is parsed once and asked many times.

use std::cell::OnceCell;

use crate::blocks::Blocks;
use crate::error::{MAX_TEXT_UNITS, TextTooLongError};
use crate::explain::{self, Analysis, Meaning, RelatedWord, Segment};
use crate::highlight::{self, FindOptions, Haystack, KeyIndex, KeywordError, Match};
use crate::lexicon::Lexicon;
use crate::morphology::{self, Reading, Readings};
use crate::sentences::Sentences;
use crate::sort::sort_by_number;
use crate::span::Span;
use crate::spelling::FunctionWords;
use crate::statistics::{self, Statistics};
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::Vocabulary;

/// A text, taken apart into blocks, sentences, tokens and types.
///
/// Every span that it gives counts UTF-16 code units of the text, half-open.
///
/// # Examples
///
/// ```
/// use mubin::{Document, FindOptions, Lexicon};
///
/// let text = "زرت إدلب. وفي ادلب سوق.";
/// let document = Document::new(text)?;
/// let matches = document.find(&["إدلب"], FindOptions::default(), Lexicon::bundled())?;
///
/// assert_eq!(matches.len(), 2);
/// assert_eq!(matches[1].span, mubin::Span::new(14, 18));
/// assert_eq!(document.statistics(Lexicon::bundled()).words, 5);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Document {
    units: Vec<u16>,
    blocks: Blocks,
    sentences: Sentences,
    tokens: Tokens,
    vocabulary: Vocabulary,
    keys: OnceCell<KeyIndex>,
    readings: OnceCell<Readings>,
}

/// A token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// A block of a text: a paragraph, headline, caption or the like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// The first block that says the same, counted from 0, if an earlier one does.
    pub duplicate_of: Option<u32>,
}

/// A word type of a text, or a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyEntry {
    /// Where it stands, in order; the first of them is how to show it.
    pub spans: Vec<Span>,
    /// Whether it is a function word: one that lists of a text's words often leave out.
    pub is_stop_word: bool,
    /// Whether it is a function word that turns the sense round: `لا`, `ليس`.
    pub is_negation: bool,
}

/// Which types to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VocabularyOptions {
    /// Whether function words are listed too.
    pub stop_words: bool,
    /// The longest list.
    pub limit: usize,
}

impl Default for VocabularyOptions {
    fn default() -> Self {
        Self { stop_words: true, limit: usize::MAX }
    }
}

impl Document {
    /// Parses a text. *O*(*n*) for *n* units; memory stays below 12 bytes a unit.
    ///
    /// # Errors
    ///
    /// For a text of more than [`MAX_TEXT_UNITS`] units.
    pub fn new(text: &str) -> Result<Self, TextTooLongError> {
        let units = text.encode_utf16().count();
        if units > MAX_TEXT_UNITS {
            return Err(TextTooLongError { units });
        }
        Self::from_units(text.encode_utf16().collect())
    }

    /// Parses a text that comes as UTF-16 code units. Lone surrogates pass through unharmed.
    ///
    /// # Errors
    ///
    /// For a text of more than [`MAX_TEXT_UNITS`] units.
    pub fn from_units(units: Vec<u16>) -> Result<Self, TextTooLongError> {
        if units.len() > MAX_TEXT_UNITS {
            return Err(TextTooLongError { units: units.len() });
        }
        let blocks = Blocks::new(&units);
        let mut tokens = Tokens::new(&units, &blocks);
        let sentences = Sentences::new(&units, &blocks, &tokens);
        let vocabulary = Vocabulary::new(&units, &mut tokens);
        Ok(Self {
            units,
            blocks,
            sentences,
            tokens,
            vocabulary,
            keys: OnceCell::new(),
            readings: OnceCell::new(),
        })
    }

    /// The text, in UTF-16 code units.
    #[must_use]
    pub fn units(&self) -> &[u16] {
        &self.units
    }

    /// Where keywords stand, sorted by start, then end, then keyword; see [`MatchLevel`](crate::MatchLevel).
    ///
    /// A keyword is a word or a phrase. A phrase matches over line breaks, repeated spaces and marks
    /// inside a block, never over the border of two blocks.
    ///
    /// The first search indexes the types, and the first at [`MatchLevel::Clitics`](crate::MatchLevel::Clitics) or beyond reads
    /// each of them, which takes longer than [`new`](Self::new) did and some two bytes a unit; each keyword after that
    /// costs little more than its hits.
    ///
    /// # Errors
    ///
    /// For a keyword that is empty, holds marks alone or has more than
    /// [`MAX_KEYWORD_UNITS`](crate::MAX_KEYWORD_UNITS) units, and for more than
    /// [`MAX_KEYWORD_COUNT`](crate::MAX_KEYWORD_COUNT) keywords.
    pub fn find(
        &self,
        keywords: &[&str],
        options: FindOptions,
        lexicon: &Lexicon,
    ) -> Result<Vec<Match>, KeywordError> {
        let keywords: Vec<Vec<u16>> =
            keywords.iter().map(|keyword| keyword.encode_utf16().collect()).collect();
        let keywords: Vec<&[u16]> = keywords.iter().map(Vec::as_slice).collect();
        self.find_units(&keywords, options, lexicon)
    }

    /// The same as [`find`](Self::find), for keywords that come as UTF-16 code units.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    pub fn find_units(
        &self,
        keywords: &[&[u16]],
        options: FindOptions,
        lexicon: &Lexicon,
    ) -> Result<Vec<Match>, KeywordError> {
        highlight::find(self.haystack(), lexicon, keywords, options)
    }

    /// What the text is made of, in figures. *O*(*n*) for *n* units.
    #[must_use]
    pub fn statistics(&self, lexicon: &Lexicon) -> Statistics {
        let Self { units, blocks, sentences, tokens, vocabulary, .. } = self;
        statistics::statistics(units, blocks, sentences, tokens, vocabulary, lexicon)
    }

    /// The tokens, in order.
    pub fn tokens(&self) -> impl ExactSizeIterator<Item = Token> {
        core::iter::zip(self.tokens.spans(), self.tokens.kinds()).map(|(span, &kind)| Token { span, kind })
    }

    /// The pieces of each token, in order: clitics, article, stem and ending of a word; none of other tokens.
    ///
    /// Takes *O*(*t*) for *t* types the first time any question about forms is asked, and *O*(*n*) for *n* tokens.
    pub fn segments(&self, lexicon: &Lexicon) -> impl ExactSizeIterator<Item = Vec<Segment>> {
        let readings = self.readings(lexicon);
        (0..self.tokens.len()).map(move |token| {
            let reading = self.reading_of(token, readings, lexicon);
            let span = self.tokens.span(token).unwrap_or_default();
            let surface = self.units.get(span.range()).unwrap_or_default();
            reading.map_or_else(Vec::new, |reading| explain::segments(surface, span.start, &reading))
        })
    }

    /// Every reading of the word that unit `offset` is in, the likeliest first; none where it is in no word of Arabic
    /// letters.
    ///
    /// Takes, beside what the first question about forms does, the time of one word.
    #[must_use]
    pub fn explain(&self, offset: u32, lexicon: &Lexicon) -> Vec<Analysis> {
        let Some(token) = self.tokens.at(offset) else { return Vec::new() };
        let readings = self.readings(lexicon);
        let Some(guess) = self.reading_of(token, readings, lexicon) else { return Vec::new() };
        let span = self.tokens.span(token).unwrap_or_default();
        let surface = self.units.get(span.range()).unwrap_or_default();
        let context = self.haystack().context_of(token);
        explain::explain(surface, span.start, context, Some(guess), lexicon)
    }

    /// The dictionary words that a keyword of one word may mean, as search takes them, each with how many words of this text
    /// are forms of it; none for a word that the lexicon does not know.
    #[must_use]
    pub fn meanings(&self, keyword: &[u16], lexicon: &Lexicon) -> Vec<Meaning> {
        explain::meanings(keyword, self.readings(lexicon), &self.vocabulary, lexicon)
    }

    /// The relatives of a keyword of one word that stand in this text, the commonest first: the adjective in -ي, the verb,
    /// its verbal noun and participles, the feminine.
    ///
    /// Takes a look at every word of the lexicon.
    #[must_use]
    pub fn related(&self, keyword: &[u16], lexicon: &Lexicon) -> Vec<RelatedWord> {
        explain::related(keyword, self.readings(lexicon), &self.vocabulary, lexicon)
    }

    fn readings(&self, lexicon: &Lexicon) -> &Readings {
        self.readings.get_or_init(|| Readings::new(&self.vocabulary, lexicon))
    }

    /// The likeliest reading of a token; none where it is no word of Arabic letters.
    fn reading_of(&self, token: usize, readings: &Readings, lexicon: &Lexicon) -> Option<Reading> {
        let id = self.vocabulary.type_of(token)?;
        let context = self.haystack().context_of(token);
        let own = readings.of(id);
        let form = self.vocabulary.form(id);
        let surface = self.units.get(self.tokens.span(token)?.range())?;
        let fits = |reading: &&Reading| morphology::fits_marks(reading, form, surface, lexicon);
        let mut in_context = own.iter().filter(|reading| reading.contexts & context.bit() != 0);
        // Marks that contradict all of the likeliest leave the first of them.
        let first = in_context.clone().next().or(own.first());
        in_context.find(fits).or(first).copied()
    }

    fn haystack(&self) -> Haystack<'_> {
        let Self { units, blocks, tokens, vocabulary, keys, readings, .. } = self;
        Haystack { units, blocks, tokens, vocabulary, keys, readings }
    }

    /// The blocks, in order, with their sentences.
    pub fn outline(&self) -> impl Iterator<Item = Block> {
        let duplicates = self.vocabulary.duplicate_blocks(&self.blocks, &self.tokens);
        self.blocks.spans().iter().enumerate().map(move |(index, &span)| Block {
            span,
            sentences: self.sentences.of_block(index).to_vec(),
            duplicate_of: duplicates.get(index).copied().flatten(),
        })
    }

    /// The words and numbers of the text, commonest first, of equally common ones the first in the text.
    ///
    /// Types differ as they do in [`Statistics::types`].
    #[must_use]
    pub fn vocabulary(&self, options: VocabularyOptions, lexicon: &Lexicon) -> Vec<VocabularyEntry> {
        let vocabulary = &self.vocabulary;
        let mut function_words = FunctionWords::new(lexicon);
        let is_listed = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
        let mut types: Vec<_> = vocabulary.types().filter(|&id| is_listed(vocabulary.kind(id))).collect();
        // A stable sort: types are in the order in which the text has them first.
        sort_by_number(&mut types, |&id| u64::from(u32::MAX - vocabulary.count(id)));
        let entries = types.into_iter().map(|id| {
            let function_word = function_words.find(vocabulary.form(id));
            let positions = vocabulary.positions(id).iter();
            VocabularyEntry {
                spans: positions.filter_map(|&token| self.tokens.span(token as usize)).collect(),
                is_stop_word: function_word.is_some_and(|word| word.is_stop_word),
                is_negation: function_word.is_some_and(|word| word.is_negation),
            }
        });
        entries.filter(|entry| options.stop_words || !entry.is_stop_word).take(options.limit).collect()
    }
}
