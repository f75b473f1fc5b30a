import { AnswerReader } from "./answer-reader.js";
import { choice, givenOptions, typeName, unknownOption } from "./arguments.js";
import { type Core, inputUnits, numbers, releaseAnswer } from "./core.js";
import { KeywordError } from "./errors.js";
import {
  type FindOptions,
  LEVELS,
  MAX_KEYWORD_COUNT,
  MAX_KEYWORD_UNITS,
  type Match,
  type MatchLevel,
} from "./match.js";

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
  return { keywords: checkKeywords(where, keywords), ...checkFindOptions(where, options) };
}

/** Checks the keywords of `where`, and gives their list. */
export function checkKeywords(where: string, keywords: string | readonly string[]): readonly string[] {
  const list = typeof keywords === "string" ? [keywords] : keywords;
  if (!Array.isArray(list)) {
    throw new TypeError(
      `${where}: keywords: expected a string or an array of strings, got ${typeName(keywords)}`,
    );
  }
  if (list.length > MAX_KEYWORD_COUNT) {
    throw keywordError(where, refusalOfPlace("too-many-keywords", MAX_KEYWORD_COUNT));
  }
  for (const [index, keyword] of list.entries()) checkString(where, keyword, `keywords[${index}]`, index);
  return list;
}

/** Checks the keyword of a question about one. What is wrong inside it, the core finds out. */
export function checkKeyword(where: string, keyword: string): void {
  checkString(where, keyword, KEYWORD, 0);
}

function checkString(where: string, keyword: string, argument: string, index: number): void {
  if (typeof keyword !== "string") {
    throw new TypeError(`${where}: ${argument}: expected a string, got ${typeName(keyword)}`);
  }
  if (keyword.length > MAX_KEYWORD_UNITS) {
    throw keywordError(where, { problem: "keyword-too-long", index, argument });
  }
}

function checkFindOptions(
  where: string,
  options: FindOptions | undefined,
): { level: number; overlaps: number } {
  const checked = { level: LEVELS.indexOf("lemma"), overlaps: OVERLAPS.indexOf("longest") };
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

/** A keyword that cannot be looked for. */
export interface Refusal {
  readonly problem: Problem;
  readonly index: number;
  /** What the message calls it. */
  readonly argument: string;
}

/** What the message calls the keyword where there is one alone. */
const KEYWORD = "keyword";

function refusalOfPlace(problem: Problem, index: number): Refusal {
  return { problem, index, argument: `keywords[${index}]` };
}

function keywordError(where: string, { problem, index, argument }: Refusal): KeywordError {
  return new KeywordError(problem, index, `${where}: ${argument}: ${MESSAGES[problem]}`);
}

/** Asks a document of the core. */
export function find(core: Core, handle: number, { keywords, level, overlaps }: Question): Match[] | Refusal {
  return askOfKeywords(
    core,
    keywords,
    (length) => core.find(handle, length, level, overlaps),
    () => new AnswerReader(core).rest(readMatch),
  );
}

/**
 * Asks the core about keywords, which it finds in so many units of its input, and reads what it answers. A refusal is no
 * crash, so it is returned, for {@link accepted} to throw.
 */
export function askOfKeywords<Item>(
  core: Core,
  keywords: readonly string[],
  ask: (length: number) => number,
  read: () => Item[],
): Item[] | Refusal {
  // The length of each keyword before its units.
  const length = keywords.reduce((sum, keyword) => sum + 1 + keyword.length, 0);
  const units = inputUnits(core, length);
  let at = 0;
  for (const keyword of keywords) {
    units[at++] = keyword.length;
    for (let unit = 0; unit < keyword.length; unit += 1) units[at++] = keyword.charCodeAt(unit);
  }
  const problem = PROBLEMS[ask(length)];
  const answer = problem ? refusalOfPlace(problem, numbers(core)[0] as number) : read();
  releaseAnswer(core, length);
  return answer;
}

/** The same about one keyword. */
export function askOfKeyword<Item>(
  core: Core,
  keyword: string,
  ask: (length: number) => number,
  read: () => Item[],
): Item[] | Refusal {
  const answer = askOfKeywords(core, [keyword], ask, read);
  return Array.isArray(answer) ? answer : { ...answer, argument: KEYWORD };
}

/**
 * Whether a keyword cannot be asked about, by the rules of a search: it is one, at the level that costs the least, so that
 * the rules stand in one place.
 */
export function refusalOf(core: Core, handle: number, keyword: string): Refusal | undefined {
  const search = (length: number) =>
    core.find(handle, length, LEVELS.indexOf("exact"), OVERLAPS.indexOf("all"));
  const answer = askOfKeyword(core, keyword, search, () => []);
  return Array.isArray(answer) ? undefined : answer;
}

/** The answer, or the error for a refusal. */
export function accepted<Item>(where: string, answer: Item[] | Refusal): Item[] {
  if (Array.isArray(answer)) return answer;
  throw keywordError(where, answer);
}

export function readMatch(reader: AnswerReader): Match {
  return {
    start: reader.number(),
    end: reader.number(),
    core: { start: reader.number(), end: reader.number() },
    keyword: reader.number(),
    level: LEVELS[reader.number()] as MatchLevel,
  };
}
