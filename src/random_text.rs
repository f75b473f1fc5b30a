//! Random texts for the tests of what holds for every text. Each is made from a seed, which a failure names.

/// A source of numbers that look random and depend on the seed alone (Marsaglia's xorshift).
pub(crate) struct Random {
    state: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from((self.state >> 20) % limit as u64).expect("smaller than the limit")
    }

    /// One of `choices`.
    pub(crate) fn choose<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

/// What texts are put together from: everything that a rule of this crate knows about, and what breaks rules.
const PIECES: &[&str] = &[
    "إدلب",
    "كِتَابٌ",
    "و",
    "بـ",
    "الـ",
    "د",
    "أ",
    "ه",
    "ر",
    "لا",
    "\u{640}",
    "\u{64E}",
    "\u{651}",
    "\u{670}",
    "\u{654}",
    "\u{6E5}",
    "\u{6DD}",
    "\u{600}",
    "ﻻ",
    "ﷺ",
    "ﷲ",
    "\u{FEED}",
    "\u{FE76}",
    "گ",
    "ی",
    "ہے",
    "𞸀",
    "1",
    "٢",
    "۳",
    "12",
    "2019",
    "/",
    "-",
    ".",
    "...",
    ":",
    ",",
    "،",
    "؛",
    "؟",
    "!",
    "٪",
    "٫",
    "٬",
    "'",
    "\u{2019}",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "_",
    "#",
    "@",
    "#وسم",
    "@x",
    "http://",
    "www.",
    "x.org",
    "a@b.co",
    "NATO",
    "e.g",
    "é",
    "e\u{301}",
    "👍",
    "🏽",
    "👨",
    "❤",
    "\u{FE0F}",
    "\u{FE0E}",
    "\u{20E3}",
    "🇸",
    "🇾",
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{200F}",
    "\u{2067}",
    "\u{AD}",
    "\u{FEFF}",
    " ",
    " ",
    " ",
    "\u{A0}",
    "\u{202F}",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u{B}",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{1}",
    "\u{E000}",
    "中",
    "カ",
    "ก",
    "\u{E33}",
    "한",
    "\u{1100}",
    "\u{1161}",
    "क\u{94D}ष",
    "\u{94D}",
    "צ",
    "$",
    "=",
    "©",
    "\u{203C}",
    "\u{E0067}",
    "\u{10FFFF}",
];

/// A text of up to `most` pieces; halves of surrogate pairs among them.
pub(crate) fn random_units(seed: u64, most: usize) -> Vec<u16> {
    let mut random = Random::new(seed);
    let mut units = Vec::new();
    for _ in 0..random.below(most + 1) {
        match random.below(60) {
            0 => units.push(0xD83D),
            1 => units.push(0xDC4D),
            _ => units.extend(random.choose(PIECES).encode_utf16()),
        }
    }
    units
}
