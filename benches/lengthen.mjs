/** `text` again and again, to so many units, ending at white space so that no word and no cluster is cut. */
export function lengthen(text, units) {
  const copies = Math.max(1, Math.ceil((units + 1) / (text.length + 1)));
  const all = Array.from({ length: copies }, () => text).join("\n");
  if (all.length <= units) return all;
  return all.slice(0, Math.max(all.lastIndexOf(" ", units), all.lastIndexOf("\n", units), 1));
}
