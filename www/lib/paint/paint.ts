/**
 * Paints keywords in a live page: words that elements cut are found whole, letters keep their joins, and the page stays as
 * it is.
 *
 * @module mubin/paint
 */

import { highlight } from "../highlight.js";
import { type Finder, Painting, type PaintOptions } from "./painting.js";

export type { FindOptions, Match, MatchLevel } from "../match.js";
export type { Span } from "../span.js";
export type { HitListOptions } from "./hit-list.js";
export type { Finder, Hit, Painting, PaintOptions } from "./painting.js";

/**
 * Finds keywords in the text below `root`, and paints them.
 *
 * Takes what {@link gather} and `highlight` take, and then what is in view: a block is painted while it is in view or near
 * it. {@link Painting.ready} settles when the first are.
 */
export function paint(root: Element, keywords: string | readonly string[], options?: PaintOptions): Painting {
  return paintWith(highlight, root, keywords, options);
}

/**
 * As {@link paint}, with what finds keywords given: `highlight` of `mubin/slim`, or that of a worker, which leaves the page
 * free meanwhile. A bundle that imports this alone carries no WebAssembly.
 */
export function paintWith(
  find: Finder,
  root: Element,
  keywords: string | readonly string[],
  options: PaintOptions = {},
): Painting {
  if (!(root instanceof Element)) throw new TypeError("paint: root: expected an element");
  return new Painting(find, root, keywords, options);
}
