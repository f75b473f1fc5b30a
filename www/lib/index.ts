/**
 * Arabic text in the browser: normalization, highlighting, word forms, statistics. Everything works at once, without a
 * set-up, and in the units of JavaScript strings.
 */

export type { Analysis, Origin } from "./analysis.js";
export {
  type Block,
  Document,
  type Outline,
  type VocabularyEntry,
  type VocabularyOptions,
} from "./document.js";
export {
  CrashError,
  KeywordError,
  MAX_TEXT_UNITS,
  MubinError,
  type MubinErrorCode,
  OptionError,
  TextTooLongError,
} from "./errors.js";
export { explain } from "./explain.js";
export { type Folded, fold } from "./fold.js";
export type { Feature, PartOfSpeech, Relation } from "./grammar.js";
export { highlight } from "./highlight.js";
export {
  type FindOptions,
  MAX_KEYWORD_COUNT,
  MAX_KEYWORD_UNITS,
  type Match,
  type MatchLevel,
} from "./match.js";
export type { Meaning } from "./meaning.js";
export type {
  NormalizationOptions,
  NormalizationPreset,
  NormalizationRules,
} from "./normalization-options.js";
export { normalize } from "./normalize.js";
export type { RelatedWord } from "./related-word.js";
export type { Segment, SegmentKind } from "./segment.js";
export type { Span } from "./span.js";
export { type Statistics, statistics, type TimeRange, type WordCount } from "./statistics.js";
export type { SegmentedToken, Token, TokenKind, TokenOptions } from "./token.js";
