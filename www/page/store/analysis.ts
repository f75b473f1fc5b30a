import { effect, signal, untracked } from "@preact/signals";
import workerSource from "virtual:mubin-worker";
import type { NormalizationPreset, Statistics } from "../../lib/index.ts";
import { AnalysisError, Analyst, Superseded } from "../analyst/analyst.ts";
import type { Found } from "../analyst/protocol.ts";
import { startWorker } from "../analyst/trusted.ts";
import { model, revision, trouble } from "./article.ts";
import { keywords, level } from "./search.ts";
import { pane } from "./panes.ts";

const analyst = new Analyst(() => startWorker(workerSource), () => model.text);
model.onChange((change) => analyst.change(change, model.length));

/** The hits in the text of `revision`, or null before the first answer. */
export const found = signal<{ readonly revision: number; readonly answer: Found } | null>(null);
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
    const asked = revision.value;
    attempt.value;
    settle(analyst.ask({ kind: "find", keywords: keywords.value, level: level.value }), (answer) => {
      found.value = { revision: asked, answer };
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
      if (untracked(() => trouble.value) === "stopped" || trouble.peek() === "tooLong") trouble.value = null;
      take(answer);
    },
    (error: unknown) => {
      if (error instanceof Superseded) return;
      trouble.value = error instanceof AnalysisError && error.code === "text-too-long" ? "tooLong" : "stopped";
    },
  );
}
