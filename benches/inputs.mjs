/**
 * The texts that the benchmarks run on, named by genre, vocalisation and size.
 *
 * Real corpora where they are present: the folder that MUBIN_BENCH_DATA names, else `shared/data` beside the
 * repository, with `arwiki/articles.txt` (encyclopedia) and `padt/dev.txt` (newswire). They are not part of the
 * repository. Otherwise the samples of `seeds/articles`, one after the other, repeated.
 */

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { lengthen } from "./lengthen.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dataFolder = path.resolve(root, process.env.MUBIN_BENCH_DATA ?? "../shared/data");

const LONG_UNITS = 1_000_000;
const TITLE_UNITS = 50;
const TITLE_COUNT = 20_000;

/**
 * @returns {Promise<Inputs>}
 * @typedef {object} Inputs
 * @property {Record<string, string>} texts by name; the first is the long one
 * @property {{ name: string, texts: string[] }} titles
 * @property {{ name: string, text: string }} growth repeated as often as it takes
 */
export async function loadInputs() {
  const samples = await loadSamples();
  const encyclopedia = await readText("arwiki/articles.txt");
  const newswire = await readText("padt/dev.txt");
  const long = encyclopedia ?? samples;
  const genre = encyclopedia === undefined ? "samples-mixed" : "encyclopedia-plain";
  const texts = { [`${genre}-1m`]: lengthen(long, LONG_UNITS) };
  if (newswire !== undefined) texts[`newswire-plain-${size(newswire.length)}`] = newswire;
  const titleSource = newswire === undefined ? long : newswire + long;
  return {
    texts,
    titles: { name: `${newswire === undefined ? genre : "titles-plain"}-50`, texts: cutTitles(titleSource) },
    growth: { name: genre, text: long },
  };
}

/** The text of a corpus file, or nothing where it is not there. */
async function readText(file) {
  try {
    return await readFile(path.join(dataFolder, file), "utf8");
  } catch (cause) {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  }
}

async function loadSamples() {
  const folder = path.join(root, "seeds/articles");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".txt")).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  return texts.join("\n\n");
}

/** Pieces of exactly 50 units that begin where a word does and end where a cluster does; no line breaks inside. */
function cutTitles(text) {
  const titles = [];
  for (const line of text.split("\n")) {
    let start = 0;
    while (start + TITLE_UNITS <= line.length) {
      const end = start + TITLE_UNITS;
      if (end === line.length || /[\p{L}\p{P}\p{Zs}]/u.test(line.charAt(end)))
        titles.push(line.slice(start, end));
      start = line.indexOf(" ", end) + 1;
      if (start === 0) break;
    }
  }
  const all = [];
  while (all.length < TITLE_COUNT) all.push(...titles.slice(0, TITLE_COUNT - all.length));
  return all;
}

/** A size as names have it: 131k, 1m. */
function size(units) {
  return units >= 1_000_000 ? `${Math.round(units / 1_000_000)}m` : `${Math.round(units / 1000)}k`;
}
