// The entries of the package: what its users can import, as package.json says.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fromRoot } from "./command.mjs";

/**
 * Gives `{ name, types, config }` for each export that has types: the name to import it by, the file of its declarations and
 * the tsconfig that its source is compiled by, both from the repository's root.
 */
export function entries(manifest = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"))) {
  return Object.entries(manifest.exports)
    .filter(([, conditions]) => conditions.types !== undefined)
    .map(([path, { types }]) => ({
      name: path === "." ? manifest.name : `${manifest.name}/${path.slice("./".length)}`,
      types: types.slice("./".length),
      config: configOf(types.slice("./".length)),
    }));
}

/** The nearest tsconfig above the source of a declaration: an entry that may use the DOM has one of its own. */
function configOf(types) {
  const root = "www/lib";
  for (
    let folder = dirname(types.replace("dist/lib", root));
    folder.startsWith(root);
    folder = dirname(folder)
  ) {
    const path = join(folder, "tsconfig.json");
    if (existsSync(fromRoot(path))) return path;
  }
  throw new Error(`no tsconfig.json stands above the source of ${types}`);
}
