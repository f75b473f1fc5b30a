// The examples of the guides. A fence with a file's name behind its language is that file; the fences of JavaScript without a
// name are one program, which a reader types piece by piece.

import { readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "../../scripts/command.mjs";

/** The names of the guides, without their endings. */
export const GUIDES = readdirSync(fromRoot("docs/guides"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -".md".length));

/** Reads a guide: `{ text, files, program, others }`; `others` are the languages of fences that are neither. */
export function readGuide(guide) {
  const text = readFileSync(fromRoot("docs/guides", `${guide}.md`), "utf8");
  const files = new Map();
  const others = [];
  let program = "";
  for (const [, language, name, code] of text.matchAll(/^```(\S*) ?(\S*)\n(.*?)^```$/gms)) {
    if (name !== "") files.set(name, code);
    else if (language === "js") program += code;
    else others.push(language);
  }
  return { text, files, program, others };
}

/**
 * Writes the files of a guide into a folder of the repository, where `import "mubin"` finds the package and the frameworks are
 * installed. Gives that folder, empty but for them and for `more`.
 */
export async function writeGuide(guide, more = {}) {
  const folder = fromRoot("build/guides", guide);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, code] of [...readGuide(guide).files, ...Object.entries(more)]) {
    await writeFile(join(folder, name), code);
  }
  return folder;
}
