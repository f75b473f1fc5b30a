/** Replaces the units `start` to `end` (half-open, UTF-16 units of the text as it stands) by `text`. */
export interface TextChange {
  /** Where it begins. */
  readonly start: number;
  /** Where what it replaces ends; `start` where it inserts. */
  readonly end: number;
  /** What stands there after it. */
  readonly text: string;
}

/**
 * A text as it stood at one moment. A question holds the version that it was asked about, whatever is typed after it, and
 * a worker that holds an earlier one is sent the changes alone. The string is put together only when somebody needs it.
 */
export class TextVersion {
  readonly length: number;
  #text: string | undefined;
  #previous: TextVersion | undefined;
  readonly #change: TextChange | undefined;
  #changeCount: number;

  private constructor(text: string | undefined, length: number, previous?: TextVersion, change?: TextChange) {
    this.length = length;
    this.#text = text;
    this.#previous = previous;
    this.#change = change;
    this.#changeCount = previous === undefined ? 0 : previous.#changeCount + 1;
  }

  static of(text: string): TextVersion {
    return new TextVersion(text, text.length);
  }

  /** The version after a change, which was checked. */
  changed(change: TextChange): TextVersion {
    const length = this.length - (change.end - change.start) + change.text.length;
    return new TextVersion(undefined, length, this, change);
  }

  get text(): string {
    if (this.#text === undefined) {
      const changes: TextChange[] = [];
      let base: TextVersion = this;
      while (base.#text === undefined) {
        changes.push(base.#change as TextChange);
        base = base.#previous as TextVersion;
      }
      this.#text = changes.reduceRight(applied, base.#text);
    }
    return this.#text;
  }

  /** The changes that make this version of an earlier one; `undefined` where the way back to it is cut. */
  changesSince(earlier: TextVersion): TextChange[] | undefined {
    const changes: TextChange[] = [];
    for (let at: TextVersion = this; at !== earlier; at = at.#previous) {
      if (at.#previous === undefined) return undefined;
      changes.push(at.#change as TextChange);
    }
    return changes.reverse();
  }

  /** Puts the text together where it is more than so many changes away, and lets go of those before it. */
  shorten(changeCount: number): void {
    if (this.#changeCount <= changeCount) return;
    this.#text = this.text;
    this.#previous = undefined;
    this.#changeCount = 0;
  }
}

/** The text after a change. */
export function applied(text: string, change: TextChange): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end);
}
