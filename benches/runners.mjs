/** Runs the bundle of cases in each engine. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { findBrowser } from "../scripts/browsers.mjs";
import { fromRoot, run } from "../scripts/command.mjs";

/** @typedef {{ bundle: string, inputs: string, only: string[] }} Task paths of the bundle and of the inputs as JSON */

/** @param {Task} task */
export async function runInNode({ bundle, inputs, only }) {
  const results = `${bundle}.node.json`;
  await run(process.execPath, [fromRoot("benches/node-child.mjs"), bundle, inputs, results, ...only]);
  return { version: `Node/${process.versions.node}`, ...JSON.parse(await readFile(results, "utf8")) };
}

/**
 * @param {"chromium" | "firefox"} engine
 * @param {Task} task
 * @returns the results, or `null` where the browser is missing
 */
export async function runInBrowser(engine, { bundle, inputs, only }) {
  const found = await findBrowser(engine);
  if (found === null) return null;
  const { default: puppeteer } = await import("puppeteer-core");
  const server = await serve({
    "/engine.js": ["text/javascript", bundle],
    "/inputs.json": ["application/json", inputs],
  });
  const browser = await puppeteer.launch({
    browser: engine === "firefox" ? "firefox" : "chrome",
    executablePath: found.executable,
    headless: true,
    protocolTimeout: 0,
    args: engine === "chromium" ? CHROMIUM_ARGUMENTS : [],
  });
  try {
    const version = await browser.version();
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    const results = await page.evaluate(async (groups) => {
      if (!globalThis.crossOriginIsolated) throw new Error("not isolated: the timer would be too coarse");
      const { runAll } = await import("/engine.js");
      const response = await fetch("/inputs.json");
      return runAll(await response.json(), groups);
    }, only);
    return { version, ...results };
  } finally {
    await browser.close();
    server.close();
  }
}

const CHROMIUM_ARGUMENTS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // As root there is no sandbox to be had.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Serves an empty page and these files on loopback, isolated: only such pages have a timer of 5 to 20 µs. */
async function serve(files) {
  const server = createServer(async (request, response) => {
    const [type, file] = files[request.url] ?? ["text/html", null];
    response.writeHead(200, {
      "content-type": `${type}; charset=utf-8`,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(file === null ? "<!doctype html><title>bench</title>" : await readFile(file));
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return server;
}
