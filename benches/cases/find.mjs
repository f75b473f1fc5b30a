/** Finding 1 and 100 keywords by spelling and inside words: `find` and `highlight` against `indexOf` and regular expressions. */

import { Document, highlight } from "../../dist/lib/index.js";
import { chooseKeywords } from "../keywords.mjs";
import {
  prepareAlternation,
  prepareIndexOf,
  prepareMarkTolerant,
  prepareMarkTolerantWords,
} from "../peers/find.mjs";
import { contest } from "../rounds.mjs";

const hits = (spans) => spans.length / 2;
const matches = (found) => found.length;

export async function findKeywords(name, text, keywordCount) {
  const keywords = chooseKeywords(text, keywordCount);
  const document = new Document(text);
  const indexOf = prepareIndexOf(keywords);
  const alternation = prepareAlternation(keywords);
  const tolerant = prepareMarkTolerant(keywords);
  const tolerantWords = prepareMarkTolerantWords(keywords);
  const shared = { input: name, unitCount: text.length };
  const results = [
    {
      job: `find ${keywordCount}, spelling`,
      ...shared,
      contenders: await contest([
        {
          name: "document.find",
          run: () => document.find(keywords, { match: "spelling" }),
          answer: matches,
        },
        { name: "mark-tolerant regex, whole words", run: () => tolerantWords(text), answer: hits },
        { name: "mark-tolerant regex", run: () => tolerant(text), answer: hits },
        { name: "one alternation regex", run: () => alternation(text), answer: hits },
        { name: "indexOf", run: () => indexOf(text), answer: hits },
        {
          name: "highlight(text, …), all anew",
          run: () => highlight(text, keywords, { match: "spelling" }),
          answer: matches,
        },
      ]),
      notes: compare(text, document, keywords, "spelling"),
    },
    {
      job: `find ${keywordCount}, substring`,
      ...shared,
      contenders: await contest([
        {
          name: "document.find",
          run: () => document.find(keywords, { match: "substring" }),
          answer: matches,
        },
        { name: "mark-tolerant regex", run: () => tolerant(text), answer: hits },
        { name: "one alternation regex", run: () => alternation(text), answer: hits },
        { name: "indexOf", run: () => indexOf(text), answer: hits },
        {
          name: "highlight(text, …), all anew",
          run: () => highlight(text, keywords, { match: "substring" }),
          answer: matches,
        },
      ]),
      notes: compare(text, document, keywords, "substring"),
    },
  ];
  for (const { job, contenders } of results) {
    const [found, anew] = contenders.filter(({ name }) => !/regex|indexOf/.test(name));
    if (found.answer !== anew.answer)
      throw new Error(`${job}: ${found.answer} hits, highlight has ${anew.answer}`);
  }
  document.dispose();
  return results;
}

/** Below this share of hits in common the two do not do the same job, and their times say nothing. */
const LEAST_AGREEMENT = 0.98;

/** All hits of each keyword on its own, overlaps kept, held against those of the regular expressions and `indexOf`. */
function compare(text, document, keywords, match) {
  const found = new Set();
  const exact = { whole: 0, spelling: 0 };
  for (const { start, end, keyword, level } of document.find(keywords, { match, overlaps: "all" })) {
    found.add(`${keyword} ${start} ${end}`);
    if (level === "exact") exact.whole += 1;
    else if (level === "spelling") exact.spelling += 1;
  }
  const prepare = match === "spelling" ? prepareMarkTolerantWords : prepareMarkTolerant;
  const byRegex = new Set();
  let byIndexOf = 0;
  let insideWords = 0;
  keywords.forEach((keyword, index) => {
    const spans = prepare([keyword])(text);
    for (let at = 0; at < spans.length; at += 2) byRegex.add(`${index} ${spans[at]} ${spans[at + 1]}`);
    const plain = prepareIndexOf([keyword])(text);
    for (let at = 0; at < plain.length; at += 2) {
      byIndexOf += 1;
      if (isInsideWord(text, plain[at], plain[at + 1])) insideWords += 1;
    }
  });
  const common = [...found].filter((hit) => byRegex.has(hit)).length;
  // The regular expressions know no presentation forms.
  const inForms = [...found].filter((hit) => !byRegex.has(hit) && isInForms(text, hit)).length;
  if (common + inForms < LEAST_AGREEMENT * found.size || common < LEAST_AGREEMENT * byRegex.size) {
    const sample = (a, b) =>
      [...a]
        .filter((hit) => !b.has(hit))
        .slice(0, 5)
        .map((hit) => {
          const [keyword, start, end] = hit.split(" ").map(Number);
          return `${keywords[keyword]} in ${JSON.stringify(text.slice(start - 3, end + 3))}`;
        });
    throw new Error(
      `find, ${match}: ${found.size} hits, the regular expression has ${byRegex.size}, ${common} in common: ` +
        `${sample(found, byRegex)} against ${sample(byRegex, found)}`,
    );
  }
  return [
    `every hit of every keyword: ${found.size} (${inForms} in presentation forms), by the mark-tolerant regex ${byRegex.size}, ` +
      `${common} in common; ` +
      `indexOf has ${byIndexOf}, of which ${insideWords} inside longer words` +
      (match === "spelling" ? `; ${exact.spelling} of ours are in another spelling` : ""),
  ];
}

function isInForms(text, hit) {
  const [, start, end] = hit.split(" ").map(Number);
  return /[\uFB50-\uFEFC]/.test(text.slice(start, end));
}

function isInsideWord(text, start, end) {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end));
}
