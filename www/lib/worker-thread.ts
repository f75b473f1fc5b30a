/** One face for the workers of browsers, Deno and Bun and for Node's worker threads. */

/** A worker as Node's `node:worker_threads` has it. */
export interface NodeWorker {
  /** Sends it a message, and hands the memory of buffers over. */
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  /** Ends it. */
  terminate(): unknown;
  /** Listens to its messages, its errors and its end. */
  on(event: string, listener: (value: never) => void): unknown;
  /** Stops listening. */
  off(event: string, listener: (value: never) => void): unknown;
  /** Lets the process wait for it. */
  ref(): void;
  /** Lets the process end without it. */
  unref(): void;
}

/** What a worker tells. */
export interface ThreadListener {
  message(message: unknown): void;
  /** It broke down, or ended; nothing can be expected of it. */
  end(reason: unknown): void;
}

/** A worker that is listened to until it is left. */
export interface Thread {
  post(message: unknown, transfer?: ArrayBuffer[]): void;
  /** Whether the process waits for it; browsers do not know that. */
  hold(isBusy: boolean): void;
  /** Stops listening. */
  leave(): void;
  terminate(): void;
}

export function threadOf(worker: Worker | NodeWorker, listener: ThreadListener): Thread {
  return "on" in worker ? nodeThread(worker, listener) : webThread(worker, listener);
}

function webThread(worker: Worker, listener: ThreadListener): Thread {
  const message = (event: Event) => listener.message((event as MessageEvent).data);
  const error = (event: Event) => {
    // It is told to whoever waits for an answer; to the page's own handler it would come a second time.
    event.preventDefault();
    listener.end((event as ErrorEvent).error ?? (event as ErrorEvent).message);
  };
  const messageerror = () => listener.end("a message could not be read");
  const listeners = { message, error, messageerror };
  for (const [name, heard] of Object.entries(listeners)) worker.addEventListener(name, heard);
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    hold() {},
    leave() {
      for (const [name, heard] of Object.entries(listeners)) worker.removeEventListener(name, heard);
    },
    terminate: () => worker.terminate(),
  };
}

function nodeThread(worker: NodeWorker, listener: ThreadListener): Thread {
  const listeners = {
    message: (message: unknown) => listener.message(message),
    error: (reason: unknown) => listener.end(reason),
    messageerror: (reason: unknown) => listener.end(reason),
    exit: () => listener.end("it ended"),
  };
  for (const [name, heard] of Object.entries(listeners)) worker.on(name, heard);
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    leave() {
      for (const [name, heard] of Object.entries(listeners)) worker.off(name, heard);
      // An error without a listener would end the process.
      worker.on("error", () => {});
    },
    terminate: () => void worker.terminate(),
  };
}
