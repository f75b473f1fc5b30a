// What documents cost in WebAssembly's memory, in bytes a unit of text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compare, Document, merge, normalize } from "mubin";
import { core } from "../../dist/lib/core.js";
import { core as folding } from "../../dist/lib/folding.js";

const UNITS = 1_000_000;

/** So many numbers an answer may leave in the buffers. */
const KEPT = 4096;

/**
 * A text with as many words and as many different ones as an encyclopedia has: in a million units some 170,000
 * words, of which some 30,000 are different, the commonest a twentieth of all.
 */
function encyclopedia() {
  let state = 1_446;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  const words = Array.from({ length: 45_000 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 6) },
      () => letters[Math.floor(random() * letters.length)],
    ).join(""),
  );
  let text = "";
  for (let word = 1; text.length < UNITS; word += 1) {
    text += words[Math.floor(words.length ** random()) - 1 + Math.floor(random() * 2)] ?? words[0];
    text += word % 600 === 0 ? ".\n" : word % 20 === 0 ? ". " : word % 9 === 0 ? "، " : " ";
  }
  return text.slice(0, UNITS);
}

const memory = () => core().memory.buffer.byteLength;

test("a new document takes at most 12 bytes a unit", () => {
  new Document("نص").dispose();
  const text = encyclopedia();
  const before = memory();
  const document = new Document(text);
  const bytes = (memory() - before) / UNITS;
  assert.ok(document.statistics().types > 20_000, "the text is as varied as it is meant to be");
  assert.ok(bytes <= 12, `${bytes.toFixed(2)} bytes a unit`);
  document.dispose();
});

test("documents that are disposed of make room for others", () => {
  const text = encyclopedia();
  new Document(text).dispose();
  const before = memory();
  for (let round = 0; round < 10; round += 1) new Document(text).dispose();
  assert.equal(memory(), before);
});

test("a long text leaves nothing behind", () => {
  const text = encyclopedia();
  normalize(text);
  const size = () => folding().memory.buffer.byteLength;
  const before = size();
  for (let round = 0; round < 10; round += 1) normalize(text);
  assert.equal(size(), before);
});

test("a long answer leaves nothing behind", () => {
  const text = encyclopedia();
  const document = new Document(text);
  const [{ text: word, count }] = document.vocabulary({ limit: 1 });
  assert.ok(count > KEPT, "the word is as common as it is meant to be");
  const questions = {
    find: () => document.find(word),
    statistics: () => document.statistics({ frequencies: true }),
    tokens: () => document.tokens(),
    outline: () => document.outline(),
    concordance: () => document.concordance(word),
    collocates: () => document.collocates(word, { minCount: 1 }),
    vocabulary: () => document.vocabulary({ spans: true }),
    ngrams: () => document.ngrams(2, { spans: true }),
    dispersion: () => document.dispersion(word),
    compare: () => compare(document, document),
    merge: () => merge([document.statistics({ frequencies: true })]),
  };
  for (const [name, ask] of Object.entries(questions)) {
    ask();
    assert.ok(Math.max(core().numbers_length(), core().figures_length()) <= KEPT, name);
  }
  document.dispose();
});

test("documents that nobody holds any more make room for others", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  const text = encyclopedia();
  new Document(text).dispose();
  const before = memory();
  for (let round = 0; round < 10; round += 1) {
    new Document(text);
    collectGarbage();
    await setTimeout(0); // The registry calls back in a task of its own.
  }
  assert.ok(memory() - before <= 12 * UNITS, "no more than one was still held when the next one came");
});
