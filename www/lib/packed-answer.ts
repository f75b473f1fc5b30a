/**
 * Answers that may be long lists, as numbers in a typed array that is handed over: by the hundred thousand, cloned objects
 * take many times as long to be there (measured in Chromium).
 */

import { LEVELS, type Match, type MatchLevel } from "./match.js";
import { SEGMENT_KINDS, type Segment, type SegmentKind } from "./segment.js";
import { type SegmentedToken, TOKEN_KINDS, type Token, type TokenKind } from "./token.js";

/** The lists that cross so, by the way they are written. */
type Kind = "matches" | "tokens" | "segmented-tokens";

export interface PackedAnswer {
  readonly packed: Kind;
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** What a method answered, packed where it is such a list. */
export function packed(method: string, answer: unknown): PackedAnswer | undefined {
  if (method === "find" || method === "highlight") return packedMatches(answer as Match[]);
  if (method === "tokens") return packedTokens(answer as (Token | SegmentedToken)[]);
  return undefined;
}

export function isPacked(answer: unknown): answer is PackedAnswer {
  return typeof answer === "object" && answer !== null && "packed" in answer;
}

export function unpacked({ packed, numbers }: PackedAnswer): Match[] | Token[] {
  return packed === "matches" ? matchesOf(numbers) : tokensOf(numbers, packed === "segmented-tokens");
}

/** Six numbers a match. */
function packedMatches(matches: readonly Match[]): PackedAnswer {
  const numbers = new Uint32Array(6 * matches.length);
  let at = 0;
  for (const { start, end, core, keyword, level } of matches) {
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = core.start;
    numbers[at++] = core.end;
    numbers[at++] = keyword;
    numbers[at++] = LEVELS.indexOf(level);
  }
  return { packed: "matches", numbers };
}

function matchesOf(numbers: Uint32Array): Match[] {
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

/** Three numbers a token; where tokens have segments, their count and three numbers for each behind that. */
function packedTokens(tokens: readonly (Token | SegmentedToken)[]): PackedAnswer {
  const [first] = tokens;
  const isSegmented = first !== undefined && "segments" in first;
  const numbersOf = (token: Token | SegmentedToken) =>
    "segments" in token ? 4 + 3 * token.segments.length : 3;
  const numbers = new Uint32Array(tokens.reduce((sum, token) => sum + numbersOf(token), 0));
  let at = 0;
  for (const token of tokens) {
    numbers[at++] = token.start;
    numbers[at++] = token.end;
    numbers[at++] = TOKEN_KINDS.indexOf(token.kind);
    if (!("segments" in token)) continue;
    numbers[at++] = token.segments.length;
    for (const { start, end, kind } of token.segments) {
      numbers[at++] = start;
      numbers[at++] = end;
      numbers[at++] = SEGMENT_KINDS.indexOf(kind);
    }
  }
  return { packed: isSegmented ? "segmented-tokens" : "tokens", numbers };
}

function tokensOf(numbers: Uint32Array, isSegmented: boolean): Token[] {
  const tokens: (Token | SegmentedToken)[] = [];
  for (let at = 0; at < numbers.length; ) {
    const token: Token = {
      start: numbers[at++] as number,
      end: numbers[at++] as number,
      kind: TOKEN_KINDS[numbers[at++] as number] as TokenKind,
    };
    if (!isSegmented) tokens.push(token);
    else {
      const segments: Segment[] = [];
      for (let left = numbers[at++] as number; left > 0; left -= 1) {
        segments.push({
          start: numbers[at++] as number,
          end: numbers[at++] as number,
          kind: SEGMENT_KINDS[numbers[at++] as number] as SegmentKind,
        });
      }
      tokens.push({ ...token, segments });
    }
  }
  return tokens;
}
