// The package as its users get it: packed, installed into projects of their kinds, bundled, and run where they run it.
// All of them give the same spans.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { findBrowser } from "../../scripts/browsers.mjs";
import { run, runPackage } from "../../scripts/command.mjs";
import { serve } from "../../scripts/serve.mjs";
import { runNpm } from "../../scripts/tools.mjs";
import { openChromium } from "../web/engines/puppeteer.mjs";

/** What every consumer works out; its text is short enough to count by eye. */
const QUESTION = `({
  normalized: normalize("إلى مَدْرَسَةٍ"),
  folded: fold("كِتاب").toSource(0, 1),
  spans: highlight("زرت إدلب. وفي ادلب سوق.", ["إدلب"]).map(({ start, end, level }) => [start, end, level]),
  words: statistics("زرت إدلب. وفي ادلب سوق.").words,
  sentences: new Document("زرت إدلب. وفي ادلب سوق.").outline().blocks[0].sentences.length,
})`;
const NAMES = "{ Document, fold, highlight, normalize, statistics }";
const ANSWER = {
  normalized: "الي مدرسه",
  folded: { start: 0, end: 2 }, // kaf keeps its kasra
  spans: [
    [4, 8, "exact"],
    [14, 18, "spelling"],
  ],
  words: 5,
  sentences: 2,
};

let folder;
let tarball;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-packaging-"));
  const packed = await runNpm(["pack", "--ignore-scripts", "--json", `--pack-destination=${folder}`], {
    output: "read",
  });
  const [{ filename, files }] = JSON.parse(packed.slice(packed.indexOf("[")));
  tarball = join(folder, filename);
  assert.ok(files.length > 0);
});
after(() => rm(folder, { recursive: true }));

/** Makes a project with the package installed and the files given; gives its folder. */
async function project(name, files) {
  const place = join(folder, name);
  await mkdir(place);
  await writeFile(join(place, "package.json"), JSON.stringify({ name, version: "1.0.0", private: true }));
  for (const [path, text] of Object.entries(files)) await writeFile(join(place, path), text);
  // The package has no dependencies: what it needs is in it.
  await runNpm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], {
    folder: place,
    output: "kept",
  });
  return place;
}

/** The same from a worker, with the functions of the package beside it, as far as they are asked for there. */
const WORKER_QUESTION = `await (async () => {
  const mubin = createAnalyzer();
  const document = mubin.document("زرت إدلب. وفي ادلب سوق.");
  const answer = {
    normalized: await mubin.normalize("إلى مَدْرَسَةٍ"),
    folded: fold("كِتاب").toSource(0, 1),
    spans: (await document.find("إدلب")).map(({ start, end, level }) => [start, end, level]),
    words: (await document.statistics()).words,
    sentences: (await document.outline()).blocks[0].sentences.length,
  };
  mubin.dispose();
  return answer;
})()`;
const WORKER_IMPORTS = 'import { fold } from "mubin";\nimport { createAnalyzer } from "mubin/worker";\n';

async function printedBy(script, place) {
  return JSON.parse(await run(process.execPath, [script], { folder: place, output: "kept" }));
}

/** Opens a built project in Chromium; its script puts the answer into the page. */
async function shownBy(place) {
  const chromium = await findBrowser("chromium");
  assert.notEqual(chromium, null, "Chromium is missing");
  const server = await serve(place);
  const browser = await openChromium(chromium, {
    language: "ar",
    colourScheme: "light",
    width: 800,
    height: 600,
  });
  try {
    await browser.open(server.address);
    const shown = async () => {
      const end = performance.now() + 10_000;
      while (document.querySelector("pre") === null && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return document.querySelector("pre").textContent;
    };
    return JSON.parse(await browser.evaluate(shown));
  } finally {
    await browser.close();
    await server.close();
  }
}

const showing = (question) => `const answer = ${question};
const shown = document.createElement("pre");
shown.textContent = JSON.stringify(answer);
document.body.append(shown);
`;
const PAGE_SCRIPT = `import ${NAMES} from "mubin";\n${showing(QUESTION)}`;
const WORKER_PAGE_SCRIPT = `${WORKER_IMPORTS}${showing(WORKER_QUESTION)}`;
const PAGE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script type="module" src="./main.js"></script>';

/** Only ever lowered, or raised with a reason in the commit. */
const MOST_PACKED_BYTES = 950_000;

test(`the tarball has at most ${MOST_PACKED_BYTES} bytes`, async () => {
  const { size } = await stat(tarball);
  assert.ok(size <= MOST_PACKED_BYTES, `${size} bytes`);
});

test("the tarball holds the package and nothing of its making", async () => {
  const place = await project("contents", {});
  const names = await readdir(join(place, "node_modules", "mubin"), { recursive: true });
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json"]) {
    assert.ok(names.includes(name), `${name} is missing`);
  }
  assert.deepEqual(
    names.filter((name) => /\.(rs|tsx?|toml|tsv|txt|html)$/.test(name) && !name.endsWith(".d.ts")),
    [],
  );
});

test("Node, import", async () => {
  const place = await project("node-import", {
    "main.mjs": `import ${NAMES} from "mubin";\nconsole.log(JSON.stringify(${QUESTION}));\n`,
  });
  assert.deepEqual(await printedBy("main.mjs", place), ANSWER);
});

test("Node, require", async () => {
  const place = await project("node-require", {
    "main.cjs": `const ${NAMES} = require("mubin");\nconsole.log(JSON.stringify(${QUESTION}));\n`,
  });
  assert.deepEqual(await printedBy("main.cjs", place), ANSWER);
});

test("Node, a worker thread", async () => {
  const place = await project("node-worker", {
    "main.mjs": `${WORKER_IMPORTS}console.log(JSON.stringify(${WORKER_QUESTION}));\n`,
  });
  assert.deepEqual(await printedBy("main.mjs", place), ANSWER);
});

for (const [name, script] of [
  ["Vite", PAGE_SCRIPT],
  ["Vite, a worker", WORKER_PAGE_SCRIPT],
]) {
  test(name, async () => {
    const place = await project(name.replace(", ", "-").replace(" ", "-").toLowerCase(), {
      "index.html": PAGE,
      "main.js": script,
    });
    await runPackage("vite/bin/vite.js", ["build", "--logLevel", "error"], {
      folder: place,
      output: "kept",
    });
    assert.deepEqual(await shownBy(join(place, "dist")), ANSWER);
  });
}

for (const [name, script] of [
  ["webpack", PAGE_SCRIPT],
  ["webpack, a worker", WORKER_PAGE_SCRIPT],
]) {
  test(name, () => bundledByWebpack(name.replace(", ", "-").replace(" ", "-"), script));
}

async function bundledByWebpack(name, script) {
  const place = await project(name, { "main.js": script });
  const { default: webpack } = await import("webpack");
  const stats = await new Promise((resolve, reject) => {
    webpack({
      context: place,
      entry: "./main.js",
      mode: "production",
      output: { path: join(place, "dist"), filename: "main.js" },
    }).run((error, result) => (error ? reject(error) : resolve(result)));
  });
  assert.deepEqual(stats.toJson({ errors: true }).errors, []);
  await writeFile(join(place, "dist", "index.html"), PAGE);
  assert.deepEqual(await shownBy(join(place, "dist")), ANSWER);
}

test("TypeScript, by both ways of looking a module up, with every declaration checked", async () => {
  const place = await project("typescript", {
    "main.mts": `import { ${NAMES.slice(2, -2)}, type Match, type Span } from "mubin";
const matches: Match[] = highlight("نص", ["نص"], { match: "spelling", overlaps: "all" });
const span: Span = fold("نص", { preset: "search", digits: false }).toSource(0, 1);
export const answer: [number, string, number, number] = [
  matches.length + span.start, normalize("نص", "repair"), statistics("نص").types, new Document("نص").tokens().length,
];
// @ts-expect-error: no such preset
normalize("نص", "serach");
`,
  });
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    await runPackage(
      "typescript/bin/tsc",
      [
        ...["--strict", "--noEmit", "--skipLibCheck", "false", "--lib", "es2022,dom"],
        ...["--target", "es2022", "--module", module, "--moduleResolution", moduleResolution, "main.mts"],
      ],
      { folder: place, output: "kept" },
    );
  }
});

test("publint finds nothing to better", async () => {
  const { publint } = await import("publint");
  const { formatMessage } = await import("publint/utils");
  const packed = await readFile(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) },
  });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test("are the types wrong? No", async () => {
  // Nothing before Node 20.19 is served, so the columns of CommonJS and of old resolution do not count.
  // What is loaded by its address has none.
  const files = ["--exclude-entrypoints", "core.wasm", "lexicon.bin", "worker-script"];
  await runPackage("@arethetypeswrong/cli/dist/index.js", [tarball, "--profile", "esm-only", ...files], {
    output: "kept",
  });
});
