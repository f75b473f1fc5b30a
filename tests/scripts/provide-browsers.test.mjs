// What is done for a machine that lacks browsers, on machines made up for the purpose.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser } from "../../scripts/browsers.mjs";
import { provideBrowsers } from "../../scripts/provide-browsers.mjs";

const DEBIAN = {
  chromium: "chromium",
  firefox: "firefox-esr",
  webkit: "webkit2gtk-driver",
};

/** A machine with some engines; `brings` says which engines each way of getting one brings. */
function machine({
  has = [],
  platform = "linux",
  isRoot = false,
  hasFont = true,
  packages = [],
  downloads = [],
}) {
  const present = new Set(has);
  const done = [];
  return {
    done,
    platform,
    find: async (engine) => (present.has(engine) ? { executable: `/made/up/${engine}` } : null),
    hasArabicFont: () => hasFont,
    canInstall: () => isRoot,
    install(names) {
      done.push(`install ${names.join(" ")}`);
      for (const [engine, name] of Object.entries(DEBIAN)) {
        if (names.includes(name) && packages.includes(engine)) present.add(engine);
      }
      if (packages.length === 0) throw new Error("no network");
    },
    async download(engine) {
      done.push(`download ${engine}`);
      if (!downloads.includes(engine)) throw new Error("no network");
      present.add(engine);
    },
  };
}

async function provide(description) {
  const system = machine(description);
  const said = [];
  const result = await provideBrowsers(undefined, { system, say: (line) => said.push(line) });
  const missing = [...result].filter(([, { browser }]) => browser === undefined).map(([engine]) => engine);
  return { done: system.done, missing, result, said };
}

test("what is installed is used, and nothing is done", async () => {
  const { done, missing } = await provide({ has: ["chromium", "firefox", "webkit"], isRoot: true });
  assert.deepEqual(done, []);
  assert.deepEqual(missing, []);
});

test("root gets the packages of what is missing, and a font", async () => {
  const all = ["chromium", "firefox", "webkit"];
  const { done, missing } = await provide({ isRoot: true, hasFont: false, packages: all });
  assert.deepEqual(done, ["install chromium firefox-esr webkit2gtk-driver xvfb fontconfig fonts-noto-core"]);
  assert.deepEqual(missing, []);
});

test("root gets the font alone where it alone is missing", async () => {
  const { done } = await provide({ has: ["chromium", "firefox", "webkit"], isRoot: true, hasFont: false });
  assert.deepEqual(done, ["install fontconfig fonts-noto-core"]);
});

test("a reader without root gets downloads, and the command for WebKit", async () => {
  const { done, missing, result } = await provide({ downloads: ["chromium", "firefox"] });
  assert.deepEqual(done, ["download chromium", "download firefox"]);
  assert.deepEqual(missing, ["webkit"]);
  assert.match(result.get("webkit").advice, /webkit2gtk-driver xvfb|WebKitWebDriver/);
});

test("packages that fail are downloaded; what fails too is named with its command", async () => {
  const { done, missing, said } = await provide({ isRoot: true, downloads: ["chromium"] });
  assert.deepEqual(done, [
    "install chromium firefox-esr webkit2gtk-driver xvfb",
    "download chromium",
    "download firefox",
  ]);
  assert.deepEqual(missing, ["firefox", "webkit"]);
  assert.match(said.join("\n"), /could not download firefox: no network/);
});

test("no command of Linux is named on other systems", async () => {
  for (const [platform, command] of [
    ["darwin", /^brew install/],
    ["win32", /^winget install/],
  ]) {
    const { result } = await provide({ platform });
    assert.match(result.get("chromium").advice, command);
    assert.match(result.get("firefox").advice, command);
    assert.match(result.get("webkit").advice, /Linux/);
  }
});

test("an empty search path has no browser in it but a downloaded one", async () => {
  const environment = { PATH: "/nowhere" };
  assert.equal(await findBrowser("webkit", { environment }), null);
  const chromium = await findBrowser("chromium", { environment });
  assert.ok(chromium === null || chromium.executable.includes("build"));
});

test("a browser named by hand goes first, and must be there", async () => {
  const here = await findBrowser("firefox", { environment: { MUBIN_FIREFOX: process.execPath, PATH: "" } });
  assert.equal(here.executable, process.execPath);
  assert.equal(
    await findBrowser("firefox", { environment: { ...process.env, MUBIN_FIREFOX: "/nowhere" } }),
    null,
  );
});
