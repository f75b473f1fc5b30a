/**
 * Arabic text in the browser: normalization, highlighting, word forms, statistics. Everything works at once, without a
 * set-up, and in the units of JavaScript strings.
 */

export type { Analysis, Origin } from "./analysis.js";
export type { Collocate, CollocateOptions } from "./collocate.js";
export { type Comparable, type CompareOptions, compare } from "./compare.js";
export type { Comparison, Keyness, Significance } from "./comparison.js";
export type { ConcordanceLine, ConcordanceOptions } from "./concordance.js";
export type { Dispersion, DispersionOptions } from "./dispersion.js";
export type { Distribution, ValueCount } from "./distribution.js";
export type { Diversity } from "./diversity.js";
export { type Block, Document, type Outline } from "./document.js";
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
export type { Frequency, LemmaFrequency } from "./frequency.js";
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
export { merge } from "./merge.js";
export type { Ngram, NgramOptions } from "./ngram.js";
export type {
  NormalizationOptions,
  NormalizationPreset,
  NormalizationRules,
} from "./normalization-options.js";
export { normalize } from "./normalize.js";
export type { OsmanCounts, Readability } from "./readability.js";
export type { RelatedWord } from "./related-word.js";
export type { Segment, SegmentKind } from "./segment.js";
export type { Share } from "./share.js";
export type { Span } from "./span.js";
export {
  type DigitSystems,
  type Scripts,
  type Statistics,
  statistics,
  type TimeRange,
  type WordClasses,
} from "./statistics.js";
export type { ReadingRate, ReadingRates, StatisticsOptions } from "./statistics-options.js";
export type { SegmentedToken, Token, TokenKind, TokenOptions } from "./token.js";
export type { VocabularyEntry, VocabularyOptions } from "./vocabulary.js";
