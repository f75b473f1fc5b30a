// The reader's page in every engine, over http and as one file: what a reader does first.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { onBothPages } from "./harness.mjs";
import {
  chooseSample,
  figure,
  hitCount,
  painted,
  putText,
  ready,
  shownText,
  typeKeywords,
} from "./reader.mjs";

/**
 * Where in the page's text the sample has a name, counted without the engine: whole words, no marks in the way, with one
 * letter that is written onto names or without. The default level takes the one and the other.
 */
function wordsIn(text, name) {
  const spans = [];
  const word = new RegExp(`(?<![\\p{L}\\p{M}])[وفبكل]?${name}(?![\\p{L}\\p{M}])`, "gu");
  for (const { 0: found, index } of text.matchAll(word)) spans.push([index, index + found.length]);
  return spans;
}

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mubin-page-"));
  await writeFile(join(folder, "utf-8.txt"), "\uFEFFملف\r\nمن سطرين\r\n");
  await writeFile(join(folder, "utf-16.txt"), Buffer.from("\uFEFFترميز آخر", "utf16le"));
  await writeFile(join(folder, "windows-1256.txt"), Buffer.from([0xe3, 0xe1, 0xdd]));
});
after(() => rm(folder, { recursive: true }));

onBothPages((browser, open) => {
  beforeEach(async () => {
    await open();
    await browser.evaluate(() => localStorage.clear());
    await open();
    await ready(browser);
  });

  test("it opens with the sample article and its counts, in Arabic", async () => {
    const seen = await browser.evaluate(() => ({
      direction: document.documentElement.dir,
      language: document.documentElement.lang,
      title: document.querySelector(".block.title").textContent,
    }));
    assert.deepEqual(seen, {
      direction: "rtl",
      language: "ar",
      title: "استئناف الغارات على إدلب يفند التنسيق بين موسكو وأنقرة",
    });
    assert.equal((await shownText(browser)).length, 4121);
    assert.equal(await figure(browser, "words"), "696");
    assert.equal(await figure(browser, "paragraphs"), "31");
    assert.match(await figure(browser, "readSilently"), /^\d–\d دقائق$/);
    assert.deepEqual(await browser.complaints(), []);
  });

  test("keywords are painted where they stand, while typing", async () => {
    await typeKeywords(browser, "إدلب، تركيا");
    assert.equal(await hitCount(browser), "29 موضعًا");
    const text = await shownText(browser);
    const expected = { kw0: wordsIn(text, "إدلب"), kw1: wordsIn(text, "تركيا") };
    assert.equal(expected.kw0.length, 14);
    assert.deepEqual(await painted(browser), expected);
    assert.deepEqual(
      await browser.evaluate(() =>
        [...document.querySelectorAll(".legend .count")].map((count) => count.textContent),
      ),
      ["14", "15"],
    );
    assert.deepEqual(await browser.complaints(), []);
  });

  test("hits are painted as they come into view", async () => {
    await typeKeywords(browser, "إدلب");
    const spans = wordsIn(await shownText(browser), "إدلب");
    assert.deepEqual((await painted(browser, "near")).kw0.at(0), spans.at(0));
    // Painting follows the scrolling as soon as the engine says what is in view: not at once on a busy machine.
    let near = [];
    for (let tries = 0; tries < 100 && near.at(-1)?.[0] !== spans.at(-1)[0]; tries += 1) {
      await browser.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return new Promise((resolve) => setTimeout(resolve, 50));
      });
      near = (await painted(browser, "near")).kw0 ?? [];
    }
    assert.deepEqual(near.at(-1), spans.at(-1));
    assert.ok(near.length < spans.length, "what is far from the view is not painted");
  });

  test("nothing in the text but whole blocks is an element, however much is painted", async () => {
    await browser.click("input[name=level][value=substring]");
    await typeKeywords(browser, "ا، ل");
    assert.ok((await painted(browser)).kw0.length > 100);
    assert.deepEqual(
      await browser.evaluate(() => {
        const text = document.querySelector("#text");
        return [
          ...new Set(
            [...text.querySelectorAll("*")].map((element) => `${element.localName}.${element.className}`),
          ),
        ].sort();
      }),
      ["br.", "div.block", "div.block title", "div.chunk"],
    );
  });

  test("Enter goes to the next hit and Shift+Enter back, round the ends", async () => {
    await typeKeywords(browser, "إدلب");
    const spans = wordsIn(await shownText(browser), "إدلب");
    const current = async () => (await painted(browser)).current;
    for (const [keys, position, at] of [
      ["Enter", "1 من 14", 0],
      ["Enter", "2 من 14", 1],
      ["Shift+Enter", "1 من 14", 0],
      ["Shift+Enter", "14 من 14", 13],
      ["Enter", "1 من 14", 0],
    ]) {
      await browser.press(keys);
      assert.equal(await hitCount(browser), position);
      assert.deepEqual(await current(), [spans[at]]);
    }
    await browser.press("Shift+Enter");
    await browser.waitFor(() => {
      const [range] = CSS.highlights.get("current");
      const { top, bottom } = range.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    assert.equal(await browser.evaluate(() => document.activeElement.type), "search");
  });

  test("the buttons step too, and the list of hits leads to each", async () => {
    await typeKeywords(browser, "تركيا");
    await browser.click(".stepper button:last-of-type");
    assert.equal(await hitCount(browser), "1 من 15");
    const lines = await browser.evaluate(() =>
      [...document.querySelectorAll(".hits li mark")].map((mark) => mark.textContent),
    );
    const text = await shownText(browser);
    // With what is written onto them: no element cuts a word.
    assert.deepEqual(
      lines,
      wordsIn(text, "تركيا").map(([start, end]) => text.slice(start, end)),
    );
    assert.ok(lines.includes("وتركيا"));
    await browser.click(".hits li:nth-child(3) button");
    assert.equal(await hitCount(browser), "3 من 15");
  });

  test("the level says how far a hit may stand from the keyword", async () => {
    await putText(browser, "كِتَابٌ وكتاب\nإلى كتابنا والكتب");
    const counts = {};
    for (const level of ["exact", "spelling", "clitics", "lemma", "substring"]) {
      await browser.click(`input[name=level][value=${level}]`);
      await typeKeywords(browser, "كتاب");
      counts[level] = (await painted(browser)).kw0;
    }
    const spelling = [[0, 7]];
    const clitics = [...spelling, [8, 13], [18, 24]];
    assert.deepEqual(counts, {
      exact: undefined,
      spelling,
      clitics,
      lemma: [...clitics, [25, 31]],
      substring: [
        [0, 7],
        [9, 13],
        [18, 22],
      ],
    });
  });

  test("a plural lights by itself, and not where any spelling is asked for", async () => {
    await putText(browser, "في المدن الكبيرة");
    await typeKeywords(browser, "مدينة");
    assert.deepEqual((await painted(browser)).kw0, [[3, 8]]);
    await browser.click("input[name=level][value=spelling]");
    assert.equal(await hitCount(browser), "لا يوجد");
    assert.deepEqual(await painted(browser), {});
  });

  test("the levels have their names, and say what they mean, in both languages", async () => {
    const levels = () =>
      browser.evaluate(() =>
        [...document.querySelectorAll("label:has([name=level])")].map((label) => ({
          name: label.textContent,
          isChosen: label.querySelector("input").checked,
          hasTitle: label.title.length > 20,
        })),
      );
    const named = (names) => names.map((name, place) => ({ name, isChosen: place === 3, hasTitle: true }));
    const arabic = ["مطابقة تامة", "بأي رسم", "مع السوابق والضمائر", "كل صيغ الكلمة", "جزء من كلمة"];
    assert.deepEqual(await levels(), named(arabic));
    await browser.click(".language");
    const english = ["Exact", "Any spelling", "With clitics", "All forms", "Part of a word"];
    assert.deepEqual(await levels(), named(english));
  });

  test("a keyword that cannot be searched for says so, and the others are found", async () => {
    await typeKeywords(browser, "\u064E\u064F، إدلب");
    assert.equal(await hitCount(browser), "14 موضعًا");
    assert.equal(
      await browser.evaluate(() => document.querySelector(".legend li span").textContent),
      "حركات بلا حروف، فلا يُبحث عنها",
    );
  });

  test("hits follow the text while it is edited", async () => {
    await putText(browser, "إدلب");
    await typeKeywords(browser, "إدلب");
    await browser.click("#text");
    await browser.evaluate(() => getSelection().collapse(document.querySelector(".block").firstChild, 0));
    await browser.type("من ");
    await browser.press("Enter");
    await browser.waitFor(() => String([...CSS.highlights.get("kw0")][0]) === "إدلب");
    assert.deepEqual((await painted(browser)).kw0, [[4, 8]]);
  });

  test("a frequent word is looked for when it is chosen", async () => {
    const word = await browser.evaluate(() => document.querySelector(".frequent li bdi").textContent);
    // By script: WebKit's driver does not bring what a scrolled box hides under the pointer.
    await browser.evaluate(() => document.querySelector(".frequent li button").click());
    assert.equal(await browser.evaluate(() => document.querySelector("input[type=search]").value), word);
    assert.ok((await painted(browser)).kw0.length > 5);
    const wordsShown = () =>
      browser.evaluate(() =>
        [...document.querySelectorAll(".frequent li bdi:first-child")].map((bdi) => bdi.textContent),
      );
    assert.ok(!(await wordsShown()).includes("في"));
    await browser.evaluate(() => document.querySelector(".frequent input[type=checkbox]").click());
    assert.ok((await wordsShown()).includes("في"));
  });

  test("a word wider than its place breaks, in the lists too", async () => {
    const word = `ا${"ب".repeat(400)}`;
    await putText(browser, word);
    await typeKeywords(browser, word);
    assert.equal(await hitCount(browser), "موضع واحد");
    await browser.waitFor((word) => document.querySelector(".frequent li bdi")?.textContent === word, word);
    const places = [".legend li", ".hits li", ".frequent li"];
    const tooWide = await browser.evaluate((places) => {
      const widths = (place) =>
        [...document.querySelectorAll(`${place}, ${place} *`)].map((e) => e.getBoundingClientRect().width);
      const room = (place) => document.querySelector(place).closest("ul, ol").parentElement.clientWidth;
      return places.filter((place) => !(Math.max(...widths(place)) <= room(place)));
    }, places);
    assert.deepEqual(tooWide, []);
  });

  test("where nothing is written yet, the line begins on the page's side", async () => {
    const direction = () =>
      browser.evaluate(() => getComputedStyle(document.querySelector("input[type=search]")).direction);
    assert.equal(await direction(), "rtl");
    await typeKeywords(browser, "NATO");
    assert.equal(await direction(), "ltr");
    await putText(browser, "NATO\n\nالناتو");
    const bidi = await browser.evaluate(() =>
      [...document.querySelectorAll("#text .block")].map((block) => getComputedStyle(block).unicodeBidi),
    );
    assert.deepEqual(bidi, ["plaintext", "normal", "plaintext"]);
  });

  test("the normalized text is shown by preset, and the text stays as it was", async () => {
    await putText(browser, "إِلَى المدرســة");
    await browser.click("input[name=pane][value=normalized]");
    const shown = () => browser.evaluate(() => document.querySelector(".normalized .text").textContent);
    await browser.waitFor(() => document.querySelector(".normalized .text").textContent === "الي المدرسه");
    await browser.click("input[name=preset][value=repair]");
    await browser.waitFor(() => document.querySelector(".normalized .text").textContent.includes("المدرسة"));
    assert.equal(await shown(), "إِلَى المدرسة");
    assert.equal(await shownText(browser), "إِلَى المدرســة");
  });

  test("the other samples open", async () => {
    const ids = await browser.evaluate(() =>
      [...document.querySelectorAll(".samples option")].map(({ value }) => value).filter(Boolean),
    );
    assert.ok(ids.length >= 10);
    for (const id of ids.slice(1)) await chooseSample(browser, id);
    assert.deepEqual(await browser.complaints(), []);
  });

  test("a sample that the reader changes is a sample no more, and can be opened again", async () => {
    const chosen = () => browser.evaluate(() => document.querySelector(".samples").value);
    const id = await chosen();
    assert.notEqual(id, "");
    const before = await shownText(browser);
    await browser.click("#text .block");
    await browser.type("ن");
    await browser.waitFor(() => document.querySelector(".samples").value === "");
    assert.equal((await shownText(browser)).length, before.length + 1);
    await chooseSample(browser, id);
    assert.equal(await shownText(browser), before);
    assert.equal(await chosen(), id);
  });

  test("files open in UTF-8 and UTF-16; another encoding is refused by name and changes nothing", async () => {
    await browser.chooseFile("input[type=file]", join(folder, "utf-8.txt"));
    await browser.waitFor(() => document.querySelectorAll("#text .block").length === 3);
    assert.equal(await shownText(browser), "ملف\nمن سطرين\n");
    await browser.chooseFile("input[type=file]", join(folder, "utf-16.txt"));
    await browser.waitFor(() => document.querySelectorAll("#text .block").length === 1);
    assert.equal(await shownText(browser), "ترميز آخر");
    await browser.chooseFile("input[type=file]", join(folder, "windows-1256.txt"));
    await browser.waitFor(() => document.querySelector("[role=alert]").textContent.includes("UTF-8"));
    assert.equal(await shownText(browser), "ترميز آخر");
  });

  test("the other language turns the page round, and is remembered", async () => {
    await browser.click(".language");
    const seen = () =>
      browser.evaluate(() => {
        const { dir, lang } = document.documentElement;
        return {
          dir,
          lang,
          text: document.querySelector("#text").dir,
          heading: document.querySelector("h1").textContent,
        };
      });
    const english = { dir: "ltr", lang: "en", text: "rtl", heading: "Mubin" };
    assert.deepEqual(await seen(), english);
    assert.equal(await figure(browser, "words"), "696");
    await open();
    await ready(browser);
    assert.deepEqual(await seen(), english);
    const arabic = await browser.evaluate(() => {
      const own = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (own.nextNode()) {
        const { data, parentElement } = own.currentNode;
        if (/\p{Script=Arabic}/u.test(data) && parentElement.closest("[lang=ar]") === null) found.push(data);
      }
      return found;
    });
    assert.deepEqual(arabic, [], "no Arabic in the English page but what is marked as Arabic");
  });

  describe("security", () => {
    test("markup in a text stays text", async () => {
      const attack = `<img src=x onerror="document.title='attacked'"><script>document.title='attacked'</script>`;
      await putText(browser, attack);
      await typeKeywords(browser, "img");
      await browser.click("input[name=pane][value=normalized]");
      await browser.waitFor(() =>
        document.querySelector(".normalized .text").textContent.includes("onerror"),
      );
      assert.equal(await shownText(browser), attack);
      const seen = await browser.evaluate(() => ({
        images: document.querySelectorAll("img").length,
        scripts: document.querySelectorAll("body script").length,
        title: document.title,
      }));
      assert.deepEqual(
        { ...seen, title: seen.title.includes("attacked") },
        { images: 0, scripts: 0, title: false },
      );
      assert.deepEqual(await browser.complaints(), []);
    });

    test("the policy holds: no connection, no evaluation, no worker but ours, no second policy of types", async () => {
      const refused = await browser.evaluate(async () => {
        const outcome = async (task) => {
          try {
            await task();
            return "allowed";
          } catch {
            return "refused";
          }
        };
        return {
          fetch: await new Promise((resolve) => {
            addEventListener(
              "securitypolicyviolation",
              ({ effectiveDirective }) => resolve(effectiveDirective),
              { once: true },
            );
            fetch("https://example.invalid/").catch(() => {});
          }),
          markup: await outcome(() => {
            document.createElement("div").innerHTML = "<b>";
          }),
          worker: await outcome(() => new Worker(URL.createObjectURL(new Blob(["0"])))),
          policy: await outcome(() => trustedTypes.createPolicy("other", {})),
          again: await outcome(() => trustedTypes.createPolicy("mubin", { createHTML: (html) => html })),
        };
      });
      assert.deepEqual(refused, {
        fetch: "connect-src",
        markup: "refused",
        worker: "refused",
        policy: "refused",
        again: "refused",
      });
    });
  });
});
