import assert from "node:assert/strict";
import { test } from "node:test";
import { transform } from "esbuild";
import { alphabetOf, literalModule, recodedModule } from "../../scripts/literal.mjs";

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

async function exportsOf(script) {
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`);
}

async function bytesOf(script) {
  const { bytes } = await exportsOf(script);
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

test("recoded bytes come back by their alphabet, in which every byte has a character of its own", async () => {
  for (const given of [everyPair(), Buffer.from('\0asm\u0080\u0080\u0080<"\n', "latin1")]) {
    const { bytes, bytesAlphabet } = await exportsOf(recodedModule("bytes", given).script);
    assert.equal(new Set(bytesAlphabet).size, 256);
    const back = Uint8Array.from(bytes, (character) => bytesAlphabet.indexOf(character));
    assert.deepEqual(back, Uint8Array.from(given));
  }
});

test("the commonest bytes have characters of one byte", () => {
  const alphabet = alphabetOf(Uint8Array.from([0x80, 0x80, 0xff, 0xff, 0x0a, 0x0a]));
  for (const byte of [0x80, 0xff, 0x0a]) {
    assert.ok(alphabet[byte] < 0x80 && !'\n\r"\\<\0'.includes(String.fromCharCode(alphabet[byte])));
  }
});

test("nothing in the literal ends a script or is rewritten by an HTML parser", () => {
  const { script } = literalModule("bytes", Buffer.from(HARMFUL.join(""), "latin1"));
  assert.doesNotMatch(script, /<\/script|<script|<!--/i);
  assert.doesNotMatch(literalModule("bytes", everyPair()).script.trimEnd(), /[\0\r\n]/);
});
