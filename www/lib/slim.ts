/**
 * The package without its WebAssembly and language data: for those who serve these two files themselves, to cache them
 * by themselves or to load them late.
 *
 * @module mubin/slim
 */

import { MubinError } from "./errors.js";
import { give, isComplete } from "./given.js";

export * from "./index.js";

/** Bytes, or where they are: an address is fetched, a response read. */
export type SlimFile = BufferSource | Response | URL | string;

/** What `mubin/slim` works with. */
export interface SlimFiles {
  /** The WebAssembly of the same version of the package: the file `mubin/core.wasm`, or a module compiled from it. */
  readonly core: SlimFile | WebAssembly.Module | PromiseLike<SlimFile | WebAssembly.Module>;
  /** The file `mubin/lexicon.bin`. `normalize` and `fold` do without it. */
  readonly lexicon?: SlimFile | PromiseLike<SlimFile> | undefined;
}

/**
 * Loads the core and the language data. To be awaited before anything else of `mubin/slim` is called, which otherwise
 * throws a {@link MubinError} with the code `"not-initialized"`.
 *
 * A further call gives what is missing yet, and changes nothing that is there.
 *
 * @throws Rejects with a `TypeError` where an argument is none of these, with a {@link MubinError} of the code `"not-loaded"`
 *   where a server answers with an error, and with what `fetch` and WebAssembly throw.
 *
 * @example
 * ```ts no-run
 * import { init, normalize } from "mubin/slim";
 *
 * await init({ core: "/assets/core.wasm", lexicon: "/assets/lexicon.bin" });
 * normalize("إلى"); // => "الي"
 * ```
 */
export async function init(files: SlimFiles): Promise<void> {
  if (isComplete()) return;
  checkFiles("init", files);
  const [core, lexicon] = await Promise.all([
    compiled(files.core),
    files.lexicon === undefined ? undefined : bytes("lexicon", files.lexicon),
  ]);
  give(core, lexicon);
}

/**
 * As {@link init}, at once: for those who have the bytes or the module already.
 *
 * @throws A `TypeError` where an argument is neither, and what WebAssembly throws. Browsers may refuse to compile long modules
 *   on their main thread; all did compile this one.
 */
export function initSync(files: {
  readonly core: BufferSource | WebAssembly.Module;
  readonly lexicon?: BufferSource | undefined;
}): void {
  if (isComplete()) return;
  checkFiles("initSync", files);
  const { core, lexicon } = files;
  give(
    core instanceof WebAssembly.Module
      ? core
      : new WebAssembly.Module(viewOf("initSync: core: expected bytes", core)),
    lexicon === undefined ? undefined : viewOf("initSync: lexicon: expected bytes", lexicon),
  );
}

async function compiled(given: SlimFiles["core"]): Promise<WebAssembly.Module> {
  const core = await given;
  return core instanceof WebAssembly.Module ? core : await WebAssembly.compile(await bytes("core", core));
}

async function bytes(
  name: string,
  given: SlimFile | PromiseLike<SlimFile>,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = await given;
  const found = typeof source === "string" || source instanceof URL ? await fetch(source) : source;
  if (!(found instanceof Response))
    return viewOf(`init: ${name}: expected bytes, a response or an address`, found);
  if (!found.ok) throw new MubinError("not-loaded", `init: ${name}: ${found.url} answered ${found.status}`);
  return new Uint8Array(await found.arrayBuffer());
}

function checkFiles(where: string, files: { readonly core?: unknown } | undefined): void {
  if (files?.core === undefined) throw new TypeError(`${where}: expected { core, lexicon }, got no core`);
}

/** The bytes themselves, not a copy; throws a `TypeError` with the message where they are none. */
function viewOf(message: string, given: BufferSource): Uint8Array<ArrayBuffer> {
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  if (!ArrayBuffer.isView(given)) throw new TypeError(message);
  return new Uint8Array(given.buffer as ArrayBuffer, given.byteOffset, given.byteLength);
}
