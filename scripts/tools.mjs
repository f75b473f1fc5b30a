// Sees to it that what the other scripts stand on is there. Uses nothing but Node itself: it runs before `npm ci`.

import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { CommandError, findCommand, fromRoot, run } from "./command.mjs";
import { step } from "./progress.mjs";

const RUSTUP_INSTALL =
  process.platform === "win32"
    ? "winget install Rustlang.Rustup"
    : "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh";
export const WASM_TARGET = "wasm32-unknown-unknown";

/** Checks Node and Rust, and brings the npm packages and Rust's WebAssembly target where they are missing. */
export async function provideTools() {
  checkNode();
  await checkRust();
  await providePackages();
  await provideTarget();
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node ${process.versions.node} is too old: 20.19 is needed, and 22.12 or later is better (https://nodejs.org)`,
  );
}

async function checkRust() {
  // A shell that was open while rustup was installed does not have its folder in the path.
  const folder = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "bin");
  if (findCommand("cargo") === null && existsSync(folder)) {
    process.env.PATH = `${folder}${delimiter}${process.env.PATH ?? ""}`;
  }
  if (findCommand("cargo") === null)
    throw new Error(`Rust is missing. To install it:\n\n    ${RUSTUP_INSTALL}\n`);
  let version;
  try {
    version = await run("rustc", ["--version"], { output: "kept" });
  } catch (error) {
    throw new CommandError(
      "rustc does not run. To install the toolchain:\n\n    rustup toolchain install stable\n",
      error.output,
    );
  }
  const needed = /^rust-version = "([\d.]+)"/m.exec(readFileSync(fromRoot("Cargo.toml"), "utf8"))[1];
  const present = /\d+\.\d+\.\d+/.exec(version)[0];
  if (isOlder(present, needed)) {
    const remedy =
      findCommand("rustup") === null ? RUSTUP_INSTALL : "rustup update stable && rustup default stable";
    throw new Error(`Rust ${present} is too old: ${needed} is needed. To update it:\n\n    ${remedy}\n`);
  }
}

function isOlder(present, needed) {
  const [a, b] = [present, needed].map((version) => version.split(".").map(Number));
  const at = b.findIndex((part, index) => part !== (a[index] ?? 0));
  return at !== -1 && (a[at] ?? 0) < b[at];
}

async function providePackages() {
  if (hasPackages()) return;
  await step("npm ci: the packages of the lock file", () =>
    runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
  );
}

/** Runs npm: the one that runs this script, where one does. */
export function runNpm(npmArguments, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...npmArguments], options);
  // Windows has npm as a script of its shell, which Node starts through that shell alone.
  if (process.platform === "win32") return run("cmd", ["/d", "/s", "/c", "npm", ...npmArguments], options);
  return run("npm", npmArguments, options);
}

/** Whether node_modules holds what the lock file says. npm keeps a lock file of what it installed in there. */
function hasPackages() {
  const [wanted, present] = ["package-lock.json", "node_modules/.package-lock.json"].map((path) => {
    try {
      return JSON.parse(readFileSync(fromRoot(path), "utf8")).packages;
    } catch {
      return null;
    }
  });
  if (present === null) return false;
  const isSame = ([path, { version, integrity, optional }]) =>
    present[path] === undefined
      ? optional === true // made for another system
      : present[path].version === version && present[path].integrity === integrity;
  return Object.entries(wanted)
    .filter(([path]) => path !== "")
    .every(isSame);
}

async function provideTarget() {
  const folder = await run("rustc", ["--print", "target-libdir", "--target", WASM_TARGET], {
    output: "kept",
  });
  if (existsSync(folder.trim())) return;
  const command = ["target", "add", WASM_TARGET];
  if (findCommand("rustup") === null) {
    throw new Error(
      `This Rust cannot build for WebAssembly and is not from rustup. To install one that can:\n\n    ${RUSTUP_INSTALL}\n`,
    );
  }
  await step(`rustup ${command.join(" ")}`, () => run("rustup", command));
}
