// What must and must not compile of `mubin/slim`.

import { type Document, init, initSync, normalize, type SlimFile, type SlimFiles } from "mubin/slim";

const bytes = new Uint8Array(8);
await init({ core: bytes, lexicon: bytes.buffer });
await init({ core: new URL("https://example.org/core.wasm"), lexicon: "/lexicon.bin" });
await init({ core: fetch("/core.wasm"), lexicon: Promise.resolve(new Response()) });
await init({ core: WebAssembly.compile(bytes), lexicon: undefined } satisfies SlimFiles);
init({ core: bytes }) satisfies Promise<void>;
"/core.wasm" satisfies SlimFile;
// @ts-expect-error: the core is needed
await init({ lexicon: bytes });

initSync({ core: new WebAssembly.Module(bytes), lexicon: bytes });
// @ts-expect-error: nothing is fetched at once
initSync({ core: bytes, lexicon: "/lexicon.bin" });

// Everything else is as in the whole package.
normalize("نص", "search") satisfies string;
({}) as Document satisfies import("mubin").Document;
