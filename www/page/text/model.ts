/** Replaces the units `start` to `end` (half-open, UTF-16 units of the whole text) by `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a change did to the blocks: from block `first` on, `removed` blocks gave way to `added`. */
export interface BlockChange {
  readonly first: number;
  readonly removed: number;
  readonly added: readonly string[];
}

/** Who made a change: a view that caused one need not be told to draw it again. */
export type Origin = "surface" | "elsewhere";

type Listener = (change: Change, blocks: BlockChange, origin: Origin) => void;

/**
 * The text being read and edited, as one string per block (paragraph).
 *
 * The text is the blocks joined by one line feed each. All positions are UTF-16 units of that text, so
 * they are the positions of the analysis too. A change costs time in proportion to the number of blocks
 * behind it, not to the length of the text.
 */
export class TextModel {
  #blocks: string[] = [""];
  #starts: number[] = [0];
  #listeners = new Set<Listener>();

  /** The blocks as they stand now; the list may be the same one, changed, after the next change. */
  get blocks(): readonly string[] {
    return this.#blocks;
  }

  /** The number of UTF-16 units. */
  get length(): number {
    const last = this.#blocks.length - 1;
    return this.start(last) + this.block(last).length;
  }

  /** The whole text; builds a new string, so not for every keystroke. */
  get text(): string {
    return this.#blocks.join("\n");
  }

  block(index: number): string {
    return this.#blocks[index] ?? "";
  }

  /** Where block `index` begins. */
  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** The block that holds `position`; a position between two blocks belongs to the end of the earlier one. */
  blockAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  slice(start: number, end: number): string {
    const first = this.blockAt(start);
    const last = this.blockAt(end);
    if (first === last) return this.block(first).slice(start - this.start(first), end - this.start(first));
    return [
      this.block(first).slice(start - this.start(first)),
      ...this.#blocks.slice(first + 1, last),
      this.block(last).slice(0, end - this.start(last)),
    ].join("\n");
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  replace(change: Change, origin: Origin = "elsewhere"): void {
    const first = this.blockAt(change.start);
    const last = this.blockAt(change.end);
    const head = this.block(first).slice(0, change.start - this.start(first));
    const tail = this.block(last).slice(change.end - this.start(last));
    const added = (head + change.text + tail).split("\n");
    const removed = last - first + 1;
    if (removed === 1 && added.length === 1) this.#blocks[first] = added[0] ?? "";
    else this.#blocks = [...this.#blocks.slice(0, first), ...added, ...this.#blocks.slice(last + 1)];
    this.#starts.length = this.#blocks.length;
    let at = this.start(first);
    for (let index = first; index < this.#blocks.length; index++) {
      this.#starts[index] = at;
      at += this.block(index).length + 1;
    }
    for (const listener of this.#listeners) listener(change, { first, removed, added }, origin);
  }
}

/** Text from outside with every line ending (CRLF, CR, LF) written as one line feed. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
