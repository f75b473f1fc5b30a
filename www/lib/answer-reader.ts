import { type Core, figures, numbers, readText } from "./core.js";

/**
 * Reads what the core answered about words, piece by piece, in the order in which `src/wasm.rs` writes it. Good until
 * the next call of the core.
 */
export class AnswerReader {
  readonly #core: Core;
  readonly #numbers: Uint32Array;
  readonly #figures: Float64Array;
  /** The next number. */
  #at = 0;
  /** The next figure. */
  #figure = 0;
  /** Where the next text begins among the units. */
  #unit = 0;

  constructor(core: Core) {
    this.#core = core;
    this.#numbers = numbers(core);
    this.#figures = figures(core);
  }

  /** Whether all of it is read. */
  get isDone(): boolean {
    return this.#at >= this.#numbers.length;
  }

  number(): number {
    return this.#numbers[this.#at++] as number;
  }

  figure(): number {
    return this.#figures[this.#figure++] as number;
  }

  /** A text: its length is the next number. */
  text(): string {
    const length = this.number();
    const text = readText(this.#core, length, this.#unit);
    this.#unit += length;
    return text;
  }

  /** The name whose place is the next number. */
  name<Name>(names: readonly Name[]): Name {
    return names[this.number()] as Name;
  }

  /** A list: its length is the next number. */
  list<Item>(read: (reader: AnswerReader) => Item): Item[] {
    return Array.from({ length: this.number() }, () => read(this));
  }

  /** What is left, item by item. */
  rest<Item>(read: (reader: AnswerReader) => Item): Item[] {
    const items: Item[] = [];
    while (!this.isDone) items.push(read(this));
    return items;
  }
}
