/** The core and the language data as the caller of `init` gave them, in place of `core-module.ts` and `lexicon-data.ts`. */

import { MubinError } from "./errors.js";

let core: WebAssembly.Module | undefined;
let lexicon: Uint8Array | undefined;

/** Takes what it is given; what is there already stays, since the instance runs on it. */
export function give(module: WebAssembly.Module, data: Uint8Array | undefined): void {
  core ??= module;
  lexicon ??= data;
}

/** Whether both are there, so that nothing needs to be given any more. */
export function isComplete(): boolean {
  return core !== undefined && lexicon !== undefined;
}

export function coreModule(): WebAssembly.Module {
  if (core === undefined) {
    throw new MubinError(
      "not-initialized",
      'mubin/slim: expected "await init({ core, lexicon })" before the first call',
    );
  }
  return core;
}

export function lexiconData(): Uint8Array {
  if (lexicon === undefined) {
    throw new MubinError(
      "not-initialized",
      "mubin/slim: expected init to be given the lexicon: everything but normalize and fold needs it",
    );
  }
  return lexicon;
}
