const bundle = (entry, path) => ({
  mode: "production",
  entry,
  output: { path: new URL(path, import.meta.url).pathname, filename: "main.js" },
});

export default [bundle("./main.js", "dist"), bundle("./shared/alone.js", "dist-alone")];
