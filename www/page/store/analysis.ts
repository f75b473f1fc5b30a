import workerSource from "virtual:mubin-worker";
import { computed, effect, signal } from "@preact/signals";
import type { MatchLevel, NormalizationPreset, Statistics } from "../../lib/index.ts";
import { AnalysisError, Analyst, Superseded } from "../analyst/analyst.ts";
import type { Found } from "../analyst/protocol.ts";
import { startWorker } from "../analyst/trusted.ts";
import { model, revision, trouble } from "./article.ts";
import { pane } from "./panes.ts";
import { keywords, level } from "./search.ts";

const analyst = new Analyst(
  () => startWorker(workerSource),
  () => model.text,
);
model.onChange((change) => analyst.change(change, model.length));

interface Asked {
  readonly revision: number;
  readonly keywords: readonly string[];
  readonly level: MatchLevel;
}

/** The newest hits, with the question they answer; null before the first answer. */
export const found = signal<{ readonly asked: Asked; readonly answer: Found } | null>(null);
/** Whether the hits that are known are of an older text or question than the one that stands. */
export const isSearching = computed(() => {
  const asked = found.value?.asked;
  return (
    asked?.revision !== revision.value || asked.keywords !== keywords.value || asked.level !== level.value
  );
});
/** The figures of the newest text that was analysed, or null before the first answer. */
export const statistics = signal<Statistics | null>(null);
export const preset = signal<NormalizationPreset>("search");
/** The normalized text, or null while it is not shown or not ready. */
export const normalized = signal<string | null>(null);
/** A number to change when a failed analysis is to be tried again. */
const attempt = signal(0);

export function tryAgain(): void {
  trouble.value = null;
  attempt.value++;
}

/** Asks anew whenever the text or a question changes. */
export function startAnalysis(): void {
  effect(() => {
    const asked = { revision: revision.value, keywords: keywords.value, level: level.value };
    attempt.value;
    settle(analyst.ask({ kind: "find", keywords: asked.keywords, level: asked.level }), (answer) => {
      found.value = { asked, answer };
    });
  });
  effect(() => {
    revision.value;
    attempt.value;
    settle(analyst.ask({ kind: "statistics" }), (answer) => {
      statistics.value = answer;
    });
  });
  effect(() => {
    revision.value;
    attempt.value;
    if (pane.value !== "normalized") return;
    settle(analyst.ask({ kind: "normalize", preset: preset.value }), (answer) => {
      normalized.value = answer;
    });
  });
}

function settle<Answer>(promise: Promise<Answer>, take: (answer: Answer) => void): void {
  promise.then(
    (answer) => {
      if (trouble.peek() === "stopped" || trouble.peek() === "tooLong") trouble.value = null;
      take(answer);
    },
    (error: unknown) => {
      if (error instanceof Superseded) return;
      trouble.value =
        error instanceof AnalysisError && error.code === "text-too-long" ? "tooLong" : "stopped";
    },
  );
}
