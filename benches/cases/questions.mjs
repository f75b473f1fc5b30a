/** Each question about words, asked of a document that has answered before: against plain JavaScript where that can do it. */

import { compare, Document, merge, statistics } from "../../dist/lib/index.js";
import { checkFigures, equal, near } from "../check-figures.mjs";
import { plainCollocates, plainDispersion, prepareConcordance } from "../peers/context.mjs";
import {
  countEach,
  listOf,
  plainBigrams,
  plainFigures,
  plainWords,
  withoutMarks,
} from "../peers/figures.mjs";
import { plainKeyness, plainMerge } from "../peers/keyness.mjs";
import { contest } from "../rounds.mjs";

/** The commonest word of Arabic. */
const KEYWORD = "في";
const PART_COUNT = 16;
const LIMIT = 100;
/** Where lines are wrapped, those of a paragraph are one window for the document and several for plain JavaScript. */
const MOST_WINDOW_DIFFERENCE = 0.1;

const length = (list) => list.length;
const wordsOf = ({ words }) => words;

/** @returns {AsyncGenerator<object>} contests, one a question */
export async function* askWarm(name, text) {
  const document = new Document(text);
  document.statistics();
  const shared = { input: name, unitCount: text.length };
  for (const { job, contenders, notes = [] } of [
    askStatistics(document),
    askVocabulary(document),
    askNgrams(document),
    askCollocates(document),
    askConcordance(document),
    askDispersion(document),
    askMerge(document),
    askCompare(document),
  ]) {
    yield { job, ...shared, contenders: await contest(contenders, { budgetMs: 4_000 }), notes };
  }
  document.dispose();
}

function askStatistics(document) {
  const { text } = document;
  return {
    job: "document.statistics",
    contenders: [
      { name: "document.statistics()", run: () => document.statistics(), answer: wordsOf },
      { name: "plain figures", run: () => plainFigures(text), answer: wordsOf },
      {
        name: "new Document",
        run: () => new Document(text),
        answer: () => 0,
        free: (made) => made.dispose(),
      },
      {
        name: "with frequencies",
        run: () => document.statistics({ frequencies: true }),
        answer: ({ frequencies }) => frequencies.length,
      },
    ],
    notes: checkFigures(text),
  };
}

function askVocabulary(document) {
  const { text } = document;
  const { words, types, lemmas } = document.statistics();
  const byLemma = document.vocabulary({ by: "lemma" });
  equal("types", document.vocabulary().length, types);
  equal("lemmas", byLemma.length, lemmas);
  equal("words by lemma", sumOf(byLemma), words);
  equal(
    "words of all forms",
    byLemma.reduce((sum, { forms }) => sum + sumOf(forms), 0),
    words,
  );
  return {
    job: "document.vocabulary",
    contenders: [
      { name: "document.vocabulary()", run: () => document.vocabulary(), answer: length },
      { name: "plain frequency list", run: () => plainList(text), answer: length },
      { name: `limit ${LIMIT}`, run: () => document.vocabulary({ limit: LIMIT }), answer: length },
      { name: "by lemma", run: () => document.vocabulary({ by: "lemma" }), answer: length },
      {
        name: `by lemma, limit ${LIMIT}`,
        run: () => document.vocabulary({ by: "lemma", limit: LIMIT }),
        answer: length,
      },
    ],
    notes: [`${types} forms, ${lemmas} lemmas`],
  };
}

function plainList(text) {
  const words = plainWords(text);
  return listOf(countEach(words), words.length);
}

function askNgrams(document) {
  const { text } = document;
  const ours = document.ngrams(2);
  const plain = plainBigrams(text);
  near("bigrams", sumOf(ours), plain.total);
  near("different bigrams", ours.length, plain.list.length);
  const counts = new Map(plain.list.map(({ text, count }) => [text, count]));
  for (const { text, count } of ours.slice(0, 10))
    near(`count of ${text}`, count, counts.get(withoutMarks(text)));
  return {
    job: "document.ngrams, 2",
    contenders: [
      { name: "document.ngrams(2)", run: () => document.ngrams(2), answer: length },
      { name: "plain bigrams", run: () => plainBigrams(text), answer: ({ list }) => list.length },
      { name: `limit ${LIMIT}`, run: () => document.ngrams(2, { limit: LIMIT }), answer: length },
      {
        name: `by lemma, limit ${LIMIT}`,
        run: () => document.ngrams(2, { by: "lemma", limit: LIMIT }),
        answer: length,
      },
    ],
    notes: [
      `${sumOf(ours)} bigrams, ${ours.length} different; plain: ${plain.total} and ${plain.list.length}`,
    ],
  };
}

function askCollocates(document) {
  const { text } = document;
  const ours = document.collocates(KEYWORD, { match: "spelling" });
  const plain = plainCollocates(text, KEYWORD);
  near("collocates", ours.length, plain.length, MOST_WINDOW_DIFFERENCE);
  const byText = new Map(plain.map((collocate) => [collocate.text, collocate]));
  const top = ours
    .slice(0, 10)
    .map((collocate) => ({ collocate, plain: byText.get(withoutMarks(collocate.text)) }));
  for (const { collocate, plain } of top) near(`${collocate.text} in all`, collocate.total, plain?.total);
  near(
    `the ten strongest near ${KEYWORD}`,
    sumOf(top.map(({ collocate }) => collocate)),
    sumOf(top.map(({ plain }) => plain)),
    MOST_WINDOW_DIFFERENCE,
  );
  return {
    job: "document.collocates",
    contenders: [
      { name: `document.collocates("${KEYWORD}")`, run: () => document.collocates(KEYWORD), answer: length },
      { name: "plain collocates", run: () => plainCollocates(text, KEYWORD), answer: length },
      {
        name: "by spelling, as the plain ones",
        run: () => document.collocates(KEYWORD, { match: "spelling" }),
        answer: length,
      },
      {
        name: `by lemma, limit ${LIMIT}`,
        run: () => document.collocates(KEYWORD, { by: "lemma", limit: LIMIT }),
        answer: length,
      },
    ],
    notes: [`${ours.length} by spelling, plain: ${plain.length}`],
  };
}

function askConcordance(document) {
  const { text } = document;
  const concordance = prepareConcordance(KEYWORD);
  const ours = document.concordance(KEYWORD, { match: "spelling" });
  const plain = concordance(text);
  const isInForms = ({ node }) => /[\uFB50-\uFEFC]/.test(text.slice(node.start, node.end));
  near("lines, but for presentation forms", ours.filter((line) => !isInForms(line)).length, plain.length);
  const found = document.find(KEYWORD, { match: "spelling" });
  equal("lines", ours.length, found.length);
  for (const [place, { node }] of ours.entries())
    equal(`start of line ${place}`, node.start, found[place].start);
  return {
    job: "document.concordance",
    contenders: [
      {
        name: `document.concordance("${KEYWORD}")`,
        run: () => document.concordance(KEYWORD),
        answer: length,
      },
      { name: "mark-tolerant regex and split", run: () => concordance(text), answer: length },
      {
        name: "by spelling, as the regex",
        run: () => document.concordance(KEYWORD, { match: "spelling" }),
        answer: length,
      },
      {
        name: "sorted by the words after",
        run: () => document.concordance(KEYWORD, { sort: "after" }),
        answer: length,
      },
    ],
  };
}

function askDispersion(document) {
  const { text } = document;
  const ours = document.dispersion(KEYWORD, { match: "spelling" });
  const plain = plainDispersion(text, KEYWORD);
  near("hits", ours.count, plain.count);
  equal(
    "hits of all parts",
    ours.counts.reduce((sum, count) => sum + count, 0),
    ours.count,
  );
  if (!(Math.abs(ours.dp - plain.dp) < 0.01)) throw new Error(`dp: ${ours.dp}, plain JavaScript ${plain.dp}`);
  return {
    job: "document.dispersion",
    contenders: [
      {
        name: `document.dispersion("${KEYWORD}")`,
        run: () => document.dispersion(KEYWORD),
        answer: ({ count }) => count,
      },
      { name: "plain dispersion", run: () => plainDispersion(text, KEYWORD), answer: ({ count }) => count },
      {
        name: "by spelling, as the plain ones",
        run: () => document.dispersion(KEYWORD, { match: "spelling" }),
        answer: ({ count }) => count,
      },
    ],
    notes: [
      `by spelling: ${ours.count}, deviation of proportions ${ours.dp.toFixed(4)}; plain: ${plain.count}, ${plain.dp.toFixed(4)}`,
    ],
  };
}

function askMerge(document) {
  const parts = cut(document, PART_COUNT).map((part) => statistics(part, { frequencies: true }));
  const counts = parts.map(formCounts);
  const whole = document.statistics({ frequencies: true });
  const merged = merge(parts);
  for (const name of Object.keys(whole)) equal(`merged ${name}`, summary(merged[name]), summary(whole[name]));
  const plain = plainMerge(counts);
  equal("words", whole.words, plain.words);
  equal("types", whole.types, plain.types);
  equal("hapaxCount", whole.formDiversity.hapaxCount, plain.hapaxCount);
  return {
    job: `merge, ${PART_COUNT} parts`,
    contenders: [
      { name: "merge(parts)", run: () => merge(parts), answer: wordsOf },
      { name: "plain merge, of forms alone", run: () => plainMerge(counts), answer: wordsOf },
      {
        name: "document.statistics, frequencies",
        run: () => document.statistics({ frequencies: true }),
        answer: wordsOf,
      },
    ],
    notes: ["the same figures as those of the whole text, but for those that need the order of words"],
  };
}

function askCompare(document) {
  const [text, reference] = cut(document, 2).map((half) => new Document(half));
  const [ours, theirs] = [text, reference].map((half) => half.statistics({ frequencies: true }));
  const [counts, referenceCounts] = [ours, theirs].map(formCounts);
  const { keyness } = compare(ours, theirs);
  const plain = new Map(plainKeyness(counts, referenceCounts).map((entry) => [entry.text, entry]));
  equal("words compared", keyness.length, plain.size);
  for (const entry of keyness) {
    const { text, ...figures } = plain.get(entry.text);
    for (const [name, value] of Object.entries(figures)) {
      // Of words used alike the figure is the difference of two that are nearly the same.
      if (Math.abs(entry[name] - value) > 1e-6) equal(`${name} of ${text}`, entry[name], value);
    }
  }
  return {
    job: "compare, two halves",
    contenders: [
      {
        name: "compare(statistics, statistics)",
        run: () => compare(ours, theirs),
        answer: ({ keyness }) => keyness.length,
      },
      { name: "plain keyness", run: () => plainKeyness(counts, referenceCounts), answer: length },
      {
        name: `limit ${LIMIT}`,
        run: () => compare(ours, theirs, { limit: LIMIT }),
        answer: ({ sharedCount }) => sharedCount,
      },
      {
        name: `by lemma, limit ${LIMIT}`,
        run: () => compare(ours, theirs, { by: "lemma", limit: LIMIT }),
        answer: ({ sharedCount }) => sharedCount,
      },
      {
        name: "compare(document, document)",
        run: () => compare(text, reference),
        answer: ({ keyness }) => keyness.length,
      },
    ],
    notes: [`${keyness.length} words, the same figures`],
  };
}

/** So many parts of whole blocks, about as long as each other. */
function cut(document, count) {
  const { text } = document;
  const { blocks } = document.outline();
  const parts = [];
  let start = 0;
  for (let part = 1; part <= count; part += 1) {
    const least = (text.length * part) / count;
    const end = blocks.find((block) => block.start >= least)?.start ?? text.length;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** Form → count, whatever its lemmas. */
function formCounts({ frequencies }) {
  const counts = new Map();
  for (const { forms } of frequencies) {
    for (const { text, count } of forms) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return counts;
}

/** All that can be put together from parts. */
function summary(figures) {
  const ofOrder = ["movingAverageTtr", "mtld"];
  return JSON.stringify(figures, (name, value) => (ofOrder.includes(name) ? null : value));
}

function sumOf(entries) {
  return entries.reduce((sum, { count }) => sum + count, 0);
}
