// What is wrong with an argument is said by name, with what was expected.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Document,
  explain,
  fold,
  highlight,
  MAX_KEYWORD_COUNT,
  MubinError,
  normalize,
  statistics,
} from "mubin";

const RULES =
  "presentationForms, invisibles, nonJoiners, tatweel, compose, spaces, marks, lookAlikes, alefForms, hamzaSeats, alefMaksura, tehMarbuta, digits, numberSeparators, punctuation, dropHamza, regionalLetters, elongation";
const PRESETS = "search, repair, lucene, diacritics";
const document = new Document("نص");

/** Name, call, class of the error, code, message. */
const CASES = [
  // Texts
  [
    "a missing text",
    () => normalize(),
    "TypeError",
    undefined,
    "normalize: text: expected a string, got undefined",
  ],
  ["null for a text", () => fold(null), "TypeError", undefined, "fold: text: expected a string, got null"],
  [
    "a number for a text",
    () => highlight(1, "a"),
    "TypeError",
    undefined,
    "highlight: text: expected a string, got number",
  ],
  [
    "an array for a text",
    () => statistics([]),
    "TypeError",
    undefined,
    "statistics: text: expected a string, got an array",
  ],
  [
    "a String object",
    () => new Document(new String("a")),
    "TypeError",
    undefined,
    "new Document: text: expected a string, got object",
  ],
  [
    "no word to explain",
    () => explain(),
    "TypeError",
    undefined,
    "explain: word: expected a string, got undefined",
  ],

  // Rules
  [
    "an unknown preset",
    () => normalize("", "fold"),
    "OptionError",
    "invalid-option",
    `normalize: options: expected one of ${PRESETS}, got "fold"`,
  ],
  [
    "an unknown preset among options",
    () => fold("", { preset: "x" }),
    "OptionError",
    "invalid-option",
    `fold: options.preset: expected one of ${PRESETS}, got "x"`,
  ],
  [
    "an inherited name for a preset",
    () => normalize("", "toString"),
    "OptionError",
    "invalid-option",
    `normalize: options: expected one of ${PRESETS}, got "toString"`,
  ],
  [
    "an unknown rule",
    () => normalize("", { harakat: true }),
    "OptionError",
    "unknown-option",
    `normalize: options.harakat: there is no such option; expected preset, ${RULES}`,
  ],
  [
    "a rule that is no boolean",
    () => normalize("", { marks: 1 }),
    "OptionError",
    "invalid-option",
    "normalize: options.marks: expected true or false, got 1",
  ],
  [
    "a rule that is null",
    () => normalize("", { marks: null }),
    "OptionError",
    "invalid-option",
    "normalize: options.marks: expected true or false, got null",
  ],
  [
    "null for options",
    () => normalize("", null),
    "TypeError",
    undefined,
    "normalize: options: expected an object, got null",
  ],
  [
    "an array of rules",
    () => normalize("", ["marks"]),
    "TypeError",
    undefined,
    "normalize: options: expected an object, got an array",
  ],

  // Keywords
  [
    "no keywords at all",
    () => highlight("نص"),
    "TypeError",
    undefined,
    "highlight: keywords: expected a string or an array of strings, got undefined",
  ],
  [
    "a pattern",
    () => document.find(/a/),
    "TypeError",
    undefined,
    "Document.find: keywords: expected a string or an array of strings, got object",
  ],
  [
    "a keyword that is no string",
    () => highlight("نص", ["a", 2]),
    "TypeError",
    undefined,
    "highlight: keywords[1]: expected a string, got number",
  ],
  [
    "a missing keyword",
    () => highlight("نص", [undefined, "a"]),
    "TypeError",
    undefined,
    "highlight: keywords[0]: expected a string, got undefined",
  ],
  [
    "an empty keyword",
    () => highlight("نص", ["a", ""]),
    "KeywordError",
    "keyword-empty",
    "highlight: keywords[1]: it is empty; expected a word or a phrase",
  ],
  [
    "a keyword of spaces",
    () => document.find("  "),
    "KeywordError",
    "keyword-empty",
    "Document.find: keywords[0]: it is empty; expected a word or a phrase",
  ],
  [
    "a keyword of marks",
    () => document.find(["a", "b", "\u064E\u0651"]),
    "KeywordError",
    "keyword-only-marks",
    "Document.find: keywords[2]: it holds marks or tatweel alone; expected at least one letter, digit or sign",
  ],
  [
    "a keyword that is too long",
    () => document.find("ا".repeat(1001)),
    "KeywordError",
    "keyword-too-long",
    "Document.find: keywords[0]: it is too long; expected at most 1000 UTF-16 code units",
  ],
  [
    "too many keywords",
    () => document.find(Array(MAX_KEYWORD_COUNT + 1).fill("a")),
    "KeywordError",
    "too-many-keywords",
    "Document.find: keywords[10000]: there are too many; expected at most 10000 keywords",
  ],
  [
    "several keywords where one is asked for",
    () => document.meanings(["نص"]),
    "TypeError",
    undefined,
    "Document.meanings: keyword: expected a string, got an array",
  ],
  [
    "an empty keyword alone",
    () => document.meanings(""),
    "KeywordError",
    "keyword-empty",
    "Document.meanings: keyword: it is empty; expected a word or a phrase",
  ],
  [
    "a keyword of marks alone",
    () => document.related("\u064E\u0651"),
    "KeywordError",
    "keyword-only-marks",
    "Document.related: keyword: it holds marks or tatweel alone; expected at least one letter, digit or sign",
  ],
  [
    "one keyword that is too long",
    () => document.related("ا".repeat(1001)),
    "KeywordError",
    "keyword-too-long",
    "Document.related: keyword: it is too long; expected at most 1000 UTF-16 code units",
  ],

  [
    "an empty keyword to spread",
    () => document.dispersion(""),
    "KeywordError",
    "keyword-empty",
    "Document.dispersion: keyword: it is empty; expected a word or a phrase",
  ],
  [
    "no keyword to spread",
    () => document.dispersion(),
    "TypeError",
    undefined,
    "Document.dispersion: keyword: expected a string, got undefined",
  ],

  // Options of questions
  [
    "an unknown level",
    () => highlight("نص", "a", { match: "regex" }),
    "OptionError",
    "invalid-option",
    'highlight: options.match: expected one of exact, spelling, clitics, lemma, substring, got "regex"',
  ],
  [
    "an unknown way with overlaps",
    () => document.find("a", { overlaps: true }),
    "OptionError",
    "invalid-option",
    "Document.find: options.overlaps: expected one of longest, all, got boolean",
  ],
  [
    "an unknown option",
    () => document.find("a", { level: "exact" }),
    "OptionError",
    "unknown-option",
    "Document.find: options.level: there is no such option; expected match, overlaps",
  ],
  [
    "a limit below 0",
    () => document.vocabulary({ limit: -1 }),
    "OptionError",
    "invalid-option",
    "Document.vocabulary: options.limit: expected a whole number, 0 or more, got -1",
  ],
  [
    "a limit that is no number",
    () => document.vocabulary({ limit: "9" }),
    "OptionError",
    "invalid-option",
    'Document.vocabulary: options.limit: expected a whole number, 0 or more, got "9"',
  ],
  [
    "a switch that is none",
    () => document.vocabulary({ stopWords: "no" }),
    "OptionError",
    "invalid-option",
    'Document.vocabulary: options.stopWords: expected true or false, got "no"',
  ],
  [
    "an option of no vocabulary",
    () => document.vocabulary({ order: "text" }),
    "OptionError",
    "unknown-option",
    "Document.vocabulary: options.order: there is no such option; expected by, stopWords, spans, minCount, limit",
  ],
  [
    "an unknown way to count",
    () => document.vocabulary({ by: "root" }),
    "OptionError",
    "invalid-option",
    'Document.vocabulary: options.by: expected one of form, lemma, got "root"',
  ],
  [
    "half a count",
    () => document.ngrams(2, { minCount: 1.5 }),
    "OptionError",
    "invalid-option",
    "Document.ngrams: options.minCount: expected a whole number, 1 or more, got 1.5",
  ],
  [
    "a count of 0",
    () => document.vocabulary({ minCount: 0 }),
    "OptionError",
    "invalid-option",
    "Document.vocabulary: options.minCount: expected a whole number, 1 or more, got 0",
  ],
  [
    "a wish for spans that is none",
    () => document.ngrams(2, { spans: 1 }),
    "OptionError",
    "invalid-option",
    "Document.ngrams: options.spans: expected true or false, got 1",
  ],
  [
    "an option of no n-grams",
    () => document.ngrams(2, { n: 2 }),
    "OptionError",
    "unknown-option",
    "Document.ngrams: options.n: there is no such option; expected by, stopWords, spans, minCount, limit",
  ],
  [
    "an option of no dispersion",
    () => document.dispersion("نص", { overlaps: "all" }),
    "OptionError",
    "unknown-option",
    "Document.dispersion: options.overlaps: there is no such option; expected match, parts",
  ],
  [
    "an unknown level of dispersion",
    () => document.dispersion("نص", { match: "root" }),
    "OptionError",
    "invalid-option",
    'Document.dispersion: options.match: expected one of exact, spelling, clitics, lemma, substring, got "root"',
  ],
  [
    "one part",
    () => document.dispersion("نص", { parts: 1 }),
    "OptionError",
    "invalid-option",
    "Document.dispersion: options.parts: expected a whole number from 2 to 1000, got 1",
  ],
  [
    "too many parts",
    () => document.dispersion("نص", { parts: 1001 }),
    "OptionError",
    "invalid-option",
    "Document.dispersion: options.parts: expected a whole number from 2 to 1000, got 1001",
  ],
  [
    "a wish for clitics that is none",
    () => document.tokens({ clitics: 1 }),
    "OptionError",
    "invalid-option",
    "Document.tokens: options.clitics: expected true or false, got 1",
  ],
  [
    "an option of no tokens",
    () => document.tokens({ segments: true }),
    "OptionError",
    "unknown-option",
    "Document.tokens: options.segments: there is no such option; expected clitics",
  ],
  [
    "true for options",
    () => document.tokens(true),
    "TypeError",
    undefined,
    "Document.tokens: options: expected an object, got boolean",
  ],

  // Positions
  [
    "a span past the end",
    () => fold("نص").toSource(0, 3),
    "RangeError",
    undefined,
    "Folded.toSource: expected whole numbers with 0 ≤ start ≤ end ≤ 2, got start 0 and end 3",
  ],
  [
    "a span that ends before it starts",
    () => fold("نص").toFolded(2, 1),
    "RangeError",
    undefined,
    "Folded.toFolded: expected whole numbers with 0 ≤ start ≤ end ≤ 2, got start 2 and end 1",
  ],
  [
    "a position that is no number",
    () => fold("نص").toSource("0", 1),
    "RangeError",
    undefined,
    "Folded.toSource: expected whole numbers with 0 ≤ start ≤ end ≤ 2, got start 0 and end 1",
  ],
  [
    "n-grams of no words",
    () => document.ngrams(0),
    "RangeError",
    undefined,
    "Document.ngrams: n: expected a whole number from 1 to 5, got 0",
  ],
  [
    "n-grams of too many words",
    () => document.ngrams(6),
    "RangeError",
    undefined,
    "Document.ngrams: n: expected a whole number from 1 to 5, got 6",
  ],
  [
    "n-grams of a number that is none",
    () => document.ngrams("2"),
    "RangeError",
    undefined,
    "Document.ngrams: n: expected a whole number from 1 to 5, got 2",
  ],
  [
    "an offset past the end",
    () => document.explain(3),
    "RangeError",
    undefined,
    "Document.explain: offset: expected a whole number from 0 to 2, got 3",
  ],
  [
    "an offset below 0",
    () => document.explain(-1),
    "RangeError",
    undefined,
    "Document.explain: offset: expected a whole number from 0 to 2, got -1",
  ],
  [
    "an offset between two units",
    () => document.explain(0.5),
    "RangeError",
    undefined,
    "Document.explain: offset: expected a whole number from 0 to 2, got 0.5",
  ],
  [
    "a missing offset",
    () => document.explain(),
    "RangeError",
    undefined,
    "Document.explain: offset: expected a whole number from 0 to 2, got undefined",
  ],
];

for (const [name, call, type, code, message] of CASES) {
  test(name, () => {
    let error;
    try {
      call();
    } catch (caught) {
      error = caught;
    }
    assert.ok(error, "an error is thrown");
    assert.equal(error.name, type);
    assert.equal(error.code, code);
    assert.equal(error.message, message);
    assert.equal(error instanceof MubinError, code !== undefined);
    if (type === "KeywordError") assert.equal(error.index, Number(/\[(\d+)\]/.exec(message)?.[1] ?? 0));
  });
}

test("an option that is undefined is one that is not given", () => {
  assert.equal(normalize("مدرسة", { preset: "search", tehMarbuta: undefined }), "مدرسه");
  assert.equal(document.find("نص", { match: undefined }).length, 1);
});

test("no keywords give no matches", () => {
  assert.deepEqual(document.find([]), []);
});

test("ten thousand keywords are not too many", () => {
  assert.equal(document.find(Array(MAX_KEYWORD_COUNT).fill("نص")).length, 1);
});
