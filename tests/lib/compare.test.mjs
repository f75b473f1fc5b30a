// Two texts side by side: against keyness that other programs worked out, and in every way to hand the two sides over.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compare, Document, merge, OptionError, statistics } from "mubin";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const sample = (name) => read(`seeds/articles/${name}.txt`);

const FREQUENCIES = { frequencies: true };
const NEWS = sample("news-idlib");
const PALM = sample("encyclopedia-plain-palm");

const count = (text) => statistics(text, FREQUENCIES);
const compared = (text, reference, options) => compare(new Document(text), new Document(reference), options);
const texts = ({ keyness }) => keyness.map(({ text }) => text);
const wordOf = ({ keyness }, text) => {
  const word = keyness.find((entry) => entry.text === text);
  assert.ok(word, `${text} is in the list`);
  return word;
};

function assertClose(found, expected, name) {
  assert.ok(Math.abs(found - expected) < 1e-9, `${name}: ${found}, expected ${expected}`);
}

/** Name, form, counts, log-likelihood and log ratio. */
const REFERENCE = read("tests/data/reference-keyness.tsv")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split("\t"));

test("other programs find the same keyness", () => {
  const comparison = compared(NEWS, PALM);
  assert.ok(REFERENCE.length > 15);
  for (const [name, form, own, other, logLikelihood, logRatio] of REFERENCE) {
    const word = wordOf(comparison, form);
    assert.deepEqual([word.count, word.referenceCount], [Number(own), Number(other)], name);
    assertClose(word.logLikelihood, Number(logLikelihood), `${name} ${form}: log-likelihood`);
    assertClose(word.logRatio, Number(logRatio), `${name} ${form}: log ratio`);
  }
  assert.deepEqual(
    texts(comparison).slice(0, 5),
    REFERENCE.slice(0, 5).map(([, form]) => form),
  );
});

test("other programs find the same with the sides exchanged", () => {
  const comparison = compared(PALM, NEWS);
  for (const [name, form, own, other, logLikelihood, logRatio] of REFERENCE) {
    const word = wordOf(comparison, form);
    assert.deepEqual([word.referenceCount, word.count], [Number(own), Number(other)], name);
    assertClose(word.logLikelihood, Number(logLikelihood), `${name} ${form}: log-likelihood`);
    assertClose(word.logRatio, -Number(logRatio), `${name} ${form}: log ratio`);
  }
});

test("a word has its figures in their places", () => {
  const comparison = compared("بيت بيت قمر", "قمر شمس شمس نجم");
  assert.deepEqual(texts(comparison), ["بيت", "شمس", "نجم", "قمر"]);
  assert.deepEqual(Object.keys(comparison), [
    "keyness",
    "sharedCount",
    "exclusiveCount",
    "referenceExclusiveCount",
    "statistics",
    "referenceStatistics",
  ]);
  const { logLikelihood, logRatio, perMillion, ...figures } = wordOf(comparison, "بيت");
  assert.deepEqual(figures, {
    text: "بيت",
    count: 2,
    referenceCount: 0,
    referencePerMillion: 0,
    significance: 1,
  });
  // Of 2 in 7 words, 6 / 7 are to be expected among the first 3.
  assertClose(logLikelihood, 4 * Math.log(7 / 3), "log-likelihood");
  assertClose(logRatio, Math.log2(2 / 3 / (0.5 / 4)), "log ratio");
  assertClose(perMillion, 2e6 / 3, "per million");
  const sun = wordOf(comparison, "شمس");
  assert.deepEqual(
    [sun.count, sun.referenceCount, sun.perMillion, sun.referencePerMillion],
    [0, 2, 0, 500_000],
  );
  const moon = wordOf(comparison, "قمر");
  assertClose(moon.logRatio, Math.log2(4 / 3), "log ratio of what both have");
});

test("words are shared or on one side", () => {
  const { sharedCount, exclusiveCount, referenceExclusiveCount } = compared("بيت بيت قمر", "قمر شمس شمس نجم");
  assert.deepEqual([sharedCount, exclusiveCount, referenceExclusiveCount], [1, 1, 2]);
  const all = compared(NEWS, PALM);
  assert.equal(all.sharedCount + all.exclusiveCount, all.statistics.types);
  assert.equal(all.sharedCount + all.referenceExclusiveCount, all.referenceStatistics.types);
  assert.equal(all.keyness.length, all.sharedCount + all.exclusiveCount + all.referenceExclusiveCount);
});

test("each level of significance has its name", () => {
  // n times one word against n times another, of which n / 2 would be on each side: 2 · n · ln 2.
  const cases = [
    [1, 1],
    [3, 0.05],
    [5, 0.01],
    [8, 0.001],
    [11, 0.0001],
  ];
  for (const [times, significance] of cases) {
    const word = wordOf(compared("بيت ".repeat(times), "قمر ".repeat(times)), "بيت");
    assertClose(word.logLikelihood, 2 * times * Math.log(2), `${times} times`);
    assert.equal(word.significance, significance, `${times} times`);
  }
});

test("it makes no difference how the two sides are handed over", () => {
  for (const options of [
    undefined,
    { by: "lemma" },
    { by: "lemma", stopWords: false, minCount: 2, limit: 30 },
  ]) {
    const expected = compared(NEWS, PALM, options);
    assert.ok(expected.keyness.length > 0);
    const [news, palm] = [NEWS, PALM].map((text) => new Document(text));
    const [newsFigures, palmFigures] = [NEWS, PALM].map(count);
    const json = JSON.parse(JSON.stringify([newsFigures, palmFigures]));
    assert.deepEqual(compare(newsFigures, palmFigures, options), expected, "statistics");
    assert.deepEqual(compare(...json, options), expected, "statistics from JSON");
    assert.deepEqual(compare(news, palmFigures, options), expected, "a document and statistics");
    assert.deepEqual(compare(newsFigures, palm, options), expected, "statistics and a document");
    const { statistics: own, referenceStatistics: other, ...words } = expected;
    for (const side of [[palm], [palmFigures], [new Document(""), palm]]) {
      const { statistics: ownFigures, referenceStatistics, ...found } = compare(news, side, options);
      assert.deepEqual(found, words, "an array");
      assert.deepEqual(ownFigures, own);
      // A set has no order of words.
      assert.equal(referenceStatistics.formDiversity.mtld, null);
      assert.deepEqual(
        { ...referenceStatistics, formDiversity: 0, lemmaDiversity: 0 },
        {
          ...other,
          formDiversity: 0,
          lemmaDiversity: 0,
        },
      );
    }
  }
});

test("a set is the merge of its members", () => {
  const members = ["story-vocalised-lantern", "interview-plain-manuscripts", "bulletin-plain-market"].map(
    sample,
  );
  const merged = merge(members.map(count));
  for (const by of ["form", "lemma"]) {
    const expected = compare(new Document(NEWS), merged, { by });
    const set = members.map((text) => new Document(text));
    assert.deepEqual(compare(new Document(NEWS), set, { by }), expected);
    assert.deepEqual(compare(new Document(NEWS), [set[0], set[2], count(members[1])], { by }), expected);
    assert.deepEqual(compare(new Document(NEWS), Object.freeze([...set].reverse()), { by }), expected);
  }
});

test("by lemma the forms of a word are one, and say what it is", () => {
  const comparison = compared("المدينة ومدن", "مدينتهم وقرية", { by: "lemma" });
  const { text, partOfSpeech, count, referenceCount } = wordOf(comparison, "مدينة");
  assert.deepEqual([text, partOfSpeech, count, referenceCount], ["مدينة", "noun", 2, 1]);
  assert.equal(comparison.keyness.length, 2);
  const byForm = compared("المدينة ومدن", "مدينتهم وقرية");
  assert.equal(byForm.keyness.length, 4);
  assert.ok(byForm.keyness.every((word) => !("partOfSpeech" in word)));
  assert.deepEqual(compared("المدينة", "مدن", { by: "form" }), compared("المدينة", "مدن"));
});

test("by lemma the counts are those of both vocabularies", () => {
  const { keyness } = compared(NEWS, PALM, { by: "lemma" });
  for (const [text, side] of [
    [NEWS, "count"],
    [PALM, "referenceCount"],
  ]) {
    const entries = new Document(text).vocabulary({ by: "lemma" });
    const counts = new Map(entries.map((entry) => [`${entry.text} ${entry.partOfSpeech}`, entry.count]));
    for (const word of keyness) {
      const name = `${word.text} ${word.partOfSpeech}`;
      assert.equal(word[side], counts.get(name) ?? 0, `${name}, ${side}`);
      counts.delete(name);
    }
    assert.deepEqual([...counts.keys()], []);
  }
});

test("what one side says of unknown words counts for the other", () => {
  const word = wordOf(compared("ودغمق", "دغمق", { by: "lemma" }), "دغمق");
  assert.deepEqual([word.count, word.referenceCount, word.partOfSpeech], [1, 1, "unknown"]);
});

test("forms are compared without marks", () => {
  const { keyness, sharedCount } = compared("ك\u0650ت\u064Eاب", "كتاب ﻛﺘﺎﺏ");
  assert.deepEqual([texts({ keyness }), sharedCount], [["كتاب"], 1]);
  assert.deepEqual([keyness[0].count, keyness[0].referenceCount], [1, 2]);
});

test("options leave words out", () => {
  const content = compared("في البيت", "من القمر", { stopWords: false });
  assert.deepEqual(texts(content), ["البيت", "القمر"]);
  assert.deepEqual([content.exclusiveCount, content.referenceExclusiveCount], [1, 1]);
  const frequent = compared("بيت قمر", "بيت شمس", { minCount: 2 });
  assert.deepEqual([texts(frequent), frequent.sharedCount, frequent.exclusiveCount], [["بيت"], 1, 0]);
  const short = compared("بيت قمر", "بيت شمس", { limit: 1 });
  assert.deepEqual([texts(short), short.sharedCount], [["شمس"], 1], "a limit shortens the list alone");
  assert.deepEqual(texts(compared("بيت", "قمر", { limit: 0 })), []);
  const all = compared("بيت قمر", "بيت شمس");
  const open = { by: undefined, stopWords: undefined, minCount: undefined, limit: undefined };
  assert.deepEqual(compared("بيت قمر", "بيت شمس", open), all);
  assert.deepEqual(compared("بيت قمر", "بيت شمس", { minCount: 1, limit: Number.MAX_SAFE_INTEGER }), all);
  for (const minCount of [3, 2 ** 32, 2 ** 40]) {
    assert.deepEqual(texts(compared("بيت قمر", "بيت شمس", { minCount })), [], `minCount ${minCount}`);
  }
});

test("of equal words the commoner is first, then the first by its code points", () => {
  assert.deepEqual(texts(compared("\u{10428} ａ قمر", "بيت")), ["بيت", "قمر", "ａ", "\u{10428}"]);
  // Used alike on both sides, all of them tell 0.
  assert.deepEqual(texts(compared("ب أ ب", "ب أ ب")), ["ب", "أ"]);
});

test("empty sides have nothing to tell", () => {
  const nothing = compared("", "");
  assert.deepEqual([nothing.keyness, nothing.sharedCount, nothing.exclusiveCount], [[], 0, 0]);
  assert.deepEqual(nothing.statistics, statistics(""));
  for (const empty of ["", "\u064E", "12", "\uD800"]) {
    const one = compared("بيت", empty);
    const { logLikelihood, logRatio, perMillion, referencePerMillion, significance } = wordOf(one, "بيت");
    assert.deepEqual([logLikelihood, logRatio, perMillion, referencePerMillion], [0, 0, 1e6, 0]);
    assert.equal(significance, 1);
    assert.equal(one.exclusiveCount, 1);
    assert.equal(compared(empty, "بيت").referenceExclusiveCount, 1);
  }
  assert.deepEqual(compare([], []).keyness, []);
  assert.equal(wordOf(compare([], new Document("بيت")), "بيت").referenceCount, 1);
});

test("the figures of both sides are those of the documents, without frequencies", () => {
  const [news, palm] = [NEWS, PALM].map((text) => new Document(text));
  const comparison = compare(news, palm);
  assert.deepEqual(comparison.statistics, news.statistics());
  assert.deepEqual(comparison.referenceStatistics, palm.statistics());
  const figures = palm.statistics(FREQUENCIES);
  const { referenceStatistics } = compare(news, figures);
  assert.equal("frequencies" in referenceStatistics, false);
  assert.deepEqual(referenceStatistics, palm.statistics());
  assert.ok(figures.frequencies.length > 0, "the statistics that were handed over keep theirs");
});

test("frozen statistics can be compared", () => {
  const figures = Object.freeze(count("بيت"));
  Object.freeze(figures.frequencies);
  assert.equal(compare(figures, figures).sharedCount, 1);
});

test("a document that is held against itself differs in nothing", () => {
  const document = new Document(NEWS);
  const { keyness, exclusiveCount, referenceExclusiveCount } = compare(document, document, { by: "lemma" });
  assert.deepEqual([exclusiveCount, referenceExclusiveCount], [0, 0]);
  for (const { text, logLikelihood, logRatio, significance } of keyness) {
    assertClose(logLikelihood, 0, text);
    assertClose(logRatio, 0, text);
    assert.equal(significance, 1);
  }
});

test("answers are plain: JSON keeps them whole", () => {
  const comparison = compared(NEWS, PALM, { by: "lemma" });
  assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
});

const document = new Document("نص");
const bare = statistics("نص");
const COMPARABLE = "expected a Document, statistics or an array of those";
const MISSING = "expected an array; statistics have it when asked for with { frequencies: true }";
const MEMBER = "expected a Document or statistics";
const cyclic = [document];
cyclic.push(cyclic);
const broken = { ...count("نص"), letters: -1 };

const WRONG = [
  ["no text", () => compare(), `compare: text: ${COMPARABLE}, got undefined`],
  ["no reference", () => compare(document), `compare: reference: ${COMPARABLE}, got undefined`],
  ["a string", () => compare("نص", document), `compare: text: ${COMPARABLE}, got string`],
  ["null", () => compare(document, null), `compare: reference: ${COMPARABLE}, got null`],
  ["a string in a set", () => compare([document, "نص"], document), `compare: text[1]: ${MEMBER}, got string`],
  ["null in a set", () => compare(document, [document, null]), `compare: reference[1]: ${MEMBER}, got null`],
  [
    "a set in a set",
    () => compare([document, [document]], document),
    `compare: text[1]: ${MEMBER}, got an array`,
  ],
  [
    "a set that is in itself",
    () => compare(document, cyclic),
    `compare: reference[1]: ${MEMBER}, got an array`,
  ],
  ["bare statistics", () => compare(bare, document), `compare: text.frequencies: ${MISSING}`],
  ["a bare reference", () => compare(document, bare), `compare: reference.frequencies: ${MISSING}`],
  [
    "bare statistics in a set",
    () => compare([document, bare], document),
    `compare: text[1].frequencies: ${MISSING}`,
  ],
  ["something else", () => compare(document, {}), `compare: reference.frequencies: ${MISSING}`],
  [
    "a wrong count",
    () => compare(document, broken),
    "compare: reference.letters: expected a whole number, 0 or more, got -1",
  ],
  [
    "a wrong count in a set",
    () => compare([broken], document),
    "compare: text[0].letters: expected a whole number, 0 or more, got -1",
  ],
  [
    "null for options",
    () => compare(document, document, null),
    "compare: options: expected an object, got null",
  ],
];

for (const [name, call, message] of WRONG) {
  test(`${name}: the error says which side and what was expected`, () => {
    assert.throws(call, { name: "TypeError", message });
    assert.equal(compare(document, document).sharedCount, 1, "the next call works");
  });
}

const WRONG_OPTIONS = [
  [
    "an unknown option",
    { sort: "text" },
    "unknown-option",
    ".sort: there is no such option; expected by, stopWords, minCount, limit",
  ],
  ["another level", { by: "root" }, "invalid-option", '.by: expected one of form, lemma, got "root"'],
  ["1 for a switch", { stopWords: 1 }, "invalid-option", ".stopWords: expected true or false, got 1"],
  ["a count of 0", { minCount: 0 }, "invalid-option", ".minCount: expected a whole number, 1 or more, got 0"],
  [
    "half a word",
    { minCount: 0.5 },
    "invalid-option",
    ".minCount: expected a whole number, 1 or more, got 0.5",
  ],
  [
    "a limit in a string",
    { limit: "3" },
    "invalid-option",
    '.limit: expected a whole number, 0 or more, got "3"',
  ],
  [
    "no limit",
    { limit: Infinity },
    "invalid-option",
    ".limit: expected a whole number, 0 or more, got Infinity",
  ],
];

for (const [name, options, code, message] of WRONG_OPTIONS) {
  test(`${name}: the error names the option`, () => {
    assert.throws(
      () => compare(document, document, options),
      (error) => {
        assert.ok(error instanceof OptionError, error.name);
        assert.deepEqual([error.code, error.message], [code, `compare: options${message}`]);
        return true;
      },
    );
  });
}

test("a document that was disposed of cannot be compared", () => {
  const gone = new Document("نص");
  gone.dispose();
  assert.throws(() => compare(document, gone), { code: "disposed" });
});
