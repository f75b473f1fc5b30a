import { signal } from "@preact/signals";
import { SAMPLES, type Sample, sampleText } from "../samples.ts";
import { History } from "../text/history.ts";
import { TextModel, withLineFeeds } from "../text/model.ts";
import { decoded } from "./decoded.ts";

/** What went wrong, by the name of the sentence that says so. */
export type Trouble = "notText" | "unreadable" | "tooLong" | "stopped" | "sample";

/** The text of the page. It is not a signal: it can be long, and changes are told one by one. */
export const model = new TextModel();
export const history = new History(model);

/** Counts the changes of the text; whoever shows something of the text reads it. */
export const revision = signal(0);

/** The sample that the text is, or null once the reader has changed it or brought another text. */
export const openSample = signal<Sample | null>(null);

model.onChange(() => {
  revision.value++;
  openSample.value = null;
});

export const trouble = signal<Trouble | null>(null);

/** Puts a whole new text in place of the old one; one step of undo brings the old one back. */
export function openText(text: string): void {
  const change = { start: 0, end: model.length, text: withLineFeeds(text) };
  const top = { anchor: 0, focus: 0 };
  // The first text takes the place of nothing: there is nothing to go back to.
  if (model.length > 0 || history.canUndo) history.record(change, model.text, "other", top, top);
  model.replace(change);
}

let newestLoad = 0;

/** Opens a sample, unless the reader has begun to write or opened another text while it was loading. */
export async function loadSample(sample: Sample): Promise<void> {
  const load = ++newestLoad;
  const asked = revision.peek();
  let text: string;
  try {
    text = await sampleText(sample);
  } catch {
    trouble.value = "sample";
    return;
  }
  if (load !== newestLoad || asked !== revision.peek()) return;
  openText(text);
  openSample.value = sample;
  trouble.value = null;
}

export async function loadFile(file: File): Promise<void> {
  const load = ++newestLoad;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    trouble.value = "unreadable";
    return;
  }
  if (load !== newestLoad) return;
  const text = decoded(bytes);
  if (text === null) {
    trouble.value = "notText";
    return;
  }
  openText(text);
  trouble.value = null;
}

/** An empty page for the reader's own text. */
export function startNewText(): void {
  newestLoad++;
  openText("");
}

export async function loadFirstSample(): Promise<void> {
  const [first] = SAMPLES;
  if (first !== undefined) await loadSample(first);
}
