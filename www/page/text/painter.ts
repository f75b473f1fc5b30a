import { firstHitBehind, HIT_FIELDS, hitAt } from "./hits.ts";
import type { Surface } from "./surface.ts";

/** How many colours there are; keyword 12 takes the colour of keyword 0. A highlight each: more would slow Firefox. */
export const COLOURS = 12;

/** How far beyond the edges of the view hits are painted, in heights of the view: what scrolls in is painted already. */
const MARGIN = 0.5;

/**
 * Paints hits with the CSS Custom Highlight API: nothing in the page's tree changes, so letters keep
 * their joins.
 *
 * Painted is what is in view or near it, and more when the view moves. Painting the rest ahead was tried: WebKit
 * looks at every range for every line it draws, and lays out what is out of view to do so (180 hits in 50,000
 * units: 8 seconds a frame). Few live ranges also keep edits fast.
 *
 * Where the API is missing nothing is painted, and the list of hits stands for it.
 */
export class Painter {
  readonly #surface: Surface;
  readonly #colours: Highlight[] = [];
  readonly #current: Highlight | null = null;
  #hits: Uint32Array = new Uint32Array();
  /** The hits that are painted: from the first of these up to the second. */
  #painted: readonly [from: number, to: number] | null = null;
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

  /** Takes these hits, sorted by start, instead of all earlier ones. */
  paint(hits: Uint32Array): void {
    this.#hits = hits;
    this.#painted = null;
    this.#isStale = false;
    this.paintVisible();
  }

  /**
   * Paints nothing more until new hits come, since the text has changed and these positions are of the past.
   *
   * What is painted stays: live ranges move with the text.
   */
  suspend(): void {
    this.#isStale = true;
  }

  /** Paints what is in view or near it. */
  paintVisible(): void {
    if (this.#isStale) return;
    const { first, last } = this.#surface.visible(MARGIN);
    const [start, end] = this.#surface.spanOf(first, last);
    this.#paintHits(firstHitBehind(this.#hits, start), firstHitBehind(this.#hits, end));
  }

  /** Paints everything, for the printer: it takes longer the more hits there are. */
  paintAll(): void {
    if (!this.#isStale) this.#paintHits(0, this.#hits.length / HIT_FIELDS);
  }

  /** Marks one hit as the one the reader stands at, or none; returns where it is, or null if that is not known. */
  setCurrent(hit: number | null): Range | null {
    if (this.#isStale) return null;
    this.#current?.clear();
    if (hit === null || hit >= this.#hits.length / HIT_FIELDS) return null;
    const range = this.#range(hit);
    this.#current?.add(range);
    return range;
  }

  stop(): void {
    for (let colour = 0; colour < COLOURS; colour++) CSS.highlights?.delete(`kw${colour}`);
    CSS.highlights?.delete("current");
  }

  #range(hit: number): Range {
    const { start, end } = hitAt(this.#hits, hit);
    return this.#surface.range(start, end);
  }

  #paintHits(from: number, to: number): void {
    if (this.#painted?.[0] === from && this.#painted[1] === to) return;
    this.#painted = [from, to];
    for (const highlight of this.#colours) highlight.clear();
    for (let hit = from; hit < to; hit++) {
      this.#colours[hitAt(this.#hits, hit).keyword % COLOURS]?.add(this.#range(hit));
    }
  }
}
