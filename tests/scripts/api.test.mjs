// What the report of the public types holds, and when it is not as accepted.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { checkReports, reportName, rollUp, writeReports } from "../../scripts/api.mjs";
import { fromRoot } from "../../scripts/command.mjs";
import { entries } from "../../scripts/entries.mjs";

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-api-"));
});
after(() => rm(folder, { recursive: true }));

test("a report holds what users reach, once, sorted, without comments and paths", async () => {
  const files = {
    "tsconfig.json": '{ "compilerOptions": { "lib": ["es2022"], "types": [], "module": "nodenext" } }',
    "package.json": '{ "type": "module" }',
    "index.d.ts":
      'export type { Span } from "./span.js";\nexport { find } from "./find.js";\nexport declare class Apple {}\n',
    "span.d.ts":
      "/** A place. */\nexport interface Span {\n  /** Where. */\n  start: number;\n}\nexport interface Unreached {\n}\n",
    "find.d.ts":
      'import type { Span } from "./span.js";\ninterface Wish {\n    word: string;\n}\nexport declare function find(wish: Wish): Span[];\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const path = (name) => relative(fromRoot(), join(folder, name));
  assert.equal(
    await rollUp({ types: path("index.d.ts"), config: path("tsconfig.json") }),
    `export declare class Apple {
}
export declare function find(wish: Wish): Span[];
export interface Span {
    start: number;
}
interface Wish {
    word: string;
}
export {};
`,
  );
});

for (const [name, accepted, texts, changed] of [
  ["the same", { "a.d.ts": "one\n" }, { "a.d.ts": "one\n" }, null],
  ["a change", { "a.d.ts": "one\n", "b.d.ts": "two\n" }, { "a.d.ts": "one\n", "b.d.ts": "new\n" }, "b.d.ts"],
  ["a new entry", { "a.d.ts": "one\n" }, { "a.d.ts": "one\n", "b.d.ts": "two\n" }, "b.d.ts"],
  ["an entry that is gone", { "a.d.ts": "one\n", "b.d.ts": "two\n" }, { "a.d.ts": "one\n" }, "b.d.ts"],
  ["nothing accepted yet", {}, { "a.d.ts": "one\n" }, "a.d.ts"],
]) {
  test(`${name} ${changed === null ? "passes" : "fails until it is accepted"}`, async () => {
    const [old, present] = ["old", "present"].map((place) => join(folder, `${name} ${place}`));
    await mkdir(old);
    await writeReports(old, new Map(Object.entries(accepted)));
    const check = () => checkReports(new Map(Object.entries(texts)), old, present);
    if (changed !== null) {
      const lines = [accepted[changed] && `-${accepted[changed]}`, texts[changed] && `+${texts[changed]}`];
      await assert.rejects(check, (error) => {
        assert.ok(error.message.includes(`: ${changed}\n`), error.message);
        assert.ok(error.message.includes('"npm run api" accepts it'), error.message);
        for (const line of lines.filter(Boolean)) assert.ok(error.output.includes(`\n${line}`), error.output);
        return true;
      });
      await writeReports(old, new Map(Object.entries(texts)));
    }
    await check();
    assert.deepEqual((await readdir(old)).sort(), Object.keys(texts).sort());
  });
}

test("entries are the exports that have types", () => {
  const types = "./dist/lib/index.d.ts";
  assert.deepEqual(
    entries({
      name: "mubin",
      exports: {
        ".": { types, default: "./dist/lib/index.js" },
        "./question": { types: "./dist/lib/question.d.ts", default: "./dist/lib/question.js" },
        "./package.json": "./package.json",
      },
    }).map((entry) => [entry.name, entry.types, entry.config, reportName(entry)]),
    [
      ["mubin", "dist/lib/index.d.ts", "www/lib/tsconfig.json", "mubin.d.ts"],
      ["mubin/question", "dist/lib/question.d.ts", "www/lib/tsconfig.json", "mubin-question.d.ts"],
    ],
  );
});

test("the accepted types name no place on a machine", async () => {
  for (const name of await readdir(fromRoot("docs/api"))) {
    assert.doesNotMatch(
      await readFile(fromRoot("docs/api", name), "utf8"),
      /node_modules|\/home\/|\/tmp\/|file:|\.\.\//,
    );
  }
});
