/** Which words the benchmarks of finding look for. */

/** Every third of the commonest words of four plain Arabic letters or more, as the text writes them. */
export function chooseKeywords(text, count) {
  const surfaces = new Map();
  for (const [word] of text.matchAll(/\p{L}+/gu)) surfaces.set(word, (surfaces.get(word) ?? 0) + 1);
  return [...surfaces]
    .filter(([word]) => /^[\u0621-\u063A\u0641-\u064A]{4,}$/.test(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .filter((_, place) => place % 3 === 0)
    .slice(0, count)
    .map(([word]) => word);
}
