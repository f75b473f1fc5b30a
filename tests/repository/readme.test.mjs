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
  const rows = [...readme.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)];
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
  const text = "زرت إدلب. وفي ادلب سوق.";
  assert.ok(readme.includes(`const text = "${text}";`));
  assert.ok(readme.includes('highlight(text, ["إدلب"]);                       // hits at 4–8 and 14–18'));
  assert.deepEqual(
    mubin.highlight(text, ["إدلب"]).map(({ start, end }) => [start, end]),
    [
      [4, 8],
      [14, 18],
    ],
  );
  assert.equal(mubin.statistics(text).words, 5);
  assert.deepEqual(mubin.fold(text, "search").toSource(4, 8), { start: 4, end: 8 });
  const document = new mubin.Document(text);
  assert.equal(document.find(["سوق"]).length, 1);
  assert.equal(document.outline().blocks.length, 1);
  document.dispose();
});
