import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { fill } from "../messages.ts";
import { statistics } from "../store/analysis.ts";
import { addKeyword } from "../store/search.ts";
import { wording } from "../store/settings.ts";

const isWithoutStopWords = signal(true);

/** The words that occur most often; choosing one looks for it in the text. */
export function FrequentWords(): JSX.Element {
  const { say, number, counted } = wording.value;
  const figures = statistics.value;
  const words = (isWithoutStopWords.value ? figures?.frequentContentWords : figures?.frequentWords) ?? [];
  const most = words[0]?.count ?? 1;
  return (
    <section class="frequent" aria-labelledby="frequent-heading">
      <h2 id="frequent-heading">{say.frequentWords}</h2>
      <label class="switch">
        <input
          type="checkbox"
          checked={isWithoutStopWords.value}
          onChange={(event) => {
            isWithoutStopWords.value = event.currentTarget.checked;
          }}
        />
        <span>{say.hideStopWords}</span> <span class="about">{say.stopWordExamples}</span>
      </label>
      {words.length === 0 ? <p class="about">{say.noWords}</p> : null}
      <ol>
        {words.map(({ text, count }) => (
          <li key={text}>
            <button
              type="button"
              aria-label={`${fill(say.searchFor, { word: text })}${say.comma}${counted(say.times, count)}`}
              style={{ "--share": String(count / most) }}
              onClick={() => addKeyword(text)}
            >
              <bdi lang="ar">{text}</bdi> <bdi class="count">{number(count)}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
