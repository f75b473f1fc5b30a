/**
 * A half-open stretch of a text, in UTF-16 code units, the units of JavaScript strings and DOM ranges:
 * `text.slice(start, end)` is the stretch.
 */
export interface Span {
  /** The first unit inside. */
  start: number;
  /** The first unit after it; never less than `start`. */
  end: number;
}
