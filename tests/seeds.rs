//! What a person may get wrong in the language data of `seeds/`, and the build does not notice.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Index;
use std::path::Path;

/// A line of a seed file. Fields that are left out at its end are empty.
#[derive(Debug)]
struct Row {
    /// File and line, as they stand in a message.
    place: String,
    fields: Vec<String>,
}

impl Index<usize> for Row {
    type Output = String;

    fn index(&self, index: usize) -> &String {
        self.fields.get(index).expect("a column of the heading")
    }
}

impl Row {
    /// The items of a field: none if it is empty or a hyphen.
    fn list(&self, index: usize) -> Vec<&str> {
        if self[index] == "-" {
            Vec::new()
        } else {
            self[index].split(',').filter(|item| !item.is_empty()).collect()
        }
    }
}

/// The files in whose lines every field stands; in the others the empty ones at the end are left out.
const COMPLETE: [&str; 2] = ["function.tsv", "collisions.tsv"];

/// The lines of a seed file behind its comments and heading.
fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let heading = lines.next().expect("a heading").1.split('\t').count();
    let rows = lines.map(|(index, line)| {
        let place = format!("seeds/{file}, line {}", index + 1);
        let mut fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        assert!(fields.len() <= heading, "{place}: more fields than the heading");
        assert!(
            fields.len() == heading || !COMPLETE.contains(&file),
            "{place}: as many fields as the heading"
        );
        fields.resize(heading, String::new());
        Row { place, fields }
    });
    rows.collect()
}

/// What is wrong, each with its place; a test fails with all of it at once.
#[derive(Default)]
struct Problems(Vec<String>);

impl Problems {
    fn unless(&mut self, is_right: bool, row: &Row, problem: &str) {
        if !is_right {
            self.0.push(format!("{}: {problem}", row.place));
        }
    }

    fn assert_none(self) {
        assert!(self.0.is_empty(), "{} problems\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Whether it is one of the letters that Arabic words are spelt with: no mark, no tatweel, no space.
fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{064B}'..='\u{0652}' | '\u{0670}')
}

fn is_bare(word: &str) -> bool {
    !word.is_empty() && word.chars().all(is_letter)
}

fn without_marks(word: &str) -> String {
    word.chars().filter(|&letter| !is_mark(letter)).collect()
}

/// The spelling that look-up compares: a first alef without its hamza, one hamza elsewhere, yeh for alef maksura.
fn key(word: &str) -> String {
    let mut key = String::new();
    for letter in word.chars().filter(|&letter| !is_mark(letter)) {
        match letter {
            'أ' | 'إ' | 'آ' if key.is_empty() => key.push('ا'),
            'آ' => key.push_str("ءا"),
            'أ' | 'إ' | 'ؤ' | 'ئ' => key.push('ء'),
            'ى' => key.push('ي'),
            other => key.push(other),
        }
    }
    key
}

#[test]
fn words_are_spelt_in_bare_letters() {
    let function = rows("function.tsv");
    let hosts = function.iter().map(|row| &row[3]).filter(|host| *host != "-");
    let collisions = rows("collisions.tsv");
    let words = function.iter().map(|row| &row[5]).chain(hosts);
    for word in words.chain(collisions.iter().flat_map(|row| [&row[2], &row[3]])) {
        assert!(!word.is_empty() && word.chars().all(is_letter), "{word}");
    }
}

#[test]
fn no_line_stands_twice() {
    let mut seen = BTreeSet::new();
    for row in rows("function.tsv") {
        assert!(seen.insert((row[0].clone(), row[5].clone(), row[3].clone())), "{row:?}");
    }
    let mut seen = BTreeSet::new();
    for row in rows("collisions.tsv") {
        assert!(seen.insert((row[2].clone(), row[3].clone())), "{row:?}");
    }
}

#[test]
fn a_pair_differs_in_letters_and_their_partners() {
    for row in rows("collisions.tsv") {
        let (bare, marked) = (&row[2], &row[3]);
        assert_eq!(bare.chars().count(), marked.chars().count(), "{row:?}");
        let differing: Vec<&str> =
            bare.chars().zip(marked.chars()).filter(|(one, other)| one != other).map(kind_of_pair).collect();
        let is_right = match row[0].as_str() {
            "careless" => !differing.is_empty() && !differing.contains(&"none"),
            kind => differing == [kind],
        };
        assert!(is_right, "{row:?}: {differing:?}");
    }
}

fn kind_of_pair(pair: (char, char)) -> &'static str {
    match pair {
        ('\u{0649}', '\u{064A}') => "maksura",
        ('\u{0647}', '\u{0629}') => "teh",
        ('\u{0627}', '\u{0622}' | '\u{0623}' | '\u{0625}') => "alef",
        _ => "none",
    }
}

const BANDS: [&str; 4] = ["0", "1", "2", "3"];

/// Whether it is a letter of roots: no alef, and hamza is a letter of its own.
fn is_root_letter(letter: char) -> bool {
    matches!(letter, 'ء' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي')
}

/// A form of a line of `verbs.tsv`: its number, vowels, flag and band.
struct Form<'a> {
    number: &'a str,
    vowels: &'a str,
    flag: &'a str,
    band: &'a str,
}

impl<'a> Form<'a> {
    fn of(written: &'a str) -> Option<Self> {
        let (name, band) = written.split_once('/')?;
        let number = name.trim_end_matches(['a', 'i', 'u', 's', '-']);
        let rest = name.get(number.len()..)?;
        let vowels = rest.trim_end_matches(['s', '-']);
        Some(Self { number, vowels, flag: rest.get(vowels.len()..)?, band })
    }

    /// The verbal noun, where it comes by rule and a relative adjective may come from it, in the spelling that look-up compares.
    fn verbal_noun(&self, root: &str) -> Option<String> {
        let perfect = self.perfect(root);
        let letters: Vec<char> = root.chars().collect();
        let (&[c1, c2, c3], Some(last)) = (letters.as_slice(), perfect.chars().last()) else { return None };
        let lead = perfect.strip_suffix(last)?;
        Some(match self.number {
            "2" if is_weak(c3) => format!("ت{c1}{c2}ية"),
            "2" => format!("ت{c1}{c2}ي{c3}"),
            "5" | "6" => perfect,
            "4" if is_weak(c1) || c1 == 'ء' => format!("اي{c2}ا{}", if is_weak(c3) { 'ء' } else { c3 }),
            "4" if is_hollow(c2, c3, self.flag) => format!("{perfect}ة"),
            "4" | "7" | "8" | "10" if is_weak(c3) => format!("{lead}اء"),
            "10" if is_hollow(c2, c3, self.flag) => format!("{perfect}ة"),
            "7" | "8" if is_hollow(c2, c3, self.flag) => format!("{}يا{c3}", lead.strip_suffix('ا')?),
            "4" | "7" | "8" | "9" | "10" if c2 == c3 => format!("{perfect}ا{c3}"),
            "4" | "7" | "8" | "10" => format!("{lead}ا{c3}"),
            _ => return None,
        })
    }

    /// He of the perfect, in the spelling that look-up compares.
    fn perfect(&self, root: &str) -> String {
        let letters: Vec<char> = root.chars().collect();
        let [c1, c2, c3] = letters[..] else {
            return match self.number {
                "q2" => format!("ت{root}"),
                "q4" => format!("ا{root}"),
                _ => root.strip_prefix('ء').map_or(root.to_owned(), |rest| format!("ا{rest}")),
            };
        };
        let whole = match c3 {
            'و' if self.number == "1" && !self.vowels.starts_with('i') => format!("{c2}ا"),
            // After yeh the alef stays alef: أحيا.
            'ي' if self.number != "1" && c2 == 'ي' => "يا".to_owned(),
            'و' => format!("{c2}ي"),
            _ => format!("{c2}{c3}"),
        };
        let written_once = if c2 == c3 && !is_weak(c3) { c3.to_string() } else { whole.clone() };
        let hollow = is_hollow(c2, c3, self.flag);
        let short = if hollow { format!("ا{c3}") } else { written_once.clone() };
        let perfect = match self.number {
            "1" => format!("{c1}{short}"),
            "2" => format!("{c1}{whole}"),
            "3" => format!("{c1}ا{written_once}"),
            "4" if root == "رءي" => "اري".to_owned(),
            "4" => format!("ا{c1}{short}"),
            "5" => format!("ت{c1}{whole}"),
            "6" => format!("ت{c1}ا{written_once}"),
            "7" => format!("ان{c1}{short}"),
            "8" => match c1 {
                'و' | 'ي' | 'ت' => format!("ات{short}"),
                'ء' if root == "ءخذ" => format!("ات{short}"),
                'ص' | 'ض' => format!("ا{c1}ط{short}"),
                'ط' | 'د' => format!("ا{c1}{short}"),
                'ذ' => format!("اد{short}"),
                'ز' => format!("ازد{short}"),
                _ => format!("ا{c1}ت{short}"),
            },
            "9" => format!("ا{c1}{c2}{c3}"),
            _ => format!("است{c1}{short}"),
        };
        // A first hamza is alef, and swallows the alef before or behind it.
        match perfect.strip_prefix("اء").or_else(|| perfect.strip_prefix("ءا")) {
            Some(rest) if self.number != "8" => format!("ا{rest}"),
            _ => perfect.strip_prefix('ء').map_or(perfect.clone(), |rest| format!("ا{rest}")),
        }
    }
}

const fn is_weak(letter: char) -> bool {
    matches!(letter, 'و' | 'ي')
}

fn is_hollow(middle: char, last: char, flag: &str) -> bool {
    is_weak(middle) && !is_weak(last) && flag != "s"
}

/// All verbs, in the spelling that look-up compares.
fn verbs() -> BTreeSet<String> {
    let mut verbs: BTreeSet<String> =
        rows("irregular.tsv").iter().filter(|row| row[0] == "verb").map(|row| key(&row[2])).collect();
    for row in rows("verbs.tsv") {
        verbs.extend(row[0].split(' ').filter_map(Form::of).map(|form| form.perfect(&row[1])));
    }
    verbs
}

#[test]
fn the_perfect_follows_from_root_and_form() {
    for (form, root, perfect) in [
        ("1au/3", "كتب", "كتب"),
        ("1ai/3", "ءتي", "أتى"),
        ("1au/0", "ءوب", "آب"),
        ("1au/3", "دعو", "دعا"),
        ("1ia/2", "رضو", "رضي"),
        ("2/2", "كون", "كون"),
        ("3/2", "ءخذ", "آخذ"),
        ("3/1", "حجج", "حاج"),
        ("3/3", "حول", "حاول"),
        ("4/1", "ءمن", "آمن"),
        ("4/3", "عطو", "أعطى"),
        ("6/1", "ءمر", "تآمر"),
        ("8/3", "ءخذ", "اتخذ"),
        ("8/1", "ءلف", "ائتلف"),
        ("8/1", "زهر", "ازدهر"),
        ("8s/1", "زوج", "ازدوج"),
        ("10/2", "مرر", "استمر"),
        ("10/2", "طوع", "استطاع"),
        ("q4/2", "طمءن", "اطمأن"),
    ] {
        let form = Form::of(form).expect("a form");
        assert_eq!(form.perfect(root), key(perfect), "{root} {}", form.number);
    }
}

#[test]
fn verbs_have_forms_that_their_root_allows() {
    const OF_THREE: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    const OF_FOUR: [&str; 3] = ["q1", "q2", "q4"];
    const VOWELS: [&str; 6] = ["au", "ai", "aa", "ia", "ii", "uu"];
    let mut problems = Problems::default();
    let mut roots = BTreeSet::new();
    for row in rows("verbs.tsv") {
        let letters: Vec<char> = row[1].chars().collect();
        let is_weak = |place: usize| matches!(letters.get(place), Some('و' | 'ي'));
        problems.unless(
            letters.iter().copied().all(is_root_letter),
            &row,
            "a root is spelt in letters of roots",
        );
        problems.unless(matches!(letters.len(), 3 | 4), &row, "a root has three letters or four");
        problems.unless(roots.insert(row[1].clone()), &row, "the root stands twice");
        let mut seen = BTreeSet::new();
        for written in row[0].split(' ') {
            let Some(form) = Form::of(written) else {
                problems.unless(false, &row, &format!("{written} has no band"));
                continue;
            };
            let mut unless =
                |is_right, problem: &str| problems.unless(is_right, &row, &format!("{written}: {problem}"));
            let allowed: &[&str] = if letters.len() == 4 { &OF_FOUR } else { &OF_THREE };
            unless(allowed.contains(&form.number), "no form of a root with so many letters");
            unless(BANDS.contains(&form.band), "a band is 0 to 3");
            unless(seen.insert((form.number, form.vowels, form.flag)), "the form stands twice");
            unless(
                (form.number == "1") == VOWELS.contains(&form.vowels),
                "form 1, and no other, has two vowels",
            );
            let is_right_flag = match form.flag {
                "" => true,
                "-" => form.number == "1" && letters.first() == Some(&'و') && !form.vowels.ends_with('i'),
                "s" => form.number != "1" && is_weak(1) && !is_weak(2),
                _ => false,
            };
            unless(is_right_flag, "no such flag here");
        }
    }
    problems.assert_none();
}

#[test]
fn nouns_fit_their_class() {
    const CLASSES: [&str; 15] = ["n", "nt", "f", "u", "d", "q", "h", "e", "c", "s", "i", "x", "m", "a", "y"];
    const MOST_LETTERS: usize = 12;
    let mut problems = Problems::default();
    let mut seen = BTreeSet::new();
    for row in rows("nouns.tsv") {
        let (class, lemma) = (row[0].as_str(), without_marks(&row[2]));
        problems.unless(CLASSES.contains(&class), &row, "no such class");
        problems.unless(BANDS.contains(&row[1].as_str()), &row, "a band is 0 to 3");
        problems.unless(is_bare(&lemma), &row, "a lemma is spelt in letters and marks");
        problems.unless(lemma.chars().count() <= MOST_LETTERS, &row, "the lemma is too long");
        problems.unless(seen.insert((row[0].clone(), row[2].clone())), &row, "the lemma stands twice");
        let end = match class {
            "f" => Some("ة"),
            "q" => Some("ى"),
            "h" => Some("اء"),
            "d" | "y" => Some("ي"),
            "s" => Some("ان"),
            _ => None,
        };
        let is_right_end = match end {
            Some("ان") => lemma.ends_with("ان") || lemma.ends_with("آن"),
            Some(end) => lemma.ends_with(end),
            None => {
                class == "x"
                    || !lemma.ends_with('ة') && (!lemma.ends_with('ى') || matches!(class, "e" | "c" | "i"))
            }
        };
        problems.unless(is_right_end, &row, "the class does not fit the last letters");
        let is_right_beginning = !matches!(class, "e" | "c") || lemma.starts_with(['أ', 'آ']);
        problems.unless(is_right_beginning, &row, "the class does not fit the first letter");
    }
    problems.assert_none();
}

#[test]
fn plurals_say_what_the_class_does_not() {
    let mut problems = Problems::default();
    for row in rows("nouns.tsv") {
        let (class, lemma) = (row[0].as_str(), without_marks(&row[2]));
        let stem = lemma.strip_suffix('ة').unwrap_or(&lemma);
        let given: &[&str] = match class {
            "f" | "nt" => &["ات"],
            "m" | "a" | "y" => &["ات", "ون", "ين"],
            _ => &[],
        };
        let mut seen = BTreeSet::new();
        for plural in row.list(3) {
            let mut unless =
                |is_right, problem: &str| problems.unless(is_right, &row, &format!("{plural}: {problem}"));
            unless(is_bare(plural), "a plural is spelt in bare letters");
            unless(plural != lemma, "it is the lemma");
            unless(seen.insert(plural), "it stands twice");
            unless(!given.iter().any(|end| format!("{stem}{end}") == plural), "the class gives it");
        }
    }
    problems.assert_none();
}

/// A keyword with marks chooses between words of the same letters, so each of them has marks. Where they are the same, one
/// vocalisation has two meanings that inflect differently, and the keyword means both.
#[test]
fn words_of_the_same_letters_have_marks() {
    let mut problems = Problems::default();
    let mut groups: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows("nouns.tsv") {
        groups.entry(without_marks(&row[2])).or_default().push(row);
    }
    for (lemma, group) in groups.iter().filter(|(_, group)| group.len() > 1) {
        for row in group {
            problems.unless(row[2] != *lemma, row, "another word has these letters: both have marks");
        }
    }
    problems.assert_none();
}

/// Lemmas, names, relative adjectives and plurals, and the words of the other files, in the spelling that look-up compares.
fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for row in rows("nouns.tsv") {
        words.insert(key(&row[2]));
        words.extend(row.list(3).into_iter().map(key));
    }
    for row in rows("names.tsv") {
        words.insert(key(&row[3]));
        words.extend(row[3].strip_prefix("ال").map(key));
        words.extend(row.list(4).into_iter().map(key));
    }
    for row in rows("irregular.tsv") {
        words.insert(key(&row[2]));
        words.extend(row.list(3).into_iter().map(key));
    }
    words.extend(rows("function.tsv").iter().map(|row| key(&row[5])));
    words
}

#[test]
fn what_a_noun_comes_from_is_listed() {
    let (mut words, verbs) = (words(), verbs());
    for row in rows("verbs.tsv") {
        words.extend(row[0].split(' ').filter_map(Form::of).filter_map(|form| form.verbal_noun(&row[1])));
    }
    let mut problems = Problems::default();
    for row in rows("nouns.tsv").into_iter().filter(|row| !row[4].is_empty()) {
        let (relation, base) = row[4].split_once(':').unwrap_or((row[4].as_str(), ""));
        let is_listed = match relation {
            "masdar" | "agent" => verbs.contains(&key(base)),
            "nisba" => words.contains(&key(base)),
            "fem" | "unit" | "dim" => base.is_empty() || words.contains(&key(base)),
            _ => false,
        };
        problems.unless(is_listed, &row, &format!("{} is not listed", row[4]));
    }
    problems.assert_none();
}

#[test]
fn names_are_well_formed() {
    const KINDS: [&str; 17] = [
        "country",
        "city",
        "region",
        "river",
        "sea",
        "mountain",
        "people",
        "given",
        "family",
        "organisation",
        "party",
        "month",
        "day",
        "brand",
        "sect",
        "language",
        "other",
    ];
    let mut problems = Problems::default();
    let mut seen = BTreeSet::new();
    for row in rows("names.tsv") {
        problems.unless(KINDS.contains(&row[0].as_str()), &row, "no such kind");
        problems.unless(["never", "always", "optional"].contains(&row[1].as_str()), &row, "no such article");
        problems.unless(
            row[1] != "always" || row[3].starts_with("ال"),
            &row,
            "it always has the article: so it begins",
        );
        problems.unless(BANDS.contains(&row[2].as_str()), &row, "a band is 0 to 3");
        problems.unless(is_bare(&row[3]), &row, "a name is spelt in bare letters");
        problems.unless(seen.insert(row[3].clone()), &row, "the name stands twice");
        for nisba in row.list(4) {
            problems.unless(
                is_bare(nisba) && nisba.ends_with('ي'),
                &row,
                "an adjective of a name ends in yeh",
            );
        }
    }
    problems.assert_none();
}

#[test]
fn variants_stand_for_words() {
    let (mut words, verbs) = (words(), verbs());
    // Forms that no list holds.
    for row in rows("function.tsv") {
        let host = if row[3] == "-" { &row[5] } else { &row[3] };
        words.extend(["ه", "ها", "ك", "ي", "نا"].map(|pronoun| key(&format!("{host}{pronoun}"))));
        words.extend(["ل", "ك"].map(|proclitic| key(&format!("{proclitic}{}", row[5]))));
    }
    // A form of a verb has the letters of its perfect, but for those that are weak.
    let strong =
        |word: &str| word.chars().filter(|letter| !matches!(letter, 'ا' | 'و' | 'ي')).collect::<String>();
    let strong_verbs: BTreeSet<String> = verbs.iter().map(|verb| strong(verb)).collect();
    let is_verb = |word: &str| {
        let word = key(word);
        let imperfect = word.strip_prefix(['ي', 'ت', 'ن', 'ا', 'م']).unwrap_or(&word);
        [word.as_str(), imperfect].iter().any(|form| strong_verbs.contains(&strong(form)))
    };
    let mut problems = Problems::default();
    let mut seen = BTreeSet::new();
    for row in rows("variants.tsv") {
        let standard = row[2].as_str();
        problems.unless(["regional", "loan", "slip"].contains(&row[0].as_str()), &row, "no such kind");
        problems.unless(is_bare(&row[1]) && is_bare(standard), &row, "both are spelt in bare letters");
        problems.unless(row[1] != standard, &row, "the two are the same");
        problems.unless(seen.insert(row[1].clone()), &row, "the spelling stands twice");
        problems.unless(
            words.contains(&key(standard)) || is_verb(standard),
            &row,
            &format!("{standard} is no word"),
        );
    }
    problems.assert_none();
}

#[test]
fn irregular_words_list_each_form_once() {
    let mut problems = Problems::default();
    let mut lemmas = BTreeSet::new();
    for row in rows("irregular.tsv") {
        let lemma = without_marks(&row[2]);
        problems.unless(["number", "noun", "verb"].contains(&row[0].as_str()), &row, "no such kind");
        problems.unless(BANDS.contains(&row[1].as_str()), &row, "a band is 0 to 3");
        problems.unless(lemmas.insert(lemma.clone()), &row, "the lemma stands twice");
        let mut seen = BTreeSet::from([lemma]);
        for form in row.list(3) {
            problems.unless(is_bare(form), &row, &format!("{form} is spelt in bare letters"));
            problems.unless(seen.insert(form.to_owned()), &row, &format!("{form} stands twice"));
        }
    }
    problems.assert_none();
}

/// A reading as one of these wins over every noun and name, so that a keyword of the same letters seldom means that.
#[test]
fn what_a_function_word_hides_says_so() {
    const STRONGEST: [&str; 8] = [
        "pronoun",
        "demonstrative",
        "relative",
        "interrogative",
        "preposition",
        "conjunction",
        "particle",
        "fused",
    ];
    let hiding: BTreeSet<String> = rows("function.tsv")
        .into_iter()
        .filter(|row| STRONGEST.contains(&row[0].as_str()) && !row[2].starts_with('+'))
        .map(|row| row[5].clone())
        .collect();
    let mut problems = Problems::default();
    for (file, word, note) in [("nouns.tsv", 2, 5), ("names.tsv", 3, 5)] {
        for row in rows(file) {
            let is_hidden = hiding.contains(&without_marks(&row[word]));
            problems.unless(
                !is_hidden || row[note].contains("function word"),
                &row,
                "a function word hides it: the note says so",
            );
        }
    }
    problems.assert_none();
}
