import type { Frequency } from "./frequency.js";
import type { PartOfSpeech } from "./grammar.js";
import type { Span } from "./span.js";

/** Which words a vocabulary lists, and how. */
export interface VocabularyOptions {
  /**
   * What counts as one word: a form, in any marks and with its clitics (unless given), or a lemma, in all its forms and
   * with any clitics.
   */
  by?: "form" | "lemma" | undefined;
  /** Whether stop words (في, من, هذا …) are listed; `true` unless given. By lemma, every function word is one. */
  stopWords?: boolean | undefined;
  /**
   * Whether each entry tells where it stands; `false` unless given. By lemma these are the places of which it is the likeliest
   * dictionary word; a search for its text finds every place that may be meant.
   */
  spans?: boolean | undefined;
  /** How often a word has to stand to be listed, 1 or more; once unless given. */
  minCount?: number | undefined;
  /** How many entries at most; all unless given. */
  limit?: number | undefined;
}

/** A word of the text, in all its places. */
export interface VocabularyEntry {
  /**
   * By form, the word as the text writes it where it first stands; by lemma, the dictionary form, or what is left of a
   * word that the lexicon does not know without its clitics.
   */
  text: string;
  /** How often it stands there: by form, in any spelling that differs by marks, tatweel and the like alone. */
  count: number;
  /**
   * Its place by count among the listed words, from 1. Words of one count share a rank, and as many are left out behind
   * it: 1, 2, 2, 4.
   */
  rank: number;
  /** How often it stands in a million words: its count, times 10^6, by the words of the text, listed or not. */
  perMillion: number;
  /** The share of the words of the text, 0–1, that the listed ones down to this one make up. */
  cumulativeRatio: number;
  /** What it is; by lemma alone. */
  partOfSpeech?: PartOfSpeech;
  /**
   * Its forms in the text, the commonest first; of equally common ones the first in the text. By lemma alone.
   */
  forms?: Frequency[];
  /** Where it stands, in the order of the text; where `spans` was asked for. */
  spans?: Span[];
}
