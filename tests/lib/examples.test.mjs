// Every example in the documentation of the package runs and gives what it says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as mubin from "mubin";
import * as worker from "mubin/worker";
import { checksOf } from "./example.mjs";

const AsyncFunction = (async () => {}).constructor;
const folder = new URL("../../www/lib/", import.meta.url);

/** The examples of a file: the lines between the fences, without the stars of the comment. */
function* examples(source) {
  for (const [, body] of source.matchAll(/^ *\* ```ts\n((?: *\*.*\n)*?) *\* ```$/gm)) {
    yield body.replaceAll(/^ *\* ?/gm, "");
  }
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
  const source = readFileSync(new URL(file, folder), "utf8");
  for (const [index, example] of [...examples(source)].entries()) {
    test(`${file}: example ${index + 1}`, async () => {
      const { code, checks } = checksOf(
        example
          .replaceAll(/^import \{ (.*) \} from "mubin";$/gm, "const { $1 } = entries.mubin;")
          .replaceAll(/^import \{ (.*) \} from "mubin\/worker";$/gm, "const { $1 } = entries.worker;"),
      );
      let run = 0;
      const check = (actual, expected) => {
        assert.deepEqual(actual, expected);
        run += 1;
        return actual;
      };
      await new AsyncFunction("entries", "check", code)({ mubin, worker }, check);
      assert.equal(run, checks, "every check was reached");
    });
  }
}

test("every function and class has an example", () => {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
  const shown = sources.flatMap((source) => [...examples(source)]).join("\n");
  // What needs a server is shown without being run.
  const shownElsewhere = sources
    .flatMap((source) => source.match(/^ *\* ```ts no-run\n[\s\S]*?```$/gm) ?? [])
    .join("\n");
  for (const [name, value] of Object.entries({ ...worker, ...mubin })) {
    if (typeof value !== "function" || value.prototype instanceof mubin.MubinError) continue;
    assert.match(shown + shownElsewhere, new RegExp(`\\b${name}\\b`), `an example shows ${name}`);
  }
});
