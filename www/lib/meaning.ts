import type { Feature, PartOfSpeech } from "./grammar.js";

/** A dictionary word that a keyword may mean. */
export interface Meaning {
  /** The dictionary form, with marks where two words differ in marks alone. */
  lemma: string;
  /** What it is. */
  partOfSpeech: PartOfSpeech;
  /** What the keyword is of it: `["broken-plural"]`. */
  features: Feature[];
  /** How many words of the text are forms of it. */
  count: number;
}
