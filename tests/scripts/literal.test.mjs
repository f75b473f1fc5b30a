import assert from "node:assert/strict";
import { test } from "node:test";
import { transform } from "esbuild";
import { literalModule } from "../../scripts/literal.mjs";

/** Every byte before every byte: 131,072 of them. */
function everyPair() {
  const bytes = new Uint8Array(2 * 256 * 256);
  for (let pair = 0; pair < 65_536; pair += 1) {
    bytes[2 * pair] = pair >> 8;
    bytes[2 * pair + 1] = pair & 255;
  }
  return bytes;
}

/** What would do harm in a script that stands in a document, in either case of letters. */
const HARMFUL = ["</script", "</SCRIPT>", "<!--", "<script", "-->", "]]>", "\\u0041", "\0" + "7", "\r\n"];

async function bytesOf(script) {
  const { bytes } = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`);
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

for (const [name, given] of [
  ["no bytes", new Uint8Array()],
  ["every pair of bytes", everyPair()],
  ["text that would end a script", Buffer.from(HARMFUL.join(""), "latin1")],
]) {
  test(`${name} come back from the module`, async () => {
    const { script } = literalModule("bytes", given);
    assert.deepEqual(await bytesOf(script), Uint8Array.from(given));
  });

  for (const charset of ["ascii", "utf8"]) {
    test(`${name} come back through a bundler that writes ${charset}`, async () => {
      const { script } = literalModule("bytes", given);
      const { code } = await transform(script, { charset, minify: true, format: "esm" });
      assert.deepEqual(await bytesOf(code), Uint8Array.from(given));
    });
  }
}

test("nothing in the literal ends a script or is rewritten by an HTML parser", () => {
  const { script } = literalModule("bytes", Buffer.from(HARMFUL.join(""), "latin1"));
  assert.doesNotMatch(script, /<\/script|<script|<!--/i);
  assert.doesNotMatch(literalModule("bytes", everyPair()).script.trimEnd(), /[\0\r\n]/);
});
