import { checkText } from "./arguments.js";
import { wholeClusters } from "./clusters.js";
import { attempt, numbers, readText, release, write } from "./folding.js";
import { UNCHANGED } from "./instance.js";
import type { NormalizationOptions, NormalizationPreset } from "./normalization-options.js";
import { ruleBits } from "./rule-bits.js";
import type { Span } from "./span.js";

/** A normalized text that knows where everything in it came from. */
export interface Folded {
  /** The normalized text, as {@link normalize} gives it. */
  readonly text: string;

  /**
   * Gives the part of the source text that `start` to `end` of the folded text came from: the shortest span
   * that yields all of it and cuts no grapheme cluster. A letter comes with its marks, also with those
   * that were folded away; half of a ligature gives the whole of it.
   *
   * Takes *O*(log *e*) for *e* places where the texts differ in length.
   *
   * @throws A `RangeError` unless 0 ≤ `start` ≤ `end` ≤ `text.length`, whole numbers.
   */
  toSource(start: number, end: number): Span;

  /**
   * Gives the part of the folded text that `start` to `end` of the source text became. The span grows to
   * whole grapheme clusters and ligatures first. It is empty where everything in it was folded away.
   *
   * Takes *O*(log *e*) for *e* places where the texts differ in length.
   *
   * @throws A `RangeError` unless 0 ≤ `start` ≤ `end` ≤ length of the source, whole numbers.
   */
  toFolded(start: number, end: number): Span;
}

/**
 * Normalizes `text`, and keeps the way back: which part of `text` a part of the result came from.
 *
 * Both ways count UTF-16 units, half-open. Where the two texts agree in length nothing is kept, elsewhere 16
 * bytes a place. Nothing needs to be freed.
 *
 * Takes *O*(*n*) for *n* units.
 *
 * @param text - Any string of at most 2^26 units; an empty one gives an empty one.
 * @param options - A preset, `"search"` unless given, or single rules; see {@link NormalizationOptions}.
 * @throws {@link TextTooLongError}, {@link OptionError}; a `TypeError` if `text` is no string.
 *
 * @example
 * ```ts
 * import { fold } from "mubin";
 *
 * // kaf kasra teh fatha alef beh: 6 units, of which two marks are folded away
 * const word = fold("ك\u0650ت\u064Eاب");
 * word.text; // => "كتاب"
 * word.toSource(1, 2); // => { start: 2, end: 4 }
 * word.toFolded(2, 3); // => { start: 1, end: 2 }
 * ```
 */
export function fold(text: string, options?: NormalizationPreset | NormalizationOptions): Folded {
  checkText("fold: text", text);
  const { preset, on, off } = ruleBits("fold", options);
  return attempt((core) => {
    write(core, text);
    const written = core.fold(text.length, preset, on, off) >>> 0;
    const folded = written === UNCHANGED ? text : readText(core, written);
    const edits = numbers(core).slice();
    release(core, text.length);
    return new FoldedText(text, folded, edits);
  });
}

/** Numbers an edit: start and end in the source, start and end in the folded text. */
const EDIT_NUMBERS = 4;

/** Where in an edit a text's numbers are. */
const SOURCE = 0;
const FOLDED = 2;

class FoldedText implements Folded {
  readonly text: string;
  readonly #source: string;
  /** Where the texts differ in length, in order. Outside of these places unit follows unit. */
  readonly #edits: Uint32Array;

  constructor(source: string, text: string, edits: Uint32Array) {
    this.#source = source;
    this.text = text;
    this.#edits = edits;
  }

  toSource(start: number, end: number): Span {
    checkSpan("Folded.toSource", start, end, this.text.length);
    return wholeClusters(this.#source, this.#follow({ start, end }, FOLDED, SOURCE));
  }

  toFolded(start: number, end: number): Span {
    checkSpan("Folded.toFolded", start, end, this.#source.length);
    const grown = wholeClusters(this.#source, { start, end });
    return wholeClusters(this.text, this.#follow(grown, SOURCE, FOLDED));
  }

  /** Follows a span from one text into the other. The result holds whole edits. */
  #follow({ start, end }: Span, from: number, to: number): Span {
    const first = this.#firstEdit((edit) => this.#at(edit, from + 1) > start);
    const last = this.#firstEdit((edit) => this.#at(edit, from + 1) >= end);
    const left = this.#at(first, from) <= start ? this.#at(first, to) : this.#shift(start, first, from, to);
    const right = this.#at(last, from) < end ? this.#at(last, to + 1) : this.#shift(end, last, from, to);
    return { start: Math.min(left, right), end: Math.max(left, right) };
  }

  /** A number of an edit; infinite past the last edit. */
  #at(edit: number, number: number): number {
    return this.#edits[EDIT_NUMBERS * edit + number] ?? Number.POSITIVE_INFINITY;
  }

  /** The first edit that fits, where all after one that fits do too. */
  #firstEdit(fits: (edit: number) => boolean): number {
    let low = 0;
    let high = this.#edits.length / EDIT_NUMBERS;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (fits(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** A place between edits keeps its distance from the edit before it. */
  #shift(place: number, next: number, from: number, to: number): number {
    return next === 0 ? place : this.#at(next - 1, to + 1) + place - this.#at(next - 1, from + 1);
  }
}

function checkSpan(where: string, start: number, end: number, length: number): void {
  if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length) return;
  throw new RangeError(
    `${where}: expected whole numbers with 0 ≤ start ≤ end ≤ ${length}, got start ${start} and end ${end}`,
  );
}
