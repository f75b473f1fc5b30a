/** The bytes that a string of characters below U+0100 stands for; `alphabet` has the character of each byte at its place. */
export function literalBytes(text: string, alphabet: string): Uint8Array<ArrayBuffer> {
  const byteOf = new Uint8Array(alphabet.length);
  for (let byte = 0; byte < alphabet.length; byte += 1) byteOf[alphabet.charCodeAt(byte)] = byte;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = byteOf[text.charCodeAt(at)] as number;
  return bytes;
}
