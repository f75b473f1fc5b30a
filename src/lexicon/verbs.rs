//! The stems of verbs, and of the nominals that come from them by rule: from a root, a form and two vowels.
//!
//! In the key hamza is a consonant like the others and the two of a doubled letter are one, so that the sound, doubled,
//! hollow and last-weak classes are all there are. Which of them a verb belongs to follows from its letters.

use super::stems::{Groups, StemFlags};
use crate::key::{
    A, DAD, DAL, HAMZA_LETTER, Initial, K, Key, L, Letter, M, N, S, SAD, T, TAH, THAL, W, Y, ZAH, ZAIN,
};

/// One of the ten forms in use of a triliteral root, or of the three of a quadriliteral one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::upper_case_acronyms, reason = "the forms are numbered in Roman figures")]
pub(crate) enum Form {
    /// With the vowels of perfect and imperfect.
    I(Vowel, Vowel),
    II,
    III,
    IV,
    V,
    VI,
    VII,
    VIII,
    IX,
    X,
    QI,
    QII,
    QIV,
}

impl Form {
    /// The form of a number, as the lexicon's bytes have it: 1 to 10, the quadriliteral ones, then VIII and X whose middle weak
    /// letter is a consonant.
    pub(crate) const fn of_number(number: u8, perfect: Vowel, imperfect: Vowel) -> Option<Self> {
        Some(match number {
            1 => Self::I(perfect, imperfect),
            2 => Self::II,
            3 => Self::III,
            4 => Self::IV,
            5 => Self::V,
            6 => Self::VI,
            7 => Self::VII,
            8 => Self::VIII,
            9 => Self::IX,
            10 => Self::X,
            11 => Self::QI,
            12 => Self::QII,
            13 => Self::QIV,
            14 => Self::VIII,
            15 => Self::X,
            _ => return None,
        })
    }
}

/// A short vowel of form I.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vowel {
    A,
    I,
    U,
}

/// A verb as the lexicon lists it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verb {
    /// The letters of the root; the fourth is 0 for a triliteral one.
    pub(crate) root: [Letter; 4],
    pub(crate) form: Form,
    /// A first و is left out of the imperfect although its vowel is not i.
    pub(crate) drops_first: bool,
    /// A middle و or ي is a consonant.
    pub(crate) is_sound: bool,
}

/// What a nominal is to its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nominal {
    VerbalNoun,
    ActiveParticiple,
    PassiveParticiple,
}

/// How a nominal inflects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// As it is.
    Plain,
    /// In a ي that comes and goes.
    WeakYeh,
    /// In ى.
    Maksura,
    /// In ة, which is not among the letters.
    Teh,
    /// In اء.
    AlefHamza,
}

/// Takes what [`Verb::inflect`] makes.
pub(crate) trait Inflected {
    /// A stem of the verb.
    fn stem(&mut self, key: Key, initial: Initial, groups: Groups, flags: StemFlags);
    /// A nominal that comes from the verb.
    fn nominal(&mut self, nominal: Nominal, key: Key, initial: Initial, ending: Ending);
}

const PERFECT_SOUND: Groups =
    Groups::PERFECT.and(Groups::PERFECT_FEMININE).and(Groups::PERFECT_DUAL).and(Groups::PERFECT_PLURAL);
const IMPERFECT_VOWEL: Groups = Groups::IMPERFECT.and(Groups::IMPERFECT_DUAL).and(Groups::IMPERFECT_PLURAL);
const IMPERFECT_CUT: Groups = Groups::IMPERFECT_PLURAL.and(Groups::JUSSIVE);
const CUT: Groups = Groups::JUSSIVE.and(Groups::IMPERFECT_FEMININE_PLURAL);
const IMPERATIVE_SOUND: Groups =
    Groups::IMPERATIVE.and(Groups::IMPERATIVE_VOWEL).and(Groups::IMPERATIVE_CONSONANT);

impl Verb {
    /// The citation form, he of the perfect.
    pub(crate) fn citation(&self) -> (Key, Initial) {
        struct First(Key, Initial);
        impl Inflected for First {
            fn stem(&mut self, key: Key, initial: Initial, groups: Groups, flags: StemFlags) {
                let is_he = groups.has(Groups::PERFECT.and(Groups::PERFECT_WITHOUT_PRONOUN));
                if self.0 == Key(0) && is_he && flags == StemFlags::NONE {
                    *self = Self(key, initial);
                }
            }
            fn nominal(&mut self, _: Nominal, _: Key, _: Initial, _: Ending) {}
        }
        let mut first = First(Key(0), Initial::Bare);
        self.inflect(&mut first);
        (first.0, first.1)
    }

    /// Hands every stem, and every nominal that comes by rule, to `into`.
    pub(crate) fn inflect(&self, into: &mut dyn Inflected) {
        let [c1, c2, c3, c4] = self.root;
        let (none, teh) = (Key(0), Key::of([T]));
        let mut maker = Maker { into, root: self.root };
        match self.form {
            Form::I(perfect, imperfect) => maker.form_one(perfect, imperfect, self.drops_first),
            Form::II => maker.form_two(none),
            Form::III => maker.form_three(none),
            Form::IV => maker.form_four(),
            Form::V => maker.form_two(teh),
            Form::VI => maker.form_three(teh),
            Form::VII => maker.form_seven_or_eight(Key::of([N, c1]), false),
            Form::VIII => maker.form_eight(self.is_sound),
            Form::IX => maker.doubled_last(Key::of([c1, c2, c3])),
            Form::X => maker.form_ten(self.is_sound),
            Form::QI => maker.form_quadriliteral(none),
            Form::QII => maker.form_quadriliteral(teh),
            Form::QIV => maker.doubled_last(Key::of([c1, c2, c3, c4])),
        }
    }
}

const fn is_weak(letter: Letter) -> bool {
    matches!(letter, W | Y)
}

/// The first letter of a word: hamza is the alef under it.
const fn first(letter: Letter) -> (Letter, Initial) {
    if letter == HAMZA_LETTER { (A, Initial::HamzaAbove) } else { (letter, Initial::Bare) }
}

/// The first letter of a word with alef behind it: of hamza and alef one is written, آب.
const fn in_alef(letter: Letter, initial: Initial) -> (Key, Initial) {
    if letter == HAMZA_LETTER { (Key::of([A]), Initial::Madda) } else { (Key::of([letter, A]), initial) }
}

/// With م before it.
fn in_meem(stem: Key) -> Key {
    Key::of([M]).with_all(stem)
}

/// With the alef before it that helps to speak two consonants.
fn in_alef_wasla(stem: Key) -> Key {
    Key::of([A]).with_all(stem)
}

struct Maker<'a> {
    into: &'a mut dyn Inflected,
    root: [Letter; 4],
}

// Words are put together as keys, in one number each: as lists of letters these rules would be half of the module.
impl Maker<'_> {
    fn stem(&mut self, key: Key, initial: Initial, groups: Groups) {
        self.add(key, initial, groups, StemFlags::NONE);
    }

    fn passive(&mut self, key: Key, initial: Initial, groups: Groups) {
        self.add(key, initial, groups, StemFlags::PASSIVE);
    }

    #[inline(never)]
    fn add(&mut self, key: Key, initial: Initial, groups: Groups, flags: StemFlags) {
        self.into.stem(key, initial, groups, flags);
        // What the last letter and the ending share is written once.
        if groups.has(Groups::PERFECT_CONSONANT) {
            let shared = match key.letter_from_end(0) {
                N => Groups::PERFECT_SHARED_NOON,
                T => Groups::PERFECT_SHARED_TEH,
                _ => return,
            };
            self.into.stem(key.without_last(), initial, shared, flags);
        }
    }

    #[inline(never)]
    fn nominal(&mut self, nominal: Nominal, key: Key, initial: Initial, ending: Ending) {
        self.into.nominal(nominal, key, initial, ending);
    }

    fn verbal_noun(&mut self, key: Key, ending: Ending) {
        self.nominal(Nominal::VerbalNoun, key, Initial::Bare, ending);
    }

    /// A participle in م.
    #[inline(never)]
    fn participle(&mut self, nominal: Nominal, stem: Key, ending: Ending) {
        self.nominal(nominal, in_meem(stem), Initial::Bare, ending);
    }

    /// Both participles, where they are spelt alike.
    fn participles(&mut self, stem: Key) {
        self.participle(Nominal::ActiveParticiple, stem, Ending::Plain);
    }

    /// The participles of a verb whose last letter is weak: `base` is the stem without it.
    #[inline(never)]
    fn weak_participles(&mut self, base: Key) {
        self.participle(Nominal::ActiveParticiple, base.then([Y]), Ending::WeakYeh);
        self.participle(Nominal::PassiveParticiple, base.then([Y]), Ending::Maksura);
    }

    fn perfect_sound(&mut self, stem: Key, initial: Initial) {
        self.stem(stem, initial, PERFECT_SOUND.and(Groups::PERFECT_CONSONANT));
    }

    /// رمى, أعطى, تلقى: `base` is the stem without its last letter.
    #[inline(never)]
    fn perfect_in_alef(&mut self, base: Key, initial: Initial) {
        // After yeh the alef stays alef: أحيا.
        if base.letter_from_end(0) == Y {
            self.stem(base.then([A]), initial, Groups::PERFECT);
        }
        self.stem(base.then([Y]), initial, Groups::PERFECT_WITHOUT_PRONOUN);
        self.stem(base.then([Y]), initial, Groups::PERFECT_DUAL.and(Groups::PERFECT_CONSONANT));
        self.stem(base.then([A]), initial, Groups::PERFECT_WITH_PRONOUN);
        self.stem(base, initial, Groups::PERFECT_FEMININE.and(Groups::PERFECT_PLURAL));
    }

    /// بقي, and every passive perfect whose last letter is weak.
    #[inline(never)]
    fn perfect_in_yeh(&mut self, base: Key, initial: Initial, flags: StemFlags) {
        let groups = Groups::PERFECT
            .and(Groups::PERFECT_FEMININE)
            .and(Groups::PERFECT_DUAL)
            .and(Groups::PERFECT_CONSONANT);
        self.add(base.then([Y]), initial, groups, flags);
        self.add(base, initial, Groups::PERFECT_PLURAL, flags);
    }

    fn imperfect_sound(&mut self, stem: Key) {
        self.stem(stem, Initial::Bare, IMPERFECT_VOWEL.and(Groups::IMPERFECT_FEMININE_PLURAL));
    }

    /// يرمي, يعطي; with the other long vowel يدعو.
    #[inline(never)]
    fn imperfect_in_long(&mut self, base: Key, long: Letter) {
        let whole = Groups::IMPERFECT.and(Groups::IMPERFECT_DUAL).and(Groups::IMPERFECT_FEMININE_PLURAL);
        self.stem(base.then([long]), Initial::Bare, whole);
        self.stem(base, Initial::Bare, IMPERFECT_CUT);
    }

    /// يسعى, يتلقى, and every passive imperfect whose last letter is weak.
    #[inline(never)]
    fn imperfect_in_alef(&mut self, base: Key, flags: StemFlags) {
        if base.letter_from_end(0) == Y {
            self.add(base.then([A]), Initial::Bare, Groups::IMPERFECT, flags);
        }
        let whole = Groups::IMPERFECT_WITHOUT_PRONOUN
            .and(Groups::IMPERFECT_DUAL)
            .and(Groups::IMPERFECT_FEMININE_PLURAL);
        self.add(base.then([Y]), Initial::Bare, whole, flags);
        self.add(base.then([A]), Initial::Bare, Groups::IMPERFECT_WITH_PRONOUN, flags);
        self.add(base, Initial::Bare, IMPERFECT_CUT, flags);
    }

    fn imperative(&mut self, stem: Key, initial: Initial) {
        self.stem(stem, initial, IMPERATIVE_SOUND);
    }

    /// Active and passive of a verb whose last letter is weak and that has ي in the imperfect: the bases are the stems
    /// without it.
    #[inline(never)]
    fn weak_in_yeh(&mut self, perfect: (Key, Initial), passive: (Key, Initial), imperfect: Key) {
        self.perfect_in_alef(perfect.0, perfect.1);
        self.perfect_in_yeh(passive.0, passive.1, StemFlags::PASSIVE);
        self.imperfect_in_long(imperfect, Y);
        self.imperfect_in_alef(imperfect, StemFlags::PASSIVE);
    }

    /// The stems of a sound verb of the forms from II on but for the passive: the imperative is spelt like the perfect.
    #[inline(never)]
    fn sound(&mut self, perfect: Key, initial: Initial, imperfect: Key) {
        self.perfect_sound(perfect, initial);
        self.imperfect_sound(imperfect);
        self.imperative(perfect, initial);
        self.participles(imperfect);
    }

    fn form_one(&mut self, perfect: Vowel, imperfect: Vowel, drops_first: bool) {
        let [c1, c2, c3, _] = self.root;
        let (p1, initial) = first(c1);
        let drops = c1 == W && (drops_first || imperfect == Vowel::I);
        let root = Key::of([c1, c2, c3]);
        let lead = if drops { Key(0) } else { Key::of([c1]) };
        if is_weak(c3) {
            // رأى loses its hamza in the imperfect.
            let is_see = root == Key::of([11, HAMZA_LETTER, Y]);
            let base = if is_see { lead } else { lead.then([c2]) };
            let short = Key::of([p1, c2]);
            if perfect == Vowel::I {
                self.perfect_in_yeh(short, initial, StemFlags::NONE);
            } else if c3 == W {
                self.stem(short.then([A]), initial, Groups::PERFECT);
                self.stem(short.then([W]), initial, Groups::PERFECT_DUAL.and(Groups::PERFECT_CONSONANT));
                self.stem(short, initial, Groups::PERFECT_FEMININE.and(Groups::PERFECT_PLURAL));
            } else {
                self.perfect_in_alef(short, initial);
            }
            match imperfect {
                Vowel::U => self.imperfect_in_long(base, W),
                Vowel::I => self.imperfect_in_long(base, Y),
                Vowel::A => self.imperfect_in_alef(base, StemFlags::NONE),
            }
            self.perfect_in_yeh(short, initial, StemFlags::PASSIVE);
            let passive = if is_see { Key::of([c1]) } else { Key::of([c1, c2]) };
            self.imperfect_in_alef(passive, StemFlags::PASSIVE);
            if drops {
                self.stem(Key::of([c2]), Initial::Bare, Groups::IMPERATIVE_VOWEL);
            } else {
                self.imperative(Key::of([A, c1, c2]), Initial::Bare);
                // ارميا, ارمين; ادعون.
                let (last, groups) = match imperfect {
                    Vowel::U => (W, Groups::IMPERATIVE_CONSONANT),
                    _ => (Y, Groups::IMPERATIVE_VOWEL.and(Groups::IMPERATIVE_CONSONANT)),
                };
                self.stem(Key::of([A, c1, c2, last]), Initial::Bare, groups);
            }
            self.nominal(Nominal::ActiveParticiple, Key::of([p1, A, c2, Y]), initial, Ending::WeakYeh);
            self.participle(Nominal::PassiveParticiple, root, Ending::Plain);
            return;
        }
        if is_weak(c2) {
            self.hollow_one(perfect, imperfect);
            return;
        }
        let passive_participle = Key::of([c1, c2, W, c3]);
        if c2 == c3 {
            let (short, long) = (Key::of([p1, c2]), root);
            self.stem(short, initial, PERFECT_SOUND);
            self.stem(short.then([c2]), initial, Groups::PERFECT_CONSONANT);
            self.stem(long.without_last(), Initial::Bare, IMPERFECT_VOWEL);
            self.stem(long, Initial::Bare, CUT);
            self.stem(short, initial, Groups::IMPERATIVE.and(Groups::IMPERATIVE_VOWEL));
            self.imperative(Key::of([A, c1, c2, c2]), Initial::Bare);
            self.nominal(Nominal::ActiveParticiple, Key::of([p1, A, c2]), initial, Ending::Plain);
            self.participle(Nominal::PassiveParticiple, passive_participle, Ending::Plain);
            return;
        }
        self.perfect_sound(Key::of([p1, c2, c3]), initial);
        self.imperfect_sound(lead.then([c2, c3]));
        if drops {
            let groups = IMPERFECT_VOWEL.and(Groups::IMPERFECT_FEMININE_PLURAL);
            self.passive(root, Initial::Bare, groups);
        }
        // خذ, كل, مر.
        let loses_hamza = c1 == HAMZA_LETTER && matches!((c2, c3), (8, THAL) | (K, L) | (M, 11));
        let imperative = if drops || loses_hamza { Key::of([c2, c3]) } else { Key::of([A, c1, c2, c3]) };
        self.imperative(imperative, Initial::Bare);
        if root == Key::of([S, HAMZA_LETTER, L]) {
            self.imperative(Key::of([S, L]), Initial::Bare);
        }
        let (start, initial) = in_alef(c1, initial);
        self.nominal(Nominal::ActiveParticiple, start.then([c2, c3]), initial, Ending::Plain);
        self.participle(Nominal::PassiveParticiple, passive_participle, Ending::Plain);
    }

    fn hollow_one(&mut self, perfect: Vowel, imperfect: Vowel) {
        let [c1, c2, c3, _] = self.root;
        let (p1, initial) = first(c1);
        let (start, start_initial) = in_alef(c1, initial);
        self.stem(start.then([c3]), start_initial, PERFECT_SOUND);
        self.stem(Key::of([p1, c3]), initial, Groups::PERFECT_CONSONANT);
        let long = match imperfect {
            Vowel::U => W,
            Vowel::I => Y,
            Vowel::A => A,
        };
        let (whole, cut) = (Key::of([c1, long, c3]), Key::of([c1, c3]));
        self.stem(whole, Initial::Bare, IMPERFECT_VOWEL);
        self.stem(cut, Initial::Bare, CUT);
        // لم يك.
        if [c1, c2, c3] == [K, W, N] {
            self.stem(Key::of([c1]), Initial::Bare, Groups::JUSSIVE);
        }
        self.passive(Key::of([p1, Y, c3]), initial, PERFECT_SOUND);
        if long != A {
            self.passive(Key::of([c1, A, c3]), Initial::Bare, IMPERFECT_VOWEL);
        }
        self.stem(cut, Initial::Bare, Groups::IMPERATIVE.and(Groups::IMPERATIVE_CONSONANT));
        self.stem(whole, Initial::Bare, Groups::IMPERATIVE_VOWEL);
        let active = Nominal::ActiveParticiple;
        if c3 != HAMZA_LETTER {
            self.nominal(active, start.then([HAMZA_LETTER, c3]), start_initial, Ending::Plain);
        } else {
            self.nominal(active, Key::of([c1, A, HAMZA_LETTER, Y]), initial, Ending::WeakYeh);
        }
        let inside = if c2 == W && perfect != Vowel::I { W } else { Y };
        self.participle(Nominal::PassiveParticiple, Key::of([c1, inside, c3]), Ending::Plain);
    }

    /// Form II, and with teh before it form V.
    #[inline(never)]
    fn form_two(&mut self, lead: Key) {
        let [c1, c2, c3, _] = self.root;
        let is_five = lead != Key(0);
        let (p1, initial) = if is_five { (c1, Initial::Bare) } else { first(c1) };
        let (short, base) = (lead.then([p1, c2]), lead.then([c1, c2]));
        if is_weak(c3) {
            if is_five {
                self.perfect_in_alef(short, initial);
                self.perfect_in_yeh(short, initial, StemFlags::PASSIVE);
                self.imperfect_in_alef(base, StemFlags::NONE);
                self.verbal_noun(base.then([Y]), Ending::WeakYeh);
            } else {
                self.weak_in_yeh((short, initial), (short, initial), base);
                self.verbal_noun(Key::of([T, c1, c2, Y]), Ending::Teh);
            }
            self.imperative(short, initial);
            self.weak_participles(base);
            return;
        }
        let imperfect = base.then([c3]);
        self.sound(short.then([c3]), initial, imperfect);
        if is_five {
            self.verbal_noun(imperfect, Ending::Plain);
        } else if c3 == HAMZA_LETTER {
            self.verbal_noun(Key::of([T, c1, c2, c3]), Ending::Teh);
        } else {
            self.verbal_noun(Key::of([T, c1, c2, Y, c3]), Ending::Plain);
        }
    }

    /// Form III, and with teh before it form VI.
    #[inline(never)]
    fn form_three(&mut self, lead: Key) {
        let [c1, c2, c3, _] = self.root;
        let is_six = lead != Key(0);
        let imperfect_start = lead.then([c1, A, c2]);
        // آخذ: hamza and alef are one letter at the beginning of a word.
        let (start, initial) = if is_six {
            (imperfect_start, Initial::Bare)
        } else {
            let (start, initial) = in_alef(c1, Initial::Bare);
            (start.then([c2]), initial)
        };
        let (passive_first, passive_initial) = if is_six { (c1, Initial::Bare) } else { first(c1) };
        let passive_start = lead.then([passive_first, W, c2]);
        if is_weak(c3) {
            let base = imperfect_start;
            if is_six {
                self.perfect_in_alef(start, initial);
                self.perfect_in_yeh(passive_start, passive_initial, StemFlags::PASSIVE);
                self.imperfect_in_alef(base, StemFlags::NONE);
                self.verbal_noun(base.then([Y]), Ending::WeakYeh);
            } else {
                self.weak_in_yeh((start, initial), (passive_start, passive_initial), base);
                self.verbal_noun(in_meem(base.then([A])), Ending::Teh);
            }
            self.imperative(start, initial);
            self.weak_participles(base);
            return;
        }
        let whole = imperfect_start.then([c3]);
        let verbal_noun = if c2 == c3 {
            self.stem(start, initial, PERFECT_SOUND);
            self.stem(start.then([c2]), initial, Groups::PERFECT_CONSONANT);
            self.stem(imperfect_start, Initial::Bare, IMPERFECT_VOWEL);
            self.stem(whole, Initial::Bare, CUT);
            self.stem(start, initial, Groups::IMPERATIVE.and(Groups::IMPERATIVE_VOWEL));
            self.stem(start.then([c2]), initial, Groups::IMPERATIVE.and(Groups::IMPERATIVE_CONSONANT));
            self.participles(imperfect_start);
            imperfect_start
        } else {
            self.perfect_sound(start.then([c3]), initial);
            let groups = PERFECT_SOUND.and(Groups::PERFECT_CONSONANT);
            self.passive(passive_start.then([c3]), passive_initial, groups);
            self.imperfect_sound(whole);
            self.imperative(start.then([c3]), initial);
            self.participles(whole);
            whole
        };
        if is_six {
            self.verbal_noun(verbal_noun, Ending::Plain);
        } else {
            self.verbal_noun(in_meem(verbal_noun), Ending::Teh);
        }
    }

    fn form_four(&mut self) {
        let [c1, c2, c3, _] = self.root;
        let (above, below) = (Initial::HamzaAbove, Initial::HamzaBelow);
        // آمن, and أيقن يوقن.
        let (start, initial) =
            if c1 == HAMZA_LETTER { (Key::of([A]), Initial::Madda) } else { (Key::of([A, c1]), above) };
        let i1 = if c1 == Y { W } else { c1 };
        let masdar = match c1 {
            HAMZA_LETTER | W | Y => Key::of([A, Y]),
            _ => Key::of([A, c1]),
        };
        if is_weak(c3) {
            // أرى يري: see has lost its hamza here too.
            let is_see = [c1, c2] == [11, HAMZA_LETTER];
            let in_middle = |key: Key| if is_see { key } else { key.then([c2]) };
            let base = in_middle(Key::of([i1]));
            self.weak_in_yeh((in_middle(start), initial), (in_middle(Key::of([A, i1])), above), base);
            self.imperative(in_middle(start), initial);
            self.weak_participles(base);
            if !is_see {
                let key = masdar.then([c2, A, HAMZA_LETTER]);
                self.nominal(Nominal::VerbalNoun, key, below, Ending::AlefHamza);
            }
            return;
        }
        if is_weak(c2) {
            self.hollow(start, initial, Key::of([i1]), Y);
            self.nominal(Nominal::VerbalNoun, masdar.then([A, c3]), below, Ending::Teh);
            return;
        }
        let imperfect = Key::of([i1, c2]);
        if c2 == c3 {
            self.doubled(start.then([c2]), initial, imperfect);
        } else {
            let perfect = start.then([c2, c3]);
            self.perfect_sound(perfect, initial);
            if c1 == HAMZA_LETTER || c1 == Y {
                let groups = PERFECT_SOUND.and(Groups::PERFECT_CONSONANT);
                self.passive(Key::of([A, W, c2, c3]), above, groups);
            }
            self.imperfect_sound(imperfect.then([c3]));
            self.imperative(perfect, initial);
            self.participles(imperfect.then([c3]));
        }
        self.nominal(Nominal::VerbalNoun, masdar.then([c2, A, c3]), below, Ending::Plain);
    }

    /// The hollow verbs of forms IV, VII, VIII and X: `perfect` and `imperfect` are what stands before the long vowel,
    /// and that is `long` in the imperfect.
    #[inline(never)]
    fn hollow(&mut self, perfect: Key, initial: Initial, imperfect: Key, long: Letter) {
        let [_, _, c3, _] = self.root;
        self.stem(perfect.then([A, c3]), initial, PERFECT_SOUND);
        self.stem(perfect.then([c3]), initial, Groups::PERFECT_CONSONANT);
        let whole = imperfect.then([long, c3]);
        self.stem(whole, Initial::Bare, IMPERFECT_VOWEL);
        self.stem(imperfect.then([c3]), Initial::Bare, CUT);
        self.passive(perfect.then([Y, c3]), initial, PERFECT_SOUND);
        self.participles(whole);
        if long == Y {
            let passive = imperfect.then([A, c3]);
            self.passive(passive, Initial::Bare, IMPERFECT_VOWEL);
            self.participle(Nominal::PassiveParticiple, passive, Ending::Plain);
        }
        let imperative = Groups::IMPERATIVE.and(Groups::IMPERATIVE_CONSONANT);
        self.stem(perfect.then([c3]), initial, imperative);
        self.stem(perfect.then([long, c3]), initial, Groups::IMPERATIVE_VOWEL);
    }

    /// The doubled verbs of forms IV, VII, VIII and X: the stems with the two letters in one.
    #[inline(never)]
    fn doubled(&mut self, perfect: Key, initial: Initial, imperfect: Key) {
        self.doubled_tenses(perfect, initial, imperfect);
        self.imperative(perfect, initial);
        self.participles(imperfect);
    }

    /// Perfect and imperfect of a verb whose last two letters are one: the stems with the two in one.
    #[inline(never)]
    fn doubled_tenses(&mut self, perfect: Key, initial: Initial, imperfect: Key) {
        let last = perfect.letter_from_end(0);
        self.stem(perfect, initial, PERFECT_SOUND);
        self.stem(perfect.then([last]), initial, Groups::PERFECT_CONSONANT);
        self.stem(imperfect, Initial::Bare, IMPERFECT_VOWEL);
        self.stem(imperfect.then([last]), Initial::Bare, CUT);
    }

    /// Forms VII, VIII and X but for the hollow ones: `lead` is what stands before the second letter of the root.
    #[inline(never)]
    fn with_lead(&mut self, lead: Key, masdar_lead: Key) {
        let [_, c2, c3, _] = self.root;
        let (perfect, imperfect) = (in_alef_wasla(lead).then([c2]), lead.then([c2]));
        let masdar = in_alef_wasla(masdar_lead).then([c2, A]);
        if is_weak(c3) {
            self.weak_in_yeh((perfect, Initial::Bare), (perfect, Initial::Bare), imperfect);
            self.imperative(perfect, Initial::Bare);
            self.weak_participles(imperfect);
            self.verbal_noun(masdar.then([HAMZA_LETTER]), Ending::AlefHamza);
            return;
        }
        if c2 == c3 {
            self.doubled(perfect, Initial::Bare, imperfect);
        } else {
            self.sound(perfect.then([c3]), Initial::Bare, imperfect.then([c3]));
        }
        self.verbal_noun(masdar.then([c3]), Ending::Plain);
    }

    /// Forms VII and VIII: `lead` as in [`Self::with_lead`].
    fn form_seven_or_eight(&mut self, lead: Key, is_sound: bool) {
        let [_, c2, c3, _] = self.root;
        if is_weak(c2) && !is_weak(c3) && !is_sound {
            let perfect = in_alef_wasla(lead);
            self.hollow(perfect, Initial::Bare, lead, A);
            self.verbal_noun(perfect.then([Y, A, c3]), Ending::Plain);
        } else {
            self.with_lead(lead, lead);
        }
    }

    fn form_eight(&mut self, is_sound: bool) {
        let [c1, c2, c3, _] = self.root;
        let lead = match c1 {
            SAD | DAD => Key::of([c1, TAH]),
            TAH => Key::of([TAH]),
            DAL | THAL => Key::of([DAL]),
            ZAIN => Key::of([ZAIN, DAL]),
            W | T => Key::of([T]),
            HAMZA_LETTER if c2 == 8 && c3 == THAL => Key::of([T]),
            ZAH => Key::of([ZAH]),
            _ => Key::of([c1, T]),
        };
        self.form_seven_or_eight(lead, is_sound);
    }

    fn form_ten(&mut self, is_sound: bool) {
        let [c1, c2, c3, _] = self.root;
        let lead = Key::of([S, T, c1]);
        if is_weak(c2) && !is_weak(c3) && !is_sound {
            let perfect = in_alef_wasla(lead);
            self.hollow(perfect, Initial::Bare, lead, Y);
            self.verbal_noun(perfect.then([A, c3]), Ending::Teh);
        } else {
            self.with_lead(lead, if c1 == W { Key::of([S, T, Y]) } else { lead });
        }
    }

    /// Form IX, and the fourth of four letters: they double the last letter of `root`.
    #[inline(never)]
    fn doubled_last(&mut self, root: Key) {
        let (perfect, last) = (in_alef_wasla(root), root.letter_from_end(0));
        self.doubled_tenses(perfect, Initial::Bare, root);
        self.imperative(perfect.then([last]), Initial::Bare);
        // اطمئني.
        self.stem(perfect, Initial::Bare, Groups::IMPERATIVE_VOWEL);
        self.participles(root);
        self.verbal_noun(perfect.then([A, last]), Ending::Plain);
    }

    /// The first form of four letters, and with teh before it the second.
    #[inline(never)]
    fn form_quadriliteral(&mut self, lead: Key) {
        let [c1, c2, c3, c4] = self.root;
        let has_lead = lead != Key(0);
        let (p1, initial) = if has_lead { (c1, Initial::Bare) } else { first(c1) };
        let perfect = lead.then([p1, c2, c3, c4]);
        let imperfect = lead.then([c1, c2, c3, c4]);
        self.sound(perfect, initial, imperfect);
        let ending = if has_lead { Ending::Plain } else { Ending::Teh };
        self.nominal(Nominal::VerbalNoun, perfect, initial, ending);
    }
}
