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
  const rows = [...readme.matchAll(/^\| `(\w+)` \| (\d[^|]*) \|/gm)];
  assert.ok(rows.length >= 10, "the table is there");
  for (const [, name, shown] of rows) {
    if (name === "readingTime") {
      const { silentMs, aloudMs } = statistics.readingTime;
      assert.equal(shown, `${written(0, silentMs)} min silent, ${written(0, aloudMs)} aloud`);
      continue;
    }
    const decimals = shown.split(".")[1]?.length ?? 0;
    assert.equal(shown, written(statistics[name], { decimals }), name);
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
