// fold: the way back and forth between a text and its normalized form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, normalize } from "mubin";

/** Name, text, rules, span of the folded text, the stretch of the source that it came from. */
const TO_SOURCE = [
  ["a letter keeps the mark folded away behind it", "ك\u0650ت\u064Eاب", "search", [1, 2], "ت\u064E"],
  ["the last mark belongs to the last letter", "كتاب\u064C", "search", [3, 4], "ب\u064C"],
  ["half a ligature gives the whole", "س\uFEFCم", "search", [2, 3], "\uFEFC"],
  ["a word in one sign gives the sign", "قال \uFDFA ثم", "search", [8, 12], "\uFDFA"],
  ["a letter keeps the tatweel behind it", "كتـــاب", "search", [1, 2], "تـــ"],
  ["two letters from one place", "مسـؤول", "search", [1, 3], "سـؤ"],
  ["a composed letter gives both parts", "ا\u0654ب", "repair", [0, 1], "ا\u0654"],
  ["an astral letter gives both units", "\u{1EE01}ب", "search", [0, 1], "\u{1EE01}"],
  ["an empty span stays empty", "ك\u0650تاب", "search", [0, 0], ""],
  [
    "the whole gives the whole",
    "\u064Eك\u0650ت\u064Eاب\u0652",
    "search",
    [0, 4],
    "\u064Eك\u0650ت\u064Eاب\u0652",
  ],
  ["half an emoji gives the whole", "ة👩‍👩‍👧ة", "search", [1, 3], "👩‍👩‍👧"],
  ["half a flag gives the whole, in a row of flags", "🇪🇬🇸🇦🇲🇦ة", "search", [4, 6], "🇸🇦"],
  ["a line break of two units is not cut", "ة\r\nة", "search", [1, 2], "\r\n"],
  ["a mark that stays belongs to its letter", "ك\u0650تاب", "repair", [1, 2], "ك\u0650"],
  ["a surrogate without a partner is a character", "ة\uD800ة", "search", [1, 2], "\uD800"],
];

for (const [name, text, options, [start, end], expected] of TO_SOURCE) {
  test(name, () => {
    const span = fold(text, options).toSource(start, end);
    assert.equal(text.slice(span.start, span.end), expected);
  });
}

/** Name, text, rules, a stretch of the source (by start and end), what became of it. */
const TO_FOLDED = [
  ["half of a letter with its mark gives the letter", "ك\u0650ت\u064Eاب", "search", [2, 3], "ت"],
  ["a mark alone gives its letter", "ك\u0650ت\u064Eاب", "search", [3, 4], "ت"],
  ["a ligature gives all its letters", "س\uFEFCم", "search", [1, 2], "لا"],
  ["the whole gives the whole", "ك\u0650ت\u064Eاب", "search", [0, 6], "كتاب"],
  ["an empty span stays empty", "كتاب", "search", [2, 2], ""],
];

for (const [name, text, options, [start, end], expected] of TO_FOLDED) {
  test(`to the folded text: ${name}`, () => {
    const folded = fold(text, options);
    const span = folded.toFolded(start, end);
    assert.equal(folded.text.slice(span.start, span.end), expected);
  });
}

const PIECES = [
  "كتاب",
  "مَدْرَسَةٌ",
  "\uFEFB",
  "\uFEFC",
  "\uFDFA",
  "\uFDF2",
  "ـــ",
  "\u064E",
  "\u0651\u064E",
  "ا\u0654",
  "😀",
  "👩‍👩‍👧",
  "🇪🇬",
  "🇸🇦",
  "\u{1EE00}",
  "\uD800",
  "\uDC00",
  "\u200F",
  "\u200C",
  " ",
  "\n",
  "\r\n",
  "١٢٫٥",
  "،",
  "abc",
  "中",
  "한",
  "ᄒ",
  "क्ष",
  "\u0600",
];

test("every span of the folded text comes from a stretch that folds to it", () => {
  const random = randomNumbers(20_191_017);
  for (let round = 0; round < 2_000; round += 1) {
    const text = Array.from({ length: 1 + random(12) }, () => PIECES[random(PIECES.length)]).join("");
    const options = ["search", "repair", "lucene", "diacritics"][random(4)];
    const folded = fold(text, options);
    assert.equal(folded.text, normalize(text, options));
    assert.deepEqual(folded.toSource(0, folded.text.length), { start: 0, end: text.length }, label(text));
    const start = random(folded.text.length + 1);
    const end = start + random(folded.text.length + 1 - start);
    const span = folded.toSource(start, end);
    const where = `${label(text)} ${options} ${start}–${end}`;
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, where);
    const back = folded.toFolded(span.start, span.end);
    assert.ok(start === end || (back.start <= start && end <= back.end), where);
    for (const border of [span.start, span.end]) assert.ok(isClusterBorder(text, border), where);
  }
});

const segmenter = new Intl.Segmenter("ar");

/** What another implementation says. */
function isClusterBorder(text, at) {
  return at === text.length || [...segmenter.segment(text)].some(({ index }) => index === at);
}

function label(text) {
  return JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whole numbers below a limit, the same ones each time (Park and Miller's generator). */
function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
