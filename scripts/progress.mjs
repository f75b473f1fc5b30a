// Says what is being done, and for how long.

const SHORT_MS = 1000;

/** The time since `start` (of `performance.now()`), for a reader: "850 ms", "12.3 s", "2 min 5 s". */
export function elapsed(start) {
  const ms = performance.now() - start;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Does `work` under a title, and says how long it took where it was not short. Gives what `work` gives. */
export async function step(title, work) {
  const start = performance.now();
  console.log(`• ${title}`);
  const result = await work();
  if (performance.now() - start >= SHORT_MS) console.log(`  ${elapsed(start)}`);
  return result;
}

/** Ends the program with an error that its reader can act on: the message alone, and what a command printed. */
export function fail(error) {
  if (error.output) console.error(error.output.trimEnd());
  console.error(
    `\n✗ ${error.name === "Error" || error.name === "CommandError" ? error.message : error.stack}`,
  );
  process.exit(1);
}
