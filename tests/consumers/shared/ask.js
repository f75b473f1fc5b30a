// What every consumer works out, with the functions of the entry that it tests: they may answer at once or promise to.

const KEYWORDS = ["إدلب", "تركيا", "غارة"];

export async function ask({ highlight, normalize, statistics }, article) {
  const { words, types, lemmas, sentences } = await statistics(article);
  const matches = await highlight(article, KEYWORDS);
  return {
    counts: { words, types, lemmas, sentences },
    normalized: await normalize(article),
    spans: matches.map(({ start, end, core, keyword, level }) => [
      start,
      end,
      core.start,
      core.end,
      keyword,
      level,
    ]),
  };
}
