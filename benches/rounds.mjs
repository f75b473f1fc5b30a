/**
 * Times contenders for one job in turn, round by round (A B C, B C A, …), so that whatever else the machine is
 * doing falls on all of them alike. Runs in Node and in a page.
 */

/** Samples are at least this long, or the timer's own steps (up to 20 µs) would show. */
const SAMPLE_MS = 4;

/** Each contender runs this long and this often before the first round, so that the compilers have done their work. */
const WARM_UP_MS = 400;
const WARM_UP_RUNS = 4;

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {() => any} [prepare] makes what the job is run on, anew for each run, not timed
 * @property {(prepared: any) => unknown} run the job, timed
 * @property {(result: any) => number} answer what came of it, as a number (a count, a length), not timed
 * @property {(result: any, prepared: any) => void} [free] gives back what the job holds, not timed
 */

/**
 * @param {Contender[]} contenders the first is what the others are compared with
 * @param {{ rounds?: number, budgetMs?: number }} [limits] at most so many rounds, at least five, in about this time
 * @returns {Promise<{ name: string, ms: Spread, answer: number, ratio: Spread }[]>} `ratio`: the time of the first
 *   contender as a share of this one's, in the same round
 * @typedef {{ median: number, low: number, high: number }} Spread quartiles
 */
export async function contest(contenders, { rounds = 31, budgetMs = 6_000 } = {}) {
  const entries = [];
  for (const contender of contenders) entries.push(warmUp(contender));
  const start = performance.now();
  for (let round = 0; round < rounds && (round < 5 || performance.now() - start < budgetMs); round += 1) {
    for (let turn = 0; turn < entries.length; turn += 1) {
      const entry = entries[(round + turn) % entries.length];
      entry.samples.push(sample(entry.contender, entry.runs, entry.answer));
    }
    await pause();
  }
  const [first] = entries;
  return entries.map(({ contender, answer, samples }) => ({
    name: contender.name,
    answer,
    ms: spread(samples),
    ratio: spread(first.samples.map((ms, round) => ms / samples[round])),
  }));
}

/** Lets the page breathe: collect garbage, swap compiled code in. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function warmUp(contender) {
  const prepared = contender.prepare?.();
  const result = contender.run(prepared);
  const answer = contender.answer(result);
  contender.free?.(result, prepared);
  const start = performance.now();
  let runs = 0;
  while (runs < WARM_UP_RUNS || performance.now() - start < WARM_UP_MS) {
    sample(contender, 1, answer);
    runs += 1;
  }
  const lastMs = sample(contender, 1, answer);
  return {
    contender,
    answer,
    runs: Math.max(1, Math.ceil(SAMPLE_MS / Math.max(lastMs, 0.001))),
    samples: [],
  };
}

/** Milliseconds a run, over several. A run that answers otherwise than the first did is an error. */
function sample({ name, prepare, run, answer, free }, runs, expected) {
  let ms = 0;
  for (let at = 0; at < runs; at += 1) {
    const prepared = prepare?.();
    const start = performance.now();
    const result = run(prepared);
    ms += performance.now() - start;
    const got = answer(result);
    if (got !== expected) throw new Error(`${name}: answered ${expected} first, then ${got}`);
    free?.(result, prepared);
  }
  return ms / runs;
}

/** @returns {Spread} */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}
