/** Paints with the CSS Custom Highlight API: nothing in the page's tree changes, so letters keep their joins. */

import { COLOUR_COUNT, CURRENT_NAME, colourName } from "./palette.js";
import { rangeOfPieces, type Stroke, type Surface } from "./surface.js";

/** Whether this browser can. */
export function hasHighlights(): boolean {
  return typeof Highlight === "function" && typeof CSS === "object" && "highlights" in CSS;
}

/** The highlight of a name, which all paintings of a page share. */
function highlightOf(name: string, priority: number): Highlight {
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

export class HighlightSurface implements Surface {
  readonly leavesTree = true;
  readonly #painted = new Map<Stroke, Range>();
  #current: Range | null = null;

  paint(strokes: readonly Stroke[]): void {
    for (const stroke of strokes) {
      if (this.#painted.has(stroke)) continue;
      const range = rangeOfPieces(stroke);
      if (range === null) continue;
      this.#painted.set(stroke, range);
      highlightOf(colourName(stroke.keyword), 0).add(range);
    }
  }

  erase(strokes: readonly Stroke[]): void {
    for (const stroke of strokes) {
      const range = this.#painted.get(stroke);
      if (range === undefined) continue;
      this.#painted.delete(stroke);
      CSS.highlights.get(colourName(stroke.keyword))?.delete(range);
    }
  }

  rangeOf(stroke: Stroke): Range | null {
    return rangeOfPieces(stroke);
  }

  setCurrent(stroke: Stroke | null): void {
    const highlight = highlightOf(CURRENT_NAME, 1);
    if (this.#current !== null) highlight.delete(this.#current);
    this.#current = stroke === null ? null : rangeOfPieces(stroke);
    if (this.#current !== null) highlight.add(this.#current);
  }

  clear(): void {
    this.erase([...this.#painted.keys()]);
    this.setCurrent(null);
    const names = [
      CURRENT_NAME,
      ...Array.from({ length: COLOUR_COUNT }, (_, keyword) => colourName(keyword)),
    ];
    for (const name of names) if (CSS.highlights.get(name)?.size === 0) CSS.highlights.delete(name);
  }
}
