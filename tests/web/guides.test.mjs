// What a browser shows of the files in the guides, each bundled as they stand there.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { compile as compileSvelte } from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";
import { run } from "../../scripts/command.mjs";
import { serve } from "../../scripts/serve.mjs";
import { GUIDES, readGuide, writeGuide } from "../docs/guide.mjs";
import { inEveryEngine } from "./harness.mjs";

const TEXT = "زرت إدلب وأسواقها <b>. وفي ادلب سوق.";
/** What is lit in it for إدلب and أسواق. */
const LIT = ["إدلب", "وأسواقها", "ادلب", "سوق"];

/** The components of the guides, as their compilers make modules of them. */
const components = {
  name: "components",
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor, errors } = parse(await readFile(path, "utf8"), { filename: path });
      assert.deepEqual(errors, []);
      return {
        contents: compileScript(descriptor, { id: "guide", inlineTemplate: true }).content,
        loader: "js",
      };
    });
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js, warnings } = compileSvelte(await readFile(path, "utf8"), {
        filename: path,
        generate: "client",
      });
      assert.deepEqual(warnings, []);
      return { contents: js.code, loader: "js" };
    });
  },
};

const ran = new Set();

/** Writes a guide's files and `more`, and bundles `entry` into `out`, all in one folder; gives that. */
async function bundled(guide, entry, { more, out = "bundle.js", format = "esm" } = {}) {
  const folder = await writeGuide(guide, more);
  await bundle(folder, entry, { out, format });
  return folder;
}

async function bundle(folder, entry, { out, format }) {
  const { metafile } = await build({
    entryPoints: [join(folder, entry)],
    absWorkingDir: folder,
    bundle: true,
    format,
    jsx: "automatic",
    charset: "utf8",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [components],
    outfile: join(folder, out),
    metafile: true,
    logLevel: "silent",
  });
  for (const path of Object.keys(metafile.inputs)) ran.add(`${folder.split(/[\\/]/).at(-1)}/${path}`);
}

/** A page that runs a bundle and nothing else. */
const page = (head = "") =>
  `<!doctype html><html dir="rtl"><meta charset="utf-8"><title>guide</title><link rel="icon" href="data:,">${head}<body><div id="root"></div><script type="module" src="bundle.js"></script>`;

/** What an element shows: its text, and the words in its marks with their keywords' numbers. */
const shown = () => {
  const [paragraph] = document.querySelectorAll("p");
  const marks = [...document.querySelectorAll("mark")];
  return {
    text: paragraph?.textContent.trim(),
    lit: marks.map((mark) => mark.textContent),
    keywords: marks.map((mark) => mark.dataset.keyword).join(""),
  };
};
const ALL = { text: TEXT, lit: LIT, keywords: "0101" };
const SECOND = { text: TEXT, lit: ["وأسواقها", "سوق"], keywords: "00" };

/** For each way to show a text: a script that mounts it and tells the page how to set other keywords. */
const WAYS = {
  "plain JavaScript": `import { show } from "./show.js";
    const paragraph = document.createElement("p");
    document.querySelector("#root").append(paragraph);
    globalThis.set = (keywords) => show(paragraph, ${JSON.stringify(TEXT)}, keywords);
    set(["إدلب", "أسواق"]);`,
  React: `import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    import { Highlighted } from "./Highlighted.jsx";
    const root = createRoot(document.querySelector("#root"));
    globalThis.set = (keywords) => root.render(createElement(Highlighted, { text: ${JSON.stringify(TEXT)}, keywords }));
    set(["إدلب", "أسواق"]);`,
  Vue: `import { createApp, h, shallowRef } from "vue";
    import Highlighted from "./Highlighted.vue";
    const keywords = shallowRef(["إدلب", "أسواق"]);
    createApp(() => h(Highlighted, { text: ${JSON.stringify(TEXT)}, keywords: keywords.value })).mount("#root");
    globalThis.set = (next) => { keywords.value = next; };`,
  Svelte: `import { mount } from "svelte";
    import App from "./App.svelte";
    globalThis.set = mount(App, { target: document.querySelector("#root"), props: { text: ${JSON.stringify(TEXT)} } }).set;`,
};
const SVELTE_APP = `<script>
  import Highlighted from "./Highlighted.svelte";
  const { text } = $props();
  let keywords = $state.raw(["إدلب", "أسواق"]);
  export function set(next) { keywords = next; }
</script>
<Highlighted {text} {keywords} />
`;

inEveryEngine((browser) => {
  let server;
  const opened = async (folder, html) => {
    if (html !== undefined) await writeFile(join(folder, "index.html"), html);
    server = await serve(folder);
    await browser.open(server.address);
  };
  const closed = async () => {
    await server?.close();
    server = undefined;
  };

  for (const [way, script] of Object.entries(WAYS)) {
    test(`${way} lights whole words, and others when the keywords change`, async () => {
      const more = { "entry.js": script, "App.svelte": SVELTE_APP };
      const folder = await bundled("highlight", "entry.js", { more });
      const style = readGuide("highlight").files.get("mark.css");
      ran.add("highlight/mark.css");
      await opened(folder, page(`<style>${style}</style>`));
      try {
        await browser.waitFor(() => document.querySelectorAll("mark").length === 4);
        assert.deepEqual(await browser.evaluate(shown), ALL);
        const width = () => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector("p"));
          return range.getBoundingClientRect().width;
        };
        const lit = await browser.evaluate(width);
        await browser.evaluate(() => globalThis.set(["سوق"]));
        await browser.waitFor(() => document.querySelectorAll("mark").length === 2);
        assert.deepEqual(await browser.evaluate(shown), SECOND);
        await browser.evaluate(() => globalThis.set([]));
        await browser.waitFor(() => document.querySelectorAll("mark").length === 0);
        const plain = await browser.evaluate(width);
        assert.ok(Math.abs(lit - plain) < 1, `lighting words moved the text: ${plain} to ${lit} pixels`);
        assert.deepEqual(await browser.complaints(), []);
      } finally {
        await closed();
      }
    });
  }

  test("the Custom Highlight API lights the same words without an element", async () => {
    const folder = await bundled("highlight", "entry.js", {
      more: {
        "entry.js": `import { paint } from "./paint.js";
          const paragraph = document.createElement("p");
          paragraph.textContent = ${JSON.stringify(TEXT)};
          document.body.append(paragraph);
          paint(paragraph, ["إدلب", "أسواق"]);
          globalThis.lit = () => [...CSS.highlights.get("keyword")].map(String);`,
      },
    });
    ran.add("highlight/paint.css");
    await opened(folder, page(`<style>${readGuide("highlight").files.get("paint.css")}</style>`));
    try {
      await browser.waitFor(() => globalThis.lit !== undefined);
      const seen = await browser.evaluate(() => ({
        lit: globalThis.lit(),
        children: document.querySelector("p").childNodes.length,
        colour: getComputedStyle(document.querySelector("p"), "::highlight(keyword)").backgroundColor,
      }));
      assert.deepEqual(seen, { lit: LIT, children: 1, colour: "rgb(255, 224, 138)" });
    } finally {
      await closed();
    }
  });

  test("a Vue ref wraps a document in a proxy that cannot ask it, a shallow one does not", async () => {
    const folder = await bundled("highlight", "entry.js", {
      more: {
        "entry.js": `import { Document } from "mubin";
          import { ref, shallowRef } from "vue";
          globalThis.found = [shallowRef, ref].map((hold) => {
            try {
              return hold(new Document("سوق")).value.find("سوق").length;
            } catch (error) {
              return error.name;
            }
          });`,
      },
    });
    await opened(folder, page());
    try {
      assert.deepEqual(await browser.waitFor(() => globalThis.found), [1, "TypeError"]);
    } finally {
      await closed();
    }
  });

  test("CodeMirror lights the words of what is edited, behind a line break too", async () => {
    const folder = await bundled("editor", "entry.js", {
      more: { "entry.js": 'import { view } from "./main.js";\nglobalThis.view = view;\n' },
    });
    await opened(folder, page());
    const lit = () =>
      [...document.querySelectorAll("[class^=keyword-]")].map((span) => [span.className, span.textContent]);
    try {
      await browser.waitFor(() => globalThis.view !== undefined);
      const first = [
        ["keyword-0", "إدلب"],
        ["keyword-0", "ادلب"],
        ["keyword-1", "سوق"],
      ];
      assert.deepEqual(await browser.evaluate(lit), first);
      await browser.evaluate(() =>
        globalThis.view.dispatch({ changes: { from: 0, insert: "السوق بعيدة. " } }),
      );
      assert.deepEqual(await browser.evaluate(lit), [["keyword-1", "السوق"], ...first]);
      assert.deepEqual(await browser.complaints(), []);
    } finally {
      await closed();
    }
  });

  describe("a strict policy", () => {
    let folder;
    before(async () => {
      const more = {
        "ask-entry.js":
          'import { isPermitted } from "./ask.js";\nimport { normalize } from "mubin";\nglobalThis.permitted = isPermitted();\ntry {\n  normalize("");\n  globalThis.thrown = null;\n} catch (error) {\n  globalThis.thrown = { name: error.name, message: error.message };\n}\n',
      };
      folder = await bundled("csp", "main.js", { more, out: "bundled/main.js" });
      await bundle(folder, "ask-entry.js", { out: "bundled/ask.js", format: "esm" });
      const html = readGuide("csp").files.get("index.html");
      ran.add("csp/index.html");
      await writeFile(join(folder, "bundled/index.html"), html);
      const ask = html.replace("main.js", "ask.js");
      await writeFile(join(folder, "bundled/ask.html"), ask);
      assert.ok(ask.includes(" 'wasm-unsafe-eval'"));
      await writeFile(join(folder, "bundled/refused.html"), ask.replace(" 'wasm-unsafe-eval'", ""));
      server = await serve(join(folder, "bundled"));
    });
    after(closed);

    test("with the word for WebAssembly it works, and breaks no rule", async () => {
      await browser.open(server.address);
      await browser.waitFor(() => document.querySelector("mark") !== null);
      const seen = await browser.evaluate(() => [
        document.querySelector("p").textContent,
        document.querySelector("mark").textContent,
      ]);
      assert.deepEqual(seen, ["زرت إدلب وأسواقها.", "وأسواقها"]);
      assert.deepEqual(await browser.complaints(), []);
      await browser.open(`${server.address}ask.html`);
      await browser.waitFor(() => globalThis.thrown !== undefined);
      assert.equal(await browser.evaluate(() => globalThis.permitted), true);
    });

    test("without it the first call throws what the browser says of it", async () => {
      await browser.open(`${server.address}refused.html`);
      await browser.waitFor(() => globalThis.thrown !== undefined || globalThis.permitted !== undefined);
      const { permitted, thrown } = await browser.evaluate(() => ({
        permitted: globalThis.permitted,
        thrown: globalThis.thrown,
      }));
      assert.equal(permitted, false);
      assert.equal(thrown.name, "CompileError");
      assert.match(thrown.message, /Content.Security.Policy|CSP/i);
    });
  });

  describe("without a connection", () => {
    test("one file works where it lies, under its own policy", async () => {
      const folder = await writeGuide("offline");
      await run(process.execPath, ["build.mjs"], { folder, output: "kept" });
      for (const name of ["build.mjs", "main.js"]) ran.add(`offline/${name}`);
      await browser.open(pathToFileURL(join(folder, "offline.html")).href);
      assert.equal(await browser.waitFor(() => document.querySelector("p").dataset.hits), "وأسواقها");
      assert.deepEqual(await browser.complaints(), []);
    });

    test("a service worker's page works when its server is gone", async () => {
      const folder = await bundled("offline", "main.js", { out: "site/main.js" });
      for (const name of ["index.html", "sw.js"]) {
        await writeFile(join(folder, "site", name), readGuide("offline").files.get(name));
        ran.add(`offline/${name}`);
      }
      server = await serve(join(folder, "site"));
      const { address } = server;
      await browser.open(address);
      await browser.waitFor(
        async () => (await navigator.serviceWorker?.ready)?.active?.state === "activated",
      );
      await closed();
      await assert.rejects(fetch(address), "the server is gone");
      await browser.open(address);
      assert.equal(await browser.waitFor(() => document.querySelector("p").dataset.hits), "وأسواقها");
    });
  });
});

test("the component for React renders on a server", async () => {
  const folder = await writeGuide("highlight", {
    "server.js": `import { createElement } from "react";
      import { renderToStaticMarkup } from "react-dom/server";
      import { Highlighted } from "./Highlighted.jsx";
      const props = { text: ${JSON.stringify(TEXT)}, keywords: ["أسواق"] };
      console.log(renderToStaticMarkup(createElement(Highlighted, props)));`,
  });
  await build({
    entryPoints: [join(folder, "server.js")],
    bundle: true,
    platform: "node",
    format: "cjs",
    jsx: "automatic",
    outfile: join(folder, "server.cjs"),
    logLevel: "silent",
  });
  const printed = await run(process.execPath, ["server.cjs"], { folder, output: "kept" });
  const mark = (word) => `<mark data-keyword="0">${word}</mark>`;
  assert.equal(
    printed.trim(),
    `<p dir="auto">زرت إدلب ${mark("وأسواقها")} &lt;b&gt;. وفي ادلب ${mark("سوق")}.</p>`,
  );
});

test("every file of every guide was run", () => {
  const files = GUIDES.flatMap((guide) =>
    [...readGuide(guide).files.keys()].map((name) => `${guide}/${name}`),
  );
  assert.deepEqual(
    files.filter((path) => !ran.has(path)),
    [],
  );
});
