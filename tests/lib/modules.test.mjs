// What a bundle carries of the package.

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The modules of the package in a bundle that imports these names. */
async function modulesOf(names, entry = "mubin") {
  const { metafile } = await build({
    stdin: {
      contents: `export { ${names} } from "${entry}";`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  return Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => basename(path));
}

for (const name of ["normalize", "fold"]) {
  test(`${name} alone carries the small module, and neither the core nor the language data`, async () => {
    const modules = await modulesOf(name);
    assert.ok(modules.includes("folding-bytes.js"), modules.join());
    for (const other of ["core-bytes.js", "lexicon-bytes.js", "document.js"]) {
      assert.ok(!modules.includes(other), modules.join());
    }
  });
}

for (const name of ["highlight", "statistics", "explain", "Document"]) {
  test(`${name} carries the core and the language data, and not the small module`, async () => {
    const modules = await modulesOf(name);
    assert.ok(modules.includes("core-bytes.js") && modules.includes("lexicon-bytes.js"), modules.join());
    assert.ok(!modules.includes("folding-bytes.js"), modules.join());
  });
}

test("paintWith alone carries no WebAssembly and no language data", async () => {
  const modules = await modulesOf("paintWith", "mubin/paint");
  assert.ok(modules.includes("painting.js"), modules.join());
  for (const other of ["core-bytes.js", "folding-bytes.js", "lexicon-bytes.js"]) {
    assert.ok(!modules.includes(other), modules.join());
  }
});

test("errors alone carry nothing else", async () => {
  assert.deepEqual(await modulesOf("MubinError"), ["errors.js"]);
});

test("connect carries neither the core nor the language data, and no worker", async () => {
  const modules = await modulesOf("connect", "mubin/worker");
  assert.ok(modules.includes("requests.js"), modules.join());
  for (const name of ["core-bytes.js", "lexicon-bytes.js", "worker-source.js", "document.js"]) {
    assert.ok(!modules.includes(name), name);
  }
});

test("the worker's client carries both and none of what the worker does", async () => {
  const modules = await modulesOf("createAnalyzer", "mubin/worker");
  for (const name of ["core-bytes.js", "lexicon-bytes.js", "worker-source.js"]) {
    assert.ok(modules.includes(name), name);
  }
  for (const name of ["core.js", "document.js", "mubin.js"]) assert.ok(!modules.includes(name), name);
});
