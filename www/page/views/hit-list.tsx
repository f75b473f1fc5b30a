import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { fill } from "../messages.ts";
import { found } from "../store/analysis.ts";
import { model, revision } from "../store/article.ts";
import { currentHit, goTo, hitCount } from "../store/hits.ts";
import { wording } from "../store/settings.ts";
import { hitAt } from "../text/hits.ts";
import { COLOURS } from "../text/painter.ts";
import { snippet } from "../text/snippet.ts";

const FIRST_SHOWN = 20;
const MORE_SHOWN = 100;

/** Every hit with the words around it, to read and to go to: for those who cannot see the paint too. */
export function HitList(): JSX.Element | null {
  const { say, number } = wording.value;
  const shown = useSignal(FIRST_SHOWN);
  const hits = found.value?.asked.revision === revision.value ? found.value.answer.hits : null;
  const count = hitCount.value;
  if (hits === null || count === 0) return null;
  const rest = count - shown.value;
  return (
    <section class="hits" aria-labelledby="hits-heading">
      <h2 id="hits-heading">
        {say.hitList} <bdi class="count">{number(count)}</bdi>
      </h2>
      <ol>
        {Array.from({ length: Math.min(count, shown.value) }, (_, hit) => {
          const { start, end, keyword } = hitAt(hits, hit);
          const { before, words, behind } = snippet(model, start, end);
          return (
            <li key={hit}>
              <button
                type="button"
                dir="rtl"
                lang="ar"
                aria-current={currentHit.value === hit}
                onClick={() => goTo(hit)}
              >
                {before}
                <mark class={`kw${keyword % COLOURS}`}>{words}</mark>
                {behind}
              </button>
            </li>
          );
        })}
      </ol>
      {rest > 0 ? (
        <button
          type="button"
          class="control"
          onClick={() => {
            shown.value += MORE_SHOWN;
          }}
        >
          {fill(say.showMore, { n: number(Math.min(rest, MORE_SHOWN)) })}
        </button>
      ) : null}
    </section>
  );
}
