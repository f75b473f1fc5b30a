// The painter in every engine: what it finds in a live page, how it paints, and that the page stays as it was.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { build } from "esbuild";
import { fromRoot } from "../../scripts/command.mjs";
import { serve } from "../../scripts/serve.mjs";
import { randomNumbers } from "./bundled.mjs";
import { inEveryEngine } from "./harness.mjs";

/** Strict: no style of the page's own making, no HTML from strings, no worker. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-paint-"));
  await build({
    stdin: {
      contents:
        'import { paint, paintWith } from "./paint/paint.js"; import { highlight } from "./index.js"; Object.assign(globalThis, { paint, paintWith, highlight });',
      resolveDir: fromRoot("dist/lib"),
    },
    bundle: true,
    charset: "utf8",
    format: "iife",
    minify: true,
    outfile: join(folder, "main.js"),
  });
  await writeFile(join(folder, "style.css"), ".tall { height: 300vh } body { font: 20px sans-serif }");
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>paint</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><body><main></main><script src="main.js"></script>`,
  );
  server = await serve(folder);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Builds nodes of a description: a string is text, `[name, attributes, ...children]` an element. In the page. */
const setUp = () => {
  globalThis.build = (description) => {
    if (typeof description === "string") return document.createTextNode(description);
    const [name, attributes, ...children] = description;
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.map(globalThis.build));
    return element;
  };
  globalThis.show = (...children) => {
    const main = document.querySelector("main");
    main.replaceChildren(...children.map(globalThis.build));
    return main;
  };
  /** What stands below a node, so that any change shows: names, attributes, each text node for itself. */
  globalThis.shape = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : [
          node.nodeName,
          Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
          ...[...node.childNodes].map(globalThis.shape),
        ];
  /** The texts that are painted, by colour. */
  globalThis.painted = () => {
    const texts = {};
    for (const [name, highlight] of CSS.highlights) texts[name] = [...highlight].map(String);
    for (const mark of document.querySelectorAll("main mark")) {
      texts[mark.className] ??= [];
      texts[mark.className].push(mark.textContent);
    }
    return texts;
  };
};

/** Name, page, options, and the words that are found for كتاب and بيت. */
const CASES = [
  ["words in a paragraph", [["p", {}, "في الكتاب وبيتنا"]], {}, ["الكتاب", "وبيتنا"]],
  [
    "a word that elements cut is one word",
    [["p", {}, "وال", ["b", {}, "كت", ["i", {}, "ا"]], "ب هنا"]],
    {},
    ["والكتاب"],
  ],
  [
    "blocks part words",
    [
      ["div", {}, "كت", ["p", {}, "اب"], "بي"],
      ["div", {}, "ت"],
    ],
    {},
    [],
  ],
  [
    "a span that is displayed as a block parts them too",
    [["p", {}, "كت", ["span", { class: "block" }, "اب"]]],
    {},
    [],
  ],
  ["a line break parts words", [["p", {}, "كت", ["br", {}], "اب"]], {}, []],
  ["a box in a line parts words", [["p", {}, "كت", ["span", { class: "box" }, "اب"]]], {}, []],
  ["line feeds of the source are spaces", [["p", {}, "كتاب\n\n   قديم"]], {}, ["كتاب"]],
  [
    "hidden elements",
    [
      ["p", { hidden: "" }, "كتاب"],
      ["p", { class: "invisible" }, "بيت"],
      ["p", {}, "كتاب"],
    ],
    {},
    ["كتاب"],
  ],
  [
    "what is visible in what is not",
    [["p", { class: "invisible" }, "كتاب ", ["b", { class: "visible" }, "بيت"]]],
    {},
    ["بيت"],
  ],
  [
    "scripts, styles and controls",
    [
      ["style", { type: "text/x" }, "كتاب"],
      ["textarea", {}, "كتاب"],
      ["button", {}, "كتاب"],
      ["p", {}, "بيت"],
    ],
    {},
    ["بيت"],
  ],
  [
    "editable elements",
    [
      ["p", { contenteditable: "" }, "كتاب"],
      ["p", {}, "بيت"],
    ],
    {},
    ["بيت"],
  ],
  [
    "chosen elements",
    [
      ["nav", {}, ["p", {}, "كتاب"]],
      ["p", {}, "بيت"],
    ],
    { skip: "nav, aside" },
    ["بيت"],
  ],
  ["marks stay inside the hit", [["p", {}, "الكِتَابُ"]], {}, ["الكِتَابُ"]],
  ["nothing at all", [], {}, []],
  ["no hits", [["p", {}, "شجرة"]], {}, []],
];

inEveryEngine((browser) => {
  beforeEach(async () => {
    await browser.open(server.address);
    await browser.evaluate(setUp);
    await browser.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ".block { display: block } .box { display: inline-block } .invisible { visibility: hidden } .visible { visibility: visible }",
      );
      document.adoptedStyleSheets.push(sheet);
    });
  });

  for (const surface of ["highlights", "marks"]) {
    describe(surface, () => {
      for (const [name, page, options, expected] of CASES) {
        test(name, async () => {
          const seen = await browser.evaluate(
            async (page, options) => {
              const main = globalThis.show(...page);
              const before = globalThis.shape(main);
              const painting = globalThis.paint(main, ["كتاب", "بيت"], options);
              await painting.ready;
              const report = {
                hits: painting.hits.map(({ start, end }) => painting.text.slice(start, end)),
                ranges: painting.hits.map((hit) => String(hit.range())),
                painted: Object.values(globalThis.painted()).flat().join(""),
              };
              painting.clear();
              report.isAsBefore = JSON.stringify(globalThis.shape(main)) === JSON.stringify(before);
              report.left = Object.keys(globalThis.painted());
              return report;
            },
            page,
            { ...options, surface },
          );
          assert.deepEqual(seen.hits, expected);
          assert.deepEqual(seen.ranges, expected);
          assert.equal([...seen.painted].sort().join(""), [...expected.join("")].sort().join(""));
          assert.ok(seen.isAsBefore, "the page is as it was");
          assert.deepEqual(seen.left, []);
        });
      }

      test("next and previous go round, and bring the hit into view", async () => {
        const seen = await browser.evaluate(async (surface) => {
          const main = globalThis.show(
            ["p", {}, "كتاب ", "أول"],
            ["div", { class: "tall" }, "شجرة"],
            ["p", {}, "كتاب ثان"],
          );
          const painting = globalThis.paint(main, "كتاب", { surface });
          await painting.ready;
          const places = [painting.current];
          for (const go of ["next", "next", "next", "previous", "previous"]) {
            const hit = painting[go]();
            const { top, bottom } = hit.range().getBoundingClientRect();
            places.push(painting.current, top >= 0 && bottom <= innerHeight);
          }
          const current =
            globalThis.painted()["mubin-current"] ?? globalThis.painted()["mubin-1 mubin-current"];
          return { places, current };
        }, surface);
        assert.deepEqual(seen.places, [-1, 0, true, 1, true, 0, true, 1, true, 0, true]);
        assert.deepEqual(seen.current, ["كتاب"]);
      });

      test("what is far from view is painted when it comes near", async () => {
        const far = () => globalThis.painted()["mubin-2"]?.length ?? 0;
        await browser.evaluate(async (surface) => {
          const main = globalThis.show(
            ["p", {}, "كتاب"],
            ["div", { class: "tall" }, "شجرة"],
            ["div", { class: "tall" }, "شجرة"],
            ["p", {}, "بيت"],
          );
          await globalThis.paint(main, ["كتاب", "بيت"], { surface }).ready;
        }, surface);
        assert.equal(await browser.evaluate(far), 0);
        await browser.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await browser.waitFor(far);
      });

      test("a page that changes is read anew where that is asked for, and not by its own paint", async () => {
        await browser.evaluate(async (surface) => {
          const main = globalThis.show(["p", {}, "كتاب"]);
          globalThis.reads = 0;
          const find = (...question) => {
            globalThis.reads += 1;
            return globalThis.highlight(...question);
          };
          globalThis.painting = globalThis.paintWith(find, main, ["كتاب", "بيت"], { surface, observe: true });
          await globalThis.painting.ready;
        }, surface);
        await new Promise((resolve) => setTimeout(resolve, 400));
        assert.equal(await browser.evaluate(() => globalThis.reads), 1);
        await browser.evaluate(() =>
          document.querySelector("main").append(globalThis.build(["p", {}, "البيت"])),
        );
        await browser.waitFor(() => globalThis.painting.hits.length === 2);
        await browser.waitFor(() => globalThis.painted()["mubin-2"]?.[0] === "البيت");
      });

      test("a thousand random pages are as before, whatever was painted, and hits are those of the text", async () => {
        const seed = Date.now() % 1_000_000;
        const random = randomNumbers(seed);
        const pick = (list) => list[Math.floor(random() * list.length)];
        const node = (depth) =>
          depth === 0 || random() < 0.5
            ? pick(["كتا", "ب ", "وبيت", "نا، ", "الكتب", " ", "\n\n", "", "شجرة ", "\u064E"])
            : [
                pick(["p", "div", "b", "i", "span", "br", "li"]),
                pick([{}, {}, {}, { hidden: "" }, { class: "box" }]),
                ...Array.from({ length: Math.floor(random() * 4) }, () => node(depth - 1)),
              ];
        const pages = Array.from({ length: 1000 }, () => [node(3), node(3), node(3)]);
        const wrong = await browser.evaluate(
          async (pages, surface) => {
            const wrong = [];
            for (const page of pages) {
              const main = globalThis.show(...page);
              const before = JSON.stringify(globalThis.shape(main));
              const painting = globalThis.paint(main, ["كتاب", "بيت"], { surface });
              // Without waiting for the view: as the printer has it.
              dispatchEvent(new Event("beforeprint"));
              const found = painting.hits.map(({ start, end }) => painting.text.slice(start, end));
              const expected = globalThis
                .highlight(painting.text, ["كتاب", "بيت"])
                .map(({ start, end }) => painting.text.slice(start, end));
              // A range from the first letter to the last holds what is hidden between them, too.
              // Marks take in whole words, and with them a sign that stands before one and belongs to nothing.
              const isCovered = (text, range) =>
                text.replaceAll(/\s/g, "").length <= range.length &&
                (surface === "marks"
                  ? range.includes(text[0]) && range.includes(text.at(-1))
                  : range.startsWith(text[0]) && range.endsWith(text.at(-1)));
              const ranges = painting.hits.map((hit) => String(hit.range()));
              const isRight =
                JSON.stringify(found) === JSON.stringify(expected) &&
                found.every((text, index) => isCovered(text, ranges[index]));
              painting.clear();
              if (!isRight || JSON.stringify(globalThis.shape(main)) !== before)
                wrong.push({ page, found, ranges });
            }
            return wrong.slice(0, 3);
          },
          pages,
          surface,
        );
        assert.deepEqual(wrong, [], `seed ${seed}`);
      });
    });
  }

  test("marked words are as wide as others: their letters keep their joins", async () => {
    const widths = await browser.evaluate(async () => {
      const main = globalThis.show(["span", {}, "فالمدرسة والكتاب"]);
      const width = () => main.firstChild.getBoundingClientRect().width;
      const plain = width();
      const widths = {};
      for (const surface of ["highlights", "marks"]) {
        const painting = globalThis.paint(main, ["مدرسة", "كتاب"], { surface });
        await painting.ready;
        widths[surface] = width() - plain;
        painting.clear();
      }
      return widths;
    });
    for (const [surface, difference] of Object.entries(widths)) {
      assert.ok(Math.abs(difference) < 0.1, `${surface}: ${difference}`);
    }
  });

  test("two paintings do not touch each other", async () => {
    const seen = await browser.evaluate(async () => {
      const main = globalThis.show(["p", {}, "كتاب"], ["p", {}, "بيت"]);
      const one = globalThis.paint(main.children[0], "كتاب");
      const other = globalThis.paint(main.children[1], "بيت");
      await Promise.all([one.ready, other.ready]);
      const both = globalThis.painted()["mubin-1"].sort();
      one.clear();
      return { both, left: globalThis.painted()["mubin-1"] };
    });
    assert.deepEqual(seen, { both: ["بيت", "كتاب"], left: ["بيت"] });
  });

  test("what is lit stays lit until a late answer comes", async () => {
    const seen = await browser.evaluate(async () => {
      const main = globalThis.show(["p", {}, "كتاب وبيت"]);
      let answer;
      const find = (...question) =>
        new Promise((resolve) => {
          answer = () => resolve(globalThis.highlight(...question));
        });
      const painting = globalThis.paintWith(find, main, "كتاب");
      answer();
      await painting.ready;
      const update = painting.update("بيت");
      const meanwhile = globalThis.painted()["mubin-1"];
      answer();
      await update;
      return [meanwhile, globalThis.painted()["mubin-1"]];
    });
    assert.deepEqual(seen, [["كتاب"], ["وبيت"]]);
  });

  test("the printer gets everything, and the view is then as before", async () => {
    const seen = await browser.evaluate(async () => {
      const main = globalThis.show(
        ["p", {}, "كتاب"],
        ["div", { class: "tall" }, "شجرة"],
        ["div", { class: "tall" }, "شجرة"],
        ["p", {}, "الكتاب"],
      );
      await globalThis.paint(main, "كتاب").ready;
      const counts = [globalThis.painted()["mubin-1"].length];
      for (const name of ["beforeprint", "afterprint"]) {
        dispatchEvent(new Event(name));
        counts.push(globalThis.painted()["mubin-1"].length);
      }
      return counts;
    });
    assert.deepEqual(seen, [1, 2, 1]);
  });

  test("a page that is never still is read all the same", async () => {
    await browser.evaluate(async () => {
      const main = globalThis.show(["p", {}, "كتاب"], ["p", {}, "0"]);
      globalThis.painting = globalThis.paint(main, "كتاب", { observe: true });
      await globalThis.painting.ready;
      setInterval(() => {
        main.lastChild.firstChild.data += "1";
      }, 10);
      main.append(globalThis.build(["p", {}, "الكتب"]), globalThis.build(["p", {}, "0"]));
    });
    await browser.waitFor(() => globalThis.painting.hits.length === 2);
  });

  test("of answers that come late the newest counts", async () => {
    const seen = await browser.evaluate(async () => {
      const main = globalThis.show(["p", {}, "كتاب وبيت"]);
      const waiting = [];
      const find = (text, keywords, options) =>
        new Promise((resolve) => waiting.push(() => resolve(globalThis.highlight(text, keywords, options))));
      const painting = globalThis.paintWith(find, main, "كتاب");
      const second = painting.update("بيت");
      for (const answer of waiting.reverse()) answer();
      await second;
      return painting.hits.map(({ start, end }) => painting.text.slice(start, end));
    });
    assert.deepEqual(seen, ["وبيت"]);
  });

  test("the list names each hit with its words, and leads to it", async () => {
    const seen = await browser.evaluate(async () => {
      const words = Array.from({ length: 40 }, (_, index) => `كلمة${index}`).join(" ");
      const main = globalThis.show(["p", {}, `${words} والكتاب ${words}`], ["p", {}, "كتاب"]);
      const painting = globalThis.paint(main, "كتاب");
      await painting.ready;
      const list = painting.list();
      document.body.append(list);
      const buttons = [...list.querySelectorAll("li > button")];
      buttons[1].click();
      return { lines: buttons.map(({ textContent }) => textContent), current: painting.current };
    });
    assert.equal(seen.lines.length, 2);
    assert.match(seen.lines[0], /^… .*كلمة39 والكتاب كلمة0 .*…$/);
    assert.ok(seen.lines[0].length < 120, seen.lines[0]);
    assert.equal(seen.lines[1], "كتاب");
    assert.equal(seen.current, 1);
  });

  test("what is wrong is said: a root that is none, a keyword, a hit that is not there", async () => {
    const said = await browser.evaluate(async () => {
      const main = globalThis.show(["p", {}, "كتاب"]);
      const errors = [];
      for (const task of [
        () => globalThis.paint("main", "كتاب"),
        () => globalThis.paint(main, "كتاب", { surface: "boxes" }),
        () => globalThis.paint(main, "كتاب", { skip: 5 }),
        () => globalThis.paint(main, "كتاب", { observes: true }),
        () => globalThis.paint(main, "").ready,
        () => globalThis.paint(main, "كتاب").show(1),
      ]) {
        try {
          await task();
        } catch (error) {
          errors.push(`${error.name}: ${error.message}`);
        }
      }
      return errors;
    });
    assert.deepEqual(said, [
      "TypeError: paint: root: expected an element, got string",
      'OptionError: paint: options.surface: expected one of highlights, marks, got "boxes"',
      "OptionError: paint: options.skip: expected a CSS selector, got 5",
      "OptionError: paint: options.observes: there is no such option; expected match, overlaps, skip, observe, surface, colours",
      "KeywordError: highlight: keywords[0]: it is empty; expected a word or a phrase",
      "RangeError: Painting.show: index: expected a whole number below 1, got 1",
    ]);
  });

  test("nothing of it breaks a strict policy", async () => {
    await browser.evaluate(async () => {
      const main = globalThis.show(["p", {}, "كتاب"]);
      for (const surface of ["highlights", "marks"]) await globalThis.paint(main, "كتاب", { surface }).ready;
    });
    assert.deepEqual(await browser.complaints(), []);
    const colour = await browser.evaluate(
      () => getComputedStyle(document.querySelector("main mark")).backgroundColor,
    );
    assert.equal(colour, "rgb(255, 224, 138)");
  });
});
