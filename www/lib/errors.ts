/**
 * What can be wrong with what a caller hands in, or go wrong on the way. Text itself is never wrong,
 * only too long.
 */

/** The longest text that is analysed, in UTF-16 code units: 2^26, some 67 million. */
export const MAX_TEXT_UNITS: number = 2 ** 26;

/** Why a {@link MubinError} was thrown, as a word that never changes. */
export type MubinErrorCode =
  | "text-too-long"
  | "keyword-empty"
  | "keyword-only-marks"
  | "keyword-too-long"
  | "too-many-keywords"
  | "unknown-option"
  | "invalid-option"
  | "disposed"
  | "not-initialized"
  | "not-loaded"
  | "crash"
  | "superseded"
  | "worker-not-started"
  | "worker-stopped";

/**
 * An error of this package. `code` says which one it is and stays the same when the wording of
 * `message` changes. Arguments of the wrong type (a number for a text) are a `TypeError` instead, and
 * positions outside a text a `RangeError`.
 *
 * @example
 * ```ts
 * import { highlight, MubinError } from "mubin";
 *
 * try {
 *   highlight("نص", "");
 * } catch (error) {
 *   error instanceof MubinError && error.code; // => "keyword-empty"
 * }
 * ```
 */
export class MubinError extends Error {
  /** The name of the class. */
  override name = "MubinError";
  /** Which error it is. */
  readonly code: MubinErrorCode;

  constructor(code: MubinErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The text is longer than {@link MAX_TEXT_UNITS}. Nothing was allocated for it. */
export class TextTooLongError extends MubinError {
  /** The name of the class. */
  override name = "TextTooLongError";

  constructor(where: string, length: number) {
    super(
      "text-too-long",
      `${where}: the text has ${length} UTF-16 code units; at most ${MAX_TEXT_UNITS} are analysed`,
    );
  }
}

/** A keyword that cannot be looked for, or too many of them. */
export class KeywordError extends MubinError {
  /** The name of the class. */
  override name = "KeywordError";
  /** Its place in the list of keywords, from 0; for too many keywords the first one too many. */
  readonly index: number;

  constructor(code: MubinErrorCode, index: number, message: string) {
    super(code, message);
    this.index = index;
  }
}

/** An option that does not exist or has a value that it cannot have. The message lists what is allowed. */
export class OptionError extends MubinError {
  /** The name of the class. */
  override name = "OptionError";
}

/**
 * The analysis itself failed: a bug in this package, or the memory ran out. `cause` is what
 * WebAssembly threw. The next call works, on documents that existed before as well.
 */
export class CrashError extends MubinError {
  /** The name of the class. */
  override name = "CrashError";

  constructor(message: string, cause: unknown) {
    super("crash", message, { cause });
  }
}
