//! Letters, and pairs of letters, counted once a type: a type has no marks, and its ligatures are taken apart.

use super::Frequency;
use crate::script::{self, Kind, Script};
use crate::tally::Tally;

/// The letters of a text.
#[derive(Debug)]
pub(super) struct Letters {
    pub(super) all: u64,
    pub(super) scripts: Scripts,
    /// Of words alone, by code point.
    single: Tally,
    /// Of words alone, by both code points, the first in the lower half.
    bigrams: Tally,
    /// The same of the common Arabic letters: each behind nothing (0), and behind each of them.
    arabic: Vec<u64>,
}

/// How many letters a text has of each script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scripts {
    /// Arabic letters, those of other languages that write so among them.
    pub arabic: u64,
    /// Latin letters.
    pub latin: u64,
    /// Greek letters.
    pub greek: u64,
    /// Cyrillic letters.
    pub cyrillic: u64,
    /// Hebrew letters.
    pub hebrew: u64,
    /// Chinese characters.
    pub han: u64,
    /// Letters of any other script.
    pub other: u64,
}

impl Letters {
    pub(super) fn new() -> Self {
        Self {
            all: 0,
            scripts: Scripts::default(),
            single: Tally::new(),
            bigrams: Tally::new(),
            arabic: vec![0; (ARABIC_LETTERS + 1) * ARABIC_LETTERS],
        }
    }

    /// Counts the letters of a type that stands so often, and gives how many it has.
    #[inline(never)]
    pub(super) fn add(&mut self, form: &[u16], count: u64, is_word: bool) -> u64 {
        let mut letters = 0;
        let mut before = None;
        let mut at = 0;
        while at < form.len() {
            let (code, length) = script::code_at(form, at);
            at += length as usize;
            // What most words are made of, without a look at the tables.
            let is_arabic = arabic_place(code).is_some() && code != script::TATWEEL;
            if !is_arabic && script::kind(code) != Kind::Letter {
                before = None;
                continue;
            }
            letters += 1;
            let scripts = &mut self.scripts;
            let of_script = match if is_arabic { Script::Arabic } else { script::script_of(code) } {
                Script::Arabic => &mut scripts.arabic,
                Script::Latin => &mut scripts.latin,
                Script::Greek => &mut scripts.greek,
                Script::Cyrillic => &mut scripts.cyrillic,
                Script::Hebrew => &mut scripts.hebrew,
                Script::Han => &mut scripts.han,
                Script::Other => &mut scripts.other,
            };
            *of_script += count;
            if is_word {
                self.add_pair(before, code, count);
            }
            before = Some(code);
        }
        self.all += letters * count;
        letters
    }

    /// Counts a letter of a word, and the pair that it makes with the one before.
    fn add_pair(&mut self, before: Option<u32>, code: u32, count: u64) {
        let place = arabic_place(code);
        let row = before.map_or(Some(0), |before| Some(arabic_place(before)? + 1));
        if let (Some(place), Some(row)) = (place, row)
            && let Some(entry) = self.arabic.get_mut(row * ARABIC_LETTERS + place)
        {
            *entry += count;
            return;
        }
        self.single.add(code.into(), count);
        if let Some(before) = before {
            self.bigrams.add(pair(before, code), count);
        }
    }

    /// The letters of words and the pairs of neighbours among them, the commonest first.
    pub(super) fn frequencies(mut self) -> (Vec<Frequency>, Vec<Frequency>) {
        for (row, entries) in (0..).zip(self.arabic.chunks(ARABIC_LETTERS)) {
            for (letter, &count) in (FIRST_ARABIC..).zip(entries).filter(|&(_, &count)| count > 0) {
                self.single.add(letter.into(), count);
                if row > 0 {
                    self.bigrams.add(pair(FIRST_ARABIC + row - 1, letter), count);
                }
            }
        }
        (frequencies(&self.single), frequencies(&self.bigrams))
    }
}

/// The first of the common Arabic letters, and how many code points they fill.
const FIRST_ARABIC: u32 = 0x0620;
const ARABIC_LETTERS: usize = 0x2B;

fn arabic_place(code: u32) -> Option<usize> {
    let place = code.checked_sub(FIRST_ARABIC)? as usize;
    (place < ARABIC_LETTERS).then_some(place)
}

fn pair(first: u32, second: u32) -> u64 {
    u64::from(second) << 32 | u64::from(first)
}

fn frequencies(tally: &Tally) -> Vec<Frequency> {
    let text = |codes: u64| {
        let [first, second] = [codes & 0xFFFF_FFFF, codes >> 32].map(|code| u32::try_from(code).unwrap_or(0));
        [first, second].into_iter().filter(|&code| code != 0).filter_map(char::from_u32).collect()
    };
    let mut frequencies: Vec<Frequency> =
        tally.entries().iter().map(|&(codes, count)| Frequency { text: text(codes), count }).collect();
    Frequency::sort(&mut frequencies);
    frequencies
}
