import { AnswerReader } from "./answer-reader.js";
import { choice, givenOptions, invalidOption, UNLIMITED, unknownOption, wholeNumber } from "./arguments.js";
import {
  type ConcordanceLine,
  type ConcordanceOptions,
  MAX_CONTEXT_UNITS,
  MAX_CONTEXT_WORDS,
} from "./concordance.js";
import type { Core } from "./core.js";
import { LEVELS } from "./match.js";
import { askOfKeywords, type Refusal, readMatch } from "./question.js";

/** The place is the number that crosses; the same order is in `src/wasm.rs`. */
const SORTS: readonly string[] = ["text", "before", "node", "after"];

/** Checked options, as they cross. */
interface CheckedOptions {
  readonly level: number;
  readonly context: { readonly inUnits: boolean; readonly size: number };
  readonly sort: number;
  readonly limit: number;
}

/** Checks the options of `where`. */
export function checkConcordanceOptions(
  where: string,
  options: ConcordanceOptions | undefined,
): CheckedOptions {
  const checked = {
    level: LEVELS.indexOf("lemma"),
    context: { inUnits: false, size: 8 },
    sort: 0,
    limit: UNLIMITED,
  };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "match") checked.level = choice(where, ".match", LEVELS, value);
    else if (name === "context") checked.context = checkContext(where, value);
    else if (name === "sort") checked.sort = choice(where, ".sort", SORTS, value);
    else if (name === "limit") checked.limit = wholeNumber(where, ".limit", value, 0, UNLIMITED);
    else throw unknownOption(where, name, ["match", "context", "sort", "limit"]);
  }
  return checked;
}

function checkContext(where: string, context: unknown): CheckedOptions["context"] {
  const isObject = typeof context === "object" && context !== null && !Array.isArray(context);
  const given = Object.entries(isObject ? context : {}).filter(([, value]) => value !== undefined);
  const [[name, size] = [], ...others] = given;
  if (others.length > 0 || (name !== "words" && name !== "units")) {
    const unknown = given.map(([name]) => name).find((name) => name !== "words" && name !== "units");
    if (unknown !== undefined) throw unknownOption(where, `context.${unknown}`, ["words", "units"]);
    throw invalidOption(where, ".context", "an object with either words or units", context);
  }
  const most = name === "words" ? MAX_CONTEXT_WORDS : MAX_CONTEXT_UNITS;
  return { inUnits: name === "units", size: wholeNumber(where, `.context.${name}`, size, 0, most) };
}

/** The lines of `keywords` in a document that the core holds. */
export function readConcordance(
  core: Core,
  handle: number,
  keywords: readonly string[],
  { level, context: { inUnits, size }, sort, limit }: CheckedOptions,
): ConcordanceLine[] | Refusal {
  return askOfKeywords(
    core,
    keywords,
    (length) => core.concordance(handle, length, level, Number(inUnits), size, sort, limit),
    () => new AnswerReader(core).rest(readLine),
  );
}

function readLine(reader: AnswerReader): ConcordanceLine {
  const node = readMatch(reader);
  return {
    before: { start: reader.number(), end: node.start },
    node,
    after: { start: node.end, end: reader.number() },
  };
}
