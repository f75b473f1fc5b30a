// normalize: presets, single rules, and what must come through unharmed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MAX_TEXT_UNITS, normalize, TextTooLongError } from "mubin";

/** Each rule, a text that it changes and no other rule that is on does, and what comes out. */
const RULES = {
  presentationForms: ["\uFECB\uFE98\uFE8D\uFE8F", "عتاب"],
  invisibles: ["ال\u200Fقدس", "القدس"],
  nonJoiners: ["مي\u200Cروم", "ميروم"],
  tatweel: ["كتـــاب", "كتاب"],
  compose: ["ا\u0654ب", "أب"],
  spaces: ["باب\u00A0بيت", "باب بيت"],
  marks: ["ك\u0650ت\u064Eاب", "كتاب"],
  lookAlikes: ["کتاب", "كتاب"],
  alefForms: ["أإآٱ", "اااا"],
  hamzaSeats: ["مسؤول", "مسءول"],
  alefMaksura: ["على", "علي"],
  tehMarbuta: ["مدرسة", "مدرسه"],
  digits: ["٢٠١٩ ۱۲", "2019 12"],
  numberSeparators: ["1٫5", "1.5"],
  punctuation: ["نعم، لا؟", "نعم, لا?"],
  dropHamza: ["سماء", "سما"],
  regionalLetters: ["گاز", "كاز"],
  elongation: ["جمييييل", "جميل"],
};

const IN_NO_PRESET = ["dropHamza", "regionalLetters", "elongation"];

/** Rules that other rules step in for where they are off: compared without these. */
const STEP_IN = {
  compose: ["marks", "alefForms", "hamzaSeats", "dropHamza"],
  alefForms: ["dropHamza"],
  hamzaSeats: ["dropHamza"],
};

for (const [rule, [text, expected]] of Object.entries(RULES)) {
  test(`the rule ${rule} runs where it is on, and nowhere else`, () => {
    assert.equal(normalize(text, { [rule]: true }), expected);
    assert.equal(normalize(text, { [rule]: false }), text);
    const others = Object.keys(RULES).filter((other) => other !== rule && !STEP_IN[rule]?.includes(other));
    assert.equal(normalize(text, Object.fromEntries(others.map((other) => [other, true]))), text);
  });

  // In the preset search a letter loses its hamza with or without being composed first.
  const preset = rule === "compose" ? "repair" : "search";
  const isIn = !IN_NO_PRESET.includes(rule);
  test(`the preset ${preset} ${isIn ? "has" : "leaves out"} the rule ${rule}`, () => {
    assert.equal(normalize(text, { preset, [rule]: isIn }), normalize(text, preset));
    assert.notEqual(normalize(text, { preset, [rule]: !isIn }), normalize(text, preset));
  });
}

test("search is the default", () => {
  const text = "الْمُؤَسَّسَةُ الأُولَى، ١٢٪";
  assert.equal(normalize(text), "المءسسه الاولي, 12%");
  assert.equal(normalize(text, undefined), normalize(text, "search"));
  assert.equal(normalize(text, { preset: "search" }), normalize(text, "search"));
});

test("the presets differ", () => {
  const text = "الأُولَىـ هٰذا ﻛﺘﺎﺏ";
  assert.equal(normalize(text, "repair"), "الأُولَىـ هٰذا كتاب");
  assert.equal(normalize(text, "lucene"), "الاولي هٰذا ﻛﺘﺎﺏ");
  assert.equal(normalize(text, "diacritics"), "الأولىـ هذا ﻛﺘﺎﺏ");
  assert.equal(normalize(text, {}), text);
});

test("a text without anything to change is the same string", () => {
  for (const text of ["", "كتاب", "plain text 123", "كتاب ".repeat(100_000)]) {
    assert.equal(normalize(text), text);
  }
});

test("a text of marks alone becomes empty", () => {
  assert.equal(normalize("\u064E\u0651"), "");
  assert.equal(normalize("\u064E".repeat(10_000)), "");
});

// Each way to read an answer has its own limits: short texts, long ones, and what a decoder does not let through.
for (const [length, times] of Object.entries({
  short: 1,
  "just short": 25,
  long: 400,
  "very long": 200_000,
})) {
  test(`a ${length} text keeps what no rule names`, () => {
    const kept = "\uD800 a \uDC00\uFEFF 😀👩‍👩‍👧 中文 \0\uFFFF ";
    assert.equal(normalize(`ة${kept.repeat(times)}`), `ه${kept.repeat(times)}`);
    const wellFormed = "😀 \uFEFF中文 ";
    assert.equal(normalize(`\uFEFFة${wellFormed.repeat(times)}`), `\uFEFFه${wellFormed.repeat(times)}`);
  });
}

test("texts of all lengths around the limits of the buffers come out whole", () => {
  for (const length of [0, 1, 255, 256, 257, 4095, 4096, 4097, 8191, 8192, 8193, 100_000, 3]) {
    assert.equal(normalize(`${"ك\u064E".repeat(length)}😀`), `${"ك".repeat(length)}😀`, `${length} letters`);
  }
});

test("mathematical letters beyond the first plane are folded", () => {
  assert.equal(normalize("\u{1EE00}"), "ا");
});

test("a text that is longer than 2^26 units is an error that says so, and costs nothing", () => {
  const text = "ا".repeat(MAX_TEXT_UNITS + 1);
  const error = caught(() => normalize(text));
  assert.ok(error instanceof TextTooLongError);
  assert.equal(error.code, "text-too-long");
  assert.equal(
    error.message,
    "normalize: text: the text has 67108865 UTF-16 code units; at most 67108864 are analysed",
  );
});

function caught(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("an error was expected");
}
