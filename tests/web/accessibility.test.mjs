// axe-core finds nothing to complain of, in both languages and both themes, with hits and without, wide and narrow.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { inEveryEngine, singleFile } from "./harness.mjs";
import { ready, typeKeywords } from "./reader.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// A function, since the page's policy lets no string be run; the driver sends it past the policy.
const startAxe = new Function(`${source}; return typeof axe.run;`);

for (const [size, width, height] of [
  ["wide", 1280, 900],
  ["narrow", 360, 740],
]) {
  describe(size, () => {
    for (const colourScheme of ["light", "dark"]) {
      inEveryEngine({ colourScheme, width, height }, (browser) => {
        before(async () => {
          await browser.open(singleFile);
          await ready(browser);
        });

        const complaints = () =>
          browser.evaluate(async () => {
            const { violations } = await axe.run({ resultTypes: ["violations"] });
            return violations.flatMap(({ id, nodes }) =>
              nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
            );
          });

        for (const language of ["ar", "en"]) {
          test(`${language}, ${colourScheme}`, async () => {
            const shown = await browser.evaluate(() => document.documentElement.lang);
            if (shown !== language) await browser.click(".language");
            assert.equal(await browser.evaluate(startAxe), "function");
            for (const keywords of ["", "إدلب، تركيا، روسيا"]) {
              await typeKeywords(browser, keywords);
              for (const pane of ["text", "normalized", "figures"]) {
                await browser.evaluate(
                  (pane) => document.querySelector(`input[value=${pane}]`).click(),
                  pane,
                );
                assert.deepEqual(await complaints(), [], `${pane} with «${keywords}»`);
              }
            }
          });
        }

        test("the theme is the system's, and every word of the text stands out from it", async () => {
          const seen = await browser.evaluate(() => {
            // A canvas gives the numbers of any colour the style sheet may be written in.
            const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            const luminance = (colour) => {
              context.fillStyle = colour;
              context.fillRect(0, 0, 1, 1);
              const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
                const share = value / 255;
                return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
              });
              return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            };
            const probe = document.body.appendChild(document.createElement("i"));
            const resolved = (name) => {
              probe.style.color = `var(${name})`;
              return luminance(getComputedStyle(probe).color);
            };
            const contrast = (one, other) => {
              const [dark, light] = [resolved(one), resolved(other)].sort((a, b) => a - b);
              return (light + 0.05) / (dark + 0.05);
            };
            const pairs = [
              ...Array.from({ length: 12 }, (_, index) => ["--ink", `--kw${index}`]),
              ["--on-current", "--current"],
            ];
            const low = pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5);
            const isDark = resolved("--paper") < 0.2;
            probe.remove();
            return { low, isDark, overflow: document.documentElement.scrollWidth - innerWidth };
          });
          // axe sees no highlights: their colours are checked here.
          assert.deepEqual(seen.low, []);
          assert.equal(seen.isDark, colourScheme === "dark");
          assert.ok(seen.overflow <= 0, `the page is ${seen.overflow} px too wide`);
        });
      });
    }
  });
}
