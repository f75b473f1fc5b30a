// The text of the page and its undo, held against a plain string.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageModule, randomNumbers } from "./bundled.mjs";

const { TextModel, withLineFeeds } = await pageModule("text/model.ts");
const { History } = await pageModule("text/history.ts");
const { backspaceLength, deleteLength, wordLengthBefore, wordLengthBehind } =
  await pageModule("text/steps.ts");
const { snippet } = await pageModule("text/snippet.ts");
const { decoded } = await pageModule("store/decoded.ts");

const SEED = 20191017;
const PIECES = ["", "س", "سلام", "\n", "\n\n", "كَتَبَ\nدرس", "a b", "😀", "\nذيل"];

function randomChange(model, random) {
  const start = Math.floor(random() * (model.length + 1));
  const end = Math.min(model.length, start + Math.floor(random() ** 3 * 12));
  return { start, end, text: PIECES[Math.floor(random() * PIECES.length)] };
}

test("a thousand random changes leave what a plain string has", () => {
  const random = randomNumbers(SEED);
  const model = new TextModel();
  let plain = "";
  for (let count = 0; count < 1000; count++) {
    const change = randomChange(model, random);
    const said = [];
    const stop = model.onChange((_, blocks) => said.push(blocks));
    const before = [...model.blocks];
    model.replace(change);
    stop();
    plain = plain.slice(0, change.start) + change.text + plain.slice(change.end);
    assert.equal(model.text, plain, `seed ${SEED}, change ${count}`);
    assert.equal(model.length, plain.length);
    const [{ first, removed, added }] = said;
    before.splice(first, removed, ...added);
    assert.deepEqual(before, [...model.blocks], "the told change of blocks is what happened");
    const at = Math.floor(random() * (plain.length + 1));
    const block = model.blockAt(at);
    assert.ok(model.start(block) <= at && at <= model.start(block) + model.block(block).length);
    const end = Math.max(at, change.start);
    assert.equal(model.slice(change.start, end), plain.slice(change.start, end));
  }
});

test("undo goes back to the first text through every step, and redo to the last", () => {
  const random = randomNumbers(SEED);
  const model = new TextModel();
  model.replace({ start: 0, end: 0, text: "أول\nثانٍ" });
  const history = new History(model);
  const texts = [model.text];
  for (let count = 0; count < 200; count++) {
    const change = randomChange(model, random);
    history.record(
      change,
      model.slice(change.start, change.end),
      "other",
      { anchor: 0, focus: 0 },
      { anchor: 1, focus: 1 },
    );
    model.replace(change);
    texts.push(model.text);
  }
  for (const text of texts.slice(0, -1).reverse()) {
    assert.deepEqual(history.undo(), { anchor: 0, focus: 0 });
    assert.equal(model.text, text);
  }
  assert.equal(history.undo(), null);
  for (const text of texts.slice(1)) {
    assert.deepEqual(history.redo(), { anchor: 1, focus: 1 });
    assert.equal(model.text, text);
  }
  assert.equal(history.redo(), null);
});

test("letters typed in a row are one step, a deletion between them another", () => {
  const model = new TextModel();
  const history = new History(model);
  const make = (change, kind) => {
    const at = { anchor: change.start, focus: change.start };
    history.record(change, model.slice(change.start, change.end), kind, at, at);
    model.replace(change);
  };
  for (const [index, letter] of [..."سلام"].entries())
    make({ start: index, end: index, text: letter }, "typing");
  make({ start: 3, end: 4, text: "" }, "deleting");
  make({ start: 2, end: 3, text: "" }, "deleting");
  make({ start: 2, end: 2, text: "ك" }, "typing");
  assert.equal(model.text, "سلك");
  const back = [];
  while (history.undo() !== null) back.push(model.text);
  assert.deepEqual(back, ["سل", "سلام", ""]);
});

test("line endings of every system become line feeds", () => {
  assert.equal(withLineFeeds("a\r\nb\rc\nd\r\n"), "a\nb\nc\nd\n");
});

test("the keys take what writers of Arabic expect", () => {
  // beh fatha: the mark goes first
  assert.equal(backspaceLength("كتب\u064E"), 1);
  assert.equal(backspaceLength("كتب"), 1);
  // a family of three joined by zero-width joiners is one character
  assert.equal(backspaceLength("x👨\u200D👩\u200D👧"), 8);
  assert.equal(backspaceLength("e\u0301"), 1);
  assert.equal(backspaceLength(""), 0);
  assert.equal(deleteLength("ب\u0651\u064Eس"), 3);
  assert.equal(deleteLength("😀x"), 2);
  assert.equal(wordLengthBefore("قال الوزير "), 7);
  assert.equal(wordLengthBehind(" الوزير قال"), 7);
});

test("a line of context holds the whole word, and no half words at its edges", () => {
  const model = new TextModel();
  const long = "كلمة ".repeat(40);
  model.replace({ start: 0, end: 0, text: `عنوان\n${long}والمدرسة ${long}` });
  const start = model.text.indexOf("مدرس");
  const { before, words, behind } = snippet(model, start, start + 4);
  assert.equal(words, "والمدرسة");
  assert.match(before, /^… (كلمة )+$/);
  assert.match(behind, /^ (كلمة )+…$/);
});

test("files are read by their byte order mark, else as UTF-8, and never guessed", () => {
  const bytes = (...values) => new Uint8Array(values).buffer;
  assert.equal(decoded(new TextEncoder().encode("نص").buffer), "نص");
  assert.equal(decoded(bytes(0xef, 0xbb, 0xbf, 0xd9, 0x86)), "ن");
  assert.equal(decoded(bytes(0xff, 0xfe, 0x46, 0x06)), "ن");
  assert.equal(decoded(bytes(0xfe, 0xff, 0x06, 0x46)), "ن");
  // windows-1256 for the same letter is no UTF-8
  assert.equal(decoded(bytes(0xe4, 0xd5)), null);
  assert.equal(decoded(bytes(0x50, 0x4b, 0x00, 0x00)), null);
  assert.equal(decoded(bytes()), "");
});
