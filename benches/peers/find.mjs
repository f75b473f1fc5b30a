/**
 * Finding keywords as front-end developers do. Each `prepare…` builds what can be built before the text is
 * seen; what it returns finds all hits and gives them as `[start, end, start, end, …]`.
 */

/** `indexOf` for one keyword after the other: the same code points, inside words too, overlaps kept. */
export function prepareIndexOf(keywords) {
  return (text) => {
    const spans = [];
    for (const keyword of keywords) {
      for (let at = text.indexOf(keyword); at !== -1; at = text.indexOf(keyword, at + keyword.length)) {
        spans.push(at, at + keyword.length);
      }
    }
    return spans;
  };
}

/** One regular expression of all keywords: the same code points, inside words too, the longest where several begin. */
export function prepareAlternation(keywords) {
  return search(new RegExp(longestFirst(keywords).map(escaped).join("|"), "g"));
}

/** The same with any marks and tatweel after each letter, and with the letters that writers mix up. */
export function prepareMarkTolerant(keywords) {
  return search(new RegExp(longestFirst(keywords).map(tolerant).join("|"), "g"));
}

/** The same for whole words alone. */
export function prepareMarkTolerantWords(keywords) {
  const body = longestFirst(keywords).map(tolerant).join("|");
  return search(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${body})(?![\\p{L}\\p{M}\\p{N}])`, "gu"));
}

function search(pattern) {
  return (text) => {
    const spans = [];
    for (const match of text.matchAll(pattern)) spans.push(match.index, match.index + match[0].length);
    return spans;
  };
}

function longestFirst(keywords) {
  return [...keywords].sort((a, b) => b.length - a.length);
}

function escaped(keyword) {
  return keyword.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

const MARKS = "[\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED]*";

/** A bare letter stands for its marked partners and a marked one for the bare; hamza for hamza on any seat. */
const PARTNERS = {
  ا: "[اأإآٱ]",
  أ: "[أا]",
  إ: "[إا]",
  آ: "[آا]",
  ى: "[ىي]",
  ي: "[يى]",
  ة: "[ةه]",
  ه: "[هة]",
  ء: "[ءؤئ]",
  ؤ: "[ءؤئ]",
  ئ: "[ءؤئ]",
};

function tolerant(keyword) {
  return Array.from(keyword, (letter) => (PARTNERS[letter] ?? escaped(letter)) + MARKS).join("");
}
