//! What may stand before a stem: conjunction, preposition or particle, article, and the prefix of the imperfect.

use crate::key::{A, B, F, HAMZA_LETTER, Initial, K, KeyedWord, L, Letter, N, S, T, W, Y};

/// The proclitics of a word, a bit each, in the order in which they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Proclitics(pub(crate) u8);

impl Proclitics {
    pub(crate) const QUESTION: Self = Self(1);
    pub(crate) const WAW: Self = Self(1 << 1);
    pub(crate) const FEH: Self = Self(1 << 2);
    pub(crate) const BEH: Self = Self(1 << 3);
    pub(crate) const KAF: Self = Self(1 << 4);
    pub(crate) const LAM: Self = Self(1 << 5);
    pub(crate) const SEEN: Self = Self(1 << 6);
    pub(crate) const ARTICLE: Self = Self(1 << 7);
    /// Those that are prepositions.
    pub(crate) const PREPOSITIONS: Self = Self(Self::BEH.0 | Self::KAF.0 | Self::LAM.0);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The same without the article.
    pub(crate) const fn undefined(self) -> Self {
        Self(self.0 & !Self::ARTICLE.0)
    }

    /// How many there are, the article not counted.
    pub(crate) const fn count(self) -> u32 {
        self.undefined().0.count_ones()
    }

    /// Whether all of them are among `allowed`.
    pub(crate) const fn are_among(self, allowed: u8) -> bool {
        self.0 & !allowed == 0
    }
}

/// A way to cut the beginning of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Prefix {
    pub(super) proclitics: Proclitics,
    /// The letter at which the article begins, where there is one, and at which the rest does.
    pub(super) article_start: usize,
    pub(super) start: usize,
    /// Behind the prefix of the imperfect; `start` where there is none.
    pub(super) stem_start: usize,
    /// The prefix of the imperfect, 0 for none.
    pub(super) imperfect: Letter,
    /// Letters that the stem has before those written: the hamza in `آ`, what falls after lam in `للذين` and `لله`.
    pub(super) lead: &'static [Letter],
}

/// Calls `visit` with every way to cut the beginning of a word.
pub(super) fn each_prefix(word: &KeyedWord, visit: &mut dyn FnMut(&Prefix)) {
    Cutter { word, visit }.cut_all();
}

struct Cutter<'a> {
    word: &'a KeyedWord,
    visit: &'a mut dyn FnMut(&Prefix),
}

impl Cutter<'_> {
    fn cut_all(&mut self) {
        let word = self.word;
        self.cut_after(0, Proclitics::default());
        match word.letter(0) {
            W => self.cut_after(1, Proclitics::WAW),
            F => self.cut_after(1, Proclitics::FEH),
            HAMZA_LETTER if word.initial(0) == Initial::HamzaAbove => {
                self.cut(1, 1, Proclitics::QUESTION);
                match word.letter(1) {
                    W => self.cut(2, 2, Proclitics::QUESTION.and(Proclitics::WAW)),
                    F => self.cut(2, 2, Proclitics::QUESTION.and(Proclitics::FEH)),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// Before what may follow a conjunction, or stand first.
    fn cut_after(&mut self, at: usize, before: Proclitics) {
        let word = self.word;
        self.cut(at, at, before);
        self.cut_imperfect(at, before);
        self.cut_article(at, before);
        let particle = match word.letter(at) {
            B => Proclitics::BEH,
            K => Proclitics::KAF,
            L => Proclitics::LAM,
            S => Proclitics::SEEN,
            _ => return,
        };
        let with = before.and(particle);
        if particle == Proclitics::SEEN {
            self.cut_imperfect(at + 1, with);
            return;
        }
        self.cut(at + 1, at + 1, with);
        self.cut_article(at + 1, with);
        if particle == Proclitics::LAM {
            self.cut_imperfect(at + 1, with);
            // The alef of the article falls after lam; a lam that begins the stem stands for that of the article too.
            if word.letter(at + 1) == L {
                self.cut(at + 1, at + 2, with.and(Proclitics::ARTICLE));
                self.cut(at + 1, at + 1, with.and(Proclitics::ARTICLE));
                // لله, للذين: the article is part of the word.
                let start = at + 1;
                let whole = Prefix {
                    proclitics: with,
                    article_start: start,
                    start,
                    stem_start: start,
                    ..Prefix::default()
                };
                (self.visit)(&Prefix { lead: &[A], ..whole });
                (self.visit)(&Prefix { lead: &[A, L], ..whole });
            }
        }
    }

    fn cut_article(&mut self, at: usize, before: Proclitics) {
        if self.word.letter(at) == A && self.word.letter(at + 1) == L {
            self.cut(at, at + 2, before.and(Proclitics::ARTICLE));
        }
    }

    fn cut(&mut self, article_start: usize, start: usize, proclitics: Proclitics) {
        if start >= self.word.len() {
            return;
        }
        (self.visit)(&Prefix { proclitics, article_start, start, stem_start: start, ..Prefix::default() });
    }

    fn cut_imperfect(&mut self, at: usize, proclitics: Proclitics) {
        let word = self.word;
        let prefix =
            Prefix { proclitics, article_start: at, start: at, stem_start: at + 1, ..Prefix::default() };
        let imperfect = match (word.letter(at), word.initial(at)) {
            (letter @ (Y | T | N), _) => letter,
            (A, _) | (HAMZA_LETTER, Initial::HamzaAbove) => A,
            (HAMZA_LETTER, Initial::Madda) => {
                (self.visit)(&Prefix { imperfect: A, stem_start: at + 2, lead: &[HAMZA_LETTER], ..prefix });
                return;
            }
            _ => return,
        };
        if at + 1 < word.len() {
            (self.visit)(&Prefix { imperfect, ..prefix });
        }
    }
}
