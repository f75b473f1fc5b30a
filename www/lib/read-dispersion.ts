import { AnswerReader } from "./answer-reader.js";
import { choice, givenOptions, unknownOption, wholeNumber } from "./arguments.js";
import { type Core, figures } from "./core.js";
import { type Dispersion, type DispersionOptions, MAX_PARTS, MIN_PARTS } from "./dispersion.js";
import { LEVELS } from "./match.js";
import { askOfKeyword, type Refusal } from "./question.js";
import { readSpan } from "./read-lists.js";

/** Checked options, as they cross. */
interface CheckedOptions {
  readonly level: number;
  readonly parts: number;
}

/** Checks the options of `where`. */
export function checkDispersionOptions(
  where: string,
  options: DispersionOptions | undefined,
): CheckedOptions {
  const checked = { level: LEVELS.indexOf("lemma"), parts: 10 };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "match") checked.level = choice(where, ".match", LEVELS, value);
    else if (name === "parts") checked.parts = wholeNumber(where, ".parts", value, MIN_PARTS, MAX_PARTS);
    else throw unknownOption(where, name, ["match", "parts"]);
  }
  return checked;
}

/** How evenly a document that the core holds uses `keyword`: one answer. */
export function readDispersion(
  core: Core,
  handle: number,
  keyword: string,
  { level, parts }: CheckedOptions,
): Dispersion[] | Refusal {
  return askOfKeyword(
    core,
    keyword,
    (length) => core.dispersion(handle, length, level, parts),
    () => [readWrittenDispersion(core)],
  );
}

function readWrittenDispersion(core: Core): Dispersion {
  const reader = new AnswerReader(core);
  const spans = reader.list(readSpan);
  const counts = reader.list((reader) => reader.number());
  const [dp = null, dpNorm = null] = figures(core);
  return { count: spans.length, spans, counts, dp, dpNorm };
}
