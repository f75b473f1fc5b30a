/** Where the small module comes from, in the manner of `core-module.ts`: `generated/folding-bytes.js` has its bytes. */

import { foldingBytes, foldingBytesAlphabet } from "./generated/folding-bytes.js";
import { literalBytes } from "./literal-bytes.js";

/** The compiled module. Compiles it: to be asked for once. */
export function foldingModule(): WebAssembly.Module {
  return new WebAssembly.Module(literalBytes(foldingBytes, foldingBytesAlphabet));
}
