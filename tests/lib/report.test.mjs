// What the package says of one news article, all of it: the golden report that people have read line by line.
//
// A report that differs is written to tests/data/report-news-idlib.actual.json, to be held against the golden one:
//
//     git diff --no-index tests/data/report-news-idlib.json tests/data/report-news-idlib.actual.json
//
// Where the new one is right, BLESS=1 makes it the golden one:
//
//     BLESS=1 node --test tests/lib/report.test.mjs

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { compare, Document } from "mubin";

const fromRoot = (path) => new URL(`../../${path}`, import.meta.url);
const sample = (name) => readFileSync(fromRoot(`seeds/articles/${name}.txt`), "utf8");

const GOLDEN = "tests/data/report-news-idlib.json";
const ACTUAL = "tests/data/report-news-idlib.actual.json";
const BLESS = "BLESS=1 node --test tests/lib/report.test.mjs";

const LINE_WIDTH = 110;

function report() {
  const document = new Document(sample("news-idlib"));
  const { text } = document;
  const slice = ({ start, end }) => text.slice(start, end);
  const once = document.statistics({ duplicates: false });
  const collocates = (keyword) =>
    Object.fromEntries(
      ["logLikelihood", "logDice"].map((sort) => [
        sort,
        document.collocates(keyword, { by: "lemma", sort, limit: 15 }),
      ]),
    );
  const dispersion = (keyword) => {
    const { count, counts, dp, dpNorm } = document.dispersion(keyword, { parts: 10 });
    return { count, counts, dp, dpNorm };
  };
  const ngrams = (n) => ({
    byForm: document.ngrams(n, { by: "form", minCount: 2 }),
    byLemma: document.ngrams(n, { by: "lemma", minCount: 2 }),
  });
  const { statistics, referenceStatistics, ...comparison } = compare(
    document,
    new Document(sample("encyclopedia-plain-palm")),
    { by: "lemma", limit: 25 },
  );
  assert.deepEqual(statistics, document.statistics());
  return {
    statistics,
    statisticsWithoutDuplicates: {
      ...Object.fromEntries(Object.entries(once).filter(([, value]) => typeof value === "number")),
      formDiversity: once.formDiversity,
      lemmaDiversity: once.lemmaDiversity,
    },
    vocabularyByLemma: document
      .vocabulary({ by: "lemma" })
      .map(({ text, partOfSpeech, count, rank, forms }) => ({ text, partOfSpeech, count, rank, forms })),
    vocabularyByForm: document.vocabulary({ limit: 40 }),
    bigrams: ngrams(2),
    trigrams: ngrams(3),
    collocates: { إدلب: collocates("إدلب"), تركيا: collocates("تركيا") },
    dispersion: { إدلب: dispersion("إدلب"), تركيا: dispersion("تركيا"), في: dispersion("في") },
    concordanceOfغارة: document
      .concordance("غارة", { context: { words: 5 } })
      .map(({ before, node, after }) => `${slice(before)}|${slice(node)}|${slice(after)}`),
    comparisonWithPalm: { ...comparison, referenceWords: referenceStatistics.words },
  };
}

/** JSON in one line, with sorted keys and six decimals. */
function inLine(value) {
  if (typeof value === "number") return String(Number(value.toFixed(6)) + 0);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  const fields = sorted(value).map(([name, field]) => `${JSON.stringify(name)}: ${inLine(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** The same in lines that are not too long, so that a word that changes is a line that does. */
function inLines(value, indent, before, after) {
  const line = inLine(value);
  const room = LINE_WIDTH - indent.length - width(before) - after.length;
  if (width(line) <= room || typeof value !== "object") return indent + before + line + after;
  const isArray = Array.isArray(value);
  const items = isArray
    ? value.map((item) => ["", item])
    : sorted(value).map(([name, field]) => [`${JSON.stringify(name)}: `, field]);
  const lines = items.map(([label, item], index) =>
    inLines(item, `${indent}  `, label, index < items.length - 1 ? "," : ""),
  );
  const [open, close] = isArray ? ["[", "]"] : ["{", "}"];
  return [`${indent}${before}${open}`, ...lines, `${indent}${close}${after}`].join("\n");
}

const sorted = (object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));

/** How many columns a text takes: marks take none. */
const width = (text) => text.replaceAll(/\p{Mn}/gu, "").length;

test("the news article has the report that is known to be right", () => {
  const actual = `${inLines(report(), "", "", "")}\n`;
  if (process.env.BLESS === "1") writeFileSync(fromRoot(GOLDEN), actual);
  let golden = "";
  try {
    golden = readFileSync(fromRoot(GOLDEN), "utf8");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  if (actual === golden) {
    rmSync(fromRoot(ACTUAL), { force: true });
    return;
  }
  writeFileSync(fromRoot(ACTUAL), actual);
  const [expected, found] = [golden, actual].map((json) => json.split("\n"));
  const line = found.findIndex((text, index) => text !== expected[index]);
  assert.fail(
    `the report differs from line ${line + 1} on:
  ${GOLDEN}: ${expected[line]?.trim()}
  ${ACTUAL}: ${found[line]?.trim()}
Hold the two files against each other. Where the new one is right: ${BLESS}`,
  );
});

test("the frequencies for other programs are those of the vocabulary", () => {
  const document = new Document(sample("news-idlib"));
  const bare = (text) => text.replaceAll(/\p{Mn}/gu, "");
  const flat = (entries) =>
    entries
      .map(({ text, partOfSpeech, count, forms }) => {
        const list = forms.map((form) => `${bare(form.text)} ${form.count}`).sort();
        return `${text} ${partOfSpeech} ${count}: ${list.join(", ")}`;
      })
      .sort();
  const { frequencies } = document.statistics({ frequencies: true });
  assert.deepEqual(flat(frequencies), flat(document.vocabulary({ by: "lemma" })));
});
