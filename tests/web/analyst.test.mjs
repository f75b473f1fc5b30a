// The page's side of the worker: every question settles, and only the newest is answered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageModule } from "./bundled.mjs";

const { Analyst, AnalysisError, Superseded } = await pageModule("analyst/analyst.ts");

/** A worker that keeps its copy of the text as the real one does, and answers when the test says so. */
class ScriptedWorker extends EventTarget {
  text = "";
  requests = [];
  isTerminated = false;

  postMessage(request) {
    const { update } = request;
    if ("text" in update) this.text = update.text;
    else
      for (const { start, end, text } of update.changes)
        this.text = this.text.slice(0, start) + text + this.text.slice(end);
    assert.equal(this.text.length, request.length, "the copy is in step");
    this.requests.push(request);
  }

  answer(answer) {
    const { id } = this.requests.at(-1);
    this.dispatchEvent(new MessageEvent("message", { data: { id, answer } }));
  }

  fail(failure) {
    const { id } = this.requests.at(-1);
    this.dispatchEvent(new MessageEvent("message", { data: { id, failure } }));
  }

  breakDown() {
    this.dispatchEvent(Object.assign(new Event("error", { cancelable: true }), { message: "out of memory" }));
  }

  terminate() {
    this.isTerminated = true;
  }
}

function stage(text = "نص") {
  const page = { text, workers: [] };
  page.analyst = new Analyst(
    () => {
      const worker = new ScriptedWorker();
      page.workers.push(worker);
      return worker;
    },
    () => page.text,
  );
  page.change = (start, end, added) => {
    page.text = page.text.slice(0, start) + added + page.text.slice(end);
    page.analyst.change({ start, end, text: added }, page.text.length);
  };
  return page;
}

const find = (keyword) => ({ kind: "find", keywords: [keyword], level: "exact" });
const statistics = { kind: "statistics" };
/** Questions go out when those who ask have all had their turn. */
const sent = () => Promise.resolve();

test("the text goes to the worker once, then what changes", async () => {
  const page = stage();
  const first = page.analyst.ask(statistics);
  await sent();
  const [worker] = page.workers;
  worker.answer("one");
  assert.equal(await first, "one");
  page.change(2, 2, " ثانٍ");
  page.change(0, 2, "قول");
  const second = page.analyst.ask(statistics);
  await sent();
  assert.deepEqual(worker.requests.at(-1).update.changes.length, 2);
  assert.equal(worker.text, "قول ثانٍ");
  worker.answer("two");
  assert.equal(await second, "two");
});

test("of the questions of one kind that wait, only the newest is asked", async () => {
  const page = stage();
  const out = page.analyst.ask(find("ا"));
  await sent();
  const overtaken = page.analyst.ask(find("اب"));
  const newest = page.analyst.ask(find("ابن"));
  await assert.rejects(overtaken, Superseded);
  const [worker] = page.workers;
  worker.answer("first");
  assert.equal(await out, "first");
  assert.deepEqual(
    worker.requests.map(({ question }) => question.keywords[0]),
    ["ا", "ابن"],
  );
  worker.answer("last");
  assert.equal(await newest, "last");
});

test("hits are asked for before figures", async () => {
  const page = stage();
  const answers = [
    page.analyst.ask({ kind: "normalize", preset: "search" }),
    page.analyst.ask(statistics),
    page.analyst.ask(find("ا")),
  ];
  await sent();
  const [worker] = page.workers;
  for (const _ of answers) worker.answer("");
  await Promise.all(answers);
  assert.deepEqual(
    worker.requests.map(({ question }) => question.kind),
    ["find", "statistics", "normalize"],
  );
});

test("a change that is told after the question is still part of what is asked about", async () => {
  const page = stage();
  const question = page.analyst.ask(find("ا"));
  page.change(0, 0, "و");
  await sent();
  assert.equal(page.workers[0].text, "ونص");
  page.workers[0].answer("fresh");
  assert.equal(await question, "fresh");
});

test("an answer about a text that has changed since is not given", async () => {
  const page = stage();
  const question = page.analyst.ask(find("ا"));
  await sent();
  page.change(0, 0, "و");
  page.workers[0].answer("stale");
  await assert.rejects(question, Superseded);
});

test("an error keeps its code, and the next question is answered", async () => {
  const page = stage();
  const question = page.analyst.ask(statistics);
  await sent();
  const next = page.analyst.ask(find("ا"));
  page.workers[0].fail({ code: "text-too-long", message: "too long" });
  await assert.rejects(question, (error) => error instanceof AnalysisError && error.code === "text-too-long");
  page.workers[0].answer("next");
  assert.equal(await next, "next");
});

test("a worker that breaks down fails what is open, and a new one gets the whole text", async () => {
  const page = stage();
  const open = page.analyst.ask(statistics);
  await sent();
  const waiting = page.analyst.ask(find("ا"));
  page.change(2, 2, "!");
  page.workers[0].breakDown();
  await assert.rejects(open, (error) => error.code === "stopped");
  await assert.rejects(waiting, (error) => error.code === "stopped");
  assert.ok(page.workers[0].isTerminated);
  const again = page.analyst.ask(statistics);
  await sent();
  assert.equal(page.workers[1].text, "نص!");
  page.workers[1].answer("again");
  assert.equal(await again, "again");
});

test("a worker out of step is replaced", async () => {
  const page = stage();
  const question = page.analyst.ask(statistics);
  await sent();
  page.workers[0].fail({ code: "out-of-step", message: "" });
  await assert.rejects(question, AnalysisError);
  const again = page.analyst.ask(statistics);
  await sent();
  assert.equal(page.workers.length, 2);
  page.workers[1].answer("again");
  assert.equal(await again, "again");
});

test("a worker that cannot start fails the question instead of leaving it open", async () => {
  const analyst = new Analyst(
    () => {
      throw new TypeError("refused by the policy");
    },
    () => "",
  );
  await assert.rejects(analyst.ask(statistics), (error) => error.code === "stopped");
});
