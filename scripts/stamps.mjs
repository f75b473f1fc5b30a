// Leaves out work whose inputs have not changed since it was done.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "./command.mjs";

/**
 * Does `work`, unless it was done for the same inputs before and its outputs are still there. Gives whether it was done.
 *
 * `inputs` are files and folders of the repository (one that is missing counts as such); `outputs` are files.
 */
export async function unlessDone(name, { inputs, outputs }, work) {
  const stamp = fromRoot("build/stamps", name);
  const digest = await digestOf(inputs);
  if ((await textOf(stamp)) === digest && outputs.every((path) => existsSync(fromRoot(path)))) return false;
  await rm(stamp, { force: true }); // work that stops half-way must not pass for done
  await work();
  await mkdir(fromRoot("build/stamps"), { recursive: true });
  await writeFile(stamp, digest);
  return true;
}

async function textOf(path) {
  try {
    return await readFile(path, "utf8");
  } catch {
    return null;
  }
}

async function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) await addTo(hash, path);
  return hash.digest("hex");
}

async function addTo(hash, path) {
  const full = fromRoot(path);
  const found = await stat(full).catch(() => null);
  hash.update(`${path}\0${found === null ? "missing" : found.isDirectory() ? "folder" : found.size}\0`);
  if (found?.isDirectory()) {
    for (const name of (await readdir(full)).sort()) await addTo(hash, join(path, name));
  } else if (found !== null) {
    hash.update(await readFile(full));
  }
}
