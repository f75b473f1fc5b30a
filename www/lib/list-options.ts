import { checkBoolean, choice, givenOptions, UNLIMITED, unknownOption, wholeNumber } from "./arguments.js";
import type { NgramOptions } from "./ngram.js";
import type { VocabularyOptions } from "./vocabulary.js";

/** The place is the number that crosses; the same order is in `src/wasm.rs`. */
export const WAYS_TO_COUNT: readonly string[] = ["form", "lemma"];

/** Checked options of a list, as they cross. */
export interface ListOptions {
  readonly byLemma: boolean;
  readonly stopWords: boolean;
  readonly spans: boolean;
  readonly minCount: number;
  readonly limit: number;
}

/** Checks the options of `where`. */
export function checkListOptions(
  where: string,
  options: VocabularyOptions | NgramOptions | undefined,
): ListOptions {
  const checked = { byLemma: false, stopWords: true, spans: false, minCount: 1, limit: UNLIMITED };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "by") checked.byLemma = choice(where, ".by", WAYS_TO_COUNT, value) === 1;
    else if (name === "stopWords" || name === "spans") checked[name] = checkBoolean(where, name, value);
    else if (name === "minCount") checked.minCount = wholeNumber(where, ".minCount", value, 1, UNLIMITED);
    else if (name === "limit") checked.limit = wholeNumber(where, ".limit", value, 0, UNLIMITED);
    else throw unknownOption(where, name, ["by", "stopWords", "spans", "minCount", "limit"]);
  }
  return checked;
}
