import type { TextModel } from "./model.ts";

/** How many units of context are looked at on each side. */
const CONTEXT = 48;
/** What belongs to a word: an element border next to it would cut the joins of its letters. */
const WORD_END = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+$/u;
const WORD_START = /^[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+/u;

/** A hit with the words around it, inside its block; `words` is the hit grown to whole words. */
export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

export function snippet(model: TextModel, start: number, end: number): Snippet {
  const index = model.blockAt(start);
  const block = model.block(index);
  const from = start - model.start(index);
  const to = Math.min(end - model.start(index), block.length);
  const wordStart = from - (WORD_END.exec(block.slice(0, from))?.[0].length ?? 0);
  const wordEnd = to + (WORD_START.exec(block.slice(to))?.[0].length ?? 0);
  const left = Math.max(0, wordStart - CONTEXT);
  const right = Math.min(block.length, wordEnd + CONTEXT);
  // Cut at spaces, so that no half word stands at the edge.
  const before = block.slice(left, wordStart);
  const behind = block.slice(wordEnd, right);
  return {
    before: left === 0 ? before : `… ${before.slice(before.indexOf(" ") + 1)}`,
    words: block.slice(wordStart, wordEnd),
    behind: right === block.length ? behind : `${behind.slice(0, behind.lastIndexOf(" ") + 1)}…`,
  };
}
