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

/** The modules of WebAssembly, by the feature of the crate that makes them, and the names of what is generated of each. */
const CORE = { feature: "bindings", linked: "mubin", optimized: "core" };
const FOLDING = { feature: "folding", linked: "folding", optimized: "folding" };

/** What is generated for `www/lib`, which imports it from there. */
const GENERATED = [
  ...[CORE, FOLDING].flatMap(({ linked, optimized }) => [linked, `${optimized}-bytes`]),
  "lexicon-bytes",
].flatMap((name) => [`${name}.js`, `${name}.d.ts`]);

/**
 * Builds the core, and the small module that folds alone, into a folder of modules of JavaScript; with `crashTests` they can
 * be made to crash. Work files stay in `build/bindings/` or `build/crash-tests/`.
 */
export async function buildCore({ crashTests = false, into = "www/lib/generated" } = {}) {
  const work = crashTests ? "build/crash-tests" : "build/bindings";
  await mkdir(fromRoot(work, "linked"), { recursive: true });
  for (const { feature, linked } of [CORE, FOLDING]) {
    const features = crashTests ? `${feature},crash-tests` : feature;
    const { wasm, lexicon, commonLexicon } = await step(
      `cargo build: the core for WebAssembly (${features})`,
      () => compile(features),
    );
    await copyFile(wasm, fromRoot(work, "linked", `${linked}.wasm`));
    await copyFile(lexicon, fromRoot(work, "lexicon.bin"));
    await copyFile(commonLexicon, fromRoot(work, "common-lexicon.bin"));
  }
  await unlessDone(
    crashTests ? "crash-tests" : "bindings",
    {
      inputs: [
        `${work}/linked`,
        `${work}/lexicon.bin`,
        `${work}/common-lexicon.bin`,
        "Cargo.lock",
        "scripts/bindgen",
        "scripts/core.mjs",
        "scripts/literal.mjs",
        "node_modules/binaryen/package.json",
      ],
      outputs: [...GENERATED.map((name) => `${into}/${name}`), `${work}/full-lexicon-bytes.js`],
    },
    () => generate(work, into),
  );
}

/** Compiles the crate; gives the paths of the WebAssembly module and of the lexicons that its build script wrote. */
async function compile(features) {
  const messages = await cargo(
    ["build", "--release", "--locked", "--target", WASM_TARGET, "--features", features],
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
  const bindgen = await step("cargo build: the generator of the glue", async () => {
    // Nobody debugs it, and without that knowledge it is built in two thirds of the time.
    const messages = await cargo(["build", "--locked", "--package", "mubin-bindgen"], {
      CARGO_PROFILE_DEV_DEBUG: "0",
    });
    return messages.map(({ executable }) => executable).find((path) => path);
  });
  const folder = fromRoot(into);
  await mkdir(folder, { recursive: true });
  const writeModule = async (file, { script, declarations }) => {
    await writeFile(join(folder, `${file}.js`), script);
    await writeFile(join(folder, `${file}.d.ts`), declarations);
  };
  for (const { linked, optimized } of [CORE, FOLDING]) {
    const glue = fromRoot(work, "glue");
    await step(`mubin-bindgen: the glue of ${linked}.wasm`, () =>
      run(bindgen, [fromRoot(work, "linked", `${linked}.wasm`), glue], { output: "kept" }),
    );
    const module = fromRoot(work, `${optimized}.wasm`);
    await step(`wasm-opt: ${optimized}.wasm, smaller and faster`, () =>
      runPackage(
        "binaryen/bin/wasm-opt",
        [
          join(glue, `${linked}_bg.wasm`),
          "-o",
          module,
          ...OPTIMIZATION,
          ...WASM_FEATURES.map((name) => `--enable-${name}`),
        ],
        { output: "kept" },
      ),
    );
    for (const name of [`${linked}.js`, `${linked}.d.ts`])
      await copyFile(join(glue, name), join(folder, name));
    await writeModule(`${optimized}-bytes`, recodedModule(`${optimized}Bytes`, await readFile(module)));
  }
  const lexicon = async (name) => literalModule("lexiconBytes", await readFile(fromRoot(work, name)));
  await writeModule("lexicon-bytes", await lexicon("common-lexicon.bin"));
  await writeFile(fromRoot(work, "full-lexicon-bytes.js"), (await lexicon("lexicon.bin")).script);
}
