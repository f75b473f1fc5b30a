import type { PartOfSpeech } from "./grammar.js";

/** Something written, and how often it occurs. */
export interface Frequency {
  /**
   * What is written: forms without marks, in a vocabulary as the text first writes them; dictionary words with marks where two
   * differ in marks alone.
   */
  text: string;
  /** How often it occurs. */
  count: number;
}

/** A dictionary word, how often it occurs, and in which forms. */
export interface LemmaFrequency extends Frequency {
  /** The dictionary form, marked where two words differ in marks alone; of an unknown word what is left without clitics. */
  text: string;
  /** What it is. */
  partOfSpeech: PartOfSpeech;
  /** Its forms, the commonest first, of equally common ones the first by its code points. */
  forms: Frequency[];
}
