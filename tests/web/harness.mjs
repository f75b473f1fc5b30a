// One small interface to three browser engines, and to the two forms of the built page.
//
//     inEveryEngine((browser) => {
//       test("the page has a heading", async () => {
//         await browser.open(singleFile);
//         assert.equal(await browser.evaluate(() => document.querySelectorAll("h1").length), 1);
//       });
//     });
//
// MUBIN_ENGINES=chromium,firefox   tries these alone
// MUBIN_REQUIRE_ENGINES=chromium   fails, and does not skip, where one of these is missing (default: chromium)

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ENGINES, findBrowser } from "../../scripts/browsers.mjs";
import { fromRoot } from "../../scripts/command.mjs";
import { serve } from "../../scripts/serve.mjs";
import { openChromium, openFirefox } from "./engines/puppeteer.mjs";
import { openWebKit } from "./engines/webkit.mjs";

const OPENERS = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };
const WAIT_LIMIT_MS = 15_000;
/** An engine that hangs fails its tests, not the whole run. */
const SUITE_LIMIT_MS = 600_000;
const WAIT_STEP_MS = 20;

/** The address of the page in one file, as a double-click opens it. */
export const singleFile = pathToFileURL(fromRoot("dist/mubin.html")).href;

const chosen = listed(process.env.MUBIN_ENGINES) ?? ENGINES;
const required = listed(process.env.MUBIN_REQUIRE_ENGINES) ?? ["chromium"];
const found = new Map();
for (const engine of chosen) found.set(engine, await findBrowser(engine));

function listed(names) {
  if (!names) return null;
  const list = names.split(",").map((name) => name.trim());
  for (const name of list) {
    if (!ENGINES.includes(name)) throw new Error(`no such engine: ${name}; there are ${ENGINES.join(", ")}`);
  }
  return list;
}

/**
 * Declares the tests of `body(browser)` once for each engine, under a heading with its name. They share one browser,
 * which is open only while they run.
 *
 * `options`: `language` ("ar"; in WebKit it is the system's), `colourScheme` ("light" or "dark"), `width` and `height` of the page in CSS pixels.
 */
export function inEveryEngine(...given) {
  const body = given.pop();
  const [options = {}] = given;
  for (const engine of chosen) {
    const place = found.get(engine);
    if (place === null) {
      const skip = required.includes(engine) ? false : "not installed";
      test(engine, { skip }, () => assert.fail(`${engine} is not installed, and it is required`));
      continue;
    }
    describe(engine, { timeout: SUITE_LIMIT_MS }, () => {
      const browser = new Browser(engine, place, options);
      before(() => browser.start());
      after(() => browser.close());
      body(browser);
    });
  }
}

/**
 * Declares the tests of `body(browser, open)` for each engine and both forms of the built page: served over http by a
 * plain static server, and as one file. `open()` opens the page afresh.
 */
export function onBothPages(...given) {
  const body = given.pop();
  inEveryEngine(...given, (browser) => {
    describe("hosted page", () => {
      let server;
      before(async () => {
        server = await serve(fromRoot("dist/page"));
      });
      after(() => server.close());
      body(browser, (query = "") => browser.open(server.address + query));
    });
    describe("single file", () => {
      body(browser, (query = "") => browser.open(singleFile + query));
    });
  });
}

/** One open browser with one page in it. Functions given to it run in the page and see nothing of the test around them. */
class Browser {
  #place;
  #options;
  #driver = null;

  constructor(engine, place, { language = "ar", colourScheme = "light", width = 1280, height = 900 }) {
    /** "chromium", "firefox" or "webkit". */
    this.engine = engine;
    this.#place = place;
    this.#options = { language, colourScheme, width, height };
  }

  async start() {
    this.#driver = await OPENERS[this.engine](this.#place, this.#options);
  }

  async close() {
    await this.#driver?.close();
    this.#driver = null;
  }

  /** Goes to an address and waits until it is loaded. The messages of the page before are forgotten. */
  open(address) {
    return this.#driver.open(address);
  }

  /** Runs a function in the page and gives what it returns (or what its promise brings), a copy as by JSON. */
  evaluate(task, ...rest) {
    return this.#driver.evaluate(task, ...rest);
  }

  /** Runs a function in the page again and again until what it returns is true, and gives that. */
  async waitFor(task, ...rest) {
    const end = Date.now() + WAIT_LIMIT_MS;
    for (;;) {
      const value = await this.evaluate(task, ...rest);
      if (value) return value;
      if (Date.now() > end) {
        throw new Error(
          `still ${value} after ${WAIT_LIMIT_MS} ms: ${task}\nmessages: ${JSON.stringify(await this.messages())}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS));
    }
  }

  /** Clicks on the first element that fits the selector. */
  click(selector) {
    return this.#driver.click(selector);
  }

  /** Types into what has the focus, as from a keyboard. */
  type(text) {
    return this.#driver.type(text);
  }

  /** Presses one key, or several together: "Enter", "ArrowLeft", "Control+a", "Control+Shift+z". */
  press(keys) {
    return this.#driver.press(keys.split("+"));
  }

  /** What an input method shows while it composes; in Chromium alone, the others have no word for it. */
  compose(text) {
    return this.#driver.compose(text);
  }

  /** What an input method ends its composition with. */
  commit(text) {
    return this.#driver.commit(text);
  }

  /** Chooses a file in the `<input type="file">` that fits the selector. */
  chooseFile(selector, path) {
    return this.#driver.chooseFile(selector, path);
  }

  /** Writes what the page shows as a PNG. */
  async screenshot(path) {
    await mkdir(dirname(path), { recursive: true });
    await this.#driver.screenshot(path);
  }

  /**
   * What the console has said since `open`: `{ level, text }`, breaches of the security policy and errors among them.
   * In WebKit, since the page was loaded.
   */
  async messages() {
    return [...(await this.#driver.messages())];
  }

  /** The warnings and errors among the messages: none, in a sound page. */
  async complaints() {
    return (await this.messages()).filter(({ level }) => level === "error" || level.startsWith("warn"));
  }
}
