/** Runs the bundle in a Node of its own: `node benches/node-child.mjs bundle inputs.json results.json [group …]`. */

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [bundle, inputsFile, resultsFile, ...only] = process.argv.slice(2);
const { runAll } = await import(pathToFileURL(bundle));
const inputs = JSON.parse(await readFile(inputsFile, "utf8"));
await writeFile(resultsFile, JSON.stringify(await runAll(inputs, only)));
