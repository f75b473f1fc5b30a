import { choice, givenOptions, typeName, unknownOption } from "./arguments.js";
import { type Core, inputUnits, numbers, release } from "./core.js";
import { KeywordError } from "./errors.js";
import {
  type FindOptions,
  MAX_KEYWORD_COUNT,
  MAX_KEYWORD_UNITS,
  type Match,
  type MatchLevel,
} from "./match.js";

/** The place is the number that crosses; the same order is in `src/wasm.rs`. */
const LEVELS: readonly string[] = ["exact", "spelling", "substring"] satisfies readonly MatchLevel[];
const OVERLAPS: readonly string[] = ["longest", "all"];

/** A checked question, as it crosses. */
export interface Question {
  readonly keywords: readonly string[];
  readonly level: number;
  readonly overlaps: number;
}

/** Checks the keywords and options of `where`. What is wrong inside a keyword, the core finds out. */
export function checkQuestion(
  where: string,
  keywords: string | readonly string[],
  options: FindOptions | undefined,
): Question {
  const list = typeof keywords === "string" ? [keywords] : keywords;
  if (!Array.isArray(list)) {
    throw new TypeError(
      `${where}: keywords: expected a string or an array of strings, got ${typeName(keywords)}`,
    );
  }
  if (list.length > MAX_KEYWORD_COUNT) throw keywordError(where, "too-many-keywords", MAX_KEYWORD_COUNT);
  for (const [index, keyword] of list.entries()) {
    if (typeof keyword !== "string") {
      throw new TypeError(`${where}: keywords[${index}]: expected a string, got ${typeName(keyword)}`);
    }
    if (keyword.length > MAX_KEYWORD_UNITS) throw keywordError(where, "keyword-too-long", index);
  }
  return { keywords: list, ...checkFindOptions(where, options) };
}

function checkFindOptions(
  where: string,
  options: FindOptions | undefined,
): { level: number; overlaps: number } {
  const checked = { level: LEVELS.indexOf("spelling"), overlaps: OVERLAPS.indexOf("longest") };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "match") checked.level = choice(where, ".match", LEVELS, value);
    else if (name === "overlaps") checked.overlaps = choice(where, ".overlaps", OVERLAPS, value);
    else throw unknownOption(where, name, ["match", "overlaps"]);
  }
  return checked;
}

/** What can be wrong with a keyword; the place is the number that crosses, 0 for nothing. */
const PROBLEMS = [
  "",
  "keyword-empty",
  "keyword-only-marks",
  "keyword-too-long",
  "too-many-keywords",
] as const;

type Problem = Exclude<(typeof PROBLEMS)[number], "">;

const MESSAGES: Readonly<Record<Problem, string>> = {
  "keyword-empty": "it is empty; expected a word or a phrase",
  "keyword-only-marks": "it holds marks or tatweel alone; expected at least one letter, digit or sign",
  "keyword-too-long": `it is too long; expected at most ${MAX_KEYWORD_UNITS} UTF-16 code units`,
  "too-many-keywords": `there are too many; expected at most ${MAX_KEYWORD_COUNT} keywords`,
};

function keywordError(where: string, problem: Problem, index: number): KeywordError {
  return new KeywordError(problem, index, `${where}: keywords[${index}]: ${MESSAGES[problem]}`);
}

/** A keyword that the core cannot look for. */
interface Refusal {
  readonly problem: Problem;
  readonly index: number;
}

/** Asks a document of the core. A refusal is no crash, so it is returned, for {@link found} to throw. */
export function find(core: Core, handle: number, { keywords, level, overlaps }: Question): Match[] | Refusal {
  // The length of each keyword before its units.
  const length = keywords.reduce((sum, keyword) => sum + 1 + keyword.length, 0);
  const units = inputUnits(core, length);
  let at = 0;
  for (const keyword of keywords) {
    units[at++] = keyword.length;
    for (let unit = 0; unit < keyword.length; unit += 1) units[at++] = keyword.charCodeAt(unit);
  }
  const problem = PROBLEMS[core.find(handle, length, level, overlaps)];
  const answer = problem ? { problem, index: numbers(core)[0] as number } : readMatches(numbers(core));
  release(core, length);
  return answer;
}

/** The matches, or the error for a refusal. */
export function found(where: string, answer: Match[] | Refusal): Match[] {
  if (Array.isArray(answer)) return answer;
  throw keywordError(where, answer.problem, answer.index);
}

/** Numbers a match: start, end, keyword, level. */
const MATCH_NUMBERS = 4;

function readMatches(numbers: Uint32Array): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < numbers.length; at += MATCH_NUMBERS) {
    const start = numbers[at] as number;
    const end = numbers[at + 1] as number;
    matches.push({
      start,
      end,
      core: { start, end },
      keyword: numbers[at + 2] as number,
      level: LEVELS[numbers[at + 3] as number] as MatchLevel,
    });
  }
  return matches;
}
