// npm test: everything, in every browser engine that can be had.
//
//     MUBIN_ENGINES=chromium,firefox        tries these engines alone
//     MUBIN_REQUIRE_ENGINES=chromium,webkit fails where one of these is missing (default: chromium)

import { ENGINES } from "./browsers.mjs";
import {
  api,
  biome,
  clippy,
  clippyBindings,
  nodeTests,
  packageBuild,
  pageBuild,
  reference,
  rustDocs,
  rustFormat,
  rustTests,
  tables,
  types,
} from "./checks.mjs";
import { fail, step } from "./progress.mjs";
import { provideBrowsers } from "./provide-browsers.mjs";
import { runChecks } from "./run-checks.mjs";
import { provideTools } from "./tools.mjs";

try {
  await provideTools();
  const engines = process.env.MUBIN_ENGINES?.split(",").map((name) => name.trim()) ?? ENGINES;
  const browsers = await step(`browsers: ${engines.join(", ")}`, () => provideBrowsers(engines));
  const notes = [...browsers]
    .filter(([, { advice }]) => advice !== undefined)
    .map(([engine, { advice }]) => `${engine} is missing, its tests did not run; to get it: ${advice}`);
  const fast = [rustFormat, biome, tables];
  const built = [packageBuild, types, api, reference, pageBuild];
  await runChecks([...fast, clippy, clippyBindings, rustTests, rustDocs, ...built, ...nodeTests()], {
    notes,
  });
} catch (error) {
  fail(error);
}
