/**
 * What a front-end developer writes in place of `normalize(text, "search")`: one `replace` after the other.
 *
 * The steps do what the preset does, in its order, as far as real texts show it (rare characters of other scripts
 * aside). They are written for speed: a class and a constant string where that is enough, what becomes the same letter
 * in one step, no flag `u` and no look-around where neither is needed. Where a step has a cheaper form that does for
 * most texts, that one stands first.
 */
const STEPS = {
  "presentation forms": [
    (text) =>
      text.replace(/[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC]+/g, (forms) =>
        forms.normalize("NFKC"),
      ),
  ],
  invisibles: [
    (text) => text.replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, ""),
    (text) =>
      text.replace(
        /([\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+)(?<=[\p{L}\p{M}\p{Nd}]\1)(?=[\p{L}\p{M}\p{Nd}])/gu,
        "",
      ),
  ],
  "non-joiners": [
    (text) => text.replace(/\u200C/g, ""),
    (text) => text.replace(/\u200C(?<=[\p{L}\p{M}\p{Nd}]\u200C)(?=[\p{L}\p{M}\p{Nd}])/gu, ""),
  ],
  tatweel: [
    (text) => text.replace(/\u0640/g, ""),
    (text) =>
      text.replace(
        /\u0640+(?<=[\u0620-\u063F\u0641-\u065F\u0670-\u06D3]\u0640+)(?=[\u0620-\u063F\u0641-\u065F\u0670-\u06D3])/g,
        "",
      ),
  ],
  composition: [(text) => text.normalize("NFC")],
  spaces: [(text) => text.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")],
  marks: [
    (text) => text.replace(/[\u064B-\u0652]/g, ""),
    (text) =>
      text.replace(
        /[\u0610-\u061A\u064B-\u0653\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08E1\u08E3-\u08FF]/g,
        "",
      ),
  ],
  kaf: [(text) => text.replace(/\u06A9/g, "\u0643"), (text) => text.replace(/[\u06A9\u06AA]/g, "\u0643")],
  alef: [
    (text) => text.replace(/[\u0622\u0623\u0625]/g, "\u0627"),
    (text) => text.replace(/[\u0622\u0623\u0625\u0671-\u0673\u0675]/g, "\u0627"),
  ],
  hamza: [
    (text) => text.replace(/[\u0624\u0626]/g, "\u0621"),
    (text) => text.replace(/[\u0624\u0626\u06D3]/g, "\u0621"),
  ],
  yeh: [
    (text) => text.replace(/\u0649/g, "\u064A"),
    (text) => text.replace(/[\u0649\u06CC\u06D2]/g, "\u064A"),
  ],
  heh: [
    (text) => text.replace(/\u0629/g, "\u0647"),
    (text) => text.replace(/[\u0629\u06BE\u06C0-\u06C3\u06D5]/g, "\u0647"),
  ],
  digits: [
    (text) =>
      text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
        String.fromCharCode(48 + (digit.charCodeAt(0) & 15)),
      ),
  ],
  "decimal separator": [(text) => text.replace(/(?<=\d)\u066B(?=\d)/g, ".")],
  "thousands separator": [(text) => text.replace(/(?<=\d)\u066C(?=\d)/g, ",")],
  comma: punctuation("\u060C", ","),
  semicolon: punctuation("\u061B", ";"),
  "question mark": punctuation("\u061F", "?"),
  "percent sign": punctuation("\u066A", "%"),
  "full stop": punctuation("\u06D4", "."),
};

/** Not between two digits. */
function punctuation(arabic, ascii) {
  const everywhere = new RegExp(arabic, "g");
  const outsideNumbers = new RegExp(`${arabic}(?!(?<=\\d${arabic})\\d)`, "g");
  return [(text) => text.replace(everywhere, ascii), (text) => text.replace(outsideNumbers, ascii)];
}

/**
 * The cheapest chain that does for these texts what `normalize` does: a step without which the results are the same
 * is left out, and one of which the cheaper form gives the same has that form. Nobody who knows the texts
 * would pay for more.
 *
 * @param {string[]} texts
 * @param {(text: string) => string} normalize
 * @returns {{ run: (text: string) => string, stepCount: number, names: string }}
 * @throws where the whole chain gives another string for one of them
 */
export function chainFor(texts, normalize) {
  const expected = texts.map(normalize);
  const chosen = Object.entries(STEPS).map(([name, forms]) => ({ name, step: forms.at(-1) }));
  for (const [index, text] of texts.entries()) {
    const got = chainOf(chosen)(text);
    if (got !== expected[index])
      throw new Error(`the chain differs: ${firstDifference(got, expected[index])}`);
  }
  const suffices = () => {
    const run = chainOf(chosen);
    return texts.every((text, index) => run(text) === expected[index]);
  };
  for (const entry of chosen) {
    const whole = entry.step;
    for (const form of [undefined, ...STEPS[entry.name]]) {
      entry.step = form;
      if (form === whole || suffices()) break;
    }
  }
  const names = chosen.filter(({ step }) => step !== undefined).map(({ name }) => name);
  return { run: chainOf(chosen), stepCount: names.length, names: names.join(", ") };
}

function chainOf(chosen) {
  const steps = chosen.map(({ step }) => step).filter((step) => step !== undefined);
  return (text) => {
    let result = text;
    for (const step of steps) result = step(result);
    return result;
  };
}

function firstDifference(got, expected) {
  let at = 0;
  while (got.charCodeAt(at) === expected.charCodeAt(at)) at += 1;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `${around(got)} where normalize gives ${around(expected)}`;
}
