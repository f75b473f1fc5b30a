// npm run api: accepts the public types as they are, by writing them into docs/api/: a file for each entry of the
// package, in which every declaration that its users can reach stands once, sorted, without comments.
//
//     node scripts/api.mjs --check   accepts nothing, and fails with the difference; needs the package built

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError, findCommand, fromRoot, run } from "./command.mjs";
import { buildCore } from "./core.mjs";
import { entries } from "./entries.mjs";
import { buildPackage } from "./package.mjs";
import { fail } from "./progress.mjs";
import { provideTools } from "./tools.mjs";

const ACCEPTED = "docs/api";
const PRESENT = "build/api";

/** The declarations of an entry, rolled up. A change of comments alone is none of the interface. */
export async function rollUp({ types, config }) {
  const { generateDtsBundle } = await import("dts-bundle-generator");
  const { default: typescript } = await import("typescript");
  const [text] = generateDtsBundle(
    [
      {
        filePath: fromRoot(types),
        output: { noBanner: true, sortNodes: true, exportReferencedTypes: false },
      },
    ],
    { preferredConfigPath: fromRoot(config) },
  );
  const file = typescript.createSourceFile("entry.d.ts", text, typescript.ScriptTarget.Latest);
  return typescript
    .createPrinter({ removeComments: true, newLine: typescript.NewLineKind.LineFeed })
    .printFile(file);
}

/** The name of the file that an entry is accepted in: `mubin/worker` in `mubin-worker.d.ts`. */
export function reportName({ name }) {
  return `${name.replaceAll("/", "-")}.d.ts`;
}

/** What `npm run api` would write: a map of file names to texts. Needs the package built. */
export async function reports() {
  const texts = new Map();
  for (const entry of entries()) texts.set(reportName(entry), await rollUp(entry));
  return texts;
}

/** Writes reports into a folder, and nothing else is left there. */
export async function writeReports(folder, texts) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of texts) await writeFile(join(folder, name), text);
}

/** Throws where the reports are not those that were accepted. The error carries the difference. */
export async function checkReports(texts, accepted = fromRoot(ACCEPTED), present = fromRoot(PRESENT)) {
  const names = await readdir(accepted).catch(() => []);
  const isSame = async (name) => (await readFile(join(accepted, name), "utf8")) === texts.get(name);
  const changed = [];
  for (const name of new Set([...names, ...texts.keys()])) {
    if (!names.includes(name) || !texts.has(name) || !(await isSame(name))) changed.push(name);
  }
  if (changed.length === 0) return;
  await mkdir(accepted, { recursive: true });
  await writeReports(present, texts);
  throw new CommandError(
    `the public types are not as accepted in ${ACCEPTED}: ${changed.sort().join(", ")}\n` +
      `  Users of the package will see this difference. If it is meant, "npm run api" accepts it.`,
    await difference(accepted, present),
  );
}

async function difference(accepted, present) {
  if (findCommand("git") === null) return "(git, which shows the difference, is missing)";
  try {
    return await run("git", ["diff", "--no-index", "--no-color", "--no-prefix", accepted, present], {
      output: "kept",
    });
  } catch (error) {
    return error.output; // code 1: they differ
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (process.argv.includes("--check")) {
      await checkReports(await reports());
    } else {
      await provideTools();
      await buildCore();
      await buildPackage();
      const texts = await reports();
      await writeReports(fromRoot(ACCEPTED), texts);
      console.log(`✓ accepted: ${[...texts.keys()].map((name) => `${ACCEPTED}/${name}`).join(", ")}`);
    }
  } catch (error) {
    fail(error);
  }
}
