/** Figures and frequency lists of a text as front-end developers make them: a regular expression and a Map. */

const MARKS = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]+/g;
const PRESENTATION_FORMS = /[\uFB50-\uFDFB\uFE70-\uFEFC]+/g;
const WINDOW_WORDS = 100;

/** The words without marks and tatweel, in order. Hamza forms, ى and ة stay what they are. */
export function plainWords(text) {
  return withoutMarks(text).match(/\p{L}+/gu) ?? [];
}

/** Presentation forms become letters; marks and tatweel go. */
export function withoutMarks(text) {
  return text.replace(PRESENTATION_FORMS, (forms) => forms.normalize("NFKC")).replace(MARKS, "");
}

/** Match words, count, and the figures of diversity. */
export function plainFigures(text) {
  return figuresOf(plainWords(text));
}

/** The figures of words that are cut already. */
export function figuresOf(words) {
  const counts = countEach(words);
  let hapaxCount = 0;
  for (const count of counts.values()) if (count === 1) hapaxCount += 1;
  return {
    words: words.length,
    types: counts.size,
    typeTokenRatio: counts.size / words.length,
    movingAverageTtr: movingAverageTtr(words),
    hapaxCount,
    list: listOf(counts, words.length),
  };
}

/** How often each stands. */
export function countEach(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The frequency list: the commonest first, of equally common ones the first in the text. */
export function listOf(counts, total) {
  let rank = 0;
  let before = 0;
  let sum = 0;
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, count], place) => {
      if (count !== before) rank = place + 1;
      before = count;
      sum += count;
      return { text, count, rank, perMillion: (count * 1e6) / total, cumulativeRatio: sum / total };
    });
}

/** The mean type-token ratio of all stretches of 100 words: one word enters the window, one leaves it. */
function movingAverageTtr(words) {
  if (words.length < WINDOW_WORDS) return null;
  const inside = new Map();
  let sum = 0;
  words.forEach((word, at) => {
    inside.set(word, (inside.get(word) ?? 0) + 1);
    if (at >= WINDOW_WORDS) {
      const leaving = words[at - WINDOW_WORDS];
      const left = inside.get(leaving) - 1;
      if (left === 0) inside.delete(leaving);
      else inside.set(leaving, left);
    }
    if (at >= WINDOW_WORDS - 1) sum += inside.size;
  });
  return sum / (words.length - WINDOW_WORDS + 1) / WINDOW_WORDS;
}

/** Two words side by side in a sentence with no number or sign between them, the commonest pair first. */
export function plainBigrams(text) {
  const counts = new Map();
  let total = 0;
  for (const sentence of withoutMarks(text).split(/[.!?؟\n\p{N}\p{S}]+/u)) {
    const words = sentence.match(/\p{L}+/gu) ?? [];
    for (let at = 1; at < words.length; at += 1) {
      const pair = `${words[at - 1]} ${words[at]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      total += 1;
    }
  }
  return { total, list: listOf(counts, total) };
}
