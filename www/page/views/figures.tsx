import type { JSX } from "preact";
import type { Statistics } from "../../lib/index.ts";
import type { Figure } from "../messages/shape.ts";
import type { Wording } from "../messages.ts";
import { statistics } from "../store/analysis.ts";
import { wording } from "../store/settings.ts";

type Value = (statistics: Statistics, wording: Wording) => string;

/** The figures most readers come for, then those behind them. */
const LEADING: readonly (readonly [Figure, Value])[] = [
  ["words", ({ words }, { number }) => number(words)],
  ["types", ({ types }, { number }) => number(types)],
  ["sentences", ({ sentences }, { number }) => number(sentences)],
  ["paragraphs", ({ paragraphs }, { number }) => number(paragraphs)],
  ["characters", ({ characters }, { number }) => number(characters)],
  ["readSilently", ({ readingTime: { silentMs } }, { minutes }) => minutes(silentMs.min, silentMs.max)],
];
const FURTHER: readonly (readonly [Figure, Value])[] = [
  ["readAloud", ({ readingTime: { aloudMs } }, { minutes }) => minutes(aloudMs.min, aloudMs.max)],
  ["lemmas", ({ lemmas }, { number }) => number(lemmas)],
  ["charactersWithoutSpaces", ({ charactersWithoutSpaces }, { number }) => number(charactersWithoutSpaces)],
  ["letters", ({ letters }, { number }) => number(letters)],
  ["marks", ({ marks }, { number }) => number(marks)],
  ["digits", ({ digits }, { number }) => number(digits)],
  ["punctuation", ({ punctuation }, { number }) => number(punctuation)],
  ["meanWordLength", ({ wordLengths }, { number }) => number(wordLengths.mean)],
  ["meanSentenceLength", ({ sentenceLengths }, { number }) => number(sentenceLengths.mean)],
  ["vocalisationRatio", ({ vocalisationRatio }, { percent }) => percent(vocalisationRatio)],
];

/** What the text is made of, each figure with what it counts. */
export function Figures(): JSX.Element {
  const words = wording.value;
  const { say } = words;
  const counted = statistics.value;
  const list = (figures: typeof LEADING, className: string): JSX.Element => (
    <dl class={className}>
      {figures.map(([figure, value]) => (
        <div key={figure} data-figure={figure}>
          <dt>{say.figure[figure].name}</dt>
          <dd class="value">
            <bdi>{counted === null ? "…" : value(counted, words)}</bdi>
          </dd>
          <dd class="about">{say.figure[figure].about}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <section class="figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading">{say.figures}</h2>
      {list(LEADING, "leading")}
      {list(FURTHER, "further")}
    </section>
  );
}
