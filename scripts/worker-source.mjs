// Bundles the worker's side of the package into one classic script.

import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "./command.mjs";
import { literalModule } from "./literal.mjs";
import { step } from "./progress.mjs";
import { unlessDone } from "./stamps.mjs";

/** A worker has the whole core: it needs no module of its own for folding. */
const ONE_CORE = { "./folding.js": "core.ts" };

/** What a bundle without the files has in place of the modules that carry the core and the language data. */
const GIVEN = { "./core-module.js": "given.ts", "./lexicon-data.js": "given.ts" };

/** Writes `generated/worker-source.js`: the worker that is made of a string, as that string. Needs the core's glue. */
export function buildWorkerSource() {
  const sources = readdirSync(fromRoot("www/lib"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `www/lib/${name}`);
  const output = "www/lib/generated/worker-source";
  return unlessDone(
    "worker-source",
    {
      inputs: [
        ...sources,
        "www/lib/generated/mubin.js",
        "scripts/worker-source.mjs",
        "node_modules/esbuild/package.json",
      ],
      outputs: [`${output}.js`, `${output}.d.ts`],
    },
    () =>
      step("esbuild: the worker", async () => {
        const source = await workerScript("www/lib/worker-core.ts", GIVEN, "ascii");
        const { script, declarations } = literalModule("workerSource", Buffer.from(source, "latin1"));
        await writeFile(fromRoot(`${output}.js`), script);
        await writeFile(fromRoot(`${output}.d.ts`), declarations);
      }),
  );
}

/** One classic script of an entry below the root and of all it imports, with other modules of its folder in place of some. */
export async function workerScript(entry, replacements, charset) {
  // Not above: the tools are provided after this file is read.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [fromRoot(entry)],
    bundle: true,
    charset,
    format: "iife",
    legalComments: "none",
    minify: true,
    target: "es2022",
    write: false,
    logLevel: "warning",
    plugins: [replace(fromRoot(entry, ".."), { ...ONE_CORE, ...replacements })],
  });
  return outputFiles[0].text;
}

/** Puts files of a folder in the place of modules that others import: `{ "./module.js": "file" }`. */
export function replace(folder, replacements) {
  return {
    name: "replacements",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path }) =>
        path in replacements ? { path: join(folder, replacements[path]) } : undefined,
      );
    },
  };
}
