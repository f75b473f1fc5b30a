import type { FindOptions, Match, MatchLevel } from "../match.js";
import { type Gathered, gather, nodeAt, piecesOf } from "./gather.js";
import { HighlightSurface, hasHighlights } from "./highlight-surface.js";
import { type HitListOptions, hitList } from "./hit-list.js";
import { MarkSurface } from "./mark-surface.js";
import { adoptColours, colourName } from "./palette.js";
import type { Stroke, Surface } from "./surface.js";
import { wholeWords } from "./words.js";

/** What finds keywords in a text: `highlight` of `mubin` or `mubin/slim`, or the same of a worker. */
export type Finder = (
  text: string,
  keywords: readonly string[],
  options: FindOptions,
) => readonly Match[] | PromiseLike<readonly Match[]>;

/** How to find and paint. */
export interface PaintOptions extends FindOptions {
  /** Elements that are left out, with all that is in them, as a CSS selector; none unless given. */
  skip?: string | undefined;
  /** Whether to paint anew when the page changes below the root; `false` unless given. */
  observe?: boolean | undefined;
  /**
   * What to paint with: `"highlights"` (the CSS Custom Highlight API) or `"marks"` (elements around whole words). The first,
   * unless given, where the browser has it, else the second.
   */
  surface?: "highlights" | "marks" | undefined;
  /** Whether to give the page colours; `true` unless given. Else its style sheet has to. */
  colours?: boolean | undefined;
}

/** A hit in the page. */
export interface Hit {
  /**
   * Where it stands: a range of its own at each call, which follows changes of the page from then on; null where the page
   * has lost it. Where marks stand in for highlights it has whole words.
   */
  range(): Range | null;
  /** Which keyword, counted from 0. */
  readonly keyword: number;
  /** The nearest level at which it matches. */
  readonly level: MatchLevel;
  /** Where it begins, in UTF-16 units of {@link Painting.text}. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/** A hit with what it takes to paint it. */
class PaintedHit implements Hit, Stroke {
  readonly keyword: number;
  readonly level: MatchLevel;
  readonly start: number;
  readonly end: number;
  readonly #gathered: Gathered;
  readonly #surface: Surface;

  constructor(gathered: Gathered, surface: Surface, { start, end, keyword, level }: Match) {
    this.#gathered = gathered;
    this.#surface = surface;
    this.start = start;
    this.end = end;
    this.keyword = keyword;
    this.level = level;
  }

  get pieces(): ReturnType<typeof piecesOf> {
    return piecesOf(this.#gathered, this.start, this.end);
  }

  get words(): ReturnType<typeof piecesOf> {
    const { start, end } = wholeWords(this.#gathered.text, this.start, this.end);
    return piecesOf(this.#gathered, start, end);
  }

  range(): Range | null {
    return this.#surface.rangeOf(this);
  }
}

/** How far beyond the view hits are painted, in heights of the view: what scrolls in is painted already. */
const MARGIN = "100%";
/** How long changes of the page are gathered before it is read anew. */
const GATHERED_MS = 100;

/** Keywords that are painted in a part of a page. */
export class Painting {
  readonly #find: Finder;
  readonly #root: Element;
  readonly #options: PaintOptions;
  readonly #surface: Surface;
  #keywords: readonly string[];
  #gathered: Gathered = { text: "", nodes: [], starts: [], blocks: [] };
  #hits: readonly PaintedHit[] = [];
  #current = -1;
  #byBlock = new Map<Element, PaintedHit[]>();
  /** The blocks that are in view or near it. */
  readonly #inView = new Set<Element>();
  #watcher: IntersectionObserver | null = null;
  #changes: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #newest = 0;
  #isCleared = false;
  #ready: Promise<void>;

  /** @internal */
  constructor(find: Finder, root: Element, keywords: string | readonly string[], options: PaintOptions) {
    this.#find = find;
    this.#root = root;
    this.#options = options;
    this.#keywords = listOf(keywords);
    const hasToMark = options.surface === "marks" || !hasHighlights();
    this.#surface = hasToMark ? new MarkSurface() : new HighlightSurface();
    if (options.colours ?? true) adoptColours(root.ownerDocument);
    if (options.observe === true) {
      this.#changes = new MutationObserver(() => this.#readSoon());
    }
    this.#listen();
    this.#ready = this.#read();
  }

  /** The text that was searched, as it was gathered last. */
  get text(): string {
    return this.#gathered.text;
  }

  /** The hits, in the order of the text. */
  get hits(): readonly Hit[] {
    return this.#hits;
  }

  /** The number of the hit that the reader stands at, or -1. */
  get current(): number {
    return this.#current;
  }

  /** Settles when what was asked for last is painted, near the view; rejects with what the search throws. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /**
   * Goes to a hit: marks it as the one the reader stands at, and scrolls it into view.
   *
   * @param index - Its number, from 0.
   * @throws A `RangeError` where there is no such hit.
   */
  show(index: number): Hit {
    const hit = this.#hits[index];
    if (hit === undefined) {
      throw new RangeError(
        `Painting.show: index: expected a whole number below ${this.#hits.length}, got ${index}`,
      );
    }
    this.#current = index;
    this.#touch(() => {
      // With all of its block: marks cut a node once.
      this.#surface.paint(this.#byBlock.get(this.#blockOf(hit)) ?? []);
      this.#surface.setCurrent(hit);
    });
    const place = hit.range()?.startContainer;
    const element = place instanceof Element ? place : place?.parentElement;
    element?.scrollIntoView({ block: "center", inline: "nearest" });
    return hit;
  }

  /** Goes to the hit after the current one, after the last to the first; null where there is none. */
  next(): Hit | null {
    const { length } = this.#hits;
    return length === 0 ? null : this.show((this.#current + 1) % length);
  }

  /** Goes to the hit before the current one, before the first to the last; null where there is none. */
  previous(): Hit | null {
    const { length } = this.#hits;
    return length === 0 ? null : this.show((Math.max(this.#current, 0) + length - 1) % length);
  }

  /**
   * Reads the page anew, and paints what it finds. Of several calls the newest counts.
   *
   * @param keywords - Other keywords than before, unless they stay.
   */
  update(keywords: string | readonly string[] = this.#keywords): Promise<void> {
    this.#keywords = listOf(keywords);
    this.#ready = this.#read();
    return this.#ready;
  }

  /** Takes everything away that was painted, and leaves the page as it was. A later `update` paints again. */
  clear(): void {
    this.#newest += 1;
    this.#isCleared = true;
    this.#erase();
    this.#changes?.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    removeEventListener("beforeprint", this.#paintAll);
    removeEventListener("afterprint", this.#paintInView);
  }

  /**
   * The hits as a list of buttons, each with the words around it, for those who cannot see paint: screen readers do not tell
   * of it. A button goes to its hit. The list is made once; after an update a new one has to be asked for.
   */
  list(options: HitListOptions = {}): HTMLOListElement {
    return hitList(this, colourName, options);
  }

  async #read(): Promise<void> {
    this.#newest += 1;
    const asked = this.#newest;
    if (this.#isCleared) {
      this.#isCleared = false;
      this.#listen();
    }
    // Marks go before the text is gathered, which they cut. Highlights stay until others take their place.
    if (!this.#surface.leavesTree) this.#erase();
    const { match, overlaps, skip } = this.#options;
    const gathered = gather(this.#root, skip);
    this.#observe();
    const found = this.#find(gathered.text, this.#keywords, { match, overlaps });
    const matches = "then" in found ? await found : found;
    if (asked !== this.#newest) return;
    this.#erase();
    this.#gathered = gathered;
    this.#hits = matches.map((match) => new PaintedHit(gathered, this.#surface, match));
    await this.#paintVisible();
  }

  #erase(): void {
    this.#watcher?.disconnect();
    this.#watcher = null;
    this.#touch(() => this.#surface.clear());
    this.#hits = [];
    this.#current = -1;
    this.#byBlock = new Map();
    this.#inView.clear();
  }

  /** Paints each block of the page while it is in view or near it. Settles when the first are painted. */
  #paintVisible(): Promise<void> {
    for (const hit of this.#hits) {
      const block = this.#blockOf(hit);
      const list = this.#byBlock.get(block);
      if (list === undefined) this.#byBlock.set(block, [hit]);
      else list.push(hit);
    }
    if (this.#byBlock.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#watcher = new IntersectionObserver(
        (entries) => {
          this.#touch(() => {
            for (const { target, isIntersecting } of entries) {
              const hits = this.#byBlock.get(target) ?? [];
              if (isIntersecting) {
                this.#inView.add(target);
                this.#surface.paint(hits);
              } else {
                this.#inView.delete(target);
                this.#surface.erase(hits);
              }
            }
          });
          resolve();
        },
        { rootMargin: MARGIN },
      );
      for (const block of this.#byBlock.keys()) this.#watcher.observe(block);
    });
  }

  #blockOf({ start }: Hit): Element {
    return this.#gathered.blocks[nodeAt(this.#gathered, start)] as Element;
  }

  /** The printer has no view: it gets everything. */
  readonly #paintAll = (): void => {
    this.#touch(() => this.#surface.paint(this.#hits));
  };

  /** Whoever looks at ranges for every line that is drawn shall have few of them again. */
  readonly #paintInView = (): void => {
    for (const [block, hits] of this.#byBlock) if (!this.#inView.has(block)) this.#surface.erase(hits);
  };

  #listen(): void {
    addEventListener("beforeprint", this.#paintAll);
    addEventListener("afterprint", this.#paintInView);
  }

  #observe(): void {
    this.#changes?.observe(this.#root, { childList: true, characterData: true, subtree: true });
  }

  /** Changes the page without taking that for a change of the page. */
  #touch(change: () => void): void {
    change();
    this.#changes?.takeRecords();
  }

  /** Not at each change, nor when all is still: a page that ticks never is. */
  #readSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // Whoever wants to know of a failure asks `ready`.
      this.update().catch(() => {});
    }, GATHERED_MS);
  }
}

function listOf(keywords: string | readonly string[]): readonly string[] {
  return typeof keywords === "string" ? [keywords] : keywords;
}
