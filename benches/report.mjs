/** The results as a table for the terminal, and what became of the aims. */

/**
 * Times of the first contender as a share of a peer's, and sizes; all aims but those of size are for Chromium. Where the
 * peer's work is a part of the first one's, `beyond` is what remains of the share without it: 1.
 */
const RATIO_AIMS = [
  { job: "normalize", input: /1m$/, peer: /^chain/, most: 1.0 },
  { job: "normalize, titles", input: /50$/, peer: /^chain/, most: 0.8 },
  { job: "new Document", input: /1m$/, peer: /^plain statistics$/, most: 0.2 },
  { job: "new Document", input: /1m$/, peer: /^split/, most: 0.125 },
  { job: "find 100, lemma", input: /1m$/, peer: /^mark-tolerant/, most: 0.15 },
  { job: "paint 100, in a page of 100,000 words", input: /1m$/, peer: /^mark.js/, most: 0.125 },
  { job: "first figures", input: /1m$/, peer: /^new Document$/, beyond: 1, most: 2 },
];
const MOST_BYTES_PER_UNIT = {
  "new Document": { first: 12, further: 12 },
  "new Document, statistics, vocabulary": { first: 24 },
  "the same with frequencies": { first: 24 },
};
const MOST_GROWTH = 0.15;
const MOST_BROTLI_BYTES = { "bundle of normalize": 20 * 1024, "bundle of everything": 120 * 1024 };

/**
 * @param {{ engines: Record<string, any>, sizes: { name: string, raw: number, brotli: number }[] }} results
 * @returns {string[]} lines
 */
export function table({ engines, sizes }) {
  const lines = [];
  for (const [engine, results] of Object.entries(engines)) {
    lines.push("", `── ${engine}: ${results.version} ${"─".repeat(60)}`);
    lines.push(`first answer ${ms(results.firstAnswerMs)} (compile, start, normalize one word)`);
    for (const { job, input, unitCount, contenders, notes } of results.contests) {
      lines.push("", `${job} · ${input}, ${unitCount.toLocaleString("en")} units`);
      contenders.forEach(({ name, ms: time, ratio, answer }, place) => {
        const share = place === 0 ? "" : `${times(ratio.median)} [${times(ratio.low)} ${times(ratio.high)}]`;
        lines.push(`  ${name.padEnd(38)}${range(time).padEnd(28)}${share.padEnd(30)}${answer}`);
      });
      for (const note of notes) lines.push(`    ${note}`);
    }
    const { memory, growth } = results;
    for (const { job, input, firstBytesPerUnit, furtherBytesPerUnit } of memory ?? []) {
      lines.push("", `memory of ${job} · ${input}`);
      lines.push(
        `  bytes a unit: ${firstBytesPerUnit.toFixed(2)} for the first, ${furtherBytesPerUnit.toFixed(2)} for each further one that is held`,
      );
    }
    for (const { job, input, baseUnitCount, sizes: steps } of growth ?? []) {
      lines.push(
        "",
        `growth of ${job} · ${input}: nanoseconds a unit, and their ratio to ${baseUnitCount.toLocaleString("en")} units`,
      );
      for (const { unitCount, nsPerUnit, ratio } of steps) {
        lines.push(
          `  ${unitCount.toLocaleString("en").padStart(12)}  ${range(nsPerUnit, "ns").padEnd(28)}${times(ratio.median)}`,
        );
      }
    }
  }
  lines.push("", "── sizes, bytes ──");
  for (const { name, raw, brotli } of sizes) {
    lines.push(
      `  ${name.padEnd(48)}${raw.toLocaleString("en").padStart(10)}${brotli.toLocaleString("en").padStart(10)} brotli`,
    );
  }
  lines.push("", "── aims ──");
  for (const { what, got, most, isMet } of aims({ engines, sizes })) {
    lines.push(`  ${isMet ? "met    " : "not met"}  ${what}: ${got} (at most ${most})`);
  }
  return lines;
}

/** Every aim for which there is a figure. */
export function aims({ engines, sizes }) {
  const all = [];
  const add = (what, got, most, show) =>
    all.push({ what, got: show(got), most: show(most), isMet: got <= most });
  const { contests = [], memory = [], growth = [] } = engines.chromium ?? {};
  for (const aim of RATIO_AIMS) {
    for (const { job, input, contenders } of contests) {
      if (job !== aim.job || !aim.input.test(input)) continue;
      const peer = contenders.find(({ name }) => aim.peer.test(name));
      const { beyond = 0 } = aim;
      const what = beyond === 0 ? job : `${job} less ${peer.name}`;
      add(`${what} ÷ ${peer.name}, ${input}`, peer.ratio.median - beyond, aim.most, times);
    }
  }
  for (const { job, firstBytesPerUnit, furtherBytesPerUnit } of memory) {
    const { first, further } = MOST_BYTES_PER_UNIT[job];
    const show = (bytes) => bytes.toFixed(2);
    add(`${job}: bytes a unit, first document`, firstBytesPerUnit, first, show);
    if (further !== undefined)
      add(`${job}: bytes a unit, further documents`, furtherBytesPerUnit, further, show);
  }
  for (const { job, sizes: steps } of growth) {
    const worst = Math.max(...steps.map(({ ratio }) => ratio.median - 1));
    add(
      `growth of ${job}, 0.1 to ${Math.round(steps.at(-1).unitCount / 1e6)} M units, above linear`,
      worst,
      MOST_GROWTH,
      (share) => `${(100 * share).toFixed(0)} %`,
    );
  }
  for (const [name, most] of Object.entries(MOST_BROTLI_BYTES)) {
    const { brotli } = sizes.find((size) => size.name === name);
    add(`${name}, bytes after brotli`, brotli, most, String);
  }
  return all;
}

function range({ median, low, high }, unit = "ms") {
  return `${figure(median)} ${unit} [${figure(low)} ${figure(high)}]`;
}

function ms(value) {
  return `${figure(value)} ms`;
}

function times(value) {
  return `${figure(value)} ×`;
}

/** Three significant digits. */
function figure(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
