/** Holds the figures of a document against plain JavaScript. */

import { Document } from "../dist/lib/index.js";
import { figuresOf, plainFigures } from "./peers/figures.mjs";

/** So far may two differ that cut words otherwise in addresses, abbreviations and names of files. */
const MOST_DIFFERENCE = 0.02;
const TOP_COUNT = 20;

/**
 * Twice. Plain figures of the very words that the document has must be the same; those of a regular expression, which is
 * what the contests run, must be near, or the two do not do the same job.
 *
 * @returns {string[]} notes
 */
export function checkFigures(text) {
  const document = new Document(text);
  const statistics = document.statistics();
  const vocabulary = document.vocabulary({ spans: true });
  document.dispose();
  const ours = {
    words: statistics.words,
    types: statistics.types,
    typeTokenRatio: statistics.formDiversity.typeTokenRatio,
    movingAverageTtr: statistics.formDiversity.movingAverageTtr,
    hapaxCount: statistics.formDiversity.hapaxCount,
  };
  const { list, ...same } = figuresOf(wordsInOrder(vocabulary));
  for (const [name, value] of Object.entries(same)) equal(name, ours[name], value);
  equal("entries", vocabulary.length, list.length);
  for (const [place, entry] of list.entries()) {
    for (const [name, value] of Object.entries(entry))
      equal(`${name} of entry ${place}`, vocabulary[place][name], value);
  }
  const plain = plainFigures(text);
  for (const name of Object.keys(ours)) near(name, ours[name], plain[name]);
  const counts = new Map(plain.list.map(({ text, count }) => [text, count]));
  for (const { text, count } of statistics.frequentWords.slice(0, TOP_COUNT))
    near(`count of ${text}`, count, counts.get(text) ?? 0);
  const show = ({ words, types, movingAverageTtr, hapaxCount }) =>
    `${words} words, ${types} types, ${hapaxCount} hapaxes, MATTR ${movingAverageTtr.toFixed(4)}`;
  return [`${show(ours)}; plain figures: ${show(plain)}`];
}

/** The form of each word, as its entry writes it, in the order of the text. */
function wordsInOrder(vocabulary) {
  return vocabulary
    .flatMap(({ text, spans }) => spans.map(({ start }) => ({ start, text })))
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text);
}

/** To the last digits, where one sums in another order. */
export function equal(what, got, expected) {
  const isSame =
    typeof expected === "number" ? Math.abs(got - expected) <= 1e-9 * Math.abs(expected) : got === expected;
  if (!isSame) throw new Error(`${what}: ${start(got)}, not ${start(expected)}`);
}

/** Within 2 %, unless another share is given; of small counts within one. */
export function near(what, got, expected, share = MOST_DIFFERENCE) {
  const most = Math.max(share * Math.abs(expected), Number.isInteger(expected) ? 1 : 0);
  if (!(Math.abs(got - expected) <= most))
    throw new Error(`${what}: ${got}, plain JavaScript has ${expected}`);
}

function start(value) {
  return String(value).slice(0, 200);
}
