import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
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

/** The hits with the words around them, to read and to go to: for those who cannot see the paint too. */
export function HitList(): JSX.Element | null {
  const { say, number } = wording.value;
  const from = useSignal(0);
  const until = useSignal(FIRST_SHOWN);
  const list = useRef<HTMLOListElement>(null);
  const current = currentHit.value;
  useEffect(() => {
    from.value = 0;
    until.value = FIRST_SHOWN;
  }, [found.value?.asked.keywords]);
  useEffect(() => {
    if (current === null) return;
    if (current < from.value || current >= until.value) {
      from.value = Math.max(0, current - FIRST_SHOWN / 2);
      until.value = from.value + FIRST_SHOWN;
    }
    showInList(list.current);
  }, [current, from.value]);
  const newest = found.value;
  if (newest?.asked.revision !== revision.value || hitCount.value === 0) return null;
  const { hits } = newest.answer;
  const count = hitCount.value;
  const first = Math.min(from.value, count - 1);
  const last = Math.min(until.value, count);
  const line = (hit: number): JSX.Element => {
    const { start, end, keyword } = hitAt(hits, hit);
    const { before, words, behind } = snippet(model, start, end);
    return (
      <li key={hit}>
        <button type="button" dir="rtl" lang="ar" aria-current={current === hit} onClick={() => goTo(hit)}>
          {before}
          <mark class={`kw${keyword % COLOURS}`}>{words}</mark>
          {behind}
        </button>
      </li>
    );
  };
  return (
    <section class="hits" aria-labelledby="hits-heading">
      <h2 id="hits-heading">
        {say.hitList} <bdi class="count">{number(count)}</bdi>
      </h2>
      {first > 0 ? (
        <button
          type="button"
          class="control"
          onClick={() => {
            from.value = Math.max(0, first - MORE_SHOWN);
          }}
        >
          {fill(say.showEarlier, { n: number(Math.min(first, MORE_SHOWN)) })}
        </button>
      ) : null}
      <ol ref={list}>{Array.from({ length: last - first }, (_, index) => line(first + index))}</ol>
      {last < count ? (
        <button
          type="button"
          class="control"
          onClick={() => {
            until.value = last + MORE_SHOWN;
          }}
        >
          {fill(say.showMore, { n: number(Math.min(count - last, MORE_SHOWN)) })}
        </button>
      ) : null}
    </section>
  );
}

/** Scrolls the list alone, and never the page, so that the current hit shows in it. */
function showInList(list: HTMLOListElement | null): void {
  const line = list?.querySelector("[aria-current=true]");
  if (list === null || line == null) return;
  const { top, bottom } = line.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top) list.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}
