import { build } from "esbuild";

for (const [entry, outdir] of [
  ["main.js", "dist"],
  ["shared/alone.js", "dist-alone"],
]) {
  await build({ entryPoints: { main: entry }, outdir, bundle: true, format: "esm", minify: true });
}
