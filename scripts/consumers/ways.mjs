// The ways to get at the answers of a consumer that is built. Each takes the folder of the project; it gives the answers by
// their labels.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "../serve.mjs";
import { runNpm } from "../tools.mjs";
import { inChromium } from "./chromium.mjs";

const START_LIMIT_MS = 60_000;
const STEP_MS = 50;

/** The last line that the project's script `start` prints. */
export async function printed(folder) {
  const lines = await runNpm(["run", "--silent", "start"], { folder, output: "kept" });
  return JSON.parse(lines.trim().split("\n").at(-1));
}

/** What the page of a folder leaves in `globalThis.answers`, served as a plain host does. */
export function shownFrom(name) {
  return async (folder) => {
    const server = await serve(join(folder, name));
    try {
      return await shownAt(server.address);
    } finally {
      await server.close();
    }
  };
}

/** The same of a page that is opened from the disk. */
export function shownFromDisk(name) {
  return (folder) => shownAt(pathToFileURL(join(folder, name)).href);
}

/** The same of the page that the project's own server serves; `command` gives its command for a port. */
export function shownByServer(command) {
  return (folder) => withServer(folder, command, shownAt);
}

/** The JSON that the project's own server sends. */
export function toldByServer(command) {
  return (folder) => withServer(folder, command, async (address) => (await fetch(address)).json());
}

function shownAt(address) {
  return inChromium(address, async (page) => {
    const answers = await page.waitFor(() => globalThis.answers);
    const complaints = page.complaints();
    if (complaints.length > 0) throw new Error(`the page complains: ${JSON.stringify(complaints)}`);
    return answers;
  });
}

/** Starts a server of the project, does `task` with its address, and ends it. */
async function withServer(folder, command, task) {
  const port = await freePort();
  const [name, ...rest] = command(port);
  // A group of its own, since such a server may start others.
  const child = spawn(join(folder, "node_modules/.bin", name), rest, {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
  let isOver = false;
  const ended = new Promise((resolve) => {
    child.on("error", (error) => {
      chunks.push(Buffer.from(error.message));
      resolve();
    });
    child.on("close", resolve);
  }).then(() => {
    isOver = true;
  });
  try {
    const address = `http://127.0.0.1:${port}/`;
    await answering(address, () => isOver);
    return await task(address);
  } catch (error) {
    throw new Error(`${error.message}\n${name} said: ${Buffer.concat(chunks)}`, { cause: error });
  } finally {
    if (!isOver && child.pid !== undefined) process.kill(-child.pid);
    await ended;
  }
}

async function answering(address, isOver) {
  const end = Date.now() + START_LIMIT_MS;
  while (!isOver() && Date.now() < end) {
    try {
      const response = await fetch(address);
      await response.arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
  }
  throw new Error(`nothing answers at ${address}`);
}

function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
