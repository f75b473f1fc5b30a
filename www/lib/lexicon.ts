/** The language data, a module of its own: only what needs it imports it, and `normalize` and `fold` do not. */

import { type Core, currentGeneration, release, write } from "./core.js";
import { lexiconBytes } from "./generated/lexicon-bytes.js";

/** The generation of the instance that has it. */
let holder = 0;

/** Hands the language data to an instance that does not have it yet: the first one, and the one after a crash. */
export function handOverLexicon(core: Core): void {
  if (holder === currentGeneration()) return;
  write(core, lexiconBytes);
  core.take_lexicon(lexiconBytes.length);
  release(core, lexiconBytes.length);
  holder = currentGeneration();
}
