/**
 * Where the core's WebAssembly comes from: out of this package's own JavaScript, so that there is no file to serve.
 * Builds of the package for which that is wrong put another module in the place of this one.
 *
 * The build writes `generated/core-bytes.js`: a string literal with one character below U+0100 for each byte, which
 * compresses better than base64. The bytes are recoded, so that most of them need no more than a byte of UTF-8.
 */

import { coreBytes, coreBytesAlphabet } from "./generated/core-bytes.js";

/** The compiled core. Compiles it: to be asked for once. */
export function coreModule(): WebAssembly.Module {
  return new WebAssembly.Module(coreData());
}

/** The bytes of the core, for a worker to compile. */
export function coreData(): Uint8Array<ArrayBuffer> {
  return bytesOf(coreBytes, coreBytesAlphabet);
}

/** The bytes that a string of characters below U+0100 stands for; `alphabet` has the character of each byte at its place. */
function bytesOf(text: string, alphabet: string): Uint8Array<ArrayBuffer> {
  const byteOf = new Uint8Array(alphabet.length);
  for (let byte = 0; byte < alphabet.length; byte += 1) byteOf[alphabet.charCodeAt(byte)] = byte;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = byteOf[text.charCodeAt(at)] as number;
  return bytes;
}
