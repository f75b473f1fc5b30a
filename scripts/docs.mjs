// npm run docs: the reference of every entry of the package, and the guides, as pages in dist/docs. A warning is an error:
// every public item is documented, and every link leads somewhere.
//
//     node scripts/docs.mjs --only   builds the pages alone; needs the package built

import { mkdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { fromRoot } from "./command.mjs";
import { buildCore } from "./core.mjs";
import { entries } from "./entries.mjs";
import { buildPackage } from "./package.mjs";
import { fail, step } from "./progress.mjs";
import { provideTools } from "./tools.mjs";

const FOLDER = "dist/docs";

/** A project of the entries alone, as strict users have it. It is made here since the entries stand in package.json. */
async function writeConfig() {
  const path = fromRoot("build/docs/tsconfig.json");
  const config = {
    compilerOptions: {
      ...{ target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] },
      ...{ strict: true, noEmit: true, skipLibCheck: false },
    },
    files: entries().map(({ types }) => fromRoot(types)),
  };
  await mkdir(fromRoot("build/docs"), { recursive: true });
  await writeFile(path, JSON.stringify(config));
  return path;
}

/** Builds the pages from the declarations that users get. Throws where TypeDoc has anything to object to. */
export async function buildDocs() {
  const { Application, ReflectionKind } = await import("typedoc");
  const application = await Application.bootstrap({
    name: "Mubin",
    entryPoints: entries().map(({ types }) => fromRoot(types)),
    tsconfig: await writeConfig(),
    readme: fromRoot("README.md"),
    projectDocuments: [fromRoot("docs/guides/*.md")],
    includeVersion: true,
    excludeInternal: true,
    excludePrivate: true,
    // The sources are not there for a reader of these pages.
    disableSources: true,
    validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true },
    highlightLanguages: ["js", "jsx", "ts", "html", "vue", "svelte", "sh", "rust"],
  });
  const project = await application.convert();
  if (project !== undefined) {
    // An entry is called as it is imported, and not after its file.
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      const file = project.getSymbolIdFromReflection(module)?.fileName;
      module.name = entries().find(({ types }) => fromRoot(types).replaceAll("\\", "/") === file).name;
    }
    application.validate(project);
    await application.generateDocs(project, fromRoot(FOLDER));
  }
  const { errorCount, warningCount } = application.logger;
  if (project === undefined || errorCount + warningCount > 0) {
    throw new Error(`TypeDoc has ${errorCount} errors and ${warningCount} warnings, which are printed above`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (!process.argv.includes("--only")) {
      await provideTools();
      await buildCore();
      await buildPackage();
    }
    await step(`typedoc: ${FOLDER}`, buildDocs);
  } catch (error) {
    fail(error);
  }
}
