import type { MatchLevel } from "./match.js";
import type { Span } from "./span.js";

/** How to measure how evenly a text uses a keyword. */
export interface DispersionOptions {
  /** How far a hit may stand from the keyword; `"lemma"` unless given. */
  match?: MatchLevel | undefined;
  /** How many parts the text is cut into, 2 to 1,000; 10 unless given. The more, the finer, and the higher the figures. */
  parts?: number | undefined;
}

/**
 * How evenly a text uses a word or phrase.
 *
 * The words of the text in order are cut into *p* parts as equal as can be: counted from 0, part *i* of *N* words holds
 * those from ⌊*i* *N* / *p*⌋ to before ⌊(*i* + 1) *N* / *p*⌋. A text of fewer words than parts has parts without words.
 */
export interface Dispersion {
  /** How often it stands in the text. */
  count: number;
  /** Where it stands, in order. */
  spans: Span[];
  /**
   * How often it stands in each part. A hit belongs to the part of the first word that it touches; one that touches none
   * to that of the next word, behind the last word to the last part.
   */
  counts: number[];
  /**
   * The deviation of proportions (Gries 2008, "Dispersions and adjusted frequencies in corpora"): half the sum over the
   * parts of | *v* - *s* |, where *v* is the share of the hits that stand in the part and *s* the share of the words. 0
   * where the hits are spread as the words are, near 1 where they stand in one small part; `null` without hits, and in a
   * text without words.
   */
  dp: number | null;
  /**
   * The same, divided by 1 less the smallest *s*, which is what it can reach at most (Lijffijt and Gries 2012): 1 where
   * all hits stand in a part that is as small as any; `null` where `dp` is.
   */
  dpNorm: number | null;
}

/** The fewest parts that a text is cut into: over one, every word would be as even as can be. */
export const MIN_PARTS = 2;

/** The most parts. */
export const MAX_PARTS = 1_000;
