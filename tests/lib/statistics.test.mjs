// Statistics: every figure of a text that was counted by hand, of texts that have nothing to count, and the options.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Document, MubinError, OptionError, statistics } from "mubin";

const MINUTE_MS = 60_000;
const ALOUD = { min: 118, max: 158 };
const SILENT = { min: (118 * 238) / 183, max: (158 * 238) / 183 };

const sample = (name) => readFileSync(new URL(`../../seeds/articles/${name}.txt`, import.meta.url), "utf8");

/** Entries of one count each, in the order in which they are given. */
const each = (count, texts) => texts.split(" ").map((text) => ({ text, count }));
const share = (count, words) => ({ count, ratio: words === 0 ? 0 : count / words });
const timeOf = (words, rate) => ({
  min: (words / rate.max) * MINUTE_MS,
  max: (words / rate.min) * MINUTE_MS,
});

/** Reports which figure is another one, where all of an object would fill the screen. */
function assertFigures(found, expected) {
  for (const name of Object.keys(expected)) assert.deepEqual(found[name], expected[name], name);
  assert.deepEqual(found, expected);
}

// Eight words: a verb, a noun with the article and two marks, a noun in the dual; a preposition, a name of the lexicon, a
// word that nobody knows, the noun of the dual with clitics, a word of another script. Three digits of two systems.
const TEXT = "قرأ الو\u064Eل\u064Eد كتابين.\nفي دمشق بلهكنش، وكتابه abc ١٢ 3!";

const FIGURES = {
  characters: 50, // 35 letters, 3 digits, 3 marks of punctuation, 8 spaces, a line break; harakat stand on letters
  charactersWithoutSpaces: 41,
  letters: 35, // 3 + 5 + 6, 2 + 4 + 6 + 6 + 3
  marks: 2,
  digits: 3,
  punctuation: 3, // . ، !
  words: 8, // numbers are none
  types: 8,
  lemmas: 7, // كتابين and وكتابه are كتاب
  sentences: 2,
  paragraphs: 2,
  vocalisationRatio: 2 / 32, // of the Arabic letters
  markedLetters: 2,
  wordLengths: {
    mean: 35 / 8,
    standardDeviation: Math.sqrt(171 / 8 - (35 / 8) ** 2), // 2² + 2 · 3² + 4² + 5² + 3 · 6² = 171
    median: 4.5, // 2 3 3 4 5 6 6 6
    min: 2,
    max: 6,
    counts: [
      { value: 2, count: 1 }, // في
      { value: 3, count: 2 }, // قرأ abc
      { value: 4, count: 1 }, // دمشق
      { value: 5, count: 1 }, // الولد
      { value: 6, count: 3 }, // كتابين بلهكنش وكتابه
    ],
  },
  sentenceLengths: {
    mean: 4,
    standardDeviation: 1,
    median: 4,
    min: 3,
    max: 5,
    counts: [
      { value: 3, count: 1 },
      { value: 5, count: 1 },
    ],
  },
  // Each paragraph is one sentence.
  paragraphLengths: {
    mean: 4,
    standardDeviation: 1,
    median: 4,
    min: 3,
    max: 5,
    counts: [
      { value: 3, count: 1 },
      { value: 5, count: 1 },
    ],
  },
  scripts: { arabic: 32, latin: 3, greek: 0, cyrillic: 0, hebrew: 0, han: 0, other: 0 },
  digitSystems: { latin: 1, arabicIndic: 2, extendedArabicIndic: 0, other: 0 },
  // 4 · 3 + 8 · 2 + 7 = 35, of equal counts by code points.
  letterFrequencies: [...each(3, "ا ب ك ل"), ...each(2, "ت د ش ق ن ه و ي"), ...each(1, "a b c أ ر ف م")],
  // 35 letters in 8 words have 27 pairs; كت تا اب stand in both forms of كتاب.
  bigramFrequencies: [
    ...each(2, "اب تا كت"),
    ...each(1, "ab bc ال بل به بي دم رأ شق في قر كن لد له لو مش نش هك وك ول ين"),
  ],
  // N = V = 8; fewer than 100 words, and than 42.
  formDiversity: {
    typeTokenRatio: 1,
    rootTypeTokenRatio: 8 / Math.sqrt(8),
    movingAverageTtr: null,
    mtld: null,
    hdD: null,
    yulesK: 0,
    hapaxCount: 8,
    hapaxRatio: 1,
  },
  // N = 8, V = 7: six once, one twice.
  lemmaDiversity: {
    typeTokenRatio: 7 / 8,
    rootTypeTokenRatio: 7 / Math.sqrt(8),
    movingAverageTtr: null,
    mtld: null,
    hdD: null,
    yulesK: (1e4 * (6 + 4 - 8)) / 8 ** 2,
    hapaxCount: 6,
    hapaxRatio: 6 / 7,
  },
  wordClasses: {
    functionWords: share(1, 8), // في
    verbs: share(1, 8), // قرأ
    nominals: share(3, 8), // الولد كتابين وكتابه
    names: share(1, 8), // دمشق
    unknown: share(2, 8), // بلهكنش abc
    ambiguous: share(1, 8), // وكتابه: his book, or his writers
  },
  readability: {
    meanStemLength: 22 / 6,
    stemLetters: 22, // of the six known words: قرأ ولد كتابين, في دمشق كتاب, 3 + 3 + 6, 2 + 4 + 4
    meanStretchLength: 8 / 3,
    punctuatedStretches: 3, // to the full stop, to the comma, to the end: numbers divide nothing
    rareWords: share(2, 8), // the unknown ones
    longWords: share(0, 8), // none of more than six letters
    lix: null, // fewer than 100 words
    osman: null,
    osmanCounts: {
      longWords: 3, // of more than five letters: كتابين بلهكنش وكتابه
      syllables: 2, // two fathas, none before a letter of length
      complexWords: 0,
      faseehWords: 0,
    },
  },
  readingTime: { silentMs: timeOf(8, SILENT), aloudMs: timeOf(8, ALOUD) },
  // Without their marks; all of them stand once, so by code points.
  frequentWords: each(1, "abc الولد بلهكنش دمشق في قرأ كتابين وكتابه"),
  frequentContentWords: each(1, "abc الولد بلهكنش دمشق قرأ كتابين وكتابه"),
  frequentLemmas: [...each(2, "كتاب"), ...each(1, "abc بلهكنش دمشق في قرأ ولد")],
  frequentContentLemmas: [...each(2, "كتاب"), ...each(1, "abc بلهكنش دمشق قرأ ولد")],
};

const FREQUENCIES = [
  { text: "كتاب", partOfSpeech: "noun", count: 2, forms: each(1, "كتابين وكتابه") },
  { text: "abc", partOfSpeech: "unknown", count: 1, forms: each(1, "abc") },
  { text: "بلهكنش", partOfSpeech: "unknown", count: 1, forms: each(1, "بلهكنش") },
  { text: "دمشق", partOfSpeech: "name", count: 1, forms: each(1, "دمشق") },
  { text: "في", partOfSpeech: "function", count: 1, forms: each(1, "في") },
  { text: "قرأ", partOfSpeech: "verb", count: 1, forms: each(1, "قرأ") },
  { text: "ولد", partOfSpeech: "noun", count: 1, forms: each(1, "الولد") },
];

test("every figure is in its place", () => {
  assertFigures(statistics(TEXT), FIGURES);
  assertFigures(statistics(TEXT, { frequencies: true }), { ...FIGURES, frequencies: FREQUENCIES });
});

test("figures that need a longer text are there for one", () => {
  // 20 sentences of words of 5, 5, 6, 7 and 8 letters: 40 of the words have more than six letters.
  const { readability, formDiversity, words } = statistics(
    "المدن كبيرة والقرى المدرسة والمدرسة. ".repeat(20),
  );
  assert.equal(words, 100);
  assert.equal(readability.lix, 5 + 40);
  assert.equal(readability.osman, null, "without marks");
  assert.equal(formDiversity.movingAverageTtr, 5 / 100);
  // Each factor ends at the seventh word: 5 / 7 is the first ratio of at most 0.72. Of 100 words 2 are left, both new.
  assert.equal(formDiversity.mtld, 100 / 14);
  // 5 types of 20: 1 − C(80, 42) / C(100, 42) each, by 42.
  let undrawn = 1;
  for (let word = 0; word < 42; word += 1) undrawn *= (80 - word) / (100 - word);
  assert.ok(Math.abs(formDiversity.hdD - (5 * (1 - undrawn)) / 42) < 1e-12, String(formDiversity.hdD));
  assert.equal(formDiversity.yulesK, (1e4 * (5 * 20 ** 2 - 100)) / 100 ** 2);
  const vocalised = statistics(
    "ذ\u064Eه\u064Eب\u064E الو\u064Eل\u064Eد\u064F إ\u0650ل\u064Eى الم\u064Eد\u0652ر\u064Eس\u064Eة\u0650. ".repeat(
      25,
    ),
  );
  // Four words: 3 + 3 + 2 + 4 short syllables, one word of more than five letters.
  assert.ok(Math.abs(vocalised.readability.osman - (200.791 - 1.015 * 4 - (24.181 * 13) / 4)) < 1e-9);
});

const NO_LENGTHS = { mean: 0, standardDeviation: 0, median: 0, min: 0, max: 0, counts: [] };
const NO_DIVERSITY = {
  typeTokenRatio: 0,
  rootTypeTokenRatio: 0,
  movingAverageTtr: null,
  mtld: null,
  hdD: null,
  yulesK: 0,
  hapaxCount: 0,
  hapaxRatio: 0,
};

/** Everything that is 0, `null` or empty where there are no words. */
const NOTHING = {
  characters: 0,
  charactersWithoutSpaces: 0,
  letters: 0,
  marks: 0,
  digits: 0,
  punctuation: 0,
  words: 0,
  types: 0,
  lemmas: 0,
  sentences: 0,
  paragraphs: 0,
  vocalisationRatio: 0,
  markedLetters: 0,
  wordLengths: NO_LENGTHS,
  sentenceLengths: NO_LENGTHS,
  paragraphLengths: NO_LENGTHS,
  scripts: { arabic: 0, latin: 0, greek: 0, cyrillic: 0, hebrew: 0, han: 0, other: 0 },
  digitSystems: { latin: 0, arabicIndic: 0, extendedArabicIndic: 0, other: 0 },
  letterFrequencies: [],
  bigramFrequencies: [],
  formDiversity: NO_DIVERSITY,
  lemmaDiversity: NO_DIVERSITY,
  wordClasses: {
    functionWords: share(0, 0),
    verbs: share(0, 0),
    nominals: share(0, 0),
    names: share(0, 0),
    unknown: share(0, 0),
    ambiguous: share(0, 0),
  },
  readability: {
    meanStemLength: 0,
    stemLetters: 0,
    meanStretchLength: 0,
    punctuatedStretches: 0,
    rareWords: share(0, 0),
    longWords: share(0, 0),
    lix: null,
    osman: null,
    osmanCounts: { longWords: 0, syllables: 0, complexWords: 0, faseehWords: 0 },
  },
  readingTime: { silentMs: { min: 0, max: 0 }, aloudMs: { min: 0, max: 0 } },
  frequentWords: [],
  frequentContentWords: [],
  frequentLemmas: [],
  frequentContentLemmas: [],
};

/** One sentence or block, without words. */
const WORDLESS = { ...NO_LENGTHS, counts: [{ value: 0, count: 1 }] };

const WITHOUT_WORDS = [
  ["nothing", "", {}],
  ["white space", " \n ", { characters: 3 }],
  [
    "marks",
    "\u064E\u0651",
    { characters: 1, charactersWithoutSpaces: 1, marks: 2, paragraphs: 1, paragraphLengths: WORDLESS },
  ],
  [
    "a surrogate without its partner",
    "\uD800",
    { characters: 1, charactersWithoutSpaces: 1, paragraphs: 1, paragraphLengths: WORDLESS },
  ],
  [
    "digits",
    "12 ٣٤۵",
    {
      characters: 6,
      charactersWithoutSpaces: 5,
      digits: 5,
      digitSystems: { latin: 2, arabicIndic: 2, extendedArabicIndic: 1, other: 0 },
      sentences: 1,
      paragraphs: 1,
      sentenceLengths: WORDLESS,
      paragraphLengths: WORDLESS,
    },
  ],
];

for (const [name, text, figures] of WITHOUT_WORDS) {
  test(`a text of ${name} has figures too`, () => {
    assertFigures(statistics(text), { ...NOTHING, ...figures });
    assert.deepEqual(statistics(text, { frequencies: true }).frequencies, []);
    assertFigures(statistics(text, { duplicates: false }), { ...NOTHING, ...figures });
  });
}

test("words between surrogates without partners are counted", () => {
  const figures = statistics("\uD800قطر\uDC00 قطر\uD800", { frequencies: true });
  assert.deepEqual(figures.frequentWords, each(2, "قطر"));
  assert.deepEqual(figures.frequencies[0].forms, each(2, "قطر"));
});

test("a document has the same figures as its text", () => {
  const texts = [
    TEXT,
    "",
    "\u064E",
    "باب\r\n\r\nباب",
    sample("news-idlib"),
    sample("story-vocalised-lantern"),
  ];
  const options = [
    undefined,
    {},
    { duplicates: false },
    { frequencies: true },
    {
      duplicates: false,
      frequencies: true,
      silentWordsPerMinute: { min: 1, max: 2 },
      aloudWordsPerMinute: { min: 3, max: 4 },
    },
  ];
  for (const text of texts) {
    const document = new Document(text);
    for (const wish of options) assert.deepEqual(document.statistics(wish), statistics(text, wish));
    document.dispose();
  }
});

test("blocks that repeat others are left out on request, as if they were not there", () => {
  const text = "صورة من المدينة\nخبر جديد.\nصورة من المدينة\n";
  const once = statistics(text, { duplicates: false });
  assert.deepEqual(once, statistics("صورة من المدينة\nخبر جديد.\n"));
  assert.deepEqual([statistics(text).words, once.words, once.paragraphs], [8, 5, 2]);
  assert.deepEqual(statistics(text, { duplicates: true }), statistics(text));
});

test("frequencies are there on request alone", () => {
  for (const options of [undefined, {}, { frequencies: false }, { frequencies: undefined }]) {
    assert.equal("frequencies" in statistics(TEXT, options), false);
  }
});

test("each rate of reading goes where it belongs", () => {
  const times = (options) => statistics(TEXT, options).readingTime;
  const rate = { min: 60, max: 120 };
  const ownMs = { min: 4_000, max: 8_000 };
  assert.deepEqual(times({ silentWordsPerMinute: rate }), { silentMs: ownMs, aloudMs: timeOf(8, ALOUD) });
  assert.deepEqual(times({ aloudWordsPerMinute: rate }), { silentMs: timeOf(8, SILENT), aloudMs: ownMs });
  assert.deepEqual(times({ silentWordsPerMinute: { min: 60, max: 60 } }).silentMs, {
    min: 8_000,
    max: 8_000,
  });
  assert.deepEqual(
    times({ silentWordsPerMinute: undefined, aloudWordsPerMinute: undefined }),
    FIGURES.readingTime,
  );
});

test("figures are plain: JSON keeps them whole", () => {
  const figures = statistics(sample("news-idlib"), { frequencies: true });
  assert.deepEqual(JSON.parse(JSON.stringify(figures)), figures);
});

const RATE = "expected { min, max } in words a minute, 0 < min ≤ max";
const NAMES = "duplicates, frequencies, silentWordsPerMinute, aloudWordsPerMinute";

/** Options, class of the error, what is said behind the name of the function. */
const WRONG = [
  ["null for options", null, TypeError, "options: expected an object, got null"],
  ["an array of options", [], TypeError, "options: expected an object, got an array"],
  ["a boolean for options", true, TypeError, "options: expected an object, got boolean"],
  [
    "an unknown option",
    { by: "lemma" },
    OptionError,
    `options.by: there is no such option; expected ${NAMES}`,
  ],
  ["1 for a switch", { duplicates: 1 }, OptionError, "options.duplicates: expected true or false, got 1"],
  [
    "null for a switch",
    { frequencies: null },
    OptionError,
    "options.frequencies: expected true or false, got null",
  ],
  [
    "null for a rate",
    { silentWordsPerMinute: null },
    OptionError,
    `options.silentWordsPerMinute: ${RATE}, got null`,
  ],
  [
    "a number for a rate",
    { aloudWordsPerMinute: 138 },
    OptionError,
    `options.aloudWordsPerMinute: ${RATE}, got 138`,
  ],
  [
    "a pair for a rate",
    { aloudWordsPerMinute: [118, 158] },
    OptionError,
    `options.aloudWordsPerMinute: ${RATE}, got an array`,
  ],
  [
    "half a rate",
    { silentWordsPerMinute: { min: 118 } },
    OptionError,
    `options.silentWordsPerMinute: ${RATE}, got object`,
  ],
  [
    "a rate of 0",
    { silentWordsPerMinute: { min: 0, max: 1 } },
    OptionError,
    `options.silentWordsPerMinute: ${RATE}, got object`,
  ],
  [
    "a rate that falls",
    { aloudWordsPerMinute: { min: 2, max: 1 } },
    OptionError,
    `options.aloudWordsPerMinute: ${RATE}, got object`,
  ],
  [
    "a rate without end",
    { aloudWordsPerMinute: { min: 1, max: Infinity } },
    OptionError,
    `options.aloudWordsPerMinute: ${RATE}, got object`,
  ],
  [
    "a rate that is no number",
    { silentWordsPerMinute: { min: NaN, max: NaN } },
    OptionError,
    `options.silentWordsPerMinute: ${RATE}, got object`,
  ],
  [
    "a rate in strings",
    { silentWordsPerMinute: { min: "100", max: "200" } },
    OptionError,
    `options.silentWordsPerMinute: ${RATE}, got object`,
  ],
  [
    "a rate in big integers",
    { aloudWordsPerMinute: { min: 100n, max: 200n } },
    OptionError,
    `options.aloudWordsPerMinute: ${RATE}, got object`,
  ],
];

for (const [name, options, type, message] of WRONG) {
  test(`${name}: the error says what was expected`, () => {
    const document = new Document(TEXT);
    for (const [where, call] of [
      ["statistics", () => statistics(TEXT, options)],
      ["Document.statistics", () => document.statistics(options)],
    ]) {
      assert.throws(call, (error) => {
        assert.equal(error.message, `${where}: ${message}`);
        assert.ok(error instanceof type, error.name);
        assert.equal(error instanceof MubinError, type === OptionError);
        return true;
      });
    }
  });
}
