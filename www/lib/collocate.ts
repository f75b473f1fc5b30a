import type { PartOfSpeech } from "./grammar.js";
import type { MatchLevel } from "./match.js";

/** Which collocates to list. */
export interface CollocateOptions {
  /** How far a hit may stand from the keyword; `"lemma"` unless given. */
  match?: MatchLevel | undefined;
  /**
   * How many words around a hit are near it, 0 to 100: on each side, or before its first and after its last word; 5
   * unless given. A narrow window shows what is said with a word, a wide one what it is about.
   */
  window?:
    | number
    | {
        /** How many words before the first word of the hit. */
        before: number;
        /** How many words after its last. */
        after: number;
      }
    | undefined;
  /**
   * What counts as one word: a form, in any marks and with its clitics (unless given), or a lemma, in all its forms and
   * with any clitics.
   */
  by?: "form" | "lemma" | undefined;
  /**
   * Whether stop words (في, من, هذا …) are listed, by lemma all function words; `true` unless given. They count as words
   * of the window in any case.
   */
  stopWords?: boolean | undefined;
  /**
   * How often a collocate stands in the window at least, 1 or more; twice unless given. One that stands there once may be
   * chance, whatever the measures say.
   */
  minCount?: number | undefined;
  /**
   * What they are sorted by, the highest first; of equal ones the commonest in the window, of these the first in the text.
   * `"logLikelihood"` unless given.
   */
  sort?: "logLikelihood" | "logDice" | "mutualInformation" | "count" | undefined;
  /** How many at most; all unless given. */
  limit?: number | undefined;
}

/**
 * A word that stands near the hits of a keyword, and how strongly the two attract each other.
 *
 * It is counted as *surface co-occurrence* (Evert 2008, "Corpora and collocations"). The words that a hit touches are
 * nodes; the window is the words that are no nodes and stand near a hit in the same block, each counted once, however many
 * hits it is near to. Let *O* be how often the collocate stands in the window, *R* the words of the window, *C* how often
 * the collocate stands in the text outside of nodes, *N* the words of the text that are no nodes, and *E* = *R C* / *N* how
 * often it would stand in the window by chance.
 */
export interface Collocate {
  /** The word: by form as the text writes it first, by lemma its dictionary form. */
  text: string;
  /** What a lemma is; there by lemma alone. */
  partOfSpeech?: PartOfSpeech;
  /** How often it stands in the window: *O*, the sum of `before` and `after`. */
  count: number;
  /** How often before the nearest hit. A word in the middle between two hits stands before the second. */
  before: number;
  /** How often after the nearest hit. */
  after: number;
  /** How often it stands in the text, but for nodes: *C*. */
  total: number;
  /**
   * The log-likelihood ratio (Dunning 1993): 2 Σ *O* ln(*O* / *E*) over the four cells of words in the window and out of
   * it that are the collocate and are not, where 0 ln 0 is 0. From 3.84 on, chance does as much once in 20 times, from
   * 10.83 on once in 1,000. Negative where it stands in the window less often than by chance; 0 where just as often, as
   * where the window is all of the text.
   */
  logLikelihood: number;
  /**
   * logDice (Rychlý 2008): 14 + log₂(2 *O* / (*f* + *C*)) for *f* hits. 14 where each hit has one such neighbour and no
   * other stands anywhere, one less for half as much, more where hits have several; independent of the length of the
   * text.
   */
  logDice: number;
  /**
   * Pointwise mutual information (Church and Hanks 1990): log₂(*O* / *E*), in bits. 0 where it stands in the window as
   * often as by chance, one more for twice as often. It favours rare words: to be used with `minCount`.
   */
  mutualInformation: number;
}

/** The most words of a window on either side. */
export const MAX_WINDOW_WORDS = 100;
