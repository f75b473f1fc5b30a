// Everything that the project stands on has a licence that permits it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fromRoot, run } from "../../scripts/command.mjs";

const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "Apache-2.0 WITH LLVM-exception",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unicode-3.0",
  "Unlicense",
  "Zlib",
]);
/** Tools alone, of which nothing is published, may carry the Mozilla licence, whose terms end at its own files. */
const FOR_TOOLS = new Set([...PERMISSIVE, "MPL-2.0", "Python-2.0", "CC-BY-4.0", "CC-BY-3.0"]);

/** Whether an SPDX expression can be met with licences of a set. */
function isMet(expression, allowed) {
  const tokens = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let met = both();
    while (tokens[at] === "OR") {
      at += 1;
      met = both() || met;
    }
    return met;
  };
  const both = () => {
    let met = one();
    while (tokens[at] === "AND") {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const one = () => {
    if (tokens[at] === "(") {
      at += 1;
      const met = either();
      at += 1;
      return met;
    }
    let name = tokens[at];
    at += 1;
    if (tokens[at] === "WITH") {
      name += ` WITH ${tokens[at + 1]}`;
      at += 2;
    }
    return allowed.has(name);
  };
  return either();
}

for (const [expression, expected] of [
  ["MIT", true],
  ["GPL-3.0", false],
  ["MIT OR GPL-3.0", true],
  ["MIT AND GPL-3.0", false],
  ["(MIT OR GPL-2.0) AND ISC", true],
  ["GPL-2.0 AND (MIT OR ISC)", false],
  ["MIT/Apache-2.0", true],
  ["Apache-2.0 WITH LLVM-exception OR GPL-3.0", true],
  ["", false],
]) {
  test(`"${expression}" is ${expected ? "" : "not "}met`, () =>
    assert.equal(isMet(expression, PERMISSIVE), expected));
}

test("every crate has a permissive licence", async () => {
  const { packages } = JSON.parse(
    await run("cargo", ["metadata", "--format-version=1", "--locked"], { output: "read" }),
  );
  const others = packages.filter(({ source }) => source !== null);
  assert.ok(others.length > 10, "cargo names the crates");
  const wrong = others.filter(({ license }) => !isMet(license ?? "", PERMISSIVE));
  assert.deepEqual(
    wrong.map(({ name, license }) => `${name}: ${license}`),
    [],
  );
});

test("every crate comes from the registry", async () => {
  const lock = readFileSync(fromRoot("Cargo.lock"), "utf8");
  for (const [, source] of lock.matchAll(/^source = "(.*)"$/gm)) assert.match(source, /^registry\+/);
});

test("every npm package has a licence that permits its use", () => {
  const { packages } = JSON.parse(readFileSync(fromRoot("package-lock.json"), "utf8"));
  const others = Object.entries(packages).filter(([path]) => path !== "");
  assert.ok(others.length > 100, "the lock file names the packages");
  const wrong = others.filter(
    ([, { license, dev, devOptional }]) => !isMet(license ?? "", dev || devOptional ? FOR_TOOLS : PERMISSIVE),
  );
  assert.deepEqual(
    wrong.map(([path, { license }]) => `${path}: ${license}`),
    [],
  );
});

test("the package has no dependencies, and the lock file names no registry", () => {
  const manifest = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
  assert.equal(manifest.dependencies, undefined);
  assert.doesNotMatch(readFileSync(fromRoot("package-lock.json"), "utf8"), /"resolved":/);
});

test("versions are pinned exactly", () => {
  const { devDependencies } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
  for (const [name, version] of Object.entries(devDependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});
