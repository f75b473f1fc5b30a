// The package without its files: what it says before it has them, and that it then answers as the whole one does.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const [core, lexicon] = await Promise.all(
  ["mubin/core.wasm", "mubin/lexicon.bin"].map((name) => readFile(fileURLToPath(import.meta.resolve(name)))),
);

/** Runs lines of a module in a process of its own, since what is given stays; gives what they print. */
async function printedBy(lines, ...rest) {
  const preamble = `
    import { readFile } from "node:fs/promises";
    import { fileURLToPath } from "node:url";
    import { highlight, init, initSync, MubinError, normalize, statistics } from "mubin/slim";
    const file = (name) => readFile(fileURLToPath(import.meta.resolve(name)));
    const core = await file("mubin/core.wasm");
    const lexicon = await file("mubin/lexicon.bin");
    const said = async (task) => {
      try {
        return await task();
      } catch (error) {
        return [error.name, error.code, error.message];
      }
    };
    const print = (value) => console.log(JSON.stringify(value));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", preamble + lines, ...rest],
    { cwd: folder },
  );
  return JSON.parse(stdout);
}

const SPANS = [{ start: 0, end: 7, core: { start: 3, end: 7 }, keyword: 0, level: "clitics" }];
const ASK = 'highlight("والكتاب", "كتاب")';

describe("slim", () => {
  test("before anything is given, every function says what to do", async () => {
    assert.deepEqual(await printedBy(`print(await said(() => normalize("نص")));`), [
      "MubinError",
      "not-initialized",
      'mubin/slim: expected "await init({ core, lexicon })" before the first call',
    ]);
  });

  for (const [name, given] of Object.entries({
    bytes: "{ core, lexicon }",
    "an ArrayBuffer and a part of one":
      "{ core: new Uint8Array(core).buffer, lexicon: new DataView(new Uint8Array([0, ...lexicon]).buffer, 1) }",
    "a module and promises": "{ core: WebAssembly.compile(core), lexicon: Promise.resolve(lexicon) }",
    responses: "{ core: new Response(core), lexicon: new Response(lexicon) }",
  })) {
    test(`init takes ${name}`, async () => {
      assert.deepEqual(await printedBy(`await init(${given}); print(${ASK});`), SPANS);
    });
  }

  for (const [name, given] of Object.entries({
    bytes: "{ core, lexicon }",
    "a module": "{ core: new WebAssembly.Module(core), lexicon }",
  })) {
    test(`initSync takes ${name}`, async () => {
      assert.deepEqual(await printedBy(`initSync(${given}); print(${ASK});`), SPANS);
    });
  }

  test("init fetches addresses, and says which one failed", async () => {
    const server = createServer(({ url }, response) => {
      const body = { "/core.wasm": core, "/lexicon.bin": lexicon }[url];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${server.address().port}`;
    try {
      const lines = `
        const [address] = process.argv.slice(1);
        const missing = await said(() => init({ core: address + "/core.wasm", lexicon: address + "/gone" }));
        await init({ core: new URL("/core.wasm", address), lexicon: address + "/lexicon.bin" });
        print([missing, ${ASK}]);
      `;
      assert.deepEqual(await printedBy(lines, address), [
        ["MubinError", "not-loaded", `init: lexicon: ${address}/gone answered 404`],
        SPANS,
      ]);
    } finally {
      server.close();
    }
  });

  test("without the lexicon normalize works, and what needs it says so until it is given", async () => {
    const lines = `
      await init({ core });
      const normalized = normalize("إلى");
      const without = await said(() => statistics("نص").words);
      await init({ core, lexicon });
      print([normalized, without, statistics("نص").words]);
    `;
    assert.deepEqual(await printedBy(lines), [
      "الي",
      [
        "MubinError",
        "not-initialized",
        "mubin/slim: expected init to be given the lexicon: everything but normalize and fold needs it",
      ],
      1,
    ]);
  });

  for (const [name, call, message] of [
    ["nothing", "init()", "init: expected { core, lexicon }, got no core"],
    ["no core", "init({ lexicon })", "init: expected { core, lexicon }, got no core"],
    ["a number for the core", "init({ core: 5 })", "init: core: expected bytes, a response or an address"],
    [
      "a number for the lexicon",
      "init({ core, lexicon: 5 })",
      "init: lexicon: expected bytes, a response or an address",
    ],
    ["nothing, at once", "initSync()", "initSync: expected { core, lexicon }, got no core"],
    ["an address, at once", 'initSync({ core: "/core.wasm" })', "initSync: core: expected bytes"],
  ]) {
    test(`${name} is refused`, async () => {
      assert.deepEqual(await printedBy(`print(await said(() => ${call}));`), ["TypeError", null, message]);
    });
  }
});
