//! Compiles the language data in `seeds/` into `lexicon.bin`, a compact form of which the core reads, and the commoner part of
//! it into `common-lexicon.bin`, which the npm package carries.
//!
//! What the columns mean stands at the top of each seed file. The lines are checked here: a mistake
//! stops the build and names the file and the line. What takes knowledge of Arabic to check, `tests/seeds.rs` does.
//!
//! `lexicon.bin` begins with four bytes that name its form and four of a checksum (FNV-1a) over the rest: the lists in
//! the order of [`compile`]. A list begins with its length, two bytes, low first. A letter is a byte, its code point less
//! U+0600, never below 0x20. A word is a byte, whose upper half is how many letters it shares with the word before and whose
//! lower half is how many follow, and these; in a list of words alone, see [`Writer::words`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is added to every byte behind the checksum, so that letters and small numbers are printable ASCII: as a string in
/// JavaScript they need neither escapes nor two bytes each.
const SHIFT: u8 = 0x24;

const MAGIC: &[u8; 4] = b"mbn4";

fn main() -> ExitCode {
    let run = || -> Result<(), String> {
        let seeds =
            PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?).join("seeds");
        let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
        for (name, scope) in [("lexicon.bin", Scope::All), ("common-lexicon.bin", Scope::Common)] {
            let content = compile(&seeds, scope)?;
            let content: Vec<u8> = content.into_iter().map(|byte| byte.wrapping_add(SHIFT)).collect();
            let sum = content
                .iter()
                .fold(0x811C_9DC5_u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
            let lexicon = [MAGIC, &sum.to_le_bytes(), content.as_slice()].concat();
            fs::write(out.join(name), lexicon).map_err(|error| error.to_string())?;
        }
        Ok(())
    };
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={message}");
            ExitCode::FAILURE
        }
    }
}

/// Which words a lexicon has.
#[derive(Clone, Copy, PartialEq)]
enum Scope {
    /// Every word.
    All,
    /// Those that make a difference to most texts: the npm package carries these. Of a usual word that is missing the guesser
    /// finds most forms, since it inflects as its letters suggest; but not where its first letter looks like a clitic.
    Common,
}

impl Scope {
    fn has_noun(self, row: &Row) -> Result<bool, String> {
        let (band, lemma) = (row.band(1)?, row.field(2, "lemma")?);
        let is_irregular = row.field(0, "class")? == "x";
        Ok(self == Self::All || band > 1 || is_irregular || band == 1 && looks_cliticised(lemma))
    }

    fn has_name(self, row: &Row) -> Result<bool, String> {
        // Brands mostly stand in Latin letters; parties, waters and mountains in few texts.
        let is_seldom =
            ["brand", "mountain", "other", "party", "river", "sea"].contains(&row.field(0, "kind")?);
        Ok(self == Self::All || row.band(2)? > u8::from(is_seldom))
    }

    fn has_verb(self, verb: &Verb) -> bool {
        self == Self::All || verb.band > 0
    }
}

/// Whether a word begins with a letter that may be a conjunction or preposition.
fn looks_cliticised(word: &str) -> bool {
    word.starts_with(['و', 'ف', 'ب', 'ل'])
}

/// All lists, one behind the other.
fn compile(seeds: &Path, scope: Scope) -> Result<Vec<u8>, String> {
    let mut writer = Writer::default();
    let function = rows(seeds, "function.tsv")?;
    write_function_words(&mut writer, &function)?;
    write_pairs(&mut writer, &rows(seeds, "collisions.tsv")?)?;
    write_irregular(&mut writer, &rows(seeds, "irregular.tsv")?)?;
    write_nouns(&mut writer, rows(seeds, "nouns.tsv")?, scope)?;
    write_names(&mut writer, rows(seeds, "names.tsv")?, scope)?;
    write_verbs(&mut writer, rows(seeds, "verbs.tsv")?, scope)?;
    write_variants(&mut writer, &rows(seeds, "variants.tsv")?)?;
    Ok(writer.bytes)
}

/// A line of a seed file: its fields, and how to name it in an error.
struct Row {
    place: String,
    fields: Vec<String>,
}

impl Row {
    fn field(&self, index: usize, name: &str) -> Result<&str, String> {
        let field = self.fields.get(index).map(String::as_str);
        field.filter(|text| !text.is_empty()).ok_or_else(|| self.error(&format!("no {name}")))
    }

    /// The items of a field that may be empty, or "-" for none.
    fn list(&self, index: usize) -> Vec<&str> {
        let field = self.fields.get(index).map_or("", String::as_str);
        if field == "-" { Vec::new() } else { field.split(',').filter(|item| !item.is_empty()).collect() }
    }

    /// The place of a field's value in a list of all that are allowed.
    fn choice(&self, index: usize, name: &str, allowed: &[&str]) -> Result<u8, String> {
        let value = self.field(index, name)?;
        let place = allowed.iter().position(|item| *item == value);
        place
            .and_then(|place| u8::try_from(place).ok())
            .ok_or_else(|| self.error(&format!("no such {name}: {value}")))
    }

    fn band(&self, index: usize) -> Result<u8, String> {
        self.choice(index, "band", &["0", "1", "2", "3"])
    }

    fn error(&self, problem: &str) -> String {
        format!("{}: {problem}", self.place)
    }
}

/// The lines of a seed file, without its comments and its heading.
fn rows(seeds: &Path, name: &str) -> Result<Vec<Row>, String> {
    let path = seeds.join(name);
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| format!("seeds/{name}: {error}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let row = |(index, line): (usize, &str)| Row {
        place: format!("seeds/{name}, line {}", index + 1),
        fields: line.split('\t').map(str::to_owned).collect(),
    };
    Ok(lines.skip(1).map(row).collect())
}

#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    /// The word written last.
    word: Vec<u8>,
}

impl Writer {
    fn length(&mut self, length: usize) -> Result<(), String> {
        let length =
            u16::try_from(length).map_err(|_| format!("{length} entries are more than the format holds"))?;
        self.bytes.extend(length.to_le_bytes());
        Ok(())
    }

    /// Writes a word as what it adds to the word before.
    fn word(&mut self, word: &str) -> Result<(), String> {
        let letters = letters(word)?;
        let shared = shared(&letters, &self.word);
        let added = letters.len() - shared;
        if added > MOST_SHARED {
            return Err(format!("{word} is too long"));
        }
        self.bytes.push(u8::try_from(shared << 4 | added).map_err(|error| error.to_string())?);
        self.bytes.extend(letters.iter().skip(shared));
        self.word = letters;
        Ok(())
    }

    /// Has the next word written as what it adds to this one.
    fn set_word(&mut self, word: &str) -> Result<(), String> {
        self.word = letters(word)?;
        Ok(())
    }

    /// Writes a list of words. In it the first letter of a word comes right behind how many letters it shares, and what
    /// follows the last is below every letter.
    fn words<'a>(&mut self, words: impl ExactSizeIterator<Item = &'a str>) -> Result<(), String> {
        self.length(words.len())?;
        let mut before = Vec::new();
        for word in words {
            let letters = letters(word)?;
            let shared = shared(&letters, &before);
            self.bytes.push(u8::try_from(shared).map_err(|error| error.to_string())?);
            self.bytes.extend(letters.iter().skip(shared));
            before = letters;
        }
        self.bytes.push(0);
        Ok(())
    }
}

/// The most letters that a word shares with the one before, and that it adds to them.
const MOST_SHARED: usize = 15;

fn shared(letters: &[u8], before: &[u8]) -> usize {
    letters.iter().zip(before).take_while(|(a, b)| a == b).count().min(MOST_SHARED)
}

fn letters(word: &str) -> Result<Vec<u8>, String> {
    let letter = |letter: char| u8::try_from(u32::from(letter).wrapping_sub(0x600)).ok();
    word.chars()
        .map(letter)
        .collect::<Option<Vec<u8>>>()
        .ok_or_else(|| format!("{word} has a character outside the Arabic block"))
}

const STOP: u8 = 1;
const NEGATION: u8 = 2;
const JUSSIVE: u8 = 1 << 2;
const NOMINAL: u8 = 2 << 2;
const VERBAL: u8 = 3 << 2;

/// A row is the word, the word before a pronoun, a byte of proclitics, one of pronouns, one of flags and, in its upper
/// half, how the word stands among other readings. Then the forms that are words of content.
fn write_function_words(writer: &mut Writer, rows: &[Row]) -> Result<(), String> {
    let is_content = |row: &&Row| row.fields.first().is_some_and(|pos| pos == "content");
    let words: Vec<&Row> = rows.iter().filter(|row| !is_content(row)).collect();
    writer.length(words.len())?;
    for row in words {
        let form = row.field(5, "form")?;
        let host = row.field(3, "host")?;
        writer.word(form)?;
        writer.word(if host == "-" { form } else { host })?;
        writer.bytes.push(bits(row, 1, "proclitic", "qwfbklsd")?);
        let pronouns = row.field(2, "pronouns")?;
        let only = if pronouns.starts_with('+') { 0x80 } else { 0 };
        writer.bytes.push(bits(row, 2, "pronoun", "ynukh")? | only);
        let mut flags = 0;
        for flag in row.field(4, "flags")?.split(',') {
            flags |= match flag {
                "stop" => STOP,
                "negation" => NEGATION,
                "jussive" => JUSSIVE,
                "nominal" => NOMINAL,
                "verbal" => VERBAL,
                "connective" | "-" => 0,
                other => return Err(row.error(&format!("no such flag: {other}"))),
            };
        }
        let band: u8 = match row.field(0, "pos")? {
            "pronoun" | "demonstrative" | "relative" | "interrogative" | "preposition" | "conjunction"
            | "particle" | "fused" => 3,
            "quantifier" => 2,
            "adverb" => 2,
            "auxiliary" => 0,
            other => return Err(row.error(&format!("no such pos: {other}"))),
        };
        writer.bytes.push(flags | band << 4);
    }
    let content: Vec<&str> =
        rows.iter().filter(is_content).map(|row| row.field(5, "form")).collect::<Result<_, _>>()?;
    writer.words(content.into_iter())
}

/// A bit for each letter of a field, by its place among those allowed.
fn bits(row: &Row, index: usize, name: &str, allowed: &str) -> Result<u8, String> {
    let mut bits = 0;
    for letter in row.field(index, name)?.trim_start_matches('+').chars().filter(|&letter| letter != '-') {
        let place = allowed.find(letter).ok_or_else(|| row.error(&format!("no such {name}: {letter}")))?;
        bits |= 1 << place;
    }
    Ok(bits)
}

/// The two words of a pair, and a byte of proclitics that may stand before both.
fn write_pairs(writer: &mut Writer, rows: &[Row]) -> Result<(), String> {
    writer.length(rows.len())?;
    for row in rows {
        let (bare, marked) = (row.field(2, "bare word")?, row.field(3, "marked word")?);
        if bare.chars().count() != marked.chars().count() {
            return Err(row.error("the words differ in length, so search never takes one for the other"));
        }
        writer.word(bare)?;
        writer.word(marked)?;
        writer.bytes.push(bits(row, 1, "proclitic", "qwfbklsd")?);
    }
    Ok(())
}

/// A word, a byte of kind and, in its upper half, band, and its forms behind their number.
fn write_irregular(writer: &mut Writer, rows: &[Row]) -> Result<(), String> {
    writer.length(rows.len())?;
    for row in rows {
        writer.word(row.field(2, "lemma")?)?;
        let kind = row.choice(0, "kind", &["number", "verb", "noun"])?;
        writer.bytes.push(kind | row.band(1)? << 4);
        write_forms(writer, row, &row.list(3), 0)?;
    }
    Ok(())
}

/// Words behind their number, in whose byte `flag` is set.
fn write_forms(writer: &mut Writer, row: &Row, forms: &[&str], flag: u8) -> Result<(), String> {
    let count = u8::try_from(forms.len()).ok().filter(|count| *count < 0x40);
    writer.bytes.push(count.ok_or_else(|| row.error("too many forms"))? | flag);
    forms.iter().try_for_each(|form| writer.word(form)).map_err(|problem| row.error(&problem))
}

/// The classes of `nouns.tsv`; the last three are written as one, and told apart by what they mean.
const CLASSES: [&str; 15] = ["n", "nt", "f", "u", "d", "q", "h", "e", "c", "s", "i", "x", "m", "a", "y"];

/// No plural is listed, and none denied: patterns may tell it.
const PLURAL_UNKNOWN: u8 = 0x80;

/// The word is a verbal noun.
const VERBAL_NOUN: u8 = 0x40;

/// The word is the feminine or the unit of the one without its teh marbuta.
const FEMININE: u8 = 0x80;

/// What the last column says: the letters tell the rest.
fn relation(row: &Row) -> Result<u8, String> {
    let Some((relation, base)) = row.fields.get(4).and_then(|of| of.split_once(':')) else { return Ok(0) };
    match relation {
        // Those of the derived forms come from their verbs by rule.
        "masdar" if base.chars().count() <= 3 => Ok(VERBAL_NOUN),
        "masdar" => Ok(0),
        "fem" | "unit" => Ok(FEMININE),
        "nisba" | "agent" | "dim" => Ok(0),
        other => Err(row.error(&format!("no such relation: {other}"))),
    }
}

/// How many ways of making a plural have a number; plurals in any other way are written out.
const NUMBERED_PATTERNS: usize = 0xFF;

/// Stands in place of the number of a pattern before a plural that is written out.
const WRITTEN_OUT: u8 = 0xFF;

/// The numbered patterns; then for each class, band and relation the words that have all three, without the last letter that the class
/// tells; then for each word in the same order how many plurals it has, and these.
fn write_nouns(writer: &mut Writer, rows: Vec<Row>, scope: Scope) -> Result<(), String> {
    let mut rows = chosen(rows, |row| scope.has_noun(row))?;
    sort(&mut rows, 2)?;
    let mut groups: BTreeMap<(u8, u8, u8), Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        let group = (row.choice(0, "class", &CLASSES)?, row.band(1)?, relation(row)?);
        groups.entry(group).or_default().push(row);
    }
    let mut uses: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for row in &rows {
        let lemma = letters(row.field(2, "lemma")?)?;
        for plural in row.list(3) {
            *uses.entry(pattern(&lemma, &letters(plural)?)).or_default() += 1;
        }
    }
    let mut patterns: Vec<Vec<u8>> = uses.keys().cloned().collect();
    patterns.sort_by_key(|pattern| Reverse(uses.get(pattern)));
    patterns.truncate(NUMBERED_PATTERNS);
    writer.length(patterns.len())?;
    for pattern in &patterns {
        writer.bytes.push(u8::try_from(pattern.len()).map_err(|error| error.to_string())?);
        writer.bytes.extend(pattern);
    }
    writer.length(groups.len())?;
    let mut in_order: Vec<&Row> = Vec::new();
    for (&(class, band, relation), rows) in &groups {
        writer.bytes.push(class | band << 4 | relation);
        let ending = match CLASSES.get(usize::from(class)) {
            Some(&"f") => "ة",
            Some(&"y") => "ي",
            _ => "",
        };
        let mut stems: Vec<(&str, &Row)> = Vec::new();
        for row in rows {
            let stem = row.field(2, "lemma")?.strip_suffix(ending);
            stems.push((stem.ok_or_else(|| row.error("the lemma does not end as its class does"))?, row));
        }
        stems.sort_by_key(|&(stem, _)| stem);
        writer.words(stems.iter().map(|&(stem, _)| stem))?;
        in_order.extend(stems.iter().map(|&(_, row)| row));
    }
    in_order.into_iter().try_for_each(|row| write_plurals(writer, row, &patterns))
}

/// How many plurals a word has, then each as the number of its pattern, or written out.
fn write_plurals(writer: &mut Writer, row: &Row, patterns: &[Vec<u8>]) -> Result<(), String> {
    let lemma = row.field(2, "lemma")?;
    let plurals = row.list(3);
    let is_unknown = row.fields.get(3).is_none_or(String::is_empty);
    let count = u8::try_from(plurals.len()).ok().filter(|count| *count < PLURAL_UNKNOWN);
    let count = count.ok_or_else(|| row.error("too many forms"))?;
    writer.bytes.push(count | if is_unknown { PLURAL_UNKNOWN } else { 0 });
    for plural in plurals {
        let pattern = pattern(&letters(lemma)?, &letters(plural)?);
        match patterns.iter().position(|other| *other == pattern).and_then(|place| u8::try_from(place).ok()) {
            Some(place) => writer.bytes.push(place),
            None => {
                writer.bytes.push(WRITTEN_OUT);
                writer.set_word(lemma)?;
                writer.word(plural)?;
            }
        }
    }
    Ok(())
}

/// How a plural is made from the letters of its singular: for each letter of it the place of the letter of the singular that it is,
/// or, where it is none, the letter itself. Places are below every letter.
fn pattern(singular: &[u8], plural: &[u8]) -> Vec<u8> {
    // The longest common subsequence, from behind.
    let mut lengths = vec![vec![0; plural.len() + 1]; singular.len() + 1];
    let length = |lengths: &[Vec<usize>], one: usize, other: usize| {
        lengths.get(one).and_then(|row| row.get(other)).copied().unwrap_or(0)
    };
    for one in (0..singular.len()).rev() {
        for other in (0..plural.len()).rev() {
            let longest = if singular.get(one) == plural.get(other) {
                length(&lengths, one + 1, other + 1) + 1
            } else {
                length(&lengths, one + 1, other).max(length(&lengths, one, other + 1))
            };
            if let Some(cell) = lengths.get_mut(one).and_then(|row| row.get_mut(other)) {
                *cell = longest;
            }
        }
    }
    let (mut one, mut pattern) = (0, Vec::new());
    let mut other = 0;
    while let Some(&letter) = plural.get(other) {
        if singular.get(one) == Some(&letter) && one < 0x20 {
            pattern.push(u8::try_from(one).unwrap_or_default());
            one += 1;
            other += 1;
        } else if one < singular.len() && length(&lengths, one + 1, other) >= length(&lengths, one, other + 1)
        {
            one += 1;
        } else {
            pattern.push(letter);
            other += 1;
        }
    }
    pattern
}

/// All names; a byte each of band, article and how many adjectives it has; then these.
fn write_names(writer: &mut Writer, rows: Vec<Row>, scope: Scope) -> Result<(), String> {
    let mut rows = chosen(rows, |row| scope.has_name(row))?;
    sort(&mut rows, 3)?;
    let bare = |row: &Row| -> Result<String, String> {
        let name = row.field(3, "name")?;
        let is_defined = row.field(1, "article")? == "always";
        let bare = if is_defined { name.strip_prefix("ال") } else { Some(name) };
        bare.map(str::to_owned).ok_or_else(|| row.error("a name that always has the article begins with it"))
    };
    let mut named: Vec<(String, Row)> = Vec::new();
    for row in rows {
        named.push((bare(&row)?, row));
    }
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    writer.words(named.iter().map(|(name, _)| name.as_str()))?;
    let mut adjectives = Vec::new();
    for (name, row) in &named {
        let nisbas = row.list(4);
        let count = u8::try_from(nisbas.len()).map_err(|error| error.to_string())?;
        let article = row.choice(1, "article", &["never", "always", "optional"])?;
        writer.bytes.push(row.band(2)? | article << 2 | count << 4);
        adjectives.extend(nisbas.into_iter().map(|nisba| (name, nisba)));
    }
    for (name, nisba) in adjectives {
        writer.set_word(name)?;
        writer.word(nisba)?;
    }
    Ok(())
}

/// The numbers of the quadriliteral forms come after the ten others, then those whose middle weak letter is a consonant.
const FORMS: [&str; 16] =
    ["", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "q1", "q2", "q4", "8s", "10s"];

/// All roots; for each a bit a form, two bytes, low first, the lowest for a second verb of form I; for each verb in this
/// order a byte of band and flag; and for each of form I one of its vowels.
fn write_verbs(writer: &mut Writer, rows: Vec<Row>, scope: Scope) -> Result<(), String> {
    let mut rows = chosen(rows, |row| Ok(!verbs(row, scope)?.is_empty()))?;
    sort(&mut rows, 1)?;
    let roots: Vec<&str> = rows.iter().map(|row| row.field(1, "root")).collect::<Result<_, _>>()?;
    writer.words(roots.into_iter())?;
    let (mut bands, mut vowels) = (Vec::new(), Vec::new());
    for row in &rows {
        let mut verbs = verbs(row, scope)?;
        verbs.sort_by_key(|verb| verb.form);
        let mut forms = 0_u16;
        for verb in verbs {
            let bit = 1 << verb.form;
            let is_second = forms & bit != 0;
            if is_second && (verb.form != 1 || forms & 1 != 0) {
                return Err(row.error("a form is listed twice"));
            }
            forms |= if is_second { 1 } else { bit };
            bands.push(verb.band | if verb.drops_first { 4 } else { 0 });
            vowels.extend(verb.vowels);
        }
        writer.bytes.extend(forms.to_le_bytes());
    }
    writer.bytes.extend(bands);
    writer.bytes.extend(vowels);
    Ok(())
}

/// The verbs of a root.
fn verbs(row: &Row, scope: Scope) -> Result<Vec<Verb>, String> {
    let mut verbs = Vec::new();
    for form in row.field(0, "forms")?.split(' ') {
        let verb = verb(form).ok_or_else(|| row.error(&format!("no such form: {form}")))?;
        if scope.has_verb(&verb) {
            verbs.push(verb);
        }
    }
    Ok(verbs)
}

struct Verb {
    /// Its place in [`FORMS`].
    form: u8,
    band: u8,
    drops_first: bool,
    /// Of form I: three times that of the perfect and that of the imperfect, a 0, i 1, u 2.
    vowels: Option<u8>,
}

/// The verb of `1au/3`, `8s/1`.
fn verb(text: &str) -> Option<Verb> {
    let (name, band) = text.split_once('/')?;
    let number = name.trim_end_matches(['a', 'i', 'u', '-']);
    let letters = name.get(number.len()..)?;
    let form = FORMS.iter().position(|form| *form == number)?;
    let vowel = |letter: u8| b"aiu".iter().position(|vowel| *vowel == letter);
    let vowels = match (number, letters.as_bytes()) {
        ("1", &[perfect, imperfect, ..]) => Some(u8::try_from(vowel(perfect)? * 3 + vowel(imperfect)?).ok()?),
        ("1", _) => return None,
        _ => None,
    };
    Some(Verb {
        form: u8::try_from(form).ok()?,
        band: band.parse().ok().filter(|band| *band < 4)?,
        drops_first: letters.ends_with('-'),
        vowels,
    })
}

/// Pairs of a spelling and the standard one.
fn write_variants(writer: &mut Writer, rows: &[Row]) -> Result<(), String> {
    writer.length(rows.len())?;
    for row in rows {
        writer.word(row.field(1, "spelling")?)?;
        writer.word(row.field(2, "standard")?)?;
    }
    Ok(())
}

/// The rows that a lexicon has.
fn chosen(rows: Vec<Row>, has: impl Fn(&Row) -> Result<bool, String>) -> Result<Vec<Row>, String> {
    let mut chosen = Vec::new();
    for row in rows {
        if has(&row)? {
            chosen.push(row);
        }
    }
    Ok(chosen)
}

/// Sorts rows by a field, and sees to it that none is there twice.
fn sort(rows: &mut [Row], index: usize) -> Result<(), String> {
    rows.sort_by(|one, other| one.fields.get(index).cmp(&other.fields.get(index)));
    let mut seen = BTreeSet::new();
    for row in rows {
        if !seen.insert((row.fields.get(index), row.fields.first().filter(|_| index == 2))) {
            return Err(row.error("the word is listed twice"));
        }
    }
    Ok(())
}
