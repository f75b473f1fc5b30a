/**
 * All that a page first shows of a text: its statistics and its frequency list, from nothing. The first question about
 * forms, which reads each different word, is inside. Held against `new Document` alone and against plain JavaScript.
 */

import { Document } from "../../dist/lib/index.js";
import { checkFigures } from "../check-figures.mjs";
import { plainFigures } from "../peers/figures.mjs";
import { contest } from "../rounds.mjs";

export async function firstFigures(name, text) {
  const notes = checkFigures(text);
  const free = (_, document) => document.dispose();
  const contenders = await contest(
    [
      {
        name: "new Document, statistics, vocabulary",
        run: () => ask(new Document(text)),
        answer: ({ words, types }) => words + types,
        free: ({ document }) => document.dispose(),
      },
      {
        name: "new Document",
        run: () => new Document(text),
        answer: () => 0,
        free: (made) => made.dispose(),
      },
      { name: "plain figures", run: () => plainFigures(text), answer: ({ words, types }) => words + types },
      {
        name: "statistics, vocabulary of a new one",
        prepare: () => new Document(text),
        run: ask,
        answer: ({ words, types }) => words + types,
        free,
      },
      {
        name: "statistics of a new one",
        prepare: () => new Document(text),
        run: (document) => document.statistics(),
        answer: ({ words }) => words,
        free,
      },
      {
        name: "vocabulary of a new one",
        prepare: () => new Document(text),
        run: (document) => document.vocabulary(),
        answer: (entries) => entries.length,
        free,
      },
    ],
    { budgetMs: 12_000 },
  );
  const [, made] = contenders;
  const beyond = (share) => (share - 1).toPrecision(3);
  notes.push(
    `what is asked ÷ new Document, (first row − second) ÷ second of each round: ` +
      `${beyond(made.ratio.median)} × [${beyond(made.ratio.low)} ${beyond(made.ratio.high)}]`,
  );
  return { job: "first figures", input: name, unitCount: text.length, contenders, notes };
}

function ask(document) {
  const { words } = document.statistics();
  return { document, words, types: document.vocabulary().length };
}
