// What CHANGELOG.md says, and which step of the version it asks for. docs/releasing.md has the rules.

const STEP_NAMES = ["major", "minor", "patch"];
/**
 * The kinds of lines, and the smallest step of the version that each asks for: before 1.0.0, where the minor number does the
 * work of the major one, and from there on.
 */
const STEPS = { Remove: [1, 0], Change: [1, 1], Add: [2, 1], Fix: [2, 2] };

/**
 * Reads a changelog: its sections, the newest first, as `{ title, version, date, lines }`. `version` and `date` are null
 * where the title is not `1.2.3 (2026-01-31)`; a line is one entry, without its dash, however long.
 */
export function readChangelog(text) {
  const [, ...sections] = text.split(/^## /m);
  return sections.map((section) => {
    const [title, ...rest] = section.split("\n");
    const [, version = null, date = null] = /^(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$/.exec(title) ?? [];
    const lines = rest
      .join("\n")
      .split(/^- /m)
      .slice(1)
      .map((line) => line.trim().replaceAll(/\s+/g, " "));
    return { title, version, date, lines };
  });
}

/** What is wrong with a changelog whose newest section is to be released as `version`; empty where nothing is. */
export function changelogProblems(text, version) {
  const [section, previous] = readChangelog(text);
  if (section === undefined) return ["CHANGELOG.md has no section"];
  if (section.version === null) {
    return [
      `CHANGELOG.md: the first heading is "${section.title}"; expected "${version} (<year>-<month>-<day>)"`,
    ];
  }
  const problems = [];
  if (section.version !== version) {
    problems.push(`CHANGELOG.md: the first heading is of ${section.version}, and the version is ${version}`);
  }
  if (Number.isNaN(Date.parse(section.date))) problems.push(`CHANGELOG.md: ${section.date} is no date`);
  if (section.lines.length === 0) problems.push(`CHANGELOG.md: ${section.version} has no lines`);
  problems.push(...lineProblems(section.lines));
  if (previous !== undefined) problems.push(...stepProblems(previous.version, section));
  return problems;
}

/** The lines that do not say what kind of change they are. */
export function lineProblems(lines) {
  const kinds = Object.keys(STEPS);
  return lines
    .filter((line) => !kinds.some((kind) => line.startsWith(`${kind} `)))
    .map((line) => `CHANGELOG.md: a line starts with none of ${kinds.join(", ")}: ${line}`);
}

/** Whether the version rises, by one step, and by no smaller one than the lines ask for. */
function stepProblems(previous, { version, lines }) {
  if (previous === null) return ["CHANGELOG.md: the heading of the release before names no version"];
  const [from, to] = [previous, version].map((text) => text.split(".").map(Number));
  const step = from.findIndex((part, index) => part !== to[index]);
  const next = from.map((part, index) => (index < step ? part : index === step ? part + 1 : 0)).join(".");
  if (step === -1 || next !== version) {
    return [`CHANGELOG.md: ${version} is no next version of ${previous}`];
  }
  const era = from[0] === 0 ? 0 : 1;
  const needed = Math.min(...lines.map((line) => STEPS[line.split(" ")[0]]?.[era] ?? 2));
  if (step <= needed) return [];
  return [
    `CHANGELOG.md: ${version} is a ${STEP_NAMES[step]} release, and its lines ask for a ${STEP_NAMES[needed]} one`,
  ];
}
