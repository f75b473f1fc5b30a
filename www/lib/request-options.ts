import type { Progress } from "./worker-messages.js";

/** What every question to a worker takes, among its other options. */
export interface RequestOptions {
  /**
   * Gives the question up: its promise rejects with the signal's reason. One that waits is dropped. For one that is being
   * worked on the worker is ended and another one started, which takes the texts apart anew when they are next asked about;
   * a worker that has no successor (see {@link connect}) finishes it unheard.
   */
  signal?: AbortSignal | undefined;
  /**
   * For questions asked at every keystroke: of those with the same word, about the same document, only the newest waits.
   * The others reject with a {@link MubinError} of the code `"superseded"`. One that is being worked on is answered.
   */
  latest?: string | undefined;
  /**
   * Told when the worker has turned to the question and has its text (`"received"`), and when that of a document is taken
   * apart (`"parsed"`). There are no steps between, since each is one call of WebAssembly.
   */
  onProgress?: ((progress: Progress) => void) | undefined;
}
