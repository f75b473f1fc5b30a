import { givenOptions, invalidOption, unknownOption } from "./arguments.js";
import type { Segment } from "./segment.js";
import type { Span } from "./span.js";

/** What a token is. */
export type TokenKind =
  | "word"
  | "number"
  | "punctuation"
  | "symbol"
  | "emoji"
  | "url"
  | "email"
  | "hashtag"
  | "mention";

/** A piece of the text: a word, a number, a mark of punctuation. Tokens and the gaps between them make up the text. */
export interface Token extends Span {
  /** What it is. */
  kind: TokenKind;
}

/** A token with its pieces. */
export interface SegmentedToken extends Token {
  /** Its clitics, article, stem and ending, in order; empty for a token that is no word of Arabic letters. */
  segments: Segment[];
}

/** What to tell of tokens. */
export interface TokenOptions {
  /** Whether each token comes with its pieces; `false` unless given. */
  clitics?: boolean | undefined;
}

/** The place is the number that crosses; the same order is in `src/wasm.rs`. */
export const TOKEN_KINDS: readonly TokenKind[] = [
  "word",
  "number",
  "punctuation",
  "symbol",
  "emoji",
  "url",
  "email",
  "hashtag",
  "mention",
];

/** Checks the options of `where`. */
export function checkTokenOptions(where: string, options: TokenOptions | undefined): { clitics: boolean } {
  const checked = { clitics: false };
  for (const [name, value] of givenOptions(where, options)) {
    if (name !== "clitics") throw unknownOption(where, name, ["clitics"]);
    if (typeof value !== "boolean") throw invalidOption(where, `.${name}`, "true or false", value);
    checked.clitics = value;
  }
  return checked;
}
