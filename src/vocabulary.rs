//! The vocabulary of a text: its types, how often each occurs, and where.

mod table;

use crate::blocks::Blocks;
use crate::script::{self, Kind};
use crate::sort::sort_by_number;
use crate::span::to_u32;
use crate::tokenize::{FORM, Letters, TokenKind, Tokens};

use table::Table;

/// A distinct word, number or sign of a text, numbered from 0 in the order in which they first occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TypeId(pub(crate) u32);

impl TypeId {
    /// The type of a place in a list that has an entry for each.
    pub(crate) fn at(place: usize) -> Self {
        Self(to_u32(place))
    }

    /// Its number, for looking up in a list that has an entry for each type.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a token has instead of the number of a type when nothing is left of it in folded form.
const NO_TYPE: u32 = u32::MAX;

/// The types of a text.
///
/// Tokens are of one type if they have one *form*, which is what [`FORM`] makes of them: no
/// marks, tatweel or invisible characters, presentation forms and the letters of other keyboards as Arabic letters,
/// digits and punctuation in ASCII. `أ` and `ا`, `ى` and `ي`, `ة` and `ه`, `ؤ` and `ئ` stay apart, and so do capital
/// and small Latin letters. Every token of which the fold leaves something has a type, signs too:
/// phrases are matched by types. Who counts words asks for the types of [`TokenKind::Word`].
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    /// The type of each token, or [`NO_TYPE`].
    type_of: Vec<u32>,
    /// The forms one after the other, in units.
    forms: Vec<u16>,
    /// Where the form of each type ends in `forms`; it begins where the one before ends.
    form_ends: Vec<u32>,
    /// What the first token of each type is.
    kinds: Vec<TokenKind>,
    /// The tokens, sorted by type, then by place.
    positions: Vec<u32>,
    /// Where the tokens of each type end in `positions`; they begin where those of the one before end.
    position_ends: Vec<u32>,
    table: Table,
}

impl Vocabulary {
    /// Takes *O*(*n* + *t*) for *n* units and *t* tokens.
    pub(crate) fn new(units: &[u16], tokens: &mut Tokens) -> Self {
        let numbers = tokens.take_numbers();
        let mut builder = Builder::new(tokens.len());
        let type_of: Vec<u32> = core::iter::zip(tokens.spans(), tokens.kinds())
            .zip(&numbers)
            .map(|((span, &kind), &number)| {
                let surface = units.get(span.range()).unwrap_or_default();
                match number {
                    0 => builder.type_of(surface, kind),
                    key => builder.type_of_form(surface, key, kind),
                }
            })
            .collect();
        drop(numbers);
        let mut counts = vec![0; builder.kinds.len()];
        for slot in builder.table.types() {
            if let Some(count) = counts.get_mut(slot.id as usize) {
                *count = slot.count;
            }
        }
        let (positions, position_ends) = positions(&type_of, counts);
        Self {
            type_of,
            forms: builder.forms,
            form_ends: builder.form_ends,
            kinds: builder.kinds,
            positions,
            position_ends,
            table: builder.table,
        }
    }

    /// How many types there are, signs included.
    pub(crate) fn len(&self) -> usize {
        self.form_ends.len()
    }

    /// Every type, in the order in which they first occur.
    pub(crate) fn types(&self) -> impl ExactSizeIterator<Item = TypeId> + use<> {
        let count = u32::try_from(self.len()).unwrap_or(u32::MAX);
        (0..count).map(TypeId)
    }

    /// The type of token `token`; `None` past the last token, and for one of which the fold leaves nothing.
    pub(crate) fn type_of(&self, token: usize) -> Option<TypeId> {
        self.type_of.get(token).copied().filter(|&id| id != NO_TYPE).map(TypeId)
    }

    /// The form of a type, in units; never empty.
    pub(crate) fn form(&self, id: TypeId) -> &[u16] {
        form(&self.forms, &self.form_ends, id.0)
    }

    /// What a type is: what its first token is.
    pub(crate) fn kind(&self, id: TypeId) -> TokenKind {
        self.kinds.get(id.index()).copied().unwrap_or(TokenKind::Symbol)
    }

    /// How many tokens are of the type; at least one.
    pub(crate) fn count(&self, id: TypeId) -> u32 {
        u32::try_from(self.positions(id).len()).unwrap_or(u32::MAX)
    }

    /// The tokens of the type, by their index in the text's tokens, in order.
    pub(crate) fn positions(&self, id: TypeId) -> &[u32] {
        let range = entry(&self.position_ends, id.0);
        self.positions.get(range).unwrap_or_default()
    }

    /// The type with this form, which has to be folded already; `None` if the text has none.
    /// Takes *O*(*f*) for the *f* units of the form.
    pub(crate) fn find(&self, form_units: &[u16]) -> Option<TypeId> {
        let key = table::key(form_units);
        self.table.find(key, |id| form(&self.forms, &self.form_ends, id) == form_units).map(TypeId)
    }

    /// For each block the first block of the same content, if that is an earlier one: the same types
    /// in the same order, however they are spaced and marked. A block without types repeats none.
    ///
    /// Takes *O*(*t* + *b* log *b*) for *t* tokens and *b* blocks.
    pub(crate) fn duplicate_blocks(&self, blocks: &Blocks, tokens: &Tokens) -> Vec<Option<u32>> {
        let content = |block: usize| self.type_of.get(tokens.of_block(block)).unwrap_or_default();
        let mut by_hash: Vec<(u64, u32)> = (0..)
            .zip(0..blocks.len())
            .filter(|&(_, block)| content(block).iter().any(|&id| id != NO_TYPE))
            .map(|(index, block)| (table::mix(content(block).iter().map(|&id| u64::from(id))), index))
            .collect();
        // Blocks of one hash stay in the order of the text.
        sort_by_number(&mut by_hash, |&(hash, _)| hash);
        let mut duplicate_of = vec![None; blocks.len()];
        // The blocks of one hash, each unlike the others.
        let mut firsts: Vec<u32> = Vec::new();
        let mut hash_of_firsts = 0;
        for (hash, block) in by_hash {
            if hash != hash_of_firsts {
                firsts.clear();
                hash_of_firsts = hash;
            }
            let earlier = firsts.iter().find(|&&first| content(first as usize) == content(block as usize));
            match earlier {
                None => firsts.push(block),
                Some(&first) => {
                    if let Some(entry) = duplicate_of.get_mut(block as usize) {
                        *entry = Some(first);
                    }
                }
            }
        }
        duplicate_of
    }
}

/// The types as far as they are known while tokens are read.
struct Builder {
    forms: Vec<u16>,
    form_ends: Vec<u32>,
    kinds: Vec<TokenKind>,
    table: Table,
    /// The signs folded last, each at its number modulo their count.
    signs: [Sign; KNOWN_SIGNS as usize],
    folded: Vec<u16>,
}

/// A token of one unit and its form, or 0 where that is longer or empty.
#[derive(Clone, Copy, Default)]
struct Sign {
    sign: u16,
    form: u16,
}

/// A prime, so that the signs of one block of characters do not meet.
const KNOWN_SIGNS: u16 = 31;

impl Builder {
    fn new(token_count: usize) -> Self {
        Self {
            forms: Vec::new(),
            form_ends: Vec::new(),
            kinds: Vec::new(),
            table: Table::for_tokens(token_count),
            signs: [Sign::default(); KNOWN_SIGNS as usize],
            folded: Vec::new(),
        }
    }

    /// The type of a token that came without a number.
    fn type_of(&mut self, surface: &[u16], kind: TokenKind) -> u32 {
        if Letters::number_of(surface) != 0 || surface.iter().all(|&unit| is_plain(unit)) {
            return self.type_of_form(surface, table::key(surface), kind);
        }
        if let &[sign] = surface {
            let form = self.form_of_sign(sign);
            if form != 0 {
                return self.type_of_form(&[form], table::key(&[form]), kind);
            }
        }
        let mut folded = core::mem::take(&mut self.folded);
        folded.clear();
        FORM.fold_into(surface, &mut folded);
        // A sign that stands for a word (the rial sign) is none itself: it would share its type with the word.
        if kind == TokenKind::Symbol && folded.iter().any(|&unit| script::kind(unit.into()) == Kind::Letter) {
            folded.clear();
            folded.extend_from_slice(surface);
        }
        let id =
            if folded.is_empty() { NO_TYPE } else { self.type_of_form(&folded, table::key(&folded), kind) };
        self.folded = folded;
        id
    }

    /// The form of a token of one unit, if that is one unit; else 0. Every tenth token is a comma or quote.
    fn form_of_sign(&mut self, sign: u16) -> u16 {
        let Some(known) = self.signs.get_mut(usize::from(sign % KNOWN_SIGNS)) else { return 0 };
        if known.sign != sign {
            self.folded.clear();
            FORM.fold_into(&[sign], &mut self.folded);
            let form = if let [form] = *self.folded { form } else { 0 };
            *known = Sign { sign, form };
        }
        known.form
    }

    fn type_of_form(&mut self, units: &[u16], key: u64, kind: TokenKind) -> u32 {
        let next = u32::try_from(self.kinds.len()).unwrap_or(NO_TYPE);
        let id = self.table.count(key, next, |id| form(&self.forms, &self.form_ends, id) == units);
        if id == next {
            self.forms.extend_from_slice(units);
            self.form_ends.push(u32::try_from(self.forms.len()).unwrap_or(u32::MAX));
            self.kinds.push(kind);
        }
        id
    }
}

/// Whether the unit is its own form among units like it: an ASCII character that is seen.
const fn is_plain(unit: u16) -> bool {
    matches!(unit, 0x21..=0x7E)
}

/// From where to where entry `index` of a list reaches that is stored as the ends of its entries.
pub(crate) fn entry(ends: &[u32], index: u32) -> core::ops::Range<usize> {
    let index = index as usize;
    let start = index.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(index).copied().unwrap_or(start);
    start as usize..end as usize
}

fn form<'a>(forms: &'a [u16], ends: &[u32], id: u32) -> &'a [u16] {
    forms.get(entry(ends, id)).unwrap_or_default()
}

/// The tokens sorted by type, and where those of each type end; by counting, since the types are numbered. Tokens of a
/// number that has no count are left out. What else is numbered is sorted in the same way.
#[inline(never)]
pub(crate) fn positions(type_of: &[u32], counts: Vec<u32>) -> (Vec<u32>, Vec<u32>) {
    // From the count of each type to where its tokens begin; filling them in moves that to their end.
    let mut next = counts;
    let mut total = 0;
    for count in &mut next {
        let start = total;
        total += *count;
        *count = start;
    }
    let mut positions = vec![0; total as usize];
    for (token, &id) in (0..).zip(type_of) {
        let Some(place) = next.get_mut(id as usize) else { continue };
        if let Some(position) = positions.get_mut(*place as usize) {
            *position = token;
        }
        *place += 1;
    }
    (positions, next)
}

#[cfg(test)]
mod tests;
