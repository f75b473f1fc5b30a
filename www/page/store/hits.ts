import { computed, effect, signal } from "@preact/signals";
import { firstHitBehind, HIT_FIELDS, hitAt } from "../text/hits.ts";
import { found } from "./analysis.ts";
import { model } from "./article.ts";
import { pane } from "./panes.ts";
import { keywords, level } from "./search.ts";

export const hitCount = computed(() => (found.value?.answer.hits.length ?? 0) / HIT_FIELDS);

/** The hit that the reader stands at, or null. */
export const currentHit = signal<number | null>(null);
/** Counts the steps of the reader, so that a view can bring the current hit into view at each. */
export const steps = signal(0);

/** Where in the text the reader stands: hits are stepped through from here. */
let standing: number | null = null;
model.onChange(({ start, end, text }) => {
  if (standing === null || standing < start) return;
  standing = standing < end ? start : standing + text.length - (end - start);
});

effect(() => {
  const hits = found.value?.answer.hits;
  const hit = hits === undefined || standing === null ? hitCount.value : firstHitBehind(hits, standing);
  currentHit.value =
    hits !== undefined && standing !== null && hitAt(hits, hit).start === standing ? hit : null;
});
effect(() => {
  keywords.value;
  level.value;
  standing = null;
});

/** Goes to the next hit, or with -1 to the one before; behind the last comes the first. */
export function step(by: 1 | -1): void {
  const count = hitCount.value;
  if (count === 0) return;
  const at = currentHit.value ?? (by === 1 ? -1 : count);
  goTo((at + by + count) % count);
}

export function goTo(hit: number): void {
  const hits = found.value?.answer.hits;
  if (hits === undefined) return;
  standing = hitAt(hits, hit).start;
  currentHit.value = hit;
  if (pane.value !== "text") pane.value = "text";
  steps.value++;
}
