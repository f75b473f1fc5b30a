/**
 * What normalizes text, in an instance of a small module of WebAssembly, so that a bundle which does nothing else is
 * small. A build that has the whole core anyway puts `core.ts` in the place of this module.
 */

import { foldingModule } from "./folding-module.js";
import { __wbg_reset_state, type InitOutput as Folding, initSync } from "./generated/folding.js";
import { type Instance, instanceOf } from "./instance.js";

const instance: Instance<Folding> = /* @__PURE__ */ instanceOf(
  { initSync, __wbg_reset_state },
  foldingModule,
);

export const core: Instance<Folding>["core"] = instance.core;
export const attempt: Instance<Folding>["attempt"] = instance.attempt;
export const crash: Instance<Folding>["crash"] = instance.crash;
export const write: Instance<Folding>["write"] = instance.write;
export const release: Instance<Folding>["release"] = instance.release;
export const readText: Instance<Folding>["readText"] = instance.readText;
export const numbers: Instance<Folding>["numbers"] = instance.numbers;
