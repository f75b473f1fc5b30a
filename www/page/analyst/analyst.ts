import type { Change } from "../text/model.ts";
import type { Answers, Failure, Kind, Question, Reply, Request } from "./protocol.ts";

/** A question was overtaken: by a newer one of its kind, or by a change of the text. Nothing went wrong. */
export class Superseded extends Error {
  override name = "Superseded";
}

/** A question could not be answered; `code` is the library's, or "stopped" if the worker broke down. */
export class AnalysisError extends Error {
  override name = "AnalysisError";
  readonly code: string;

  constructor({ code, message }: Failure) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

interface Asked extends Waiting {
  readonly id: number;
  readonly revision: number;
}

/** The order in which waiting questions go out: the reader looks for hits first. */
const ORDER: readonly Kind[] = ["find", "statistics", "normalize"];

/**
 * Asks a worker about the text, which it keeps a copy of.
 *
 * One question is out at a time. Of those that wait, only the newest of each kind stays. Every promise
 * settles: with the answer, with `Superseded`, or with an `AnalysisError`. A worker that breaks down is
 * replaced at the next question.
 */
export class Analyst {
  readonly #start: () => Worker;
  readonly #currentText: () => string;
  readonly #waiting = new Map<Kind, Waiting>();
  #worker: Worker | null = null;
  #asked: Asked | null = null;
  #changes: Change[] = [];
  #length = 0;
  #revision = 0;
  #lastId = 0;

  constructor(start: () => Worker, currentText: () => string) {
    this.#start = start;
    this.#currentText = currentText;
  }

  /** Notes that the text changed; `length` is its length now. */
  change(change: Change, length: number): void {
    this.#revision++;
    this.#length = length;
    if (this.#worker !== null) this.#changes.push(change);
  }

  ask<Asking extends Question>(question: Asking): Promise<Answers[Asking["kind"]]> {
    this.#waiting.get(question.kind)?.reject(new Superseded());
    const answer = new Promise<Answers[Asking["kind"]]>((resolve, reject) => {
      this.#waiting.set(question.kind, { question, resolve: resolve as (answer: never) => void, reject });
    });
    // Not at once: whoever asks because the text changed may hear of the change before we do.
    queueMicrotask(() => this.#sendNext());
    return answer;
  }

  #sendNext(): void {
    if (this.#asked !== null) return;
    const kind = ORDER.find((kind) => this.#waiting.has(kind));
    const next = kind === undefined ? undefined : this.#waiting.get(kind);
    if (kind === undefined || next === undefined) return;
    this.#waiting.delete(kind);
    this.#asked = { ...next, id: ++this.#lastId, revision: this.#revision };
    try {
      const update = this.#update();
      const request: Request = { id: this.#lastId, update, length: this.#length, question: next.question };
      this.#worker?.postMessage(request);
    } catch (error) {
      this.#breakDown(String(error));
    }
  }

  /** What the worker needs to be up to date; starts one if there is none. */
  #update(): Request["update"] {
    const changes = this.#changes;
    this.#changes = [];
    if (this.#worker !== null) return { changes };
    const worker = this.#start();
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#breakDown(event.message);
    });
    worker.addEventListener("messageerror", () => this.#breakDown("a message could not be read"));
    this.#worker = worker;
    const text = this.#currentText();
    this.#length = text.length;
    return { text };
  }

  #receive(reply: Reply): void {
    const asked = this.#asked;
    if (asked === null || asked.id !== reply.id) return;
    this.#asked = null;
    if ("failure" in reply) {
      if (reply.failure.code === "out-of-step") this.#dropWorker();
      asked.reject(new AnalysisError(reply.failure));
    } else if (asked.revision !== this.#revision) asked.reject(new Superseded());
    else asked.resolve(reply.answer as never);
    this.#sendNext();
  }

  #breakDown(message: string): void {
    this.#dropWorker();
    const error = new AnalysisError({ code: "stopped", message });
    this.#asked?.reject(error);
    this.#asked = null;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  #dropWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#changes = [];
  }
}
