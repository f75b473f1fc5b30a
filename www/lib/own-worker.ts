/** Starts the package's own worker, of a string: the only place that makes a script of one, and its only Trusted Types policy. */

import { coreData } from "./core-module.js";
import { MubinError } from "./errors.js";
import { workerSource } from "./generated/worker-source.js";
import { lexiconData } from "./lexicon-data.js";
import type { StartMessage } from "./worker-messages.js";
import type { NodeWorker } from "./worker-thread.js";

/** The part of Trusted Types that is used; not every browser has it. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

interface Policy {
  createScriptURL(url: string): unknown;
}

interface Scope {
  trustedTypes?: Policies;
  process?: {
    getBuiltinModule?(name: string): { Worker: new (source: string, options: { eval: true }) => NodeWorker };
  };
}

/** The one address that may run: it is made below, of our own source. */
let address = "";
let policy: Policy | undefined;

/** A worker that has been sent the core and the language data. */
export function startOwnWorker(): Worker | NodeWorker {
  const worker = newWorker();
  const core = coreData();
  const lexicon = lexiconData();
  const message: StartMessage = { core, lexicon };
  worker.postMessage(message, [core.buffer, lexicon.buffer as ArrayBuffer]);
  return worker;
}

function newWorker(): Worker | NodeWorker {
  const { process, trustedTypes } = globalThis as Scope;
  if (typeof Worker !== "function") {
    const threads = process?.getBuiltinModule?.("node:worker_threads");
    if (threads === undefined) throw new MubinError("worker-not-started", "this runtime has no workers");
    return new threads.Worker(workerSource, { eval: true });
  }
  // A Blob and not a file: such a worker inherits the security policy of the page, and one opened from a disk has it too.
  if (address === "") address = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  policy ??= trustedTypes?.createPolicy("mubin", {
    createScriptURL(url) {
      if (url !== address) throw new TypeError("mubin/worker: not a script of this package");
      return url;
    },
  });
  return new Worker((policy === undefined ? address : policy.createScriptURL(address)) as string);
}
