// The oldest browsers and runtimes that can run the package: worked out from what its WebAssembly, its syntax and its calls of
// the platform need, by the tables of MDN's browser-compat-data.
//
//     node scripts/floors.mjs [www/lib/slim.ts …]   prints them, and what sets them

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { devNull } from "node:os";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { fromRoot, runPackage } from "./command.mjs";
import { WASM_FEATURES } from "./core.mjs";
import { step } from "./progress.mjs";

const compat = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** What is worked out, as those tables call it. Edge has Chrome's engine and numbers. */
export const PLATFORMS = ["chrome", "firefox", "safari", "safari_ios", "nodejs", "deno", "bun"];

const GLUE = "www/lib/generated/mubin.js";

/** The places in the tables of the features that the WebAssembly may use, as wasm-opt calls them. */
const WASM_KEYS = {
  "bulk-memory": "bulk-memory-operations",
  multivalue: "multi-value",
  "mutable-globals": "api.Global",
  "nontrapping-float-to-int": "non-trapping-float-to-int-conversions",
  "reference-types": "reference-types",
  "sign-ext": "sign-extension-operations",
  simd: "fixed-width-SIMD",
};

/** The features that a `.wasm` file uses: those without which wasm-opt finds it invalid. Others than those it may use throw. */
export async function wasmFeatures(path) {
  if (!(await isValidWith(path, WASM_FEATURES))) {
    throw new Error(`${path} uses more than ${WASM_FEATURES.join(", ")}`);
  }
  const without = (name) => WASM_FEATURES.filter((other) => other !== name);
  const isSpared = await Promise.all(WASM_FEATURES.map((name) => isValidWith(path, without(name))));
  return WASM_FEATURES.filter((_, index) => !isSpared[index]);
}

async function isValidWith(path, features) {
  const flags = ["--mvp-features", ...features.map((name) => `--enable-${name}`)];
  try {
    await runPackage("binaryen/bin/wasm-opt", [path, "--output", devNull, ...flags], { output: "kept" });
    return true;
  } catch (error) {
    if (/validat|parse exception/.test(error.output)) return false;
    throw error;
  }
}

/** Syntax, and an option, since ES2020, and its places in the tables. What is missing here esbuild finds: see the test. */
const SYNTAX = [
  [
    (node) => ts.isPrivateIdentifier(node) && ts.isPropertyDeclaration(node.parent),
    "classes.private_class_fields",
  ],
  [
    (node) => ts.isPrivateIdentifier(node) && ts.isMethodDeclaration(node.parent),
    "classes.private_class_methods",
  ],
  [
    (node) => ts.isObjectLiteralElement(node) && node.name?.getText() === "cause",
    "builtins.Error.Error.options_cause_parameter",
  ],
  [ts.isPropertyDeclaration, "classes.public_class_fields"],
  [ts.isClassStaticBlockDeclaration, "classes.static.initialization_blocks"],
  [ts.isBigIntLiteral, "builtins.BigInt"],
  [ts.isMetaProperty, "operators.import_meta"],
  [(node) => node.kind === ts.SyntaxKind.QuestionDotToken, "operators.optional_chaining"],
  [(node) => node.kind === ts.SyntaxKind.QuestionQuestionToken, "operators.nullish_coalescing"],
  [
    (node) => node.kind === ts.SyntaxKind.QuestionQuestionEqualsToken,
    "operators.nullish_coalescing_assignment",
  ],
  [(node) => node.kind === ts.SyntaxKind.BarBarEqualsToken, "operators.logical_or_assignment"],
  [(node) => node.kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken, "operators.logical_and_assignment"],
  [(node) => ts.isNumericLiteral(node) && node.getText().includes("_"), "grammar.numeric_separators"],
].map(([isUsed, key]) => [isUsed, `javascript.${key}`]);

/** Types of TypeScript's own whose members those tables have under another name. */
const OWNERS = {
  ArrayBufferView: "TypedArray",
  Body: "Response",
  CallableFunction: "Function",
  Console: "console",
  ReadonlyArray: "Array",
  ReadonlyMap: "Map",
  ReadonlySet: "Set",
};
/** What is used only where it is there. */
const ASKED_FOR = new Set([
  "javascript.builtins.Symbol.dispose",
  "webassembly.api.instantiateStreaming_static", // by the glue's own loader, which nothing calls
]);
const TYPED_ARRAY = /^(Big)?(Uint|Int|Float)\d+(Clamped)?Array$/;

/** The places in the tables of what these files use of the platform, each with a file that does. */
function usedFeatures(program, files) {
  const checker = program.getTypeChecker();
  const used = new Map();
  for (const file of files) {
    const name = file.fileName.slice(fromRoot().length);
    const visit = (node) => {
      if (ts.isPartOfTypeNode(node)) return;
      for (const [isUsed, key] of SYNTAX) if (isUsed(node)) used.set(key, name);
      if (ts.isIdentifier(node)) {
        for (const key of platformKeys(node, checker, program)) if (!ASKED_FOR.has(key)) used.set(key, name);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return used;
}

/** The places in the tables of what an identifier names, where that is the platform's. */
function platformKeys(node, checker, program) {
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
  const keys = new Set();
  for (const declaration of declarations) {
    if (!program.isSourceFileDefaultLibrary(declaration.getSourceFile())) continue;
    if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) continue;
    keys.add(keyOf(declaration, node.text));
  }
  return keys;
}

function keyOf(declaration, name) {
  const { parent } = declaration;
  const path = [name];
  // `var Module: { prototype: …, new(…) }` in the namespace WebAssembly is a class.
  const holder = ts.isVariableDeclaration(declaration) ? parent.parent.parent : parent;
  if (ts.isModuleBlock(holder)) path.unshift(holder.parent.name.text);
  else if (ts.isInterfaceDeclaration(holder)) {
    path.unshift(holder.name.text.replace(/Constructor$/, ""));
    if (ts.isModuleBlock(holder.parent)) path.unshift(holder.parent.parent.name.text);
  } else if (ts.isTypeLiteralNode(holder)) path.unshift(holder.parent.name.text);
  if (path.length > 1) path.splice(-2, 1, OWNERS[path.at(-2)] ?? path.at(-2));
  if (path.length > 1 && TYPED_ARRAY.test(path.at(-2))) path.splice(-2, 1, "TypedArray");
  if (path[0] === "WebAssembly")
    return found(
      `webassembly.api${path
        .slice(1)
        .map((part) => `.${part}`)
        .join("")}`,
    );
  return found(`javascript.builtins.${path.join(".")}`, `api.${path.join(".")}`);
}

/** The first of these places that the tables have; static members are written in two ways. */
function found(...keys) {
  const candidates = keys.flatMap((key) => [
    key,
    `${key}_static`,
    key.replace(/\.(constructor|prototype)$/, ""),
  ]);
  const key = candidates.find((candidate) => statement(candidate) !== undefined);
  if (key === undefined) throw new Error(`not in the tables: ${keys.join(" or ")}`);
  return key;
}

function statement(key) {
  return key
    .split(".")
    .reduce((place, part) => (place && Object.hasOwn(place, part) ? place[part] : undefined), compat)
    ?.__compat;
}

/** The version since when a platform has a feature; `null` where the tables do not speak of it. */
export function since(key, platform) {
  const support = [statement(key).support[platform]].flat()[0];
  if (support === undefined) return null;
  if (typeof support.version_added !== "string" || support.version_added === "preview" || support.flags) {
    throw new Error(`${platform} does not have ${key}`);
  }
  return support.version_added.replace("≤", "");
}

export function isOlder(one, other) {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) < (b[at] ?? 0);
  }
  return false;
}

/** The oldest version of each platform that has all of these features: `{ chrome: { version, because }, … }`. */
export function floors(keys) {
  const result = {};
  for (const platform of PLATFORMS) {
    let version = "0";
    let because = "";
    for (const key of keys) {
      const needed = since(key, platform) ?? sinceEngine(key, platform);
      if (isOlder(version, needed)) [version, because] = [needed, key];
    }
    result[platform] = { version, because };
  }
  return result;
}

/**
 * The first release with an engine that has the feature, for runtimes of which the tables do not say it: V8 counts as
 * Chrome does, in tenths. Bun has JavaScriptCore, whose features all came before Bun if a Safari of that year had them.
 */
function sinceEngine(key, platform) {
  const { releases } = compat.browsers[platform];
  const versions = Object.keys(releases).sort((one, other) => (isOlder(one, other) ? -1 : 1));
  if (platform === "bun") {
    const [first] = versions;
    const safari = compat.browsers.safari.releases[since(key, "safari")];
    if (safari.release_date < releases[first].release_date) return first;
    throw new Error(`nothing says since when Bun has ${key}`);
  }
  const engine = (Number(since(key, "chrome")) / 10).toFixed(1);
  return versions.find(
    (version) => releases[version].engine === "V8" && !isOlder(releases[version].engine_version, engine),
  );
}

/**
 * What the modules behind an entry need, and the WebAssembly of the built package where they call it. Gives the places in the
 * tables, each with a file that needs it.
 */
export async function needs(entry) {
  const path = fromRoot(entry);
  const config = ts.findConfigFile(dirname(path), ts.sys.fileExists);
  const { options } = ts.getParsedCommandLineOfConfigFile(config, {}, ts.sys);
  // Other modules know the generated glue by its declarations alone.
  const glue = fromRoot(GLUE);
  const program = ts.createProgram([path, glue], { ...options, allowJs: true, noEmit: true });
  const callsCore = program.getSourceFile(glue.replace(/js$/, "d.ts")) !== undefined;
  const files = program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && (callsCore || fileName !== glue));
  const used = usedFeatures(program, files);
  if (callsCore) {
    for (const name of readdirSync(fromRoot("dist/lib")).filter((file) => file.endsWith(".wasm"))) {
      for (const feature of await wasmFeatures(fromRoot("dist/lib", name))) {
        used.set(`webassembly.${WASM_KEYS[feature]}`, name);
      }
    }
  }
  return used;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const entries = process.argv.slice(2);
  for (const entry of entries.length > 0 ? entries : ["www/lib/slim.ts"]) {
    const used = await step(entry, () => needs(entry));
    for (const [platform, { version, because }] of Object.entries(floors([...used.keys()]))) {
      console.log(`  ${platform.padEnd(12)}${version.padEnd(10)}${because} (${used.get(because)})`);
    }
  }
}
