/**
 * An instance of a WebAssembly module: started at first use, started afresh after a crash. `src/wasm.rs` is the other
 * side of every call.
 *
 * Everything crosses as numbers. A text is written into the instance's memory; answers are copied out of it. Whoever
 * holds a number that means something to one instance alone (the handle of a document) keeps the generation beside it,
 * which every new instance raises.
 */

import { CrashError, MubinError } from "./errors.js";

/** What every module of ours exports. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  start(): void;
  panic_message(): number;
  panic_message_length(): number;
  input(length: number): number;
  units(): number;
  numbers(): number;
  numbers_length(): number;
  release(): void;
}

/** The glue of a module, as its generator makes it. */
interface Glue<Core> {
  initSync(module: { module: WebAssembly.Module }): Core;
  __wbg_reset_state(): void;
}

/** An instance that works, and the way in and out of it. */
export interface Instance<Core> {
  /** The exports. Calls on them go through `attempt`, or throw what `crash` makes. */
  core(): Core;
  /** Which instance `core` gave last, counted from 1; 0 before the first and after a crash. */
  currentGeneration(): number;
  /**
   * Runs calls of the instance. They exchange numbers and never run code of the caller, so whatever they
   * throw is a failure of the instance, but for errors of our own: the language data may be missing.
   */
  attempt<Answer>(calls: (core: Core) => Answer): Answer;
  /** Takes note that the instance failed: the next use starts a new one. */
  crash(cause: unknown): CrashError;
  /** Writes a text into the input buffer, where the next call finds it. */
  write(core: Core, text: string): void;
  /** The input buffer, with room for so many units at least. */
  inputUnits(core: Core, length: number): Uint16Array;
  /** Lets the instance have the memory of long texts and answers back. To be called when an answer is read. */
  release(core: Core, length: number): void;
  /** Reads text that the last call wrote: so many units, from a unit on. */
  readText(core: Core, length: number, from?: number): string;
  /** Looks at the numbers that the last call wrote. Good until the next call: to be copied or used at once. */
  numbers(core: Core): Uint32Array;
}

/** The input buffer starts at this size, and goes back to it after a longer text. */
const KEPT_UNITS = 4096;

/**
 * Up to this many units a string made from character codes is faster than one from a decoder, whose
 * mere call costs as much (measured in Chromium, Firefox and Node).
 */
const SHORT_UNITS = 256;

/** So many arguments a call can take in every engine. */
const APPLIED_UNITS = 8192;

/** What a module answers for a text that it leaves as it is; `src/wasm.rs` has the same. */
export const UNCHANGED = 0xffff_ffff;

/** Makes an instance of a module at its first use, and another one after each crash. */
export function instanceOf<Core extends Exports>(
  glue: Glue<Core>,
  module: () => WebAssembly.Module,
): Instance<Core> {
  let instance: Core | undefined;
  let isCrashed = false;
  let generation = 0;
  let decoder: TextDecoder | undefined;
  /** Views of the instance's memory. They fall to length 0 when that memory grows. */
  let input: Uint16Array | undefined;
  let memory: Uint16Array | undefined;

  function core(): Core {
    if (instance === undefined) {
      instance = glue.initSync({ module: module() });
    } else if (isCrashed) {
      glue.__wbg_reset_state();
      instance = glue.initSync(undefined as never);
    } else {
      return instance;
    }
    isCrashed = false;
    generation += 1;
    input = undefined;
    memory = undefined;
    instance.start();
    return instance;
  }

  function attempt<Answer>(calls: (core: Core) => Answer): Answer {
    const exports = core();
    try {
      return calls(exports);
    } catch (cause) {
      throw cause instanceof MubinError ? cause : crash(cause);
    }
  }

  function crash(cause: unknown): CrashError {
    const message = panicMessage();
    isCrashed = true;
    return new CrashError(`the analysis failed: ${message}`, cause);
  }

  /** What the panic said. Memory or a stack that ran out says nothing. */
  function panicMessage(): string {
    try {
      const exports = instance as Core;
      const length = exports.panic_message_length() >>> 0;
      if (length > 0) {
        const said = fromUnits(new Uint16Array(exports.memory.buffer, exports.panic_message() >>> 0, length));
        return said.replace("\n", " ");
      }
    } catch {
      // An instance that cannot even be asked has no message either.
    }
    return "it gave no reason, which is how running out of memory looks";
  }

  function write(core: Core, text: string): void {
    const { length } = text;
    const units = inputUnits(core, length);
    for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at);
  }

  function inputUnits(core: Core, length: number): Uint16Array {
    if (input === undefined || input.length < length || input.length === 0) {
      const size = Math.max(length, KEPT_UNITS);
      // Two statements: the call may grow the memory, which replaces the buffer.
      const address = core.input(size) >>> 0;
      input = new Uint16Array(core.memory.buffer, address, size);
    }
    return input;
  }

  function release(core: Core, length: number): void {
    if (length <= KEPT_UNITS) return;
    core.release();
    input = undefined;
  }

  function readText(core: Core, length: number, from = 0): string {
    const address = (core.units() >>> 0) + 2 * from;
    if (length <= SHORT_UNITS) {
      if (memory === undefined || memory.length === 0) memory = new Uint16Array(core.memory.buffer);
      const start = address >>> 1;
      return String.fromCharCode.apply(null, memory.subarray(start, start + length) as unknown as number[]);
    }
    decoder ??= new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true });
    try {
      return decoder.decode(new Uint8Array(core.memory.buffer, address, 2 * length));
    } catch {
      // A surrogate without its partner, which no decoder lets through.
      return fromUnits(new Uint16Array(core.memory.buffer, address, length));
    }
  }

  function numbers(core: Core): Uint32Array {
    return new Uint32Array(core.memory.buffer, core.numbers() >>> 0, core.numbers_length() >>> 0);
  }

  const currentGeneration = (): number => (isCrashed ? 0 : generation);

  return { core, currentGeneration, attempt, crash, write, inputUnits, release, readText, numbers };
}

/** The string of these units, surrogates without a partner included. */
function fromUnits(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += APPLIED_UNITS) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + APPLIED_UNITS) as unknown as number[]);
  }
  return text;
}
