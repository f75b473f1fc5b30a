/**
 * Where the language data comes from: out of this package's own JavaScript. Builds of the package for which that is
 * wrong put another module in the place of this one.
 *
 * The build writes `generated/lexicon-bytes.js`: a string literal with one character below U+0100 for each byte.
 */

import { lexiconBytes } from "./generated/lexicon-bytes.js";

/** The bytes of the lexicon. */
export function lexiconData(): Uint8Array {
  return Uint8Array.from(lexiconBytes, (character) => character.charCodeAt(0));
}
