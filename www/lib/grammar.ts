/** What the lexicon's grammar calls things. The place in each list is the number that crosses. */

/**
 * What a dictionary word is. Verbal nouns are nouns; participles are adjectives, or nouns where they name a person; those
 * in -ي are adjectives; `"elative"` is the comparative (أكبر), `"function"` a preposition, pronoun, conjunction or
 * particle, `"unknown"` a word that the lexicon does not know.
 */
export type PartOfSpeech =
  | "noun"
  | "adjective"
  | "elative"
  | "name"
  | "number"
  | "verb"
  | "function"
  | "unknown";

/** In the order of `PartOfSpeech` in `src/lemmas.rs`. */
export const PARTS_OF_SPEECH: readonly PartOfSpeech[] = [
  "noun",
  "adjective",
  "elative",
  "name",
  "number",
  "verb",
  "function",
  "unknown",
];

/**
 * Something that a form says beside its lemma. What the letters do not tell is not said: كتب may be active or passive
 * and is neither.
 *
 * - Of nouns and adjectives: `"singular"`, `"dual"`, `"plural"` (by an ending), `"broken-plural"` (by a change inside
 *   the word), `"feminine"` (of an adjective or a person), `"definite"` (with the article), `"accusative"` (in tanwin
 *   alef).
 * - Of verbs: number and gender as far as an ending shows them, `"first-person"`, `"second-person"`,
 *   `"third-person"`, `"perfect"` (what was), `"imperfect"` (what is or will be), `"imperative"`, `"jussive"` (cut, as
 *   behind لم), `"passive"`.
 */
export type Feature =
  | "singular"
  | "dual"
  | "plural"
  | "broken-plural"
  | "feminine"
  | "definite"
  | "accusative"
  | "first-person"
  | "second-person"
  | "third-person"
  | "perfect"
  | "imperfect"
  | "imperative"
  | "jussive"
  | "passive";

/** In the order of `Feature` in `src/explain/features.rs`. */
export const FEATURES: readonly Feature[] = [
  "singular",
  "dual",
  "plural",
  "broken-plural",
  "feminine",
  "definite",
  "accusative",
  "first-person",
  "second-person",
  "third-person",
  "perfect",
  "imperfect",
  "imperative",
  "jussive",
  "passive",
];

/**
 * What one dictionary word is to another.
 *
 * - `"verb"`: the verb that it is a verbal noun or participle of; `"verbal-noun"` and `"participle"` the other way.
 * - `"nisba"`: the adjective in -ي; `"source"` the noun or name that it is made from.
 * - `"feminine"`: the feminine, or the name of a single one (شجرة beside شجر); `"masculine"` the other way.
 */
export type Relation = "verb" | "verbal-noun" | "participle" | "nisba" | "source" | "feminine" | "masculine";

/** In the order of `Relative` in `src/explain.rs`. */
export const RELATIONS: readonly Relation[] = [
  "verb",
  "verbal-noun",
  "participle",
  "nisba",
  "source",
  "feminine",
  "masculine",
];
