//! A text that is parsed once and asked many times.

use std::cell::OnceCell;

use crate::blocks::Blocks;
use crate::collocates::{self, Collocate, CollocateOptions};
use crate::concordance::{self, ConcordanceLine, ConcordanceOptions};
use crate::counted::{CountBy, CountedWords};
use crate::dispersion::{self, Dispersion, DispersionOptions};
use crate::error::{MAX_TEXT_UNITS, TextTooLongError};
use crate::explain::{self, Analysis, Meaning, RelatedWord, Segment};
use crate::frequencies::{self, VocabularyEntry, VocabularyOptions};
use crate::highlight::{self, FindOptions, Haystack, KeyIndex, KeywordError, Overlaps};
use crate::hit::{Match, MatchLevel};
use crate::lemmas::{Lemmas, Reader};
use crate::lexicon::Lexicon;
use crate::morphology::Readings;
use crate::ngrams::{self, Ngram, NgramOptions, NgramSize};
use crate::sentences::Sentences;
use crate::span::Span;
use crate::statistics::{self, Statistics, StatisticsOptions};
use crate::text;
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::Vocabulary;

/// A text, taken apart into blocks, sentences, tokens and types.
///
/// Every span that it gives counts UTF-16 code units of the text, half-open.
///
/// # Examples
///
/// ```
/// use mubin::{Document, FindOptions, Lexicon, StatisticsOptions};
///
/// let text = "زرت إدلب. وفي ادلب سوق.";
/// let document = Document::new(text)?;
/// let matches = document.find(&["إدلب"], FindOptions::default(), Lexicon::bundled())?;
///
/// assert_eq!(matches.len(), 2);
/// assert_eq!(matches[1].span, mubin::Span::new(14, 18));
/// assert_eq!(document.statistics(&StatisticsOptions::default(), Lexicon::bundled()).words, 5);
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
    lemmas: OnceCell<Lemmas>,
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
        Self::from_units(text::units(text))
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
            lemmas: OnceCell::new(),
        })
    }

    /// The text, in UTF-16 code units.
    #[must_use]
    pub fn units(&self) -> &[u16] {
        &self.units
    }

    /// Where keywords stand, sorted by start, then end, then keyword; see [`MatchLevel`].
    ///
    /// A keyword is a word or a phrase. A phrase matches over line breaks, repeated spaces and marks
    /// inside a block, never over the border of two blocks.
    ///
    /// The first search indexes the types, and the first at [`MatchLevel::Clitics`] or beyond reads
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
        let keywords: Vec<Vec<u16>> = keywords.iter().map(|keyword| text::units(keyword)).collect();
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

    /// The concordance of keywords: each place where [`find`](Self::find) finds one, in its context.
    ///
    /// Of hits that overlap, the longest stays. Contexts are stretches of the text, with all that stands in it; those of two
    /// lines may share text.
    ///
    /// Takes, beside the search, *O*(*n*) for *n* tokens, *O*(log *n*) for each line, and *O*(*t* log *t*) to sort lines by the
    /// *t* types of their contexts. A text without hits has no lines.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{ConcordanceOptions, ContextSize, Document, Lexicon, Span};
    ///
    /// let document = Document::new("باب قديم، وبيت جديد كبير")?;
    /// let options = ConcordanceOptions { context: ContextSize::Words(1), ..ConcordanceOptions::default() };
    /// let lines = document.concordance(&["بيت"], options, Lexicon::bundled())?;
    ///
    /// assert_eq!(lines.len(), 1);
    /// assert_eq!(lines[0].before, Span::new(4, 10)); // "قديم، "
    /// assert_eq!(lines[0].node.span, Span::new(10, 14)); // "وبيت"
    /// assert_eq!(lines[0].after, Span::new(14, 19)); // " جديد"
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn concordance(
        &self,
        keywords: &[&str],
        options: ConcordanceOptions,
        lexicon: &Lexicon,
    ) -> Result<Vec<ConcordanceLine>, KeywordError> {
        let hits = self.find(keywords, of_level(options.level), lexicon)?;
        Ok(self.lines(&hits, options))
    }

    /// The same as [`concordance`](Self::concordance), for keywords that come as UTF-16 code units.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    pub fn concordance_units(
        &self,
        keywords: &[&[u16]],
        options: ConcordanceOptions,
        lexicon: &Lexicon,
    ) -> Result<Vec<ConcordanceLine>, KeywordError> {
        let hits = self.find_units(keywords, of_level(options.level), lexicon)?;
        Ok(self.lines(&hits, options))
    }

    fn lines(&self, hits: &[Match], options: ConcordanceOptions) -> Vec<ConcordanceLine> {
        let Self { units, blocks, tokens, vocabulary, .. } = self;
        concordance::concordance(units, blocks, tokens, vocabulary, hits, options)
    }

    /// The collocates of a keyword, which is a word or a phrase: the words that stand near its hits, with how strongly
    /// they are drawn to it; see [`Collocate`].
    ///
    /// Hits are those of [`find`](Self::find); of hits that overlap, the longest stays. Numbers, links and other signs are no
    /// words: they are no collocates and no part of a distance.
    ///
    /// Takes, beside the search, *O*(*n*) for *n* tokens and *O*(log *n*) for each hit; by lemma what the first question about
    /// forms does. A text without hits has none.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{CollocateOptions, CollocateWindow, Document, Lexicon};
    ///
    /// let document = Document::new("شرب الشاي، ثم شرب الشاي الأسود وأكل خبزا")?;
    /// let window = CollocateWindow { before: 1, after: 1 };
    /// let options = CollocateOptions { window, ..CollocateOptions::default() };
    /// let [tea] = &document.collocates("شرب", options, Lexicon::bundled())?[..] else { panic!("one word") };
    ///
    /// assert_eq!((&*tea.text, tea.count, tea.before, tea.after), ("الشاي", 2, 0, 2));
    /// assert_eq!(tea.log_dice, 14.0); // each of two hits has one of two
    /// // 3 words are near, ثم too, of 6 that are no hits: 1 of each 2 would be by chance.
    /// assert_eq!(tea.mutual_information, 1.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn collocates(
        &self,
        keyword: &str,
        options: CollocateOptions,
        lexicon: &Lexicon,
    ) -> Result<Vec<Collocate>, KeywordError> {
        self.collocates_units(&text::units(keyword), options, lexicon)
    }

    /// The same as [`collocates`](Self::collocates), for a keyword that comes as UTF-16 code units.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    pub fn collocates_units(
        &self,
        keyword: &[u16],
        options: CollocateOptions,
        lexicon: &Lexicon,
    ) -> Result<Vec<Collocate>, KeywordError> {
        let hits = self.find_units(&[keyword], of_level(options.level), lexicon)?;
        Ok(collocates::collocates(&self.counted_words(options.by, lexicon), &self.blocks, &hits, options))
    }

    /// What the text is made of, in figures.
    ///
    /// Takes *O*(*n*) for *n* units and *O*(*t* log *t*) for *t* types, and the first time any question about forms is asked a
    /// reading of each type. Without duplicates, where there are some, all of the text is taken apart anew at every call.
    #[must_use]
    pub fn statistics(&self, options: &StatisticsOptions, lexicon: &Lexicon) -> Statistics {
        let without_duplicates = if options.duplicates { None } else { self.without_duplicates() };
        let document = without_duplicates.as_ref().unwrap_or(self);
        statistics::count(document.reader(lexicon), &document.sentences, document.lemmas(lexicon), options)
    }

    /// The text without the blocks that repeat an earlier one, and what stands behind them up to the next; none where there are
    /// none.
    fn without_duplicates(&self) -> Option<Self> {
        let duplicates = self.vocabulary.duplicate_blocks(&self.blocks, &self.tokens);
        if duplicates.iter().all(Option::is_none) {
            return None;
        }
        let spans = self.blocks.spans();
        let start = |block: usize| spans.get(block).map_or(self.units.len(), |span| span.start as usize);
        let mut units = self.units.get(..start(0)).unwrap_or_default().to_vec();
        for (block, _) in duplicates.iter().enumerate().filter(|(_, of)| of.is_none()) {
            units.extend_from_slice(self.units.get(start(block)..start(block + 1)).unwrap_or_default());
        }
        Self::from_units(units).ok()
    }

    /// The tokens, in order.
    pub fn tokens(&self) -> impl ExactSizeIterator<Item = Token> {
        core::iter::zip(self.tokens.spans(), self.tokens.kinds()).map(|(span, &kind)| Token { span, kind })
    }

    /// The pieces of each token, in order: clitics, article, stem and ending of a word; none of other tokens.
    ///
    /// Takes *O*(*t*) for *t* types the first time any question about forms is asked, and *O*(*n*) for *n* tokens.
    pub fn segments<'a>(&'a self, lexicon: &'a Lexicon) -> impl ExactSizeIterator<Item = Vec<Segment>> + 'a {
        let reader = self.reader(lexicon);
        (0..self.tokens.len()).map(move |token| {
            let reading = reader.reading_of(token);
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
        let reader = self.reader(lexicon);
        let Some(guess) = reader.reading_of(token) else { return Vec::new() };
        let span = self.tokens.span(token).unwrap_or_default();
        let surface = self.units.get(span.range()).unwrap_or_default();
        let context = reader.context_of(token);
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

    fn reader<'a>(&'a self, lexicon: &'a Lexicon) -> Reader<'a> {
        let Self { units, blocks, tokens, vocabulary, .. } = self;
        Reader { units, blocks, tokens, vocabulary, readings: self.readings(lexicon), lexicon }
    }

    fn lemmas(&self, lexicon: &Lexicon) -> &Lemmas {
        self.lemmas.get_or_init(|| Lemmas::new(self.reader(lexicon)))
    }

    fn counted_words<'a>(&'a self, by: CountBy, lexicon: &'a Lexicon) -> CountedWords<'a> {
        let Self { units, tokens, vocabulary, .. } = self;
        let lemmas = (by == CountBy::Lemma).then(|| self.lemmas(lexicon));
        CountedWords { units, tokens, vocabulary, lexicon, lemmas }
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

    /// The frequency list of the text: its words, commonest first, of equally common ones the first in the text. The counts
    /// of the whole list sum to [`Statistics::words`].
    ///
    /// By form, words differ as they do in [`Statistics::types`], and stop words are the function words that lists of a
    /// text's words often leave out, in any usual spelling. By lemma, a form counts in each place for its likeliest reading
    /// there, and every function word is a stop word. A text without words has an empty list.
    ///
    /// Takes *O*(*t*) for *t* types; by lemma or with spans *O*(*n*) for *n* tokens, and by lemma what the first question
    /// about forms does.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{CountBy, Document, Lexicon, VocabularyOptions};
    ///
    /// let document = Document::new("كتاب وكتابه والكتب")?;
    /// let options = VocabularyOptions { by: CountBy::Lemma, ..VocabularyOptions::default() };
    /// let [book] = &document.vocabulary(options, Lexicon::bundled())[..] else { panic!("one lemma") };
    ///
    /// assert_eq!(book.lemma.as_ref().map(|lemma| &*lemma.text), Some("كتاب"));
    /// assert_eq!((book.count, book.rank), (3, 1));
    /// # Ok::<(), mubin::TextTooLongError>(())
    /// ```
    #[must_use]
    pub fn vocabulary(&self, options: VocabularyOptions, lexicon: &Lexicon) -> Vec<VocabularyEntry> {
        frequencies::vocabulary(&self.counted_words(options.by, lexicon), options)
    }

    /// The n-grams of the text: words that stand in a row, commonest first, of equally common ones the first in the text.
    ///
    /// The words of an n-gram stand in one sentence with nothing but white space and marks of punctuation between them;
    /// numbers, links, emoji and other signs break the row. They count as in [`vocabulary`](Self::vocabulary).
    ///
    /// Takes *O*(*n*) for *n* tokens, as often as the n-grams have words, and by lemma what the first question about forms
    /// does.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{Document, Lexicon, NgramOptions, NgramSize};
    ///
    /// let document = Document::new("مجلس الأمن قال، ومجلس الأمن نفى، و5 مجلس الأمن")?;
    /// let bigrams = document.ngrams(NgramSize::BIGRAM, NgramOptions::default(), Lexicon::bundled());
    ///
    /// assert_eq!(bigrams[0].text, "مجلس الأمن");
    /// assert_eq!(bigrams[0].count, 2); // ومجلس is another form
    /// # Ok::<(), mubin::TextTooLongError>(())
    /// ```
    #[must_use]
    pub fn ngrams(&self, size: NgramSize, options: NgramOptions, lexicon: &Lexicon) -> Vec<Ngram> {
        ngrams::ngrams(&self.counted_words(options.by, lexicon), &self.blocks, &self.sentences, size, options)
    }

    /// How evenly the text uses a keyword: where [`find`](Self::find) finds it, how often it stands in each of some equal
    /// parts of the text, and how far that is from even.
    ///
    /// Takes *O*(*n*) for *n* tokens beside what the search takes.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{DispersionOptions, Document, Lexicon, PartCount};
    ///
    /// let document = Document::new("كتاب بين كتب. بيت وباب ودار")?;
    /// let options = DispersionOptions { parts: PartCount::MIN, ..DispersionOptions::default() };
    /// let dispersion = document.dispersion("كتاب", options, Lexicon::bundled())?;
    ///
    /// assert_eq!(dispersion.counts, [2, 0]);
    /// // Parts of 3 words each: (|2/2 - 3/6| + |0/2 - 3/6|) / 2
    /// assert_eq!((dispersion.dp, dispersion.dp_norm), (Some(0.5), Some(1.0)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn dispersion(
        &self,
        keyword: &str,
        options: DispersionOptions,
        lexicon: &Lexicon,
    ) -> Result<Dispersion, KeywordError> {
        self.dispersion_units(&text::units(keyword), options, lexicon)
    }

    /// The same as [`dispersion`](Self::dispersion), for a keyword that comes as UTF-16 code units.
    ///
    /// # Errors
    ///
    /// As [`find`](Self::find).
    pub fn dispersion_units(
        &self,
        keyword: &[u16],
        DispersionOptions { level, parts }: DispersionOptions,
        lexicon: &Lexicon,
    ) -> Result<Dispersion, KeywordError> {
        let hits = self.find_units(&[keyword], of_level(level), lexicon)?;
        let spans = hits.iter().map(|hit| hit.span).collect();
        Ok(dispersion::dispersion(spans, parts, &self.tokens, &self.vocabulary))
    }
}

/// How to find the hits of a question that counts each place once.
const fn of_level(level: MatchLevel) -> FindOptions {
    FindOptions { level, overlaps: Overlaps::Longest }
}

#[cfg(test)]
mod tests {
    use super::Document;
    use crate::collocates::CollocateOptions;
    use crate::compare::{self, CompareOptions};
    use crate::concordance::{ConcordanceOptions, ConcordanceSort};
    use crate::counted::CountBy;
    use crate::dispersion::DispersionOptions;
    use crate::frequencies::VocabularyOptions;
    use crate::hit::MatchLevel;
    use crate::lexicon::Lexicon;
    use crate::ngrams::{NgramOptions, NgramSize};
    use crate::random_text::random_units;
    use crate::script;
    use crate::statistics::{self, StatisticsOptions};
    use crate::text;

    #[test]
    fn random_texts_answer_every_question_and_the_answers_fit_together() {
        let lexicon = Lexicon::bundled();
        let options = StatisticsOptions { frequencies: true, ..StatisticsOptions::default() };
        for seed in 0..1_500 {
            let document = Document::from_units(random_units(seed, 60)).expect("a short text");
            let counts = document.statistics(&options, lexicon);
            assert!((0.0..=1.0).contains(&counts.vocalisation_ratio), "seed {seed}: {counts:?}");
            let classes = counts.word_classes;
            let classes =
                [classes.function_words, classes.verbs, classes.nominals, classes.names, classes.unknown];
            assert_eq!(classes.iter().map(|class| class.count).sum::<u64>(), counts.words, "seed {seed}");

            for by in [CountBy::Form, CountBy::Lemma] {
                let list =
                    document.vocabulary(VocabularyOptions { by, ..VocabularyOptions::default() }, lexicon);
                let sum: u64 = list.iter().map(|entry| u64::from(entry.count)).sum();
                assert_eq!(sum, counts.words, "seed {seed}");
                let options = NgramOptions { by, ..NgramOptions::default() };
                let words = document.ngrams(NgramSize::UNIGRAM, options, lexicon);
                assert_eq!(words.len(), list.len(), "seed {seed}");
            }

            let merged = statistics::merge(&[&counts], &options, lexicon).expect("frequencies");
            assert_eq!(
                (merged.words, merged.types, merged.lemmas),
                (counts.words, counts.types, counts.lemmas)
            );
            let same = compare::compare(&counts, &merged, &CompareOptions::default(), lexicon);
            assert_eq!(same.expect("frequencies").exclusive_count, 0, "seed {seed}");

            for keyword in ["إدلب", "و", "كتاب", "لا"].map(text::units) {
                for level in [MatchLevel::Exact, MatchLevel::Lemma, MatchLevel::Substring] {
                    let options = ConcordanceOptions {
                        level,
                        sort: ConcordanceSort::Before,
                        ..ConcordanceOptions::default()
                    };
                    let lines = document.concordance_units(&[&keyword], options, lexicon).expect("a keyword");
                    for line in &lines {
                        for at in [line.before.start, line.before.end, line.after.start, line.after.end] {
                            let is_border = script::is_cluster_border(document.units(), at as usize);
                            assert!(is_border, "seed {seed}: {line:?}");
                        }
                    }
                    let dispersion = document.dispersion_units(
                        &keyword,
                        DispersionOptions { level, ..DispersionOptions::default() },
                        lexicon,
                    );
                    assert_eq!(dispersion.expect("a keyword").count as usize, lines.len(), "seed {seed}");
                    let options = CollocateOptions { level, min_count: 1, ..CollocateOptions::default() };
                    let near = document.collocates_units(&keyword, options, lexicon).expect("a keyword");
                    assert!(near.iter().all(|word| word.count == word.before + word.after), "seed {seed}");
                }
            }
        }
    }
}
