/**
 * A named set of rules.
 *
 * - `"search"`: for comparing. All of `"repair"`, then every lossy rule: two spellings that a reader
 *   takes for one word usually become the same string.
 * - `"repair"`: for showing and storing. Loses no letter: composes, turns presentation forms into
 *   letters, takes out invisible characters and tatweel inside words, evens out spaces.
 * - `"lucene"`: exactly what Lucene's `ArabicNormalizer` does.
 * - `"diacritics"`: takes marks away and does nothing else.
 */
export type NormalizationPreset = "search" | "repair" | "lucene" | "diacritics";

/** Single rules, in the order in which they run. Nothing that no rule names is ever changed or deleted. */
export interface NormalizationRules {
  /** Composes letters and marks as Unicode's NFC does. Loses nothing. In `repair` and `search`. */
  compose?: boolean;
  /**
   * Turns presentation forms (U+FB50–FDFF, U+FE70–FEFF) into the letters they stand for, lam-alef into
   * two. Loses the chosen shape only. In `repair` and `search`.
   */
  presentationForms?: boolean;
  /**
   * Takes out direction controls and zero-width characters inside words; between words direction controls
   * stay, since they carry the display order. Loses nothing a reader sees. In `repair` and `search`.
   */
  invisibles?: boolean;
  /** Takes out tatweel (U+0640) between two letters. Loses stretching. In `repair` and `search`. */
  tatweel?: boolean;
  /** Turns odd spaces (no-break, thin, ideographic …) into U+0020. In `repair` and `search`. */
  spaces?: boolean;
  /** Takes out the zero-width non-joiner (U+200C) inside words. In `search`. */
  nonJoiners?: boolean;
  /** Takes out harakat, dagger alef and Quranic signs. Loses the vowels. In `search` and `diacritics`. */
  marks?: boolean;
  /** Turns آ أ إ ٱ ٲ ٳ into ا. In `search` and `lucene`. */
  alefForms?: boolean;
  /** Turns ؤ and ئ into ء, so that مسؤول and مسئول agree. In `search`. */
  hamzaSeats?: boolean;
  /** Turns ى into ي. In `search` and `lucene`. */
  alefMaksura?: boolean;
  /** Turns ة into ه. In `search` and `lucene`. */
  tehMarbuta?: boolean;
  /** Turns Persian and Urdu letters that look like Arabic ones (ک ی ہ ە ھ …) into those. In `search`. */
  lookAlikes?: boolean;
  /** Turns decimal digits of every script into 0–9. In `search`. */
  digits?: boolean;
  /** Turns ٫ and ٬ between digits into `.` and `,`. In `search`. */
  numberSeparators?: boolean;
  /** Turns Arabic punctuation (، ؛ ؟ …) into its ASCII partner. In `search`. */
  punctuation?: boolean;
  /** Takes out ء and the hamza of ؤ and ئ. In no preset. */
  dropHamza?: boolean;
  /** Turns letters of regional and neighbouring alphabets (گ چ پ ڤ ژ …) into the nearest Arabic one. In no preset. */
  regionalLetters?: boolean;
  /** Writes a letter that stands there for emphasis (three or more of ا و ي ه, four or more of others) once. In no preset. */
  elongation?: boolean;
}

/** A preset and single rules. A rule given here overrides the preset; without a preset, only the rules given here run. */
export interface NormalizationOptions extends NormalizationRules {
  /** The preset to start from. */
  preset?: NormalizationPreset;
}
