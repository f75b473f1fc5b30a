// Measures speed and size against what a developer would write instead, in Node, Chromium and Firefox:
//
//     npm run bench [-- --engine=node] [-- --only=normalize]      both options may be repeated
//
// Builds first what has changed. Groups: memory, normalize, document, find, figures, questions, paint (in browsers alone),
// growth.
// Prints a table and writes dist/bench.json. Fails where an answer is wrong, never because of a time.
// For the texts see benches/inputs.mjs.

import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { build as bundle } from "esbuild";
import { loadInputs } from "../benches/inputs.mjs";
import { table } from "../benches/report.mjs";
import { runInBrowser, runInNode } from "../benches/runners.mjs";
import { build } from "./build.mjs";
import { fromRoot } from "./command.mjs";
import { measureSizes } from "./sizes.mjs";
import { provideTools } from "./tools.mjs";

const RUNNERS = {
  node: runInNode,
  chromium: (task) => runInBrowser("chromium", task),
  firefox: (task) => runInBrowser("firefox", task),
};

const { values: options } = parseArgs({
  options: {
    engine: { type: "string", multiple: true, default: Object.keys(RUNNERS) },
    only: { type: "string", multiple: true, default: [] },
  },
});

await provideTools();
await build();

const folder = fromRoot("build/bench");
await mkdir(folder, { recursive: true });
const task = { bundle: `${folder}/engine.mjs`, inputs: `${folder}/inputs.json`, only: options.only };
await bundle({
  entryPoints: [fromRoot("benches/engine.mjs")],
  outfile: task.bundle,
  bundle: true,
  format: "esm",
  charset: "utf8",
});
await writeFile(task.inputs, JSON.stringify(await loadInputs()));

const engines = {};
for (const engine of options.engine) {
  const runner = RUNNERS[engine];
  if (runner === undefined)
    throw new Error(`no engine "${engine}"; there are ${Object.keys(RUNNERS).join(", ")}`);
  console.log(`${engine} …`);
  const results = await runner(task);
  if (results === null) console.log(`  no ${engine} here: skipped`);
  else engines[engine] = results;
}

const results = {
  date: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
  engines,
  sizes: await measureSizes(),
};
await mkdir(fromRoot("dist"), { recursive: true });
await writeFile(fromRoot("dist/bench.json"), `${JSON.stringify(results, null, 2)}\n`);
console.log(table(results).join("\n"));
console.log("\nwritten: dist/bench.json");
