// Where the browsers are that tests and benchmarks run in. `provide-browsers.mjs` gets those that are missing.

import { closeSync, openSync, readdirSync, readSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { findCommand, fromRoot, isExecutable } from "./command.mjs";

/** The engines, in the order in which they are tried. */
export const ENGINES = ["chromium", "firefox", "webkit"];

const COMMANDS = {
  chromium: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
  firefox: ["firefox-esr", "firefox"],
};

/** Systems that keep applications out of the search path. */
const APPLICATIONS = {
  darwin: {
    chromium: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
  win32: {
    chromium: ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"],
    firefox: ["Mozilla Firefox/firefox.exe"],
  },
};

/**
 * Where an engine's browser is, or `null` where it is missing.
 *
 * Gives `{ executable }`; for WebKit also `driver` and `display`, the command of a screen without a monitor.
 * `MUBIN_CHROMIUM` and `MUBIN_FIREFOX` name an executable and go before everything else.
 */
export async function findBrowser(engine, { environment = process.env, platform = process.platform } = {}) {
  if (engine === "webkit") return findWebKit(environment, platform);
  const chosen = environment[`MUBIN_${engine.toUpperCase()}`];
  if (chosen) return isExecutable(chosen) ? { executable: chosen } : null;
  const candidates = [
    ...COMMANDS[engine].map((name) => findCommand(name, environment, platform)),
    ...applications(engine, environment, platform),
    await downloadedBrowser(engine),
  ];
  const executable = candidates.find((path) => path !== null && isExecutable(path) && !isSnap(path));
  return executable === undefined ? null : { executable };
}

/** What `@puppeteer/browsers` calls the engine's download: the build that the driver was tested with. */
export async function downloadOf(engine) {
  const { PUPPETEER_REVISIONS } = await import("puppeteer-core");
  const browser = engine === "firefox" ? "firefox" : "chrome";
  return { browser, buildId: PUPPETEER_REVISIONS[browser], cacheDir: fromRoot("build/browsers") };
}

async function downloadedBrowser(engine) {
  const { computeExecutablePath } = await import("@puppeteer/browsers");
  return computeExecutablePath(await downloadOf(engine));
}

function findWebKit(environment, platform) {
  if (platform !== "linux") return null;
  const driver = findCommand("WebKitWebDriver", environment, platform);
  const display = findCommand("Xvfb", environment, platform);
  const executable = miniBrowserPaths().find(isExecutable);
  return driver === null || display === null || executable === undefined
    ? null
    : { executable, driver, display };
}

/** WebKitGTK's test browser lies beside the library, in a folder that differs by system and version. */
function miniBrowserPaths() {
  const libraries = ["/usr/libexec", "/usr/lib", "/usr/lib64"];
  for (const name of readdirSync("/usr/lib")) {
    if (name.includes("-linux-gnu")) libraries.push(join("/usr/lib", name));
  }
  const versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
  return versions.flatMap((version) => libraries.map((library) => join(library, version, "MiniBrowser")));
}

function applications(engine, environment, platform) {
  const paths = APPLICATIONS[platform]?.[engine] ?? [];
  if (platform !== "win32") return paths;
  const folders = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA];
  return folders.filter(Boolean).flatMap((folder) => paths.map((path) => join(folder, path)));
}

/** A browser in a snap has a /tmp of its own and cannot read the profile that a driver makes for it. */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.includes("/snap")) return true;
  const start = Buffer.alloc(4096);
  const file = openSync(real);
  readSync(file, start);
  closeSync(file);
  return start.toString("latin1", 0, 2) === "#!" && start.includes("/snap/bin/");
}
