/**
 * Arabic text in the browser: normalization, highlighting, statistics. Everything works at once, without a
 * set-up, and in the units of JavaScript strings.
 */

export { CrashError, MAX_TEXT_UNITS, MubinError, type MubinErrorCode } from "./errors.js";
