// The package in the engines that run it: each has its own decoder, its own strings, and its own way to fail.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { fromRoot } from "../../scripts/command.mjs";
import { serve } from "../../scripts/serve.mjs";
import { inEveryEngine } from "./harness.mjs";

let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-engines-"));
  const lib = fromRoot("build/crash-tests/lib");
  await build({
    stdin: {
      contents: `import * as mubin from "./index.js"; import { attempt } from "./core.js"; Object.assign(globalThis, { mubin, attempt });`,
      resolveDir: lib,
    },
    bundle: true,
    format: "iife",
    minify: true,
    outfile: join(folder, "main.js"),
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>package</title><link rel="icon" href="data:,"><script src="main.js"></script>',
  );
  server = await serve(folder);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

inEveryEngine((browser) => {
  before(() => browser.open(server.address));

  test("texts of all lengths keep what no rule names", async () => {
    const wrong = await browser.evaluate(() => {
      const { normalize } = globalThis.mubin;
      const kept = ["\uFEFF😀 中文 \0", "\uD800 a \uDC00\uFEFF"];
      const lengths = [0, 1, 5, 30, 300, 5_000, 100_000];
      return kept.flatMap((text) =>
        lengths.filter((times) => normalize(`ة${text.repeat(times)}`) !== `ه${text.repeat(times)}`),
      );
    });
    assert.deepEqual(wrong, []);
  });

  test("spans are those of the engine's own strings", async () => {
    const slices = await browser.evaluate(() => {
      const { Document, fold } = globalThis.mubin;
      const text = "😀 \uFDFA قرأت الك\u0650تاب، ثم الكتاب";
      const document = new Document(text);
      const folded = fold(text);
      const at = folded.text.indexOf("الكتاب");
      return [...document.find("الكتاب"), folded.toSource(at, at + 6)].map(({ start, end }) =>
        text.slice(start, end),
      );
    });
    assert.deepEqual(slices, ["الك\u0650تاب", "الكتاب", "الك\u0650تاب"]);
  });

  for (const force of ["force_panic", "force_out_of_memory"]) {
    test(`after ${force} the next call works, on old documents too`, async () => {
      const report = await browser.evaluate((force) => {
        const { attempt } = globalThis;
        const { Document, normalize } = globalThis.mubin;
        const document = new Document("في البيت كِتاب");
        let thrown;
        try {
          attempt((core) => core[force]());
        } catch (error) {
          thrown = { name: error.name, code: error.code, hasCause: error.cause instanceof Error };
        }
        return { thrown, found: document.find("كتاب").length, normalized: normalize("مدرسة") };
      }, force);
      assert.deepEqual(report, {
        thrown: { name: "CrashError", code: "crash", hasCause: true },
        found: 1,
        normalized: "مدرسه",
      });
    });
  }
});
