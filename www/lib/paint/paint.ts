/**
 * Paints keywords in a live page: words that elements cut are found whole, letters keep their joins, and the page stays as
 * it is.
 *
 * @module mubin/paint
 */

import { checkBoolean, choice, givenOptions, invalidOption, typeName, unknownOption } from "../arguments.js";
import { highlight } from "../highlight.js";
import { type Finder, Painting, type PaintOptions } from "./painting.js";

export { MubinError, type MubinErrorCode, OptionError } from "../errors.js";
export type { FindOptions, Match, MatchLevel } from "../match.js";
export type { Span } from "../span.js";
export type { HitListOptions } from "./hit-list.js";
export type { Finder, Hit, Painting, PaintOptions } from "./painting.js";

/**
 * Finds keywords in the text below `root`, and paints them.
 *
 * A word that inline elements cut is one word; nothing is found across the borders of blocks, nor in what is hidden, can be
 * edited, or is no text of the page (scripts, controls). Colours are `::highlight(mubin-1)` to `mubin-12`, by keyword, and
 * `mubin-current`; a style sheet of the page can set others. Shadow trees and frames are not read.
 *
 * Takes *O*(*n*) for *n* nodes and units of text, beside what `highlight` takes, and then what is in view: a block of the
 * page is painted while it is in view or near it. {@link Painting.ready} settles when the first are.
 *
 * @param root - Where to look. What it is in does not matter.
 * @param keywords - One, or up to 10,000, of at most 1,000 units each.
 * @throws A `TypeError` where `root` is no element; {@link OptionError}. What the search throws, {@link Painting.ready} rejects with.
 *
 * @example
 * ```ts no-run
 * import { paint } from "mubin/paint";
 *
 * const painting = paint(document.querySelector("article"), ["كتاب", "مدرسة"]);
 * painting.hits.length; // how many there are
 * painting.next(); // brings the first into view
 * painting.clear(); // the page is as it was
 * ```
 */
export function paint(root: Element, keywords: string | readonly string[], options?: PaintOptions): Painting {
  return paintWith(highlight, root, keywords, options);
}

/**
 * As {@link paint}, with what finds keywords given: `highlight` of `mubin/slim`, or that of a worker, which leaves the page
 * free meanwhile. A bundle that imports this alone carries no WebAssembly.
 *
 * @throws As {@link paint}.
 *
 * @example
 * ```ts no-run
 * import { paintWith } from "mubin/paint";
 * import { createAnalyzer } from "mubin/worker";
 *
 * const analyzer = createAnalyzer();
 * const find = (text, keywords, options) => analyzer.highlight(text, keywords, options);
 * await paintWith(find, document.body, "كتاب", { observe: true }).ready;
 * ```
 */
export function paintWith(
  find: Finder,
  root: Element,
  keywords: string | readonly string[],
  options: PaintOptions = {},
): Painting {
  if (!(root instanceof Element)) {
    throw new TypeError(`paint: root: expected an element, got ${typeName(root)}`);
  }
  checkOptions(options);
  return new Painting(find, root, keywords, options);
}

/** Checks what the search does not: it has `match` and `overlaps`. */
function checkOptions(options: PaintOptions): void {
  for (const [name, value] of givenOptions("paint", options)) {
    if (name === "match" || name === "overlaps") continue;
    if (name === "observe" || name === "colours") checkBoolean("paint", name, value);
    else if (name === "surface") choice("paint", ".surface", ["highlights", "marks"], value);
    else if (name !== "skip")
      throw unknownOption("paint", name, ["match", "overlaps", "skip", "observe", "surface", "colours"]);
    else if (typeof value !== "string") throw invalidOption("paint", ".skip", "a CSS selector", value);
  }
}
