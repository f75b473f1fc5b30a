/** Whether time and memory grow with the text and no faster. */

import { core } from "../../dist/lib/core.js";
import { Document, normalize } from "../../dist/lib/index.js";
import { lengthen } from "../lengthen.mjs";
import { spread } from "../rounds.mjs";

const SIZES = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 20_000_000];
const ROUNDS = 7;
/** In each round a size is run until it has seen so many units, so that small texts are measured as well as large ones. */
const UNITS_A_SAMPLE = 2_000_000;

/** Nanoseconds a unit at each size, the sizes in turn, and their ratio to one million units in the same round. */
export async function growth({ name, text }) {
  const jobs = [
    ["new Document", (part) => new Document(part).dispose()],
    ["normalize", (part) => normalize(part, "search")],
  ];
  const parts = SIZES.map((size) => lengthen(text, size));
  const results = [];
  for (const [job, run] of jobs) {
    const samples = SIZES.map(() => []);
    run(parts[2]);
    run(parts[0]);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let turn = 0; turn < SIZES.length; turn += 1) {
        const at = (turn + round) % SIZES.length;
        samples[at].push(nanosecondsAUnit(run, parts[at]));
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
    const base = samples[2];
    results.push({
      job,
      input: name,
      sizes: parts.map((part, at) => ({
        unitCount: part.length,
        nsPerUnit: spread(samples[at]),
        ratio: spread(samples[at].map((ns, round) => ns / base[round])),
      })),
    });
  }
  return results;
}

function nanosecondsAUnit(run, text) {
  const runs = Math.ceil(UNITS_A_SAMPLE / text.length);
  const start = performance.now();
  for (let at = 0; at < runs; at += 1) run(text);
  return ((performance.now() - start) * 1e6) / (runs * text.length);
}

const HELD = 8;

/**
 * Bytes by which the instance's memory grows for each unit: for the first document (with all that taking apart
 * needs in passing), and for each further one that is held beside it. To be run before any other case, since
 * memory that has grown does not shrink.
 */
export function memory(name, text) {
  const size = () => core().memory.buffer.byteLength;
  new Document("م").dispose();
  const sizes = [size()];
  const held = [];
  for (let at = 0; at < HELD; at += 1) {
    held.push(new Document(text));
    sizes.push(size());
  }
  for (const document of held) document.dispose();
  return {
    job: "memory of new Document",
    input: name,
    unitCount: text.length,
    firstBytesPerUnit: (sizes[1] - sizes[0]) / text.length,
    furtherBytesPerUnit: (sizes[HELD] - sizes[1]) / ((HELD - 1) * text.length),
  };
}
