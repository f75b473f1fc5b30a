import type { Span } from "./span.js";

/**
 * How far a hit may stand from the keyword.
 *
 * - `"exact"`: whole words of the same code points.
 * - `"spelling"`: whole words, with or without marks, tatweel and invisible characters, in presentation
 *   forms, in any digits; a bare letter (ا ى ه) for its marked partners and back; hamza on any seat. Two
 *   different explicit letters (أ and إ) do not match, nor do common words that merely look alike (على and علي).
 * - `"substring"`: any stretch of the text, inside words too; spelt as at `"spelling"`, but common words that merely
 *   look alike are found for one another.
 */
export type MatchLevel = "exact" | "spelling" | "substring";

/** How to look for keywords. */
export interface FindOptions {
  /** How far a hit may stand from the keyword; `"spelling"` unless given. */
  match?: MatchLevel | undefined;
  /**
   * What becomes of hits that share text. `"longest"` (unless given) keeps the longest, of equally long ones
   * that of the earliest keyword; `"all"` keeps every one.
   */
  overlaps?: "longest" | "all" | undefined;
}

/** A place in the text where a keyword stands. Neither end is inside a grapheme cluster. */
export interface Match extends Span {
  /** The part of the hit that carries its meaning, without what is attached to it. At these levels the whole hit. */
  core: Span;
  /** Which keyword, counted from 0. */
  keyword: number;
  /** The nearest level at which it matches, whatever the level asked for: a search by spelling reports what is exact. */
  level: MatchLevel;
}

/** The longest keyword, in UTF-16 code units. */
export const MAX_KEYWORD_UNITS: number = 1_000;

/** The most keywords that one search takes. */
export const MAX_KEYWORD_COUNT: number = 10_000;
