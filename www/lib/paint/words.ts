/** What belongs to a word: the border of an element beside it would cut the joins of its letters. */
const WORD_END = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+$/u;
const WORD_START = /^[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+/u;
/** No word is longer. */
const LONGEST = 200;

/** A span, grown to whole words. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const before = WORD_END.exec(text.slice(Math.max(0, start - LONGEST), start));
  const after = WORD_START.exec(text.slice(end, end + LONGEST));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}
