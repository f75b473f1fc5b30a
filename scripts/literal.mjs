// Bytes as a JavaScript string literal, one character (U+0000–U+00FF) a byte. After brotli it costs up to 6 % more than
// the bytes; base64 costs 28–47 %.

/**
 * The characters of the literal between its double quotes.
 *
 * Escaped is what would end the literal or the line, what an HTML parser rewrites in an inline script (NUL, CR), and
 * what ends or opens one (`</script`, `<!--`, `<script`). U+2028 and U+2029 are no bytes.
 */
export function literalOf(bytes) {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\\"]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replace(/\0(?=\d)/g, "\\x00")
    .replaceAll("\0", "\\0")
    .replace(/<(?=\/script|script|!--)/gi, "\\x3C");
}

/**
 * An order of the 256 bytes in which the commonest of `bytes` have the characters that need neither an escape nor two bytes of
 * UTF-8: the character of a byte is the one at its place. Where it can a byte keeps its own. Code that is recoded so
 * costs 2 % more than the bytes after brotli.
 */
export function alphabetOf(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  // Control characters are escaped by bundlers.
  const isCheap = (code) => code >= 0x20 && code < 0x7f && !'"\\<'.includes(String.fromCharCode(code));
  const byCount = [...counts.keys()].sort((one, other) => counts[other] - counts[one]);
  const cheap = byCount.filter((code) => isCheap(code));
  const common = byCount.slice(0, cheap.length);
  const places = new Map(common.filter(isCheap).map((byte) => [byte, byte]));
  const isTaken = new Set(places.values());
  const free = [...cheap, ...byCount.filter((code) => !isCheap(code))].filter((code) => !isTaken.has(code));
  for (const byte of byCount) if (!places.has(byte)) places.set(byte, free.shift());
  return Uint8Array.from(counts, (_, byte) => places.get(byte));
}

/** A module that exports the bytes under a name, and its declarations. */
export function literalModule(name, bytes) {
  return {
    script: `export const ${name} = "${literalOf(bytes)}";\n`,
    declarations: `export declare const ${name}: string;\n`,
  };
}

/**
 * A module that exports the bytes as {@link alphabetOf} recodes them, and behind them, under the name with `Alphabet` at its end,
 * the 256 characters in the order of the bytes that they stand for.
 */
export function recodedModule(name, bytes) {
  const alphabet = alphabetOf(bytes);
  const recoded = literalModule(
    name,
    bytes.map((byte) => alphabet[byte]),
  );
  const key = literalModule(`${name}Alphabet`, alphabet);
  return {
    script: recoded.script + key.script,
    declarations: recoded.declarations + key.declarations,
  };
}
