//! Punctuation, symbols and emoji, and the tokens that begin with a sign.

use super::{Glyph, Scanner, TokenKind, links};
use crate::script::{self, GraphemeBreak, Kind, WordBreak};
use crate::span::to_u32;

const NUMBER_SIGN: u32 = 0x23;
const ASTERISK: u32 = 0x2A;
const COMMERCIAL_AT: u32 = 0x40;
const FULL_WIDTH_NUMBER_SIGN: u32 = 0xFF03;
const COMBINING_KEYCAP: u32 = 0x20E3;
const TEXT_STYLE: u32 = 0xFE0E;
const EMOJI_STYLE: u32 = 0xFE0F;
/// Pictographs below it (©, ™, ↔) are signs unless the emoji style is asked for.
const FIRST_EMOJI: u32 = 0x2300;
/// Pictographs from here on are emoji even where the text style is asked for.
const FIRST_ASTRAL_EMOJI: u32 = 0x1_F000;

impl Scanner<'_> {
    /// Reads the token that begins with this punctuation mark or symbol and returns where it ends.
    pub(super) fn sign(&mut self, glyph: Glyph) -> u32 {
        let special = match glyph.code {
            COMMERCIAL_AT => self.email(glyph).or_else(|| self.tag(glyph, TokenKind::Mention)),
            NUMBER_SIGN | FULL_WIDTH_NUMBER_SIGN => {
                self.keycap(glyph).or_else(|| self.tag(glyph, TokenKind::Hashtag))
            }
            ASTERISK => self.keycap(glyph),
            // + - −
            0x2B | 0x2D | 0x2212 => self.signed_number(glyph),
            _ => None,
        };
        special.unwrap_or_else(|| self.repeated(glyph))
    }

    /// The sign, and itself again as often as it follows.
    fn repeated(&mut self, glyph: Glyph) -> u32 {
        let mut end = glyph.end;
        while let Some(next) = self.glyph(end).filter(|next| next.code == glyph.code) {
            end = next.end;
        }
        let end = self.attached(end);
        self.tokens.push(glyph.start, end, kind_of_sign(glyph));
        end
    }

    /// A number with the sign before it, if nothing but a space or an opening bracket or quote touches
    /// the sign: `-5`, but not the hyphen of `10-12` or `إس-400`.
    fn signed_number(&mut self, sign: Glyph) -> Option<u32> {
        let digit = self.glyph(sign.end).filter(|next| next.word_break() == WordBreak::Numeric)?;
        let stands_apart = self.before(sign.start).is_none_or(|code| {
            matches!(script::kind(code), Kind::Space | Kind::LineBreak | Kind::Invisible)
                // " ' ( [ « “
                || matches!(code, 0x22 | 0x27 | 0x28 | 0x5B | 0xAB | 0x201C)
        });
        stands_apart.then(|| self.word_after(sign.start, digit.start))
    }

    /// The code point before unit `at`; `None` at the start of the block.
    pub(super) fn before(&self, at: u32) -> Option<u32> {
        let block = self.units.get(self.floor as usize..at as usize)?;
        let (code, length) = script::code_before(block, block.len());
        (length > 0).then_some(code)
    }

    /// A hashtag or mention: letters, digits and underscores behind the sign, at least one of which is
    /// a letter (`#2024` is a number, not a tag).
    fn tag(&mut self, sign: Glyph, kind: TokenKind) -> Option<u32> {
        let follows_word = self.before(sign.start).is_some_and(links::is_word_part);
        if follows_word {
            return None;
        }
        let mut end = sign.end;
        let mut has_letter = false;
        while let Some(next) = self.base(end).filter(|next| links::is_word_part(next.code)) {
            // A mark on the sign itself: it stands for itself.
            if end == sign.end && next.start != end {
                return None;
            }
            has_letter |= script::kind(next.code) == Kind::Letter;
            end = next.end;
        }
        if !has_letter {
            return None;
        }
        let end = to_u32(script::cluster_end(self.units, end as usize));
        self.tokens.push(sign.start, end, kind);
        Some(end)
    }

    /// A digit, `#` or `*` on a key: 5️⃣.
    pub(super) fn keycap(&mut self, glyph: Glyph) -> Option<u32> {
        if !matches!(glyph.code, 0x30..=0x39 | NUMBER_SIGN | ASTERISK) {
            return None;
        }
        let mut next = self.glyph(glyph.end)?;
        if next.code == EMOJI_STYLE {
            next = self.glyph(next.end)?;
        }
        if next.code != COMBINING_KEYCAP {
            return None;
        }
        let end = self.attached(next.end);
        self.tokens.push(glyph.start, end, TokenKind::Emoji);
        Some(end)
    }

    /// Reads the pictograph, with its skin tone, the pictographs joined to it, or the other half of the
    /// flag; returns where it ends.
    pub(super) fn pictograph(&mut self, glyph: Glyph) -> u32 {
        let style = self.glyph(glyph.end).map(|next| next.code);
        let is_emoji = glyph.code >= FIRST_ASTRAL_EMOJI
            || style == Some(EMOJI_STYLE)
            || (glyph.code >= FIRST_EMOJI && style != Some(TEXT_STYLE));
        let mut end = glyph.end;
        if glyph.word_break() == WordBreak::RegionalIndicator
            && let Some(half) =
                self.glyph(end).filter(|next| next.word_break() == WordBreak::RegionalIndicator)
        {
            end = half.end;
        }
        end = self.attached(end);
        while self.before(end) == Some(script::ZERO_WIDTH_JOINER)
            && let Some(joined) = self
                .glyph(end)
                .filter(|next| script::grapheme_break(next.code) == GraphemeBreak::ExtendedPictographic)
        {
            end = self.attached(joined.end);
        }
        let kind = if is_emoji { TokenKind::Emoji } else { kind_of_sign(glyph) };
        self.tokens.push(glyph.start, end, kind);
        end
    }
}

fn kind_of_sign(glyph: Glyph) -> TokenKind {
    match script::kind(glyph.code) {
        Kind::Punctuation => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    }
}
