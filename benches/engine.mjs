/** All cases, in the engine that this runs in. Bundled with the package as it is built: see scripts/bench.mjs. */

import { normalize } from "../dist/lib/index.js";
import { countAll, takeApart } from "./cases/document.mjs";
import { findKeywords } from "./cases/find.mjs";
import { findForms, findFormsFirst } from "./cases/find-forms.mjs";
import { firstFigures } from "./cases/first-figures.mjs";
import { growth, memory } from "./cases/growth.mjs";
import { normalizeText, normalizeTitles } from "./cases/normalize.mjs";
import { paintPage } from "./cases/paint.mjs";
import { askWarm } from "./cases/questions.mjs";

/** The groups of cases, by the name under which `npm run bench -- --only=…` knows them. */
const GROUPS = {
  async memory({ texts }, results) {
    const [[name, text]] = Object.entries(texts);
    results.memory = memory(name, text);
  },
  async normalize({ texts, titles }, results) {
    for (const [name, text] of Object.entries(texts)) results.contests.push(await normalizeText(name, text));
    results.contests.push(await normalizeTitles(titles));
  },
  async document({ texts }, results) {
    for (const [name, text] of Object.entries(texts)) {
      results.contests.push(await takeApart(name, text), await countAll(name, text));
    }
  },
  async find({ texts }, results) {
    const [[name, text]] = Object.entries(texts);
    for (const count of [1, 100]) results.contests.push(...(await findKeywords(name, text, count)));
    results.contests.push(await findFormsFirst(name, text));
    for (const count of [1, 100, 1_000]) results.contests.push(await findForms(name, text, count));
  },
  async figures({ texts }, results) {
    for (const [name, text] of Object.entries(texts)) results.contests.push(await firstFigures(name, text));
  },
  async questions({ texts }, results) {
    const [[name, text]] = Object.entries(texts);
    for await (const result of askWarm(name, text)) results.contests.push(result);
  },
  async paint({ texts }, results) {
    if (typeof document === "undefined") return;
    const [[name, text]] = Object.entries(texts);
    results.contests.push(await paintPage(name, text));
  },
  async growth({ growth: input }, results) {
    results.growth = await growth(input);
  },
};

/**
 * @param {import("./inputs.mjs").Inputs} inputs
 * @param {string[]} only groups to run; all if empty
 */
export async function runAll(inputs, only) {
  const start = performance.now();
  normalize("أهلًا");
  const results = { firstAnswerMs: performance.now() - start, contests: [] };
  for (const [name, run] of Object.entries(GROUPS)) {
    if (only.length === 0 || only.includes(name)) await run(inputs, results);
  }
  return results;
}
