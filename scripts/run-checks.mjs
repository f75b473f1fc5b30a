// Runs checks one after another, all of them, and closes with a summary.

import { elapsed } from "./progress.mjs";

/**
 * Runs `checks` to the last one, whatever fails on the way; prints a summary and, as the last line,
 * `total: N passed, N failed, N skipped`. `notes` are said before that line. The program ends with code 1 where
 * something failed.
 */
export async function runChecks(checks, { notes = [] } = {}) {
  const start = performance.now();
  const lines = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, run } of checks) {
    console.log(`\n── ${title} ${"─".repeat(Math.max(0, 90 - title.length))}`);
    const begun = performance.now();
    let result;
    try {
      result = await run();
    } catch (error) {
      if (error.output) console.error(error.output.trimEnd());
      console.error(`✗ ${error.name === "CommandError" ? error.message : error.stack}`);
      result = { passed: 0, failed: 1, skipped: 0 };
    }
    for (const key of Object.keys(total)) total[key] += result[key];
    lines.push(
      `${result.failed === 0 ? "✓" : "✗"} ${title.padEnd(52)} ${words(result).padEnd(38)} ${elapsed(begun)}`,
    );
  }
  console.log(`\n── summary (${elapsed(start)}) ${"─".repeat(70)}`);
  for (const line of lines) console.log(line);
  for (const note of notes) console.log(`! ${note}`);
  console.log(`total: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function words({ passed, failed, skipped }) {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} FAILED`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(", ");
}
