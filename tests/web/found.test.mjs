// What the page makes of a search: hits as numbers, and keywords that cannot be searched for set aside.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Document, KeywordError as Thrown } from "mubin";
import { pageModules } from "./bundled.mjs";

const { findSound, KeywordError } = await pageModules(`
  export { findSound } from "./store/found.ts";
  export { KeywordError } from "../lib/worker.ts";
`);

/** A text that is searched at once; the error is that of the page's own bundle. */
function searchable(text) {
  const document = new Document(text);
  return {
    searches: [],
    async find(keywords, { match, latest }) {
      this.searches.push({ keywords, latest });
      try {
        return document.find(keywords, { match });
      } catch (error) {
        throw error instanceof Thrown ? new KeywordError(error.code, error.index, error.message) : error;
      }
    },
  };
}

const FATHA = "\u064E";

for (const [name, keywords, expected] of [
  ["no keyword, no search", [], { hits: [], counts: [], rejected: [], searches: 0 }],
  [
    "hits of each keyword are counted",
    ["باب", "كتاب"],
    { hits: [0, 4, 1, 5, 8, 0, 9, 14, 1], counts: [1, 2], rejected: [], searches: 1 },
  ],
  [
    "keywords that cannot be searched for do not spoil the others, which keep their numbers",
    [FATHA, "باب", "", "كتاب"],
    {
      hits: [0, 4, 3, 5, 8, 1, 9, 14, 3],
      counts: [0, 1, 0, 2],
      rejected: [
        { keyword: 0, code: "keyword-only-marks" },
        { keyword: 2, code: "keyword-empty" },
      ],
      searches: 3,
    },
  ],
  [
    "none that can be searched for",
    [FATHA],
    { hits: [], counts: [0], rejected: [{ keyword: 0, code: "keyword-only-marks" }], searches: 1 },
  ],
]) {
  test(name, async () => {
    const text = searchable("كتاب باب الكتب");
    const { hits, counts, rejected } = await findSound(text, keywords, "lemma");
    assert.deepEqual({ hits: [...hits], counts, rejected, searches: text.searches.length }, expected);
  });
}

test("of too many keywords the first 10,000 are searched for, and each other one is named", async () => {
  const keywords = [...new Array(10_000).fill("باب"), "كتاب", "كتب"];
  const { counts, rejected } = await findSound(searchable("كتاب باب"), keywords, "exact");
  assert.equal(counts[0], 1);
  assert.deepEqual(rejected, [
    { keyword: 10_000, code: "too-many-keywords" },
    { keyword: 10_001, code: "too-many-keywords" },
  ]);
});

test("another error is an error", async () => {
  const broken = { find: () => Promise.reject(new RangeError("other")) };
  await assert.rejects(findSound(broken, ["باب"], "exact"), RangeError);
});
