// Concordance and collocates: what crosses the boundary arrives in the right place, and what is wrong is said by name.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Document, KeywordError, MAX_KEYWORD_COUNT, MubinError, OptionError } from "mubin";

/** The lines as a reader sees them: `before|node|after`. */
function shown(text, keywords, options) {
  const document = new Document(text);
  const slice = ({ start, end }) => text.slice(start, end);
  const lines = document.concordance(keywords, options);
  document.dispose();
  return lines.map(({ before, node, after }) => [before, node, after].map(slice).join("|"));
}

const ODD_TEXTS = {
  nothing: "",
  "white space": " \n\u200F\n ",
  "marks alone": "\u064E\u0651",
  "surrogates without partners": "\uD800 \uDC00\uD800 ن\uD800ن",
  tatweel: "ـ ــ",
};

function checkError(call, Class, code, message) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof Class, `${error}`);
    assert.equal(error.code, code);
    assert.equal(error.message, message);
    return true;
  });
}

describe("concordance", () => {
  test("a line is three spans that follow one upon the other", () => {
    const text = "باب قديم، وبيت جديد كبير";
    const lines = new Document(text).concordance(["دار", "بيت"], { context: { words: 1 } });
    const expected = [
      {
        before: { start: 4, end: 10 },
        node: { start: 10, end: 14, core: { start: 11, end: 14 }, keyword: 1, level: "clitics" },
        after: { start: 14, end: 19 },
      },
    ];
    assert.deepEqual(lines, expected);
    assert.deepEqual(JSON.parse(JSON.stringify(lines)), expected);
  });

  test("spans are right behind what takes two units, or folds away", () => {
    const before = "😀 \uFDFA\u0640\u064E 👩‍👩‍👧 \uD800 é ";
    const found = shown(`${before}قرأت الك\u0650تاب اليوم`, "كتاب", { context: { words: 1 } });
    assert.deepEqual(found, ["قرأت |الك\u0650تاب| اليوم"]);
  });

  test("the context is eight words, or as many as asked for, or units", () => {
    const text = "1 2 3 4 5 6 7 8 9 باب 9 8 7 6 5 4 3 2 1";
    assert.deepEqual(shown(text, "باب"), ["2 3 4 5 6 7 8 9 |باب| 9 8 7 6 5 4 3 2"]);
    assert.deepEqual(shown(text, "باب", { context: { words: 2 } }), ["8 9 |باب| 9 8"]);
    assert.deepEqual(shown(text, "باب", { context: { words: 0 } }), ["|باب|"]);
    assert.deepEqual(shown(text, "باب", { context: { words: 1_000 } }), [text.replace("باب", "|باب|")]);
    assert.deepEqual(shown(text, "باب", { context: { units: 3 } }), [" 9 |باب| 9 "]);
    assert.deepEqual(shown(text, "باب", { context: { units: 0 } }), ["|باب|"]);
    assert.deepEqual(shown(text, "باب", { context: { units: 10_000, words: undefined } }), [
      text.replace("باب", "|باب|"),
    ]);
    assert.deepEqual(shown("😀 باب ب\u064E", "باب", { context: { units: 2 } }), [" |باب| "]);
  });

  test("each sort and each level has its number", () => {
    const text = "ب باب ج\nا بابه د\nج ابواب ا";
    const found = (options) => shown(text, "باب", { context: { words: 1 }, ...options });
    const [first, second, third] = ["ب |باب| ج", "ا |بابه| د", "ج |ابواب| ا"];
    assert.deepEqual(found({}), [first, second, third]);
    assert.deepEqual(found({ sort: "text" }), [first, second, third]);
    assert.deepEqual(found({ sort: "before" }), [second, first, third]);
    assert.deepEqual(found({ sort: "node" }), [third, first, second]);
    assert.deepEqual(found({ sort: "after" }), [third, first, second]);
    assert.deepEqual(found({ match: "exact" }), [first]);
    assert.deepEqual(found({ match: "spelling" }), [first]);
    assert.deepEqual(found({ match: "clitics" }), [first, second]);
    assert.deepEqual(found({ match: "lemma", limit: 2, sort: "after" }), [third, first]);
    assert.deepEqual(found({ match: "substring" }), [first, "ا |باب|ه د"]);
    assert.deepEqual(found({ limit: 0 }), []);
  });

  test("hits are those of a search that keeps the longest", () => {
    const document = new Document("قال مجلس الأمن الدولي إن الأمن مهم");
    const keywords = ["مجلس الأمن", "الأمن", "الأمن الدولي"];
    for (const match of ["exact", "spelling", "clitics", "lemma", "substring"]) {
      const nodes = document.concordance(keywords, { match }).map(({ node }) => node);
      assert.deepEqual(nodes, document.find(keywords, { match }), match);
    }
    assert.deepEqual(document.concordance([]), []);
  });

  test("any text has lines or none", () => {
    for (const [name, text] of Object.entries(ODD_TEXTS)) {
      for (const context of [{ words: 3 }, { units: 1 }]) {
        for (const sort of ["text", "before", "node", "after"]) {
          for (const match of ["exact", "lemma", "substring"]) {
            const lines = new Document(text).concordance(["ن", "\uD800"], { match, context, sort });
            for (const { before, node, after } of lines) {
              assert.deepEqual([before.end, after.start], [node.start, node.end], name);
              assert.ok(0 <= before.start && after.end <= text.length, name);
            }
          }
        }
      }
    }
  });

  test("what is wrong is said by name", () => {
    const document = new Document("نص");
    const ask = (options) => () => document.concordance("نص", options);
    const where = "Document.concordance: ";
    const cases = [
      [
        { overlaps: "all" },
        "unknown-option",
        "options.overlaps: there is no such option; expected match, context, sort, limit",
      ],
      [
        { match: "regex" },
        "invalid-option",
        'options.match: expected one of exact, spelling, clitics, lemma, substring, got "regex"',
      ],
      [
        { sort: "left" },
        "invalid-option",
        'options.sort: expected one of text, before, node, after, got "left"',
      ],
      [{ limit: -1 }, "invalid-option", "options.limit: expected a whole number, 0 or more, got -1"],
      [{ limit: 1.5 }, "invalid-option", "options.limit: expected a whole number, 0 or more, got 1.5"],
      [
        { context: 5 },
        "invalid-option",
        "options.context: expected an object with either words or units, got 5",
      ],
      [
        { context: null },
        "invalid-option",
        "options.context: expected an object with either words or units, got null",
      ],
      [
        { context: [5] },
        "invalid-option",
        "options.context: expected an object with either words or units, got an array",
      ],
      [
        { context: {} },
        "invalid-option",
        "options.context: expected an object with either words or units, got object",
      ],
      [
        { context: { words: 1, units: 1 } },
        "invalid-option",
        "options.context: expected an object with either words or units, got object",
      ],
      [
        { context: { letters: 1 } },
        "unknown-option",
        "options.context.letters: there is no such option; expected words, units",
      ],
      [
        { context: { words: 1, letters: 1 } },
        "unknown-option",
        "options.context.letters: there is no such option; expected words, units",
      ],
      [
        { context: { words: 1_001 } },
        "invalid-option",
        "options.context.words: expected a whole number from 0 to 1000, got 1001",
      ],
      [
        { context: { words: "5" } },
        "invalid-option",
        'options.context.words: expected a whole number from 0 to 1000, got "5"',
      ],
      [
        { context: { units: -1 } },
        "invalid-option",
        "options.context.units: expected a whole number from 0 to 10000, got -1",
      ],
      [
        { context: { units: 10_001 } },
        "invalid-option",
        "options.context.units: expected a whole number from 0 to 10000, got 10001",
      ],
    ];
    for (const [options, code, message] of cases) {
      checkError(ask(options), OptionError, code, where + message);
    }
    checkError(ask(null), TypeError, undefined, `${where}options: expected an object, got null`);
    // More than any text has is as good as no limit.
    assert.equal(document.concordance("نص", { limit: Number.MAX_SAFE_INTEGER }).length, 1);
  });

  test("keywords are refused as in a search", () => {
    const document = new Document("نص");
    const cases = [
      [["نص", ""], 1, "keyword-empty"],
      ["\u064E", 0, "keyword-only-marks"],
      [["ن".repeat(1_001)], 0, "keyword-too-long"],
      [Array(MAX_KEYWORD_COUNT + 1).fill("ن"), MAX_KEYWORD_COUNT, "too-many-keywords"],
    ];
    for (const [keywords, index, code] of cases) {
      const errors = ["concordance", "find"].map((name) => {
        try {
          return document[name](keywords);
        } catch (error) {
          assert.ok(error instanceof KeywordError);
          assert.deepEqual([error.index, error.code], [index, code]);
          return error.message.replace(`Document.${name}: `, "");
        }
      });
      assert.equal(errors[0], errors[1]);
    }
    assert.throws(() => document.concordance(["a", 2]), {
      name: "TypeError",
      message: "Document.concordance: keywords[1]: expected a string, got number",
    });
  });
});

describe("collocates", () => {
  const text = "ذهب محمد إلى المدينة ثم ذهب محمود إلى مدينته";

  test("an entry has every figure in its place", () => {
    // Near two hits: one word before the second, two after. إلى is 1 of 2, of 7 words that are no hits, 3 of them near.
    const found = new Document("ذهب إلى ثم ذهب محمد إلى كتاب ب").collocates("ذهب", {
      window: 1,
      minCount: 1,
    });
    const [to, ...others] = found.sort((one, other) => other.total - one.total);
    const { logLikelihood, logDice, mutualInformation, ...counts } = to;
    assert.deepEqual(counts, { text: "إلى", count: 1, before: 0, after: 1, total: 2 });
    const near = (figure, expected) =>
      assert.ok(Math.abs(figure - expected) < 1e-12, `${figure}, ${expected}`);
    const sum = Math.log(6 / 6) + 2 * Math.log(12 / 12) + Math.log(6 / 6) + 2 * Math.log(12 / 12);
    near(logLikelihood, 2 * sum);
    near(logDice, 14 + Math.log2(2 / 4));
    near(mutualInformation, 0);
    assert.deepEqual(Object.keys(to), [
      "text",
      "count",
      "before",
      "after",
      "total",
      "logLikelihood",
      "logDice",
      "mutualInformation",
    ]);
    assert.deepEqual(
      others.map(({ text, before, after }) => [text, before, after]),
      [
        ["ثم", 1, 0],
        ["محمد", 0, 1],
      ],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  });

  test("by lemma an entry is a dictionary word", () => {
    const found = new Document(text).collocates("ذهب", { by: "lemma" });
    const city = found.find((entry) => entry.text === "مدينة");
    assert.equal(city.partOfSpeech, "noun");
    assert.deepEqual([city.count, city.total], [2, 2]);
    assert.ok(found.every((entry) => entry.count >= 2));
    assert.ok(new Document(text).collocates("ذهب").every((entry) => !("partOfSpeech" in entry)));
  });

  test("each option does what it says", () => {
    const document = new Document(text);
    const words = (options) =>
      document.collocates("ذهب", { minCount: 1, sort: "count", ...options }).map((entry) => entry.text);
    assert.deepEqual(words({ minCount: undefined }), ["إلى"]);
    assert.deepEqual(words({ window: 0 }), []);
    assert.deepEqual(words({ window: 1 }), ["محمد", "ثم", "محمود"]);
    assert.deepEqual(words({ window: { before: 0, after: 1 } }), ["محمد", "محمود"]);
    assert.deepEqual(words({ window: { before: 1, after: 0 } }), ["ثم"]);
    assert.deepEqual(words({ stopWords: false }), ["محمد", "المدينة", "محمود", "مدينته"]);
    assert.deepEqual(words({ limit: 1 }), ["إلى"]);
    assert.deepEqual(words({ match: "exact" }), words({ match: "lemma" }));
  });

  test("each sort has its number", () => {
    const document = new Document("r c c N p c c c c c c c c c c c c q N c c r");
    for (const [sort, expected] of [
      ["count", "crpq"],
      ["logDice", "rcpq"],
      ["mutualInformation", "rpqc"],
    ]) {
      const found = document.collocates("N", { window: 3, minCount: 1, sort });
      assert.equal(found.map((entry) => entry.text).join(""), expected, sort);
    }
    const measures = document.collocates("N", { window: 3, minCount: 1 }).map((entry) => entry.logLikelihood);
    assert.deepEqual(measures, measures.toSorted?.((one, other) => other - one) ?? measures);
    assert.ok(measures.at(-1) < 0);
  });

  test("any text has collocates or none", () => {
    for (const [name, text] of Object.entries(ODD_TEXTS)) {
      for (const by of ["form", "lemma"]) {
        for (const match of ["exact", "lemma", "substring"]) {
          const found = new Document(text).collocates("ن", { by, match, minCount: 1 });
          assert.ok(Array.isArray(found), name);
        }
      }
    }
  });

  test("what is wrong is said by name", () => {
    const document = new Document("نص");
    const ask = (options) => () => document.collocates("نص", options);
    const where = "Document.collocates: ";
    const window = "a whole number from 0 to 100";
    const cases = [
      [
        { span: 5 },
        "unknown-option",
        "options.span: there is no such option; expected match, window, by, stopWords, minCount, sort, limit",
      ],
      [
        { match: "" },
        "invalid-option",
        'options.match: expected one of exact, spelling, clitics, lemma, substring, got ""',
      ],
      [{ window: 101 }, "invalid-option", `options.window: expected ${window}, got 101`],
      [{ window: -1 }, "invalid-option", `options.window: expected ${window}, got -1`],
      [
        { window: "5" },
        "invalid-option",
        `options.window: expected ${window}, or an object with before and after, got "5"`,
      ],
      [
        { window: [1, 2] },
        "invalid-option",
        `options.window: expected ${window}, or an object with before and after, got an array`,
      ],
      [
        { window: null },
        "invalid-option",
        `options.window: expected ${window}, or an object with before and after, got null`,
      ],
      [
        { window: { before: 1 } },
        "invalid-option",
        `options.window.after: expected ${window}, got undefined`,
      ],
      [
        { window: { before: 1, after: 0.5 } },
        "invalid-option",
        `options.window.after: expected ${window}, got 0.5`,
      ],
      [
        { window: { left: 1, right: 1 } },
        "unknown-option",
        "options.window.left: there is no such option; expected before, after",
      ],
      [{ by: "stem" }, "invalid-option", 'options.by: expected one of form, lemma, got "stem"'],
      [{ stopWords: 1 }, "invalid-option", "options.stopWords: expected true or false, got 1"],
      [{ minCount: 0 }, "invalid-option", "options.minCount: expected a whole number, 1 or more, got 0"],
      [
        { sort: "pmi" },
        "invalid-option",
        'options.sort: expected one of logLikelihood, logDice, mutualInformation, count, got "pmi"',
      ],
      [
        { limit: Infinity },
        "invalid-option",
        "options.limit: expected a whole number, 0 or more, got Infinity",
      ],
    ];
    for (const [options, code, message] of cases) {
      checkError(ask(options), OptionError, code, where + message);
    }
    checkError(ask([]), TypeError, undefined, `${where}options: expected an object, got an array`);
    assert.deepEqual(document.collocates("نص", { minCount: Number.MAX_SAFE_INTEGER }), []);
  });

  test("a keyword is refused as in a search", () => {
    const document = new Document("نص");
    const where = "Document.collocates: keyword: ";
    checkError(
      () => document.collocates(""),
      KeywordError,
      "keyword-empty",
      `${where}it is empty; expected a word or a phrase`,
    );
    checkError(
      () => document.collocates("\u064E"),
      KeywordError,
      "keyword-only-marks",
      `${where}it holds marks or tatweel alone; expected at least one letter, digit or sign`,
    );
    checkError(
      () => document.collocates("ن".repeat(1_001)),
      KeywordError,
      "keyword-too-long",
      `${where}it is too long; expected at most 1000 UTF-16 code units`,
    );
    checkError(
      () => document.collocates(["نص"]),
      TypeError,
      undefined,
      `${where}expected a string, got an array`,
    );
  });
});

test("a document that was disposed of says so", () => {
  const document = new Document("نص");
  document.dispose();
  for (const name of ["concordance", "collocates"]) {
    const message = `Document.${name}: the document was disposed of before`;
    checkError(() => document[name]("نص"), MubinError, "disposed", message);
  }
});
