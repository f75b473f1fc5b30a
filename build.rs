//! Compiles the language data in `seeds/` into `lexicon.bin`, a compact form of which the core reads.
//!
//! What the columns mean stands at the top of each seed file. The lines are checked here: a mistake
//! stops the build and names the file and the line.
//!
//! `lexicon.bin` is two lists, first the function words, then the pairs of distinct words. A list
//! is its length (two bytes, low first) and its words in order; a word is the number of letters it
//! shares with the word before, the number of letters that follow, and those, one byte each: the
//! code point less U+0600. After a function word comes a byte of flags.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let run = || -> Result<(), String> {
        let seeds =
            PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?).join("seeds");
        let mut lexicon = Vec::new();
        write_function_words(&mut lexicon, &function_words(&rows(&seeds, "function.tsv")?)?)?;
        write_pairs(&mut lexicon, &distinct_pairs(&rows(&seeds, "collisions.tsv")?)?)?;
        let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
        fs::write(out.join("lexicon.bin"), lexicon).map_err(|error| error.to_string())
    };
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={message}");
            ExitCode::FAILURE
        }
    }
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

const STOP: u8 = 1;
const NEGATION: u8 = 2;
const CONNECTIVE: u8 = 4;

/// Every form that the lines of `function.tsv` derive, with its flags.
fn function_words(rows: &[Row]) -> Result<BTreeMap<String, u8>, String> {
    let mut forms = BTreeMap::new();
    let mut content = Vec::new();
    for row in rows {
        let form = row.field(5, "form")?;
        if row.field(0, "pos")? == "content" {
            content.push(form);
            continue;
        }
        let mut flags = 0;
        for flag in row.field(4, "flags")?.split(',') {
            flags |= match flag {
                "stop" => STOP,
                "negation" => NEGATION,
                "connective" => CONNECTIVE,
                "-" => 0,
                other => return Err(row.error(&format!("no such flag: {other}"))),
            };
        }
        for derived in derive(row, form)? {
            *forms.entry(derived).or_default() |= flags;
        }
    }
    for form in content {
        forms.remove(form);
    }
    forms.retain(|_, flags| *flags != 0);
    Ok(forms)
}

/// The form with each of its proclitics and pronouns.
fn derive(row: &Row, form: &str) -> Result<Vec<String>, String> {
    let pronouns = row.field(2, "pronouns")?;
    let host = match row.field(3, "host")? {
        "-" => form,
        host => host,
    };
    let mut endings = if pronouns.starts_with('+') { vec![] } else { vec![form.to_owned()] };
    for letter in pronouns.trim_start_matches('+').chars().filter(|&letter| letter != '-') {
        for pronoun in pronouns_of(letter).ok_or_else(|| row.error(&format!("no such pronoun: {letter}")))? {
            let shares_yeh = host.ends_with('ي') && *pronoun == "ي";
            endings.push(if shares_yeh { host.to_owned() } else { format!("{host}{pronoun}") });
        }
    }
    let mut derived = Vec::new();
    for proclitics in chains(row)? {
        if proclitics.article {
            derived.push(proclitics.join(form));
        } else {
            derived.extend(endings.iter().map(|ending| proclitics.join(ending)));
        }
    }
    Ok(derived)
}

/// What stands before a word: at most one clitic of each slot, and the article.
struct Proclitics {
    question: Option<char>,
    conjunction: Option<char>,
    particle: Option<char>,
    article: bool,
}

/// Every chain of proclitics that the letters of the second column allow.
fn chains(row: &Row) -> Result<Vec<Proclitics>, String> {
    let allowed = match row.field(1, "proclitics")? {
        "-" => "",
        letters => letters,
    };
    if let Some(letter) = allowed.chars().find(|&letter| !"qwfbklsd".contains(letter)) {
        return Err(row.error(&format!("no such proclitic: {letter}")));
    }
    let choices = |slot: &str| -> Vec<Option<char>> {
        [None].into_iter().chain(slot.chars().filter(|&letter| allowed.contains(letter)).map(Some)).collect()
    };
    let mut chains = Vec::new();
    for question in choices("q") {
        for conjunction in choices("wf") {
            for particle in choices("bkls") {
                chains.push(Proclitics { question, conjunction, particle, article: false });
                if allowed.contains('d') && particle != Some('s') {
                    chains.push(Proclitics { question, conjunction, particle, article: true });
                }
            }
        }
    }
    Ok(chains)
}

impl Proclitics {
    /// Writes them and the word together as Arabic spells them.
    fn join(&self, word: &str) -> String {
        let mut spelt = String::new();
        for clitic in [self.question, self.conjunction].into_iter().flatten() {
            spelt.push_str(spelling_of(clitic));
        }
        let defined = if self.article { format!("ال{word}") } else { word.to_owned() };
        if self.particle == Some('l')
            && let Some(rest) = defined.strip_prefix("ال")
        {
            // The alef of the article falls after lam, and of three lams two are written.
            spelt.push_str(if rest.starts_with('ل') { "ل" } else { "لل" });
            spelt.push_str(rest);
        } else {
            spelt.push_str(self.particle.map_or("", spelling_of));
            spelt.push_str(&defined);
        }
        spelt
    }
}

fn pronouns_of(letter: char) -> Option<&'static [&'static str]> {
    Some(match letter {
        'y' => &["ي"],
        'n' => &["ني"],
        'u' => &["نا"],
        'k' => &["ك", "كما", "كم", "كن"],
        'h' => &["ه", "ها", "هما", "هم", "هن"],
        _ => return None,
    })
}

fn spelling_of(clitic: char) -> &'static str {
    match clitic {
        'q' => "أ",
        'w' => "و",
        'f' => "ف",
        'b' => "ب",
        'k' => "ك",
        'l' => "ل",
        _ => "س",
    }
}

/// The pairs of `collisions.tsv` with each of their proclitics, the lesser word of a pair first.
fn distinct_pairs(rows: &[Row]) -> Result<Vec<(String, String)>, String> {
    let mut pairs = Vec::new();
    for row in rows {
        let (bare, marked) = (row.field(2, "bare word")?, row.field(3, "marked word")?);
        if bare.chars().count() != marked.chars().count() {
            return Err(row.error("the words differ in length, so search never takes one for the other"));
        }
        for proclitics in chains(row)? {
            let (one, other) = (proclitics.join(bare), proclitics.join(marked));
            pairs.push(if one < other { (one, other) } else { (other, one) });
        }
    }
    pairs.sort();
    pairs.dedup();
    Ok(pairs)
}

fn write_function_words(lexicon: &mut Vec<u8>, words: &BTreeMap<String, u8>) -> Result<(), String> {
    write_length(lexicon, words.len())?;
    let mut before = Vec::new();
    for (word, &flags) in words {
        before = write_word(lexicon, word, &before)?;
        lexicon.push(flags);
    }
    Ok(())
}

fn write_pairs(lexicon: &mut Vec<u8>, pairs: &[(String, String)]) -> Result<(), String> {
    write_length(lexicon, pairs.len())?;
    let mut before = Vec::new();
    for (left, right) in pairs {
        before = write_word(lexicon, left, &before)?;
        before = write_word(lexicon, right, &before)?;
    }
    Ok(())
}

fn write_length(lexicon: &mut Vec<u8>, length: usize) -> Result<(), String> {
    let length =
        u16::try_from(length).map_err(|_| format!("{length} entries are more than the format holds"))?;
    lexicon.extend(length.to_le_bytes());
    Ok(())
}

/// Writes a word as what it adds to the word before; returns its letters.
fn write_word(lexicon: &mut Vec<u8>, word: &str, before: &[u8]) -> Result<Vec<u8>, String> {
    let letter = |letter: char| u8::try_from(u32::from(letter).wrapping_sub(0x600)).ok();
    let letters: Option<Vec<u8>> = word.chars().map(letter).collect();
    let letters = letters.ok_or_else(|| format!("{word} has a character outside the Arabic block"))?;
    let shared = letters.iter().zip(before).take_while(|(a, b)| a == b).count();
    let length = |count: usize| u8::try_from(count).map_err(|_| format!("{word} is too long"));
    lexicon.push(length(shared)?);
    lexicon.push(length(letters.len() - shared)?);
    lexicon.extend(letters.iter().skip(shared));
    Ok(letters)
}
