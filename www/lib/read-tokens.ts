import { AnswerReader } from "./answer-reader.js";
import { type Core, numbers } from "./core.js";
import { readSegment } from "./read-words.js";
import { type SegmentedToken, TOKEN_KINDS, type Token, type TokenKind } from "./token.js";

/** Numbers a token: start, end, kind. */
const TOKEN_NUMBERS = 3;

/** The tokens of a document that the core holds. */
export function readTokens(core: Core, handle: number): Token[] {
  core.tokens(handle);
  const all = numbers(core);
  const tokens: Token[] = [];
  for (let at = 0; at < all.length; at += TOKEN_NUMBERS) {
    tokens.push({
      start: all[at] as number,
      end: all[at + 1] as number,
      kind: TOKEN_KINDS[all[at + 2] as number] as TokenKind,
    });
  }
  return tokens;
}

/** The same, each with its pieces. */
export function readSegmentedTokens(core: Core, handle: number): SegmentedToken[] {
  const tokens = readTokens(core, handle);
  core.segments(handle);
  const reader = new AnswerReader(core);
  return tokens.map((token) => ({ ...token, segments: reader.list(readSegment) }));
}
