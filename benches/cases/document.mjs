/** `new Document` and `statistics` against ways to count the words of a text. */

import { Document, statistics } from "../../dist/lib/index.js";
import { plainFold, plainStatistics, segmentAndCount, splitAndCount, total } from "../peers/words.mjs";
import { contest } from "../rounds.mjs";

export async function takeApart(name, text) {
  const contenders = await contest(
    [
      {
        name: "new Document",
        run: () => new Document(text),
        answer: () => 0,
        free: (made) => made.dispose(),
      },
      { name: "plain statistics", run: () => plainStatistics(text), answer: total },
      { name: "split + Map", run: () => splitAndCount(text), answer: total },
      { name: "Intl.Segmenter, by paragraph", run: () => segmentAndCount(text), answer: total },
    ],
    { budgetMs: 12_000 },
  );
  return { job: "new Document", input: name, unitCount: text.length, contenders, notes: compareWords(text) };
}

export async function countAll(name, text) {
  const document = new Document(text);
  const contenders = await contest([
    { name: "statistics(text)", run: () => statistics(text), answer: ({ words }) => words },
    { name: "plain statistics", run: () => plainStatistics(text), answer: total },
    { name: "document.statistics()", run: () => document.statistics(), answer: ({ words }) => words },
  ]);
  document.dispose();
  return { job: "statistics", input: name, unitCount: text.length, contenders, notes: [] };
}

/**
 * Holds the words of the document against those of plain statistics and the word breaker: where the two cut
 * alike, the spans are the same; every word cut otherwise must lie in a token, or hold several.
 */
function compareWords(text) {
  const document = new Document(text);
  const tokens = document.tokens();
  const words = document.vocabulary().reduce((sum, { count }) => sum + count, 0);
  const folded = new Set();
  for (const { start, end, kind } of tokens)
    if (kind === "word") folded.add(plainFold(text.slice(start, end)));
  const plain = plainStatistics(text);
  const foldedInCommon = [...folded].filter((word) => plain.has(word)).length;
  document.dispose();
  return [
    `${words} words, ${folded.size} different ones under the fold of plain statistics, which counts ${total(plain)} and ${plain.size}; ` +
      `${foldedInCommon} different ones in common`,
    describe("plain words", agreement(letterRuns(text), tokens)),
    describe("words of Intl.Segmenter", agreement(segmenterWords(text), tokens)),
  ];
}

function letterRuns(text) {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ({ 0: word, index }) => [index, index + word.length]);
}

function segmenterWords(text) {
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  const spans = [];
  let base = 0;
  for (const paragraph of text.split("\n")) {
    for (const { segment, index, isWordLike } of segmenter.segment(paragraph)) {
      if (isWordLike) spans.push([base + index, base + index + segment.length]);
    }
    base += paragraph.length + 1;
  }
  return spans;
}

/** Below this share of equal spans the two do not do the same job, and their times say nothing. */
const LEAST_AGREEMENT = 0.97;

function agreement(spans, tokens) {
  const counts = { same: 0, inside: 0, several: 0, other: 0 };
  let at = 0;
  for (const [start, end] of spans) {
    while (at < tokens.length && tokens[at].end <= start) at += 1;
    const token = tokens[at];
    if (token === undefined || token.start >= end) counts.other += 1;
    else if (token.start === start && token.end === end) counts.same += 1;
    else if (token.start <= start && end <= token.end) counts.inside += 1;
    else if (start <= token.start && token.end <= end) counts.several += 1;
    else counts.other += 1;
  }
  if (counts.same < LEAST_AGREEMENT * spans.length) {
    throw new Error(`only ${counts.same} of ${spans.length} words have the span of a token`);
  }
  return counts;
}

function describe(name, { same, inside, several, other }) {
  return `${name}: ${same} with the span of a token, ${inside} inside a longer token, ${several} around shorter tokens, ${other} otherwise`;
}
