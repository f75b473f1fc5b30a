/** The encodings that a byte order mark names; without one a file is read as UTF-8. */
const MARKS: readonly (readonly [encoding: string, ...mark: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/** The text of a file, or null if its bytes are not text in UTF-8 or UTF-16. */
export function decoded(buffer: ArrayBuffer): string | null {
  const bytes = new Uint8Array(buffer);
  const named = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  try {
    const text = new TextDecoder(named?.[0] ?? "utf-8", { fatal: true }).decode(bytes);
    // No text holds a NUL; a picture or a program that happens to be valid UTF-8 does.
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
