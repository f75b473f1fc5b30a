import { choice, givenOptions, invalidOption, unknownOption } from "./arguments.js";
import type {
  NormalizationOptions,
  NormalizationPreset,
  NormalizationRules,
} from "./normalization-options.js";

/** What to do, as the core takes it: a preset (0 for none) and bits for rules switched on and off. */
export interface RuleBits {
  readonly preset: number;
  readonly on: number;
  readonly off: number;
}

/** In the order of `Rule::ALL` in `src/fold/options.rs`: the place is the bit. */
const RULES: readonly string[] = [
  "presentationForms",
  "invisibles",
  "nonJoiners",
  "tatweel",
  "compose",
  "spaces",
  "marks",
  "lookAlikes",
  "alefForms",
  "hamzaSeats",
  "alefMaksura",
  "tehMarbuta",
  "digits",
  "numberSeparators",
  "punctuation",
  "dropHamza",
  "regionalLetters",
  "elongation",
] satisfies readonly (keyof NormalizationRules)[];

/** In the order of `src/wasm.rs`, from 1. */
const PRESETS: readonly string[] = [
  "search",
  "repair",
  "lucene",
  "diacritics",
] satisfies readonly NormalizationPreset[];

const SEARCH: RuleBits = { preset: 1, on: 0, off: 0 };

/** Checks the options of `where` and puts them into bits. */
export function ruleBits(
  where: string,
  options: NormalizationPreset | NormalizationOptions | undefined,
): RuleBits {
  if (options === undefined || options === "search") return SEARCH;
  if (typeof options === "string") return { preset: 1 + choice(where, "", PRESETS, options), on: 0, off: 0 };
  let preset = 0;
  let on = 0;
  let off = 0;
  for (const [name, value] of givenOptions(where, options)) {
    const rule = RULES.indexOf(name);
    if (name === "preset") preset = 1 + choice(where, ".preset", PRESETS, value);
    else if (rule < 0) throw unknownOption(where, name, ["preset", ...RULES]);
    else if (typeof value !== "boolean") throw invalidOption(where, `.${name}`, "true or false", value);
    else if (value) on |= 1 << rule;
    else off |= 1 << rule;
  }
  return { preset, on, off };
}
