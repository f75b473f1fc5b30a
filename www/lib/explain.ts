import type { Analysis } from "./analysis.js";
import { AnswerReader } from "./answer-reader.js";
import { checkText } from "./arguments.js";
import { attempt, type Core, release } from "./core.js";
import { parse } from "./parse.js";
import { readAnalyses, readSegment } from "./read-words.js";

/**
 * Gives every reading of `word`, the likeliest first. Of a text of several words it is the first one of Arabic letters;
 * without any there is no reading.
 *
 * A word that the lexicon does not know has one reading, a guess, whose part of speech is `"unknown"`.
 *
 * The spans of the segments count UTF-16 units of `word`, half-open. Takes *O*(*n*) for *n* units, and for a word made
 * from another one a look at every word of the lexicon. For the words of a text {@link Document.explain} is the better
 * one: it knows what stands beside them, and takes the text apart once.
 *
 * @param word - Any string of at most 2^26 units.
 * @throws {@link TextTooLongError}; a `TypeError` if `word` is no string.
 *
 * @example
 * ```ts
 * import { explain } from "mubin";
 *
 * const [reading] = explain("ومدارسهم");
 * reading.lemma; // => "مدرسة"
 * reading.features; // => ["broken-plural"]
 * reading.segments.map(({ start, end }) => "ومدارسهم".slice(start, end)); // => ["و", "مدارس", "هم"]
 * ```
 */
export function explain(word: string): Analysis[] {
  checkText("explain: word", word);
  return attempt((core) => {
    const handle = parse(core, word);
    const offset = firstWord(core, handle);
    const analyses = offset === undefined ? [] : readAnalyses(core, handle, offset);
    core.free(handle);
    release(core, word.length);
    return analyses;
  });
}

/** Where the first word of Arabic letters begins. */
function firstWord(core: Core, handle: number): number | undefined {
  core.segments(handle);
  const reader = new AnswerReader(core);
  while (!reader.isDone) {
    const [first] = reader.list(readSegment);
    if (first !== undefined) return first.start;
  }
  return undefined;
}
