import { attempt, release, write } from "./folding.js";
import type { Span } from "./span.js";

/**
 * Grows a span of `text` until it cuts no grapheme cluster.
 *
 * Nearly every place is decided here; the core, which has Unicode's tables, is asked about the rest, with no more
 * of the text than the answer takes.
 */
export function wholeClusters(text: string, { start, end }: Span): Span {
  return {
    start: isSureBorder(text, start) ? start : ask(text, start, "cluster_start"),
    end: isSureBorder(text, end) ? end : ask(text, end, "cluster_end"),
  };
}

function ask(text: string, at: number, question: "cluster_start" | "cluster_end"): number {
  let from = at;
  while (!isSureBorder(text, from)) from -= 1;
  let to = at;
  while (!isSureBorder(text, to)) to += 1;
  return attempt((core) => {
    write(core, text.slice(from, to));
    const border = from + core[question](to - from, at - from);
    release(core, to - from);
    return border;
  });
}

/** Whether a cluster begins at `at` for certain: at either end of the text, and between two plain units. */
function isSureBorder(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at)));
}

/** Whether a unit is a character that joins no neighbour: ASCII and the letters, digits and signs of Arabic. */
function isPlain(unit: number): boolean {
  return (
    (0x20 <= unit && unit <= 0x7e) ||
    unit === 0x0a ||
    (0x0621 <= unit && unit <= 0x064a) ||
    (0x0660 <= unit && unit <= 0x066f) ||
    (0x0671 <= unit && unit <= 0x06d3) ||
    unit === 0x060c ||
    unit === 0x061b ||
    unit === 0x061f
  );
}
