//! Reads what `build.rs` wrote.

use super::LexiconError;

/// What the bytes of a lexicon begin with.
const MAGIC: [u8; 4] = *b"mbn4";

/// Letters of all words lie in one block of Unicode: a byte is how far behind its start.
const BLOCK: u16 = 0x600;

/// What is added to every byte, so that letters and small numbers are printable ASCII: as a string in JavaScript they
/// need neither escapes nor two bytes each.
const SHIFT: u8 = 0x24;

/// What a whole lexicon holds: checks what it begins with, and that nothing behind it was changed.
pub(super) fn checked(bytes: &[u8]) -> Result<Vec<u8>, LexiconError> {
    let (magic, rest) = bytes.split_first_chunk::<4>().ok_or(LexiconError)?;
    let (sum, rest) = rest.split_first_chunk::<4>().ok_or(LexiconError)?;
    // FNV-1a.
    let found =
        rest.iter().fold(0x811C_9DC5_u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    if *magic != MAGIC || u32::from_le_bytes(*sum) != found {
        return Err(LexiconError);
    }
    Ok(rest.iter().map(|byte| byte.wrapping_sub(SHIFT)).collect())
}

/// Takes bytes from the front.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// The word read last.
    word: Vec<u8>,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, word: Vec::new() }
    }

    /// What has not been read yet.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.bytes
    }

    #[inline(never)]
    pub(super) fn byte(&mut self) -> Result<u8, LexiconError> {
        let (&byte, rest) = self.bytes.split_first().ok_or(LexiconError)?;
        self.bytes = rest;
        Ok(byte)
    }

    /// A number of two bytes.
    pub(super) fn number(&mut self) -> Result<usize, LexiconError> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]).into())
    }

    /// The next `count` bytes.
    pub(super) fn bytes(&mut self, count: usize) -> Result<&'a [u8], LexiconError> {
        let (bytes, rest) = self.bytes.split_at_checked(count).ok_or(LexiconError)?;
        self.bytes = rest;
        Ok(bytes)
    }

    /// Has the next word read as what it adds to this one.
    pub(super) fn set_word(&mut self, word: &[u16]) {
        self.word = word.iter().map(|&unit| u8::try_from(unit.wrapping_sub(BLOCK)).unwrap_or(0)).collect();
    }

    /// A word: how many letters it shares with the one before, how many follow, and these.
    #[inline(never)]
    pub(super) fn word(&mut self) -> Result<Vec<u16>, LexiconError> {
        let lengths = self.byte()?;
        let (shared, added) = (usize::from(lengths >> 4), usize::from(lengths & 15));
        let new = self.bytes(added)?;
        if shared > self.word.len() {
            return Err(LexiconError);
        }
        self.word.truncate(shared);
        self.word.extend_from_slice(new);
        Ok(self.word.iter().map(|&letter| BLOCK + u16::from(letter)).collect())
    }

    /// A list of words behind its length.
    pub(super) fn words(&mut self) -> Result<Vec<Vec<u16>>, LexiconError> {
        let count = self.number()?;
        let mut words = Vec::with_capacity(count);
        let mut word: Vec<u16> = Vec::new();
        let mut shared = usize::from(self.byte()?);
        for _ in 0..count {
            if shared > word.len() {
                return Err(LexiconError);
            }
            word.truncate(shared);
            shared = loop {
                match self.byte()? {
                    below @ 0..FIRST_LETTER => break below.into(),
                    letter => word.push(BLOCK + u16::from(letter)),
                }
            };
            words.push(word.clone());
        }
        Ok(words)
    }
}

/// No letter is below this.
const FIRST_LETTER: u8 = 0x20;

/// A plural made of its singular: for a byte below every letter the letter of the singular at that place, for every other
/// the letter itself.
pub(super) fn by_pattern(pattern: &[u8], singular: &[u16]) -> Vec<u16> {
    let letter = |&byte: &u8| match byte {
        place @ 0..FIRST_LETTER => singular.get(usize::from(place)).copied(),
        letter => Some(BLOCK + u16::from(letter)),
    };
    pattern.iter().filter_map(letter).collect()
}
