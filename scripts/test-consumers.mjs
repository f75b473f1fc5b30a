// npm run test:consumers: the package as its users get it. Packed, it is installed into projects of their kinds, bundled, and
// run where they run it; all of them have to give the one answer of tests/consumers/answer.json.
//
//     npm run test:consumers                       all of them (needs a registry of npm packages)
//     npm run test:consumers -- --only=vite,next   these alone

import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fromRoot } from "./command.mjs";
import { checkAlone } from "./consumers/alone.mjs";
import { faults } from "./consumers/answer.mjs";
import { makeProject, pack } from "./consumers/project.mjs";
import { CONSUMERS } from "./consumers/table.mjs";
import { buildCore } from "./core.mjs";
import { buildPackage } from "./package.mjs";
import { elapsed, fail, step } from "./progress.mjs";
import { provideBrowsers } from "./provide-browsers.mjs";
import { provideTools, runNpm } from "./tools.mjs";

/** So many at a time: while one waits for its packages another builds. */
const JOBS = 2;

/** The consumers that a list of names asks for, all without one. */
export function chosen(only) {
  if (only === undefined) return CONSUMERS;
  const names = only.split(",").map((name) => name.trim());
  const known = CONSUMERS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no such consumer: ${unknown}; there are ${known.join(", ")}`);
  return CONSUMERS.filter(({ name }) => names.includes(name));
}

/** Makes, builds and runs one consumer. Gives a row of the table at the end. */
async function test(consumer, tarball, place) {
  const begun = performance.now();
  const row = { title: consumer.title, labels: consumer.labels, faults: [] };
  try {
    const folder = await makeProject(consumer.name, tarball, place);
    await runNpm(["run", "--if-present", "--silent", "build"], {
      folder,
      output: "kept",
      environment: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    });
    if (consumer.bundlesAlone) await addPages(folder);
    row.faults.push(...faults(await consumer.answers(folder), consumer.labels));
    if (consumer.bundlesAlone) {
      const lexicon = await readFile(fromRoot("dist/lib/lexicon.bin"));
      const { brotli, faults: found } = await checkAlone(folder, lexicon);
      row.alone = brotli;
      row.faults.push(...found);
    }
  } catch (error) {
    row.faults.push(error.message, ...(error.output ? [error.output.trim()] : []));
  }
  row.time = elapsed(begun);
  console.log(`  ${row.faults.length === 0 ? "✓" : "✗"} ${row.title}: ${row.time}`);
  for (const fault of row.faults) console.log(fault.replaceAll(/^/gm, "      "));
  return row;
}

/** Gives bundles a page where the bundler made none. */
async function addPages(folder) {
  for (const name of ["dist", "dist-alone"]) {
    const names = await readdir(join(folder, name));
    if (names.some((file) => file.endsWith(".html"))) continue;
    await copyFile(join(folder, "shared/page.html"), join(folder, name, "index.html"));
  }
}

async function testAll(consumers, tarball, place) {
  const rows = [];
  const queue = consumers.entries();
  const worker = async () => {
    for (const [index, consumer] of queue) rows[index] = await test(consumer, tarball, place);
  };
  await Promise.all(Array.from({ length: JOBS }, worker));
  return rows;
}

function table(rows) {
  const cell = (text, width) => text.padEnd(width);
  const bytes = (count) => (count === undefined ? "" : count.toLocaleString("en"));
  const line = (mark, title, labels, alone, time) =>
    `${mark} ${cell(title, 22)}${cell(labels, 54)}${alone.padStart(12)}${time.padStart(12)}`;
  return [
    line(" ", "consumer", "answers the same for", "normalize", "time"),
    ...rows.map(({ faults, title, labels, alone, time }) =>
      line(faults.length === 0 ? "✓" : "✗", title, labels.join(", "), bytes(alone), time),
    ),
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  try {
    const { values } = parseArgs({ options: { only: { type: "string" } } });
    const consumers = chosen(values.only);
    await provideTools();
    await provideBrowsers(["chromium"]);
    await buildCore();
    await buildPackage();
    const place = await mkdtemp(join(tmpdir(), "mubin-consumers-"));
    const { tarball, size } = await step("npm pack", () => pack(place));
    console.log(`• ${consumers.length} consumers of ${size.toLocaleString("en")} bytes`);
    const rows = await testAll(consumers, tarball, place);
    const failed = rows.filter(({ faults }) => faults.length > 0).length;
    console.log(
      `\n── consumers (${elapsed(start)}; normalize alone in bytes after brotli) ${"─".repeat(40)}`,
    );
    console.log(table(rows));
    console.log(`total: ${rows.length - failed} passed, ${failed} failed, 0 skipped`);
    if (failed === 0) await rm(place, { recursive: true });
    else console.log(`the projects are in ${place}`);
    process.exitCode = failed === 0 ? 0 : 1;
  } catch (error) {
    fail(error);
  }
}
