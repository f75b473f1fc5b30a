// What the tests of the page stand on: each engine does what the harness says of it.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { inEveryEngine } from "./harness.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'none'; img-src data:; require-trusted-types-for 'script'";
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>harness</title><link rel="icon" href="data:,">
<div id="text" contenteditable="plaintext-only">نص</div><button>0</button><input type="file">
<script>
  const button = document.querySelector("button");
  button.addEventListener("click", () => { button.textContent = Number(button.textContent) + 1; });
</script>`;

let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-harness-"));
  await writeFile(join(folder, "index.html"), PAGE);
  await writeFile(join(folder, "note.txt"), "ملف");
  server = await serve(folder);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

inEveryEngine({ language: "ar", colourScheme: "dark", width: 800, height: 600 }, (browser) => {
  for (const [form, address] of [
    ["http", () => server.address],
    ["file", () => pathToFileURL(join(folder, "index.html")).href],
  ]) {
    describe(form, () => {
      before(() => browser.open(address()));

      test("values go in and come out, those of promises too", async () => {
        const value = await browser.evaluate(
          async (given) => ({ given, title: document.title }),
          ["ا", 1, null],
        );
        assert.deepEqual(value, { given: ["ا", 1, null], title: "harness" });
      });

      test("an error in the page fails the test", async () => {
        await assert.rejects(
          browser.evaluate(() => {
            throw new RangeError("said in the page");
          }),
          /said in the page/,
        );
      });

      test("clicks reach an element", async () => {
        await browser.click("button");
        await browser.click("button");
        assert.equal(await browser.waitFor(() => document.querySelector("button").textContent), "2");
      });

      test("keys reach what has the focus", async () => {
        await browser.click("#text");
        await browser.press("End");
        await browser.type("وص a1");
        assert.equal(await browser.evaluate(() => document.querySelector("#text").textContent), "نصوص a1");
        await browser.press("Backspace");
        await browser.press("Control+a");
        assert.equal(await browser.evaluate(() => getSelection().toString()), "نصوص a");
      });

      test("a file is chosen", async () => {
        await browser.chooseFile("input", join(folder, "note.txt"));
        assert.equal(await browser.evaluate(() => document.querySelector("input").files[0].text()), "ملف");
      });

      test("language and colour scheme are the ones asked for", async () => {
        const seen = await browser.evaluate(() => ({
          language: navigator.language,
          dark: matchMedia("(prefers-color-scheme: dark)").matches,
          width: innerWidth,
          height: innerHeight,
        }));
        if (browser.engine !== "webkit") assert.equal(seen.language, "ar");
        assert.equal(seen.dark, true);
        assert.equal(seen.width, 800);
        assert.equal(seen.height, 600);
      });

      test("a screenshot is a picture", async () => {
        const path = join(folder, `${browser.engine}.png`);
        await browser.screenshot(path);
        assert.deepEqual((await readFile(path)).subarray(1, 4).toString(), "PNG");
      });

      test("errors, and breaches of the policy, are heard", async () => {
        await browser.open(address());
        assert.deepEqual(await browser.complaints(), []);
        await browser.evaluate(() => {
          console.error("a complaint");
          setTimeout(() => {
            throw new Error("thrown later");
          });
          return fetch("https://example.invalid/").catch(() => {});
        });
        // WebKit keeps to itself what a script in a file threw.
        for (const expected of [
          /a complaint/,
          /thrown later|Script error/,
          /connect-src|content[ -]security[ -]policy/i,
        ]) {
          await heard(browser, expected);
        }
      });
    });
  }
});

async function heard(browser, expected) {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await browser.complaints()).some(({ text }) => expected.test(text))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`heard only ${JSON.stringify(await browser.messages())}`);
}
