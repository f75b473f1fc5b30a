//! Normalization, and the way back: which part of the source a part of the folded text came from.

mod chunk;
mod edits;
mod expansions;
mod folder;
mod letters;
mod marks;
mod options;
mod tables;

use std::cell::RefCell;
use std::rc::Rc;

pub use options::{FoldOptions, Rule};

pub(crate) use folder::Folder;

use crate::error::{MAX_TEXT_UNITS, TextTooLongError};
use crate::script::{cluster_end, cluster_start};
use crate::span::{Span, to_u32};
use crate::text;
use edits::{Edit, Edits, follow};

/// Returns `text` with the rules of `options` applied.
///
/// What each rule does and loses is said at [`Rule`]; everything that no rule names (emoji, other scripts, line
/// breaks) stays as it is. With [`FoldOptions::REPAIR`] and [`FoldOptions::SEARCH`] folding twice equals
/// folding once.
///
/// Takes *O*(*n*) for *n* units.
///
/// # Examples
///
/// ```
/// use mubin::{FoldOptions, normalize};
///
/// // heh, dagger alef, thal, alef
/// assert_eq!(normalize("ه\u{0670}ذا", FoldOptions::SEARCH), "هذا");
/// assert_eq!(normalize("مؤسســة، ١٢٪", FoldOptions::SEARCH), "مءسسه, 12%");
/// assert_eq!(normalize("مؤسســة، ١٢٪", FoldOptions::REPAIR), "مؤسسة، ١٢٪");
/// ```
#[must_use]
pub fn normalize(text: &str, options: FoldOptions) -> String {
    // Well-formed text stays well-formed: pairs are kept, removed or replaced whole.
    text::string(&normalize_units(&text::units(text), options))
}

/// As [`normalize`], for text in UTF-16. A lone surrogate stays.
///
/// Takes *O*(*n*) for *n* units, and allocates nothing but the result.
///
/// # Examples
///
/// ```
/// use mubin::{FoldOptions, normalize_units};
///
/// let units: Vec<u16> = "إلى".encode_utf16().collect();
/// let folded: Vec<u16> = "الي".encode_utf16().collect();
/// assert_eq!(normalize_units(&units, FoldOptions::SEARCH), folded);
/// ```
#[must_use]
pub fn normalize_units(units: &[u16], options: FoldOptions) -> Vec<u16> {
    let mut folded = Vec::new();
    folder(options).fold_into(units, &mut folded);
    folded
}

/// Folds `source` and remembers where everything came from.
///
/// The folded units are those of [`normalize_units`]. Takes *O*(*n*) for *n* units; the way back takes 16 bytes for each
/// place where the two texts differ in length, and nothing for the rest.
///
/// # Errors
///
/// [`TextTooLongError`] for more than [`MAX_TEXT_UNITS`] units.
///
/// # Examples
///
/// ```
/// use mubin::{FoldOptions, Span, fold};
///
/// // kaf kasra teh fatha alef beh: 6 units, of which two marks are folded away
/// let source: Vec<u16> = "\u{0643}\u{0650}\u{062A}\u{064E}\u{0627}\u{0628}".encode_utf16().collect();
/// let word = fold(&source, FoldOptions::SEARCH)?;
/// assert_eq!(String::from_utf16_lossy(word.units()), "كتاب");
///
/// assert_eq!(word.to_source(Span::new(1, 2)), Span::new(2, 4)); // teh keeps its fatha
/// assert_eq!(word.to_source(Span::new(2, 3)), Span::new(4, 5)); // alef had no mark
/// assert_eq!(word.to_folded(Span::new(2, 3)), Span::new(1, 2)); // half of "teh and fatha" gives teh
/// # Ok::<(), mubin::TextTooLongError>(())
/// ```
pub fn fold(source: &[u16], options: FoldOptions) -> Result<Folded<'_>, TextTooLongError> {
    if source.len() > MAX_TEXT_UNITS {
        return Err(TextTooLongError { units: source.len() });
    }
    let mut units = Vec::new();
    let mut edits = Edits::new(source);
    folder(options).fold_with_edits(source, &mut units, &mut edits);
    Ok(Folded { source, units, edits: edits.finish() })
}

/// A folded text that knows its source; made by [`fold`].
#[derive(Clone, Debug)]
pub struct Folded<'a> {
    source: &'a [u16],
    units: Vec<u16>,
    edits: Vec<Edit>,
}

impl Folded<'_> {
    /// The folded text.
    #[must_use]
    pub fn units(&self) -> &[u16] {
        &self.units
    }

    /// Returns the part of the source text that `span` of the folded text came from.
    ///
    /// Both spans are half-open and count UTF-16 code units. The result is the shortest source span that yields every
    /// unit of `span` and neither begins nor ends inside a grapheme cluster: a letter comes with the marks on it,
    /// folded away or not, half of an expanded ligature gives the whole ligature, and what was removed
    /// belongs to the letter before it. A span that reaches past the end is cut there.
    ///
    /// Takes *O*(log *e*) for *e* edits.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{FoldOptions, Span, fold};
    ///
    /// // seen, the ligature of lam and alef, meem with fatha
    /// let source: Vec<u16> = "\u{0633}\u{FEFC}\u{0645}\u{064E}".encode_utf16().collect();
    /// let word = fold(&source, FoldOptions::SEARCH)?;
    /// assert_eq!(word.units().len(), 4);
    /// assert_eq!(word.to_source(Span::new(2, 3)), Span::new(1, 2)); // alef: the whole ligature
    /// assert_eq!(word.to_source(Span::new(3, 4)), Span::new(2, 4)); // meem and its fatha
    /// # Ok::<(), mubin::TextTooLongError>(())
    /// ```
    #[must_use]
    pub fn to_source(&self, span: Span) -> Span {
        let span = follow(cut(span, &self.units), &self.edits, |edit| edit.folded, |edit| edit.source);
        whole_clusters(span, self.source)
    }

    /// Returns the part of the folded text that `span` of the source became.
    ///
    /// Both spans are half-open and count UTF-16 code units. `span` grows to whole grapheme clusters and whole
    /// edits first, and so does the result. A span that reaches past the end is cut there.
    ///
    /// Takes *O*(log *e*) for *e* edits.
    #[must_use]
    pub fn to_folded(&self, span: Span) -> Span {
        let span = whole_clusters(cut(span, self.source), self.source);
        let span = follow(span, &self.edits, |edit| edit.source, |edit| edit.folded);
        whole_clusters(span, &self.units)
    }

    /// Where the two texts differ in length: pairs of a span of the source and the span of the folded text that it
    /// became, in order.
    ///
    /// The spans of the source begin and end on borders of grapheme clusters. Outside of these places every unit
    /// became one unit.
    ///
    /// # Examples
    ///
    /// ```
    /// use mubin::{FoldOptions, Span, fold};
    ///
    /// // beh with fatha, alef
    /// let source: Vec<u16> = "\u{0628}\u{064E}\u{0627}".encode_utf16().collect();
    /// let edits: Vec<(Span, Span)> = fold(&source, FoldOptions::SEARCH)?.edits().collect();
    /// assert_eq!(edits, [(Span::new(0, 2), Span::new(0, 1))]);
    /// # Ok::<(), mubin::TextTooLongError>(())
    /// ```
    pub fn edits(&self) -> impl Iterator<Item = (Span, Span)> {
        self.edits.iter().map(|edit| (edit.source, edit.folded))
    }
}

fn cut(span: Span, units: &[u16]) -> Span {
    let most = to_u32(units.len());
    Span::new(span.start.min(most), span.end.min(most))
}

fn whole_clusters(span: Span, units: &[u16]) -> Span {
    let start = cluster_start(units, span.start as usize);
    let end = cluster_end(units, span.end as usize);
    Span::new(to_u32(start), to_u32(end))
}

/// The compiled `options`. The last few that were asked for are kept, so that many short texts compile once.
pub(crate) fn folder(options: FoldOptions) -> Rc<Folder> {
    /// A preset for the caller's own use, and what highlighting needs.
    const KEPT: usize = 4;
    thread_local! {
        static RECENT: RefCell<Vec<Rc<Folder>>> = const { RefCell::new(Vec::new()) };
    }
    RECENT.with_borrow_mut(|recent| {
        if let Some(folder) = recent.iter().find(|folder| folder.options() == options) {
            return Rc::clone(folder);
        }
        let folder = Rc::new(Folder::new(options));
        recent.truncate(KEPT - 1);
        recent.insert(0, Rc::clone(&folder));
        folder
    })
}

/// FNV-1a over the units of a key. Keys are short, and whoever looks one up by its hash compares the keys.
pub(crate) fn key_hash(key: &[u16]) -> u32 {
    key.iter().fold(0x811C_9DC5, |hash, &unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests;
