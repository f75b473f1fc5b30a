/** What hits are painted with. */

import type { Piece } from "./gather.js";

/** A hit as it is painted: its parts in the page, whole words around them, and its keyword's colour. */
export interface Stroke {
  /** The parts, node by node. */
  readonly pieces: readonly Piece[];
  /** The same, grown to whole words. */
  readonly words: readonly Piece[];
  /** Its number in the palette. */
  readonly keyword: number;
}

/** From the first part of a stroke to the end of its last; null where the page has lost them. */
export function rangeOfPieces({ pieces }: Stroke): Range | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = new Range();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}

/** Paints strokes and takes them away again. */
export interface Surface {
  /** Whether it leaves the tree of the page alone, so that the text can be gathered while it is painted. */
  readonly leavesTree: boolean;
  paint(strokes: readonly Stroke[]): void;
  /** Takes strokes away that are out of view, where they cost time. */
  erase(strokes: readonly Stroke[]): void;
  /** Where a stroke stands in the page as it is now; null where the page has lost it. */
  rangeOf(stroke: Stroke): Range | null;
  /** Marks one stroke as the one the reader stands at, or none. */
  setCurrent(stroke: Stroke | null): void;
  /** Takes away everything that this surface painted. */
  clear(): void;
}
