//! Every word that is listed, and every one that comes from a listed one by rule, with their stems.

use super::LexiconError;
use super::function::{self, Following, FunctionRow, ONLY_WITH_PRONOUN};
use super::nouns::{Inflection, inflect, inflect_plural};
use super::plurals::plurals_by_pattern;
use super::reader::{self, Reader};
use super::stems::{Groups, StemFlags, Stems};
use super::verbs::{Ending, Form, Inflected, Nominal, Verb, Vowel};
use crate::key::{self, A, HAMZA_LETTER, Initial, Key, M, N, T, TEH, W, Y};
use crate::script::{self, ALEF_MAKSURA, Kind};
use crate::sort::sort_by_number;
use crate::span::to_u32;

/// A dictionary word, by its number; 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LexemeId(pub(crate) u32);

impl LexemeId {
    pub(crate) const NONE: Self = Self(0);
}

/// What a word is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    #[default]
    Noun,
    /// A noun for a person, of both genders.
    Person,
    Adjective,
    /// In ي: of, from, belonging to.
    Nisba,
    Elative,
    Name,
    Number,
    Verb,
    Function,
}

/// What a word is to the one it comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Relation {
    #[default]
    None,
    Nisba,
    VerbalNoun,
    ActiveParticiple,
    PassiveParticiple,
    /// The feminine, or one of what the other names in the mass.
    Feminine,
}

/// Whether a name has the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Article {
    #[default]
    Optional,
    Never,
    Always,
}

/// A dictionary word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexeme {
    /// The citation form.
    pub(crate) key: Key,
    pub(crate) initial: Initial,
    pub(crate) class: Class,
    pub(crate) article: Article,
    /// Whether the citation form ends in ى.
    pub(crate) ends_in_maksura: bool,
    /// How common it is, 0 to 3.
    pub(crate) band: u8,
    /// The word it comes from, and how.
    pub(crate) base: LexemeId,
    pub(crate) relation: Relation,
    /// Of a verb its form, I to X as 1 to 10, beyond them the quadriliteral ones, and its root.
    pub(crate) form: u8,
    pub(crate) root: Key,
    /// Of a function word the proclitics and pronouns it takes, as the row has them, and what follows it.
    pub(crate) proclitics: u8,
    pub(crate) pronouns: u8,
    pub(crate) following: Following,
    /// Where its letters stand as they are listed, marks included; nowhere for one that comes by rule.
    start: u32,
    end: u32,
}

impl Lexeme {
    /// Whether this adjective in -ي may come from `noun`: the two have the same letters but for ة, or a final ا, ى or يا.
    pub(crate) fn is_nisba_of(&self, noun: &Self) -> bool {
        let stem = self.key.without_last();
        let mut base = noun.key;
        if base.letter_from_end(0) == TEH {
            base = base.without_last();
        }
        let whole = base;
        if base.letter_from_end(0) == A {
            base = base.without_last();
        }
        if base.letter_from_end(0) == Y {
            base = base.without_last();
        }
        stem.len() > 1 && (stem == whole || stem == base || stem == whole.without_last() && whole != base)
    }

    /// Whether this verbal noun may be that of a verb of form I: it has the letters of the root in their order, and
    /// beside them only those that patterns add.
    pub(crate) fn is_verbal_noun_of(&self, verb: &Self) -> bool {
        const MOST_LETTERS: usize = 7;
        let (letters, root) = (self.key.letters(), verb.root.letters());
        if letters.len() > MOST_LETTERS {
            return false;
        }
        let is_weak = |letter| matches!(letter, A | W | Y | HAMZA_LETTER);
        let mut wanted = root.iter().peekable();
        let mut last = 0;
        for &letter in &letters {
            // A hamza that begins a word is alef in the key.
            let is_next = wanted.peek().is_some_and(|&&next| {
                next == letter
                    || next == HAMZA_LETTER && letter == A
                    || matches!(next, W | Y) && is_weak(letter)
            });
            if is_next {
                wanted.next();
            } else if !matches!(letter, A | W | Y | HAMZA_LETTER | TEH | M | N | T) {
                return false;
            }
            last = letter;
        }
        // A doubled letter is written once, and a weak one may be lost.
        let left: Vec<_> = wanted.copied().collect();
        match left.as_slice() {
            [] => true,
            [only] => {
                matches!(*only, W | Y)
                    || root.first() != Some(only) && *only == last
                    || root.iter().filter(|&letter| letter == only).count() > 1
            }
            _ => false,
        }
    }

    /// Whether it is a verb whose forms are listed one by one: ليس.
    pub(crate) fn is_irregular_verb(&self) -> bool {
        self.class == Class::Verb && self.form == 0
    }
}

/// Words and their stems.
#[derive(Debug, Default)]
pub(crate) struct Words {
    lexemes: Vec<Lexeme>,
    none: Lexeme,
    letters: Vec<u16>,
    pub(crate) stems: Stems,
}

/// Somewhat more than there are.
const EXPECTED_STEMS: usize = 1 << 16;

impl Words {
    pub(super) fn new(function_rows: &[FunctionRow], content: &[u8]) -> Self {
        let mut words = Self {
            lexemes: vec![Lexeme::default()],
            none: Lexeme::default(),
            letters: Vec::new(),
            stems: Stems::for_stems(EXPECTED_STEMS),
        };
        let composed = Composed::new(function_rows);
        for row in function_rows.iter().filter(|row| !composed.has(row)) {
            words.add_function_word(row);
        }
        // The bytes were checked: what cannot be read was never written.
        let _ = words.read(&mut Reader::new(content));
        words
    }

    /// The word of a number; an empty noun for none.
    pub(crate) fn lexeme(&self, id: LexemeId) -> &Lexeme {
        self.lexemes.get(id.0 as usize).unwrap_or(&self.none)
    }

    /// How many numbers of words there are, that of none included.
    pub(crate) fn len(&self) -> usize {
        self.lexemes.len()
    }

    /// Every word.
    pub(crate) fn lexemes(&self) -> impl Iterator<Item = (LexemeId, &Lexeme)> {
        (0..).map(LexemeId).zip(&self.lexemes).skip(1)
    }

    /// The letters of a word as it is listed, marks included; empty for one that comes by rule.
    pub(crate) fn listed(&self, lexeme: &Lexeme) -> &[u16] {
        self.letters.get(lexeme.start as usize..lexeme.end as usize).unwrap_or_default()
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), LexiconError> {
        self.read_irregular(reader)?;
        self.read_nouns(reader)?;
        self.read_names(reader)?;
        self.read_verbs(reader)?;
        self.read_variants(reader)
    }

    #[inline(never)]
    fn push(&mut self, lexeme: Lexeme) -> LexemeId {
        self.lexemes.push(lexeme);
        LexemeId(to_u32(self.lexemes.len() - 1))
    }

    /// A lexeme for these letters, which may have marks.
    #[inline(never)]
    fn listed_lexeme(&mut self, written: &[u16], class: Class, band: u8) -> Lexeme {
        let start = to_u32(self.letters.len());
        self.letters.extend_from_slice(written);
        let bare = without_marks(written);
        Lexeme {
            key: key::key_of(&bare),
            initial: bare.first().map(|&unit| Initial::of(unit)).unwrap_or_default(),
            class,
            band,
            ends_in_maksura: ends_in_maksura(&bare),
            start,
            end: to_u32(self.letters.len()),
            ..Lexeme::default()
        }
    }

    fn add_function_word(&mut self, row: &FunctionRow) {
        let lexeme = Lexeme {
            proclitics: row.proclitics,
            pronouns: row.pronouns,
            following: row.following,
            ..self.listed_lexeme(&row.form, Class::Function, row.band)
        };
        let id = self.push(lexeme);
        let maksura = |form: &[u16]| {
            if ends_in_maksura(form) { Groups::NEVER_WITH_PRONOUN } else { Groups::BARE }
        };
        if row.pronouns & ONLY_WITH_PRONOUN == 0 {
            self.add_form(&row.form, id, maksura(&row.form));
        }
        if row.pronouns & !ONLY_WITH_PRONOUN != 0 {
            self.add_form(&row.host, id, Groups::ONLY_WITH_PRONOUN);
        }
    }

    #[inline(never)]
    fn add_form(&mut self, form: &[u16], id: LexemeId, groups: Groups) {
        let form = without_marks(form);
        let initial = form.first().map(|&unit| Initial::of(unit)).unwrap_or_default();
        let (key, groups) = match form.split_last() {
            Some((&last, rest)) if u32::from(last) == script::TEH_MARBUTA => (key::key_of(rest), Groups::TEH),
            _ => (key::key_of(&form), groups),
        };
        self.stems.add(key, id, initial, groups, StemFlags::NONE);
    }

    /// The words of `irregular.tsv`: every form is listed.
    #[inline(never)]
    fn read_irregular(&mut self, reader: &mut Reader<'_>) -> Result<(), LexiconError> {
        for _ in 0..reader.number()? {
            let lemma = reader.word()?;
            let kind = reader.byte()?;
            let class = match kind & 3 {
                0 => Class::Number,
                1 => Class::Verb,
                _ => Class::Noun,
            };
            let lexeme = self.listed_lexeme(&lemma, class, kind >> 4);
            let id = self.push(lexeme);
            let groups = |form: &[u16]| match class {
                Class::Verb if ends_in_maksura(form) => Groups::PERFECT_WITHOUT_PRONOUN,
                Class::Verb => Groups::PERFECT,
                _ if ends_in_maksura(form) => Groups::NEVER_WITH_PRONOUN,
                _ => Groups::BARE,
            };
            self.add_form(&lemma, id, groups(&lemma));
            for _ in 0..reader.byte()? {
                let form = reader.word()?;
                self.add_form(&form, id, groups(&form));
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn read_nouns(&mut self, reader: &mut Reader<'_>) -> Result<(), LexiconError> {
        /// No plural is listed, and none denied: patterns may tell it.
        const PLURAL_UNKNOWN: u8 = 0x80;
        let patterns: Vec<&[u8]> = (0..reader.number()?)
            .map(|_| {
                let length = reader.byte()?;
                reader.bytes(length.into())
            })
            .collect::<Result<_, _>>()?;
        let mut nouns = Vec::new();
        for _ in 0..reader.number()? {
            let kind = reader.byte()?;
            let (inflection, class) = class_of(kind & 15).ok_or(LexiconError)?;
            let relation = match kind >> 6 {
                1 => Relation::VerbalNoun,
                2 => Relation::Feminine,
                _ if class == Class::Nisba => Relation::Nisba,
                _ => Relation::None,
            };
            for mut lemma in reader.words()? {
                match (inflection, class) {
                    (Inflection::Feminine, _) => lemma.push(key::unit(TEH)),
                    (_, Class::Nisba) => lemma.push(key::unit(Y)),
                    _ => {}
                }
                let lexeme = Lexeme { relation, ..self.listed_lexeme(&lemma, class, kind >> 4 & 3) };
                let id = self.push(lexeme);
                self.add_noun(id, lexeme.key, lexeme.initial, inflection);
                nouns.push((id, inflection));
            }
        }
        for (id, inflection) in nouns {
            let count = reader.byte()?;
            let lexeme = *self.lexeme(id);
            if count & PLURAL_UNKNOWN != 0 {
                for plural in plurals_by_pattern(lexeme.key) {
                    let is_above = plural.letters().first() == Some(&A);
                    let initial = if is_above { Initial::HamzaAbove } else { Initial::Bare };
                    self.add_plural(id, plural, initial, false, StemFlags::GUESS);
                }
            }
            let lemma = self.listed(&lexeme).to_vec();
            for _ in 0..count & !PLURAL_UNKNOWN {
                let number = reader.byte()?;
                let plural = match patterns.get(usize::from(number)) {
                    Some(pattern) => reader::by_pattern(pattern, &lemma),
                    None => {
                        reader.set_word(&lemma);
                        reader.word()?
                    }
                };
                self.add_listed_plural(id, inflection, &plural);
            }
        }
        Ok(())
    }

    fn add_listed_plural(&mut self, id: LexemeId, inflection: Inflection, plural: &[u16]) {
        let plural = without_marks(plural);
        let initial = plural.first().map(|&unit| Initial::of(unit)).unwrap_or_default();
        let key = key::key_of(&plural);
        match inflection {
            Inflection::Listed => self.add_noun(id, key, initial, inflection),
            // Of an elative the other forms are listed here: كبرى is no plural.
            Inflection::Elative => {
                self.add_plural(id, key, initial, ends_in_maksura(&plural), StemFlags::FEMININE);
            }
            _ => self.add_plural(id, key, initial, ends_in_maksura(&plural), StemFlags::NONE),
        }
    }

    fn add_plural(
        &mut self,
        id: LexemeId,
        plural: Key,
        initial: Initial,
        in_maksura: bool,
        flags: StemFlags,
    ) {
        let stems = &mut self.stems;
        let mut add = |key, initial, groups, flags| stems.add(key, id, initial, groups, flags);
        inflect_plural(plural, initial, in_maksura, flags, &mut add);
    }

    #[inline(never)]
    fn add_noun(&mut self, id: LexemeId, key: Key, initial: Initial, inflection: Inflection) {
        let stems = &mut self.stems;
        let mut add = |key, initial, groups, flags| stems.add(key, id, initial, groups, flags);
        inflect(inflection, key, initial, &mut add);
    }

    #[inline(never)]
    fn read_names(&mut self, reader: &mut Reader<'_>) -> Result<(), LexiconError> {
        let names = reader.words()?;
        let kinds = reader.bytes(names.len())?;
        for (name, &kind) in names.iter().zip(kinds) {
            let band = kind & 3;
            let article = match kind >> 2 & 3 {
                0 => Article::Never,
                1 => Article::Always,
                _ => Article::Optional,
            };
            let lexeme = Lexeme { article, ..self.listed_lexeme(name, Class::Name, band) };
            let id = self.push(lexeme);
            let groups = if lexeme.ends_in_maksura { Groups::NEVER_WITH_PRONOUN } else { Groups::BARE };
            match lexeme.key.letter_from_end(0) {
                TEH => self.stems.add(
                    lexeme.key.without_last(),
                    id,
                    lexeme.initial,
                    Groups::TEH,
                    StemFlags::NONE,
                ),
                _ => self.stems.add(lexeme.key, id, lexeme.initial, groups, StemFlags::NONE),
            }
            reader.set_word(name);
            for _ in 0..kind >> 4 {
                let nisba = reader.word()?;
                let key = key::key_of(&nisba);
                if let Some(listed) = self.listed_as(key, Relation::Nisba) {
                    self.relate(listed, id, Relation::Nisba);
                    continue;
                }
                let lexeme = Lexeme {
                    base: id,
                    relation: Relation::Nisba,
                    ..self.listed_lexeme(&nisba, Class::Nisba, band.saturating_sub(1).max(1))
                };
                let nisba = self.push(lexeme);
                self.add_noun(nisba, lexeme.key, lexeme.initial, Inflection::Full);
            }
        }
        Ok(())
    }

    /// The listed noun or adjective with this citation form, if there is one: what comes by rule gives way to it.
    #[inline(never)]
    fn listed_as(&self, citation: Key, relation: Relation) -> Option<LexemeId> {
        let (stem, groups) = match citation.letter_from_end(0) {
            TEH => (citation.without_last(), Groups::TEH),
            _ => (citation, Groups::BARE.and(Groups::NEVER_WITH_PRONOUN)),
        };
        let fits = |id: LexemeId| {
            let lexeme = self.lexeme(id);
            lexeme.key == citation
                && match lexeme.class {
                    Class::Nisba => relation == Relation::Nisba,
                    Class::Noun | Class::Person | Class::Adjective => relation != Relation::Nisba,
                    _ => false,
                }
        };
        let stems = self.stems.find(stem).filter(|stem| stem.groups.has(groups));
        stems.map(|stem| stem.lexeme).filter(|&id| fits(id)).last()
    }

    #[inline(never)]
    fn relate(&mut self, id: LexemeId, base: LexemeId, relation: Relation) {
        if let Some(lexeme) = self.lexemes.get_mut(id.0 as usize)
            && lexeme.base == LexemeId::NONE
        {
            lexeme.base = base;
            lexeme.relation = relation;
        }
    }

    #[inline(never)]
    fn read_verbs(&mut self, reader: &mut Reader<'_>) -> Result<(), LexiconError> {
        const FORMS: u32 = 16;
        /// From here on a middle weak letter is a consonant.
        const FIRST_SOUND: u8 = 13;
        let roots = reader.words()?;
        let forms: Vec<usize> = roots.iter().map(|_| reader.number()).collect::<Result<_, _>>()?;
        let count: u32 = forms.iter().map(|forms| forms.count_ones()).sum();
        let mut bands = Reader::new(reader.bytes(count as usize)?);
        let vowel = |number: u8| match number % 3 {
            0 => Vowel::A,
            1 => Vowel::I,
            _ => Vowel::U,
        };
        for (written, forms) in roots.iter().zip(forms) {
            let mut root = [0; 4];
            for (place, letter) in root.iter_mut().zip(key::letters_of(written)) {
                *place = letter;
            }
            // The second verb of form I comes behind the first.
            let numbers = (1..FORMS).filter(|number| forms >> number & 1 != 0);
            let numbers = numbers.flat_map(|number| {
                let times = if number == 1 && forms & 1 != 0 { 2 } else { 1 };
                core::iter::repeat_n(number, times)
            });
            for number in numbers {
                let number = u8::try_from(number).map_err(|_| LexiconError)?;
                let (band, vowels) = (bands.byte()?, if number == 1 { reader.byte()? } else { 0 });
                let form = Form::of_number(number, vowel(vowels / 3), vowel(vowels)).ok_or(LexiconError)?;
                let is_sound = number > FIRST_SOUND;
                let verb = Verb { root, form, drops_first: band & 4 != 0, is_sound };
                self.add_verb(&verb, number, band & 3);
            }
        }
        Ok(())
    }

    fn add_verb(&mut self, verb: &Verb, form: u8, band: u8) {
        let (key, initial) = verb.citation();
        let ends_in_maksura = key.letter_from_end(0) == Y && !matches!(verb.form, Form::I(Vowel::I, _));
        let id = self.push(Lexeme {
            key,
            initial,
            class: Class::Verb,
            band,
            form,
            root: Key::new(verb.root.split(|&letter| letter == 0).next().unwrap_or_default()),
            ends_in_maksura,
            ..Lexeme::default()
        });
        verb.inflect(&mut OfVerb { words: self, id, band });
    }

    /// Other spellings of words: each becomes one more citation form of the same word.
    #[inline(never)]
    fn read_variants(&mut self, reader: &mut Reader<'_>) -> Result<(), LexiconError> {
        for _ in 0..reader.number()? {
            let (spelling, standard) = (reader.word()?, reader.word()?);
            let (from, to) = (key::key_of(&standard), key::key_of(&spelling));
            let initial = spelling.first().map(|&unit| Initial::of(unit)).unwrap_or_default();
            let in_teh = |key: Key| key.letter_from_end(0) == TEH;
            let stem_of = |key: Key| if in_teh(key) { key.without_last() } else { key };
            let stems: Vec<_> = self.stems.find(stem_of(from)).copied().collect();
            for stem in stems {
                let groups = match (in_teh(from), in_teh(to)) {
                    (true, false) => Groups::BARE,
                    (false, true) => Groups::TEH,
                    _ => stem.groups,
                };
                self.stems.add(stem_of(to), stem.lexeme, initial, groups, stem.flags);
            }
        }
        Ok(())
    }
}

/// Tells the rows that are another with a proclitic: لأن stands in the list for what it joins, and is read as ل and أن.
struct Composed {
    /// The key of each form and what may stand before it, sorted.
    forms: Vec<(Key, u8)>,
}

impl Composed {
    fn new(rows: &[FunctionRow]) -> Self {
        let mut forms: Vec<(Key, u8)> =
            rows.iter().map(|row| (key::key_of(&row.form), row.proclitics)).collect();
        sort_by_number(&mut forms, |&(key, _)| key.0);
        Self { forms }
    }

    fn has(&self, row: &FunctionRow) -> bool {
        const FEWEST_LETTERS: usize = 3;
        let Some(bit) = row.form.first().and_then(|&first| function::proclitic_bit(first)) else {
            return false;
        };
        let rest = row.form.get(1..).map(key::key_of).unwrap_or_default();
        let from = self.forms.partition_point(|&(key, _)| key < rest);
        row.form.len() >= FEWEST_LETTERS
            && self
                .forms
                .get(from..)
                .unwrap_or_default()
                .iter()
                .take_while(|&&(key, _)| key == rest)
                .any(|&(_, allowed)| allowed & bit != 0)
    }
}

/// Adds what comes from a verb.
struct OfVerb<'a> {
    words: &'a mut Words,
    id: LexemeId,
    band: u8,
}

impl Inflected for OfVerb<'_> {
    fn stem(&mut self, key: Key, initial: Initial, groups: Groups, flags: StemFlags) {
        self.words.stems.add(key, self.id, initial, groups, flags);
    }

    fn nominal(&mut self, nominal: Nominal, key: Key, initial: Initial, ending: Ending) {
        let relation = match nominal {
            Nominal::VerbalNoun => Relation::VerbalNoun,
            Nominal::ActiveParticiple => Relation::ActiveParticiple,
            Nominal::PassiveParticiple => Relation::PassiveParticiple,
        };
        let citation = if ending == Ending::Teh { key.with(TEH) } else { key };
        if let Some(listed) = self.words.listed_as(citation, relation) {
            self.words.relate(listed, self.id, relation);
            return;
        }
        let is_noun = nominal == Nominal::VerbalNoun;
        let inflection = match ending {
            Ending::Teh => Inflection::Feminine,
            Ending::WeakYeh => Inflection::WeakYeh,
            Ending::Maksura => Inflection::Maksura,
            Ending::AlefHamza => Inflection::AlefHamza,
            Ending::Plain if is_noun => Inflection::NounAt,
            Ending::Plain => Inflection::Full,
        };
        let id = self.words.push(Lexeme {
            key: citation,
            initial,
            class: if is_noun { Class::Noun } else { Class::Adjective },
            band: self.band,
            base: self.id,
            relation,
            ends_in_maksura: ending == Ending::Maksura,
            ..Lexeme::default()
        });
        self.words.add_noun(id, citation, initial, inflection);
    }
}

/// What a class of `nouns.tsv` is, by its number.
const fn class_of(number: u8) -> Option<(Inflection, Class)> {
    Some(match number {
        0 => (Inflection::Noun, Class::Noun),
        1 => (Inflection::NounAt, Class::Noun),
        2 => (Inflection::Feminine, Class::Noun),
        3 => (Inflection::Uncountable, Class::Noun),
        4 => (Inflection::WeakYeh, Class::Noun),
        5 => (Inflection::Maksura, Class::Noun),
        6 => (Inflection::AlefHamza, Class::Noun),
        7 => (Inflection::Elative, Class::Elative),
        8 => (Inflection::Colour, Class::Adjective),
        9 => (Inflection::An, Class::Adjective),
        10 => (Inflection::Invariable, Class::Noun),
        11 => (Inflection::Listed, Class::Noun),
        12 => (Inflection::Full, Class::Person),
        13 => (Inflection::Full, Class::Adjective),
        14 => (Inflection::Full, Class::Nisba),
        _ => return None,
    })
}

#[inline(never)]
fn without_marks(written: &[u16]) -> Vec<u16> {
    written.iter().copied().filter(|&unit| script::kind(u32::from(unit)) != Kind::Mark).collect()
}

fn ends_in_maksura(form: &[u16]) -> bool {
    form.last().is_some_and(|&unit| u32::from(unit) == ALEF_MAKSURA)
}
