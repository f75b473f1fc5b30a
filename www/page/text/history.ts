import type { Change, TextModel } from "./model.ts";

/** What kind of edit a change is; neighbouring edits of one kind are undone together. */
export type EditKind = "typing" | "deleting" | "other";

/** The two ends of a selection, in UTF-16 units of the text; `focus` is the end that moves. */
export interface Selected {
  readonly anchor: number;
  readonly focus: number;
}

interface Step {
  start: number;
  removed: string;
  inserted: string;
  kind: EditKind;
  time: number;
  before: Selected;
  after: Selected;
}

/** A pause in typing longer than this begins a new step. */
const PAUSE_MS = 1000;
/** Past this many units the oldest steps are forgotten: a few pasted books must not fill the memory. */
const KEPT_UNITS = 40_000_000;

/**
 * Undo and redo of one text.
 *
 * Our own, because the browser's stack knows only the edits that it made itself, and we make them all
 * but those of input methods.
 */
export class History {
  #model: TextModel;
  #done: Step[] = [];
  #undone: Step[] = [];
  #units = 0;

  constructor(model: TextModel) {
    this.#model = model;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Notes a change and what it takes away. */
  record(change: Change, removed: string, kind: EditKind, before: Selected, after: Selected): void {
    const step = {
      start: change.start,
      removed,
      inserted: change.text,
      kind,
      time: Date.now(),
      before,
      after,
    };
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last === undefined || !joined(last, step)) this.#done.push(step);
    this.#units += removed.length + change.text.length;
    while (this.#units > KEPT_UNITS && this.#done.length > 1) {
      const oldest = this.#done.shift();
      if (oldest !== undefined) this.#units -= oldest.removed.length + oldest.inserted.length;
    }
  }

  /** Takes back the last step and returns the selection of before, or null if there is nothing to undo. */
  undo(): Selected | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    this.#model.replace({ start: step.start, end: step.start + step.inserted.length, text: step.removed });
    return step.before;
  }

  /** Makes the last undone step again and returns the selection after it, or null if there is none. */
  redo(): Selected | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    this.#model.replace({ start: step.start, end: step.start + step.removed.length, text: step.inserted });
    return step.after;
  }
}

/** Grows `last` by `step` if the two read as one edit. */
function joined(last: Step, step: Step): boolean {
  if (last.kind !== step.kind || step.kind === "other" || step.time - last.time > PAUSE_MS) return false;
  const end = last.start + last.inserted.length;
  if (step.removed === "" && step.start === end) {
    last.inserted += step.inserted;
  } else if (
    step.inserted === "" &&
    last.inserted === "" &&
    step.start + step.removed.length === last.start
  ) {
    last.removed = step.removed + last.removed;
    last.start = step.start;
  } else if (step.inserted === "" && last.inserted === "" && step.start === last.start) {
    last.removed += step.removed;
  } else {
    return false;
  }
  last.time = step.time;
  last.after = step.after;
  return true;
}
