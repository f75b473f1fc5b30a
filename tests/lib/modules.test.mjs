// What a bundle carries of the package.

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The modules of the package in a bundle that imports these names. */
async function modulesOf(names) {
  const { metafile } = await build({
    stdin: {
      contents: `export { ${names} } from "mubin";`,
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

test("errors alone carry nothing else", async () => {
  assert.deepEqual(await modulesOf("MubinError"), ["errors.js"]);
});
