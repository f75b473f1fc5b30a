// Builds the npm package into dist/lib.

import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { fromRoot, runPackage } from "./command.mjs";
import { FULL_LEXICON } from "./core.mjs";
import { step } from "./progress.mjs";
import { unlessDone } from "./stamps.mjs";

/** Compiles `www/lib` and puts the generated modules beside it. Needs the core built. */
export function buildPackage() {
  return unlessDone(
    "package",
    {
      inputs: ["www/lib", "scripts/package.mjs", "node_modules/typescript/package.json"],
      outputs: ["dist/lib/index.js", "dist/lib/index.d.ts"],
    },
    () =>
      step("tsc: the package", async () => {
        await rm(fromRoot("dist/lib"), { recursive: true, force: true });
        await runPackage("typescript/bin/tsc", ["-p", "www/lib"], { output: "kept" });
        await copyScripts("www/lib/generated", "dist/lib/generated");
      }),
  );
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
