/**
 * Where the core's WebAssembly comes from: out of this package's own JavaScript, so that there is no file to serve.
 * Builds of the package for which that is wrong put another module in the place of this one.
 *
 * The build writes `generated/core-bytes.js`: a string literal with one character below U+0100 for each byte, which
 * compresses better than base64. The bytes are recoded, so that most of them need no more than a byte of UTF-8.
 */

import { coreBytes, coreBytesAlphabet } from "./generated/core-bytes.js";
import { literalBytes } from "./literal-bytes.js";

/** The compiled core. Compiles it: to be asked for once. */
export function coreModule(): WebAssembly.Module {
  return new WebAssembly.Module(coreData());
}

/** The bytes of the core, for a worker to compile. */
export function coreData(): Uint8Array<ArrayBuffer> {
  return literalBytes(coreBytes, coreBytesAlphabet);
}
