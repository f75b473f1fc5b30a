// What normalize writes is in NFC: a second opinion from JavaScript's own normalization.

import assert from "node:assert/strict";
import { test } from "node:test";
import { normalize } from "mubin";

/**
 * Letters that have marks inside, bases and marks that compose, marks of all combining classes, presentation forms, and
 * what else the rules of both presets move or remove. All of it is older than Unicode 15, which every supported Node knows.
 */
const ALPHABET = [
  ..." aé1ااابوىيهةءآأؤإئٱٲٵکیہەھۀےۓـــ٠٫،",
  ..."\u064B\u064E\u0650\u0651\u0651\u0652\u0653\u0653\u0654\u0654\u0655\u0655\u0656\u0657\u0670\u06D6\u06E5\u06EA\u08F0",
  ..."\u200C\u200D\u200F\u00AD\uFBA4\uFC60\uFCF2\uFD3C\uFDF2\uFDFA\uFE71\uFE77\uFE8D\uFEFB\u{1EE00}\u{1F44D}",
];

/** Numbers below `limit` that look random and depend on the seed alone (mulberry32). */
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

for (const preset of ["repair", "search"]) {
  test(`${preset} writes NFC`, () => {
    for (let seed = 0; seed < 50_000; seed += 1) {
      const below = random(seed);
      const text = Array.from({ length: 1 + below(9) }, () => ALPHABET[below(ALPHABET.length)]).join("");
      const folded = normalize(text, preset);
      assert.equal(folded, folded.normalize("NFC"), `seed ${seed}: ${JSON.stringify(text)}`);
    }
  });
}
