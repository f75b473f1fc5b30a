/** What stands around a word, as front-end developers find it. */

import { plainWords } from "./figures.mjs";
import { prepareMarkTolerantWords } from "./find.mjs";

const CONTEXT_WORDS = 8;
const CONTEXT_UNITS = 120;
const WINDOW_WORDS = 5;
const LEAST_COUNT = 2;
const PARTS = 10;

/** A concordance: a regular expression finds the word; white space cuts eight words on each side of it, in its line. */
export function prepareConcordance(keyword) {
  const find = prepareMarkTolerantWords([keyword]);
  return (text) => {
    const spans = find(text);
    const lines = [];
    for (let at = 0; at < spans.length; at += 2) {
      const [start, end] = [spans[at], spans[at + 1]];
      const ahead = text.slice(Math.max(0, start - CONTEXT_UNITS), start);
      const behind = text.slice(end, end + CONTEXT_UNITS);
      const before = ahead.slice(ahead.lastIndexOf("\n") + 1).split(/\s+/);
      const after = behind.split("\n", 1)[0].split(/\s+/);
      lines.push({
        before: before.slice(-CONTEXT_WORDS - 1).join(" "),
        node: text.slice(start, end),
        after: after.slice(0, CONTEXT_WORDS + 1).join(" "),
      });
    }
    return lines;
  };
}

/** Collocates: the words at most five away in the same line, each counted once, by log-likelihood. */
export function plainCollocates(text, keyword) {
  const isHit = hitsOf(keyword);
  const near = new Map();
  const totals = new Map();
  let windowWords = 0;
  let allWords = 0;
  for (const line of text.split("\n")) {
    const words = plainWords(line);
    const isNear = new Uint8Array(words.length);
    words.forEach((word, at) => {
      if (isHit(word)) isNear.fill(1, Math.max(0, at - WINDOW_WORDS), at + WINDOW_WORDS + 1);
    });
    words.forEach((word, at) => {
      if (isHit(word)) return;
      allWords += 1;
      totals.set(word, (totals.get(word) ?? 0) + 1);
      if (isNear[at] === 0) return;
      windowWords += 1;
      near.set(word, (near.get(word) ?? 0) + 1);
    });
  }
  const collocates = [];
  for (const [text, count] of near) {
    if (count < LEAST_COUNT) continue;
    const total = totals.get(text);
    collocates.push({ text, count, total, logLikelihood: attraction(count, windowWords, total, allWords) });
  }
  return collocates.sort((a, b) => b.logLikelihood - a.logLikelihood);
}

/** A word is found with ى for ي at its end too. */
function hitsOf(keyword) {
  const other = keyword.replace(/ي$/, "ى");
  return (word) => word === keyword || word === other;
}

/** The log-likelihood ratio of the four cells, negative where the word is rarer than by chance. */
function attraction(count, windowWords, total, allWords) {
  const cell = (observed, row, column) =>
    observed === 0 ? 0 : observed * Math.log((observed * allWords) / (row * column));
  const outside = allWords - windowWords;
  const others = allWords - total;
  const sum =
    cell(count, windowWords, total) +
    cell(windowWords - count, windowWords, others) +
    cell(total - count, outside, total) +
    cell(outside - (total - count), outside, others);
  return count * allWords < windowWords * total ? -2 * sum : 2 * sum;
}

/** In which tenth of the words a word stands how often, and the deviation of proportions. */
export function plainDispersion(text, keyword) {
  const isHit = hitsOf(keyword);
  const words = plainWords(text);
  const counts = new Array(PARTS).fill(0);
  let count = 0;
  words.forEach((word, at) => {
    if (!isHit(word)) return;
    counts[Math.floor((at * PARTS) / words.length)] += 1;
    count += 1;
  });
  const dp = counts.reduce((sum, inPart) => sum + Math.abs(inPart / count - 1 / PARTS), 0) / 2;
  return { count, counts, dp };
}
