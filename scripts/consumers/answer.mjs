// The one answer that every consumer has to give.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { fromRoot } from "../command.mjs";

export const ANSWER_PATH = fromRoot("tests/consumers/answer.json");

export function expectedAnswer() {
  return JSON.parse(readFileSync(ANSWER_PATH, "utf8"));
}

/** An answer of `tests/consumers/shared/ask.js` as `answer.json` has it: the long text by its length and hash. */
export function pinned({ counts, normalized, spans }) {
  return {
    counts,
    normalized: {
      units: normalized.length,
      sha256: createHash("sha256").update(normalized).digest("hex"),
    },
    spans,
  };
}

/** What is wrong with the answers that a consumer gave; no lines where all is well. */
export function faults(answers, labels, expected = expectedAnswer()) {
  const given = Object.keys(answers).sort();
  if (!isDeepStrictEqual(given, [...labels].sort())) return [`answers of ${given}, not of ${labels}`];
  return labels.flatMap((label) => {
    const answer = pinned(answers[label]);
    return Object.keys(expected)
      .filter((key) => !isDeepStrictEqual(answer[key], expected[key]))
      .map((key) => `${label}: ${key} ${difference(answer[key], expected[key])}`);
  });
}

/** The first place at which two lists differ, or both values. */
function difference(actual, expected) {
  if (!Array.isArray(actual) || !Array.isArray(expected)) {
    return `${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
  }
  const at = Array.from({ length: Math.max(actual.length, expected.length) }).findIndex(
    (_, index) => !isDeepStrictEqual(actual[index], expected[index]),
  );
  return (
    `(${actual.length} of ${expected.length}) at ${at}: ${JSON.stringify(actual[at])}, ` +
    `expected ${JSON.stringify(expected[at])}`
  );
}
