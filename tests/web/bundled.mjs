// Modules of the page, for tests without a browser: Node does not read TypeScript.

import { build } from "esbuild";
import { fromRoot } from "../../scripts/command.mjs";

/** What a module under `www/page/` exports. Its text files are read as strings, as Vite does. */
export function pageModule(path) {
  return pageModules(`export * from "./${path}";`);
}

/** What a module of these lines exports that stands in `www/page/`. */
export async function pageModules(lines) {
  const { outputFiles } = await build({
    stdin: { contents: lines, resolveDir: fromRoot("www/page"), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "silent",
  });
  const [{ text }] = outputFiles;
  return await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
