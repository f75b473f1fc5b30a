/** How far back a single character may reach: longer clusters exist only in made-up text. */
const REACH = 64;

const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter("ar", { granularity: "word" });

/**
 * How many units the backspace key takes from the end of `before`.
 *
 * A mark goes alone and leaves its letter, as writers of Arabic expect; an emoji goes whole.
 */
export function backspaceLength(before: string): number {
  const tail = before.slice(-REACH);
  const last = [...tail].at(-1) ?? "";
  if (/^\p{Mn}$/u.test(last) && /[\p{L}\p{Mn}\u0640]$/u.test(tail.slice(0, -last.length))) return last.length;
  return [...clusters.segment(tail)].at(-1)?.segment.length ?? 0;
}

/** How many units the delete key takes from the start of `behind`: one whole character with its marks. */
export function deleteLength(behind: string): number {
  const [first] = clusters.segment(behind.slice(0, REACH));
  return first?.segment.length ?? 0;
}

/** How many units lie between the end of `before` and the start of the word there. */
export function wordLengthBefore(before: string): number {
  let start = before.length;
  for (const segment of words.segment(before)) if (segment.isWordLike) start = segment.index;
  return before.length - start;
}

/** How many units lie between the start of `behind` and the end of the word there. */
export function wordLengthBehind(behind: string): number {
  for (const segment of words.segment(behind)) {
    if (segment.isWordLike) return segment.index + segment.segment.length;
  }
  return behind.length;
}
