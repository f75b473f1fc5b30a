import { Analyzer } from "./analyzer.js";
import { startOwnWorker } from "./own-worker.js";

/**
 * An analyzer with a worker of its own, which starts at the first question: a Blob in browsers, a worker thread in Node. The
 * core and the language data are parts of this package's JavaScript, handed to the worker without a copy.
 *
 * Under a content security policy it needs `worker-src blob:`, `script-src 'wasm-unsafe-eval'` and, where Trusted Types
 * are asked for, `trusted-types mubin`; {@link connect} does without the first and the last. Questions reject with
 * a {@link MubinError} of the code `"worker-not-started"` where that is refused.
 *
 * In Node a process does not wait for an analyzer without open questions.
 *
 * @example
 * ```ts
 * import { createAnalyzer } from "mubin/worker";
 *
 * const mubin = createAnalyzer();
 * await mubin.normalize("إلى", "search"); // => "الي"
 *
 * const document = mubin.document("كتاب قديم");
 * document.edit({ start: 9, end: 9, text: " بين الكتب" });
 * const matches = await document.find("كتاب", { latest: "search" });
 * matches.map(({ start, end }) => document.text.slice(start, end)); // => ["كتاب", "الكتب"]
 * mubin.dispose();
 * ```
 */
export function createAnalyzer(): Analyzer {
  return new Analyzer(startOwnWorker, true);
}
