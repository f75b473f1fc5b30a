//! What the table-driven tests share: rows of named cases, and how to print text so that it can be seen.

use std::fs;
use std::path::Path;

/// The lines of `tests/data/<file>`, split at tabs, without comments (`#`), blank lines and the heading.
///
/// Panics where a line does not have as many fields as the heading.
pub(crate) fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let heading = lines.next().expect("a heading").split('\t').count();
    let rows = lines.map(|line| {
        let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        assert_eq!(fields.len(), heading, "{file}: as many fields as the heading in {line:?}");
        fields
    });
    rows.collect()
}

/// The text that a field stands for, in UTF-16 units: `\u{X}` is a code point or half a surrogate pair.
pub(crate) fn units(field: &str) -> Vec<u16> {
    let mut units = Vec::new();
    let mut rest = field;
    while let Some((before, after)) = rest.split_once("\\u{") {
        units.extend(before.encode_utf16());
        let (digits, after) = after.split_once('}').expect("a closing brace");
        let code = u32::from_str_radix(digits, 16).expect("hexadecimal digits");
        match char::from_u32(code) {
            Some(letter) => units.extend(letter.encode_utf16(&mut [0; 2]).iter()),
            None => units.push(u16::try_from(code).expect("half a surrogate pair")),
        }
        rest = after;
    }
    units.extend(rest.encode_utf16());
    units
}

/// The text as a reader sees it, and its units, since half of what goes wrong cannot be seen.
pub(crate) fn shown(units: &[u16]) -> String {
    let codes: Vec<String> = units.iter().map(|unit| format!("{unit:04X}")).collect();
    format!("{} [{}]", String::from_utf16_lossy(units), codes.join(" "))
}
