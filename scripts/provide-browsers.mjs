// Gets the browsers that are missing:
//
//     node scripts/provide-browsers.mjs [engine …]

import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { downloadOf, ENGINES, findBrowser } from "./browsers.mjs";
import { findCommand } from "./command.mjs";

const DEBIAN_PACKAGES = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};
/** A bare machine has no font with Arabic letters. */
const DEBIAN_FONTS = ["fontconfig", "fonts-noto-core"];

/**
 * Sees to it that the engines are there: uses what is installed; else installs Debian's packages, as root on such a
 * system; else downloads. Never asks for a password.
 *
 * Gives a map from engine to `{ browser }` or to `{ advice }`, the command that would bring what is missing.
 * `system` is what this does to the machine; a test puts another in its place.
 */
export async function provideBrowsers(engines = ENGINES, { say = console.log, system = thisSystem } = {}) {
  const missing = [];
  for (const engine of engines) {
    if ((await system.find(engine)) === null) missing.push(engine);
  }
  const packages = missing.flatMap((engine) => DEBIAN_PACKAGES[engine]);
  if (!system.hasArabicFont()) packages.push(...DEBIAN_FONTS);
  if (packages.length > 0 && system.canInstall()) {
    say(`  apt-get install ${packages.join(" ")}`);
    try {
      system.install(packages);
    } catch (error) {
      say(`  ${error.message}`); // what is missing still is named below, with the command
    }
  }
  const result = new Map();
  for (const engine of engines) {
    let browser = await system.find(engine);
    if (browser === null && engine !== "webkit") {
      say(`  downloading ${engine} into build/browsers`);
      try {
        await system.download(engine);
        browser = await system.find(engine);
      } catch (error) {
        say(`  could not download ${engine}: ${error.message}`);
      }
    }
    result.set(engine, browser === null ? { advice: advice(engine, system.platform) } : { browser });
  }
  return result;
}

/** The command that installs an engine, or what to do where no command does. */
function advice(engine, platform) {
  if (engine === "webkit" && platform !== "linux") return "WebKit is tested on Linux alone";
  if (platform === "darwin")
    return `brew install --cask ${engine === "firefox" ? "firefox" : "google-chrome"}`;
  if (platform === "win32")
    return `winget install ${engine === "firefox" ? "Mozilla.Firefox" : "Google.Chrome"}`;
  if (findCommand("apt-get") !== null) return `sudo apt-get install ${DEBIAN_PACKAGES[engine].join(" ")}`;
  const what = {
    chromium: "Chromium",
    firefox: "Firefox",
    webkit: "WebKitGTK with its WebKitWebDriver and MiniBrowser, and Xvfb",
  };
  return `install ${what[engine]} with this system's package manager`;
}

const thisSystem = {
  platform: process.platform,
  find: (engine) => findBrowser(engine),
  hasArabicFont() {
    if (process.platform !== "linux") return true;
    const command = findCommand("fc-list");
    return (
      command !== null && execFileSync(command, [":lang=ar", "family"], { encoding: "utf8" }).trim() !== ""
    );
  },
  canInstall() {
    return process.platform === "linux" && process.getuid?.() === 0 && findCommand("apt-get") !== null;
  },
  install(packages) {
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "inherit"],
    };
    execFileSync("apt-get", ["-qq", "update"], options);
    execFileSync("apt-get", ["-qq", "install", "--yes", "--no-install-recommends", ...packages], options);
  },
  async download(engine) {
    const { computeExecutablePath, install } = await import("@puppeteer/browsers");
    const options = await downloadOf(engine);
    await install(options);
    // It may be there and not start, where the system lacks one of its libraries.
    execFileSync(computeExecutablePath(options), ["--version"], { stdio: ["ignore", "ignore", "inherit"] });
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const asked = process.argv.slice(2);
  for (const [engine, { browser, advice }] of await provideBrowsers(asked.length > 0 ? asked : ENGINES)) {
    console.log(`${engine}: ${browser?.executable ?? `missing; to get it: ${advice}`}`);
  }
}
