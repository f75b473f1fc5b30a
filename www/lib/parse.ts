import { type Core, release, write } from "./core.js";
import { handOverLexicon } from "./lexicon.js";

/** Has the core take a text apart, and gives the handle of the document. It is the core's until freed. */
export function parse(core: Core, text: string): number {
  handOverLexicon(core);
  write(core, text);
  const handle = core.parse(text.length) >>> 0;
  // The input buffer of a long text has become the document's: what is written next needs another one.
  release(core, text.length);
  return handle;
}
