import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";

let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-serve-"));
  await mkdir(join(folder, "site", "مقال"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "outside");
  await writeFile(join(folder, "site", "index.html"), "<!doctype html>");
  await writeFile(join(folder, "site", "مقال", "نص.txt"), "سلام");
  server = await serve(join(folder, "site"));
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path as it stands: `fetch` would take the dots out. */
function ask(path, method = "GET") {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method }, async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, type: response.headers["content-type"], text });
    });
    asked.on("error", reject).end();
  });
}

test("a folder's address gives its index", async () => {
  const { status, type, text } = await ask("/?sample=1");
  assert.deepEqual([status, type, text], [200, "text/html; charset=utf-8", "<!doctype html>"]);
});

test("names outside ASCII are found", async () => {
  const { status, text } = await ask(encodeURI("/مقال/نص.txt"));
  assert.deepEqual([status, text], [200, "سلام"]);
});

test("HEAD gives no content", async () => {
  const { status, text } = await ask("/index.html", "HEAD");
  assert.deepEqual([status, text], [200, ""]);
});

for (const path of [
  "/nothing.js",
  "/%D9%85%D9%82%D8%A7%D9%84",
  "/%ZZ",
  "/a%00b",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
]) {
  test(`${path} is not found`, async () => {
    const { status, text } = await ask(path);
    assert.equal(status, 404);
    assert.doesNotMatch(text, /outside/);
  });
}

test("nothing is written", async () => {
  assert.equal((await ask("/index.html", "PUT")).status, 405);
});

test("a port that is taken becomes another", async () => {
  const taken = Number(new URL(server.address).port);
  const other = await serve(folder, { port: taken });
  assert.notEqual(Number(new URL(other.address).port), taken);
  await other.close();
});
