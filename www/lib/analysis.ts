import type { Feature, PartOfSpeech, Relation } from "./grammar.js";
import type { Segment } from "./segment.js";

/** The dictionary word that another one is made from. */
export interface Origin {
  /** Its dictionary form. */
  lemma: string;
  /** What it is to the other. */
  relation: Relation;
}

/** A reading of a word. */
export interface Analysis {
  /**
   * The dictionary form, with marks where two words differ in marks alone; of a word that the lexicon does not know,
   * what is left of it without clitics.
   */
  lemma: string;
  /** What the dictionary word is. */
  partOfSpeech: PartOfSpeech;
  /** The pieces of the word, in order, where they stand in the text. */
  segments: Segment[];
  /** What this form of it is. */
  features: Feature[];
  /** The word that it is made from, where there is one. */
  origin?: Origin;
  /** Whether no other reading is likelier, by how common the readings are and by the words beside it. */
  likeliest: boolean;
}
