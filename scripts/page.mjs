// Builds the reader's page: dist/page for a static host, and dist/mubin.html, which is all of it in one file.

import { runPackage } from "./command.mjs";
import { FULL_LEXICON } from "./core.mjs";
import { step } from "./progress.mjs";
import { unlessDone } from "./stamps.mjs";

const FORMS = [
  { mode: "hosted", title: "vite build: the page for a static host", output: "dist/page/index.html" },
  { mode: "single", title: "vite build: the page in one file", output: "dist/mubin.html" },
];

/** Builds both forms of the page. Needs the core built. */
export async function buildPage() {
  const inputs = [
    "www",
    FULL_LEXICON,
    "seeds/articles",
    "vite.config.mjs",
    "package-lock.json",
    "scripts/page.mjs",
  ];
  for (const { mode, title, output } of FORMS) {
    await unlessDone(`page-${mode}`, { inputs, outputs: [output] }, () =>
      step(title, () =>
        runPackage("vite/bin/vite.js", ["build", "--mode", mode, "--logLevel", "warn"], {
          environment: { NODE_ENV: "production" },
        }),
      ),
    );
  }
}
