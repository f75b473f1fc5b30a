// Bundles as Cloudflare's own tool does: by the condition "workerd", with the files of imported WebAssembly and data beside
// the script.

import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const files = {
  name: "files",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /\.(wasm|bin)$/ }, async ({ path, pluginData, ...place }) => {
      if (pluginData === files) return undefined;
      const { path: found, errors } = await resolve(path, { ...place, pluginData: files });
      if (errors.length > 0) return { errors };
      const name = basename(found);
      await copyFile(found, join("dist", name));
      return { path: name, external: true };
    });
  },
};

await mkdir("dist", { recursive: true });
await build({
  entryPoints: ["worker.js"],
  outdir: "dist",
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  bundle: true,
  conditions: ["workerd"],
  format: "esm",
  plugins: [files],
});
