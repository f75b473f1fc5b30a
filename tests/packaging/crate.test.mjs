// The crate as its users get it holds what it is built from, and nothing of its making.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fromRoot, run } from "../../scripts/command.mjs";

const listed = await run("cargo", ["package", "--list", "--allow-dirty", "--offline", "--quiet"], {
  output: "read",
});
// What cargo adds in a repository of git alone.
const files = listed
  .trim()
  .split("\n")
  .filter((path) => path !== ".cargo_vcs_info.json");

test("it holds sources, language data and terms", () => {
  const others = files.filter((path) => !/^(src\/[\w/]+\.rs|seeds\/\w+\.tsv)$/.test(path));
  assert.deepEqual(others.sort(), [
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "Cargo.toml.orig",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "LICENSE-UNICODE",
    "README.md",
    "build.rs",
  ]);
});

test("of the language data it holds what its build script reads", () => {
  const read = [...readFileSync(fromRoot("build.rs"), "utf8").matchAll(/"(\w+\.tsv)"/g)];
  const seeds = [...new Set(read.map(([, name]) => `seeds/${name}`))].sort();
  assert.ok(seeds.length > 0, "the build script names what it reads");
  assert.deepEqual(
    files.filter((path) => path.startsWith("seeds/")),
    seeds,
  );
});
