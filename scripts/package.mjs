// Builds the npm package into dist/lib.

import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot, runPackage } from "./command.mjs";
import { FULL_LEXICON } from "./core.mjs";
import { step } from "./progress.mjs";
import { unlessDone } from "./stamps.mjs";

/** What a slim bundle has in place of the modules that carry WebAssembly and the language data. */
const GIVEN = {
  "./core-module.js": "given.js",
  "./folding.js": "core.js",
  "./lexicon-data.js": "given.js",
};

/** Compiles `www/lib`, puts the generated modules beside it and makes its other entries of it. Needs the core built. */
export function buildPackage() {
  return unlessDone(
    "package",
    {
      inputs: [
        "www/lib",
        "build/bindings/core.wasm",
        "build/bindings/common-lexicon.bin",
        "scripts/package.mjs",
        "node_modules/esbuild/package.json",
        "node_modules/typescript/package.json",
      ],
      outputs: ["dist/lib/index.js", "dist/lib/index.d.ts", "dist/lib/slim.js"],
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
        await bundleEntry("slim", GIVEN);
        for (const name of ["given.js", "given.d.ts"]) await rm(fromRoot("dist/lib", name));
      }),
  );
}

/**
 * Makes one module of an entry of `dist/lib` and of all that it imports, with other modules of that folder in place of
 * some. It takes the place of the entry.
 */
async function bundleEntry(entry, replacements) {
  // Not above: the tools are provided after this file is read.
  const { build } = await import("esbuild");
  const folder = fromRoot("dist/lib");
  await build({
    entryPoints: [join(folder, `${entry}.js`)],
    outfile: join(folder, `${entry}.js`),
    allowOverwrite: true,
    bundle: true,
    charset: "utf8",
    format: "esm",
    target: "es2022",
    plugins: [
      {
        name: "replacements",
        setup({ onResolve }) {
          onResolve({ filter: /^\.\// }, ({ path }) =>
            path in replacements ? { path: join(folder, replacements[path]) } : undefined,
          );
        },
      },
    ],
  });
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
