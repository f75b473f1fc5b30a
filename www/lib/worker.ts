/**
 * The questions of `mubin` off the main thread: the same interface, returning promises.
 *
 * @module mubin/worker
 */

export { type Analyzer, connect, type WorkerComparable } from "./analyzer.js";
export { createAnalyzer } from "./create-analyzer.js";
export {
  CrashError,
  KeywordError,
  MAX_TEXT_UNITS,
  MubinError,
  type MubinErrorCode,
  OptionError,
  TextTooLongError,
} from "./errors.js";
export type { RequestOptions } from "./request-options.js";
export type { TextChange } from "./text-version.js";
export type { WorkerDocument } from "./worker-document.js";
export type { Progress } from "./worker-messages.js";
export type { NodeWorker } from "./worker-thread.js";
