import type { Span } from "./span.js";

/**
 * What a piece of a word is.
 *
 * - `"proclitic"`: a conjunction, preposition or particle written onto the word: و ف ب ك ل س أ.
 * - `"article"`: ال; behind ل its lam alone.
 * - `"stem"`: the word itself, with the prefix of the imperfect.
 * - `"ending"`: what number, gender, case or person put behind it; ة too, and the ت that it becomes before a pronoun.
 * - `"enclitic"`: a pronoun.
 */
export type SegmentKind = "proclitic" | "article" | "stem" | "ending" | "enclitic";

/**
 * A piece of a word. The pieces of a word make it up, in order; two that share a ligature (لا) both have all
 * of it.
 */
export interface Segment extends Span {
  /** What it is. */
  kind: SegmentKind;
}

/** In the order of `SegmentKind` in `src/explain.rs`. */
export const SEGMENT_KINDS: readonly SegmentKind[] = ["proclitic", "article", "stem", "ending", "enclitic"];
