//! Links and e-mail addresses.

use super::{Glyph, Scanner, TokenKind};
use crate::script::{self, Kind};
use crate::span::to_u32;

/// What a link begins with, in small letters.
const SCHEMES: [&str; 4] = ["https://", "http://", "ftp://", "www."];
/// What ends a bare domain: the common ones, and those of the countries where Arabic is written
/// and of their neighbours. Anything else with a dot in it (`e.g`, `Node.js`) is a word.
const TOP_LEVEL_DOMAINS: [&str; 52] = [
    "ae", "af", "ai", "app", "bh", "biz", "cn", "co", "com", "de", "dev", "dj", "dz", "edu", "eg", "es",
    "eu", "fr", "gov", "il", "in", "info", "int", "io", "iq", "ir", "it", "jo", "km", "kw", "lb", "ly", "ma",
    "me", "mil", "mr", "net", "om", "org", "pk", "ps", "qa", "ru", "sa", "sd", "so", "sy", "td", "tn", "tr",
    "tv", "uk",
];
/// The longest local part of an address that RFC 5321 allows, and so the furthest look back from an `@`.
const LONGEST_LOCAL_PART: u32 = 64;

impl Scanner<'_> {
    /// The link that begins at `glyph`, if one does: up to white space or a quote, and without the
    /// punctuation that the sentence around it ends with.
    pub(super) fn url(&mut self, glyph: Glyph) -> Option<u32> {
        let body = glyph.start + scheme_length(self.units, glyph.start as usize)?;
        let end = self.link_end(body);
        if end == body {
            return None;
        }
        self.tokens.push(glyph.start, end, TokenKind::Url);
        Some(end)
    }

    /// The link that begins with the bare domain from `start` to `end`, if that is one.
    pub(super) fn domain(&mut self, start: u32, end: u32) -> Option<u32> {
        let name = self.units.get(start as usize..end as usize)?;
        if !is_domain(name) {
            return None;
        }
        let end = match self.units.get(end as usize).copied().map(u32::from) {
            // / : ? #
            Some(0x2F | 0x3A | 0x3F | 0x23) => self.link_end(end),
            _ => end,
        };
        self.tokens.push(start, end, TokenKind::Url);
        Some(end)
    }

    /// The e-mail address around this `@`, if there is one. What was read of it before is taken back.
    pub(super) fn email(&mut self, sign: Glyph) -> Option<u32> {
        let local = self.local_part(sign.start)?;
        let rest = self.units.get(sign.end as usize..)?;
        let length = rest.iter().position(|&unit| !is_domain_unit(unit)).unwrap_or(rest.len());
        let mut name = rest.get(..length)?;
        while let [before @ .., 0x2D | 0x2E] = name {
            name = before;
        }
        let end = sign.end + to_u32(name.len());
        let last_label = name.rsplit(|&unit| unit == 0x2E).next()?;
        let is_name = name.len() > last_label.len()
            && last_label.len() >= 2
            && last_label.iter().all(|&unit| is_ascii(unit, u8::is_ascii_alphabetic))
            && self.attached(end) == end;
        if !is_name {
            return None;
        }
        // What was read before may begin with something else: `mailto:`, a word that lacks a space.
        let start = self.tokens.take_back(local);
        let before = self.units.get(..local as usize)?;
        Scanner { units: before, floor: self.floor, tokens: self.tokens }.scan_from(start.min(local));
        self.tokens.push(local, end, TokenKind::Email);
        Some(end)
    }

    /// Where the part of an address before the `@` at `sign` begins.
    fn local_part(&self, sign: u32) -> Option<u32> {
        let floor = self.floor.max(sign.saturating_sub(LONGEST_LOCAL_PART));
        let before = self.units.get(floor as usize..sign as usize)?;
        let length = before.iter().rev().take_while(|&&unit| is_local_unit(unit)).count();
        let local = before.get(before.len() - length..)?;
        let lead = local.iter().position(|&unit| is_ascii(unit, u8::is_ascii_alphanumeric))?;
        let start = sign - to_u32(length - lead);
        // A sign that encloses what follows it may stand before.
        script::is_cluster_border(self.units, start as usize).then_some(start)
    }

    /// Where a link ends whose first part reaches to `start`.
    fn link_end(&self, start: u32) -> u32 {
        let mut at = start;
        // Up to here nothing the sentence could claim stands at the end.
        let mut end = start;
        let mut open_count = 0_u32;
        while let Some(glyph) = self.glyph(at).filter(|glyph| is_link_part(glyph.code)) {
            at = glyph.end;
            let is_kept = match glyph.code {
                // ( )
                0x28 => {
                    open_count += 1;
                    false
                }
                0x29 if open_count > 0 => {
                    open_count -= 1;
                    true
                }
                code => !is_trailing(code),
            };
            if is_kept {
                end = at;
            }
        }
        self.attached(end)
    }
}

/// How long the beginning of a link at unit `at` is, in units; `None` if none begins there.
pub(super) fn scheme_length(units: &[u16], at: usize) -> Option<u32> {
    // f h w: most letters begin no link.
    if !matches!(units.get(at).copied()? | 0x20, 0x66 | 0x68 | 0x77) {
        return None;
    }
    SCHEMES.iter().find_map(|scheme| {
        let text = units.get(at..at + scheme.len())?;
        core::iter::zip(text, scheme.bytes())
            .all(|(&unit, byte)| is_ascii(unit, |found| found.to_ascii_lowercase() == byte))
            .then(|| to_u32(scheme.len()))
    })
}

/// Whether a tag goes on with this code point, and none begins behind it.
pub(super) fn is_word_part(code: u32) -> bool {
    code == 0x5F || matches!(script::kind(code), Kind::Letter | Kind::Digit | Kind::Tatweel)
}

fn is_domain(name: &[u16]) -> bool {
    let is_host = name.iter().all(|&unit| is_domain_unit(unit));
    let label = name.rsplit(|&unit| unit == 0x2E).next().unwrap_or_default();
    is_host && TOP_LEVEL_DOMAINS.iter().any(|known| known.encode_utf16().eq(label.iter().copied()))
}

fn is_ascii(unit: u16, test: impl Fn(&u8) -> bool) -> bool {
    u8::try_from(unit).is_ok_and(|byte| byte.is_ascii() && test(&byte))
}

fn is_domain_unit(unit: u16) -> bool {
    is_ascii(unit, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

fn is_local_unit(unit: u16) -> bool {
    is_ascii(unit, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-'))
}

/// Whether a link may hold it: no white space, quote, angle bracket or Arabic punctuation.
fn is_link_part(code: u32) -> bool {
    match script::kind(code) {
        Kind::Letter | Kind::Digit | Kind::Mark | Kind::Tatweel => true,
        Kind::Symbol => code < 0x80 && !matches!(code, 0x3C | 0x3E | 0x5E | 0x60 | 0x7C),
        Kind::Punctuation => code < 0x80 && !matches!(code, 0x22 | 0x5C | 0x7B | 0x7D),
        _ => false,
    }
}

/// Whether it ends a sentence or clause rather than a link: ! ' ( ) * , . : ; ? [ ] _ ~
const fn is_trailing(code: u32) -> bool {
    matches!(code, 0x21 | 0x27..=0x2A | 0x2C | 0x2E | 0x3A | 0x3B | 0x3F | 0x5B | 0x5D | 0x5F | 0x7E)
}
