//! Which rules a fold applies.

use core::fmt;

/// One rule of normalization.
///
/// The rules are listed, and run, in this order: what an earlier one writes, a later one sees. The first part of
/// the list writes text as it should have been written (*repair*; the preset [`FoldOptions::REPAIR`] and every rule
/// in it says so); the others give up a distinction so that more spellings compare as equal (*lossy*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Rule {
    /// Repair. Presentation forms become the letters that they show: U+FB50–FDFB and U+FE70–FEFC as Unicode decomposes
    /// them (ﻋ → ع, the eight lam-alefs → لا لأ لإ لآ, ﷲ → الله). Loses nothing but the shape.
    ///
    /// - The spacing harakat (U+FE70–FE7F, U+FC5E–FC63) become the mark alone, medial ones the mark on a
    ///   tatweel: the space that Unicode's mapping would write never appears.
    /// - ﷺ (U+FDFA), ﷻ (U+FDFB) and ﷽ (U+FDFD) become their words, a space between each two; and a
    ///   space where a letter, mark or digit touches them. Each maps back to the whole sign.
    /// - ﷼ (U+FDFC) becomes ريال, with U+064A where Unicode's mapping has U+06CC.
    /// - What has no letters stays: U+FBB2–FBC2, U+FD3E–FD4F, U+FDCF, U+FDFE, U+FDFF, U+FE73.
    PresentationForms,
    /// Repair. Characters that are not seen are removed inside words, which is between two letters, marks, digits or tatweels:
    /// U+00AD, U+061C, U+200B, U+200E, U+200F, U+202A–202E, U+2060, U+2066–206F, U+FEFF; and U+200D (ZWJ)
    /// between two Arabic ones.
    ///
    /// At the edge of a word they stay, since there they carry the order of display; so does the
    /// ZWJ of emoji and of Indic scripts. Loses the order of display where a control stood inside a word. Not removed
    /// before a mark of another script.
    Invisibles,
    /// U+200C (ZWNJ) is removed between two Arabic letters, marks, digits or tatweels: می‌خواهم → میخواهم. Loses the
    /// border between the parts of a Persian word; at the edge of a word it stays.
    NonJoiners,
    /// Repair. Tatweel (U+0640) is removed between two Arabic letters, marks and invisible characters allowed between;
    /// its marks move to the letter before. Loses the stretching alone.
    ///
    /// It stays where it means something: at an end (هـ, الـ11, ـها), and under a hamza (يَسْـَٔلُونَكَ).
    Tatweel,
    /// Repair. Canonical composition (NFC) in the Arabic blocks: ا و ي ە ہ ے and a combining madda or hamza (U+0653–0655) become
    /// one letter, and the marks on a letter are put in canonical order (fatha, then shadda). Loses nothing:
    /// the two ways of writing are equivalent. Marks next to a mark of another script stay in the order typed.
    ///
    /// Runs once more at the very end, over what the other rules have brought together.
    Compose,
    /// Repair. Spaces of other widths become U+0020, one for one: U+00A0, U+1680, U+2000–200A, U+202F, U+205F,
    /// U+3000. Loses the width, and that a line may not break there. Tabs and line breaks stay.
    Spaces,
    /// Marks are removed: harakat and tanwin (U+064B–0652), dagger alef (U+0670), and every other mark of the Arabic
    /// blocks (U+0610–061A, U+0653, U+0656–065F, U+06D6–06DC, U+06DF–06E4, U+06E7, U+06E8, U+06EA–06ED, U+0897–089F, U+08CA–08E1,
    /// U+08E3–08FF, U+10EFA–10EFF), the small letters U+06E5, U+06E6 and U+08C9. Loses the vowels: كَتَبَ and كُتُب agree.
    ///
    /// Hamza above and below (U+0654, U+0655) are part of a letter and stay, and so does madda (U+0653) on an alef unless
    /// [`Rule::AlefForms`] folds it. The alef of tanwin stays. U+06DD, U+08E2 and their
    /// like enclose digits, U+06DE and U+06E9 are symbols: they stay.
    Marks,
    /// Letters of Persian, Urdu and other keyboards become the Arabic letters that they stand for: ک ڪ → ك · ی ے → ي · ۓ → ئ ·
    /// ہ ە ھ ۀ ۂ → ه · ۃ → ة · U+0675–0678 → أ ؤ ؤ ئ · mathematical letters (U+1EE00–1EEFF) → plain ones. Loses
    /// which keyboard wrote the text, and that a final ی may have meant ى.
    LookAlikes,
    /// آ أ إ ٱ ٲ ٳ and U+0870–0882 become ا. Loses the hamza and the madda of alef: أن, إن and آن agree.
    AlefForms,
    /// ؤ ئ become ء, so that مسؤول and مسئول agree. A combining hamza (U+0654, U+0655) goes with the letter
    /// that carries it; on a tatweel, or on a letter that is no seat, it becomes ء. Loses the seat.
    HamzaSeats,
    /// ى becomes ي. Loses the difference of على and علي.
    AlefMaksura,
    /// ة becomes ه. Loses the difference of كرة and كره.
    TehMarbuta,
    /// The decimal digits of all scripts become 0–9: ٠–٩, ۰–۹, ०–९ …. Loses the script.
    Digits,
    /// Between two digits, ٫ (U+066B) becomes a full stop and ٬ (U+066C) a comma: ١٬٢٣٤٫٥ → 1,234.5 (with
    /// [`Rule::Digits`]). Elsewhere both stay. Loses the script.
    NumberSeparators,
    /// ، ؛ ؟ ٪ ۔ ٭ become , ; ? % . * unless a digit stands on both sides: in ١٢،٥ the comma is a decimal mark.
    /// Loses the script.
    Punctuation,
    /// Hamza is dropped: ء is removed (what [`Rule::HamzaSeats`] wrote, too), أ إ → ا, ؤ → و, ئ → ي, and a combining
    /// hamza is removed. In no preset. Loses the difference of سماء and سما.
    DropHamza,
    /// Letters for sounds that Arabic has no letter for become the nearest one: گ ګ ڭ ڬ ݣ → ك · چ → ج · پ → ب · ڤ ڥ ڢ → ف ·
    /// ڨ ڧ → ق · ژ → ز · ٹ ټ → ت · ڈ ډ → د · ڑ ړ ڕ → ر · ں ڼ → ن · ڵ → ل · ۆ → و · ێ ې ۍ → ي.
    /// In no preset. Loses the sound: پرس and برس agree.
    RegionalLetters,
    /// A letter written three times or more (ا و ي ه), or four times or more (other Arabic letters), is written once:
    /// جمييييل → جميل. Digits and other scripts stay. In no preset. Loses the emphasis, and a word in
    /// which the run is right.
    Elongation,
}

impl Rule {
    /// Every rule, in the order in which they run.
    pub const ALL: [Self; 18] = [
        Self::PresentationForms,
        Self::Invisibles,
        Self::NonJoiners,
        Self::Tatweel,
        Self::Compose,
        Self::Spaces,
        Self::Marks,
        Self::LookAlikes,
        Self::AlefForms,
        Self::HamzaSeats,
        Self::AlefMaksura,
        Self::TehMarbuta,
        Self::Digits,
        Self::NumberSeparators,
        Self::Punctuation,
        Self::DropHamza,
        Self::RegionalLetters,
        Self::Elongation,
    ];

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The rules of a fold: a preset, or any set of [`Rule`]s.
///
/// # Examples
///
/// ```
/// use mubin::{FoldOptions, Rule, normalize};
///
/// assert_eq!(normalize("مدرسة ١٢", FoldOptions::SEARCH), "مدرسه 12");
/// assert_eq!(normalize("مدرسة ١٢", FoldOptions::SEARCH.without(Rule::TehMarbuta)), "مدرسة 12");
/// assert_eq!(normalize("مدرسة ١٢", FoldOptions::NONE.with(Rule::Digits)), "مدرسة 12");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FoldOptions {
    bits: u32,
}

/// Narrows [`Rule::Marks`], [`Rule::Tatweel`] and [`Rule::AlefForms`] to what Lucene does.
const LUCENE: u32 = 1 << 18;
/// Narrows [`Rule::Marks`] to what CAMeL Tools does.
const CAMEL: u32 = 1 << 19;
/// What a caller from outside may ask for.
const PUBLIC: u32 = (1 << 20) - 1;
/// The text is one word: what is invisible goes, at its edges too.
const WORD: u32 = 1 << 20;
/// A combining hamza finds its letter, as in [`Rule::HamzaSeats`], but ؤ and ئ stay.
const LOOSE_HAMZA: u32 = 1 << 21;
/// Alef wasla becomes alef, the other alefs stay.
const WASLA: u32 = 1 << 22;
/// A–Z and À–Þ become small.
const CASE: u32 = 1 << 23;

impl FoldOptions {
    /// No rule: the text stays as it is.
    pub const NONE: Self = Self { bits: 0 };

    /// Text as it should have been written; no letter is lost. All rules marked *repair*:
    /// presentation forms, invisibles, tatweel, compose, spaces.
    ///
    /// Folding twice equals folding once, and the Arabic part of the result is in NFC.
    pub const REPAIR: Self = Self::NONE
        .with(Rule::PresentationForms)
        .with(Rule::Invisibles)
        .with(Rule::Tatweel)
        .with(Rule::Compose)
        .with(Rule::Spaces);

    /// For comparing: [`REPAIR`](Self::REPAIR) and every lossy rule but those that are in no preset.
    ///
    /// Folding twice equals folding once, and the Arabic part of the result is in NFC.
    pub const SEARCH: Self = Self::REPAIR
        .with(Rule::NonJoiners)
        .with(Rule::Marks)
        .with(Rule::LookAlikes)
        .with(Rule::AlefForms)
        .with(Rule::HamzaSeats)
        .with(Rule::AlefMaksura)
        .with(Rule::TehMarbuta)
        .with(Rule::Digits)
        .with(Rule::NumberSeparators)
        .with(Rule::Punctuation);

    /// What `ArabicNormalizer` of Apache Lucene does, to the letter: آ أ إ → ا, ى → ي, ة → ه; tatweel, wherever it stands, and
    /// U+064B–0652 are removed; nothing else.
    pub const LUCENE: Self = Self {
        bits: Self::NONE
            .with(Rule::Tatweel)
            .with(Rule::Marks)
            .with(Rule::AlefForms)
            .with(Rule::AlefMaksura)
            .with(Rule::TehMarbuta)
            .bits
            | LUCENE,
    };

    /// What `dediac_ar` of CAMeL Tools does, to the letter: U+064B–0652 and U+0670 are removed; nothing else.
    pub const DIACRITICS: Self = Self { bits: Self::NONE.with(Rule::Marks).bits | CAMEL };

    /// The identity of a word: spellings that no reader would call different are equal; أ إ آ ا, ى ي, ة ه and ؤ ئ ء stay
    /// apart. For one token at a time: what is invisible at its edges goes, too.
    pub(crate) const FORM: Self = Self {
        bits: Self::REPAIR
            .with(Rule::NonJoiners)
            .with(Rule::Marks)
            .with(Rule::LookAlikes)
            .with(Rule::Digits)
            .with(Rule::NumberSeparators)
            .with(Rule::Punctuation)
            .bits
            | WORD
            | LOOSE_HAMZA
            | WASLA,
    };

    /// What words that may match in spelling have in common: [`SEARCH`](Self::SEARCH) and small letters. For one token at a
    /// time. Unit *i* of the key comes from unit *i* of [`FORM`](Self::FORM) of the same token.
    pub(crate) const KEY: Self = Self { bits: Self::SEARCH.bits | WORD | LOOSE_HAMZA | WASLA | CASE };

    /// These rules, and `rule`.
    #[must_use]
    pub const fn with(self, rule: Rule) -> Self {
        Self { bits: self.bits | rule.bit() }
    }

    /// These rules but `rule`.
    #[must_use]
    pub const fn without(self, rule: Rule) -> Self {
        Self { bits: self.bits & !rule.bit() }
    }

    /// Whether `rule` is on.
    #[must_use]
    pub const fn has(self, rule: Rule) -> bool {
        self.bits & rule.bit() != 0
    }

    /// The options as a number, for storing them or handing them to another language: bit *n* is the *n*th of [`Rule::ALL`],
    /// bit 18 narrows the rules to Lucene's, bit 19 to those of CAMeL Tools.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.bits
    }

    /// The options of a number that [`bits`](Self::bits) gave; bits without a meaning are ignored.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::FoldOptions;
    ///
    /// assert_eq!(FoldOptions::from_bits(FoldOptions::LUCENE.bits()), FoldOptions::LUCENE);
    /// ```
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self { bits: bits & PUBLIC }
    }

    pub(super) const fn is_lucene(self) -> bool {
        self.bits & LUCENE != 0
    }

    pub(super) const fn is_camel(self) -> bool {
        self.bits & CAMEL != 0
    }

    pub(super) const fn is_word(self) -> bool {
        self.bits & WORD != 0
    }

    pub(super) const fn places_hamza(self) -> bool {
        self.has(Rule::HamzaSeats) || self.bits & LOOSE_HAMZA != 0
    }

    pub(super) const fn folds_wasla(self) -> bool {
        self.bits & WASLA != 0
    }

    pub(super) const fn folds_case(self) -> bool {
        self.bits & CASE != 0
    }
}

impl Default for FoldOptions {
    /// [`SEARCH`](Self::SEARCH).
    fn default() -> Self {
        Self::SEARCH
    }
}

impl fmt::Debug for FoldOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut set = formatter.debug_set();
        set.entries(Rule::ALL.iter().filter(|&&rule| self.has(rule)));
        if self.is_lucene() {
            set.entry(&format_args!("as Lucene"));
        }
        if self.is_camel() {
            set.entry(&format_args!("as CAMeL Tools"));
        }
        set.finish()
    }
}
