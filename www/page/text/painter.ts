import { firstHitBehind, HIT_FIELDS, hitAt } from "./hits.ts";
import type { Surface } from "./surface.ts";

/** How many colours there are; keyword 12 takes the colour of keyword 0. A highlight each: more would slow Firefox. */
export const COLOURS = 12;

/** A slice of idle painting may take this long before a key must be answered. */
const SLICE_MS = 6;
/** Past this many painted hits only what comes into view is painted: live ranges slow every edit. */
const PAINTED_AHEAD = 30_000;

/**
 * Paints hits with the CSS Custom Highlight API: nothing in the page's tree changes, so letters keep
 * their joins.
 *
 * What is in view is painted at once, the rest while the page is idle. Where the API is missing nothing is
 * painted, and the list of hits stands for it.
 */
export class Painter {
  readonly #surface: Surface;
  readonly #colours: Highlight[] = [];
  readonly #current: Highlight | null = null;
  #hits: Uint32Array = new Uint32Array();
  #painted: Uint8Array = new Uint8Array();
  #paintedCount = 0;
  #next = 0;
  #timer = 0;
  #isStale = false;

  constructor(surface: Surface) {
    this.#surface = surface;
    if (!("highlights" in CSS)) return;
    for (let colour = 0; colour < COLOURS; colour++) {
      const highlight = new Highlight();
      this.#colours.push(highlight);
      CSS.highlights.set(`kw${colour}`, highlight);
    }
    this.#current = new Highlight();
    this.#current.priority = 1;
    CSS.highlights.set("current", this.#current);
  }

  /** Paints these hits instead of all earlier ones; they are sorted by start. */
  paint(hits: Uint32Array): void {
    for (const highlight of this.#colours) highlight.clear();
    this.#hits = hits;
    this.#painted = new Uint8Array(hits.length / HIT_FIELDS);
    this.#paintedCount = 0;
    this.#next = 0;
    this.#isStale = false;
    this.paintVisible();
    this.#paintRest();
  }

  /**
   * Paints nothing more until new hits come, since the text has changed and these positions are of the past.
   *
   * What is painted stays: live ranges move with the text.
   */
  suspend(): void {
    clearTimeout(this.#timer);
    this.#isStale = true;
  }

  /** Paints what has come into view. */
  paintVisible(): void {
    if (this.#isStale) return;
    const { first, last } = this.#surface.visible();
    const [start, end] = this.#surface.spanOf(first, last);
    for (let hit = firstHitBehind(this.#hits, start); hit < this.#painted.length; hit++) {
      if (hitAt(this.#hits, hit).start >= end) break;
      this.#paintOne(hit);
    }
  }

  /** Marks one hit as the one the reader stands at, or none. */
  setCurrent(hit: number | null): Range | null {
    if (this.#isStale) return null;
    this.#current?.clear();
    if (hit === null || hit >= this.#painted.length) return null;
    const range = this.#range(hit);
    this.#current?.add(range);
    return range;
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (let colour = 0; colour < COLOURS; colour++) CSS.highlights?.delete(`kw${colour}`);
    CSS.highlights?.delete("current");
  }

  #range(hit: number): Range {
    const { start, end } = hitAt(this.#hits, hit);
    return this.#surface.range(start, end);
  }

  #paintOne(hit: number): void {
    if (this.#painted[hit] !== 0) return;
    this.#painted[hit] = 1;
    this.#paintedCount++;
    this.#colours[hitAt(this.#hits, hit).keyword % COLOURS]?.add(this.#range(hit));
  }

  #paintRest(): void {
    clearTimeout(this.#timer);
    const slice = (): void => {
      const stop = performance.now() + SLICE_MS;
      while (this.#next < this.#painted.length && this.#paintedCount < PAINTED_AHEAD) {
        this.#paintOne(this.#next++);
        if (performance.now() > stop) {
          this.#timer = window.setTimeout(slice);
          return;
        }
      }
    };
    this.#timer = window.setTimeout(slice);
  }
}
