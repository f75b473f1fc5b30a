//! Words that the lexicon does not know: which of them are one lemma, and how it is written.

use super::core_of;
use crate::key::{Key, TEH};
use crate::morphology::Reading;
use crate::script::unit::TEH_MARBUTA;
use crate::sort::{order_of_strings, sort_by_number};
use crate::span::to_u32;
use crate::text;

/// A word type that the lexicon does not know.
#[derive(Clone, Debug)]
pub(crate) struct UnknownWord {
    /// The key of what is left without clitics; none where there is none.
    core: Key,
    /// What is left without clitics.
    text: String,
    count: u64,
}

impl UnknownWord {
    /// By the guess that was made at a form.
    pub(crate) fn new(form: &[u16], guess: Option<&Reading>, count: u64) -> Self {
        let core = guess.map_or(Key::default(), |reading| reading.core);
        let mut text = match guess {
            Some(reading) if core.0 != 0 => core_of(reading, form),
            _ => form,
        }
        .to_vec();
        // As the key has it: before a pronoun ة is written ت.
        if let Some(last) = text.last_mut()
            && core.letter_from_end(0) == TEH
        {
            *last = TEH_MARBUTA;
        }
        Self { core, text: text::string(&text), count }
    }
}

/// Puts unknown words of one core together: the group of each, and the text of each group, which is the commonest one in
/// it, of equally common ones the first by its code points.
pub(crate) fn group<'a>(words: impl Iterator<Item = &'a UnknownWord>) -> (Vec<u32>, Vec<String>) {
    let words: Vec<&UnknownWord> = words.collect();
    let word = |place: &u32| words.get(*place as usize).copied();
    let mut order: Vec<u32> = (0..to_u32(words.len())).collect();
    sort_by_number(&mut order, |place| word(place).map_or(0, |word| word.core.0));
    let is_same = |one: &u32, other: &u32| match (word(one), word(other)) {
        (Some(one), Some(other)) => one.core == other.core && one.core.0 != 0,
        _ => false,
    };
    let mut groups = vec![0; words.len()];
    let mut texts = Vec::new();
    for (number, same) in (0..).zip(order.chunk_by(is_same)) {
        for &place in same {
            if let Some(group) = groups.get_mut(place as usize) {
                *group = number;
            }
        }
        texts.push(commonest(&same.iter().filter_map(word).collect::<Vec<_>>()));
    }
    (groups, texts)
}

/// The commonest text of these words, of equally common ones the first by its code points.
fn commonest(words: &[&UnknownWord]) -> String {
    if let [only] = words {
        return only.text.clone();
    }
    let texts: Vec<&str> = words.iter().map(|word| &*word.text).collect();
    let word = |place: &u32| words.get(*place as usize).copied();
    let text = |place: &u32| word(place).map(|word| &word.text);
    let mut best: Option<(u64, &str)> = None;
    for spelling in order_of_strings(&texts).chunk_by(|one, other| text(one) == text(other)) {
        let count = spelling.iter().filter_map(word).map(|word| word.count).sum();
        if let Some(word) = spelling.first().and_then(word)
            && best.is_none_or(|(most, _)| count > most)
        {
            best = Some((count, &word.text));
        }
    }
    best.map_or_else(String::new, |(_, text)| text.to_owned())
}
