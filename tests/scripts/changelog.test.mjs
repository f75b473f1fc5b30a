// What a changelog may say of a version.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changelogProblems, lineProblems, readChangelog } from "../../scripts/changelog.mjs";
import { fromRoot } from "../../scripts/command.mjs";

const changelog = (...sections) =>
  `# Changelog\n\nAbout it.\n${sections.map(([title, ...lines]) => `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join("")}`).join("")}`;

test("sections and their lines are read, however long", () => {
  const text =
    "# Changelog\n\n## 1.2.0 (2026-01-31)\n\n- Add a,\n  b.\n- Fix c.\n\n## 1.1.0 (2026-01-02)\n\n- Add d.\n";
  assert.deepEqual(readChangelog(text), [
    { title: "1.2.0 (2026-01-31)", version: "1.2.0", date: "2026-01-31", lines: ["Add a, b.", "Fix c."] },
    { title: "1.1.0 (2026-01-02)", version: "1.1.0", date: "2026-01-02", lines: ["Add d."] },
  ]);
});

test("every line of the changelog says what kind of change it is", () => {
  const sections = readChangelog(readFileSync(fromRoot("CHANGELOG.md"), "utf8"));
  assert.ok(sections.length > 0);
  assert.deepEqual(
    sections.flatMap(({ lines }) => lineProblems(lines)),
    [],
  );
});

for (const [name, text, version, problem] of [
  ["the first release", changelog(["0.1.0 (2026-01-31)", "Add `a`."]), "0.1.0", null],
  ["no section", "# Changelog\n", "0.1.0", /has no section/],
  [
    "an unreleased section",
    changelog(["Unreleased", "Add `a`."]),
    "0.1.0",
    /"Unreleased"; expected "0\.1\.0 \(/,
  ],
  ["a heading without its date", changelog(["0.1.0", "Add `a`."]), "0.1.0", /"0\.1\.0"; expected/],
  ["a date that is none", changelog(["0.1.0 (2026-13-31)", "Add `a`."]), "0.1.0", /2026-13-31 is no date/],
  [
    "another version",
    changelog(["0.1.0 (2026-01-31)", "Add `a`."]),
    "0.2.0",
    /of 0\.1\.0, and the version is 0\.2\.0/,
  ],
  ["no lines", changelog(["0.1.0 (2026-01-31)"]), "0.1.0", /0\.1\.0 has no lines/],
  [
    "a line of no kind",
    changelog(["0.1.0 (2026-01-31)", "Better `a`."]),
    "0.1.0",
    /none of Remove, Change, Add, Fix: Better/,
  ],
  ["a kind that a word only begins with", changelog(["0.1.0 (2026-01-31)", "Fixes."]), "0.1.0", /none of/],
]) {
  test(`${name} is ${problem === null ? "in order" : "refused"}`, () => {
    const problems = changelogProblems(text, version);
    if (problem === null) return assert.deepEqual(problems, []);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0], problem);
  });
}

for (const [from, to, lines, problem] of [
  ["1.2.3", "1.2.4", ["Fix a."], null],
  ["1.2.3", "1.3.0", ["Fix a."], null],
  ["1.2.3", "1.3.0", ["Add a.", "Fix b."], null],
  ["1.2.3", "1.2.4", ["Fix b.", "Add a."], /patch release, and its lines ask for a minor one/],
  ["1.2.3", "1.2.4", ["Change a."], /patch release, and its lines ask for a minor one/],
  ["1.2.3", "1.3.0", ["Change a."], null],
  ["1.2.3", "1.3.0", ["Remove a."], /minor release, and its lines ask for a major one/],
  ["1.2.3", "2.0.0", ["Remove a."], null],
  ["1.2.3", "1.2.3", ["Fix a."], /no next version/],
  ["1.2.3", "1.2.5", ["Fix a."], /no next version/],
  ["1.2.3", "1.3.1", ["Add a."], /no next version/],
  ["1.2.3", "1.1.0", ["Fix a."], /no next version/],
  ["0.1.0", "0.1.1", ["Add a.", "Fix b."], null],
  ["0.1.0", "0.1.1", ["Change a."], /patch release, and its lines ask for a minor one/],
  ["0.1.0", "0.1.1", ["Remove a.", "Add b."], /patch release, and its lines ask for a minor one/],
  ["0.1.0", "0.2.0", ["Remove a."], null],
  ["0.9.0", "1.0.0", ["Fix a."], null],
]) {
  test(`${from} to ${to}, ${lines.join(" ")} ${problem === null ? "is in order" : "is refused"}`, () => {
    const text = changelog([`${to} (2026-02-01)`, ...lines], [`${from} (2026-01-31)`, "Add x."]);
    const problems = changelogProblems(text, to);
    if (problem === null) return assert.deepEqual(problems, []);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0], problem);
  });
}
