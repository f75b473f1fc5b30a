import type { Match, MatchLevel } from "./match.js";
import type { Span } from "./span.js";

/** What the lines of a concordance show, and in which order. */
export interface ConcordanceOptions {
  /** How far a hit may stand from its keyword; `"lemma"` unless given. */
  match?: MatchLevel | undefined;
  /**
   * How much text stands on each side of a hit, 8 words unless given. It never leaves the block of the hit: its
   * paragraph, headline or caption.
   *
   * - `words`, 0 to 1,000: the nearest so many, and what stands between them and the hit. Numbers, links, emoji and the
   *   like count as words, marks of punctuation and other symbols do not. Where the block has fewer, all of it.
   * - `units`, 0 to 10,000: so many UTF-16 code units at most, fewer where a grapheme cluster would be cut.
   *
   * With 0 there is no context.
   */
  context?:
    | {
        /** So many words on each side. */
        words: number;
      }
    | {
        /** So many UTF-16 code units on each side, at most. */
        units: number;
      }
    | undefined;
  /**
   * In which order the lines come; `"text"` unless given.
   *
   * - `"text"`: in the order of the text.
   * - `"before"`: by the words before the hit, the nearest first.
   * - `"node"`: by the words that the hit stands in, then by those after it.
   * - `"after"`: by the words after the hit, the nearest first.
   *
   * Words are in alphabetical order by their look-up spelling, in which marks, the forms of alef, ى and ي, ة and ه make no
   * difference; lines that agree are in the order of the text. Only words that lie wholly in the context count, the
   * nearest eight of each side.
   */
  sort?: "text" | "before" | "node" | "after" | undefined;
  /** How many lines at most, the first in that order; all unless given. */
  limit?: number | undefined;
}

/**
 * A hit in its context. The three spans follow one upon the other in the order of reading: `before` ends where `node`
 * starts, and `after` starts where it ends. Where the hit is a part of a word, they hold the rest of that word.
 */
export interface ConcordanceLine {
  /** What stands before the hit; to the right of it where the text is Arabic. */
  before: Span;
  /** The hit. */
  node: Match;
  /** What stands after the hit; to the left of it where the text is Arabic. */
  after: Span;
}

/** The most words of a context. */
export const MAX_CONTEXT_WORDS = 1_000;

/** The most units of a context. */
export const MAX_CONTEXT_UNITS = 10_000;
