// The worker's client in the engines: the same answers, every way to fail, and what security policies allow.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { fromRoot } from "../../scripts/command.mjs";
import { serve } from "../../scripts/serve.mjs";
import { breakableWorker } from "../support/breakable-worker.mjs";
import { inEveryEngine } from "./harness.mjs";

/** The pages, by what their policies say of scripts and workers. */
const PAGES = {
  free: null,
  blob: "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:",
  self: "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
  typed:
    "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'; trusted-types mubin",
  otherNames:
    "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'; trusted-types other",
};

let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-workers-"));
  await build({
    stdin: {
      contents: `import * as mubin from "./index.js"; import * as worker from "./worker.js"; Object.assign(globalThis, { mubin, worker });`,
      resolveDir: fromRoot("dist/lib"),
    },
    bundle: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    outfile: join(folder, "main.js"),
  });
  await copyFile(fileURLToPath(import.meta.resolve("mubin/worker-script")), join(folder, "worker-script.js"));
  await writeFile(join(folder, "breakable.js"), await breakableWorker());
  for (const [name, policy] of Object.entries(PAGES)) {
    const meta = policy === null ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8">${meta}<title>worker</title><link rel="icon" href="data:,"><script src="main.js"></script>`,
    );
  }
  server = await serve(folder);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks an analyzer of the page, made as `way` says, and gives the answer, or the error's code and message. */
function ask(browser, way) {
  return browser.evaluate(async (way) => {
    const { connect, createAnalyzer } = globalThis.worker;
    const analyzer = way === "own" ? createAnalyzer() : connect(() => new Worker("worker-script.js"));
    try {
      return { normalized: await analyzer.normalize("إلى"), words: (await analyzer.statistics("نص")).words };
    } catch ({ code, message }) {
      return { code, message };
    } finally {
      analyzer.dispose();
    }
  }, way);
}

const ANSWER = { normalized: "الي", words: 1 };

inEveryEngine((browser) => {
  describe("under a policy", () => {
    test("that allows workers of a Blob", async () => {
      await browser.open(`${server.address}blob.html`);
      assert.deepEqual(await ask(browser, "own"), ANSWER);
      assert.deepEqual(await browser.complaints(), []);
    });

    test("that asks for Trusted Types: several analyzers share the one policy", async () => {
      await browser.open(`${server.address}typed.html`);
      assert.deepEqual(await ask(browser, "own"), ANSWER);
      assert.deepEqual(await ask(browser, "own"), ANSWER);
      assert.deepEqual(await browser.complaints(), []);
    });

    test("that allows other names of Trusted Types", async () => {
      await browser.open(`${server.address}otherNames.html`);
      if (!(await browser.evaluate(() => "trustedTypes" in globalThis))) return;
      const { code, message } = await ask(browser, "own");
      assert.equal(code, "worker-not-started");
      assert.match(message, /trusted-types mubin.*connect/);
    });

    test("from a file, as a double-click opens it", async () => {
      await browser.open(pathToFileURL(join(folder, "blob.html")).href.replace("blob.html", "free.html"));
      assert.deepEqual(await ask(browser, "own"), ANSWER);
    });

    // The last, since Firefox logs what it refused late.
    test("that allows workers of the same origin alone: the file serves, the error of the other names it", async () => {
      await browser.open(`${server.address}self.html`);
      assert.deepEqual(await ask(browser, "script"), ANSWER);
      const { code, message } = await ask(browser, "own");
      assert.equal(code, "worker-not-started");
      assert.match(message, /worker-src blob:.*mubin\/worker-script/);
    });
  });

  describe("free", () => {
    before(() => browser.open(`${server.address}free.html`));

    test("answers and errors are those of the package", async () => {
      const report = await browser.evaluate(async () => {
        const { mubin, worker } = globalThis;
        const text = "قرأت الكِتاب في المدرسة. \uD800 والكتب 😀 كثيرة";
        const analyzer = worker.createAnalyzer();
        const [near, far] = [new mubin.Document(text), analyzer.document(text)];
        const outcome = async (call) => {
          try {
            return JSON.stringify(await call());
          } catch (error) {
            const { name, code, index, message } = error;
            const isOurs = error instanceof mubin.MubinError || error instanceof TypeError;
            return JSON.stringify({ name, code, index, message, isOurs });
          }
        };
        const differences = [];
        for (const [method, ...rest] of [
          ["find", ["كتاب", "مدرسة"]],
          ["find", ["كتاب", ""]],
          ["find", 5],
          ["statistics"],
          ["tokens", { clitics: true }],
          ["vocabulary", { by: "root" }],
          ["concordance", "كتاب"],
          ["explain", 7],
          ["outline"],
        ]) {
          const [expected, given] = [
            await outcome(() => near[method](...rest)),
            await outcome(() => far[method](...rest)),
          ];
          if (expected !== given) differences.push({ method, rest, expected, given });
        }
        analyzer.dispose();
        return differences;
      });
      assert.deepEqual(report, []);
    });

    test("giving up, a crash, an error that nobody catches: each promise settles, those that wait are answered", async () => {
      const report = await browser.evaluate(async () => {
        const { connect } = globalThis.worker;
        let workers = 0;
        const analyzer = connect(() => {
          workers += 1;
          return new Worker("breakable.js");
        });
        const document = analyzer.document("كتاب قديم");
        const named = (promise) =>
          promise.then(
            (value) => (Array.isArray(value) ? value.length : value),
            ({ name, code }) => (typeof code === "string" ? code : name),
          );
        const controller = new AbortController();
        const hanging = named(analyzer.normalize("hang", { signal: controller.signal }));
        const dropped = named(document.statistics({ signal: controller.signal }));
        const questions = [
          document.find("كتاب"),
          document.outline(),
          document.find("قديم"),
          analyzer.normalize("throw"),
          document.find("كتاب"),
        ].map(named);
        setTimeout(() => controller.abort(), 50);
        const answers = await Promise.all([hanging, dropped, ...questions]);
        analyzer.dispose();
        answers.push(await named(document.find("كتاب")));
        return { answers, workers };
      });
      assert.deepEqual(report, {
        answers: ["AbortError", "AbortError", 1, "crash", 1, "worker-stopped", 1, "disposed"],
        workers: 3,
      });
    });

    test("an error of the worker is told to those who asked, not to the page", async () => {
      const heard = await browser.evaluate(async () => {
        const heard = [];
        addEventListener("error", ({ message }) => heard.push(message));
        const analyzer = globalThis.worker.connect(() => new Worker("breakable.js"));
        await analyzer.normalize("throw").catch(() => {});
        analyzer.dispose();
        return heard;
      });
      assert.deepEqual(heard, []);
    });
  });
});
