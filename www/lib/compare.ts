import { AnswerReader } from "./answer-reader.js";
import {
  checkBoolean,
  choice,
  givenOptions,
  typeName,
  UNLIMITED,
  unknownOption,
  wholeNumber,
} from "./arguments.js";
import type { Comparison, Keyness, Significance } from "./comparison.js";
import { attempt, type Core, release } from "./core.js";
import { Document } from "./document.js";
import { PARTS_OF_SPEECH } from "./grammar.js";
import { handOverLexicon } from "./lexicon.js";
import { WAYS_TO_COUNT } from "./list-options.js";
import { mergeParts } from "./merge.js";
import type { Statistics } from "./statistics.js";
import { checkReadingRates } from "./statistics-options.js";
import { StatisticsWriter } from "./write-statistics.js";

/** How to compare. */
export interface CompareOptions {
  /** Whether words are taken as they are written, or as their dictionary words; `"form"` unless given. */
  by?: "form" | "lemma" | undefined;
  /** Whether stop words (في, من, هذا …) are compared too; `true` unless given. */
  stopWords?: boolean | undefined;
  /** The fewest times that a word stands in both together, 1 or more; 1 unless given. */
  minCount?: number | undefined;
  /** How many words at most; all unless given. */
  limit?: number | undefined;
}

/** What can be compared: a text, its statistics, or a set of either. */
export type Comparable = Document | Statistics | readonly (Document | Statistics)[];

/** In the order of `Significance` in `src/compare.rs`. */
const SIGNIFICANCES: readonly Significance[] = [1, 0.05, 0.01, 0.001, 0.0001];

/**
 * Compares a text with a reference: another text, or a set of texts. Gives which words each has that the other has
 * not, or has less often, how sure that is and how much, and the figures of both side by side.
 *
 * A set is {@link merge | merged}. Where the clitics of unknown words end is told from the words of both. Takes *O*(*f* log *f*)
 * for *f* forms of words, beside what the statistics of each {@link Document} take.
 *
 * @param text - A document, statistics with `frequencies`, or an array of those.
 * @param reference - What it is held against, likewise.
 * @throws {@link OptionError}; a `TypeError` that names what is not as expected.
 *
 * @example
 * ```ts
 * import { compare, Document } from "mubin";
 *
 * const { keyness, sharedCount } = compare(new Document("كتاب وكتب"), new Document("كتاب وبيت وبيوت"), { by: "lemma" });
 * sharedCount; // => 1
 * keyness[0].text; // => "بيت"
 * keyness[0].referenceCount; // => 2
 * // What the text uses more, for sure:
 * keyness.filter(({ logRatio, significance }) => logRatio > 0 && significance <= 0.05).length; // => 0
 * ```
 */
export function compare(text: Comparable, reference: Comparable, options?: CompareOptions): Comparison {
  const where = "compare";
  const { byLemma, stopWords, minCount, limit } = checkCompareOptions(where, options);
  const sides = [
    statisticsOf(`${where}: text`, text),
    statisticsOf(`${where}: reference`, reference),
  ] as const;
  const writer = new StatisticsWriter();
  writer.add(`${where}: text`, sides[0]);
  writer.add(`${where}: reference`, sides[1]);
  return attempt((core) => {
    handOverLexicon(core);
    const length = writer.send(core);
    core.compare(Number(byLemma), Number(stopWords), minCount, limit);
    const comparison = readComparison(core, byLemma, sides);
    release(core, length);
    return comparison;
  });
}

function statisticsOf(where: string, side: Comparable): Statistics {
  if (!Array.isArray(side))
    return statisticsOfOne(where, side, "a Document, statistics or an array of those");
  const parts = side.map((part, index) =>
    statisticsOfOne(`${where}[${index}]`, part, "a Document or statistics"),
  );
  return mergeParts(where, parts, checkReadingRates(where, undefined));
}

function statisticsOfOne(where: string, one: unknown, expected: string): Statistics {
  if (one instanceof Document) return one.statistics({ frequencies: true });
  if (typeof one !== "object" || one === null || Array.isArray(one)) {
    throw new TypeError(`${where}: expected ${expected}, got ${typeName(one)}`);
  }
  return one as Statistics;
}

function checkCompareOptions(where: string, options: CompareOptions | undefined) {
  const checked = { byLemma: false, stopWords: true, minCount: 1, limit: UNLIMITED };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "by") checked.byLemma = choice(where, ".by", WAYS_TO_COUNT, value) === 1;
    else if (name === "stopWords") checked.stopWords = checkBoolean(where, name, value);
    // A word of many texts may stand there more often than a whole number of 32 bits tells.
    else if (name === "minCount") checked.minCount = wholeNumber(where, ".minCount", value, 1, Infinity);
    else if (name === "limit") checked.limit = wholeNumber(where, ".limit", value, 0, UNLIMITED);
    else throw unknownOption(where, name, ["by", "stopWords", "minCount", "limit"]);
  }
  return checked;
}

function readComparison(core: Core, byLemma: boolean, sides: readonly [Statistics, Statistics]): Comparison {
  const reader = new AnswerReader(core);
  const sharedCount = reader.figure();
  const exclusiveCount = reader.figure();
  const referenceExclusiveCount = reader.figure();
  const keyness = reader.rest((reader): Keyness => {
    const text = reader.text();
    const partOfSpeech = reader.name(PARTS_OF_SPEECH);
    const significance = reader.name(SIGNIFICANCES);
    const figures = {
      count: reader.figure(),
      referenceCount: reader.figure(),
      perMillion: reader.figure(),
      referencePerMillion: reader.figure(),
      logLikelihood: reader.figure(),
      logRatio: reader.figure(),
      significance,
    };
    return byLemma ? { text, partOfSpeech, ...figures } : { text, ...figures };
  });
  const [statistics, referenceStatistics] = sides.map(withoutFrequencies) as [Statistics, Statistics];
  return { keyness, sharedCount, exclusiveCount, referenceExclusiveCount, statistics, referenceStatistics };
}

function withoutFrequencies({ frequencies: _, ...statistics }: Statistics): Statistics {
  return statistics;
}
