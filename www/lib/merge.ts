import { typeName } from "./arguments.js";
import { attempt, release } from "./core.js";
import { handOverLexicon } from "./lexicon.js";
import { readWrittenStatistics } from "./read-statistics.js";
import type { Statistics } from "./statistics.js";
import { type CheckedRates, checkReadingRates, type ReadingRates } from "./statistics-options.js";
import { StatisticsWriter } from "./write-statistics.js";

/**
 * Puts the statistics of parts together to those of the whole, in any order and any grouping: the same figures to
 * the last bit as if the whole had been counted at once, where the parts are paragraphs with a blank line between
 * them (lines without one may be a paragraph that was wrapped). So a corpus can be counted in pieces, each on a
 * machine of its own: statistics are plain objects that survive JSON.
 *
 * What needs the order of the words cannot be put together: `movingAverageTtr` and `mtld` are `null`. A block that one part
 * repeats from another counts in both. Where the clitics of unknown words end is told from the words of the whole. The
 * answer has `frequencies`, for the next merge.
 *
 * Takes *O*(*f* log *f*) for *f* forms of words in all parts.
 *
 * @param parts - Statistics that were asked for with `{ frequencies: true }`, or that this function gave; an empty list gives
 *   those of an empty text.
 * @throws A `TypeError` that names what is not as expected; {@link OptionError}.
 *
 * @example
 * ```ts
 * import { merge, statistics } from "mubin";
 *
 * const parts = ["قرأت كتابا.\n\n", "الكتب كثيرة."].map((text) => statistics(text, { frequencies: true }));
 * const { words, lemmas, frequentLemmas } = merge(parts);
 * words; // => 4
 * lemmas; // => 3
 * frequentLemmas[0]; // => { text: "كتاب", count: 2 }
 * ```
 */
export function merge(parts: readonly Statistics[], options?: ReadingRates): Statistics {
  const where = "merge";
  if (!Array.isArray(parts)) {
    throw new TypeError(`${where}: parts: expected an array of statistics, got ${typeName(parts)}`);
  }
  return mergeParts(`${where}: parts`, parts, checkReadingRates(where, options));
}

/** The same, for any list of parts: `where` names it for messages. */
export function mergeParts(where: string, parts: readonly Statistics[], rates: CheckedRates): Statistics {
  const writer = new StatisticsWriter();
  for (const [index, part] of parts.entries()) writer.add(`${where}[${index}]`, part);
  return attempt((core) => {
    handOverLexicon(core);
    const length = writer.send(core);
    core.merge(parts.length, ...rates);
    const whole = readWrittenStatistics(core);
    release(core, length);
    return whole;
  });
}
