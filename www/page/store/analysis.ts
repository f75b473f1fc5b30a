import { computed, effect, signal } from "@preact/signals";
import type { MatchLevel, NormalizationPreset, Statistics } from "../../lib/index.ts";
import {
  createAnalyzer,
  MAX_TEXT_UNITS,
  MubinError,
  TextTooLongError,
  type WorkerDocument,
} from "../../lib/worker.ts";
import { model, revision, trouble } from "./article.ts";
import { type Found, findSound } from "./found.ts";
import { pane } from "./panes.ts";
import { keywords, level } from "./search.ts";

const mubin = createAnalyzer();
/** The text as the worker knows it, or null while it is longer than any that is analysed. */
let analysed: WorkerDocument | null = mubin.document("");
model.onChange((change) => {
  if (model.length > MAX_TEXT_UNITS) {
    analysed?.dispose();
    analysed = null;
  } else if (analysed === null) analysed = mubin.document(model.text);
  else analysed.edit(change);
});

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
    ask(
      "find",
      (text) => findSound(text, asked.keywords, asked.level),
      (answer) => {
        found.value = { asked, answer };
      },
    );
  });
  effect(() => {
    revision.value;
    attempt.value;
    ask(
      "statistics",
      (text) => text.statistics({ latest: "statistics" }),
      (answer) => {
        statistics.value = answer;
      },
    );
  });
  effect(() => {
    revision.value;
    attempt.value;
    if (pane.value !== "normalized") return;
    const options = { preset: preset.value, latest: "normalize" };
    ask(
      "normalize",
      ({ text }) => mubin.normalize(text, options),
      (answer) => {
        normalized.value = answer;
      },
    );
  });
}

/** The newest question of each kind, and the kinds that failed last. */
const newest = new Map<string, symbol>();
const failed = new Set<string>();

/** Asks about the text. An answer that was overtaken, by a change of the text or a newer question, is not taken. */
async function ask<Answer>(
  kind: string,
  question: (text: WorkerDocument) => Promise<Answer>,
  take: (answer: Answer) => void,
): Promise<void> {
  const own = Symbol();
  newest.set(kind, own);
  const asked = revision.peek();
  // Not at once: whoever asks because the text changed may hear of the change before the worker's document does.
  await Promise.resolve();
  const isOvertaken = () => newest.get(kind) !== own || revision.peek() !== asked;
  try {
    if (isOvertaken()) return;
    if (analysed === null) throw new TextTooLongError("page", model.length);
    const answer = await question(analysed);
    if (isOvertaken()) return;
    failed.delete(kind);
    if (failed.size === 0 && (trouble.peek() === "stopped" || trouble.peek() === "tooLong")) {
      trouble.value = null;
    }
    take(answer);
  } catch (error) {
    if (error instanceof MubinError && (error.code === "superseded" || error.code === "disposed")) return;
    failed.add(kind);
    trouble.value = error instanceof TextTooLongError ? "tooLong" : "stopped";
  }
}
