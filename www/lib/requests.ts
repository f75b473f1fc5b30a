/** The queue of questions to a worker, one of which is out at a time, and the life of that worker. */

import { MubinError } from "./errors.js";
import type { RequestOptions } from "./request-options.js";
import type { TextVersion } from "./text-version.js";
import {
  type DisposeMessage,
  errorOf,
  type Reply,
  type Request,
  type TextUpdate,
} from "./worker-messages.js";
import { type NodeWorker, type Thread, threadOf } from "./worker-thread.js";

/** How many changes back from what the worker has the text may lie, for when another worker needs it. */
const KEPT_CHANGES = 256;

/** What is asked, and of which texts as they stood at that moment. */
export interface Question {
  readonly method: string;
  readonly arguments: readonly unknown[];
  /** The document whose method it is. */
  readonly document: number | undefined;
  /** The text of every document that the question is about. */
  readonly versions: ReadonlyMap<number, TextVersion>;
  /** Those documents, so that the garbage collector does not find one that is being asked about. */
  readonly holds: readonly object[];
}

/** A question that waits or is out. Settles once; what comes after that goes unheard. */
interface Task extends Question, RequestOptions {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export class Requests {
  readonly #start: () => Worker | NodeWorker;
  /** Whether a worker that ended has a successor, and is ours to end. */
  readonly #restarts: boolean;
  #queue: Task[] = [];
  #asked: { readonly id: number; readonly task: Task } | undefined;
  #lastId = 0;
  #thread: Thread | undefined;
  #isReady = false;
  /** What the worker has of each document. */
  #held = new Map<number, TextVersion>();
  /** Why no question can be answered any more. */
  #over: MubinError | undefined;

  constructor(start: () => Worker | NodeWorker, restarts: boolean) {
    this.#start = start;
    this.#restarts = restarts;
  }

  ask(question: Question, options: RequestOptions): Promise<unknown> {
    if (this.#over !== undefined) return Promise.reject(this.#over);
    const { signal, latest } = options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (latest !== undefined) this.#supersede(latest, question.document);
    return new Promise((resolve, reject) => {
      const abort = () => this.#abort(task, signal?.reason);
      const settled = () => signal?.removeEventListener("abort", abort);
      const task: Task = {
        ...question,
        ...options,
        resolve(answer) {
          settled();
          resolve(answer);
        },
        reject(reason) {
          settled();
          reject(reason);
        },
      };
      signal?.addEventListener("abort", abort);
      this.#queue.push(task);
      this.#sendNext();
    });
  }

  /** Forgets a document: what is asked about it is refused with `reason`. */
  forget(document: number, reason: MubinError): void {
    const concerned = ({ versions }: Task) => versions.has(document);
    // The reply to the one that is out goes unheard.
    if (this.#asked !== undefined && concerned(this.#asked.task)) this.#asked.task.reject(reason);
    this.#refuse(concerned, reason);
    if (this.#held.delete(document)) this.#thread?.post({ dispose: document } satisfies DisposeMessage);
  }

  /** Ends all of it: every open question is refused with `reason`, and so are those to come. */
  end(reason: MubinError): void {
    this.#over ??= reason;
    for (const document of this.#held.keys())
      this.#thread?.post({ dispose: document } satisfies DisposeMessage);
    this.#dropThread();
    this.#refuseAll(reason);
  }

  #supersede(latest: string, document: number | undefined): void {
    this.#refuse(
      (task) => task.latest === latest && task.document === document,
      new MubinError("superseded", `a newer question with { latest: ${JSON.stringify(latest)} } was asked`),
    );
  }

  #abort(task: Task, reason: unknown): void {
    task.reject(reason);
    if (this.#asked?.task === task) {
      // WebAssembly cannot be interrupted. A worker that has no successor goes on, and its reply goes unheard.
      if (!this.#restarts) return;
      this.#dropThread();
      this.#asked = undefined;
      this.#sendNext();
    } else {
      this.#queue = this.#queue.filter((waiting) => waiting !== task);
    }
  }

  #sendNext(): void {
    if (this.#asked !== undefined) return;
    let task = this.#queue.shift();
    // One signal may be that of many: it tells them one by one.
    while (task?.signal?.aborted === true) {
      task.reject(task.signal.reason);
      task = this.#queue.shift();
    }
    if (task === undefined) {
      this.#thread?.hold(false);
      return;
    }
    const asked = { id: ++this.#lastId, task };
    this.#asked = asked;
    try {
      this.#thread ??= this.#started();
    } catch (cause) {
      this.#stop(cause);
      return;
    }
    this.#thread.hold(true);
    try {
      this.#thread.post(this.#requestOf(asked));
    } catch (cause) {
      this.#asked = undefined;
      const where = task.document === undefined ? task.method : `Document.${task.method}`;
      task.reject(
        new TypeError(`${where}: expected arguments that can be sent to a worker: ${cause}`, { cause }),
      );
      this.#sendNext();
      return;
    }
    for (const [document, version] of task.versions) {
      this.#held.set(document, version);
      version.shorten(KEPT_CHANGES);
    }
  }

  #started(): Thread {
    this.#isReady = false;
    return threadOf(this.#start(), {
      message: (message) => this.#receive(message as Reply),
      end: (reason) => this.#stop(reason),
    });
  }

  #requestOf({ id, task }: { readonly id: number; readonly task: Task }): Request {
    const updates: TextUpdate[] = [];
    for (const [document, version] of task.versions) {
      const { length } = version;
      const held = this.#held.get(document);
      if (held === version) continue;
      const changes = held === undefined ? undefined : version.changesSince(held);
      updates.push(
        changes === undefined ? { document, length, text: version.text } : { document, length, changes },
      );
    }
    const { method, document, onProgress } = task;
    return {
      id,
      method,
      document,
      arguments: task.arguments,
      updates,
      tellsProgress: onProgress !== undefined,
    };
  }

  #receive(reply: Reply): void {
    this.#isReady = true;
    const asked = this.#asked;
    if (!("id" in reply) || asked === undefined || reply.id !== asked.id) return;
    const { task } = asked;
    if ("progress" in reply) {
      if (task.signal?.aborted !== true) task.onProgress?.(reply.progress);
      return;
    }
    this.#asked = undefined;
    if ("failure" in reply) task.reject(errorOf(reply.failure));
    else task.resolve(reply.answer);
    this.#sendNext();
  }

  /** The worker broke down, ended or did not start. */
  #stop(cause: unknown): void {
    const hasWorked = this.#isReady;
    this.#dropThread();
    const error = stopped(hasWorked, cause);
    if (!this.#restarts) this.#over = error;
    if (hasWorked && this.#restarts) {
      this.#asked?.task.reject(error);
      this.#asked = undefined;
      this.#sendNext();
    } else this.#refuseAll(error);
  }

  #dropThread(): void {
    this.#thread?.leave();
    if (this.#restarts) this.#thread?.terminate();
    this.#thread = undefined;
    this.#isReady = false;
    this.#held.clear();
  }

  #refuse(which: (task: Task) => boolean, reason: unknown): void {
    const refused = this.#queue.filter(which);
    this.#queue = this.#queue.filter((task) => !which(task));
    for (const task of refused) task.reject(reason);
  }

  #refuseAll(reason: unknown): void {
    this.#asked?.task.reject(reason);
    this.#asked = undefined;
    this.#refuse(() => true, reason);
  }
}

function stopped(hasWorked: boolean, cause: unknown): MubinError {
  if (cause instanceof MubinError) return cause;
  const said = cause instanceof Error ? cause.message : cause ? String(cause) : "it gave no reason";
  return hasWorked
    ? new MubinError("worker-stopped", `the worker broke down: ${said}`, { cause })
    : new MubinError(
        "worker-not-started",
        `the worker did not start: ${said}. A security policy has to allow "worker-src blob:" and, where it asks for ` +
          'Trusted Types, "trusted-types mubin"; or serve mubin/worker-script and hand its worker to connect',
        { cause },
      );
}
