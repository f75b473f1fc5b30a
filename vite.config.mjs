import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/**
 * The reader's page, in two forms:
 *
 *     vite build --mode hosted     dist/page/        for any static host
 *     vite build --mode single     dist/mubin.html   one file, for a double-click
 *
 * Both need no connection: samples and the worker's source are parts of the script.
 */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page has the whole lexicon, in place of the commoner part of it that the package carries; and as it has the whole core, it
 * needs no module of its own for folding.
 */
const resolve = {
  alias: [
    { find: /^\.\/folding\.js$/, replacement: here("www/lib/core.ts") },
    { find: /^\.\/generated\/lexicon-bytes\.js$/, replacement: here("build/bindings/full-lexicon-bytes.js") },
  ],
};

const oxc = { jsx: { runtime: "automatic", importSource: "preact" } };

/** Puts the script and the style into the document, and their hashes into its security policy. */
function singleFile() {
  return {
    name: "mubin:single-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const only = (what, fits) => {
        const [file, ...more] = files.filter(fits);
        if (file === undefined || more.length > 0) throw new Error(`expected one ${what}`);
        return file;
      };
      const page = only("document", ({ fileName }) => fileName.endsWith(".html"));
      const script = inlineScript(only("script", ({ type }) => type === "chunk").code);
      const style = only("style sheet", ({ fileName }) => fileName.endsWith(".css")).source.trim();
      if (style.includes("</style")) throw new Error("the style sheet would end its element");
      const policy = HOSTED_POLICY.replace("script-src 'self'", `script-src '${hash(script)}'`).replace(
        "style-src 'self'",
        `style-src '${hash(style)}'`,
      );
      let html = page.source;
      html = replaceOnce(html, HOSTED_POLICY, policy);
      html = replaceOnce(
        html,
        /<script type="module"[^>]*><\/script>/,
        `<script type="module">${script}</script>`,
      );
      html = replaceOnce(html, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({ type: "asset", fileName: "mubin.html", source: html });
    },
  };
}

/** Whose work the page carries, and the file that states its terms. */
const NOTICES = {
  Mubin: "LICENSE-MIT",
  Preact: "node_modules/preact/LICENSE",
  "Preact Signals": "node_modules/@preact/signals/LICENSE",
  "Unicode data, from which its tables are made": "LICENSE-UNICODE",
};

/** Lets the notices travel with the page, in a comment at its end. */
function notices() {
  const text = Object.entries(NOTICES)
    .map(([name, path]) => `${name}\n\n${readFileSync(here(path), "utf8").trim()}`)
    .join("\n\n\n")
    // What would end a comment.
    .replaceAll("--", "- -");
  return {
    name: "mubin:notices",
    transformIndexHtml: (html) => replaceOnce(html, "</html>", `</html>\n<!--\n${text}\n-->`),
  };
}

/** The policy as it stands in www/index.html. */
const HOSTED_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types mubin";

/** The script as it can stand in a document: nothing in it ends the element or is rewritten by the parser. */
function inlineScript(code) {
  const script = code
    .trim()
    // Vite leaves its list of files to preload open where there is one script alone: there are none.
    .replaceAll("__VITE_PRELOAD__", "void 0")
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
  if (/[\0\r]/.test(script)) throw new Error("the document's parser would rewrite a character of the script");
  return script;
}

function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function replaceOnce(text, what, by) {
  const parts = text.split(what);
  if (parts.length !== 2) throw new Error(`expected once in the document: ${what}`);
  return parts.join(by);
}

export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  return {
    root: here("www"),
    base: "./",
    publicDir: false,
    resolve,
    oxc,
    plugins: [notices(), isSingle && singleFile()],
    build: {
      target: "es2022",
      outDir: here(isSingle ? "dist" : "dist/page"),
      emptyOutDir: !isSingle,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      // tests/sizes holds a budget of its own.
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: isSingle ? { output: { codeSplitting: false } } : {},
    },
  };
});
