//! Function words: the grammatical words of a closed list, each with the clitics it takes.

use super::LexiconError;
use super::reader::Reader;
use crate::fold::{self, FoldOptions};
use crate::script::unit::{ALEF, ALEF_WITH_HAMZA_ABOVE, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, SEEN, WAW, YEH};
use crate::sort::sort_by_number;
use crate::span::to_u32;

pub(super) const STOP: u8 = 1;
pub(super) const NEGATION: u8 = 2;

/// What a word says of the one that follows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Following {
    /// Nothing.
    #[default]
    Any,
    /// A verb of the cut imperfect: `لم`.
    Jussive,
    /// A noun: prepositions, `كل`, `غير`.
    Noun,
    /// A verb: `لن`, `قد`, `سوف`.
    Verb,
}

/// A line of `function.tsv`.
#[derive(Clone, Debug)]
pub(super) struct FunctionRow {
    pub(super) form: Vec<u16>,
    /// The word as it is spelt before a pronoun.
    pub(super) host: Vec<u16>,
    /// What may stand before it, a bit each: the question alef, two conjunctions, four particles, the article.
    pub(super) proclitics: u8,
    /// Which pronouns it takes, a bit for each row of [`PRONOUNS`]; [`ONLY_WITH_PRONOUN`].
    pub(super) pronouns: u8,
    pub(super) flags: u8,
    /// How it stands among the readings of a word, 0 to 3.
    pub(super) band: u8,
    pub(super) following: Following,
}

/// What may stand before a word, each with its bit of [`FunctionRow::proclitics`]: the question alef, two conjunctions,
/// four particles. No bit and no letter is nothing.
type Slot = &'static [(u8, u16)];
const QUESTIONS: Slot = &[(0, 0), (1, ALEF_WITH_HAMZA_ABOVE)];
const CONJUNCTIONS: Slot = &[(0, 0), (1 << 1, WAW), (1 << 2, FEH)];
const PARTICLES: Slot = &[(0, 0), (1 << 3, BEH), (1 << 4, KAF), (1 << 5, LAM), (1 << 6, SEEN)];
const ARTICLE: u8 = 1 << 7;

/// The bit of a letter as a preposition or conjunction, if it is one.
pub(super) fn proclitic_bit(letter: u16) -> Option<u8> {
    let all = CONJUNCTIONS.iter().chain(PARTICLES);
    all.copied().find(|&(_, proclitic)| proclitic == letter && letter != SEEN).map(|(bit, _)| bit)
}

/// Never without a pronoun.
pub(super) const ONLY_WITH_PRONOUN: u8 = 1 << 7;

/// The pronouns, each with its bit of [`FunctionRow::pronouns`].
const PRONOUNS: [(u8, &[u16]); 12] = [
    (1, &[YEH]),
    (2, &[NOON, YEH]),
    (4, &[NOON, ALEF]),
    (8, &[KAF]),
    (8, &[KAF, MEEM, ALEF]),
    (8, &[KAF, MEEM]),
    (8, &[KAF, NOON]),
    (16, &[HEH]),
    (16, &[HEH, ALEF]),
    (16, &[HEH, MEEM, ALEF]),
    (16, &[HEH, MEEM]),
    (16, &[HEH, NOON]),
];

#[inline(never)]
pub(super) fn read_rows(reader: &mut Reader<'_>) -> Result<Vec<FunctionRow>, LexiconError> {
    let mut rows = Vec::new();
    for _ in 0..reader.number()? {
        let form = reader.word()?;
        let host = reader.word()?;
        let [proclitics, pronouns, flags] = [reader.byte()?, reader.byte()?, reader.byte()?];
        let following = match flags >> 2 & 3 {
            1 => Following::Jussive,
            2 => Following::Noun,
            3 => Following::Verb,
            _ => Following::Any,
        };
        rows.push(FunctionRow {
            form,
            host,
            proclitics,
            pronouns,
            flags: flags & 3,
            band: flags >> 4,
            following,
        });
    }
    Ok(rows)
}

/// Words, one behind the other, found by a hash.
#[derive(Debug, Default)]
pub(super) struct Forms {
    letters: Vec<u16>,
    /// Sorted by hash, those of one hash by their letters.
    forms: Vec<Form>,
    /// By the highest bits of a hash, the first form that has them or higher ones; nothing behind the last.
    starts: Vec<u32>,
}

/// How far a hash is shifted to its highest bits: a few forms have the same.
const SHIFT: u32 = 20;

#[derive(Clone, Copy, Debug)]
struct Form {
    hash: u32,
    /// Where it stands among the letters.
    start: u32,
    end: u32,
    flags: u8,
}

impl Forms {
    pub(super) const EMPTY: Self = Self { letters: Vec::new(), forms: Vec::new(), starts: Vec::new() };

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.forms.len()
    }

    /// The words of a hash, with their flags.
    pub(super) fn of_hash(&self, hash: u32) -> impl Iterator<Item = (&[u16], u8)> {
        let start =
            self.starts.get((hash >> SHIFT) as usize).map_or(self.forms.len(), |&start| start as usize);
        let forms = self.forms.get(start..).unwrap_or_default().iter();
        let forms = forms.skip_while(move |form| form.hash < hash).take_while(move |form| form.hash == hash);
        forms.map(|form| (stretch(&self.letters, form), form.flags))
    }

    /// Adds the letters behind the last word as a word.
    #[inline(never)]
    fn add(&mut self, hash: u32, flags: u8) {
        let start = self.forms.last().map_or(0, |last| last.end + 1);
        self.forms.push(Form { hash, start, end: to_u32(self.letters.len()), flags });
        self.letters.push(BETWEEN);
    }

    /// Adds a word behind each of the chains that have the article, or of those that have not.
    #[inline(never)]
    fn derive(&mut self, word: &[u16], chains: &[Chain], has_article: bool, flags: u8) {
        for chain in chains.iter().filter(|chain| chain.has_article == has_article) {
            chain.join(word, &mut self.letters);
            self.add(0, flags);
        }
    }

    /// Sorts them, and makes one of those that are the same word.
    #[inline(never)]
    fn sort(&mut self) {
        sort_by_number(&mut self.forms, |form| u64::from(form.hash));
        let mut sorted: Vec<Form> = Vec::with_capacity(self.forms.len());
        for &form in &self.forms {
            let word = stretch(&self.letters, &form);
            // Few have one hash: where it belongs among them is looked for from the end.
            let mut place = sorted.len();
            let is_behind = |other: &Form| other.hash == form.hash && stretch(&self.letters, other) >= word;
            while place.checked_sub(1).and_then(|last| sorted.get(last)).is_some_and(is_behind) {
                place -= 1;
            }
            match sorted.get_mut(place) {
                Some(same) if stretch(&self.letters, same) == word => same.flags |= form.flags,
                _ => sorted.insert(place, form),
            }
        }
        self.forms = sorted;
        self.find_starts();
    }

    /// Finds where the forms of each highest bits begin.
    #[inline(never)]
    fn find_starts(&mut self) {
        self.starts.clear();
        for (place, form) in (0..).zip(&self.forms) {
            self.starts.resize((form.hash >> SHIFT) as usize + 1, place);
        }
    }
}

fn stretch<'a>(letters: &'a [u16], form: &Form) -> &'a [u16] {
    letters.get(form.start as usize..form.end as usize).unwrap_or_default()
}

/// What stands behind each word.
const BETWEEN: u16 = 0x20;

/// Two spellings that are two words, the lesser one first.
pub(super) struct Pair<'a>(&'a [u16], &'a [u16]);

impl<'a> Pair<'a> {
    pub(super) fn new(one: &'a [u16], other: &'a [u16]) -> Self {
        if one < other { Self(one, other) } else { Self(other, one) }
    }

    pub(super) fn hash(&self) -> u32 {
        fold::key_hash(self.0).rotate_left(1) ^ fold::key_hash(self.1)
    }

    /// Whether this is how `text` was put together.
    pub(super) fn is(&self, text: &[u16]) -> bool {
        text.len() == self.0.len() + 1 + self.1.len() && text.starts_with(self.0) && text.ends_with(self.1)
    }
}

/// The pairs of distinct words with each of their proclitics, each pair as one form.
#[inline(never)]
pub(super) fn read_pairs(reader: &mut Reader<'_>) -> Result<Forms, LexiconError> {
    let mut pairs = Forms::EMPTY;
    let (mut one, mut other) = (Vec::new(), Vec::new());
    for _ in 0..reader.number()? {
        let (bare, marked, allowed) = (reader.word()?, reader.word()?, reader.byte()?);
        for chain in chains(allowed) {
            one.clear();
            other.clear();
            chain.join(&bare, &mut one);
            chain.join(&marked, &mut other);
            let pair = Pair::new(&one, &other);
            pairs.letters.extend_from_slice(pair.0);
            pairs.letters.push(BETWEEN);
            pairs.letters.extend_from_slice(pair.1);
            pairs.add(pair.hash(), 0);
        }
    }
    pairs.sort();
    Ok(pairs)
}

/// Every form of the rows that has flags, but for those in `content`, with the flags of all rows that derive it, by the
/// hash of its key.
#[inline(never)]
pub(super) fn forms(rows: &[FunctionRow], content: &[Vec<u16>]) -> Forms {
    let mut forms = Forms::EMPTY;
    for row in rows.iter().filter(|row| row.flags != 0) {
        let chains = chains(row.proclitics);
        forms.derive(&row.form, &chains, true, row.flags);
        if row.pronouns & ONLY_WITH_PRONOUN == 0 {
            forms.derive(&row.form, &chains, false, row.flags);
        }
        for (bit, pronoun) in PRONOUNS {
            if row.pronouns & bit != 0 {
                forms.derive(&row.with_pronoun(pronoun), &chains, false, row.flags);
            }
        }
    }
    // One fold for all: in words of letters alone each letter has one in the key.
    let mut keys = Vec::new();
    fold::folder(FoldOptions::KEY).fold_into(&forms.letters, &mut keys);
    for form in &mut forms.forms {
        form.hash = fold::key_hash(stretch(&keys, form));
    }
    forms.sort();
    let Forms { letters, forms: all, .. } = &mut forms;
    all.retain(|form| !content.iter().any(|word| word == stretch(letters, form)));
    forms.find_starts();
    forms
}

impl FunctionRow {
    #[inline(never)]
    fn with_pronoun(&self, pronoun: &[u16]) -> Vec<u16> {
        let mut word = self.host.clone();
        // Two yehs are written once.
        if pronoun != [YEH] || word.last() != Some(&YEH) {
            word.extend_from_slice(pronoun);
        }
        word
    }
}

/// What stands before a word: at most one clitic of each slot, and the article.
#[derive(Clone, Copy)]
struct Chain {
    /// 0 for none.
    before: [u16; 3],
    has_article: bool,
}

/// Every chain that these proclitics make.
#[inline(never)]
fn chains(allowed: u8) -> Vec<Chain> {
    let mut chains = Vec::new();
    // One loop over all three slots: the compiler would write out every turn of three.
    for turn in 0..QUESTIONS.len() * CONJUNCTIONS.len() * PARTICLES.len() {
        let slot =
            |letters: Slot, turn: usize| letters.get(turn % letters.len()).copied().unwrap_or_default();
        let (first, particle) = slot(PARTICLES, turn);
        let (second, conjunction) = slot(CONJUNCTIONS, turn / PARTICLES.len());
        let (third, question) = slot(QUESTIONS, turn / PARTICLES.len() / CONJUNCTIONS.len());
        if (first | second | third) & !allowed != 0 {
            continue;
        }
        let before = [question, conjunction, particle];
        chains.push(Chain { before, has_article: false });
        if allowed & ARTICLE != 0 && particle != SEEN {
            chains.push(Chain { before, has_article: true });
        }
    }
    chains
}

impl Chain {
    /// Writes them and the word together as Arabic spells them.
    #[inline(never)]
    fn join(self, word: &[u16], letters: &mut Vec<u16>) {
        letters.extend(self.before.iter().filter(|&&letter| letter != 0));
        let (has_article, rest) = match word {
            _ if self.has_article => (true, word),
            [ALEF, LAM, rest @ ..] => (true, rest),
            _ => (false, word),
        };
        if has_article {
            // The alef of the article falls after lam, and of three lams two are written.
            let [.., particle] = self.before;
            if particle != LAM {
                letters.push(ALEF);
            }
            if particle != LAM || rest.first() != Some(&LAM) {
                letters.push(LAM);
            }
        }
        letters.extend_from_slice(rest);
    }
}
