// One page in a Chromium of its own.

import { openChromium } from "../../tests/web/engines/puppeteer.mjs";
import { findBrowser } from "../browsers.mjs";

const PAGE = { language: "ar", colourScheme: "light", width: 800, height: 600 };
const LIMIT_MS = 30_000;
const STEP_MS = 20;

/** Opens an address and does `task` with the page: `{ evaluate, waitFor, complaints }`. */
export async function inChromium(address, task) {
  const place = await findBrowser("chromium");
  if (place === null) throw new Error("Chromium is missing: npm test says how to get it");
  const browser = await openChromium(place, PAGE);
  try {
    await browser.open(address);
    return await task({
      evaluate: browser.evaluate,
      complaints: () => browser.messages().filter(({ level }) => level === "error" || level === "warn"),
      async waitFor(value) {
        const end = Date.now() + LIMIT_MS;
        for (;;) {
          const found = await browser.evaluate(value);
          if (found) return found;
          if (Date.now() > end) {
            throw new Error(`nothing after ${LIMIT_MS} ms; messages: ${JSON.stringify(browser.messages())}`);
          }
          await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        }
      },
    });
  } finally {
    await browser.close();
  }
}
