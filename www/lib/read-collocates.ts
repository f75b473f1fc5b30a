import { AnswerReader } from "./answer-reader.js";
import {
  checkBoolean,
  choice,
  givenOptions,
  invalidOption,
  UNLIMITED,
  unknownOption,
  wholeNumber,
} from "./arguments.js";
import { type Collocate, type CollocateOptions, MAX_WINDOW_WORDS } from "./collocate.js";
import type { Core } from "./core.js";
import { PARTS_OF_SPEECH } from "./grammar.js";
import { WAYS_TO_COUNT } from "./list-options.js";
import { LEVELS } from "./match.js";
import { askOfKeyword, type Refusal } from "./question.js";

/** The place is the number that crosses; the same order is in `src/wasm.rs`. */
const SORTS: readonly string[] = ["logLikelihood", "logDice", "mutualInformation", "count"];

/** Checked options, as they cross. */
interface CheckedOptions {
  readonly level: number;
  readonly window: { readonly before: number; readonly after: number };
  readonly by: number;
  readonly stopWords: boolean;
  readonly minCount: number;
  readonly sort: number;
  readonly limit: number;
}

const NAMES = ["match", "window", "by", "stopWords", "minCount", "sort", "limit"];

/** Checks the options of `where`. */
export function checkCollocateOptions(where: string, options: CollocateOptions | undefined): CheckedOptions {
  const checked = {
    level: LEVELS.indexOf("lemma"),
    window: { before: 5, after: 5 },
    by: 0,
    stopWords: true,
    minCount: 2,
    sort: 0,
    limit: UNLIMITED,
  };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "match") checked.level = choice(where, ".match", LEVELS, value);
    else if (name === "window") checked.window = checkWindow(where, value);
    else if (name === "by") checked.by = choice(where, ".by", WAYS_TO_COUNT, value);
    else if (name === "minCount") checked.minCount = wholeNumber(where, ".minCount", value, 1, UNLIMITED);
    else if (name === "sort") checked.sort = choice(where, ".sort", SORTS, value);
    else if (name === "limit") checked.limit = wholeNumber(where, ".limit", value, 0, UNLIMITED);
    else if (name === "stopWords") checked.stopWords = checkBoolean(where, name, value);
    else throw unknownOption(where, name, NAMES);
  }
  return checked;
}

function checkWindow(where: string, window: unknown): CheckedOptions["window"] {
  if (typeof window !== "object" || window === null || Array.isArray(window)) {
    const expected = `a whole number from 0 to ${MAX_WINDOW_WORDS}, or an object with before and after`;
    if (typeof window !== "number") throw invalidOption(where, ".window", expected, window);
    const words = wholeNumber(where, ".window", window, 0, MAX_WINDOW_WORDS);
    return { before: words, after: words };
  }
  for (const name of Object.keys(window)) {
    if (name !== "before" && name !== "after") {
      throw unknownOption(where, `window.${name}`, ["before", "after"]);
    }
  }
  const { before, after } = window as Record<string, unknown>;
  return {
    before: wholeNumber(where, ".window.before", before, 0, MAX_WINDOW_WORDS),
    after: wholeNumber(where, ".window.after", after, 0, MAX_WINDOW_WORDS),
  };
}

/** The collocates of `keyword` in a document that the core holds. */
export function readCollocates(
  core: Core,
  handle: number,
  keyword: string,
  { level, window, by, stopWords, minCount, sort, limit }: CheckedOptions,
): Collocate[] | Refusal {
  const { before, after } = window;
  return askOfKeyword(
    core,
    keyword,
    (length) =>
      core.collocates(handle, length, level, before, after, by, Number(stopWords), minCount, sort, limit),
    () => new AnswerReader(core).rest((reader) => readCollocate(reader, by)),
  );
}

function readCollocate(reader: AnswerReader, by: number): Collocate {
  const text = reader.text();
  const kind = by === 0 ? {} : { partOfSpeech: reader.name(PARTS_OF_SPEECH) };
  const before = reader.number();
  const after = reader.number();
  return {
    text,
    ...kind,
    count: before + after,
    before,
    after,
    total: reader.number(),
    logLikelihood: reader.figure(),
    logDice: reader.figure(),
    mutualInformation: reader.figure(),
  };
}
