// Forms of words: levels, cores, pieces, readings and relatives arrive as the core has them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Document, explain, highlight } from "mubin";

/** The text of a span. */
const slice = (text, { start, end }) => text.slice(start, end);

/** The hits of a keyword: whole, core and level. */
const hits = (text, keyword, options) =>
  highlight(text, keyword, options).map((hit) => [slice(text, hit), slice(text, hit.core), hit.level]);

/** The pieces of a word: text and kind. */
const pieces = (text, segments) => segments.map((segment) => [slice(text, segment), segment.kind]);

/** What an emoji, marks and a ligature in front of a word must not push out of place. */
const BEFORE = "😀 \uFDFA \u064Eقال: ";

// ── levels and cores

test("every hit says how far it stands from the keyword, and where its core is", () => {
  const text = `${BEFORE}كتاب، كِتاب، وبالكتاب، كتبهم`;
  assert.deepEqual(hits(text, "كتاب"), [
    ["كتاب", "كتاب", "exact"],
    ["كِتاب", "كِتاب", "spelling"],
    ["وبالكتاب", "كتاب", "clitics"],
    ["كتبهم", "كتب", "lemma"],
  ]);
});

test("the core of a phrase runs from the first word's to the last one's", () => {
  const text = "مجلس الأمن، ثم وبمجلسي الأمن";
  assert.deepEqual(hits(text, "مجلس الأمن"), [
    ["مجلس الأمن", "مجلس الأمن", "exact"],
    ["وبمجلسي الأمن", "مجلسي الأمن", "lemma"],
  ]);
});

test("a core keeps its marks and never cuts a ligature", () => {
  // kaf kasra teh alef beh kasra, with a proclitic and the article
  assert.deepEqual(hits("و\u064Eالك\u0650تاب\u0650", "كتاب"), [
    ["و\u064Eالك\u0650تاب\u0650", "ك\u0650تاب\u0650", "clitics"],
  ]);
  // The first sign is lam and alef with hamza in one.
  assert.deepEqual(hits("\uFEF7\uFEE3\uFEE6", "أمن"), [
    ["\uFEF7\uFEE3\uFEE6", "\uFEF7\uFEE3\uFEE6", "clitics"],
  ]);
});

test("each keyword of a list has its own hits, whatever their level", () => {
  const found = highlight("المدن والقرى", ["قرية", "مدينة"]);
  assert.deepEqual(
    found.map(({ keyword, level }) => [keyword, level]),
    [
      [1, "lemma"],
      [0, "lemma"],
    ],
  );
});

// ── pieces of tokens

test("tokens come with their pieces on request, and those of no Arabic word with none", () => {
  const text = `${BEFORE}سيكتبونها في 3 مدارس، NATO!`;
  const document = new Document(text);
  const tokens = document.tokens({ clitics: true });
  assert.deepEqual(
    tokens.map(({ segments, ...token }) => token),
    document.tokens(),
  );
  const words = new Map(tokens.map((token) => [slice(text, token), pieces(text, token.segments)]));
  assert.deepEqual(words.get("سيكتبونها"), [
    ["س", "proclitic"],
    ["يكتب", "stem"],
    ["ون", "ending"],
    ["ها", "enclitic"],
  ]);
  assert.deepEqual(words.get("مدارس"), [["مدارس", "stem"]]);
  for (const other of ["😀", "3", "،", "NATO", "!"]) assert.deepEqual(words.get(other), [], other);
});

test("pieces follow one another and make up the word", () => {
  const text = "وَلِلْمَدَارِسِ ولكتابـــهم حليفتها فبالمدينتين أفلا يدرسونه";
  for (const { start, end, segments } of new Document(text).tokens({ clitics: true })) {
    assert.equal(segments[0].start, start);
    assert.equal(segments.at(-1).end, end);
    for (const [index, { start }] of segments.slice(1).entries()) assert.equal(start, segments[index].end);
  }
});

test("tokens have no pieces unless they are asked for", () => {
  const document = new Document("والكتاب");
  for (const options of [undefined, {}, { clitics: false }, { clitics: undefined }]) {
    assert.deepEqual(document.tokens(options), [{ start: 0, end: 7, kind: "word" }]);
  }
});

// ── readings

test("a reading has lemma, part of speech, features and pieces", () => {
  const [reading] = explain("وبالمدينتين");
  assert.deepEqual(
    { ...reading, segments: pieces("وبالمدينتين", reading.segments) },
    {
      lemma: "مدينة",
      partOfSpeech: "noun",
      segments: [
        ["و", "proclitic"],
        ["ب", "proclitic"],
        ["ال", "article"],
        ["مدين", "stem"],
        ["تين", "ending"],
      ],
      features: ["dual", "definite"],
      likeliest: true,
    },
  );
});

test("a reading names the word that it is made from, and what that is to it", () => {
  const origin = (word) => explain(word)[0].origin;
  assert.deepEqual(origin("مدرسي"), { lemma: "مدرسة", relation: "source" });
  assert.deepEqual(origin("كتابة"), { lemma: "كتب", relation: "verb" });
  assert.ok(!("origin" in explain("مدينة")[0]));
});

test("the features of a verb are told", () => {
  const [reading] = explain("يكتبون");
  assert.deepEqual(
    [reading.lemma, reading.partOfSpeech, reading.features],
    ["كتب", "verb", ["plural", "third-person", "imperfect"]],
  );
});

test("a word with several readings has the likeliest first", () => {
  const readings = explain("علم");
  assert.equal(readings[0].likeliest, true);
  assert.ok(readings.length > 1);
  const places = readings.map(({ likeliest }) => likeliest);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => b - a),
  );
});

test("a word that the lexicon does not know is read as a guess", () => {
  const readings = explain("زغبرلين");
  assert.deepEqual(
    readings.map(({ lemma, partOfSpeech, likeliest }) => [lemma, partOfSpeech, likeliest]),
    [["زغبرلين", "unknown", true]],
  );
});

test("of a text the first Arabic word is explained, where it stands", () => {
  const text = `NATO 12, 😀 وكتابهم كبير`;
  const [reading] = explain(text);
  assert.deepEqual(pieces(text, reading.segments), [
    ["و", "proclitic"],
    ["كتاب", "stem"],
    ["هم", "enclitic"],
  ]);
  for (const none of ["", " ", "NATO 12", "\u064E"]) assert.deepEqual(explain(none), [], none);
});

test("a document explains the word at every unit of it, and nothing between words", () => {
  const text = `${BEFORE}مدارسهم كبيرة`;
  const document = new Document(text);
  const start = text.indexOf("مدارس");
  const end = start + "مدارسهم".length;
  const readings = document.explain(start);
  assert.equal(readings[0].lemma, "مدرسة");
  assert.deepEqual(pieces(text, readings[0].segments), [
    ["مدارس", "stem"],
    ["هم", "enclitic"],
  ]);
  for (let offset = start; offset < end; offset += 1) assert.deepEqual(document.explain(offset), readings);
  assert.deepEqual(document.explain(end), []);
  assert.deepEqual(document.explain(0), []);
  assert.deepEqual(document.explain(text.length), []);
});

// ── meanings and relatives of keywords

test("a keyword means dictionary words, each with how often the text has it", () => {
  const document = new Document("زرت المدينة ومدنا أخرى، ثم مدينتين");
  assert.deepEqual(document.meanings("مدينة"), [
    { lemma: "مدينة", partOfSpeech: "noun", features: ["singular"], count: 3 },
  ]);
  assert.deepEqual(document.meanings("المدن"), [
    { lemma: "مدينة", partOfSpeech: "noun", features: ["broken-plural", "definite"], count: 3 },
  ]);
});

test("a keyword that may be two words means both", () => {
  const lemmas = new Document("كتاب").meanings("كتاب").map(({ lemma }) => lemma);
  assert.deepEqual(lemmas, ["كتاب", "كاتب"]);
});

test("the relatives of a keyword are those that stand in the text, the commonest first", () => {
  const document = new Document("كتب كاتب رسالة، والكاتبان والكتابة، ومكتبة");
  assert.deepEqual(document.related("كتب"), [
    { lemma: "كاتب", partOfSpeech: "noun", relation: "participle", count: 2 },
    { lemma: "كتابة", partOfSpeech: "noun", relation: "verbal-noun", count: 1 },
  ]);
  assert.deepEqual(
    document.related("كتابة").map(({ lemma, relation }) => [lemma, relation]),
    [["كتب", "verb"]],
  );
});

test("a name has its adjective, and the adjective its name", () => {
  const document = new Document("فلسطين والفلسطينيون");
  assert.deepEqual(document.related("فلسطين"), [
    { lemma: "فلسطيني", partOfSpeech: "adjective", relation: "nisba", count: 1 },
  ]);
  assert.deepEqual(document.related("فلسطيني"), [
    { lemma: "فلسطين", partOfSpeech: "name", relation: "source", count: 1 },
  ]);
});

test("phrases, numbers and words of other scripts have neither meanings nor relatives", () => {
  const document = new Document("مجلس الأمن 2019 NATO");
  for (const keyword of ["مجلس الأمن", "2019", "NATO", "زغبرلين"]) {
    assert.deepEqual(document.meanings(keyword), [], keyword);
    assert.deepEqual(document.related(keyword), [], keyword);
  }
});

test("questions about a keyword leave the document as it was", () => {
  const text = "قرأت الكتب ".repeat(1_000);
  const document = new Document(text);
  const before = document.find("كتاب");
  assert.equal(before.length, 1_000);
  assert.equal(document.meanings("كتاب")[0].count, 1_000);
  document.related("كتاب");
  assert.deepEqual(document.find("كتاب"), before);
  assert.equal(document.tokens({ clitics: true }).length, 2_000);
});
