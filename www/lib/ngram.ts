import type { Span } from "./span.js";

/** Which n-grams to list, and how. */
export interface NgramOptions {
  /**
   * What counts as one word: a form, in any marks and with its clitics (unless given), or a lemma, in all its forms and
   * with any clitics.
   */
  by?: "form" | "lemma" | undefined;
  /** Whether n-grams that begin or end with a stop word (في, من, هذا …) are listed; `true` unless given. */
  stopWords?: boolean | undefined;
  /** Whether each entry tells where it stands; `false` unless given. */
  spans?: boolean | undefined;
  /** How often an n-gram has to stand to be listed, 1 or more; once unless given. */
  minCount?: number | undefined;
  /** How many entries at most; all unless given. */
  limit?: number | undefined;
}

/** Words that stand in a row, in all their places. */
export interface Ngram {
  /**
   * The words with a space between two of them: by form as the text writes them where they first stand so, by lemma
   * their dictionary forms.
   */
  text: string;
  /** How often they stand so. Places may overlap: نعم نعم stands twice in نعم نعم نعم. */
  count: number;
  /**
   * Its place by count among the listed n-grams, from 1. N-grams of one count share a rank, and as many are left out
   * behind it: 1, 2, 2, 4.
   */
  rank: number;
  /**
   * How often it stands in a million n-grams: its count, times 10^6, by the n-grams of as many words in the text, listed
   * or not.
   */
  perMillion: number;
  /**
   * Where it stands, in the order of the text, from the start of the first word to the end of the last; where `spans`
   * was asked for.
   */
  spans?: Span[];
}

/** The most words that an n-gram has. */
export const MAX_NGRAM_WORDS = 5;
