import type { JSX } from "preact";
import { fill } from "../messages.ts";
import { Icon } from "../parts/icon.tsx";
import { currentHit, hitCount, step } from "../store/hits.ts";
import { keywords } from "../store/search.ts";
import { wording } from "../store/settings.ts";

export function HitStepper(): JSX.Element {
  const { say, number, counted } = wording.value;
  const count = hitCount.value;
  const at = currentHit.value;
  const status = (): string => {
    if (keywords.value.length === 0) return "";
    if (count === 0) return say.noHits;
    if (at === null) return counted(say.hits, count);
    return fill(say.hitPosition, { i: number(at + 1), n: number(count) });
  };
  return (
    <div class="stepper">
      <output class="hit-count">{status()}</output>
      <button
        type="button"
        class="control square"
        disabled={count === 0}
        title={say.previousHit}
        aria-label={say.previousHit}
        onClick={() => step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="control square"
        disabled={count === 0}
        title={say.nextHit}
        aria-label={say.nextHit}
        onClick={() => step(1)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}
