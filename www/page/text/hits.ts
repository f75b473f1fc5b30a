/** One hit in three numbers: start, end (UTF-16 units of the text), keyword. */
export const HIT_FIELDS = 3;

/** Where hit `index` starts and ends, and which keyword it is of. */
export function hitAt(hits: Uint32Array, index: number): { start: number; end: number; keyword: number } {
  const at = index * HIT_FIELDS;
  return { start: hits[at] ?? 0, end: hits[at + 1] ?? 0, keyword: hits[at + 2] ?? 0 };
}

/** The first hit that starts at or behind `position`; the number of hits if there is none. */
export function firstHitBehind(hits: Uint32Array, position: number): number {
  let low = 0;
  let high = hits.length / HIT_FIELDS;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hitAt(hits, middle).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
