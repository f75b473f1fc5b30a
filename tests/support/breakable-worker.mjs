// A worker that breaks when a test asks for it, around the core that can be made to crash.

import { build } from "esbuild";
import { fromRoot } from "../../scripts/command.mjs";

/**
 * The script of such a worker. It answers as the package's own does, but for three texts to normalize: at "hang" it never
 * comes back, at "throw" an error that nobody catches ends it, at "exit" it ends itself (in Node, where that is told).
 * `Document.outline` panics in the core.
 */
export async function breakableWorker() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { answer } from "./answering.ts";
        import { attempt } from "./core.ts";
        import { Document } from "./document.ts";
        import { listen } from "./listening.ts";
        Document.prototype.outline = () => attempt((core) => core.force_panic());
        listen((message, send) => {
          const asked = message.method === "normalize" ? message.arguments[0] : "";
          while (asked === "hang");
          if (asked === "throw") throw new Error("nobody catches it");
          if (asked === "exit") process.exit(1);
          answer(message, send);
        });
      `,
      resolveDir: fromRoot("www/lib"),
    },
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    plugins: [
      {
        name: "crash-core",
        setup({ onResolve }) {
          onResolve({ filter: /^\.\/generated\// }, ({ path }) => ({
            path: fromRoot("build/crash-tests", path),
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}
