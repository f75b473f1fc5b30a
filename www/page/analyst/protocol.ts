import type { KeywordError, MatchLevel, NormalizationPreset, Statistics } from "../../lib/index.ts";
import type { Change } from "../text/model.ts";

/** What the page can ask about the text. */
export type Question =
  | { readonly kind: "find"; readonly keywords: readonly string[]; readonly level: MatchLevel }
  | { readonly kind: "statistics" }
  | { readonly kind: "normalize"; readonly preset: NormalizationPreset };

export type Kind = Question["kind"];

/** What the page gets for each kind of question. */
export interface Answers {
  find: Found;
  statistics: Statistics;
  normalize: string;
}

export interface Found {
  /** Four numbers a hit, sorted by start: start, end (UTF-16 units of the text), keyword, level (index into LEVELS). */
  readonly hits: Uint32Array;
  /** Hits of each keyword. */
  readonly counts: readonly number[];
  /** Keywords that cannot be searched for, with the code of the reason. */
  readonly rejected: readonly { readonly keyword: number; readonly code: KeywordError["code"] }[];
}

export const LEVELS: readonly MatchLevel[] = ["exact", "spelling", "clitics", "lemma", "substring"];

/** How the worker's copy of the text is brought up to date: the whole text, or what changed since. */
export type Update = { readonly text: string } | { readonly changes: readonly Change[] };

export interface Request {
  readonly id: number;
  readonly update: Update;
  /** Length of the text after the update; a worker whose copy differs says so instead of answering. */
  readonly length: number;
  readonly question: Question;
}

export type Reply =
  | { readonly id: number; readonly answer: Answers[Kind] }
  | { readonly id: number; readonly failure: Failure };

/** Why a question has no answer: the code of the library's error, or one of ours. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}
