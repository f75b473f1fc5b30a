/** Whether time and memory grow with the text and no faster. */

import { core, crash } from "../../dist/lib/core.js";
import { Document, normalize } from "../../dist/lib/index.js";
import { lengthen } from "../lengthen.mjs";
import { spread } from "../rounds.mjs";

const ROUNDS = 7;
/** In each round a size is run until it has seen so many units, so that small texts are measured as well as large ones. */
const UNITS_A_SAMPLE = 2_000_000;

const QUESTION_SIZES = [100_000, 1_000_000, 4_000_000, 10_000_000];

/** `base`: the place of the size that the others are held against. */
const JOBS = [
  {
    job: "new Document",
    sizes: [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 20_000_000],
    base: 2,
    run: (text) => new Document(text),
    free: (document) => document.dispose(),
  },
  {
    job: "normalize",
    sizes: [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 20_000_000],
    base: 2,
    run: (text) => normalize(text, "search"),
  },
  {
    job: "statistics, vocabulary of a new document",
    sizes: QUESTION_SIZES,
    base: 0,
    prepare: (text) => new Document(text),
    run: ask,
    free: (document) => document.dispose(),
  },
  {
    job: "statistics, vocabulary asked again",
    sizes: QUESTION_SIZES,
    base: 0,
    prepare: (text) => ask(new Document(text)),
    run: ask,
    free: (document) => document.dispose(),
  },
  {
    job: "statistics, vocabulary, as many new words everywhere",
    input: "ciphers of the first 0.1 M",
    sizes: QUESTION_SIZES,
    base: 0,
    make: encipher,
    prepare: (text) => new Document(text),
    run: ask,
    free: (document) => document.dispose(),
  },
];

function ask(document) {
  const { types } = document.statistics();
  const { length } = document.vocabulary();
  if (types !== length) throw new Error(`vocabulary: ${length} entries of ${types} types`);
  return document;
}

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
/** What has no common divisor with their number: each gives every letter another, or itself. */
const FACTORS = [1, 3, 5, 9, 11, 13, 15, 17, 19, 23, 25, 27];

/**
 * The beginning of `text` again and again, each time with other letters in place of its own. Real text has the fewer new
 * words the longer it is, and repeated text none; this has as many in its last part as in its first, none of them Arabic.
 */
function encipher(text, units) {
  const piece = lengthen(text, QUESTION_SIZES[0]);
  const pieces = [];
  for (let at = 0; at < units / QUESTION_SIZES[0]; at += 1) {
    const factor = FACTORS[at % FACTORS.length];
    const others = new Map(
      Array.from(LETTERS, (letter, place) => [letter, LETTERS[(place * factor + at + 1) % LETTERS.length]]),
    );
    pieces.push(piece.replace(/[ا-ي]/g, (letter) => others.get(letter) ?? letter));
  }
  return pieces.join("\n");
}

/** Nanoseconds a unit at each size, the sizes in turn, and their ratio to one of the sizes in the same round. */
export async function growth({ name, text }) {
  const results = [];
  for (const { job, input = name, sizes, base, make = lengthen, ...steps } of JOBS) {
    const parts = sizes.map((size) => make(text, size));
    const samples = sizes.map(() => []);
    for (const part of [parts[base], parts[0]]) nanosecondsAUnit(steps, part);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let turn = 0; turn < sizes.length; turn += 1) {
        const at = (turn + round) % sizes.length;
        samples[at].push(nanosecondsAUnit(steps, parts[at]));
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
    results.push({
      job,
      input,
      baseUnitCount: parts[base].length,
      sizes: parts.map((part, at) => ({
        unitCount: part.length,
        nsPerUnit: spread(samples[at]),
        ratio: spread(samples[at].map((ns, round) => ns / samples[base][round])),
      })),
    });
  }
  return results;
}

function nanosecondsAUnit({ prepare, run, free }, text) {
  const runs = Math.ceil(UNITS_A_SAMPLE / text.length);
  let ms = 0;
  for (let at = 0; at < runs; at += 1) {
    const prepared = prepare === undefined ? text : prepare(text);
    const start = performance.now();
    const result = run(prepared);
    ms += performance.now() - start;
    free?.(result);
  }
  return (ms * 1e6) / (runs * text.length);
}

const HELD = 8;

/** What a document is asked once it is made. */
const QUESTIONS = {
  "new Document": () => {},
  "new Document, statistics, vocabulary": (document) => {
    document.statistics();
    document.vocabulary();
  },
  "the same with frequencies": (document) => {
    document.statistics({ frequencies: true });
    document.vocabulary();
  },
};

/**
 * Bytes by which the instance's memory grows for each unit: for the first document (with all that taking apart and the
 * questions need in passing), and for each further one that is held beside it. Each job has an instance of its own,
 * since memory that has grown does not shrink; what an instance needs whatever the text, the language data among it,
 * is there before. What the answers take as objects of JavaScript is not in it.
 */
export function memory(name, text) {
  return Object.entries(QUESTIONS).map(([job, ask]) => {
    crash("a new instance, for its memory alone");
    const make = (text) => {
      const document = new Document(text);
      ask(document);
      return document;
    };
    make("م").dispose();
    const size = () => core().memory.buffer.byteLength;
    const sizes = [size()];
    const held = [];
    for (let at = 0; at < HELD; at += 1) {
      held.push(make(text));
      sizes.push(size());
    }
    for (const document of held) document.dispose();
    return {
      job,
      input: name,
      unitCount: text.length,
      firstBytesPerUnit: (sizes[1] - sizes[0]) / text.length,
      furtherBytesPerUnit: (sizes[HELD] - sizes[1]) / ((HELD - 1) * text.length),
    };
  });
}
