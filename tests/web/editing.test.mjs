// Writing in the text view: what the reader's keys do, and that the page's text and the shown one never part.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { inEveryEngine, singleFile } from "./harness.mjs";
import { putText, ready, shownText } from "./reader.mjs";

const START = "أول سطر\nثاني سطر\n\nرابع";

inEveryEngine((browser) => {
  before(async () => {
    await browser.open(singleFile);
    await ready(browser);
  });
  beforeEach(() => putText(browser, START));

  /** Selects from one place to another, or sets the caret: block and UTF-16 unit in it. */
  const select = (from, to = from) =>
    browser.evaluate(
      (from, to) => {
        const place = ([block, unit]) => {
          const element = document.querySelectorAll("#text .block")[block];
          return element.firstChild instanceof Text ? [element.firstChild, unit] : [element, 0];
        };
        document.querySelector("#text").focus();
        getSelection().setBaseAndExtent(...place(from), ...place(to));
      },
      from,
      to,
    );

  /** Where the caret is, and what the page hands out for the whole text when it is copied. */
  const state = () =>
    browser.evaluate(() => {
      const selection = getSelection();
      const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
      const blocks = [...document.querySelectorAll("#text .block")];
      const caret = [blocks.findIndex((block) => block.contains(focusNode)), focusOffset];
      const root = document.querySelector("#text");
      selection.selectAllChildren(root);
      const clipboardData = new DataTransfer();
      const init = { clipboardData, data: "", dataType: "text/plain", bubbles: true, cancelable: true };
      const event = new ClipboardEvent("copy", init);
      root.dispatchEvent(event);
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      return { caret, copied: event.clipboardData.getData("text/plain") };
    });

  /** Checks the shown text, the page's own, and where given the caret. */
  const expect = async (text, caret) => {
    await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.equal(await shownText(browser), text);
    const seen = await state();
    if (text !== "") assert.equal(seen.copied, text);
    if (caret !== undefined) assert.deepEqual(seen.caret, caret);
  };

  test("a paste of several lines makes several blocks", () => expect(START, [3, 4]));

  test("typing goes in at the caret", async () => {
    await select([1, 4]);
    await browser.type(" هنا");
    await expect("أول سطر\nثاني هنا سطر\n\nرابع", [1, 8]);
  });

  test("Enter parts a block, and Backspace and Delete join it again", async () => {
    await select([1, 4]);
    await browser.press("Enter");
    await expect("أول سطر\nثاني\n سطر\n\nرابع", [2, 0]);
    await browser.press("Backspace");
    await expect(START, [1, 4]);
    await browser.press("Shift+Enter");
    await expect("أول سطر\nثاني\n سطر\n\nرابع", [2, 0]);
    await select([1, 4]);
    await browser.press("Delete");
    await expect(START, [1, 4]);
  });

  test("an empty block takes a letter and becomes empty again", async () => {
    await select([2, 0]);
    await browser.type("ص");
    await expect("أول سطر\nثاني سطر\nص\nرابع", [2, 1]);
    await browser.press("Backspace");
    await expect(START, [2, 0]);
    await browser.press("Enter");
    await expect("أول سطر\nثاني سطر\n\n\nرابع", [3, 0]);
  });

  test("a selection over several blocks is deleted, or typed over, and undone", async () => {
    await select([0, 4], [3, 2]);
    await browser.press("Delete");
    await expect("أول بع", [0, 4]);
    await browser.press("Control+z");
    await expect(START, [3, 2]);
    await select([0, 4], [1, 5]);
    await browser.type("ص");
    await expect("أول صسطر\n\nرابع", [0, 5]);
    await browser.press("Control+z");
    await expect(START);
  });

  test("undo and redo go through the steps", async () => {
    await select([3, 4]);
    await browser.type(" سطر");
    await browser.press("Enter");
    await browser.type("خامس");
    const end = `${START} سطر\nخامس`;
    await expect(end);
    await browser.press("Control+z");
    await expect(`${START} سطر\n`, [4, 0]);
    await browser.press("Control+z");
    await browser.press("Control+z");
    await expect(START);
    for (let steps = 0; steps < 3; steps++) await browser.press("Control+Shift+z");
    await expect(end, [4, 4]);
    await browser.press("Control+z");
    await browser.press("Control+y");
    await expect(end);
    await browser.click(".undo button:first-child");
    await expect(`${START} سطر\n`);
    await browser.click(".undo button:last-child");
    await expect(end);
  });

  test("whole words go with Control", async () => {
    await select([1, 8]);
    await browser.press("Control+Backspace");
    await expect("أول سطر\nثاني \n\nرابع", [1, 5]);
  });

  test("Backspace takes a mark from its letter, Delete a letter with its marks, both an emoji whole", async () => {
    await putText(browser, "كَتَبَ");
    await browser.press("Backspace");
    await expect("كَتَب");
    await select([0, 0]);
    await browser.press("Delete");
    await expect("تَب", [0, 0]);
    await putText(browser, "a👨‍👩‍👧b");
    await select([0, 9]);
    await browser.press("Backspace");
    await expect("ab", [0, 1]);
  });

  test("everything is deleted, and writing begins anew", async () => {
    await browser.press("Control+a");
    await browser.press("Delete");
    await expect("", [0, 0]);
    assert.ok(await browser.evaluate(() => document.querySelector("#text").classList.contains("empty")));
    await browser.type("جديد");
    await expect("جديد", [0, 4]);
  });

  test("formats are not taken: the text is plain", async () => {
    await browser.press("Control+a");
    await browser.press("Control+b");
    await expect(START);
    assert.equal(
      await browser.evaluate(() => document.querySelectorAll("#text b, #text strong, #text span").length),
      0,
    );
  });

  test("a text that is dropped goes in where it falls", async () => {
    await browser.evaluate(async () => {
      // What was not shown yet cannot be hit.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const root = document.querySelector("#text");
      const letter = document.createRange();
      const text = root.querySelectorAll(".block")[1].firstChild;
      letter.setStart(text, 0);
      letter.setEnd(text, 1);
      const { right, top, bottom } = letter.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "واو\r\nسطر ");
      const at = { clientX: right - 1, clientY: (top + bottom) / 2 };
      root.dispatchEvent(new DragEvent("drop", { dataTransfer, ...at, bubbles: true, cancelable: true }));
    });
    await expect("أول سطر\nواو\nسطر ثاني سطر\n\nرابع", [2, 4]);
    await browser.press("Control+z");
    await expect(START);
  });

  test("what an input method writes is read back as one step", async () => {
    await select([1, 2]);
    await browser.evaluate(() => {
      const root = document.querySelector("#text");
      const text = root.querySelectorAll(".block")[1].firstChild;
      root.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      for (const written of ["ن", "ني"]) {
        text.replaceData(2, written.length - 1, written);
        getSelection().collapse(text, 2 + written.length);
        const init = { inputType: "insertCompositionText", isComposing: true, bubbles: true };
        root.dispatchEvent(new InputEvent("input", init));
      }
      root.dispatchEvent(new CompositionEvent("compositionend", { data: "ني", bubbles: true }));
    });
    await expect("أول سطر\nثانيني سطر\n\nرابع", [1, 4]);
    await browser.press("Control+z");
    await expect(START, [1, 2]);
  });

  if (browser.engine === "chromium") {
    test("a real composition is read while it goes on, over several blocks too", async () => {
      await select([3, 4]);
      await browser.compose("に");
      await browser.compose("にほ");
      await expect(`${START}にほ`, [3, 6]);
      await browser.commit("日本");
      await expect(`${START}日本`, [3, 6]);
      await browser.type("ك");
      await browser.press("Control+z");
      await browser.press("Control+z");
      await expect(START, [3, 4]);
      await select([0, 1], [3, 2]);
      await browser.compose("に");
      await browser.commit("日");
      await expect("أ日بع", [0, 2]);
      await browser.press("Control+z");
      await expect(START, [3, 2]);
      assert.deepEqual(await browser.complaints(), []);
    });
  }
});
