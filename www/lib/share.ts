/** A part of all words. */
export interface Share {
  /** How many. */
  count: number;
  /** Their share of all words, 0–1. */
  ratio: number;
}
