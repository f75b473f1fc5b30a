/** `normalize(text, "search")` against a chain of regular expressions that gives the same string. */

import { normalize } from "../../dist/lib/index.js";
import { chainFor } from "../peers/normalize-chain.mjs";
import { contest } from "../rounds.mjs";

/** One string. */
export async function normalizeText(name, text) {
  const chain = chainFor([text], (part) => normalize(part, "search"));
  return {
    job: "normalize",
    input: name,
    unitCount: text.length,
    contenders: await contest([
      { name: 'normalize(text, "search")', run: () => normalize(text, "search"), answer: hash },
      { name: `chain of ${chain.stepCount} replaces`, run: () => chain.run(text), answer: hash },
    ]),
    notes: [
      `the same string, of ${normalize(text, "search").length} units; the chain's steps: ${chain.names}`,
    ],
  };
}

/** Many short strings, one call each. */
export async function normalizeTitles({ name, texts }) {
  const chain = chainFor(texts, (part) => normalize(part, "search"));
  const all = (one) => () => texts.map(one);
  return {
    job: "normalize, titles",
    input: name,
    unitCount: texts.reduce((sum, text) => sum + text.length, 0),
    contenders: await contest([
      {
        name: 'normalize(title, "search")',
        run: all((title) => normalize(title, "search")),
        answer: hashAll,
      },
      { name: `chain of ${chain.stepCount} replaces`, run: all(chain.run), answer: hashAll },
    ]),
    notes: [`the same strings, ${texts.length} of them; the chain's steps: ${chain.names}`],
  };
}

/** A number for a string (FNV-1a over its units), to tell results apart and to have them really made. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function hashAll(texts) {
  return texts.reduce((sum, text) => (sum + hash(text)) >>> 0, 0);
}
