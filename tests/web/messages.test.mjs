// What the page says: counted nouns, ranges and figures in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageModule } from "./bundled.mjs";

const { wordingOf, fill } = await pageModule("messages.ts");
const ar = wordingOf("ar");
const en = wordingOf("en");
const plain = (text) => text.replace(/[\u2066-\u2069\u200E\u200F\u061C]/g, "");

for (const [count, arabic, english] of [
  [0, "لا يوجد", "0 hits"],
  [1, "موضع واحد", "1 hit"],
  [2, "موضعان", "2 hits"],
  [3, "3 مواضع", "3 hits"],
  [10, "10 مواضع", "10 hits"],
  [11, "11 موضعًا", "11 hits"],
  [99, "99 موضعًا", "99 hits"],
  [100, "100 موضع", "100 hits"],
  [102, "102 موضع", "102 hits"],
  [1003, "1,003 مواضع", "1,003 hits"],
]) {
  test(`${count} hits`, () => {
    assert.equal(plain(ar.counted(ar.say.hits, count)), arabic);
    assert.equal(plain(en.counted(en.say.hits, count)), english);
  });
}

for (const [from, to, arabic, english] of [
  [0, 0, "أقل من دقيقة", "Under a minute"],
  [10, 25, "أقل من دقيقة", "Under a minute"],
  [20, 70, "دقيقة واحدة", "1 minute"],
  [60, 120, "1–2 دقيقة", "1–2 minutes"],
  [120, 125, "دقيقتان", "2 minutes"],
  [180, 300, "3–5 دقائق", "3–5 minutes"],
  [540, 780, "9–13 دقيقة", "9–13 minutes"],
]) {
  test(`${from} to ${to} seconds`, () => {
    assert.equal(plain(ar.minutes(from * 1000, to * 1000)), arabic);
    assert.equal(plain(en.minutes(from * 1000, to * 1000)), english);
  });
}

test("numbers have Latin digits in Arabic, as the press writes them", () => {
  assert.equal(plain(ar.number(1234.56)), "1,234.6");
  assert.equal(plain(ar.percent(0.0312)), "3.1%");
  assert.equal(en.percent(0.0312), "3.1%");
});

test("what is put into a sentence is isolated from it", () => {
  assert.equal(fill("ابحث عن «{word}»", { word: "abc" }), "ابحث عن «\u2068abc\u2069»");
});
