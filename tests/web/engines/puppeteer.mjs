// Chromium and Firefox, driven by Puppeteer.

import puppeteer from "puppeteer-core";

/** What keeps a fresh Chromium from calling its maker's servers, and what a container needs. */
const CHROMIUM_ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Opens a Chromium; see `harness.mjs` for the options and for what it gives. */
export async function openChromium({ executable }, { language, colourScheme, width, height }) {
  const args = [...CHROMIUM_ARGUMENTS, `--lang=${language}`, `--accept-lang=${language}`];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const browser = await puppeteer.launch({ executablePath: executable, headless: true, args });
  const page = await firstPage(browser, width, height);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colourScheme }]);
  const session = await page.createCDPSession();
  return {
    ...drive(browser, page),
    compose: (text) =>
      session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text) => session.send("Input.insertText", { text }),
  };
}

/** Opens a Firefox. */
export async function openFirefox({ executable }, { language, colourScheme, width, height }) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable,
    headless: true,
    extraPrefsFirefox: {
      "intl.accept_languages": language,
      "intl.locale.requested": language,
      "layout.css.prefers-color-scheme.content-override": colourScheme === "dark" ? 0 : 1,
      // Puppeteer lets a file read its neighbours; a reader's Firefox does not.
      "security.fileuri.strict_origin_policy": true,
    },
  });
  return drive(browser, await firstPage(browser, width, height));
}

async function firstPage(browser, width, height) {
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport({ width, height });
  return page;
}

function drive(browser, page) {
  const messages = [];
  page.on("console", (message) => messages.push({ level: message.type(), text: message.text() }));
  page.on("pageerror", (error) => messages.push({ level: "error", text: String(error?.stack ?? error) }));
  return {
    messages: () => messages,
    async open(address) {
      messages.length = 0;
      await page.goto(address, { waitUntil: "load" });
    },
    evaluate: (task, ...rest) => page.evaluate(task, ...rest),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    },
    async chooseFile(selector, path) {
      const input = await page.$(selector);
      if (input === null) throw new Error(`no element fits ${selector}`);
      await input.uploadFile(path);
    },
    async screenshot(path) {
      await page.screenshot({ path });
    },
    close: () => browser.close(),
  };
}
