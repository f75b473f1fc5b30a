import type { PartOfSpeech, Relation } from "./grammar.js";

/** A relative of a keyword that stands in the text. */
export interface RelatedWord {
  /** The dictionary form. */
  lemma: string;
  /** What it is. */
  partOfSpeech: PartOfSpeech;
  /** What it is to the keyword. */
  relation: Relation;
  /** How many words of the text are forms of it. */
  count: number;
}
