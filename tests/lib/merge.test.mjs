// Statistics of parts make those of the whole, and parts that are none are refused by name.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Document, merge, OptionError, statistics } from "mubin";
import { attempt } from "../../build/crash-tests/lib/core.js";
import * as crashable from "../../build/crash-tests/lib/index.js";

const FREQUENCIES = { frequencies: true };

const folder = new URL("../../seeds/articles/", import.meta.url);
const SAMPLES = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => [file.replace(".txt", ""), readFileSync(new URL(file, folder), "utf8")]);

/** The text cut before each of its blocks. */
function partsOf(text) {
  const document = new Document(text);
  const { blocks } = document.outline();
  document.dispose();
  const starts = blocks.map((block, index) => (index === 0 ? 0 : block.start));
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

const count = (text) => statistics(text, FREQUENCIES);
const throughJson = (value) => JSON.parse(JSON.stringify(value));

/** What a merge gives of a whole: without what needs the order of the words. */
function withoutOrder(figures) {
  const orderless = { movingAverageTtr: null, mtld: null };
  return {
    ...figures,
    formDiversity: { ...figures.formDiversity, ...orderless },
    lemmaDiversity: { ...figures.lemmaDiversity, ...orderless },
  };
}

/** Names the first figure that differs: all of them would fill the screen. */
function assertSame(found, expected, name) {
  for (const figure of Object.keys(expected)) {
    assert.deepEqual(found[figure], expected[figure], `${figure} ${name}`);
  }
  assert.deepEqual(Object.keys(found), Object.keys(expected), name);
}

for (const [name, text] of SAMPLES) {
  test(`the parts of ${name} make the whole, through JSON`, () => {
    const parts = partsOf(text);
    assert.equal(parts.join(""), text);
    assert.ok(parts.length > 1);
    assertSame(merge(throughJson(parts.map(count))), withoutOrder(count(text)), name);
  });
}

test("a form that is two dictionary words in its places is so in the whole", () => {
  const text = "تدخل البنت البيت\nمع تدخل الجيش\nثم تدخل الدار\n";
  const whole = merge(partsOf(text).map(count));
  assertSame(whole, withoutOrder(count(text)), "");
  const read = whole.frequencies.filter(({ forms }) => forms.some((form) => form.text === "تدخل"));
  assert.deepEqual(
    read.map(({ partOfSpeech, forms }) => [partOfSpeech, forms]),
    [
      ["verb", [{ text: "تدخل", count: 2 }]],
      ["noun", [{ text: "تدخل", count: 1 }]],
    ],
  );
});

test("letters beyond the first plane, ligatures and lone surrogates make the whole", () => {
  const text = "\u{10428} ａ\n\uFEFB لا \u{1EE00}\nقطر\uD800 قطر\n\u064E\n12\n\uDC00";
  assertSame(merge(throughJson(partsOf(text).map(count))), withoutOrder(count(text)), "");
});

const SEED = Number(process.env.SEED ?? Date.now() % 2_147_483_646) || 1;

/** Whole numbers below `limit` from the seed. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

function shuffled(list, random) {
  const rest = [...list];
  for (let last = rest.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [rest[last], rest[other]] = [rest[other], rest[last]];
  }
  return rest;
}

test(`neither order nor grouping makes a difference (SEED=${SEED})`, (context) => {
  context.diagnostic(`to repeat: SEED=${SEED} node --test tests/lib/merge.test.mjs`);
  const random = randomFrom(SEED);
  for (const [name, text] of SAMPLES) {
    const whole = withoutOrder(count(text));
    const parts = partsOf(text).map(count);
    for (let round = 0; round < 5; round += 1) {
      // Groups are merged, and merged with others, until one is left.
      let groups = shuffled(parts, random);
      while (groups.length > 1) {
        const size = 2 + random(groups.length - 1);
        const taken = groups.splice(0, size);
        groups.push(merge(random(2) === 0 ? taken : throughJson(taken)));
        if (random(4) === 0) groups.push(merge([]));
        groups = shuffled(groups, random);
        if (groups.length === 2 && random(2) === 0) groups = [merge(groups)];
      }
      assertSame(groups[0], whole, `of ${name}, round ${round}, SEED=${SEED}`);
    }
  }
});

test("no parts make an empty text", () => {
  assertSame(merge([]), count(""), "");
  assertSame(merge([count(""), merge([]), count("")]), count(""), "");
});

test("a part alone is itself, and an empty one adds nothing", () => {
  const part = count("قرأت كتابا.\nوكتب كثيرة.");
  assertSame(merge([part]), part, "alone");
  assertSame(merge([merge([part])]), part, "twice");
  assertSame(merge([count(""), part, merge([])]), part, "with empty ones");
});

test("clitics of unknown words are told from the words of the whole", () => {
  const parts = ["ودغمق", "دغمق"].map(count);
  assert.deepEqual(
    parts.map((part) => part.frequencies[0].text),
    ["ودغمق", "دغمق"],
  );
  assert.deepEqual(merge(parts).frequencies, [
    {
      text: "دغمق",
      partOfSpeech: "unknown",
      count: 2,
      forms: [
        { text: "دغمق", count: 1 },
        { text: "ودغمق", count: 1 },
      ],
    },
  ]);
});

test("the rates of reading are those of the merge", () => {
  const part = statistics("قطر غنية", { ...FREQUENCIES, silentWordsPerMinute: { min: 1, max: 1 } });
  const { readingTime } = merge([part, part], { silentWordsPerMinute: { min: 60, max: 120 } });
  assert.deepEqual(readingTime.silentMs, { min: 2_000, max: 4_000 });
  assert.deepEqual(readingTime.aloudMs, statistics("قطر غنية قطر غنية").readingTime.aloudMs);
  assert.deepEqual(merge([part], undefined).readingTime, statistics("قطر غنية").readingTime);
});

function freeze(value) {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
}

test("parts are left as they are", () => {
  const parts = ["قرأت كتابا.", "الكتب كثيرة."].map(count);
  const before = throughJson(parts);
  freeze(parts);
  const whole = merge(parts);
  assert.deepEqual(parts, before);
  assert.equal(whole.words, 4);
  // Nor does the answer share anything with them.
  whole.frequencies[0].forms[0].count = 100;
  whole.letterFrequencies.length = 0;
  assert.deepEqual(parts, before);
});

test("large counts survive", () => {
  const LARGE = 2 ** 40;
  const part = throughJson(count("قطر غنية"));
  part.words = 2 * LARGE;
  part.characters = LARGE + 1;
  part.scripts.arabic = LARGE + 3;
  part.wordClasses.names.count = LARGE;
  for (const lemma of part.frequencies) for (const form of lemma.forms) form.count = LARGE;
  for (const entry of part.letterFrequencies) entry.count *= LARGE;
  for (const entry of part.wordLengths.counts) entry.count *= LARGE;
  const whole = merge([part, part]);
  assert.equal(whole.characters, 2 * LARGE + 2);
  assert.equal(whole.scripts.arabic, 2 * LARGE + 6);
  assert.equal(whole.words, 4 * LARGE);
  assert.deepEqual(whole.wordClasses.names, { count: 2 * LARGE, ratio: 0.5 });
  assert.deepEqual(whole.frequentWords, [
    { text: "غنية", count: 2 * LARGE },
    { text: "قطر", count: 2 * LARGE },
  ]);
  assert.deepEqual(whole.wordLengths.counts, [
    { value: 3, count: 2 * LARGE },
    { value: 4, count: 2 * LARGE },
  ]);
  assert.deepEqual([whole.wordLengths.mean, whole.wordLengths.standardDeviation], [3.5, 0.5]);
  assert.equal(whole.letterFrequencies.find(({ text }) => text === "ق").count, 2 * LARGE);
  assert.equal(whole.formDiversity.typeTokenRatio, 2 / (4 * LARGE));
  assert.deepEqual(merge([merge([part]), part]), whole);
});

test("many parts are merged at once", () => {
  const part = count("قطر غنية وكتاب.\n");
  const text = "قطر غنية وكتاب.\n".repeat(2_000);
  assertSame(merge(Array(2_000).fill(part)), withoutOrder(count(text)), "");
});

for (const force of ["force_panic", "force_out_of_memory"]) {
  test(`after ${force} parts from before are merged as before`, () => {
    const parts = SAMPLES.slice(0, 3).map(([, text]) => crashable.statistics(text, FREQUENCIES));
    const before = crashable.merge(parts);
    assert.throws(() => attempt((core) => core[force]()), { code: "crash" });
    assert.deepEqual(crashable.merge(parts), before);
    // The first question to a new instance may be any.
    assert.throws(() => attempt((core) => core[force]()), { code: "crash" });
    assert.deepEqual(crashable.merge([...parts].reverse()), before);
    assert.deepEqual(crashable.compare(parts[0], parts[1]).sharedCount > 0, true);
  });
}

test("statistics of one build are merged by another", () => {
  const text = "قرأت كتابا. والكتب كثيرة";
  assert.deepEqual(crashable.merge([count(text)]), merge([crashable.statistics(text, FREQUENCIES)]));
});

const MISSING = "expected an array; statistics have it when asked for with { frequencies: true }";
const WHOLE = "expected a whole number, 0 or more";
const CLASSES = "expected one of noun, adjective, elative, name, number, verb, function, unknown";

/** A name, what is changed in good statistics, and what is said of them. */
const WRONG = [
  ["no frequencies", (part) => delete part.frequencies, `.frequencies: ${MISSING}`],
  ["null for frequencies", (part) => Object.assign(part, { frequencies: null }), `.frequencies: ${MISSING}`],
  ["a string for a list", (part) => Object.assign(part, { frequencies: "قطر" }), `.frequencies: ${MISSING}`],
  ["a missing count", (part) => delete part.letters, `.letters: ${WHOLE}, got undefined`],
  ["a negative count", (part) => Object.assign(part, { marks: -1 }), `.marks: ${WHOLE}, got -1`],
  ["a fraction", (part) => Object.assign(part, { sentences: 1.5 }), `.sentences: ${WHOLE}, got 1.5`],
  ["no number", (part) => Object.assign(part, { digits: NaN }), `.digits: ${WHOLE}, got NaN`],
  [
    "an endless count",
    (part) => Object.assign(part, { digits: Infinity }),
    `.digits: ${WHOLE}, got Infinity`,
  ],
  ["a big integer", (part) => Object.assign(part, { characters: 8n }), `.characters: ${WHOLE}, got bigint`],
  [
    "a count that no number holds exactly",
    (part) => Object.assign(part, { characters: 2 ** 53 }),
    `.characters: ${WHOLE}, got 9007199254740992`,
  ],
  ["a missing script", (part) => delete part.scripts.han, `.scripts.han: ${WHOLE}, got undefined`],
  ["no scripts", (part) => delete part.scripts, `.scripts.arabic: ${WHOLE}, got undefined`],
  [
    "null for digit systems",
    (part) => Object.assign(part, { digitSystems: null }),
    `.digitSystems.latin: ${WHOLE}, got undefined`,
  ],
  [
    "a number for a share",
    (part) => Object.assign(part.wordClasses, { verbs: 3 }),
    `.wordClasses.verbs.count: ${WHOLE}, got undefined`,
  ],
  [
    "a missing figure of readability",
    (part) => delete part.readability.osmanCounts,
    `.readability.osmanCounts.syllables: ${WHOLE}, got undefined`,
  ],
  [
    "no distribution",
    (part) => delete part.wordLengths,
    ".wordLengths.counts: expected an array, got undefined",
  ],
  [
    "a distribution without counts",
    (part) => delete part.sentenceLengths.counts,
    ".sentenceLengths.counts: expected an array, got undefined",
  ],
  [
    "an object for an array",
    (part) => Object.assign(part.paragraphLengths, { counts: {} }),
    ".paragraphLengths.counts: expected an array, got object",
  ],
  [
    "a value below 0",
    (part) => Object.assign(part.wordLengths.counts[1], { value: -3 }),
    `.wordLengths.counts[1].value: ${WHOLE}, got -3`,
  ],
  [
    "a count of a value that is no number",
    (part) => Object.assign(part.wordLengths.counts[0], { count: "2" }),
    `.wordLengths.counts[0].count: ${WHOLE}, got "2"`,
  ],
  [
    "null for a value",
    (part) => part.paragraphLengths.counts.push(null),
    `.paragraphLengths.counts[1].value: ${WHOLE}, got undefined`,
  ],
  [
    "a string for letters",
    (part) => Object.assign(part, { letterFrequencies: "ق" }),
    ".letterFrequencies: expected an array, got string",
  ],
  [
    "a letter that is no string",
    (part) => Object.assign(part.letterFrequencies[2], { text: 7 }),
    ".letterFrequencies[2].text: expected a string, got number",
  ],
  [
    "null for two letters",
    (part) => Object.assign(part, { bigramFrequencies: null }),
    ".bigramFrequencies: expected an array, got null",
  ],
  [
    "a count of two letters below 0",
    (part) => Object.assign(part.bigramFrequencies[0], { count: -1 }),
    `.bigramFrequencies[0].count: ${WHOLE}, got -1`,
  ],
  [
    "a list of dictionary words cut short",
    (part) => part.frequencies.pop(),
    ".frequencies: expected forms of 2 words, as `words` says, got 1",
  ],
  [
    "null for a dictionary word",
    (part) => part.frequencies.push(null),
    ".frequencies[2].text: expected a string, got undefined",
  ],
  [
    "a hole among dictionary words",
    (part) => delete part.frequencies[0],
    ".frequencies[0].text: expected a string, got undefined",
  ],
  [
    "a dictionary word without a text",
    (part) => delete part.frequencies[1].text,
    ".frequencies[1].text: expected a string, got undefined",
  ],
  [
    "an unknown part of speech",
    (part) => Object.assign(part.frequencies[1], { partOfSpeech: "pronoun" }),
    `.frequencies[1].partOfSpeech: ${CLASSES}, got "pronoun"`,
  ],
  [
    "a number for a part of speech",
    (part) => Object.assign(part.frequencies[0], { partOfSpeech: 0 }),
    `.frequencies[0].partOfSpeech: ${CLASSES}, got 0`,
  ],
  [
    "no forms",
    (part) => delete part.frequencies[0].forms,
    ".frequencies[0].forms: expected an array, got undefined",
  ],
  [
    "strings for forms",
    (part) => Object.assign(part.frequencies[0], { forms: ["قطر"] }),
    ".frequencies[0].forms[0].text: expected a string, got undefined",
  ],
  [
    "a form with a fraction",
    (part) => Object.assign(part.frequencies[1].forms[0], { count: 0.5 }),
    `.frequencies[1].forms[0].count: ${WHOLE}, got 0.5`,
  ],
];

for (const [name, change, message] of WRONG) {
  test(`a part with ${name} is refused by name`, () => {
    const good = count("قطر غنية");
    const part = throughJson(good);
    change(part);
    assert.throws(() => merge([good, part]), { name: "TypeError", message: `merge: parts[1]${message}` });
    assert.deepEqual(merge([good]).words, 2, "the next call works");
  });
}

const NO_PARTS = [
  ["nothing", () => merge(), "merge: parts: expected an array of statistics, got undefined"],
  ["null", () => merge(null), "merge: parts: expected an array of statistics, got null"],
  ["statistics", () => merge(count("")), "merge: parts: expected an array of statistics, got object"],
  ["a string", () => merge("نص"), "merge: parts: expected an array of statistics, got string"],
  ["a list of null", () => merge([null]), "merge: parts[0]: expected statistics, got null"],
  ["a list of texts", () => merge([count(""), "نص"]), "merge: parts[1]: expected statistics, got string"],
  ["a list with a hole", () => merge(Array(1)), "merge: parts[0]: expected statistics, got undefined"],
  ["a list of documents", () => merge([new Document("نص")]), `merge: parts[0].frequencies: ${MISSING}`],
  ["null for options", () => merge([], null), "merge: options: expected an object, got null"],
];

for (const [name, call, message] of NO_PARTS) {
  test(`${name} cannot be merged`, () => {
    assert.throws(call, { name: "TypeError", message });
  });
}

test("options that a merge does not have are refused", () => {
  const message =
    "merge: options.duplicates: there is no such option; expected silentWordsPerMinute, aloudWordsPerMinute";
  assert.throws(
    () => merge([], { duplicates: false }),
    (error) => {
      assert.ok(error instanceof OptionError);
      assert.deepEqual([error.code, error.message], ["unknown-option", message]);
      return true;
    },
  );
  assert.throws(() => merge([], { silentWordsPerMinute: { min: 2, max: 1 } }), {
    code: "invalid-option",
    message:
      "merge: options.silentWordsPerMinute: expected { min, max } in words a minute, 0 < min ≤ max, got object",
  });
});
