// Who may use whom: the modules of the core by the `crate::` paths in them, the scripts of www by their imports.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, test } from "node:test";
import { fromRoot } from "../../scripts/command.mjs";

/** A module may use those of the rows above its own, and none of its own row. */
const LAYERS = [
  ["error", "script", "sort", "span", "text"],
  ["blocks", "fold", "hit", "key", "tally"],
  ["lexicon", "tokenize"],
  ["row", "sentences", "spelling", "vocabulary"],
  ["morphology"],
  ["lemmas"],
  ["counted"],
  ["collocates", "concordance", "dispersion", "explain", "frequencies", "highlight", "ngrams", "statistics"],
  ["compare"],
  ["document"],
  ["wasm"],
];
const layerOf = new Map(LAYERS.flatMap((names, layer) => names.map((name) => [name, layer])));

/** The files below a folder whose names fit, as paths from the repository's root. */
function filesBelow(folder, pattern) {
  return readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => normalize(join(entry.parentPath ?? entry.path, entry.name)).slice(fromRoot().length))
    .map((path) => path.replaceAll("\\", "/"));
}

/** The code of a Rust file up to its tests, without comments. */
function codeOf(path) {
  const [code] = readFileSync(fromRoot(path), "utf8").split(/^#\[cfg\(test\)\]\nmod \w+ \{/m);
  return code.replaceAll(/\/\/.*$/gm, "");
}

/** The modules of the crate that its tests alone have. */
const testModules = new Set(
  [...readFileSync(fromRoot("src/lib.rs"), "utf8").matchAll(/#\[cfg\(test\)\]\nmod (\w+);/g)].map(
    ([, name]) => name,
  ),
);

/** The modules that a piece of Rust names: `crate::fold::Folder`, `use crate::{blocks, span::Span};`. */
function modulesNamed(code) {
  const names = new Set();
  for (const [, name] of code.matchAll(/\bcrate::(\w+)/g)) names.add(name);
  for (const [, list] of code.matchAll(/\bcrate::\{((?:[^{}]|\{[^{}]*\})*)\}/g)) {
    for (const item of list.replaceAll(/\{[^}]*\}/g, "").split(",")) {
      const name = /^\s*(\w+)/.exec(item)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

describe("the core", () => {
  const files = filesBelow("src", /\.rs$/).filter(
    (path) => path !== "src/lib.rs" && !/(^|\/)tests?(\.rs|\/)/.test(path),
  );

  test("every module has its place in the table", () => {
    const library = readFileSync(fromRoot("src/lib.rs"), "utf8");
    const declared = [...library.matchAll(/^mod (\w+);/gm)].map(([, name]) => name);
    const placed = declared.filter((name) => !testModules.has(name));
    assert.deepEqual(placed.sort(), [...layerOf.keys()].sort());
  });

  test("every module uses what stands above it", () => {
    const breaches = [];
    for (const path of files) {
      const own = path.split("/")[1].replace(/\.rs$/, "");
      if (testModules.has(own)) continue;
      for (const name of modulesNamed(codeOf(path))) {
        // Names that lib.rs re-exports are there for others: inside, a type is named where it lives.
        const isAbove = layerOf.has(name) && layerOf.get(name) < layerOf.get(own);
        if (name !== own && !isAbove) breaches.push(`${path}: crate::${name}`);
      }
    }
    assert.deepEqual(breaches, []);
  });

  test("only wasm names the browser's crates", () => {
    for (const path of files.filter((path) => !/^src\/wasm[./]/.test(path))) {
      assert.doesNotMatch(codeOf(path), /\b(wasm_bindgen|js_sys|web_sys|serde_wasm_bindgen)\b/, path);
    }
  });

  test("paths are found in every form of them", () => {
    const code = "use crate::{blocks, span::{Span, Other}, fold::Folder};\nlet a = crate::script::kind(7);";
    assert.deepEqual([...modulesNamed(code)].sort(), ["blocks", "fold", "script", "span"]);
  });
});

describe("www", () => {
  const files = filesBelow("www", /\.tsx?$/).filter((path) => !path.includes("/generated/"));

  /** The files of the repository that a script imports, types included. */
  function importsOf(path) {
    const text = readFileSync(fromRoot(path), "utf8");
    const specifiers = [...text.matchAll(/^\s*(?:import|export)\b[^;"']*?["']([^"']+)["']/gm)].map(
      ([, name]) => name,
    );
    return specifiers
      .filter((name) => name.startsWith("."))
      .map((name) => normalize(join(dirname(path), name)).replaceAll("\\", "/"));
  }

  test("imports are found in every form of them", () => {
    assert.ok(importsOf("www/lib/index.ts").length > 0);
  });

  /** The modules of the package that it exports. */
  const entries = Object.values(JSON.parse(readFileSync(fromRoot("package.json"), "utf8")).exports)
    .map((target) => target.types)
    .filter((types) => types !== undefined)
    .map((types) => types.replace("./dist/lib/", "www/lib/").replace(/\.d\.ts$/, ""));

  test("the entries of the package are there", () => {
    assert.ok(entries.includes("www/lib/index") && entries.includes("www/lib/worker"), entries.join());
  });

  test("the package uses itself alone, the page the package's entries, no view another", () => {
    const mayUse = (path, used) => {
      if (path.startsWith("www/lib/")) return used.startsWith("www/lib/");
      if (used.startsWith("www/lib/")) return entries.includes(used.replace(/\.[jt]s$/, ""));
      return !(path.startsWith("www/page/views/") && used.startsWith("www/page/views/"));
    };
    const breaches = files.flatMap((path) =>
      importsOf(path)
        .filter((used) => !mayUse(path, used))
        .map((used) => `${path}: ${used}`),
    );
    assert.deepEqual(breaches, []);
  });
});
