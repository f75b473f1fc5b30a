//! The rules that look at one code point alone: which letter becomes which.

use super::options::{FoldOptions, Rule};
use super::tables;
use crate::script::{
    ALEF, ALEF_MAKSURA, ALEF_WASLA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE,
    HAMZA, HEH, TEH_MARBUTA, WAW, WAW_WITH_HAMZA_ABOVE, YEH, YEH_WITH_HAMZA_ABOVE, decimal_value,
};

const BEH: u32 = 0x0628;
const TEH: u32 = 0x062A;
const JEEM: u32 = 0x062C;
const DAL: u32 = 0x062F;
const REH: u32 = 0x0631;
const ZAIN: u32 = 0x0632;
const FEH: u32 = 0x0641;
const QAF: u32 = 0x0642;
const KAF: u32 = 0x0643;
const LAM: u32 = 0x0644;
const NOON: u32 = 0x0646;
const FIRST_MATHEMATICAL: u32 = 0x1_EE00;

/// [`Rule::LookAlikes`].
fn look_alike(code: u32) -> u32 {
    match code {
        0x06A9 | 0x06AA => KAF,
        0x06CC | 0x06D2 => YEH,
        0x06D3 | 0x0678 => YEH_WITH_HAMZA_ABOVE,
        0x06BE | 0x06C0..=0x06C2 | 0x06D5 => HEH,
        0x06C3 => TEH_MARBUTA,
        0x0675 => ALEF_WITH_HAMZA_ABOVE,
        0x0676 | 0x0677 => WAW_WITH_HAMZA_ABOVE,
        FIRST_MATHEMATICAL.. => {
            match tables::MATHEMATICAL.get((code - FIRST_MATHEMATICAL) as usize) {
                // Some of these are themselves letters of other keyboards.
                Some(&offset) if offset > 0 => look_alike(0x0600 + u32::from(offset)),
                _ => code,
            }
        }
        _ => code,
    }
}

/// [`Rule::AlefForms`], narrowed to Lucene's three if `options` says so.
fn alef_form(code: u32, options: FoldOptions) -> u32 {
    match code {
        ALEF_WITH_MADDA_ABOVE | ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW => ALEF,
        ALEF_WASLA | 0x0672 | 0x0673 | 0x0870..=0x0882 if !options.is_lucene() => ALEF,
        _ => code,
    }
}

/// [`Rule::RegionalLetters`].
fn regional_letter(code: u32) -> u32 {
    match code {
        0x06AB | 0x06AC | 0x06AD | 0x06AF | 0x0763 => KAF,
        0x0686 => JEEM,
        0x067E => BEH,
        0x06A2 | 0x06A4 | 0x06A5 => FEH,
        0x06A7 | 0x06A8 => QAF,
        0x0698 => ZAIN,
        0x0679 | 0x067C => TEH,
        0x0688 | 0x0689 => DAL,
        0x0691 | 0x0693 | 0x0695 => REH,
        0x06BA | 0x06BC => NOON,
        0x06B5 => LAM,
        0x06C6 => WAW,
        0x06CD | 0x06CE | 0x06D0 => YEH,
        _ => code,
    }
}

/// What [`Rule::DropHamza`] leaves of a letter; [`HAMZA`] itself stands for nothing.
fn without_hamza(code: u32) -> u32 {
    match code {
        ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW => ALEF,
        WAW_WITH_HAMZA_ABOVE => WAW,
        YEH_WITH_HAMZA_ABOVE => YEH,
        _ => code,
    }
}

/// Small letters for A–Z and À–Þ.
fn small_letter(code: u32) -> u32 {
    match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE => code + 0x20,
        _ => code,
    }
}

/// The letters up to and with [`Rule::AlefForms`]: what [`Rule::HamzaSeats`] finds.
pub(super) fn before_hamza(mut code: u32, options: FoldOptions) -> u32 {
    if options.has(Rule::LookAlikes) {
        code = look_alike(code);
    }
    if options.has(Rule::AlefForms) {
        code = alef_form(code, options);
    }
    if options.folds_wasla() && code == ALEF_WASLA {
        code = ALEF;
    }
    code
}

/// The letters and digits from [`Rule::HamzaSeats`] on, up to [`Rule::Digits`].
pub(super) fn from_hamza(mut code: u32, options: FoldOptions) -> u32 {
    if options.has(Rule::HamzaSeats) && matches!(code, WAW_WITH_HAMZA_ABOVE | YEH_WITH_HAMZA_ABOVE) {
        code = HAMZA;
    }
    if options.has(Rule::AlefMaksura) && code == ALEF_MAKSURA {
        code = YEH;
    }
    if options.has(Rule::TehMarbuta) && code == TEH_MARBUTA {
        code = HEH;
    }
    if options.has(Rule::Digits)
        && let Some(value) = decimal_value(code)
    {
        code = 0x30 + u32::from(value);
    }
    code
}

/// The letters that the rules in no preset fold.
pub(super) fn after_punctuation(mut code: u32, options: FoldOptions) -> u32 {
    if options.has(Rule::DropHamza) {
        code = without_hamza(code);
    }
    if options.has(Rule::RegionalLetters) {
        code = regional_letter(code);
    }
    if options.folds_case() {
        code = small_letter(code);
    }
    code
}

/// What [`Rule::Punctuation`] makes of a code point.
pub(super) const fn ascii_punctuation(code: u32) -> Option<u16> {
    match code {
        0x060C => Some(b',' as u16),
        0x061B => Some(b';' as u16),
        0x061F => Some(b'?' as u16),
        0x066A => Some(b'%' as u16),
        0x066D => Some(b'*' as u16),
        0x06D4 => Some(b'.' as u16),
        _ => None,
    }
}

/// What [`Rule::NumberSeparators`] makes of a code point.
pub(super) const fn ascii_separator(code: u32) -> Option<u32> {
    match code {
        0x066B => Some(b'.' as u32),
        0x066C => Some(b',' as u32),
        _ => None,
    }
}

/// Whether [`Rule::Spaces`] makes it U+0020.
pub(super) const fn is_odd_space(code: u32) -> bool {
    matches!(code, 0x00A0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000)
}
