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

/** A range of time, in milliseconds. */
export interface TimeRange {
  /** For a fast reader. */
  min: number;
  /** For a slow reader. */
  max: number;
}

/** What a text is made of, in figures. Every figure is 0 for an empty text. */
export interface Statistics {
  /** Grapheme clusters, what a reader takes for characters: a letter counts once with its marks, spaces and line breaks count too. */
  characters: number;
  /** Those of them that are not white space. */
  charactersWithoutSpaces: number;
  /** Letters of any script, without marks; a ligature counts as the letters it stands for. */
  letters: number;
  /** Combining marks: harakat, tanwin, shadda, dagger alef, Quranic signs, accents. */
  marks: number;
  /** Decimal digits of any script. */
  digits: number;
  /** Punctuation marks, each sign of `...` for itself. */
  punctuation: number;
  /** Words of any script, as written, with their clitics. Numbers, links, hashtags and mentions are none. */
  words: number;
  /**
   * Different words. Marks, tatweel, invisible characters and presentation forms make no difference; hamza, ى for ي
   * and ه for ة do.
   */
  types: number;
  /** Sentences; a headline or caption without a full stop is one. */
  sentences: number;
  /** Blocks of text: paragraphs, headlines, captions. */
  paragraphs: number;
  /** Letters a word. */
  meanWordLength: number;
  /** Words a sentence. */
  meanSentenceLength: number;
  /** The share of Arabic letters that carry a mark, 0–1: near 0 for newspapers, above a half for vocalised text. */
  vocalisationRatio: number;
  /**
   * How long the words take to read. Aloud at 118 to 158 words a minute (138 ± 20; Trauzettel-Klosinski and Dietz
   * 2012); in silence at 1.30 times that, the ratio in English (Brysbaert 2019), for want of a measurement for Arabic.
   */
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
