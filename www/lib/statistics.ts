import { checkText } from "./arguments.js";
import { attempt, release } from "./core.js";
import type { Distribution } from "./distribution.js";
import type { Diversity } from "./diversity.js";
import type { Frequency, LemmaFrequency } from "./frequency.js";
import { parse } from "./parse.js";
import { readStatistics } from "./read-statistics.js";
import type { Readability } from "./readability.js";
import type { Share } from "./share.js";
import { checkStatisticsOptions, type StatisticsOptions } from "./statistics-options.js";

/** A range of time, in milliseconds. */
export interface TimeRange {
  /** For a fast reader. */
  min: number;
  /** For a slow reader. */
  max: number;
}

/** How many letters a text has of each script; Persian, Urdu and other languages that write so among the Arabic ones. */
export interface Scripts {
  /** Arabic. */
  arabic: number;
  /** Latin. */
  latin: number;
  /** Greek. */
  greek: number;
  /** Cyrillic. */
  cyrillic: number;
  /** Hebrew. */
  hebrew: number;
  /** Han: Chinese, and kanji and hanja. */
  han: number;
  /** Any other, kana and hangul among them. */
  other: number;
}

/** How many digits a text has of each system. */
export interface DigitSystems {
  /** 0123456789 */
  latin: number;
  /** ٠١٢٣٤٥٦٧٨٩ */
  arabicIndic: number;
  /** ۰۱۲۳۴۵۶۷۸۹, as Persian and Urdu have them. */
  extendedArabicIndic: number;
  /** Digits of any other script. */
  other: number;
}

/** What the words of a text are, each by its likeliest reading. The first five make up all words. */
export interface WordClasses {
  /** Prepositions, conjunctions, pronouns, particles that stand alone. */
  functionWords: Share;
  /** Verbs. */
  verbs: Share;
  /** Nouns, adjectives, comparatives and numerals. */
  nominals: Share;
  /** Names that the lexicon has. */
  names: Share;
  /** Words that it does not know: mostly names, foreign words, words in other scripts. */
  unknown: Share;
  /** Words of which two or more dictionary words are equally likely, whatever they were counted as. */
  ambiguous: Share;
}

/**
 * What a text is made of, in figures. Every figure is 0 for an empty text, unless it says that it is `null`.
 *
 * Whatever is told of *forms* takes words as written, and of *lemmas* as their dictionary words: clitics make a new
 * form of almost every word. All but `movingAverageTtr` and `mtld` can be put together from parts; see {@link merge}.
 */
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
  /**
   * Different dictionary words. Each word counts under the likeliest; one that the lexicon does not know is one of its own,
   * without the clitics that can be told.
   */
  lemmas: number;
  /** Sentences; a headline or caption without a full stop is one. */
  sentences: number;
  /** Blocks of text: paragraphs, headlines, captions. */
  paragraphs: number;
  /** The share of Arabic letters that carry a mark, 0–1: near 0 for newspapers, above a half for vocalised text. */
  vocalisationRatio: number;
  /** Arabic letters that carry a mark. */
  markedLetters: number;
  /** Letters a word, without marks. */
  wordLengths: Distribution;
  /** Words a sentence. */
  sentenceLengths: Distribution;
  /** Words a block. */
  paragraphLengths: Distribution;
  /** Letters of each script, in words and elsewhere. */
  scripts: Scripts;
  /** Digits of each system. */
  digitSystems: DigitSystems;
  /**
   * The letters of words, the commonest first. Marks are off; hamza forms, ى and ة are letters of their own; a ligature is two
   * letters; ک and ی of other keyboards are ك and ي.
   */
  letterFrequencies: Frequency[];
  /** Two letters that stand side by side in a word, the same way. */
  bigramFrequencies: Frequency[];
  /** How varied the forms are. */
  formDiversity: Diversity;
  /** How varied the dictionary words are. */
  lemmaDiversity: Diversity;
  /** What the words are. */
  wordClasses: WordClasses;
  /** How hard it is to read. */
  readability: Readability;
  /** How long the words take to read; see {@link StatisticsOptions} for the rates. */
  readingTime: {
    /** In silence. */
    silentMs: TimeRange;
    /** Aloud. */
    aloudMs: TimeRange;
  };
  /** The 20 commonest forms, the commonest first, of equally common ones the first by its code points. */
  frequentWords: Frequency[];
  /** The same without stop words (في, من, هذا …). */
  frequentContentWords: Frequency[];
  /** The 20 commonest dictionary words. */
  frequentLemmas: Frequency[];
  /** The same without stop words. */
  frequentContentLemmas: Frequency[];
  /** Every dictionary word with its forms, where the options ask for it. */
  frequencies?: LemmaFrequency[];
}

/**
 * Counts what `text` is made of.
 *
 * Takes *O*(*n*) for *n* UTF-16 units. Whoever asks more of one text is better off with a {@link Document},
 * which takes it apart once.
 *
 * @param text - Any string of at most 2^26 units.
 * @throws {@link TextTooLongError}, {@link OptionError}; a `TypeError` if `text` is no string.
 *
 * @example
 * ```ts
 * import { statistics } from "mubin";
 *
 * const { words, types, lemmas, frequentLemmas } = statistics("كتاب عن الكتب");
 * words; // => 3
 * types; // => 3
 * lemmas; // => 2
 * frequentLemmas[0]; // => { text: "كتاب", count: 2 }
 * ```
 */
export function statistics(text: string, options?: StatisticsOptions): Statistics {
  checkText("statistics: text", text);
  const checked = checkStatisticsOptions("statistics", options);
  return attempt((core) => {
    const handle = parse(core, text);
    const answer = readStatistics(core, handle, checked);
    core.free(handle);
    release(core, text.length);
    return answer;
  });
}
