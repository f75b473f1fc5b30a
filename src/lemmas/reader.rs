//! Which of its readings a word has in its place.

use crate::blocks::Blocks;
use crate::lexicon::{LexemeId, Lexicon};
use crate::morphology::{self, Context, Reading, Readings};
use crate::script::unit::{FATHA, SUKUN};
use crate::span::to_u32;
use crate::tokenize::Tokens;
use crate::vocabulary::Vocabulary;

/// Fatha to sukun: the marks that tell words apart. Tanwin does not.
const HARAKAT: core::ops::RangeInclusive<u16> = FATHA..=SUKUN;

/// More readings than any word has that are as likely as one another.
const MOST_READINGS: usize = 32;

/// A text, taken apart: what its words are read in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    pub(crate) units: &'a [u16],
    pub(crate) blocks: &'a Blocks,
    pub(crate) tokens: &'a Tokens,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) readings: &'a Readings,
    pub(crate) lexicon: &'a Lexicon,
}

impl Reader<'_> {
    /// The likeliest reading of a token; none where it is no word of Arabic letters.
    pub(crate) fn reading_of(self, token: usize) -> Option<Reading> {
        let own = self.readings.of(self.vocabulary.type_of(token)?);
        let by_marks = self.by_marks(token, own);
        by_marks.or_else(|| own.get(self.likeliest(token, own).trailing_zeros() as usize).copied())
    }

    /// The reading of a token whose marks contradict all readings that are the likeliest without them: the likeliest of the
    /// others that they allow. None where they contradict none, and where they allow none.
    #[inline(never)]
    pub(crate) fn by_marks(self, token: usize, own: &[Reading]) -> Option<Reading> {
        let span = self.tokens.span(token)?;
        let form = self.vocabulary.form(self.vocabulary.type_of(token)?);
        if span.len() as usize <= form.len() || own.first()?.lexeme == LexemeId::NONE {
            return None;
        }
        let surface = self.units.get(span.range())?;
        let fits = |reading: &Reading| morphology::fits_marks(reading, form, surface, self.lexicon);
        let context = self.context_of(token);
        if own
            .iter()
            .any(|reading| (own.len() == 1 || reading.contexts & context.bit() != 0) && fits(reading))
        {
            return None;
        }
        let all = morphology::all_readings(form, surface, context, self.lexicon);
        all.into_iter().map(|(reading, _)| reading).find(fits)
    }

    /// The tokens that have such a reading, in order, and it. Takes a look at every unit, and at every token that has harakat.
    #[inline(never)]
    pub(crate) fn all_by_marks(self) -> Vec<(u32, Reading)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(mark) =
            self.units.get(at..).and_then(|rest| rest.iter().position(|unit| HARAKAT.contains(unit)))
        {
            at += mark;
            let token = self.tokens.at(to_u32(at));
            if let Some(token) = token
                && let Some(id) = self.vocabulary.type_of(token)
                && let Some(reading) = self.by_marks(token, self.readings.of(id))
            {
                found.push((to_u32(token), reading));
            }
            let end = token.and_then(|token| self.tokens.span(token)).map_or(0, |span| span.end as usize);
            at = end.max(at + 1);
        }
        found
    }

    /// A bit for each of these readings, or of the first 32.
    pub(crate) fn all(readings: &[Reading]) -> u32 {
        u32::MAX >> (u32::BITS as usize - readings.len().clamp(1, MOST_READINGS))
    }

    /// Which of the readings of a token are the likeliest there, a bit each, of which one is set at least. `own`
    /// are those of its type.
    #[inline(never)]
    pub(crate) fn likeliest(self, token: usize, own: &[Reading]) -> u32 {
        if own.len() < 2 {
            return 1;
        }
        let context = self.context_of(token).bit();
        let span = self.tokens.span(token).unwrap_or_default();
        let form = self.vocabulary.type_of(token).map_or(&[][..], |id| self.vocabulary.form(id));
        let marked = self.units.get(span.range()).filter(|surface| surface.len() > form.len());
        let (mut in_context, mut fitting) = (0u32, 0u32);
        for (place, reading) in own.iter().take(MOST_READINGS).enumerate() {
            if reading.contexts & context == 0 {
                continue;
            }
            in_context |= 1 << place;
            if marked.is_none_or(|surface| morphology::fits_marks(reading, form, surface, self.lexicon)) {
                fitting |= 1 << place;
            }
        }
        // Marks that contradict all of the likeliest leave the first of them.
        match (fitting, in_context) {
            (0, 0) => 1,
            (0, _) => in_context & in_context.wrapping_neg(),
            _ => fitting,
        }
    }

    /// What the word before `token` says of it.
    pub(crate) fn context_of(self, token: usize) -> Context {
        self.readings.context_of(token, self.tokens, self.blocks, self.vocabulary)
    }
}
