// What becomes of a panic and of memory that runs out. A build of its own exports functions that force them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { attempt, core, currentGeneration } from "../../build/crash-tests/lib/core.js";
import * as folding from "../../build/crash-tests/lib/folding.js";
import {
  CrashError,
  Document,
  fold,
  highlight,
  MubinError,
  normalize,
  statistics,
} from "../../build/crash-tests/lib/index.js";

function crashOf(calls) {
  try {
    attempt(calls);
  } catch (error) {
    return error;
  }
  assert.fail("the call was to crash");
}

test("a panic becomes an error with its message and its place", () => {
  const error = crashOf((core) => core.force_panic());
  assert.ok(error instanceof CrashError && error instanceof MubinError && error instanceof Error);
  assert.equal(error.name, "CrashError");
  assert.equal(error.code, "crash");
  assert.match(
    error.message,
    /^the analysis failed: panicked at (mubin\/)?src\/wasm\.rs:\d+:\d+: a panic that a test asked for$/,
  );
  assert.ok(error.cause instanceof WebAssembly.RuntimeError);
});

test("memory that runs out becomes an error that says it has no message", () => {
  const error = crashOf((core) => core.force_out_of_memory());
  assert.equal(error.code, "crash");
  assert.equal(
    error.message,
    "the analysis failed: it gave no reason, which is how running out of memory looks",
  );
  assert.ok(error.cause instanceof WebAssembly.RuntimeError);
});

test("the next call finds a new instance, with memory of its own", () => {
  const { memory } = core();
  const before = currentGeneration();
  crashOf((core) => core.force_panic());
  assert.notEqual(core().memory, memory);
  assert.equal(currentGeneration(), before + 1);
  assert.equal(
    crashOf((core) => core.force_out_of_memory()).message.includes("a panic"),
    false,
    "the old message went with it",
  );
});

for (const force of ["force_panic", "force_out_of_memory"]) {
  test(`after ${force} everything works as before`, () => {
    const text = "في البيت كِتاب، وفي المدرسة كتاب";
    const answers = () => [highlight(text, "كتاب", { match: "substring" }), statistics(text)];
    const before = answers();
    crashOf((core) => core[force]());
    assert.deepEqual(answers(), before);
  });

  test(`after ${force} in the module that folds, it folds as before, and documents notice nothing`, () => {
    const document = new Document("في البيت كِتاب");
    const generation = currentGeneration();
    // A short text and one that the decoder reads; a cluster that the module is asked about.
    const answers = () => [
      normalize("إلى مَدْرَسَةٍ"),
      normalize("إلى مَدْرَسَةٍ ".repeat(100)),
      fold("ك\u0650ت\u064Eاب").toSource(1, 2),
    ];
    const before = answers();
    assert.throws(() => folding.attempt((core) => core[force]()), CrashError);
    assert.deepEqual(answers(), before);
    assert.equal(document.statistics().words, 3);
    assert.equal(currentGeneration(), generation);
  });

  test(`after ${force} old documents answer as before`, () => {
    const documents = ["في البيت كِتاب", "", "وفي المدرسة كتاب"].map((text) => new Document(text));
    const answers = () =>
      documents.map((document) => [
        document.find(["كتاب", "البيت"]),
        document.statistics(),
        document.tokens({ clitics: true }),
        document.explain(0),
        document.meanings("كتاب"),
        document.related("كتاب"),
        document.vocabulary({ stopWords: false }),
        document.outline(),
      ]);
    const before = answers();
    crashOf((core) => core[force]());
    assert.deepEqual(answers(), before);
    crashOf((core) => core[force]());
    crashOf((core) => core[force]());
    assert.deepEqual(answers(), before);
  });
}

test("a document from before a crash frees none that came after it", () => {
  const old = new Document("باب");
  crashOf((core) => core.force_panic());
  const young = new Document("دار دار");
  old.dispose();
  new Document("نخل نخل نخل");
  assert.equal(young.statistics().words, 2);
});
