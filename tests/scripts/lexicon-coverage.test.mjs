import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageLines, measureCoverage, readArguments } from "../../scripts/lexicon-coverage.mjs";

// 8 words of Arabic letters, of which 3 are no words at all: one of those twice, once with a mark; and what does not count.
const TEXT = "قرأت الكتاب في زغبرلين، ثم زغب\u0651رلين وبالمدرسة شضغطفظين! NATO 12 😀";

test("words are counted as known or unknown, the commonest unknown first", async () => {
  assert.deepEqual(await measureCoverage(TEXT), {
    words: 8,
    knownWords: 5,
    types: 7,
    unknown: [
      { text: "زغبرلين", count: 2, guess: ["زغبرلين"] },
      { text: "شضغطفظين", count: 1, guess: ["شضغطفظين"] },
    ],
  });
});

test("the pieces of a guess make up the word", async () => {
  const { unknown } = await measureCoverage("والزغبرلين وبالشضغطفظ");
  assert.deepEqual(
    unknown.map(({ text, guess }) => [text, guess.join("")]),
    [
      ["والزغبرلين", "والزغبرلين"],
      ["وبالشضغطفظ", "وبالشضغطفظ"],
    ],
  );
  assert.ok(unknown.every(({ guess }) => guess.length > 1));
});

test("what is printed says the shares, and as many unknown words as are asked for", () => {
  const unknown = [
    { text: "والزغبر", count: 1_200, guess: ["و", "ال", "زغبر"] },
    { text: "شضغ", count: 1, guess: ["شضغ"] },
  ];
  assert.deepEqual(coverageLines({ words: 12_345, knownWords: 11_144, types: 20, unknown }, 1), [
    "11,144 of 12,345 words known (90.3 %)",
    "18 of 20 different words known (90.0 %)",
    "  1,200  والزغبر  و+ال+زغبر",
  ]);
});

test("a text without words misses none", async () => {
  assert.deepEqual(coverageLines(await measureCoverage("12 NATO"), 100), [
    "0 of 0 words known (100.0 %)",
    "0 of 0 different words known (100.0 %)",
  ]);
});

test("the command takes one file, and a limit that is a number", () => {
  assert.deepEqual(readArguments(["a.txt"]), { path: "a.txt", limit: 100 });
  assert.deepEqual(readArguments(["--limit", "7", "a.txt"]), { path: "a.txt", limit: 7 });
  assert.throws(() => readArguments([]), /^Error: usage: npm run lexicon:coverage -- <text file>/);
  assert.throws(() => readArguments(["a.txt", "b.txt"]), /usage/);
  assert.throws(() => readArguments(["--limit=x", "a.txt"]), /--limit: expected a whole number, got "x"/);
});
