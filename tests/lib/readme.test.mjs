// The figures of the README's table are those of the package on the sample article.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { statistics } from "mubin";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("the README's figures are those of the sample article", () => {
  const figures = statistics(read("seeds/articles/news-idlib.txt"));
  const rows = [...read("README.md").matchAll(/^\| `(\w+)` \| ([\d.,]+) \|/gm)];
  assert.equal(rows.length, 13);
  for (const [, name, stated] of rows) {
    const decimals = stated.split(".")[1]?.length ?? 0;
    const shown = figures[name].toLocaleString("en", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    assert.equal(stated, shown, name);
  }
  const minutes = ({ min, max }) => `${(min / 60_000).toFixed(1)}–${(max / 60_000).toFixed(1)}`;
  const { silentMs, aloudMs } = figures.readingTime;
  const stated = `${minutes(silentMs)} min silent, ${minutes(aloudMs)} aloud`;
  assert.ok(read("README.md").includes(`| \`readingTime\` | ${stated} |`), stated);
});
