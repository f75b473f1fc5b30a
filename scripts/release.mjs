// npm run release: makes everything that a release consists of, tries it, and prints what would be published and how. It
// publishes nothing itself. docs/releasing.md has the rules.
//
//     npm run release -- --skip-tests   leaves `npm test` out, for a rehearsal

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { changelogProblems } from "./changelog.mjs";
import { fromRoot, run } from "./command.mjs";
import { fail, step } from "./progress.mjs";
import { provideTools, runNpm } from "./tools.mjs";

const FOLDER = "build/release";
/** Terms, and what a reader wants first: both the package and the crate carry them. */
const NOTICES = ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE", "README.md", "CHANGELOG.md"];

/** What is wrong with the versions that the files of the repository name; empty where they are one. */
export function versionProblems({ manifest, lock, cargo, cargoLock, changelog }) {
  const { version } = JSON.parse(manifest);
  const named = {
    "package-lock.json": JSON.parse(lock).packages[""].version,
    "Cargo.toml": /^version = "([^"]*)"$/m.exec(
      cargo.split(/^\[/m).find((table) => table.startsWith("package]")),
    )?.[1],
    "Cargo.lock": /^name = "mubin"\nversion = "([^"]*)"$/m.exec(cargoLock)?.[1],
  };
  const differing = Object.entries(named)
    .filter(([, other]) => other !== version)
    .map(([path, other]) => `${path} says ${other ?? "no version"}, and package.json ${version}`);
  return [...differing, ...changelogProblems(changelog, version)];
}

/** What is wrong with a packed package: its manifest, and the paths of its files; empty where nothing is. */
export function packageProblems(manifest, paths) {
  const problems = NOTICES.filter((path) => !paths.includes(path)).map(
    (path) => `${path} is not in the tarball`,
  );
  const targets = new Set([...targetsOf(manifest.exports), ...targetsOf(manifest.bin)]);
  for (const target of targets) {
    if (!paths.includes(target.slice("./".length)))
      problems.push(`${target} is exported, and not in the tarball`);
  }
  for (const path of paths) {
    const isOfPackage =
      /^dist\/(?!docs\/|page\/|mubin\.html$)/.test(path) || path === "package.json" || NOTICES.includes(path);
    if (!isOfPackage) problems.push(`${path} is in the tarball, and is no part of the package`);
  }
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"]) {
    const names = Object.keys(manifest[kind] ?? {});
    if (names.length > 0) problems.push(`package.json has ${kind}: ${names.join(", ")}`);
  }
  if (manifest.private === true) problems.push("package.json says that the package is private");
  for (const script of ["preinstall", "install", "postinstall"]) {
    if (manifest.scripts?.[script] !== undefined)
      problems.push(`package.json runs a ${script} script at its users`);
  }
  return problems;
}

/** The files that conditions of exports lead to, however deep. */
function targetsOf(conditions = {}) {
  if (typeof conditions === "string") return conditions.startsWith("./") ? [conditions] : [`./${conditions}`];
  return Object.values(conditions ?? {}).flatMap(targetsOf);
}

/** Lines for a reader: each path with its size, the largest first, and the sum. */
export function fileTable(files) {
  const size = (bytes) => bytes.toLocaleString("en").padStart(12);
  const sum = files.reduce((total, file) => total + file.size, 0);
  return [
    ...files
      .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
      .map((file) => `${size(file.size)}  ${file.path}`),
    `${size(sum)}  in ${files.length} files`,
  ];
}

/** The commands that publish a release, in their order. */
export function publishCommands({ version, tarball }) {
  return [
    `git tag --annotate v${version} --message "Mubin ${version}"`,
    `git push origin v${version}`,
    `npm publish ${tarball} --provenance --access public`,
    "cargo publish --locked",
  ];
}

/** Throws where there are problems, and names all of them. */
function refuse(problems) {
  if (problems.length > 0) throw new Error(`not ready for a release:\n\n  ${problems.join("\n  ")}\n`);
}

async function checkRepository() {
  const read = (path) => readFile(fromRoot(path), "utf8");
  const problems = versionProblems({
    manifest: await read("package.json"),
    lock: await read("package-lock.json"),
    cargo: await read("Cargo.toml"),
    cargoLock: await read("Cargo.lock"),
    changelog: await read("CHANGELOG.md"),
  });
  const { version } = JSON.parse(await read("package.json"));
  const changed = await run("git", ["status", "--porcelain"], { output: "read" });
  if (changed !== "") problems.push(`there are changes that are not committed:\n${changed.trimEnd()}`);
  const tag = await run("git", ["tag", "--list", `v${version}`], { output: "read" });
  if (tag !== "") problems.push(`the tag v${version} exists: this version was released`);
  refuse(problems);
  return version;
}

/** Packs the package; gives `{ tarball, files }`. */
async function pack() {
  const printed = await runNpm(
    ["pack", "--ignore-scripts", "--json", `--pack-destination=${fromRoot(FOLDER)}`],
    {
      output: "read",
    },
  );
  const [{ filename, files }] = JSON.parse(printed.slice(printed.indexOf("[")));
  const manifest = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  refuse(
    packageProblems(
      manifest,
      files.map(({ path }) => path),
    ),
  );
  return { tarball: `${FOLDER}/${filename}`, files };
}

/** Installs the tarball into an empty project and asks it something, by both ways of loading it. */
async function tryTarball(tarball) {
  const folder = await mkdtemp(join(tmpdir(), "mubin-release-"));
  const question =
    'console.log(highlight("زرت إدلب. وفي ادلب سوق.", "إدلب").map(({ start }) => start).join());\n';
  const answer = "4,14";
  try {
    await writeFile(join(folder, "package.json"), '{ "name": "trial", "version": "1.0.0", "private": true }');
    await writeFile(join(folder, "trial.mjs"), `import { highlight } from "mubin";\n${question}`);
    await writeFile(join(folder, "trial.cjs"), `const { highlight } = require("mubin");\n${question}`);
    await runNpm(["install", "--offline", "--no-audit", "--no-fund", fromRoot(tarball)], {
      folder,
      output: "kept",
    });
    for (const script of ["trial.mjs", "trial.cjs"]) {
      const printed = (await run(process.execPath, [script], { folder, output: "kept" })).trim();
      if (printed !== answer) throw new Error(`${script} printed ${printed}, and not ${answer}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Packs the crate and builds it from what was packed; gives `{ path, files }`. */
async function packCrate(version) {
  const flags = ["--locked", "--offline", "--target-dir", fromRoot(FOLDER, "crate")];
  await run("cargo", ["package", "--quiet", ...flags], { output: "kept" });
  const listed = await run("cargo", ["package", "--list", "--quiet", "--offline"], { output: "read" });
  const paths = listed.trim().split("\n");
  refuse(NOTICES.filter((path) => !paths.includes(path)).map((path) => `${path} is not in the crate`));
  const path = `${FOLDER}/crate/package/mubin-${version}.crate`;
  // What cargo writes itself lies beside the sources that it built the crate from.
  const files = paths.map(async (name) => ({
    path: name,
    size: (await stat(fromRoot(path.slice(0, -".crate".length), name))).size,
  }));
  return { path, files: await Promise.all(files) };
}

async function release({ skipTests }) {
  await provideTools();
  const version = await step("the repository: versions, changelog, nothing uncommitted", checkRepository);
  if (skipTests) console.log("! THE TESTS DO NOT RUN: this is a rehearsal, and nothing to publish");
  else await step("npm test", () => runNpm(["test"]));
  await step("licences of everything that it stands on", () =>
    run(process.execPath, ["--test", "tests/repository/licences.test.mjs"], { output: "kept" }),
  );
  await build();
  await rm(fromRoot(FOLDER), { recursive: true, force: true });
  await mkdir(fromRoot(FOLDER), { recursive: true });
  const { tarball, files } = await step("npm pack", pack);
  await step("the tarball in an empty project", () => tryTarball(tarball));
  const crate = await step("cargo package: the crate, built from what was packed", () => packCrate(version));
  for (const { path, files: list } of [{ path: tarball, files }, crate]) {
    const { size } = await stat(fromRoot(path));
    console.log(`\n${path}, ${size.toLocaleString("en")} bytes packed:`);
    for (const line of fileTable(list)) console.log(line);
  }
  const commit = (await run("git", ["rev-parse", "HEAD"], { output: "read" })).trim();
  console.log(`\n✓ ${version} of commit ${commit} is ready. Nothing was published. What publishes it:\n`);
  for (const command of publishCommands({ version, tarball })) console.log(`    ${command}`);
  if (skipTests)
    console.log(
      "\n! THE TESTS DID NOT RUN: run this without --skip-tests before anything of it is published",
    );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { values } = parseArgs({ options: { "skip-tests": { type: "boolean", default: false } } });
    await release({ skipTests: values["skip-tests"] });
  } catch (error) {
    fail(error);
  }
}
