//! Reads the tables of named cases in `tests/data`, for the tests.

/// One line of a table: its name and the columns behind it.
pub(crate) struct Case<'a> {
    pub(crate) name: &'a str,
    columns: Vec<&'a str>,
}

impl<'a> Case<'a> {
    /// Column `index` behind the name, as it is written.
    pub(crate) fn column(&self, index: usize) -> &'a str {
        self.columns.get(index).unwrap_or_else(|| panic!("{}: no column {index}", self.name))
    }

    /// Column `index` behind the name, in units.
    pub(crate) fn units(&self, index: usize) -> Vec<u16> {
        unescape(self.column(index))
    }

    /// The texts in column `index` behind the name, which are parted by " | ", each in units.
    pub(crate) fn texts(&self, index: usize) -> Vec<Vec<u16>> {
        self.column(index).split(" | ").filter(|text| !text.is_empty()).map(unescape).collect()
    }

    /// The report of a failure.
    pub(crate) fn failure(&self, expected: &[String], found: &[String]) -> String {
        let (expected, found) = (expected.join(" | "), found.join(" | "));
        format!("{}: {}\n  expected {expected}\n  found    {found}", self.name, visible(&self.units(0)))
    }
}

/// The lines of a table but for comments and the heading, each name once.
pub(crate) fn cases(table: &str) -> Vec<Case<'_>> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).skip(1);
    let cases: Vec<Case<'_>> = lines
        .map(|line| {
            let mut columns = line.split('\t');
            Case { name: columns.next().unwrap_or_default(), columns: columns.collect() }
        })
        .collect();
    let mut names: Vec<&str> = cases.iter().map(|case| case.name).collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        assert_ne!(pair.first(), pair.last(), "two cases of one name");
    }
    assert!(!cases.is_empty(), "a table without cases");
    cases
}

/// Text with the escapes `\u{…}` (lone surrogates too), `\n`, `\r` and `\t`, in units.
pub(crate) fn unescape(text: &str) -> Vec<u16> {
    let mut units = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        if character != '\\' {
            units.extend_from_slice(character.encode_utf16(&mut [0; 2]));
            continue;
        }
        let letter = rest.chars().next().expect("an escape has a letter");
        rest = &rest[letter.len_utf8()..];
        match letter {
            'n' => units.push(0x0A),
            'r' => units.push(0x0D),
            't' => units.push(0x09),
            'u' => {
                let (digits, behind) = rest[1..].split_once('}').expect("an escape has braces");
                rest = behind;
                let code = u32::from_str_radix(digits, 16).expect("an escape holds a code point");
                match char::from_u32(code) {
                    Some(character) => units.extend_from_slice(character.encode_utf16(&mut [0; 2])),
                    None => units.push(u16::try_from(code).expect("a lone surrogate")),
                }
            }
            other => panic!("no such escape: \\{other}"),
        }
    }
    units
}

/// The text as it can be seen in a report of a failure: what is not plain is escaped.
pub(crate) fn visible(units: &[u16]) -> String {
    char::decode_utf16(units.iter().copied())
        .map(|character| match character {
            Ok(character)
                if character == ' ' || character.is_alphanumeric() || character.is_ascii_graphic() =>
            {
                character.to_string()
            }
            Ok(character) => format!("\\u{{{:X}}}", u32::from(character)),
            Err(lone) => format!("\\u{{{:X}}}", lone.unpaired_surrogate()),
        })
        .collect()
}
