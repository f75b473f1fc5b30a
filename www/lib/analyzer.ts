import type { Analysis } from "./analysis.js";
import { checkText, invalidOption } from "./arguments.js";
import type { CompareOptions } from "./compare.js";
import type { Comparison } from "./comparison.js";
import { makeDisposable } from "./disposable.js";
import { MubinError } from "./errors.js";
import type { FindOptions, Match } from "./match.js";
import type { NormalizationOptions, NormalizationPreset } from "./normalization-options.js";
import { isPacked, unpacked } from "./packed-answer.js";
import type { RequestOptions } from "./request-options.js";
import { Requests } from "./requests.js";
import type { Statistics } from "./statistics.js";
import type { ReadingRates, StatisticsOptions } from "./statistics-options.js";
import type { TextVersion } from "./text-version.js";
import { WorkerDocument } from "./worker-document.js";
import type { DocumentReference } from "./worker-messages.js";
import type { NodeWorker } from "./worker-thread.js";

/** What {@link Analyzer.compare} takes: a document of the same analyzer, statistics, or a set of either. */
export type WorkerComparable = WorkerDocument | Statistics | readonly (WorkerDocument | Statistics)[];

/**
 * The functions of `mubin`, answered by a worker: with the same answers and errors, as promises. Every promise settles.
 *
 * One question is worked on at a time, in the order of asking. A failure of the analysis rejects one question, as
 * {@link CrashError}; if the worker itself breaks down, the question it was at rejects with the code
 * `"worker-stopped"`, and another worker answers those that wait. What cannot be told apart from work in browsers is a
 * worker that somebody else terminates: a signal with a time limit ends the wait.
 *
 * A text is sent to the worker at every call; whoever asks more than once makes a {@link Analyzer.document}. Matches
 * and tokens come back as typed arrays, transferred. `fold` is missing, since what it gives holds functions.
 *
 * Made by {@link createAnalyzer} or {@link connect}.
 *
 * @example
 * ```ts
 * import { createAnalyzer } from "mubin/worker";
 *
 * const mubin = createAnalyzer();
 * const [match] = await mubin.highlight("قرأت والكتاب", "كتاب");
 * match.start; // => 5
 * (await mubin.statistics("كتاب عن الكتب")).lemmas; // => 2
 * mubin.dispose();
 * ```
 */
export class Analyzer {
  readonly #requests: Requests;
  #lastDocument = 0;

  /** @internal */
  constructor(start: () => Worker | NodeWorker, restarts: boolean) {
    this.#requests = new Requests(start, restarts);
  }

  /** As `normalize` of `mubin`. */
  normalize(
    text: string,
    options?: NormalizationPreset | (NormalizationOptions & RequestOptions),
  ): Promise<string> {
    return this.#ask("normalize", [text], options) as Promise<string>;
  }

  /** As `highlight` of `mubin`. */
  highlight(
    text: string,
    keywords: string | readonly string[],
    options?: FindOptions & RequestOptions,
  ): Promise<Match[]> {
    return this.#ask("highlight", [text, keywords], options) as Promise<Match[]>;
  }

  /** As `statistics` of `mubin`. */
  statistics(text: string, options?: StatisticsOptions & RequestOptions): Promise<Statistics> {
    return this.#ask("statistics", [text], options) as Promise<Statistics>;
  }

  /** As `explain` of `mubin`. */
  explain(word: string, options?: RequestOptions): Promise<Analysis[]> {
    return this.#ask("explain", [word], options) as Promise<Analysis[]>;
  }

  /** As `merge` of `mubin`. */
  merge(parts: readonly Statistics[], options?: ReadingRates & RequestOptions): Promise<Statistics> {
    return this.#ask("merge", [parts], options) as Promise<Statistics>;
  }

  /** As `compare` of `mubin`, about documents of this analyzer and statistics. */
  compare(
    text: WorkerComparable,
    reference: WorkerComparable,
    options?: CompareOptions & RequestOptions,
  ): Promise<Comparison> {
    return this.#ask("compare", [text, reference], options) as Promise<Comparison>;
  }

  /**
   * A text to be asked about many times and changed between. It is sent when it is first asked about, and not again unless
   * the worker was replaced.
   *
   * @param text - Any string of at most 2^26 UTF-16 units.
   * @throws {@link TextTooLongError}; a `TypeError` if `text` is no string.
   */
  document(text: string): WorkerDocument {
    checkText("document: text", text);
    const id = ++this.#lastDocument;
    return new WorkerDocument(text, id, {
      ask: (method, document, given, options) =>
        this.#ask(method, given, options, document) as Promise<never>,
      forget: (reason) => this.#requests.forget(id, reason),
    });
  }

  /**
   * Ends the worker, or leaves it alone where the caller made it. Open questions, and those to come, reject with a
   * {@link MubinError} of the code `"disposed"`.
   */
  dispose(): void {
    this.#requests.end(new MubinError("disposed", "the analyzer was disposed of"));
  }

  async #ask(
    method: string,
    given: readonly unknown[],
    options: unknown,
    about?: WorkerDocument,
  ): Promise<unknown> {
    const where = about === undefined ? method : `Document.${method}`;
    const { manner, rest } = split(where, options);
    const versions = new Map<number, TextVersion>();
    const holds: WorkerDocument[] = [];
    const take = (document: WorkerDocument): number => {
      const { id, version } = WorkerDocument.snapshot(where, document);
      versions.set(id, version);
      holds.push(document);
      return id;
    };
    const refer = (argument: unknown): unknown => {
      if (argument instanceof WorkerDocument) {
        return { mubinDocument: take(argument) } satisfies DocumentReference;
      }
      return Array.isArray(argument) ? argument.map(refer) : argument;
    };
    const document = about && take(about);
    const all = rest === undefined ? given : [...given, rest];
    const question = {
      method,
      arguments: method === "compare" ? all.map(refer) : all,
      document,
      versions,
      holds,
    };
    const answer = await this.#requests.ask(question, manner);
    return isPacked(answer) ? unpacked(answer) : answer;
  }
}

makeDisposable(Analyzer);

/** Parts the options of a question from how it is asked. */
function split(where: string, options: unknown): { manner: RequestOptions; rest: unknown } {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    return { manner: {}, rest: options };
  }
  const { signal, latest, onProgress, ...rest } = options as RequestOptions;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw invalidOption(where, ".signal", "an AbortSignal", signal);
  }
  if (latest !== undefined && typeof latest !== "string") {
    throw invalidOption(where, ".latest", "a string", latest);
  }
  if (onProgress !== undefined && typeof onProgress !== "function") {
    throw invalidOption(where, ".onProgress", "a function", onProgress);
  }
  return { manner: { signal, latest, onProgress }, rest };
}

/**
 * An analyzer that works with the worker of the caller: one whose script is `mubin/worker-script`, or imports it. It
 * carries neither the core nor the language data, and asks of a security policy no more than `worker-src 'self'` and
 * `script-src 'wasm-unsafe-eval'`.
 *
 * @param worker - A function that makes one, called at the first question and whenever the one before has ended; or one
 *   worker alone, for one analyzer alone, which the caller ends and which has no successor: once it breaks down, every
 *   question rejects with the code `"worker-stopped"`. A worker of Node's `node:worker_threads` serves as well.
 *
 * @example
 * ```ts no-run
 * import { connect } from "mubin/worker";
 *
 * // A copy of node_modules/mubin/dist/lib/worker-script.js, served from this origin.
 * const mubin = connect(() => new Worker("/assets/mubin-worker.js"));
 * await mubin.normalize("إلى"); // => "الي"
 * ```
 */
export function connect(worker: Worker | NodeWorker | (() => Worker | NodeWorker)): Analyzer {
  if (typeof worker === "function") return new Analyzer(worker, true);
  if (typeof (worker as Partial<Worker> | undefined)?.postMessage !== "function") {
    throw new TypeError("connect: worker: expected a worker, or a function that makes one");
  }
  return new Analyzer(() => worker, false);
}
