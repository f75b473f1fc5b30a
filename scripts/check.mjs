// npm run check: the quick inner loop. Form, slips, types and unit tests; no browser.

import { api, biome, clippy, nodeTests, packageBuild, rustFormat, rustTests, types } from "./checks.mjs";
import { fail } from "./progress.mjs";
import { runChecks } from "./run-checks.mjs";
import { provideTools } from "./tools.mjs";

try {
  await provideTools();
  const tests = nodeTests({ without: ["packaging", "sizes", "web"] });
  await runChecks([rustFormat, biome, clippy, rustTests, packageBuild, types, api, ...tests]);
} catch (error) {
  fail(error);
}
