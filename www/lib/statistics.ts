import { checkText } from "./arguments.js";
import { attempt, release } from "./core.js";
import { parse } from "./parse.js";
import { readStatistics } from "./read-statistics.js";

/** How often a word stands in a text. */
export interface WordCount {
  /** The word as the text writes it where it first stands. */
  text: string;
  /** How often it stands there, in any spelling that differs by marks and the like alone. */
  count: number;
}

/** From the time of a fast reader to that of a slow one, in milliseconds. */
export interface TimeRange {
  min: number;
  max: number;
}

/** What a text is made of, in figures. Every figure is 0 for an empty text. */
export interface Statistics {
  /** Grapheme clusters, what a reader calls characters: a letter counts once with its marks. */
  characters: number;
  /** Those of them that are not white space. */
  charactersWithoutSpaces: number;
  /** Letters of any script. */
  letters: number;
  /** Harakat and other combining marks. */
  marks: number;
  /** Decimal digits of any script. */
  digits: number;
  /** Punctuation marks. */
  punctuation: number;
  /** Words: numbers, addresses, hashtags and emoji are none. */
  words: number;
  /** Different words; those that differ in marks, tatweel and the like alone count as one. */
  types: number;
  /** Sentences; a line without a stop, such as a headline, is one. */
  sentences: number;
  /** Paragraphs: lines with something in them. */
  paragraphs: number;
  /** Letters a word. */
  meanWordLength: number;
  /** Words a sentence. */
  meanSentenceLength: number;
  /** The share of letters that carry a mark, from 0 to 1. */
  vocalisationRatio: number;
  /** How long reading takes, in silence and aloud. */
  readingTime: { silentMs: TimeRange; aloudMs: TimeRange };
  /** The 20 commonest words, the commonest first, of equally common ones the one that comes first. */
  frequentWords: WordCount[];
  /** The same without stop words (في, من, هذا …). */
  frequentContentWords: WordCount[];
}

/**
 * Counts what `text` is made of.
 *
 * Takes *O*(*n*) for *n* UTF-16 units. Whoever asks more of one text is better off with a {@link Document},
 * which takes it apart once.
 *
 * @param text - Any string of at most 2^26 units.
 * @throws {@link TextTooLongError}; a `TypeError` if `text` is no string.
 *
 * @example
 * ```ts
 * import { statistics } from "mubin";
 *
 * const { words, types, frequentWords } = statistics("قطر غير قطر");
 * words; // => 3
 * types; // => 2
 * frequentWords[0]; // => { text: "قطر", count: 2 }
 * ```
 */
export function statistics(text: string): Statistics {
  checkText("statistics: text", text);
  return attempt((core) => {
    const handle = parse(core, text);
    const answer = readStatistics(core, handle, text);
    core.free(handle);
    release(core, text.length);
    return answer;
  });
}
