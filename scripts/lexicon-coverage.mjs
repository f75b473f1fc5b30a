// Says how much of a text the lexicon knows, and which of its commonest words it does not:
//
//     npm run lexicon:coverage -- <text file> [--limit=100]
//
// Counts words of Arabic letters as written. Behind each unknown word stand how often the text has it, and the pieces
// that it is guessed to have.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fromRoot } from "./command.mjs";
import { buildCore } from "./core.mjs";
import { buildFullPackage, buildPackage } from "./package.mjs";
import { fail } from "./progress.mjs";
import { provideTools } from "./tools.mjs";

const USAGE = "usage: npm run lexicon:coverage -- <text file> [--limit=100]";

/**
 * Measures how much of `text` the lexicon knows; needs the package with the whole lexicon built.
 *
 * Gives `{ words, knownWords, types, unknown }`: words of Arabic letters, those of them that the lexicon has a reading of, different
 * words, and the unknown ones, the commonest first, each `{ text, count, guess }` with the pieces of the guess.
 */
export async function measureCoverage(text) {
  const { Document } = await import(pathToFileURL(fromRoot("build/full/lib/index.js")).href);
  const document = new Document(text);
  const isArabic = new Set(
    document
      .tokens({ clitics: true })
      .filter(({ segments }) => segments.length > 0)
      .map(({ start }) => start),
  );
  const coverage = { words: 0, knownWords: 0, types: 0, unknown: [] };
  for (const { text: word, count, spans } of document.vocabulary({ spans: true })) {
    const [{ start }] = spans;
    if (!isArabic.has(start)) continue;
    coverage.words += count;
    coverage.types += 1;
    const [{ partOfSpeech, segments }] = document.explain(start);
    if (partOfSpeech === "unknown") {
      const guess = segments.map(({ start, end }) => text.slice(start, end));
      coverage.unknown.push({ text: word, count, guess });
    } else {
      coverage.knownWords += count;
    }
  }
  document.dispose();
  return coverage;
}

/** The lines that are printed: at most `limit` unknown words. */
export function coverageLines({ words, knownWords, types, unknown }, limit) {
  const number = (count) => count.toLocaleString("en");
  // Of no words nothing is missing.
  const share = (part, whole) => `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(1)} %`;
  return [
    `${number(knownWords)} of ${number(words)} words known (${share(knownWords, words)})`,
    `${number(types - unknown.length)} of ${number(types)} different words known (${share(types - unknown.length, types)})`,
    ...unknown
      .slice(0, limit)
      .map(({ text, count, guess }) => `${number(count).padStart(7)}  ${text}  ${guess.join("+")}`),
  ];
}

/** The path and the limit among the arguments of the command; throws a message for its user. */
export function readArguments(given) {
  const { values, positionals } = parseArgs({
    args: given,
    options: { limit: { type: "string", default: "100" } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Error(USAGE);
  if (!/^\d+$/.test(values.limit)) {
    throw new Error(`--limit: expected a whole number, got "${values.limit}"\n${USAGE}`);
  }
  return { path: positionals[0], limit: Number(values.limit) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path, limit } = readArguments(process.argv.slice(2));
    const text = await readFile(path, "utf8");
    await provideTools();
    await buildCore();
    await buildPackage();
    await buildFullPackage();
    for (const line of coverageLines(await measureCoverage(text), limit)) console.log(line);
  } catch (error) {
    fail(error);
  }
}
