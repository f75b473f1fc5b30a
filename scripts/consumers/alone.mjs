// What a bundler makes of an import of `normalize` alone.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { serve } from "../serve.mjs";
import { inChromium } from "./chromium.mjs";

/** At most so many bytes after brotli, whatever the bundler. */
export const ALONE_BROTLI_BYTES = 28_000;

/** So many letters of the language data are told from other code. */
const MARK_LENGTH = 12;

/** Measures the scripts of a bundle. Gives `{ raw, brotli }` in bytes and the text of all of them. */
export function measureBundle(folder) {
  const texts = readdirSync(folder, { recursive: true })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const text = texts.join("\n");
  return {
    text,
    raw: Buffer.byteLength(text),
    brotli: texts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0),
  };
}

/**
 * Stretches of the language data that a bundler cannot write in another way: ASCII letters and digits, of which there are
 * some in a row here and there.
 */
export function lexiconMarks(bytes) {
  return (
    Buffer.from(bytes)
      .toString("latin1")
      .match(new RegExp(`[A-Za-z0-9]{${MARK_LENGTH},}`, "g")) ?? []
  );
}

/** What is wrong with the bundle in `dist-alone`, beside the one of everything in `dist`. Gives `{ brotli, faults }`. */
export async function checkAlone(folder, lexicon) {
  const marks = lexiconMarks(lexicon);
  const alone = measureBundle(join(folder, "dist-alone"));
  const whole = measureBundle(join(folder, "dist"));
  const faults = [];
  if (alone.brotli > ALONE_BROTLI_BYTES) {
    faults.push(`normalize alone takes ${alone.brotli} bytes after brotli, more than ${ALONE_BROTLI_BYTES}`);
  }
  if (marks.length === 0 || !marks.every((mark) => whole.text.includes(mark))) {
    faults.push("the language data is not found where it has to be");
  }
  if (marks.some((mark) => alone.text.includes(mark)))
    faults.push("normalize alone carries the language data");
  const normalized = await normalizedAlone(join(folder, "dist-alone"));
  if (normalized !== "الي مدرسه") faults.push(`normalize alone gives ${normalized}`);
  return { brotli: alone.brotli, raw: alone.raw, faults };
}

async function normalizedAlone(folder) {
  const server = await serve(folder);
  try {
    const page = readdirSync(folder).find((name) => name.endsWith(".html"));
    return await inChromium(server.address + page, (page) =>
      page.waitFor(() => globalThis.normalizeAlone?.("إلى مَدْرَسَةٍ")),
    );
  } finally {
    await server.close();
  }
}
