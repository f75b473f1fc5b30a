import type { Share } from "./share.js";

/** What {@link Readability.osman} is counted from. */
export interface OsmanCounts {
  /** Words of more than five letters. */
  longWords: number;
  /**
   * Short syllables, and twice the long and the stressed ones. A syllable is long where ا و or ي follows its vowel, stressed
   * where there is shadda or tanwin; what is not marked is not counted.
   */
  syllables: number;
  /** Words of more than four such syllables. */
  complexWords: number;
  /** Complex words with one of ء ئ ؤ ذ ظ, or that end in وا or ون. */
  faseehWords: number;
}

/**
 * How hard a text is to read, by what can be counted in it. An index of a text of fewer than 100 words means nothing, and
 * is `null`; the lengths and shares mean what they say for any text. Words a sentence are in
 * {@link Statistics.sentenceLengths}.
 *
 * The Arabic formulas that take the syllables of unmarked words from their number of letters are left out: the same sentence
 * gets another score when its marks are taken away. So are those with coefficients that were found for English.
 */
export interface Readability {
  /**
   * Letters a word without its clitics, article and pronoun, of the words that the lexicon knows: of others the clitics are a
   * guess. From `stemLetters`.
   */
  meanStemLength: number;
  /** All letters of the known words without clitics. */
  stemLetters: number;
  /** Words between any two punctuation marks: Arabic sentences run on, and commas divide them. From `punctuatedStretches`. */
  meanStretchLength: number;
  /** Runs of words that no punctuation mark and no border of a sentence interrupts. */
  punctuatedStretches: number;
  /**
   * Words outside the two commoner of four bands of the lexicon, and words that it does not know. Names, numerals and
   * function words that it knows are none. A word list like that of Dale and Chall (1948), without their coefficients.
   */
  rareWords: Share;
  /** Words of more than six letters, as written, without marks. */
  longWords: Share;
  /**
   * LIX: words a sentence + 100 · the share of long words (Björnsson 1968), with his threshold of more than six letters. It
   * compares Arabic texts with one another; the levels of difficulty given for its values were found for Swedish. `null` below
   * 100 words.
   */
  lix: number | null;
  /**
   * OSMAN: 200.791 − 1.015 · words / sentences − 24.181 · (long words + syllables + complex words + faseeh words) / words
   * (El-Haj and Rayson 2016); the higher, the easier. As the paper has it, where the authors' program differs, with the
   * thresholds that Wordless has. `null` below 100 words, and unless half of the Arabic letters carry a mark: syllables are
   * counted by their marks alone.
   */
  osman: number | null;
  /** What OSMAN is counted from. */
  osmanCounts: OsmanCounts;
}
