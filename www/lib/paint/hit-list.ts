import type { Painting } from "./painting.js";
import { wholeWords } from "./words.js";

/** Which hits a list shows, and how. */
export interface HitListOptions {
  /** The first of them, from 0; 0 unless given. */
  from?: number | undefined;
  /** How many at most; 100 unless given. */
  limit?: number | undefined;
}

/** How many units of context stand on each side of a hit. */
const CONTEXT = 48;

export function hitList(
  painting: Painting,
  colourName: (keyword: number) => string,
  { from = 0, limit = 100 }: HitListOptions,
): HTMLOListElement {
  const list = document.createElement("ol");
  list.start = from + 1;
  for (const [offset, { start, end, keyword }] of painting.hits.slice(from, from + limit).entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.dir = "auto";
    const mark = document.createElement("mark");
    mark.className = colourName(keyword);
    const { before, words, after } = snippet(painting.text, start, end);
    mark.textContent = words;
    button.append(before, mark, after);
    button.addEventListener("click", () => painting.show(from + offset));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
  return list;
}

/** A hit, grown to whole words, with what stands around it in its block. */
function snippet(text: string, start: number, end: number) {
  const grown = wholeWords(text, start, end);
  const left = Math.max(0, grown.start - CONTEXT);
  const right = Math.min(text.length, grown.end + CONTEXT);
  const before = text.slice(left, grown.start).split("\n").at(-1) ?? "";
  const after = text.slice(grown.end, right).split("\n")[0] ?? "";
  const isCutBefore = left > 0 && before.length === grown.start - left;
  const isCutAfter = right < text.length && after.length === right - grown.end;
  return {
    // Cut at spaces, so that no half word stands at the edge.
    before: isCutBefore ? `… ${before.slice(before.indexOf(" ") + 1)}` : before,
    words: text.slice(grown.start, grown.end).replaceAll("\n", " "),
    after: isCutAfter ? `${after.slice(0, after.lastIndexOf(" ") + 1)}…` : after,
  };
}
