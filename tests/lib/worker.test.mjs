// The worker's client keeps the contract of the package: the same answers and errors, and every promise settles.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import * as whole from "mubin";
import { connect, createAnalyzer } from "mubin/worker";
import { breakableWorker } from "../support/breakable-worker.mjs";
import { randomNumbers } from "../web/bundled.mjs";

const TEXT =
  "عنوان\n\nقرأت الكتاب في المدرسة القديمة، ثم كتبت كتابا عن مدن الشام. الكتب كثيرة.\n\nقرأت الكتاب في المدرسة القديمة.";
/** The package without a worker. */
const mubin = { ...whole };

const HITS = new mubin.Document(TEXT).find("كتاب").length;
const PARTS = ["قرأت كتابا.\n\n", "الكتب كثيرة."].map((text) =>
  mubin.statistics(text, { frequencies: true }),
);

/** Functions and their arguments, right and wrong. */
const FUNCTIONS = [
  ["normalize", "إلى"],
  ["normalize", "كِتاب\uD800", "repair"],
  ["normalize", "إلى", { preset: "search", digits: false }],
  ["normalize", 5],
  ["normalize", "نص", "serach"],
  ["normalize", "نص", { nothing: true }],
  ["highlight", TEXT, ["كتاب", "مدرسة"]],
  ["highlight", TEXT, "كتاب", { match: "substring", overlaps: "all" }],
  ["highlight", TEXT, ["كتاب", ""]],
  ["highlight", TEXT, "\u064B"],
  ["highlight", TEXT, [5]],
  ["highlight", TEXT, "كتاب", { match: "near" }],
  ["highlight", TEXT, new Array(10_001).fill("ا")],
  ["statistics", TEXT],
  ["statistics", "", { frequencies: true }],
  ["statistics", null],
  ["statistics", TEXT, 5],
  ["statistics", "ا".repeat(2 ** 26 + 1)],
  ["explain", "وللمدارس"],
  ["explain", 7],
  ["merge", PARTS],
  ["merge", [], { wordsPerMinute: 5 }],
  ["merge", [{}]],
  ["merge", "no"],
  ["compare", PARTS[0], PARTS],
  ["compare", PARTS[0], [PARTS[1]], { by: "lemma", limit: 1 }],
  ["compare", PARTS[0], 5],
  ["compare", PARTS[0], PARTS[1], { by: "root" }],
];

/** Methods of a document of `TEXT`, the same way. */
const METHODS = [
  ["find", ["كتاب", "مدرسة قديمة", "كتب"]],
  ["find", [], { match: "exact" }],
  ["find", ["كتاب", "\u0640"]],
  ["find", { no: "list" }],
  ["find", "كتاب", { overlaps: "some" }],
  ["statistics"],
  ["statistics", { frequencies: true, duplicates: false }],
  ["statistics", { frequencies: 1 }],
  ["tokens"],
  ["tokens", { clitics: true }],
  ["tokens", { clitics: 1 }],
  ["tokens", { clitics: false }],
  ["explain", 12],
  ["explain", TEXT.length + 1],
  ["explain", "x"],
  ["meanings", "المدن"],
  ["meanings", ""],
  ["related", "كتاب"],
  ["related", {}],
  ["concordance", "كتاب", { context: { words: 2 } }],
  ["concordance", "كتاب", { context: 5 }],
  ["collocates", "كتاب", { window: 2 }],
  ["collocates", "كتاب", { window: -1 }],
  ["vocabulary", { by: "lemma", spans: true }],
  ["vocabulary", { by: "root" }],
  ["ngrams", 2],
  ["ngrams", 0],
  ["dispersion", "كتاب", { parts: 3 }],
  ["dispersion", "كتاب", { parts: 0 }],
  ["outline"],
];

/** What a call gives or throws, for comparison. */
async function outcome(call) {
  try {
    return { answer: await call() };
  } catch (error) {
    const { name, code, index, message } = error;
    return { thrown: { class: error.constructor, name, code, index, message } };
  }
}

const said = (call) =>
  `${call[0]}(${call
    .slice(1)
    .map((argument) => JSON.stringify(argument)?.slice(0, 40))
    .join(", ")})`;

const script = await breakableWorker();
/** Ways to have a worker. */
const ANALYZERS = {
  "a worker of its own": () => createAnalyzer(),
  "workers of mubin/worker-script": () =>
    connect(() => new Worker(new URL(import.meta.resolve("mubin/worker-script")))),
};

for (const [name, make] of Object.entries(ANALYZERS)) {
  describe(name, () => {
    let analyzer;
    before(() => {
      analyzer = make();
    });
    after(() => analyzer.dispose());

    for (const call of FUNCTIONS) {
      const [method, ...rest] = call;
      test(`${said(call)} as without a worker`, async () => {
        assert.deepEqual(
          await outcome(() => analyzer[method](...rest)),
          await outcome(() => mubin[method](...rest)),
        );
      });
    }

    for (const call of METHODS) {
      const [method, ...rest] = call;
      test(`Document: ${said(call)} as without a worker`, async () => {
        const document = analyzer.document(TEXT);
        assert.deepEqual(
          await outcome(() => document[method](...rest)),
          await outcome(() => new mubin.Document(TEXT)[method](...rest)),
        );
        document.dispose();
      });
    }

    test("documents are compared with documents and statistics", async () => {
      const texts = [TEXT, "كتاب آخر في البيت"];
      const [one, other] = texts.map((text) => analyzer.document(text));
      const [first, second] = texts.map((text) => new mubin.Document(text));
      assert.deepEqual(
        await analyzer.compare(one, [other, PARTS[0]], { by: "lemma" }),
        mubin.compare(first, [second, PARTS[0]], { by: "lemma" }),
      );
    });
  });
}

/** Runs a test with an analyzer whose workers break when they are asked to; they are counted. */
function breakable(name, task) {
  test(name, { timeout: 30_000 }, async () => {
    const workers = [];
    const analyzer = connect(() => {
      const worker = new Worker(script, { eval: true });
      workers.push(worker);
      return worker;
    });
    try {
      await task(analyzer, workers);
    } finally {
      analyzer.dispose();
    }
  });
}

const code = (expected) => (error) => error instanceof mubin.MubinError && error.code === expected;
const isAbort = { name: "AbortError" };

describe("giving up", () => {
  breakable("a question that waits is dropped", async (analyzer, workers) => {
    const running = analyzer.statistics(TEXT);
    const controller = new AbortController();
    const waiting = analyzer.normalize("إلى", { signal: controller.signal });
    controller.abort();
    await assert.rejects(waiting, isAbort);
    assert.equal((await running).words, mubin.statistics(TEXT).words);
    assert.equal(workers.length, 1);
  });

  breakable(
    "one that is out ends the worker; those that wait are answered by another",
    async (analyzer, workers) => {
      const document = analyzer.document(TEXT);
      assert.equal((await document.find("كتاب")).length, HITS);
      const controller = new AbortController();
      const hanging = analyzer.normalize("hang", { signal: controller.signal });
      const waiting = [document.find("كتاب"), analyzer.normalize("إلى")];
      await pause(50);
      controller.abort();
      await assert.rejects(hanging, isAbort);
      const [matches, normalized] = await Promise.all(waiting);
      assert.deepEqual(matches, new mubin.Document(TEXT).find("كتاب"));
      assert.equal(normalized, "الي");
      assert.equal(workers.length, 2);
    },
  );

  breakable("one signal of many ends one worker", async (analyzer, workers) => {
    const controller = new AbortController();
    const { signal } = controller;
    const open = [analyzer.normalize("hang", { signal }), analyzer.normalize("hang", { signal })];
    const kept = analyzer.normalize("إلى");
    await pause(20);
    controller.abort();
    for (const promise of open) await assert.rejects(promise, isAbort);
    assert.equal(await kept, "الي");
    assert.equal(workers.length, 2);
  });

  breakable("the signal's own reason is the reason", async (analyzer) => {
    const reason = new Error("enough");
    await assert.rejects(analyzer.normalize("نص", { signal: AbortSignal.abort(reason) }), reason);
    const timeout = analyzer.normalize("hang", { signal: AbortSignal.timeout(50) });
    await assert.rejects(timeout, { name: "TimeoutError" });
  });

  breakable("after the answer nothing happens, and the signal is let go", async (analyzer, workers) => {
    const controller = new AbortController();
    const { signal } = controller;
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...rest) => {
      listeners += 1;
      addEventListener.apply(signal, rest);
    };
    signal.removeEventListener = (...rest) => {
      listeners -= 1;
      removeEventListener.apply(signal, rest);
    };
    await analyzer.normalize("نص", { signal });
    assert.equal(listeners, 0);
    controller.abort();
    assert.equal(await analyzer.normalize("إلى"), "الي");
    assert.equal(workers.length, 1);
  });

  test("a worker that the caller made goes on, and its reply goes unheard", async () => {
    const worker = new Worker(script, { eval: true });
    const analyzer = connect(worker);
    const controller = new AbortController();
    const given = analyzer.statistics(TEXT, { signal: controller.signal });
    const next = analyzer.normalize("إلى");
    controller.abort();
    await assert.rejects(given, isAbort);
    assert.equal(await next, "الي");
    analyzer.dispose();
    await worker.terminate();
  });
});

describe("latest", () => {
  breakable("of those that wait only the newest is answered, in each document", async (analyzer) => {
    const [one, other] = [analyzer.document("كتاب"), analyzer.document("باب")];
    const out = one.find("كتاب", { latest: "find" });
    const overtaken = one.find("باب", { latest: "find" });
    const elsewhere = other.find("باب", { latest: "find" });
    const unnamed = one.find("باب");
    const newest = one.find("كتب", { latest: "find" });
    await assert.rejects(overtaken, code("superseded"));
    assert.equal((await out).length, 1);
    assert.equal((await elsewhere).length, 1);
    assert.equal((await unnamed).length, 0);
    assert.equal((await newest).length, 0);
  });
});

describe("a changing text", () => {
  breakable("a question is about the text as it stood", async (analyzer) => {
    const document = analyzer.document("كتاب");
    const before = document.find("كتاب");
    const waiting = document.find("كتاب");
    document.edit({ start: 0, end: 0, text: "باب " });
    const after = document.find("كتاب");
    assert.deepEqual(
      (await Promise.all([before, waiting, after])).map(([{ start }]) => start),
      [0, 0, 4],
    );
    assert.equal(document.text, "باب كتاب");
  });

  breakable("it is sent once, then the changes alone", async (analyzer, workers) => {
    const document = analyzer.document(TEXT);
    await document.find("كتاب");
    const [worker] = workers;
    const posted = [];
    const { postMessage } = worker;
    worker.postMessage = (message, ...rest) => {
      posted.push(message);
      postMessage.call(worker, message, ...rest);
    };
    await document.find("مدينة");
    document.edit({ start: 0, end: 5, text: "باب" });
    document.edit({ start: 3, end: 3, text: "!" });
    await document.find("باب");
    assert.deepEqual(
      posted.map(({ updates }) => updates),
      [
        [],
        [
          {
            document: 1,
            length: TEXT.length - 1,
            changes: [
              { start: 0, end: 5, text: "باب" },
              { start: 3, end: 3, text: "!" },
            ],
          },
        ],
      ],
    );
  });

  breakable(
    "thousands of changes, asked about or not, leave the same text on both sides",
    async (analyzer) => {
      const document = analyzer.document("");
      let text = "";
      for (let count = 0; count < 5_000; count += 1) {
        document.edit({ start: count >> 1, end: count >> 1, text: "ا" });
        text += "ا";
        if (count > 4_500) void document.statistics({ latest: "figures" }).catch(() => {});
      }
      assert.equal((await document.statistics()).letters, text.length);
      assert.equal(document.text, text);
    },
  );

  for (const [name, change, message] of [
    [
      "a place that is none",
      { start: 0.5, end: 1, text: "" },
      /^Document\.edit: start: expected a whole number from 0 to 4, got 0\.5$/,
    ],
    [
      "an end before the start",
      { start: 2, end: 1, text: "" },
      /^Document\.edit: end: expected a whole number from 2 to 4, got 1$/,
    ],
    [
      "an end behind the text",
      { start: 2, end: 5, text: "" },
      /end: expected a whole number from 2 to 4, got 5$/,
    ],
    ["no text", { start: 0, end: 0 }, /^Document\.edit: text: expected a string, got undefined$/],
    ["nothing", null, /^Document\.edit: expected \{ start, end, text \}, got null$/],
  ]) {
    breakable(`${name} is refused`, (analyzer) => {
      const document = analyzer.document("كتاب");
      assert.throws(() => document.edit(change), { message });
      assert.equal(document.text, "كتاب");
    });
  }
});

describe("failure", () => {
  breakable(
    "a crash of the core rejects its question, and the next is answered",
    async (analyzer, workers) => {
      const document = analyzer.document(TEXT);
      const before = await document.find("كتاب");
      const [crash, next] = await Promise.allSettled([document.outline(), document.find("كتاب")]);
      assert.ok(crash.reason instanceof mubin.CrashError);
      assert.match(crash.reason.message, /a panic that a test asked for/);
      assert.ok(crash.reason.cause instanceof Error);
      assert.deepEqual(next.value, before);
      assert.equal(workers.length, 1, "the worker went on");
    },
  );

  for (const way of ["throw", "exit"]) {
    breakable(
      `a worker that dies (${way}) rejects its question; those that wait are answered`,
      async (analyzer, workers) => {
        const document = analyzer.document(TEXT);
        await document.statistics();
        const dying = analyzer.normalize(way);
        const waiting = document.find("كتاب");
        await assert.rejects(dying, code("worker-stopped"));
        assert.equal((await waiting).length, HITS);
        assert.equal(workers.length, 2);
      },
    );
  }

  breakable("a worker that is ended from outside is replaced", async (analyzer, workers) => {
    await analyzer.normalize("نص");
    const open = analyzer.normalize("hang");
    await workers[0].terminate();
    await assert.rejects(open, code("worker-stopped"));
    assert.equal(await analyzer.normalize("إلى"), "الي");
    await workers[1].terminate();
    assert.equal(await analyzer.normalize("إلى"), "الي");
    assert.equal(workers.length, 3);
  });

  test("a worker that does not start rejects every question, with what to do", async () => {
    for (const start of [
      () => {
        throw new TypeError("refused by the policy");
      },
      () => new Worker("throw new Error('no such script')", { eval: true }),
    ]) {
      const analyzer = connect(start);
      for (const { reason } of await Promise.allSettled([analyzer.normalize("نص"), analyzer.explain("نص")])) {
        assert.ok(code("worker-not-started")(reason), reason);
        assert.match(reason.message, /(refused by the policy|no such script).*worker-src/);
        assert.ok(reason.cause instanceof Error);
      }
      analyzer.dispose();
    }
  });

  test("a worker that the caller made has no successor", async () => {
    const worker = new Worker(script, { eval: true });
    const analyzer = connect(worker);
    const open = [analyzer.normalize("throw"), analyzer.normalize("نص")];
    for (const { reason } of await Promise.allSettled(open))
      assert.ok(code("worker-stopped")(reason), reason);
    await assert.rejects(analyzer.normalize("نص"), code("worker-stopped"));
  });

  breakable("what cannot be sent is a TypeError", async (analyzer) => {
    await assert.rejects(
      analyzer.normalize("نص", { preset: () => {} }),
      (error) =>
        error instanceof TypeError && /^normalize: expected arguments that can be sent/.test(error.message),
    );
    assert.equal(await analyzer.normalize("إلى"), "الي");
  });

  for (const [name, options, message] of [
    ["a signal", { signal: 5 }, "normalize: options.signal: expected an AbortSignal, got 5"],
    ["a key", { latest: true }, "normalize: options.latest: expected a string, got boolean"],
    ["a listener", { onProgress: "x" }, 'normalize: options.onProgress: expected a function, got "x"'],
  ]) {
    breakable(`${name} that is none is refused`, async (analyzer) => {
      await assert.rejects(analyzer.normalize("نص", options), { name: "OptionError", message });
    });
  }

  test("a method that there is not is answered with an error", async () => {
    const worker = new Worker(script, { eval: true });
    const reply = (message) =>
      new Promise((resolve) => {
        const heard = (data) => {
          if (data.id !== message.id) return;
          worker.off("message", heard);
          resolve(data);
        };
        worker.on("message", heard);
        worker.postMessage(message);
      });
    for (const [id, method] of ["eval", "constructor", "toString"].entries()) {
      const { failure } = await reply({ id, method, arguments: [], updates: [] });
      assert.deepEqual(failure, { name: "TypeError", message: `${method}: there is no such function` });
    }
    const { failure } = await reply({ id: 9, method: "dispose", document: 1, arguments: [], updates: [] });
    assert.deepEqual(failure, { name: "TypeError", message: "Document.dispose: there is no such method" });
    await worker.terminate();
  });
});

test("progress tells the steps that there are", async () => {
  const analyzer = createAnalyzer();
  const steps = [];
  const document = analyzer.document(TEXT);
  await document.statistics({ onProgress: (step) => steps.push(step) });
  assert.deepEqual(steps, ["received", "parsed"]);
  await analyzer.normalize("نص", { onProgress: (step) => steps.push(step) });
  assert.deepEqual(steps, ["received", "parsed", "received"]);
  analyzer.dispose();
});

describe("disposing", () => {
  breakable("of a document rejects what is asked about it, and leaves others alone", async (analyzer) => {
    const [one, other] = [analyzer.document(TEXT), analyzer.document("كتاب")];
    const open = [one.statistics(), one.find("كتاب"), analyzer.compare(one, other)];
    const kept = other.find("كتاب");
    one.dispose();
    for (const { reason } of await Promise.allSettled(open)) assert.ok(code("disposed")(reason), reason);
    assert.equal((await kept).length, 1);
    await assert.rejects(one.find("كتاب"), code("disposed"));
    await assert.rejects(analyzer.compare(one, other), code("disposed"));
    assert.throws(() => one.edit({ start: 0, end: 0, text: "" }), code("disposed"));
    one.dispose();
  });

  breakable("of the analyzer settles everything and ends its worker", async (analyzer, workers) => {
    const open = [analyzer.normalize("hang"), analyzer.normalize("نص"), analyzer.document("نص").tokens()];
    const ended = new Promise((resolve) => workers[0].once("exit", resolve));
    analyzer.dispose();
    for (const { reason } of await Promise.allSettled(open)) assert.ok(code("disposed")(reason), reason);
    await ended;
    await assert.rejects(analyzer.normalize("نص"), code("disposed"));
    analyzer.dispose();
  });

  test("a worker that the caller made is left running, without the documents", async () => {
    const worker = new Worker(script, { eval: true });
    const analyzer = connect(worker);
    await analyzer.document(TEXT).find("كتاب");
    analyzer.dispose();
    const again = connect(worker);
    assert.equal(await again.normalize("إلى"), "الي");
    // The number of the old document: gone from the worker, this one is told that it is new.
    assert.equal((await again.document("باب").statistics()).words, 1);
    again.dispose();
    await worker.terminate();
  });

  test("a document that nobody holds is answered, then taken from the worker", {
    timeout: 60_000,
  }, async () => {
    const posted = [];
    const analyzer = connect(() => {
      const worker = new Worker(script, { eval: true });
      const { postMessage } = worker;
      worker.postMessage = (message, ...rest) => {
        posted.push(message);
        postMessage.call(worker, message, ...rest);
      };
      return worker;
    });
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc");
    const open = analyzer.document(TEXT).find("كتاب");
    collect();
    await pause(1);
    collect();
    assert.equal((await open).length, HITS);
    while (!posted.some((message) => "dispose" in message)) {
      collect();
      await pause(5);
    }
    assert.equal(await analyzer.normalize("إلى"), "الي");
    analyzer.dispose();
  });

  test("hundreds of documents and dozens of analyzers leave nothing behind", async () => {
    const text = `${TEXT}\n`.repeat(500);
    const analyzer = createAnalyzer();
    const round = async () => {
      for (let count = 0; count < 40; count += 1) {
        const document = analyzer.document(text);
        await document.find("كتاب");
        document.dispose();
      }
      for (let count = 0; count < 4; count += 1) {
        const short = createAnalyzer();
        await short.normalize("نص");
        short.dispose();
      }
      await pause(100);
      return process.memoryUsage().rss;
    };
    await round();
    const first = await round();
    await round();
    const last = await round();
    analyzer.dispose();
    // A text takes 1 MB in the core: 80 that were kept would take more than this.
    assert.ok(last - first < 60e6, `grew by ${(last - first) / 1e6} MB`);
  });
});

describe("at random", () => {
  const RUNS = 200;
  test(`${RUNS} mixtures of questions, changes, failures and giving up`, {
    timeout: 240_000,
  }, async (context) => {
    const seed = Number(process.env.MUBIN_SEED ?? Math.floor(Math.random() * 2 ** 31));
    context.diagnostic(`seed ${seed}`);
    const random = randomNumbers(seed);
    const below = (limit) => Math.floor(random() * limit);
    const words = ["كتاب", "مدرسة", "الكتب", "في", "مدن", "؟", "\n\n"];
    const analyzer = connect(() => new Worker(script, { eval: true }));
    try {
      for (let run = 0; run < RUNS; run += 1) {
        const document = analyzer.document(words.slice(0, 1 + below(words.length)).join(" "));
        const open = [];
        for (let step = 0; step < 12; step += 1) {
          const { text } = document;
          const dice = below(20);
          if (dice < 6) {
            const keyword = words[below(5)];
            const options = below(2) === 0 ? { latest: "find" } : {};
            open.push([
              document.find(keyword, options),
              () => new mubin.Document(text).find(keyword),
              "superseded",
            ]);
          } else if (dice < 9) {
            open.push([document.statistics(), () => new mubin.Document(text).statistics()]);
          } else if (dice < 15) {
            const start = below(text.length + 1);
            const end = start + below(text.length - start + 1);
            document.edit({ start, end: Math.min(end, start + 3), text: `${words[below(words.length)]} ` });
          } else if (dice < 17) {
            const controller = new AbortController();
            const call = document.find("كتاب", { signal: controller.signal });
            open.push([call, () => new mubin.Document(text).find("كتاب"), "AbortError"]);
            const abort = () => controller.abort();
            if (below(2) === 0) abort();
            else setTimeout(abort, below(3));
          } else if (dice === 17) {
            open.push([document.outline(), () => assert.fail("it crashes"), "crash"]);
          } else if (dice === 18 && below(4) === 0) {
            open.push([analyzer.normalize("throw"), () => assert.fail("it breaks down"), "worker-stopped"]);
          } else if (below(3) === 0) await pause(1);
          // It is looked at below; until then a rejection is nobody's mistake.
          open.at(-1)?.[0].catch(() => {});
        }
        const settled = await Promise.allSettled(open.map(([promise]) => promise));
        for (const [index, { status, value, reason }] of settled.entries()) {
          const [, expected, allowed] = open[index];
          if (status === "fulfilled") assert.deepEqual(value, expected(), `seed ${seed}, run ${run}`);
          else
            assert.equal(
              reason.code && typeof reason.code === "string" ? reason.code : reason.name,
              allowed,
              `seed ${seed}, run ${run}: ${reason}`,
            );
        }
        document.dispose();
      }
    } finally {
      analyzer.dispose();
    }
  });
});
