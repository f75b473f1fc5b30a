// What the type tests claim is claimed of everything that the package exports.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fromRoot } from "../../scripts/command.mjs";

const claims = readdirSync(fromRoot("tests/types"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(fromRoot("tests/types", name), "utf8"))
  .join("\n");

for (const report of readdirSync(fromRoot("docs/api"))) {
  test(`${report}: every export stands in a claim`, () => {
    const text = readFileSync(fromRoot("docs/api", report), "utf8");
    const names = [...text.matchAll(/^export (?:declare )?(?:class|const|function|interface|type) (\w+)/gm)];
    assert.ok(names.length > 0 || text.trim() === "export {};", "the report names what is exported");
    const unclaimed = names
      .map(([, name]) => name)
      // Once where it is imported, and again where something is said of it.
      .filter((name) => (claims.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length < 2);
    assert.deepEqual(unclaimed, []);
  });
}
