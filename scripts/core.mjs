// Builds the core for WebAssembly, and the modules that carry it: the glue, its bytes and the lexicon's.

import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fromRoot, run, runPackage } from "./command.mjs";
import { literalModule, recodedModule } from "./literal.mjs";
import { step } from "./progress.mjs";
import { unlessDone } from "./stamps.mjs";
import { WASM_TARGET } from "./tools.mjs";

/** The features that rustc's WebAssembly has, as wasm-opt calls them: it may use no others. */
export const WASM_FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
  "simd",
];
const OPTIMIZATION = ["-O3", "--strip-debug", "--strip-producers", "--strip-target-features"];

/**
 * The whole lexicon as a module, in place of the commoner part of it that the package has: for the page, which a reader
 * loads once.
 */
export const FULL_LEXICON = "build/bindings/full-lexicon-bytes.js";

/** What is generated for `www/lib`, which imports it from there. */
const MODULES = [
  "mubin.js",
  "mubin.d.ts",
  "core-bytes.js",
  "core-bytes.d.ts",
  "lexicon-bytes.js",
  "lexicon-bytes.d.ts",
];

/**
 * Builds the core with one of the crate's features, `bindings` or `crash-tests`, into a folder of modules. Work
 * files stay in `build/<feature>/`.
 */
export async function buildCore({ feature = "bindings", into = "www/lib/generated" } = {}) {
  const work = `build/${feature}`;
  await mkdir(fromRoot(work), { recursive: true });
  const { wasm, lexicon, commonLexicon } = await step(
    `cargo build: the core for WebAssembly (${feature})`,
    () => compile(feature),
  );
  await copyFile(wasm, fromRoot(work, "mubin.wasm"));
  await copyFile(lexicon, fromRoot(work, "lexicon.bin"));
  await copyFile(commonLexicon, fromRoot(work, "common-lexicon.bin"));
  await unlessDone(
    feature,
    {
      inputs: [
        `${work}/mubin.wasm`,
        `${work}/lexicon.bin`,
        `${work}/common-lexicon.bin`,
        "Cargo.lock",
        "scripts/bindgen",
        "scripts/core.mjs",
        "scripts/literal.mjs",
        "node_modules/binaryen/package.json",
      ],
      outputs: [...MODULES.map((name) => `${into}/${name}`), `${work}/full-lexicon-bytes.js`],
    },
    () => generate(work, into),
  );
}

/** Compiles the crate; gives the paths of the WebAssembly module and of the lexicons that its build script wrote. */
async function compile(feature) {
  const messages = await cargo(
    ["build", "--release", "--locked", "--target", WASM_TARGET, "--features", feature],
    {
      CARGO_ENCODED_RUSTFLAGS: (await pathFlags()).join("\x1f"),
    },
  );
  const wasm = messages
    .filter(({ reason, target }) => reason === "compiler-artifact" && target.name === "mubin")
    .flatMap(({ filenames }) => filenames)
    .find((path) => path.endsWith(".wasm"));
  const folders = messages
    .filter(({ reason }) => reason === "build-script-executed")
    .map(({ out_dir }) => out_dir);
  const written = (name) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const [lexicon, commonLexicon] = ["lexicon.bin", "common-lexicon.bin"].map(written);
  if (wasm === undefined || lexicon === undefined || commonLexicon === undefined) {
    throw new Error("cargo built no mubin.wasm, or not both lexicons");
  }
  return { wasm, lexicon, commonLexicon };
}

/** Runs cargo; gives what it reports of its work. */
async function cargo(cargoArguments, environment) {
  const lines = await run("cargo", [...cargoArguments, "--message-format=json-render-diagnostics"], {
    output: "read",
    environment,
  });
  return lines
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

/** A panic's message names a file: not where it lies on the machine that built it. The build is the same everywhere. */
async function pathFlags() {
  const sysroot = (await run("rustc", ["--print", "sysroot"], { output: "kept" })).trim();
  const home = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  return [
    [join(home, "registry", "src"), "crates"],
    [join(sysroot, "lib", "rustlib", "src", "rust"), "rust"],
    [fromRoot(), "mubin"],
  ].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

async function generate(work, into) {
  const glue = fromRoot(work, "glue");
  const bindgen = await step("cargo build: the generator of the glue", async () => {
    // Nobody debugs it, and without that knowledge it is built in two thirds of the time.
    const messages = await cargo(["build", "--locked", "--package", "mubin-bindgen"], {
      CARGO_PROFILE_DEV_DEBUG: "0",
    });
    return messages.map(({ executable }) => executable).find((path) => path);
  });
  await step("mubin-bindgen: the glue", () =>
    run(bindgen, [fromRoot(work, "mubin.wasm"), glue], { output: "kept" }),
  );
  const optimized = fromRoot(work, "core.wasm");
  await step("wasm-opt: smaller and faster", () =>
    runPackage(
      "binaryen/bin/wasm-opt",
      [
        join(glue, "mubin_bg.wasm"),
        "-o",
        optimized,
        ...OPTIMIZATION,
        ...WASM_FEATURES.map((name) => `--enable-${name}`),
      ],
      { output: "kept" },
    ),
  );
  const folder = fromRoot(into);
  await mkdir(folder, { recursive: true });
  await copyFile(join(glue, "mubin.js"), join(folder, "mubin.js"));
  await copyFile(join(glue, "mubin.d.ts"), join(folder, "mubin.d.ts"));
  const lexicon = async (name) => literalModule("lexiconBytes", await readFile(fromRoot(work, name)));
  for (const [file, { script, declarations }] of [
    ["core-bytes", recodedModule("coreBytes", await readFile(optimized))],
    ["lexicon-bytes", await lexicon("common-lexicon.bin")],
  ]) {
    await writeFile(join(folder, `${file}.js`), script);
    await writeFile(join(folder, `${file}.d.ts`), declarations);
  }
  await writeFile(fromRoot(work, "full-lexicon-bytes.js"), (await lexicon("lexicon.bin")).script);
}
