import { defineConfig } from "vite";

export default defineConfig(({ mode }) => ({
  build:
    mode === "alone"
      ? { outDir: "dist-alone", rolldownOptions: { input: "alone.html" } }
      : { outDir: "dist" },
}));
