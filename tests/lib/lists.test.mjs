// Vocabulary, n-grams and dispersion: what crosses the boundary arrives in the right place.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Document, statistics } from "mubin";

const news = readFileSync(new URL("../../seeds/articles/news-idlib.txt", import.meta.url), "utf8");

/** The text of spans. */
const slices = (text, spans) => spans.map(({ start, end }) => text.slice(start, end));

test("an entry by form has its figures, and its places on request", () => {
  const text = "قطر غنية. قطر 12";
  const entries = [
    { text: "قطر", count: 2, rank: 1, perMillion: 2e6 / 3, cumulativeRatio: 2 / 3 },
    { text: "غنية", count: 1, rank: 2, perMillion: 1e6 / 3, cumulativeRatio: 1 },
  ];
  const document = new Document(text);
  assert.deepEqual(document.vocabulary(), entries);
  assert.deepEqual(document.vocabulary({ by: "form", spans: false, minCount: 1 }), entries);
  const [first, second] = document.vocabulary({ spans: true });
  assert.deepEqual(first, {
    ...entries[0],
    spans: [
      { start: 0, end: 3 },
      { start: 10, end: 13 },
    ],
  });
  assert.deepEqual(slices(text, second.spans), ["غنية"]);
  assert.deepEqual(document.vocabulary({ minCount: 2 }), entries.slice(0, 1));
});

test("an entry by lemma has its part of speech and its forms", () => {
  const text = "قرأ وكتاب كتابه الكتب، وكتاب";
  const document = new Document(text);
  const [book, read, ...others] = document.vocabulary({ by: "lemma", spans: true });
  assert.deepEqual(others, []);
  assert.deepEqual(Object.keys(book), [
    "text",
    "count",
    "rank",
    "perMillion",
    "cumulativeRatio",
    "partOfSpeech",
    "forms",
    "spans",
  ]);
  const { spans, ...figures } = book;
  assert.deepEqual(figures, {
    text: "كتاب",
    count: 4,
    rank: 1,
    perMillion: 800_000,
    cumulativeRatio: 0.8,
    partOfSpeech: "noun",
    forms: [
      { text: "وكتاب", count: 2 },
      { text: "كتابه", count: 1 },
      { text: "الكتب", count: 1 },
    ],
  });
  assert.deepEqual(slices(text, spans), ["وكتاب", "كتابه", "الكتب", "وكتاب"]);
  assert.deepEqual([read.text, read.partOfSpeech, read.rank], ["قرأ", "verb", 2]);
  assert.equal("spans" in document.vocabulary({ by: "lemma" })[0], false);
});

test("each option goes to the core as itself", () => {
  const document = new Document("في الدار وفي في باب الدار");
  const texts = (options) => document.vocabulary(options).map(({ text }) => text);
  assert.deepEqual(texts(), ["في", "الدار", "وفي", "باب"]);
  assert.deepEqual(texts({ stopWords: false }), ["الدار", "باب"]);
  assert.deepEqual(texts({ minCount: 2 }), ["في", "الدار"]);
  assert.deepEqual(texts({ limit: 1 }), ["في"]);
  assert.deepEqual(texts({ by: "lemma" }), ["في", "دار", "باب"]);
  assert.deepEqual(texts({ by: "lemma", stopWords: false, limit: 1 }), ["دار"]);
  assert.deepEqual(texts({ limit: 2 ** 40, minCount: 2 ** 40 }), []);
  assert.deepEqual(texts({ limit: Number.MAX_SAFE_INTEGER }).length, 4);
});

test("the news has the counts counted by hand", () => {
  const document = new Document(news);
  const entries = document.vocabulary();
  assert.equal(entries.length, 425);
  assert.deepEqual(
    entries.slice(0, 3).map(({ text, count, rank }) => [text, count, rank]),
    [
      ["في", 28, 1],
      ["على", 21, 2],
      ["إدلب", 14, 3],
    ],
  );
  const { words } = statistics(news);
  for (const by of ["form", "lemma"]) {
    const sum = document.vocabulary({ by }).reduce((sum, { count }) => sum + count, 0);
    assert.equal(sum, words, by);
  }
});

test("n-grams have their figures, and their places on request", () => {
  const text = "مجلس الأمن قال، ومجلس «الأمن» نفى.\nمجلس الأمن";
  const document = new Document(text);
  const [first, second, ...others] = document.ngrams(2, { spans: true });
  const { spans, ...figures } = first;
  // مجلس الأمن قال ومجلس الأمن نفى are five, and one behind the sentence.
  assert.deepEqual(figures, { text: "مجلس الأمن", count: 2, rank: 1, perMillion: 2e6 / 6 });
  assert.deepEqual(slices(text, spans), ["مجلس الأمن", "مجلس الأمن"]);
  assert.deepEqual([second.text, second.rank, others.length], ["الأمن قال", 2, 3]);
  const inQuotes = others.find(({ text }) => text === "ومجلس الأمن");
  assert.deepEqual(slices(text, inQuotes.spans), ["ومجلس «الأمن"]);
  assert.deepEqual(document.ngrams(2, { limit: 1 }), [figures]);
  const [byLemma] = document.ngrams(2, { by: "lemma", minCount: 3 });
  assert.deepEqual([byLemma.text, byLemma.count], ["مجلس أمن", 3]);
  assert.equal(document.ngrams(5).length, 2);
});

test("n-grams leave out those that begin or end with a stop word", () => {
  const document = new Document("باب في دار على بيت");
  const texts = (n) => document.ngrams(n, { stopWords: false }).map(({ text }) => text);
  assert.deepEqual(texts(1), ["باب", "دار", "بيت"]);
  assert.deepEqual(texts(2), []);
  assert.deepEqual(texts(3), ["باب في دار", "دار على بيت"]);
});

test("dispersion has its hits, counts and figures", () => {
  const text = "كتاب بين كتب. بيت وباب ودار";
  const document = new Document(text);
  assert.deepEqual(document.dispersion("كتاب", { parts: 2 }), {
    count: 2,
    spans: [
      { start: 0, end: 4 },
      { start: 9, end: 12 },
    ],
    counts: [2, 0],
    dp: 0.5,
    dpNorm: 1,
  });
  assert.equal(document.dispersion("كتاب", { match: "exact" }).count, 1);
  assert.equal(document.dispersion("كت", { match: "substring" }).count, 2);
  assert.equal(document.dispersion("كتاب").counts.length, 10);
  assert.deepEqual(document.dispersion("نخل", { parts: 2 }), {
    count: 0,
    spans: [],
    counts: [0, 0],
    dp: null,
    dpNorm: null,
  });
  assert.equal(document.dispersion("كتاب", { parts: 1_000 }).counts.length, 1_000);
});

test("the hits are those of a search", () => {
  const document = new Document(news);
  for (const match of ["exact", "spelling", "clitics", "lemma", "substring"]) {
    const { count, spans, counts } = document.dispersion("تركيا", { match });
    const hits = document.find("تركيا", { match }).map(({ start, end }) => ({ start, end }));
    assert.deepEqual(spans, hits, match);
    assert.equal(count, hits.length);
    assert.equal(
      counts.reduce((sum, part) => sum + part, 0),
      count,
    );
  }
});

const EMPTY = [
  ["nothing", ""],
  ["white space", " \n\u200F"],
  ["marks", "\u064E\u0651"],
  ["surrogates without partners", "\uD800 \uDC00\uD800"],
  ["no words", "5 😀 ! https://a.org"],
];

for (const [name, text] of EMPTY) {
  test(`a text of ${name} has lists without entries`, () => {
    const document = new Document(text);
    for (const by of ["form", "lemma"]) {
      assert.deepEqual(document.vocabulary({ by, spans: true }), []);
      for (const n of [1, 2, 3, 4, 5]) assert.deepEqual(document.ngrams(n, { by, spans: true }), []);
    }
    const { count, dp, dpNorm } = document.dispersion("باب");
    assert.deepEqual({ count, dp, dpNorm }, { count: 0, dp: null, dpNorm: null });
  });
}

test("words stand where they are behind surrogates without partners", () => {
  const text = "\uD800 باب دار\uDC00 باب دار";
  const document = new Document(text);
  const [first] = document.vocabulary({ spans: true });
  assert.deepEqual(slices(text, first.spans), ["باب", "باب"]);
  const [pair] = document.ngrams(2, { spans: true });
  assert.deepEqual([pair.text, slices(text, pair.spans)], ["باب دار", ["باب دار", "باب دار"]]);
  assert.equal(document.dispersion("\uD800").count, 1);
});

test("answers are plain: JSON keeps them whole", () => {
  const document = new Document(news);
  for (const answer of [
    document.vocabulary({ by: "lemma", spans: true, limit: 20 }),
    document.vocabulary({ limit: 20 }),
    document.ngrams(3, { spans: true, limit: 20 }),
    document.dispersion("إدلب"),
    document.dispersion("نخل"),
  ]) {
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  }
});

test("a long list arrives whole", () => {
  const letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
  const words = Array.from({ length: 20_000 }, (_, index) => {
    const digit = (power) => letters[Math.floor(index / letters.length ** power) % letters.length];
    return `${digit(3)}${digit(2)}${digit(1)}${digit(0)}`;
  });
  const text = words.join(" ");
  const document = new Document(text);
  const entries = document.vocabulary({ spans: true });
  assert.deepEqual(
    entries.map((entry) => entry.text),
    words,
  );
  assert.ok(entries.every(({ text: word, spans: [span] }) => text.slice(span.start, span.end) === word));
  assert.deepEqual(
    document.ngrams(2).map((entry) => entry.text),
    words.slice(1).map((word, index) => `${words[index]} ${word}`),
  );
});
