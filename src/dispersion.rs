//! Dispersion: how evenly a text uses a word or phrase.

use crate::hit::MatchLevel;
use crate::span::{Span, to_u32};
use crate::tokenize::{TokenKind, Tokens};
use crate::vocabulary::Vocabulary;

/// How many parts a text is cut into, 2 to 1,000. The fewer, the coarser: with 2, all that is seen is which half a word
/// prefers; with as many as there are hits or more, some parts have none whatever the word does, and the figures rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartCount(u32);

impl PartCount {
    /// Two halves: the fewest parts. Over one, every word would be as even as can be.
    pub const MIN: Self = Self(2);
    /// A thousand: the most parts.
    pub const MAX: Self = Self(1_000);

    /// So many parts; none for less than [`MIN`](Self::MIN) and more than [`MAX`](Self::MAX).
    #[must_use]
    pub const fn try_new(count: u32) -> Option<Self> {
        if count < Self::MIN.0 || count > Self::MAX.0 { None } else { Some(Self(count)) }
    }

    /// How many they are.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Default for PartCount {
    /// Ten parts.
    fn default() -> Self {
        Self(10)
    }
}

/// How to measure how evenly a text uses a keyword.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DispersionOptions {
    /// How far a hit may stand from the keyword.
    pub level: MatchLevel,
    /// How many parts the text is cut into.
    pub parts: PartCount,
}

/// How evenly a text uses a word or phrase.
///
/// The words of the text in order are cut into *p* parts as equal as can be: counted from 0, part *i* of *N* words holds
/// those from ⌊*i* *N* / *p*⌋ to before ⌊(*i* + 1) *N* / *p*⌋. A text of fewer words than parts has parts without words.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispersion {
    /// How often it stands in the text.
    pub count: u32,
    /// Where it stands, in order.
    pub spans: Vec<Span>,
    /// How often it stands in each part. A hit belongs to the part of the first word that it touches; one that touches none
    /// to that of the next word, behind the last word to the last part.
    pub counts: Vec<u32>,
    /// The deviation of proportions (Gries 2008, "Dispersions and adjusted frequencies in corpora"): half the sum over the
    /// parts of | *v* - *s* |, where *v* is the share of the hits that stand in the part and *s* the share of the words.
    /// 0 where the hits are spread as the words are, near 1 where they stand in one small part. None without hits, and in
    /// a text without words.
    pub dp: Option<f64>,
    /// The same, divided by 1 less the smallest *s*, which is what it can reach at most (Lijffijt and Gries 2012):
    /// 1 where all hits stand in a part that is as small as any. None where `dp` is.
    pub dp_norm: Option<f64>,
}

/// Says how evenly the text has these hits, which are in order. *O*(*n* + *p*) for *n* tokens and *p* parts.
#[inline(never)]
pub(crate) fn dispersion(
    spans: Vec<Span>,
    PartCount(parts): PartCount,
    tokens: &Tokens,
    vocabulary: &Vocabulary,
) -> Dispersion {
    let is_word =
        |token: &usize| vocabulary.type_of(*token).is_some_and(|id| vocabulary.kind(id) == TokenKind::Word);
    let mut words = (0..tokens.len()).filter(is_word).filter_map(|token| tokens.span(token)).peekable();
    // How many words end before each hit: the number of the word that it touches, or of the next one.
    let mut word_count: u64 = 0;
    let mut word_of_hit = Vec::with_capacity(spans.len());
    for hit in &spans {
        while words.next_if(|word| word.end <= hit.start).is_some() {
            word_count += 1;
        }
        word_of_hit.push(word_count);
    }
    word_count += words.count() as u64;
    let all = to_u32(spans.len());
    let mut rest = &*word_of_hit;
    let mut counts = Vec::new();
    let (mut sum, mut smallest, mut start) = (0.0, 1.0, 0);
    for part in 1..=u64::from(parts) {
        let end = part * word_count / u64::from(parts);
        // Hits behind the last word go with it.
        let is_inside = |&&word: &&u64| word < end || part == u64::from(parts);
        let count = rest.iter().take_while(is_inside).count();
        rest = rest.get(count..).unwrap_or_default();
        let share = (end - start) as f64 / word_count as f64;
        sum += (count as f64 / f64::from(all) - share).abs();
        smallest = share.min(smallest);
        counts.push(to_u32(count));
        start = end;
    }
    let is_measured = all > 0 && word_count > 0;
    let dp = is_measured.then_some(sum / 2.0);
    Dispersion { count: all, spans, counts, dp, dp_norm: dp.map(|dp| dp / (1.0 - smallest)) }
}
