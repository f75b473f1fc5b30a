/** Putting counts together and holding them against each other, as front-end developers do: with Maps of word → count. */

import { listOf } from "./figures.mjs";
import { total } from "./words.mjs";

/** The counts of all parts together, and what follows from them. */
export function plainMerge(parts) {
  const counts = new Map();
  for (const part of parts) {
    for (const [word, count] of part) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const words = total(counts);
  let hapaxCount = 0;
  for (const count of counts.values()) if (count === 1) hapaxCount += 1;
  return { words, types: counts.size, hapaxCount, list: listOf(counts, words) };
}

/** Every word of both by log-likelihood. */
export function plainKeyness(counts, referenceCounts) {
  const words = total(counts);
  const referenceWords = total(referenceCounts);
  const keyness = [];
  const add = (text, count, referenceCount) => {
    const each = (count + referenceCount) / (words + referenceWords);
    const part = (observed, all) => (observed === 0 ? 0 : observed * Math.log(observed / (all * each)));
    keyness.push({
      text,
      count,
      referenceCount,
      logLikelihood: 2 * (part(count, words) + part(referenceCount, referenceWords)),
      logRatio: Math.log2((count || 0.5) / words / ((referenceCount || 0.5) / referenceWords)),
    });
  };
  for (const [word, count] of counts) add(word, count, referenceCounts.get(word) ?? 0);
  for (const [word, count] of referenceCounts) if (!counts.has(word)) add(word, 0, count);
  return keyness.sort((a, b) => b.logLikelihood - a.logLikelihood);
}
