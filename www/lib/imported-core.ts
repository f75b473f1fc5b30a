/**
 * The core as a module that the runtime compiled, in place of `core-module.ts`: Cloudflare's workerd compiles no bytes, and
 * takes WebAssembly that is imported.
 */

import core from "./core.wasm";

export function coreModule(): WebAssembly.Module {
  return core;
}
