// Runs other programs, in the repository's root.

import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The full path of something in the repository. */
export function fromRoot(...parts) {
  return join(root, ...parts);
}

/** A program that could not be started or ended with an error. `output` holds what it printed, where all of it was kept. */
export class CommandError extends Error {
  constructor(message, output = "") {
    super(message);
    this.name = "CommandError";
    this.output = output;
  }
}

/**
 * Runs a program to its end and gives what it printed, or throws a `CommandError`.
 *
 * `output` says what becomes of its words: "shown" as they come (the result is empty); "read", which gives back
 * standard output and shows standard error; "kept", which gives back both; "shown and kept". `environment` is added to
 * this program's own.
 */
export function run(command, commandArguments, { output = "shown", environment = {}, folder = root } = {}) {
  const kept = {
    shown: [],
    read: ["stdout"],
    kept: ["stdout", "stderr"],
    "shown and kept": ["stdout", "stderr"],
  }[output];
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", ...["stdout", "stderr"].map((name) => (kept.includes(name) ? "pipe" : "inherit"))],
    });
    const chunks = [];
    for (const name of kept) {
      child[name].on("data", (chunk) => {
        chunks.push(chunk);
        if (output === "shown and kept") process[name].write(chunk);
      });
    }
    child.on("error", (error) =>
      reject(new CommandError(`${command} could not be started: ${error.message}`)),
    );
    child.on("close", (code, signal) => {
      const printed = Buffer.concat(chunks).toString();
      if (code === 0) return resolve(printed);
      const line = [command, ...commandArguments].join(" ");
      reject(
        new CommandError(
          `${line} ended with ${signal ?? `code ${code}`}`,
          output === "kept" || output === "shown and kept" ? printed : "",
        ),
      );
    });
  });
}

/** Runs the command of an npm package: `runPackage("typescript/bin/tsc", ["-p", "www/lib"])`. */
export function runPackage(script, scriptArguments, options) {
  return run(process.execPath, [fromRoot("node_modules", script), ...scriptArguments], options);
}

/** The full path of a command in the search path, or `null`. */
export function findCommand(name, environment = process.env, platform = process.platform) {
  const endings = platform === "win32" ? [".exe", ".cmd"] : [""];
  for (const folder of (environment.PATH ?? environment.Path ?? "").split(delimiter)) {
    if (folder === "") continue;
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** Whether there is a file at `path` that may be run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
