import { type Core, figures, numbers } from "./core.js";
import type { Statistics, WordCount } from "./statistics.js";

/** How many figures cross before the words. */
const FIGURE_COUNT = 17;

/** Numbers a frequent word: start and end of the first place, how often. */
const WORD_NUMBERS = 3;

/** The statistics of a document that the core holds and whose text is `text`. */
export function readStatistics(core: Core, handle: number, text: string): Statistics {
  core.statistics(handle);
  const wordNumbers = numbers(core);
  const contentStart = 1 + WORD_NUMBERS * (wordNumbers[0] as number);
  const all = figures(core, FIGURE_COUNT).values();
  const next = (): number => all.next().value as number;
  // In the order in which `src/wasm.rs` writes them.
  return {
    characters: next(),
    charactersWithoutSpaces: next(),
    letters: next(),
    marks: next(),
    digits: next(),
    punctuation: next(),
    words: next(),
    types: next(),
    sentences: next(),
    paragraphs: next(),
    meanWordLength: next(),
    meanSentenceLength: next(),
    vocalisationRatio: next(),
    readingTime: {
      silentMs: { min: next(), max: next() },
      aloudMs: { min: next(), max: next() },
    },
    frequentWords: readWordCounts(text, wordNumbers.subarray(1, contentStart)),
    frequentContentWords: readWordCounts(text, wordNumbers.subarray(contentStart)),
  };
}

function readWordCounts(text: string, numbers: Uint32Array): WordCount[] {
  const words: WordCount[] = [];
  for (let at = 0; at < numbers.length; at += WORD_NUMBERS) {
    words.push({ text: text.slice(numbers[at], numbers[at + 1]), count: numbers[at + 2] as number });
  }
  return words;
}
