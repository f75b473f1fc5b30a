import { type Core, write } from "./core.js";
import { handOverLexicon } from "./lexicon.js";

/** Has the core take a text apart, and gives the handle of the document. It is the core's until freed. */
export function parse(core: Core, text: string): number {
  handOverLexicon(core);
  write(core, text);
  return core.parse(text.length) >>> 0;
}
