// The oldest browsers and runtimes that the package says it runs in are those that have what it uses, and no older ones.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { transform } from "esbuild";
import { fromRoot } from "../../scripts/command.mjs";
import { floors, isOlder, needs, PLATFORMS, since, wasmFeatures } from "../../scripts/floors.mjs";

const json = async (path) => JSON.parse(await readFile(fromRoot(path), "utf8"));
/** By entry: each has all that the entry `mubin` has. */
const stated = await json("tests/packaging/floors.json");

for (const [entry, expected] of Object.entries(stated)) {
  test(`${entry} needs what its floors have`, async () => {
    const used = await needs(entry.replace("mubin", "www/lib").concat(".ts"));
    for (const key of [
      "webassembly.reference-types",
      "javascript.classes.private_class_fields",
      "api.TextDecoder",
    ]) {
      assert.ok(used.has(key), key);
    }
    const found = floors([...used.keys()]);
    assert.deepEqual(
      Object.fromEntries(PLATFORMS.map((platform) => [platform, found[platform].version])),
      expected,
      Object.entries(found)
        .map(
          ([platform, { version, because }]) => `${platform} ${version}: ${because} (${used.get(because)})`,
        )
        .join("\n"),
    );
  });
}

test("esbuild finds no syntax that is younger than the floors", async () => {
  const { chrome, firefox, safari } = stated["mubin/slim"];
  const target = [`chrome${chrome}`, `edge${chrome}`, `firefox${firefox}`, `safari${safari}`, `ios${safari}`];
  const files = (await readdir(fromRoot("dist/lib"), { recursive: true })).filter((name) =>
    name.endsWith(".js"),
  );
  assert.ok(files.length > 30);
  for (const name of files) {
    const source = await readFile(fromRoot("dist/lib", name), "utf8");
    const [oldest, newest] = await Promise.all(
      [target, "esnext"].map((engines) =>
        transform(source, { target: engines, charset: "utf8", logLevel: "silent" }),
      ),
    );
    assert.deepEqual(oldest.warnings, [], name);
    assert.ok(oldest.code === newest.code, `${name} would have to be rewritten for ${target}`);
  }
});

test("the manifest asks for runtimes that have it", async () => {
  const { engines } = await json("package.json");
  const { nodejs, deno, bun } = stated["mubin/slim"];
  for (const [name, floor] of Object.entries({ node: nodejs, deno, bun })) {
    for (const range of engines[name].split(" || ")) {
      const lowest = /^(?:\^|>=)([\d.]+)$/.exec(range)[1];
      assert.ok(!isOlder(lowest, floor), `${name} ${range}, but ${floor} is needed`);
    }
  }
});

describe("the features of WebAssembly", () => {
  /** A module of one function without a name, whose type and code are given. */
  const moduleOf = (type, code) => {
    const section = (id, ...bytes) => [id, bytes.length, ...bytes];
    const body = [0, ...code, 0x0b];
    return Uint8Array.of(
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, 1, 0x60, ...type),
      ...section(3, 1, 0),
      ...section(10, 1, body.length, ...body),
    );
  };
  const I32_TO_I32 = [1, 0x7f, 1, 0x7f];
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "mubin-features-"));
  });
  after(() => rm(folder, { recursive: true }));

  for (const [name, bytes, expected] of [
    ["none", moduleOf(I32_TO_I32, [0x20, 0]), []],
    ["an extension of a sign", moduleOf(I32_TO_I32, [0x20, 0, 0xc0]), ["sign-ext"]],
    [
      "a conversion that does not trap, twice",
      moduleOf([1, 0x7d, 2, 0x7f, 0x7f], [0x20, 0, 0xfc, 0, 0x20, 0, 0xfc, 0]),
      ["multivalue", "nontrapping-float-to-int"],
    ],
  ]) {
    test(`${name} is seen`, async () => {
      const path = join(folder, `${name}.wasm`);
      await writeFile(path, bytes);
      assert.deepEqual(await wasmFeatures(path), expected);
    });
  }

  test("one that is not allowed is an error", async () => {
    const path = join(folder, "tail-call.wasm");
    await writeFile(path, moduleOf(I32_TO_I32, [0x20, 0, 0x12, 0])); // calls itself at its tail
    await assert.rejects(wasmFeatures(path), /uses more than bulk-memory, multivalue/);
  });
});

describe("versions", () => {
  for (const [one, other, expected] of [
    ["9", "10", true],
    ["15.1", "15.1", false],
    ["15", "15.1", true],
    ["15.1.0", "15.1", false],
    ["16.4", "16", false],
  ]) {
    test(`${one} is ${expected ? "" : "not "}older than ${other}`, () =>
      assert.equal(isOlder(one, other), expected));
  }

  test("what a platform does not have at all is an error", () => {
    assert.throws(() => since("webassembly.type-reflection", "safari"), /safari does not have/);
    assert.equal(since("javascript.classes.static.initialization_blocks", "safari"), "16.4");
  });
});
