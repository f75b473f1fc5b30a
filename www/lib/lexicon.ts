/** The language data, a module of its own: only what needs it imports it, and `normalize` and `fold` do not. */

import { type Core, currentGeneration, inputUnits, release } from "./core.js";
import { lexiconData } from "./lexicon-data.js";

/** The generation of the instance that has it. */
let holder = 0;

/** Hands the language data to an instance that does not have it yet: the first one, and the one after a crash. */
export function handOverLexicon(core: Core): void {
  if (holder === currentGeneration()) return;
  const data = lexiconData();
  inputUnits(core, data.length).set(data);
  core.take_lexicon(data.length);
  release(core, data.length);
  holder = currentGeneration();
}
