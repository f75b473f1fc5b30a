/** Counting words as front-end developers do, without a library. Each gives word → count. */

/** Fold, match words, count: "plain statistics". */
export function plainStatistics(text) {
  return count(plainFold(text).match(/\p{L}+/gu) ?? []);
}

/** Strips marks and tatweel and folds the letters that writers mix up. */
export function plainFold(text) {
  return text
    .replace(/[\u064B-\u065F\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي");
}

/** Cut at everything that is no letter (or mark), count. */
export function splitAndCount(text) {
  const counts = count(text.split(/[^\p{L}\p{M}]+/u));
  counts.delete("");
  return counts;
}

/** Cut by the browser's own word breaker, paragraph by paragraph (at once it is quadratic in Node), count. */
export function segmentAndCount(text) {
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  const counts = new Map();
  for (const paragraph of text.split("\n")) {
    for (const { segment, isWordLike } of segmenter.segment(paragraph)) {
      if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  return counts;
}

function count(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All words together. */
export function total(counts) {
  let sum = 0;
  for (const times of counts.values()) sum += times;
  return sum;
}
