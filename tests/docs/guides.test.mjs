// The programs of the guides run and give what they say. What a browser shows of their files, tests/web/guides.test.mjs says.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { checksOf } from "../lib/example.mjs";
import { GUIDES, readGuide, writeGuide } from "./guide.mjs";

for (const guide of GUIDES) {
  const { text, files, program, others } = readGuide(guide);
  describe(guide, () => {
    test("every example is one that is run", () => assert.deepEqual(others, []));

    test("every file is named in the text before it", () => {
      for (const name of files.keys()) {
        const [before] = text.split(new RegExp(`^\`\`\`\\w+ ${name}$`, "m"));
        const paragraph = before.trimEnd().split("\n\n").at(-1);
        assert.ok(paragraph.includes(`\`${name}\``), `${name}: ${paragraph}`);
      }
    });

    if (program === "") return;
    test("the program gives what it says", async () => {
      const { code, checks } = checksOf(program);
      let run = 0;
      globalThis.check = (actual, expected) => {
        assert.deepEqual(actual, expected);
        run += 1;
        return actual;
      };
      try {
        const folder = await writeGuide(guide, { "program.mjs": code });
        await import(pathToFileURL(join(folder, "program.mjs")).href);
      } finally {
        delete globalThis.check;
      }
      assert.equal(run, checks, "every check was reached");
    });
  });
}
