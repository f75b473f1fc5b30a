// Builds the npm package into dist/lib.

import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot, runPackage } from "./command.mjs";
import { FULL_LEXICON } from "./core.mjs";
import { step } from "./progress.mjs";
import { unlessDone } from "./stamps.mjs";
import { buildWorkerSource, replace, workerScript } from "./worker-source.mjs";

/** A bundle of everything has the whole core: it needs no module of its own for folding. */
const ONE_CORE = { "./folding.js": "core.js" };
/** What bundles have in place of the modules that carry the core and the language data. */
const GIVEN = { ...ONE_CORE, "./core-module.js": "given.js", "./lexicon-data.js": "given.js" };
const IMPORTED = { ...ONE_CORE, "./core-module.js": "imported-core.js" };
/** Modules that only bundles are made of. */
const BUNDLED = ["answering", "given", "imported-core", "listening", "worker-core"];

/** Whose work the global build carries, which travels without the files beside it, and the file that states its terms. */
const NOTICES = {
  Mubin: "LICENSE-MIT",
  "Unicode data, from which its tables are made": "LICENSE-UNICODE",
};

/** Compiles `www/lib`, puts the generated modules beside it and makes its other entries of it. Needs the core built. */
export async function buildPackage() {
  await buildWorkerSource();
  return await unlessDone(
    "package",
    {
      inputs: [
        "www/lib",
        "build/bindings/core.wasm",
        "build/bindings/common-lexicon.bin",
        "scripts/package.mjs",
        "scripts/worker-source.mjs",
        "package.json",
        ...Object.values(NOTICES),
        "node_modules/esbuild/package.json",
        "node_modules/typescript/package.json",
      ],
      outputs: ["index.js", "index.d.ts", "slim.js", "workerd.js", "global.js", "worker-script.js"].map(
        (name) => `dist/lib/${name}`,
      ),
    },
    () =>
      step("tsc: the package", async () => {
        await rm(fromRoot("dist/lib"), { recursive: true, force: true });
        for (const project of ["www/lib", "www/lib/paint"]) {
          await runPackage("typescript/bin/tsc", ["-p", project], { output: "kept" });
        }
        await copyScripts("www/lib/generated", "dist/lib/generated");
        await copyFile(fromRoot("build/bindings/core.wasm"), fromRoot("dist/lib/core.wasm"));
        await copyFile(fromRoot("build/bindings/common-lexicon.bin"), fromRoot("dist/lib/lexicon.bin"));
        await bundleModule("slim", "slim", GIVEN);
        await bundleModule("index", "workerd", IMPORTED);
        await bundleScript("global", "global", ONE_CORE);
        await writeFile(
          fromRoot("dist/lib/worker-script.js"),
          await workerScript("www/lib/worker-script.ts", {}, "utf8"),
        );
        for (const name of BUNDLED) {
          for (const ending of ["js", "d.ts"]) await rm(fromRoot("dist/lib", `${name}.${ending}`));
        }
        await dropInnerTypes();
      }),
  );
}

/**
 * Makes one module of an entry of `dist/lib` and of all that it imports, with other modules of that folder in place of
 * some. It may take the place of the entry.
 */
async function bundleModule(entry, name, replacements) {
  await bundleEntry(entry, name, replacements, {
    charset: "utf8",
    format: "esm",
    external: ["./core.wasm"],
  });
}

/**
 * Makes one script without modules of an entry and of all that it imports, with the terms of what it carries at its end.
 *
 * It is ASCII alone: a script is read in the encoding of its document where nothing says otherwise, which for an old
 * Arabic page is windows-1256. That costs 4 % of its bytes, and 1 % of them after brotli.
 */
async function bundleScript(entry, name, replacements) {
  const { version } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const notices = [];
  for (const [work, path] of Object.entries(NOTICES)) {
    const terms = (await readFile(fromRoot(path), "utf8")).trim();
    notices.push(`${work}\n\n${terms.replaceAll("©", "(c)").replaceAll("*/", "* /")}`);
  }
  await bundleEntry(entry, name, replacements, {
    charset: "ascii",
    format: "iife",
    minify: true,
    banner: { js: `/*! mubin ${version} | MIT OR Apache-2.0 | the terms stand at the end */` },
    footer: { js: `/*!\n${notices.join("\n\n\n")}\n*/` },
  });
}

async function bundleEntry(entry, name, replacements, options) {
  // Not above: the tools are provided after this file is read.
  const { build } = await import("esbuild");
  const folder = fromRoot("dist/lib");
  await build({
    entryPoints: [join(folder, `${entry}.js`)],
    outfile: join(folder, `${name}.js`),
    allowOverwrite: true,
    bundle: true,
    target: "es2022",
    plugins: [replace(folder, replacements)],
    ...options,
  });
}

/** Removes the declarations that no entry leads to: they are nobody's, and speak of modules that have none. */
async function dropInnerTypes() {
  const folder = fromRoot("dist/lib");
  const { exports } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const reached = new Set();
  const reach = async (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    const text = await readFile(path, "utf8");
    for (const [, specifier] of text.matchAll(/(?:from|import\() ?"(\.[^"]+)\.js"/g)) {
      await reach(join(path, "..", `${specifier}.d.ts`));
    }
  };
  for (const { types } of Object.values(exports)) if (types !== undefined) await reach(fromRoot(types));
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith(".d.ts") && !reached.has(join(folder, name))) await rm(join(folder, name));
  }
}

/** The package once more, around a core that can be made to crash: `build/crash-tests/lib`, for the tests of recovery. */
export function buildCrashPackage() {
  const folder = "build/crash-tests/lib";
  return unlessDone(
    "crash-package",
    { inputs: ["dist/lib", "build/crash-tests/generated"], outputs: [`${folder}/index.js`] },
    async () => {
      await rm(fromRoot(folder), { recursive: true, force: true });
      await copyScripts("dist/lib", folder);
      await copyScripts("build/crash-tests/generated", `${folder}/generated`);
    },
  );
}

/** The package once more, with the whole lexicon: `build/full/lib`, for measuring how much of a text that knows. */
export function buildFullPackage() {
  const folder = "build/full/lib";
  return unlessDone(
    "full-package",
    { inputs: ["dist/lib", FULL_LEXICON], outputs: [`${folder}/index.js`] },
    async () => {
      await rm(fromRoot(folder), { recursive: true, force: true });
      await copyScripts("dist/lib", folder);
      await copyScripts("dist/lib/generated", `${folder}/generated`);
      await copyFile(fromRoot(FULL_LEXICON), fromRoot(folder, "generated/lexicon-bytes.js"));
    },
  );
}

/** Copies the JavaScript of one folder; the declarations of generated modules are no part of the public types. */
async function copyScripts(from, to) {
  await mkdir(fromRoot(to), { recursive: true });
  for (const name of await readdir(fromRoot(from))) {
    if (name.endsWith(".js")) await copyFile(fromRoot(from, name), fromRoot(to, name));
  }
}
