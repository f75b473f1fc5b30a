// npm run sizes: what a reader or a developer downloads, in bytes, beside its budget.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build as bundle } from "esbuild";
import { build } from "./build.mjs";
import { fromRoot } from "./command.mjs";
import { fail } from "./progress.mjs";
import { provideTools } from "./tools.mjs";

/**
 * Measures what is built. Gives rows `{ name, raw, brotli }` in bytes; a bundle is what esbuild makes of an import,
 * minified.
 */
export async function measureSizes() {
  return [
    measure("core.wasm", readFileSync(fromRoot("build/bindings/core.wasm"))),
    measure("folding.wasm", readFileSync(fromRoot("build/bindings/folding.wasm"))),
    measure("common-lexicon.bin", readFileSync(fromRoot("build/bindings/common-lexicon.bin"))),
    measure("lexicon.bin", readFileSync(fromRoot("build/bindings/lexicon.bin"))),
    measure("bundle of normalize", await bundleOf("export { normalize }")),
    measure("bundle of everything", await bundleOf("export *")),
    measure("bundle of the worker", await bundleOf("export { createAnalyzer }", "worker")),
    measure("bundle of connect", await bundleOf("export { connect }", "worker")),
    measure("worker-script.js", readFileSync(fromRoot("dist/lib/worker-script.js"))),
    measure("mubin.html", readFileSync(fromRoot("dist/mubin.html"))),
    measure("hosted page", Buffer.concat(filesBelow("dist/page").map((path) => readFileSync(path)))),
  ];
}

function measure(name, bytes) {
  const parameters = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { name, raw: bytes.length, brotli: brotliCompressSync(bytes, { params: parameters }).length };
}

/** The bundle of a module with one line, such as `export { normalize } from "mubin"`, or from another of its entries. */
async function bundleOf(exported, entry = "index") {
  const { outputFiles } = await bundle({
    stdin: { contents: `${exported} from "./dist/lib/${entry}.js";`, resolveDir: fromRoot() },
    bundle: true,
    charset: "utf8",
    format: "esm",
    minify: true,
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

function filesBelow(folder) {
  return readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** The budgets: `{ "<name>": { raw, brotli } }`, at most so many bytes, either of them where it matters. */
export function budgets() {
  return JSON.parse(readFileSync(fromRoot("tests/sizes/budgets.json"), "utf8"));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await provideTools();
    await build();
    const allowed = budgets();
    const cell = (size, budget) =>
      `${size.toLocaleString("en")}${budget === undefined ? "" : ` of ${budget.toLocaleString("en")}`}`.padStart(
        24,
      );
    console.log(`\n${"".padEnd(22)}${"bytes".padStart(24)}${"after brotli".padStart(24)}`);
    for (const { name, raw, brotli } of await measureSizes()) {
      console.log(name.padEnd(22) + cell(raw, allowed[name]?.raw) + cell(brotli, allowed[name]?.brotli));
    }
  } catch (error) {
    fail(error);
  }
}
