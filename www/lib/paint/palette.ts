/**
 * The colours of keywords. Text stays dark on all of them, at a contrast of 9 and more to 1, so that they can be read on a
 * dark page too.
 */

/** How many colours there are: a highlight each, and Firefox pays for each highlight. Keyword 12 has the colour of keyword 0. */
export const COLOUR_COUNT = 12;

/** The names that a style sheet can use: `::highlight(mubin-1)` to `mubin-12`, or `mark.mubin-1` where marks stand in. */
export function colourName(keyword: number): string {
  return `mubin-${(keyword % COLOUR_COUNT) + 1}`;
}

/** The name of the hit that the reader stands at. */
export const CURRENT_NAME = "mubin-current";

const BACKGROUNDS = [
  ...["#ffe08a", "#bfe8d4", "#cfdcff", "#ffcfc2", "#e6d2fa", "#d9e8a6"],
  ...["#bde6f2", "#fbcbe0", "#e8d9c0", "#c5ecc0", "#d7d9e6", "#ffd3a1"],
];

/** A rule for both ways of painting. They can use no selector of each other: where one is unknown its rule is dropped. */
function rules(name: string, style: string): string {
  // No padding, border or other weight: they would cut the joins of letters.
  return `::highlight(${name}) { ${style} }\nmark.${name} { ${style} }\n`;
}

let sheet: CSSStyleSheet | undefined;

/** Gives the document the colours, once. A sheet of its own, so that no policy of content is asked. */
export function adoptColours(document: Document): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    const colours = BACKGROUNDS.map((background, keyword) =>
      rules(colourName(keyword), `background-color: ${background}; color: #1b1b1b;`),
    ).join("");
    const current = "background-color: #164a45; color: #ffffff;";
    const forced = BACKGROUNDS.map((_, keyword) =>
      rules(colourName(keyword), "background-color: Mark; color: MarkText;"),
    ).join("");
    sheet.replaceSync(
      `${colours}${rules(CURRENT_NAME, current)}@media (forced-colors: active) {\n${forced}` +
        `${rules(CURRENT_NAME, "background-color: Highlight; color: HighlightText;")}}\n`,
    );
  }
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
