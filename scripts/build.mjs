// npm run build: everything that is published, into dist/.
//
//     dist/lib          the npm package
//     dist/page         the page, for any static host
//     dist/mubin.html   the page in one file, for a double-click

import { pathToFileURL } from "node:url";
import { buildCore } from "./core.mjs";
import { buildPackage } from "./package.mjs";
import { buildPage } from "./page.mjs";
import { elapsed, fail } from "./progress.mjs";
import { provideTools } from "./tools.mjs";

/** Builds what has changed since the last time. */
export async function build() {
  await buildCore();
  await buildPackage();
  await buildPage();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  try {
    await provideTools();
    await build();
    console.log(`✓ built in ${elapsed(start)}: dist/lib, dist/page, dist/mubin.html`);
  } catch (error) {
    fail(error);
  }
}
