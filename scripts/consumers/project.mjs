// The package as a tarball, and projects that have it installed.

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { fromRoot } from "../command.mjs";
import { runNpm } from "../tools.mjs";

const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** Packs the package as it is built, into a folder. Gives `{ tarball, files, size, unpackedSize }`, in bytes. */
export async function pack(folder) {
  const said = await runNpm(["pack", "--ignore-scripts", "--json", `--pack-destination=${folder}`], {
    output: "read",
  });
  const [{ filename, files, size, unpackedSize }] = JSON.parse(said.slice(said.indexOf("[")));
  return { tarball: join(folder, filename), files: files.map(({ path }) => path), size, unpackedSize };
}

/** Puts the tarball into the `node_modules` of a project. It has no dependencies: what it needs is in it. */
export async function installTarball(tarball, folder) {
  const notSaved = ["--no-save", "--no-package-lock", "--offline"];
  await runNpm(["install", ...notSaved, ...QUIET, tarball], { folder, output: "kept" });
}

/**
 * Copies a project of `tests/consumers` into a place, with the packages of its lock file and the tarball. The place is to be
 * outside of the repository, whose own packages the project would find else.
 */
export async function makeProject(name, tarball, place) {
  const folder = join(place, name);
  await cp(fromRoot("tests/consumers", name), folder, { recursive: true });
  await writeShared(join(folder, "shared"));
  await runNpm(["ci", "--prefer-offline", ...QUIET], { folder, output: "kept" });
  await installTarball(tarball, folder);
  return folder;
}

/** The modules that all projects share, the sample article among them, and both as a script without modules. */
export async function writeShared(folder) {
  await mkdir(folder, { recursive: true });
  await cp(fromRoot("tests/consumers/shared"), folder, { recursive: true });
  const article = await readFile(fromRoot("seeds/articles/news-idlib.txt"), "utf8");
  await writeFile(join(folder, "article.js"), `export const article = ${JSON.stringify(article)};\n`);
  await build({
    stdin: {
      contents: 'export * from "./article.js"; export * from "./ask.js";',
      resolveDir: folder,
    },
    bundle: true,
    charset: "ascii",
    format: "iife",
    globalName: "shared",
    outfile: join(folder, "classic.js"),
    logLevel: "silent",
  });
}
