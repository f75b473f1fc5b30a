import { signal } from "@preact/signals";

/** What the reader looks at; on a wide page the figures stand beside whatever else is shown. */
export type Pane = "text" | "normalized" | "figures";
export const PANES: readonly Pane[] = ["text", "normalized", "figures"];

export const pane = signal<Pane>("text");
