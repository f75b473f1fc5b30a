import type { Span } from "./span.js";

/**
 * How far a hit may stand from the keyword. Each of the first four levels contains the one before it; `"substring"`
 * stands beside them.
 *
 * - `"exact"`: whole words of the same code points.
 * - `"spelling"`: whole words, with or without marks, tatweel and invisible characters, in presentation
 *   forms, in any digits; a bare letter (ا ى ه) for its marked partners and back; hamza on any seat. Two
 *   different explicit letters match only where the text's form is no word: إنقرة is found for أنقرة, إعلام never for
 *   أعلام. ه is no ة where it is a pronoun (دوره). Common words that merely look alike (على and علي) do not match.
 * - `"clitics"`: the same word with whatever is attached to it: conjunctions, prepositions, the article, pronouns, the
 *   alef of tanwin, with the changes of spelling at the joint. كتاب is found in والكتاب, حليفة in حليفتها.
 * - `"lemma"`: every form of the word: number, gender of adjectives and persons, case, broken plurals, person, tense,
 *   mood, voice. كتاب is found in كتبهم. Verbal nouns, participles, comparatives and adjectives in -ي are words of
 *   their own.
 * - `"substring"`: any stretch of the text, inside words too; spelt as at `"spelling"`, but common words that merely
 *   look alike are found for one another.
 */
export type MatchLevel = "exact" | "spelling" | "clitics" | "lemma" | "substring";

/** All levels. The place is the number that crosses; the same order is in `src/wasm/document.rs`. */
export const LEVELS: readonly MatchLevel[] = ["exact", "spelling", "clitics", "lemma", "substring"];

/** How to look for keywords. */
export interface FindOptions {
  /** How far a hit may stand from the keyword; `"lemma"` unless given. */
  match?: MatchLevel | undefined;
  /**
   * What becomes of hits that share text. `"longest"` (unless given) keeps the longest, of equally long ones
   * that of the earliest keyword; `"all"` keeps every one.
   */
  overlaps?: "longest" | "all" | undefined;
}

/** A place in the text where a keyword stands. Neither end is inside a grapheme cluster. */
export interface Match extends Span {
  /**
   * The part of the hit that carries its meaning: stem and endings, without the article, proclitics and pronoun. Inside
   * لإدلب it is إدلب. Of a phrase it runs from the core of the first word to that of the last. At `"exact"`,
   * `"spelling"` and `"substring"` it is the whole hit.
   */
  core: Span;
  /** Which keyword, counted from 0. */
  keyword: number;
  /** The nearest level at which it matches, whatever the level asked for: a search for all forms reports what is exact. */
  level: MatchLevel;
}

/** The longest keyword, in UTF-16 code units. */
export const MAX_KEYWORD_UNITS: number = 1_000;

/** The most keywords that one search takes. */
export const MAX_KEYWORD_COUNT: number = 10_000;
