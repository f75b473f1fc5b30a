import type { PartOfSpeech } from "./grammar.js";
import type { Statistics } from "./statistics.js";

/**
 * How likely a difference as great would be by chance: less than this; 1 for 5 % or more. By the critical values of χ² with one
 * degree of freedom: a log-likelihood of 3.84, 6.63, 10.83 and 15.13.
 */
export type Significance = 1 | 0.05 | 0.01 | 0.001 | 0.0001;

/** How much more or less a text uses a word than its reference does: *a* times in *c* words, against *b* times in *d*. */
export interface Keyness {
  /** The word: its form without marks, or its dictionary form. */
  text: string;
  /** By lemma, what it is. */
  partOfSpeech?: PartOfSpeech;
  /** How often it stands in the text: *a*. */
  count: number;
  /** How often it stands in the reference: *b*. */
  referenceCount: number;
  /** *a* in a million words of the text. */
  perMillion: number;
  /** *b* in a million words of the reference. */
  referencePerMillion: number;
  /**
   * How sure it is that the use differs: 2 · (*a* ln(*a* / *E*₁) + *b* ln(*b* / *E*₂)) with *E*₁ = *c* · (*a* +
   * *b*) / (*c* + *d*), *E*₂ = *d* · (*a* + *b*) / (*c* + *d*), 0 · ln 0 being 0 (Rayson and Garside 2000). Never
   * negative.
   */
  logLikelihood: number;
  /**
   * How much it differs: log₂((*a* / *c*) / (*b* / *d*)), with 0.5 for a count of 0 (Hardie 2014). 1 is twice as often, −1
   * half as often; 0 if either text has no words.
   */
  logRatio: number;
  /** The level at which the log-likelihood is significant. */
  significance: Significance;
}

/** What sets a text apart from its reference. */
export interface Comparison {
  /**
   * The words of both, the most telling first: by log-likelihood; of equal ones the commoner, then the first by its
   * code points. Those of the text alone have a `referenceCount` of 0, those of the reference alone a `count` of 0;
   * `logRatio` is above 0 for what the text uses more.
   */
  keyness: Keyness[];
  /** How many different words both have. Here as below, those that the options let through. */
  sharedCount: number;
  /** How many the text has alone. */
  exclusiveCount: number;
  /** How many the reference has alone. */
  referenceExclusiveCount: number;
  /** The figures of the text. */
  statistics: Statistics;
  /** The figures of the reference. */
  referenceStatistics: Statistics;
}
