// The figures of the readme are those of the package, and its example does what it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fromRoot } from "../../scripts/command.mjs";

const readme = readFileSync(fromRoot("README.md"), "utf8");
const mubin = await import("../../dist/lib/index.js");

const MINUTE_MS = 60_000;

/** A figure as the table writes it: with as many decimals as are written there. */
function written(value, { decimals, min, max }) {
  if (min !== undefined)
    return `${written(min / MINUTE_MS, { decimals: 1 })}–${written(max / MINUTE_MS, { decimals: 1 })}`;
  return value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

test("the figures of the sample are the ones in the table", () => {
  const statistics = mubin.statistics(readFileSync(fromRoot("seeds/articles/news-idlib.txt"), "utf8"));
  const rows = [...readme.matchAll(/^\| `([\w.]+)` \| (\d[^|]*) \|/gm)];
  assert.ok(rows.length >= 29, "the table is there");
  for (const [, name, shown] of rows) {
    if (name === "readingTime") {
      const { silentMs, aloudMs } = statistics.readingTime;
      assert.equal(shown, `${written(0, silentMs)} min silent, ${written(0, aloudMs)} aloud`);
      continue;
    }
    const decimals = shown.split(".")[1]?.length ?? 0;
    const figure = name.split(".").reduce((group, field) => group[field], statistics);
    assert.equal(shown, written(figure, { decimals }), name);
  }
});

test("the example in JavaScript says what comes of it", () => {
  assert.ok(readme.includes('normalize("إلى مَدْرَسَةٍ");                          // "الي مدرسه"'));
  assert.equal(mubin.normalize("إلى مَدْرَسَةٍ"), "الي مدرسه");
  const text = "زرت إدلب وأسواقها. وفي ادلب سوق.";
  assert.ok(readme.includes(`const text = "${text}";`));
  const spans = (matches) => matches.map(({ start, end }) => `${start}–${end}`);
  const [first, second] = spans(mubin.highlight(text, ["إدلب"]));
  assert.ok(readme.includes(`// hits at ${first} and ${second}: text.slice(4, 8) is the first`));
  assert.ok(
    readme.includes(`statistics(text).words;                          // ${mubin.statistics(text).words}`),
  );
  assert.deepEqual(mubin.fold(text, "search").toSource(4, 8), { start: 4, end: 8 });
  const document = new mubin.Document(text);
  const hits = document.find("سوق");
  const [market, markets] = [spans(hits)[1], spans(hits)[0]];
  const [core] = spans([hits[0].core]);
  assert.ok(readme.includes(`// وأسواقها at ${markets}, its core أسواق at ${core}; سوق at ${market}\n`));
  assert.deepEqual(spans(document.find("سوق", { match: "spelling" })), [market]);
  const { segments } = document.tokens({ clitics: true })[2];
  const pieces = segments.map(({ start, end }) => text.slice(start, end));
  assert.ok(readme.includes(`// … ${pieces.join("")}: ${pieces.join(" + ")}\n`));
  assert.deepEqual(document.meanings("أسواق"), [
    { lemma: "سوق", partOfSpeech: "noun", features: ["broken-plural"], count: 2 },
  ]);
  assert.deepEqual(document.related("زيارة"), [
    { lemma: "زار", partOfSpeech: "verb", relation: "verb", count: 1 },
  ]);
  assert.equal(document.outline().blocks.length, 1);
  document.dispose();
  assert.equal(mubin.explain("وأسواقها")[0].lemma, "سوق");
});

test("the example of what a text is made of says what comes of it", () => {
  const read = (name) => readFileSync(fromRoot(`seeds/articles/${name}.txt`), "utf8");
  const article = read("news-idlib");
  const says = (line, ...comments) =>
    assert.ok(readme.includes(`${line.padEnd(66)}// ${comments.join("")}`), line);
  const { words, types, lemmas } = mubin.statistics(article);
  says("const { words, types, lemmas } = statistics(article);", `${words}, ${types}, ${lemmas}`);
  const once = mubin.statistics(article, { duplicates: false }).words;
  says("statistics(article, { duplicates: false }).words;", `${once}: two captions stand twice`);

  const document = new mubin.Document(article);
  const [word] = document.vocabulary({ by: "lemma", stopWords: false });
  const forms = word.forms.map(({ text }) => text).join(", ");
  says(
    'document.vocabulary({ by: "lemma", stopWords: false })[0];',
    `${word.text}, ${word.count} times, as ${forms}`,
  );
  const bigrams = document.ngrams(2, { by: "lemma", stopWords: false, minCount: 3 });
  const [first, second] = bigrams.map(({ text }) => text);
  says(
    'document.ngrams(2, { by: "lemma", stopWords: false, minCount: 3 }); ',
    `${bigrams.length} of them: ${first}, ${second} …`,
  );
  const [collocate] = document.collocates("إدلب", { by: "lemma", stopWords: false });
  says(
    'document.collocates("إدلب", { by: "lemma", stopWords: false });',
    `first ${collocate.text}, ${collocate.count} of ${collocate.total} near it, `,
    `log-likelihood ${collocate.logLikelihood.toFixed(1)}`,
  );
  const { counts } = document.dispersion("تركيا");
  says('document.dispersion("تركيا").counts;', `[${counts}]: its hits in ten equal parts`);
  const lines = document.concordance("غارة", { context: { words: 4 } });
  says(
    'document.concordance("غارة", { context: { words: 4 } });',
    `${lines.length} lines, each { before, node, after }`,
  );

  const other = new mubin.Document(read("encyclopedia-plain-palm"));
  const [key] = mubin.compare(document, other, { by: "lemma" }).keyness;
  says(
    'compare(document, other, { by: "lemma" }).keyness[0];',
    `${key.text}: ${key.count} against ${key.referenceCount}, p < ${key.significance}`,
  );
  const parts = article.split(/(?<=\n\n)/).map((part) => mubin.statistics(part, { frequencies: true }));
  says("merge(parts).lemmas;", `${mubin.merge(parts).lemmas}: the figures of parts make those of the whole`);
});

test("the example of each level is found there, and not at a nearer one", () => {
  const rows = [...readme.matchAll(/^\| `(\w+)`(?:, the default)? \| [^|]+ \| `(.+)` in `(.+)` \|$/gm)];
  const levels = rows.map(([, level]) => level);
  assert.deepEqual(levels, ["exact", "spelling", "clitics", "lemma", "substring"]);
  for (const [, level, keyword, text] of rows) {
    for (const match of levels.slice(0, levels.indexOf(level) + 1)) {
      const found = mubin.highlight(text, keyword, { match }).map((hit) => hit.level);
      assert.deepEqual(found, match === level ? [level] : [], `${keyword} in ${text}, ${match}`);
    }
  }
});
