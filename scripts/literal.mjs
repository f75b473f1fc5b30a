// Bytes as a JavaScript string literal, one character (U+0000–U+00FF) a byte. After brotli it costs 6–11 % more than
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

/** A module that exports the bytes under a name, and its declarations. */
export function literalModule(name, bytes) {
  return {
    script: `export const ${name} = "${literalOf(bytes)}";\n`,
    declarations: `export declare const ${name}: string;\n`,
  };
}
