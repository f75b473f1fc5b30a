// Document and highlight: what crosses the boundary arrives in the right place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Document, highlight, MubinError, statistics } from "mubin";

/** The text of spans. */
const slices = (text, spans) => spans.map(({ start, end }) => text.slice(start, end));

// What pushes positions apart where somebody counts in other units: bytes, code points, normalized letters.
const AWKWARD = [
  ["nothing", ""],
  ["marks", "\u064E\u0651"],
  ["an emoji", "😀 "],
  ["an emoji of several parts", "👩‍👩‍👧 "],
  ["surrogates without partners", "\uD800 \uDC00\uD800 "],
  ["an Arabic letter beyond the first plane", "\u{1EE00} "],
  ["presentation forms", "\uFDFA \uFEFB\uFEFC "],
  ["a byte order mark", "\uFEFF"],
  ["line breaks of two units", "\r\n\r\n"],
  ["other scripts", "中文 ꯍ é "],
  ["controls of direction", "\u202Babc\u202C \u2067د\u2069 "],
];

for (const [name, before] of AWKWARD) {
  test(`spans are right behind ${name}`, () => {
    const text = `${before}قرأت الك\u0650تاب اليوم`;
    const [hit, ...others] = highlight(text, "الكتاب");
    assert.deepEqual(others, []);
    assert.equal(text.slice(hit.start, hit.end), "الك\u0650تاب");
    const document = new Document(text);
    assert.deepEqual(slices(text, document.tokens().slice(-3)), ["قرأت", "الك\u0650تاب", "اليوم"]);
    const words = document.vocabulary().map((entry) => entry.text);
    for (const word of ["قرأت", "الك\u0650تاب", "اليوم"]) assert.ok(words.includes(word), word);
    const { blocks } = document.outline();
    assert.ok(slices(text, blocks).at(-1).endsWith("اليوم"));
    assert.ok(slices(text, blocks.at(-1).sentences).at(-1).endsWith("اليوم"));
    document.dispose();
  });
}

test("keywords do not overwrite a text, however long it is", () => {
  for (const count of [1, 300, 341, 342, 500, 1_000, 10_000, 100_000]) {
    const text = "قرأت الكتاب ".repeat(count);
    assert.equal(highlight(text, "الكتاب").length, count);
    const document = new Document(text);
    assert.equal(document.find(["كتاب", "الكتاب"]).length, count);
    assert.equal(document.find("قرأت").length, count);
    document.dispose();
  }
});

test("tokens have every kind, and the gaps hold white space alone", () => {
  const text = "قال 3 مرات: نعم! 😀 + a@b.com https://a.org #وسم @me";
  const tokens = new Document(text).tokens();
  const kinds = new Map(tokens.map(({ start, end, kind }) => [text.slice(start, end), kind]));
  assert.deepEqual(Object.fromEntries(kinds), {
    قال: "word",
    3: "number",
    مرات: "word",
    ":": "punctuation",
    نعم: "word",
    "!": "punctuation",
    "😀": "emoji",
    "+": "symbol",
    "a@b.com": "email",
    "https://a.org": "url",
    "#وسم": "hashtag",
    "@me": "mention",
  });
  const gaps = tokens.map(({ end }, index) => text.slice(end, tokens[index + 1]?.start));
  assert.match(gaps.join(""), /^\s*$/);
});

test("matches have their keyword, level and order", () => {
  const text = "إلى إدلب ثم الى ادلب";
  assert.deepEqual(highlight(text, ["إدلب", "الى"]), [
    { start: 0, end: 3, core: { start: 0, end: 3 }, keyword: 1, level: "spelling" },
    { start: 4, end: 8, core: { start: 4, end: 8 }, keyword: 0, level: "exact" },
    { start: 12, end: 15, core: { start: 12, end: 15 }, keyword: 1, level: "exact" },
    { start: 16, end: 20, core: { start: 16, end: 20 }, keyword: 0, level: "spelling" },
  ]);
});

test("each level finds what it says", () => {
  const text = "كتاب كِتاب الكتاب الكتب";
  const found = (match) => slices(text, highlight(text, "كتاب", match && { match }));
  assert.deepEqual(found("exact"), ["كتاب"]);
  assert.deepEqual(found("spelling"), ["كتاب", "كِتاب"]);
  assert.deepEqual(found("clitics"), ["كتاب", "كِتاب", "الكتاب"]);
  assert.deepEqual(found("lemma"), ["كتاب", "كِتاب", "الكتاب", "الكتب"]);
  assert.deepEqual(found(undefined), found("lemma"));
  assert.deepEqual(found("substring"), ["كتاب", "كِتاب", "كتاب"]);
});

test("overlapping matches are resolved, or all kept on request", () => {
  const text = "مجلس الأمن الدولي";
  const keywords = ["مجلس الأمن", "الأمن", "الأمن الدولي"];
  assert.deepEqual(slices(text, highlight(text, keywords)), ["الأمن الدولي"]);
  assert.deepEqual(slices(text, highlight(text, keywords, { overlaps: "all" })), [
    "مجلس الأمن",
    "الأمن",
    "الأمن الدولي",
  ]);
});

test("stop words are counted, and left out on request", () => {
  const text = "في البيت وفي المدرسة في الصباح";
  assert.equal(statistics(text).frequentWords[0].text, "في");
  assert.ok(statistics(text).frequentContentWords.every((word) => word.text !== "في"));
  const document = new Document(text);
  assert.deepEqual(slices(text, document.vocabulary({ spans: true })[0].spans), ["في", "في"]);
  assert.deepEqual(
    document.vocabulary({ stopWords: false }).map((entry) => entry.text),
    ["البيت", "المدرسة", "الصباح"],
  );
  assert.equal(document.vocabulary({ limit: 2 }).length, 2);
  assert.deepEqual(document.vocabulary({ limit: 0 }), []);
});

test("a block that repeats another says so", () => {
  const { blocks } = new Document("صورة من المدينة\nخبر. وآخر\nصورة من المدينة").outline();
  assert.deepEqual(
    blocks.map((block) => block.duplicateOf),
    [undefined, undefined, 0],
  );
  assert.deepEqual(Object.keys(blocks[0]), ["start", "end", "sentences"]);
  assert.equal(blocks[1].sentences.length, 2);
});

test("documents keep their answers apart", () => {
  const texts = ["باب", "بيت بيت", "دار دار دار"];
  const documents = texts.map((text) => new Document(text));
  documents[1].dispose();
  documents.push(new Document("نخل نخل نخل نخل"));
  assert.equal(documents[0].statistics().words, 1);
  assert.equal(documents[2].statistics().words, 3);
  assert.equal(documents[3].statistics().words, 4);
});

test("a document that was disposed of says so, whatever it is asked", () => {
  const document = new Document("نص");
  document.dispose();
  document.dispose();
  const questions = {
    find: () => document.find("نص"),
    statistics: () => document.statistics(),
    tokens: () => document.tokens(),
    vocabulary: () => document.vocabulary(),
    outline: () => document.outline(),
    explain: () => document.explain(0),
    meanings: () => document.meanings("نص"),
    related: () => document.related("نص"),
    ngrams: () => document.ngrams(2),
    dispersion: () => document.dispersion("نص"),
    concordance: () => document.concordance("نص"),
    collocates: () => document.collocates("نص"),
  };
  for (const [name, question] of Object.entries(questions)) {
    assert.throws(
      question,
      (error) =>
        error instanceof MubinError &&
        error.code === "disposed" &&
        error.message === `Document.${name}: the document was disposed of before`,
    );
  }
  assert.equal(document.text, "نص");
});

test("a document can be disposed of by `using` where there is such a thing", {
  skip: !Symbol.dispose,
}, () => {
  const document = new Document("نص");
  document[Symbol.dispose]();
  assert.throws(() => document.tokens(), { code: "disposed" });
});

test("the text of a document cannot be changed under it", () => {
  const document = new Document("نص قصير");
  assert.throws(() => {
    document.text = "x";
  }, TypeError);
  assert.equal(document.text, "نص قصير");
  assert.deepEqual(
    document.vocabulary().map(({ text }) => text),
    ["نص", "قصير"],
  );
});
