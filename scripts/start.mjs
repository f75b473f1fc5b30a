// npm start: sets up what is missing, builds what has changed, and shows the page.
//
//     PORT=8080 npm start     asks for a port (default 5173; a free one where it is taken)
//     BROWSER=none npm start  opens no browser

import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { findCommand, fromRoot } from "./command.mjs";
import { elapsed, fail } from "./progress.mjs";
import { serve } from "./serve.mjs";
import { provideTools } from "./tools.mjs";

const DEFAULT_PORT = 5173;

/** The command that shows an address where there is a desktop, or `null`. */
function opener({ env, platform }) {
  if (env.BROWSER === "none" || env.CI) return null;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  const hasDesktop = env.DISPLAY || env.WAYLAND_DISPLAY;
  return hasDesktop && findCommand("xdg-open") !== null ? ["xdg-open"] : null;
}

function open(address) {
  const [command, ...rest] = opener(process) ?? [];
  if (command === undefined) return;
  // That no browser opens is no reason to stop: the address is printed.
  spawn(command, [...rest, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const start = performance.now();
try {
  await provideTools();
  await build();
  const { address } = await serve(fromRoot("dist/page"), { port: Number(process.env.PORT ?? DEFAULT_PORT) });
  console.log(`✓ ready in ${elapsed(start)}\n`);
  console.log(`  ${address}                 the page (Ctrl+C ends it)`);
  console.log(`  ${fromRoot("dist/mubin.html")}   the same in one file, for a double-click`);
  open(address);
} catch (error) {
  fail(error);
}
