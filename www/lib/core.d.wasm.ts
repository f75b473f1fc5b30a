/** The core, as those runtimes and bundlers give it that compile a `.wasm` file which is imported. */
declare const core: WebAssembly.Module;
export default core;
