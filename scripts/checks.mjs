// The checks that `npm test` and `npm run check` are made of. Each is `{ title, run }`; `run` gives
// `{ passed, failed, skipped }` and prints what it finds.

import { readdirSync } from "node:fs";
import { CommandError, fromRoot, run, runPackage } from "./command.mjs";
import { buildCore } from "./core.mjs";
import { buildCrashPackage, buildFullPackage, buildPackage } from "./package.mjs";
import { buildPage } from "./page.mjs";
import { WASM_TARGET } from "./tools.mjs";

const NO_FOLDERS = new Set([".git", "build", "dist", "node_modules", "target"]);

/** Rust as rustfmt writes it. */
export const rustFormat = once("cargo fmt: the form of the Rust code", () =>
  run("cargo", ["fmt", "--all", "--check"]),
);

/** Clippy for this machine. */
export const clippy = once("cargo clippy: slips in the Rust code", () =>
  cargoClippy(["--workspace", "--all-targets"]),
);

/** Clippy for the browser: the bindings exist there alone. */
export const clippyBindings = once("cargo clippy: slips in the bindings", async () => {
  for (const features of ["bindings,crash-tests", "folding"]) {
    await cargoClippy(["--target", WASM_TARGET, "--features", features]);
  }
});

function cargoClippy(flags) {
  return run("cargo", ["clippy", "--quiet", "--locked", ...flags, "--", "--deny", "warnings"]);
}

/** The unit, integration and documentation tests of the crate. */
export const rustTests = {
  title: "cargo test: the core",
  run: async () => cargoCounts(await printed("cargo", ["test", "--locked", "--no-fail-fast"])),
};

/** The crate's documentation, links included. */
export const rustDocs = once("cargo doc: the documentation of the crate", () =>
  run("cargo", ["doc", "--quiet", "--locked", "--no-deps", "--document-private-items"], {
    environment: { RUSTDOCFLAGS: "--deny warnings" },
  }),
);

/** TypeScript, JavaScript, CSS and JSON: form and slips. */
export const biome = once("biome: the form of scripts, and slips in them", () =>
  runPackage("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]),
);

/** Generated tables are what their generator writes. */
export const tables = once("tables: generated again, they are the same", () =>
  run(process.execPath, ["scripts/tables.mjs", "--check"]),
);

/** The package, and the package around a core that can be made to crash. */
export const packageBuild = once("build: the package", async () => {
  await buildCore();
  await buildPackage();
  await buildFullPackage();
  await buildCore({ crashTests: true, into: "build/crash-tests/generated" });
  await buildCrashPackage();
});

/** Both forms of the page. */
export const pageBuild = once("build: the page", () => buildPage());

/** Every tsconfig of the repository. Needs the package built. */
export const types = {
  title: "tsc: types",
  async run() {
    const result = { passed: 0, failed: 0, skipped: 0 };
    for (const path of filesNamed(/^tsconfig.*\.json$/)) {
      try {
        await runPackage("typescript/bin/tsc", ["--noEmit", "-p", path]);
        result.passed += 1;
        console.log(`✔ ${path}`);
      } catch {
        result.failed += 1;
        console.log(`✖ ${path}`);
      }
    }
    return result;
  },
};

/** The public types are those that were accepted. Needs the package built. */
export const api = once("api: the public types are as accepted", () =>
  run(process.execPath, ["scripts/api.mjs", "--check"]),
);

/** The reference and the guides: every public item documented, every link leads somewhere. Needs the package built. */
export const reference = once("typedoc: the reference and the guides", () =>
  run(process.execPath, ["scripts/docs.mjs", "--only"]),
);

/** A check for each folder of `tests/` that has tests for Node's runner, but those in `without`. */
export function nodeTests({ without = [] } = {}) {
  const files = filesNamed(/\.test\.mjs$/, "tests");
  const folders = [...new Set(files.map((path) => path.split("/")[1]))].filter(
    (folder) => !without.includes(folder),
  );
  return folders.map((folder) => ({
    title: `node --test: tests/${folder}`,
    async run() {
      const own = files.filter((path) => path.startsWith(`tests/${folder}/`));
      // Browsers that run side by side would slow each other past every limit.
      const flags = ["--test", "--test-reporter=spec", ...(folder === "web" ? ["--test-concurrency=1"] : [])];
      return nodeCounts(await printed(process.execPath, [...flags, ...own]));
    },
  }));
}

/** A check that passes where `work` ends without an error. */
function once(title, work) {
  return {
    title,
    async run() {
      await work();
      return { passed: 1, failed: 0, skipped: 0 };
    },
  };
}

/** Runs tests and shows what they print; gives it, whether they pass or fail. */
async function printed(command, commandArguments) {
  try {
    return await run(command, commandArguments, { output: "shown and kept", environment: COLOURS });
  } catch (error) {
    if (error instanceof CommandError && error.output) return error.output;
    throw error;
  }
}

/** What is read along the way is no terminal; the reader's may be one. */
const COLOURS = process.stdout.isTTY ? { FORCE_COLOR: "1", CARGO_TERM_COLOR: "always" } : {};

/** `test result: ok. 3 passed; 0 failed; 1 ignored; …`, once for each program; none where one did not compile. */
function cargoCounts(text) {
  const result = { passed: 0, failed: 0, skipped: 0 };
  const lines = plain(text).matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm);
  for (const [, passed, failed, ignored] of lines) {
    result.passed += Number(passed);
    result.failed += Number(failed);
    result.skipped += Number(ignored);
  }
  if (/^error(\[|:)/m.test(plain(text)) && result.failed === 0) result.failed = 1;
  return result;
}

/** `ℹ pass 3` and its like, at the end. */
function nodeCounts(text) {
  const count = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, "m").exec(plain(text))?.[1] ?? 0);
  const result = {
    passed: count("pass"),
    failed: count("fail") + count("cancelled"),
    skipped: count("skipped") + count("todo"),
  };
  // Tests that never ran are no success.
  if (result.passed + result.failed + result.skipped === 0) result.failed = 1;
  return result;
}

/** The text without the colours of a terminal. */
function plain(text) {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g"), "");
}

/** The files of the repository whose names fit, sorted, with / between folders. */
function filesNamed(pattern, folder = "") {
  const paths = [];
  for (const entry of readdirSync(fromRoot(folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !NO_FOLDERS.has(entry.name)) paths.push(...filesNamed(pattern, path));
    else if (entry.isFile() && pattern.test(entry.name)) paths.push(path);
  }
  return paths.sort();
}
