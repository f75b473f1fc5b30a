/** What a client and its worker say to one another. */

import {
  CrashError,
  KeywordError,
  MubinError,
  type MubinErrorCode,
  OptionError,
  TextTooLongError,
} from "./errors.js";
import type { TextChange } from "./text-version.js";

/** The files that a worker without its own gets before anything else. */
export interface StartMessage {
  readonly core: Uint8Array<ArrayBuffer>;
  readonly lexicon: Uint8Array;
}

/** How the worker's copy of a text is brought up to date. `length` is that of the text afterwards, in UTF-16 units. */
export type TextUpdate = { readonly document: number; readonly length: number } & (
  | { readonly text: string }
  | { readonly changes: readonly TextChange[] }
);

/** A document among the arguments. */
export interface DocumentReference {
  readonly mubinDocument: number;
}

export interface Request {
  readonly id: number;
  /** The function, or the method of the document. */
  readonly method: string;
  /** Whose method it is. */
  readonly document: number | undefined;
  readonly arguments: readonly unknown[];
  readonly updates: readonly TextUpdate[];
  /** Whether to tell how far it is. */
  readonly tellsProgress: boolean;
}

/** A document is needed no more. */
export interface DisposeMessage {
  readonly dispose: number;
}

/**
 * How far a question is: `"received"`, the worker has turned to it and has the text; `"parsed"`, the text of the document
 * is taken apart.
 */
export type Progress = "received" | "parsed";

export type Reply =
  | { readonly isReady: true }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: Failure };

/** An error on its way: classes do not cross. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: MubinErrorCode;
  readonly index?: number;
  readonly cause?: Failure;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message, cause } = error;
  return {
    name,
    message,
    ...(error instanceof MubinError && { code: error.code }),
    ...(error instanceof KeywordError && { index: error.index }),
    ...(cause !== undefined && { cause: failureOf(cause) }),
  };
}

/** The error that crossed, of the class that it had where that is one of ours or of the language. */
export function errorOf({ name, message, code, index, cause }: Failure): Error {
  if (code !== undefined) {
    if (name === "KeywordError") return new KeywordError(code, index ?? 0, message);
    if (name === "OptionError") return new OptionError(code, message);
    if (name === "CrashError") return new CrashError(message, cause === undefined ? cause : errorOf(cause));
    // Its constructor words the message itself.
    if (name === "TextTooLongError") return Object.assign(new TextTooLongError("", 0), { message });
    return new MubinError(code, message);
  }
  if (name === "TypeError") return new TypeError(message);
  if (name === "RangeError") return new RangeError(message);
  return Object.assign(new Error(message), { name });
}
