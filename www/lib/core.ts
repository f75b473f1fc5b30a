/**
 * The core: everything about Arabic, in one instance of WebAssembly. The build writes `generated/mubin.js` and
 * `mubin.d.ts`, the glue as its generator makes it.
 */

import { coreModule } from "./core-module.js";
import { __wbg_reset_state, type InitOutput as Core, initSync } from "./generated/mubin.js";
import { type Instance, instanceOf } from "./instance.js";

export type { Core };

const instance: Instance<Core> = /* @__PURE__ */ instanceOf({ initSync, __wbg_reset_state }, coreModule);

export const core: Instance<Core>["core"] = instance.core;
export const currentGeneration: Instance<Core>["currentGeneration"] = instance.currentGeneration;
export const attempt: Instance<Core>["attempt"] = instance.attempt;
export const crash: Instance<Core>["crash"] = instance.crash;
export const write: Instance<Core>["write"] = instance.write;
export const inputUnits: Instance<Core>["inputUnits"] = instance.inputUnits;
export const release: Instance<Core>["release"] = instance.release;
export const readText: Instance<Core>["readText"] = instance.readText;
export const numbers: Instance<Core>["numbers"] = instance.numbers;

/** As {@link release}, where the last answer may be the longer of the two: by its spans, counts and measures, which its text follows. */
export function releaseAnswer(core: Core, length = 0): void {
  release(core, Math.max(length, core.numbers_length() >>> 0, core.figures_length() >>> 0));
}

/** The figures that the last call wrote; as for {@link numbers}, good until the next call. */
export function figures(core: Core): Float64Array {
  return new Float64Array(core.memory.buffer, core.figures() >>> 0, core.figures_length() >>> 0);
}
