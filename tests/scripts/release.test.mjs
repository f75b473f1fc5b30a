// What keeps a release from being one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileTable, packageProblems, publishCommands, versionProblems } from "../../scripts/release.mjs";

const FILES = {
  manifest: '{ "name": "mubin", "version": "1.2.3" }',
  lock: '{ "version": "1.2.3", "packages": { "": { "version": "1.2.3" }, "node_modules/other": { "version": "9.9.9" } } }',
  cargo: '[package]\nname = "mubin"\nversion = "1.2.3"\n\n[dependencies]\nother = "9"\n',
  cargoLock:
    '[[package]]\nname = "other"\nversion = "9.9.9"\n\n[[package]]\nname = "mubin"\nversion = "1.2.3"\n',
  changelog: "# Changelog\n\n## 1.2.3 (2026-01-31)\n\n- Fix `a`.\n",
};

for (const [name, changes, problem] of [
  ["one version everywhere", {}, null],
  [
    "another in Cargo.toml",
    { cargo: FILES.cargo.replace("1.2.3", "1.2.2") },
    /^Cargo\.toml says 1\.2\.2, and package\.json 1\.2\.3$/,
  ],
  [
    "none in Cargo.toml but a dependency's",
    { cargo: '[package]\nname = "mubin"\n\n[x]\nversion = "1.2.3"\n' },
    /^Cargo\.toml says no version/,
  ],
  [
    "another in Cargo.lock",
    { cargoLock: FILES.cargoLock.replace("1.2.3", "1.2.2") },
    /^Cargo\.lock says 1\.2\.2/,
  ],
  [
    "another in package-lock.json",
    { lock: FILES.lock.replaceAll("1.2.3", "1.2.2") },
    /^package-lock\.json says 1\.2\.2/,
  ],
  [
    "another in the changelog",
    { changelog: FILES.changelog.replace("1.2.3", "1.2.2") },
    /^CHANGELOG\.md: .* of 1\.2\.2/,
  ],
]) {
  test(`versions: ${name}`, () => {
    const problems = versionProblems({ ...FILES, ...changes });
    if (problem === null) return assert.deepEqual(problems, []);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0], problem);
  });
}

const MANIFEST = {
  exports: {
    ".": { types: "./dist/lib/index.d.ts", default: "./dist/lib/index.js" },
    "./package.json": "./package.json",
  },
  scripts: { test: "node scripts/test.mjs" },
};
const PATHS = [
  "package.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE-MIT",
  "LICENSE-APACHE",
  "LICENSE-UNICODE",
  "dist/lib/index.js",
  "dist/lib/index.d.ts",
];

for (const [name, manifest, paths, problem] of [
  ["whole", {}, PATHS, null],
  ["without its terms", {}, PATHS.filter((path) => path !== "LICENSE-UNICODE"), /^LICENSE-UNICODE is not in/],
  [
    "without an export",
    {},
    PATHS.filter((path) => path !== "dist/lib/index.d.ts"),
    /^\.\/dist\/lib\/index\.d\.ts is exported/,
  ],
  [
    "without an export of a condition in a condition",
    { exports: { ".": { workerd: { default: "./dist/lib/core.js" } } } },
    PATHS,
    /^\.\/dist\/lib\/core\.js is exported/,
  ],
  [
    "without its command",
    { bin: { mubin: "dist/command/main.js" } },
    PATHS,
    /^\.\/dist\/command\/main\.js is exported/,
  ],
  [
    "with something of its making",
    {},
    [...PATHS, "docs/releasing.md"],
    /^docs\/releasing\.md is in the tarball/,
  ],
  [
    "with dependencies",
    { dependencies: { other: "1.0.0" } },
    PATHS,
    /^package\.json has dependencies: other$/,
  ],
  ["private", { private: true }, PATHS, /private/],
  ["with an install script", { scripts: { postinstall: "node x.js" } }, PATHS, /runs a postinstall script/],
]) {
  test(`the package, ${name}, is ${problem === null ? "in order" : "refused"}`, () => {
    const problems = packageProblems({ ...MANIFEST, ...manifest }, paths);
    if (problem === null) return assert.deepEqual(problems, []);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0], problem);
  });
}

test("files are listed with their sizes, the largest first, and their sum", () => {
  const files = [
    { path: "b", size: 5 },
    { path: "a", size: 5 },
    { path: "c", size: 1234 },
  ];
  assert.deepEqual(
    fileTable(files).map((line) => line.trim()),
    ["1,234  c", "5  a", "5  b", "1,244  in 3 files"],
  );
});

test("the commands publish what was made, of the version", () => {
  assert.deepEqual(publishCommands({ version: "1.2.3", tarball: "build/release/mubin-1.2.3.tgz" }), [
    'git tag --annotate v1.2.3 --message "Mubin 1.2.3"',
    "git push origin v1.2.3",
    "npm publish build/release/mubin-1.2.3.tgz --provenance --access public",
    "cargo publish --locked",
  ]);
});
