import { AnswerReader } from "./answer-reader.js";
import type { Core } from "./core.js";
import type { Distribution } from "./distribution.js";
import type { Diversity } from "./diversity.js";
import type { Frequency, LemmaFrequency } from "./frequency.js";
import { PARTS_OF_SPEECH } from "./grammar.js";
import type { Statistics, TimeRange } from "./statistics.js";
import type { CheckedStatisticsOptions } from "./statistics-options.js";

/** The statistics of a document that the core holds. */
export function readStatistics(core: Core, handle: number, options: CheckedStatisticsOptions): Statistics {
  core.statistics(handle, Number(options.duplicates), Number(options.frequencies), ...options.rates);
  return readWrittenStatistics(core);
}

/** Statistics that the core has written: each figure in the order in which `src/wasm.rs` writes it. */
export function readWrittenStatistics(core: Core): Statistics {
  const reader = new AnswerReader(core);
  const next = (): number => reader.figure();
  const characters = next();
  const charactersWithoutSpaces = next();
  const letters = next();
  const marks = next();
  const digits = next();
  const punctuation = next();
  const sentences = next();
  const paragraphs = next();
  const markedLetters = next();
  const scripts = {
    arabic: next(),
    latin: next(),
    greek: next(),
    cyrillic: next(),
    hebrew: next(),
    han: next(),
    other: next(),
  };
  const digitSystems = {
    latin: next(),
    arabicIndic: next(),
    extendedArabicIndic: next(),
    other: next(),
  };
  const share = () => ({ count: next(), ratio: 0 });
  const wordClasses = {
    functionWords: share(),
    verbs: share(),
    nominals: share(),
    names: share(),
    unknown: share(),
    ambiguous: share(),
  };
  const stemLetters = next();
  const punctuatedStretches = next();
  const rareWords = share();
  const longWords = { count: 0, ratio: 0 };
  const osmanCounts = { longWords: 0, syllables: next(), complexWords: next(), faseehWords: next() };
  const [words, types, lemmas] = [next(), next(), next()];
  const vocalisationRatio = next();
  const wordLengths = readDistribution(reader);
  const sentenceLengths = readDistribution(reader);
  const paragraphLengths = readDistribution(reader);
  const formDiversity = readDiversity(reader);
  const lemmaDiversity = readDiversity(reader);
  for (const share of Object.values(wordClasses)) share.ratio = next();
  const [meanStemLength, meanStretchLength] = [next(), next()];
  rareWords.ratio = next();
  longWords.ratio = next();
  const lix = orNull(next());
  const osman = orNull(next());
  const readingTime = { silentMs: readTimeRange(reader), aloudMs: readTimeRange(reader) };
  longWords.count = next();
  osmanCounts.longWords = next();
  const letterFrequencies = readFrequencies(reader);
  const bigramFrequencies = readFrequencies(reader);
  const frequentWords = readFrequencies(reader);
  const frequentContentWords = readFrequencies(reader);
  const frequentLemmas = readFrequencies(reader);
  const frequentContentLemmas = readFrequencies(reader);
  const statistics: Statistics = {
    characters,
    charactersWithoutSpaces,
    letters,
    marks,
    digits,
    punctuation,
    words,
    types,
    lemmas,
    sentences,
    paragraphs,
    vocalisationRatio,
    markedLetters,
    wordLengths,
    sentenceLengths,
    paragraphLengths,
    scripts,
    digitSystems,
    letterFrequencies,
    bigramFrequencies,
    formDiversity,
    lemmaDiversity,
    wordClasses,
    readability: {
      meanStemLength,
      stemLetters,
      meanStretchLength,
      punctuatedStretches,
      rareWords,
      longWords,
      lix,
      osman,
      osmanCounts,
    },
    readingTime,
    frequentWords,
    frequentContentWords,
    frequentLemmas,
    frequentContentLemmas,
  };
  const hasFrequencies = reader.number() !== 0;
  if (hasFrequencies) statistics.frequencies = reader.rest(readLemmaFrequency);
  return statistics;
}

function readDistribution(reader: AnswerReader): Distribution {
  return {
    mean: reader.figure(),
    standardDeviation: reader.figure(),
    median: reader.figure(),
    min: reader.figure(),
    max: reader.figure(),
    counts: reader.list(() => ({ value: reader.figure(), count: reader.figure() })),
  };
}

function readDiversity(reader: AnswerReader): Diversity {
  const typeTokenRatio = reader.figure();
  const rootTypeTokenRatio = reader.figure();
  const movingAverageTtr = orNull(reader.figure());
  const mtld = orNull(reader.figure());
  const hdD = orNull(reader.figure());
  const yulesK = reader.figure();
  const hapaxRatio = reader.figure();
  const hapaxCount = reader.figure();
  return { typeTokenRatio, rootTypeTokenRatio, movingAverageTtr, mtld, hdD, yulesK, hapaxCount, hapaxRatio };
}

function readTimeRange(reader: AnswerReader): TimeRange {
  return { min: reader.figure(), max: reader.figure() };
}

function readFrequencies(reader: AnswerReader): Frequency[] {
  return reader.list(() => ({ text: reader.text(), count: reader.figure() }));
}

function readLemmaFrequency(reader: AnswerReader): LemmaFrequency {
  const text = reader.text();
  const partOfSpeech = reader.name(PARTS_OF_SPEECH);
  const forms = readFrequencies(reader);
  return { text, partOfSpeech, count: forms.reduce((sum, { count }) => sum + count, 0), forms };
}

/** What is not given crosses as NaN. */
function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
