/**
 * Finding every form of a word: the first search of a document, which reads each different word of it, and those after
 * it. No peer does the same; held against it is what finds the same keywords in any spelling.
 */

import { Document, highlight } from "../../dist/lib/index.js";
import { chooseKeywords } from "../keywords.mjs";
import { prepareAlternation, prepareIndexOf, prepareMarkTolerantWords } from "../peers/find.mjs";
import { contest } from "../rounds.mjs";

const hits = (spans) => spans.length / 2;
const matches = (found) => found.length;

export async function findFormsFirst(name, text) {
  const keywords = chooseKeywords(text, 1);
  const tolerantWords = prepareMarkTolerantWords(keywords);
  const job = "find 1, lemma, the first of a document";
  const contenders = await contest(
    [
      {
        name: "document.find",
        prepare: () => new Document(text),
        run: (document) => document.find(keywords, { match: "lemma" }),
        answer: matches,
        free: (_, document) => document.dispose(),
      },
      { name: "mark-tolerant regex, whole words", run: () => tolerantWords(text), answer: hits },
      {
        name: "new Document",
        run: () => new Document(text),
        answer: () => 0,
        free: (made) => made.dispose(),
      },
      {
        name: "highlight(text, …), all anew",
        run: () => highlight(text, keywords, { match: "lemma" }),
        answer: matches,
      },
    ],
    { budgetMs: 12_000 },
  );
  const [first, , , anew] = contenders;
  if (first.answer !== anew.answer) {
    throw new Error(`${job}: ${first.answer} hits, highlight has ${anew.answer}`);
  }
  return { job, input: name, unitCount: text.length, contenders, notes: [] };
}

export async function findForms(name, text, keywordCount) {
  const keywords = chooseKeywords(text, keywordCount);
  const document = new Document(text);
  const notes = countForms(document, keywords);
  const tolerantWords = prepareMarkTolerantWords(keywords);
  const alternation = prepareAlternation(keywords);
  const indexOf = prepareIndexOf(keywords);
  const contenders = await contest([
    {
      name: "document.find",
      run: () => document.find(keywords, { match: "lemma" }),
      answer: matches,
    },
    { name: "mark-tolerant regex, whole words", run: () => tolerantWords(text), answer: hits },
    { name: "one alternation regex", run: () => alternation(text), answer: hits },
    { name: "indexOf", run: () => indexOf(text), answer: hits },
    {
      name: "document.find, spelling",
      run: () => document.find(keywords, { match: "spelling" }),
      answer: matches,
    },
  ]);
  document.dispose();
  const job = `find ${keywordCount.toLocaleString("en")}, lemma`;
  return { job, input: name, unitCount: text.length, contenders, notes };
}

/** Counts the hits by level, and holds them against those by spelling: each must be among them, and say so. */
function countForms(document, keywords) {
  const find = (match) => document.find(keywords, { match, overlaps: "all" });
  const place = ({ keyword, start, end, level }) => `${keyword} ${start} ${end} ${level}`;
  const counts = { exact: 0, spelling: 0, clitics: 0, lemma: 0 };
  const found = find("lemma");
  for (const { level } of found) counts[level] += 1;
  const places = new Set(found.map(place));
  const bySpelling = find("spelling");
  const missing = bySpelling.filter((hit) => !places.has(place(hit)));
  if (missing.length > 0 || bySpelling.length !== counts.exact + counts.spelling) {
    throw new Error(
      `find, lemma: ${bySpelling.length} hits by spelling, of which it lacks ${missing.length}; ${JSON.stringify(counts)}`,
    );
  }
  if (counts.clitics === 0) throw new Error("find, lemma: no hit with clitics in a text of a million units");
  return [
    `every hit of every keyword: ${found.length}, of which ${bySpelling.length} by spelling, ` +
      `${counts.clitics} with clitics, ${counts.lemma} in other forms`,
  ];
}
