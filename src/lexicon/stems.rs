//! Stems: what stays of a word when clitics, the prefix of the imperfect and endings are off, and which of those it takes.

use super::LexemeId;
use crate::key::{Initial, Key};
use crate::span::to_u32;

/// A set of groups of endings: which a stem takes, or which an ending belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Groups(pub(crate) u32);

impl Groups {
    pub(crate) const NONE: Self = Self(0);

    // Nouns, adjectives, names.
    /// Nothing behind the stem, with a pronoun or without.
    pub(crate) const BARE: Self = Self(1);
    /// The alef of tanwin.
    pub(crate) const TANWIN: Self = Self(1 << 1);
    /// ان ين, in construct ا ي.
    pub(crate) const DUAL: Self = Self(1 << 2);
    /// ة, before a pronoun ت.
    pub(crate) const TEH: Self = Self(1 << 3);
    /// تان تين, in construct تا تي.
    pub(crate) const TEH_DUAL: Self = Self(1 << 4);
    /// ون ين, in construct و ي.
    pub(crate) const MASCULINE_PLURAL: Self = Self(1 << 5);
    /// ات
    pub(crate) const FEMININE_PLURAL: Self = Self(1 << 6);
    /// Nothing, and a pronoun behind it: مستشفا(ه).
    pub(crate) const ONLY_WITH_PRONOUN: Self = Self(1 << 7);
    /// Nothing, and no pronoun either: مستشفى, قاض.
    pub(crate) const NEVER_WITH_PRONOUN: Self = Self(1 << 8);

    // Perfect.
    /// He: nothing behind the stem.
    pub(crate) const PERFECT: Self = Self(1 << 9);
    /// He, without a pronoun: رمى.
    pub(crate) const PERFECT_WITHOUT_PRONOUN: Self = Self(1 << 10);
    /// He, before a pronoun: رما(ه).
    pub(crate) const PERFECT_WITH_PRONOUN: Self = Self(1 << 11);
    /// She, both of them: ت تا.
    pub(crate) const PERFECT_FEMININE: Self = Self(1 << 12);
    /// Both: ا.
    pub(crate) const PERFECT_DUAL: Self = Self(1 << 13);
    /// They: وا, before a pronoun و.
    pub(crate) const PERFECT_PLURAL: Self = Self(1 << 14);
    /// I, you, we, the women: ت تما تم تن نا ن.
    pub(crate) const PERFECT_CONSONANT: Self = Self(1 << 15);
    /// نا ن behind a stem whose last noon is in them: ك(نا).
    pub(crate) const PERFECT_SHARED_NOON: Self = Self(1 << 16);
    /// ت تما تم تن behind a stem whose last teh is in them: ب(ت).
    pub(crate) const PERFECT_SHARED_TEH: Self = Self(1 << 17);

    // Imperfect.
    /// Nothing behind the stem.
    pub(crate) const IMPERFECT: Self = Self(1 << 18);
    /// Nothing, and no pronoun: يسعى.
    pub(crate) const IMPERFECT_WITHOUT_PRONOUN: Self = Self(1 << 19);
    /// Nothing, before a pronoun: يرضا(ه).
    pub(crate) const IMPERFECT_WITH_PRONOUN: Self = Self(1 << 20);
    /// Both: ان ا.
    pub(crate) const IMPERFECT_DUAL: Self = Self(1 << 21);
    /// They, you, you to a woman: ون وا و ين ي.
    pub(crate) const IMPERFECT_PLURAL: Self = Self(1 << 22);
    /// The women: ن.
    pub(crate) const IMPERFECT_FEMININE_PLURAL: Self = Self(1 << 23);
    /// Nothing, and the stem is cut: يقل.
    pub(crate) const JUSSIVE: Self = Self(1 << 24);

    // Imperative.
    /// Nothing behind the stem.
    pub(crate) const IMPERATIVE: Self = Self(1 << 25);
    /// ي ا وا, before a pronoun و.
    pub(crate) const IMPERATIVE_VOWEL: Self = Self(1 << 26);
    /// To women: ن.
    pub(crate) const IMPERATIVE_CONSONANT: Self = Self(1 << 27);

    /// All of the noun.
    pub(crate) const NOUN: Self = Self((1 << 9) - 1);
    /// All of the perfect.
    pub(crate) const PERFECTS: Self = Self((1 << 18) - (1 << 9));
    /// All of the imperfect.
    pub(crate) const IMPERFECTS: Self = Self((1 << 25) - (1 << 18));
    /// All of the imperative.
    pub(crate) const IMPERATIVES: Self = Self((1 << 28) - (1 << 25));
    /// Those of a stem whose last letter is alef maksura where it is yeh in the key.
    pub(crate) const MAKSURA: Self = Self(
        Self::NEVER_WITH_PRONOUN.0 | Self::PERFECT_WITHOUT_PRONOUN.0 | Self::IMPERFECT_WITHOUT_PRONOUN.0,
    );

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a stem says beside its letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct StemFlags(u8);

impl StemFlags {
    pub(crate) const NONE: Self = Self(0);
    /// A broken plural, or what else of a plural has a stem of its own.
    pub(crate) const PLURAL: Self = Self(1);
    /// Of the passive alone.
    pub(crate) const PASSIVE: Self = Self(2);
    /// Of the feminine alone: كبرى.
    pub(crate) const FEMININE: Self = Self(4);
    /// A plural that nobody listed, made by a pattern.
    pub(crate) const GUESS: Self = Self(8);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A stem of a lexeme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stem {
    pub(crate) key: Key,
    pub(crate) lexeme: LexemeId,
    pub(crate) groups: Groups,
    pub(crate) initial: Initial,
    pub(crate) flags: StemFlags,
    /// The stem of the same key that was added before it, counted from 1; 0 for none.
    next: u32,
}

/// All stems, by key: open addressing.
#[derive(Debug, Default)]
pub(crate) struct Stems {
    stems: Vec<Stem>,
    /// A part of the hash of the key at each place, 0 where the place is free: most keys that are no stem need a look at
    /// these alone, which a cache holds. A power of two, three quarters of it in use at most.
    tags: Vec<u8>,
    /// The last stem of the key at each place, counted from 1.
    heads: Vec<u32>,
    keys: usize,
}

impl Stems {
    /// An empty table that is quick for some `expected` stems.
    pub(crate) fn for_stems(expected: usize) -> Self {
        let size = (expected * 2).next_power_of_two();
        Self { stems: Vec::with_capacity(expected), tags: vec![0; size], heads: vec![0; size], keys: 0 }
    }

    /// Adds a stem. One without letters, or with more than a key holds, is none.
    #[inline(never)]
    pub(crate) fn add(
        &mut self,
        key: Key,
        lexeme: LexemeId,
        initial: Initial,
        groups: Groups,
        flags: StemFlags,
    ) {
        if key.0 == 0 || groups.is_empty() {
            return;
        }
        let place = self.place(key);
        let head = self.heads.get(place).copied().unwrap_or(0);
        // The last stem of a lexeme is often spelt like the one before: one entry for both.
        if let Some(last) = (head as usize).checked_sub(1).and_then(|last| self.stems.get_mut(last))
            && last.lexeme == lexeme
            && last.flags == flags
            && last.initial == initial
        {
            last.groups = last.groups.and(groups);
            return;
        }
        self.stems.push(Stem { key, lexeme, groups, initial, flags, next: head });
        self.put(place, tag(hash(key)), to_u32(self.stems.len()));
        self.keys += usize::from(head == 0);
        if self.keys * 4 > self.tags.len() * 3 {
            self.grow();
        }
    }

    /// The stems of `key`.
    pub(crate) fn find(&self, key: Key) -> impl Iterator<Item = &Stem> {
        let mut next = if key.0 == 0 { 0 } else { self.heads.get(self.place(key)).copied().unwrap_or(0) };
        core::iter::from_fn(move || {
            let stem = self.stems.get((next as usize).checked_sub(1)?)?;
            next = stem.next;
            Some(stem)
        })
    }

    fn put(&mut self, place: usize, tag: u8, head: u32) {
        if let (Some(own_tag), Some(own_head)) = (self.tags.get_mut(place), self.heads.get_mut(place)) {
            (*own_tag, *own_head) = (tag, head);
        }
    }

    /// Where the key stands, or the free place where it should.
    fn place(&self, key: Key) -> usize {
        let hash = hash(key);
        let mask = self.tags.len().wrapping_sub(1);
        let mut place = hash as usize & mask;
        while let Some(&other) = self.tags.get(place) {
            if other == 0 || (other == tag(hash) && self.key_at(place) == Some(key)) {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    fn key_at(&self, place: usize) -> Option<Key> {
        let head = self.heads.get(place).copied()?;
        self.stems.get((head as usize).checked_sub(1)?).map(|stem| stem.key)
    }

    #[cold]
    fn grow(&mut self) {
        let size = self.tags.len() * 2;
        self.tags = vec![0; size];
        for head in core::mem::replace(&mut self.heads, vec![0; size]).into_iter().filter(|&head| head != 0) {
            let Some(stem) = self.stems.get(head as usize - 1) else { continue };
            let key = stem.key;
            self.put(self.place(key), tag(hash(key)), head);
        }
    }
}

/// The part of a hash that says most of it, never 0.
fn tag(hash: u32) -> u8 {
    hash.to_le_bytes()[3] | 1
}

/// The golden ratio in 64 bits: it spreads every bit upwards, and the upper half comes down.
fn hash(key: Key) -> u32 {
    let spread = (key.0 ^ key.0 >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    u32::try_from(spread >> 32).unwrap_or_default()
}
