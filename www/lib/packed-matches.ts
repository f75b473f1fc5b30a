/** Matches as six numbers each: by the hundred thousand, objects take many times as long to cross. */

import type { Match, MatchLevel } from "./match.js";

const LEVELS: readonly MatchLevel[] = ["exact", "spelling", "clitics", "lemma", "substring"];

const FIELDS = 6;

export function packed(matches: readonly Match[]): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(FIELDS * matches.length);
  let at = 0;
  for (const { start, end, core, keyword, level } of matches) {
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = core.start;
    numbers[at++] = core.end;
    numbers[at++] = keyword;
    numbers[at++] = LEVELS.indexOf(level);
  }
  return numbers;
}

export function unpacked(numbers: Uint32Array): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < numbers.length; ) {
    matches.push({
      start: numbers[at++] as number,
      end: numbers[at++] as number,
      core: { start: numbers[at++] as number, end: numbers[at++] as number },
      keyword: numbers[at++] as number,
      level: LEVELS[numbers[at++] as number] as MatchLevel,
    });
  }
  return matches;
}
