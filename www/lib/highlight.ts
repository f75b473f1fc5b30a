import { checkText } from "./arguments.js";
import { attempt, release } from "./core.js";
import type { FindOptions, Match } from "./match.js";
import { parse } from "./parse.js";
import { accepted, checkQuestion, find } from "./question.js";

/**
 * Finds keywords, words or phrases, in `text`: every form of their words, unless a nearer level is asked for.
 *
 * A phrase matches across line breaks, repeated spaces and marks, never across blocks. The matches are
 * sorted by `start`, then `end`, then `keyword`; `text.slice(start, end)` is the hit, with all its marks.
 *
 * Takes *O*(*n*) for *n* UTF-16 units to take the text apart, and a reading of each different word. Whoever looks into one text several times is
 * better off with a {@link Document}, which does so once.
 *
 * @param text - Any string of at most 2^26 units.
 * @param keywords - One, or up to 10,000, of at most 1,000 units each.
 * @param options - How near a hit must be, and what becomes of hits that overlap.
 * @throws {@link KeywordError} for a keyword that is empty, holds marks alone or is too long, and for too many;
 *   {@link TextTooLongError}, {@link OptionError}; a `TypeError` if the text or a keyword is no string.
 *
 * @example
 * ```ts
 * import { highlight } from "mubin";
 *
 * // kaf kasra teh fatha alef beh: found with its marks
 * highlight("هذا ك\u0650ت\u064Eاب", "كتاب");
 * // => [{ start: 4, end: 10, core: { start: 4, end: 10 }, keyword: 0, level: "spelling" }]
 * ```
 */
export function highlight(
  text: string,
  keywords: string | readonly string[],
  options?: FindOptions,
): Match[] {
  const where = "highlight";
  checkText(`${where}: text`, text);
  const question = checkQuestion(where, keywords, options);
  const answer = attempt((core) => {
    const handle = parse(core, text);
    const answer = find(core, handle, question);
    core.free(handle);
    release(core, text.length);
    return answer;
  });
  return accepted(where, answer);
}
