import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

const bundle = (input, file) => ({ input, plugins: [resolve(), terser()], output: { file, format: "es" } });

export default [bundle("main.js", "dist/main.js"), bundle("shared/alone.js", "dist-alone/main.js")];
