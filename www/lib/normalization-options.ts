/**
 * A named set of rules.
 *
 * - `"search"`: for comparing. All of `"repair"`, and every lossy rule but those that are in no preset: two
 *   spellings that a reader takes for one word usually become the same string.
 * - `"repair"`: text as it should have been written. Loses no letter: presentation forms become letters, what
 *   is not seen goes out of words, letters and marks are composed, spaces are evened out.
 * - `"lucene"`: what `ArabicNormalizer` of Apache Lucene does, to the letter: آ أ إ → ا, ى → ي, ة → ه; tatweel,
 *   wherever it stands, and U+064B–0652 are removed; nothing else.
 * - `"diacritics"`: what `dediac_ar` of CAMeL Tools does, to the letter: U+064B–0652 and U+0670 are removed;
 *   nothing else.
 *
 * With `"search"` and `"repair"` normalizing twice equals normalizing once, and Arabic comes out in NFC.
 */
export type NormalizationPreset = "search" | "repair" | "lucene" | "diacritics";

/**
 * Single rules, in the order in which they run: what an earlier one writes, a later one sees. What no rule
 * names stays as it is.
 */
export interface NormalizationRules {
  /**
   * Turns presentation forms (U+FB50–FDFB, U+FE70–FEFC) into the letters they show: ﻋ → ع, lam-alef → two
   * letters, ﷲ → الله, ﷺ and ﷻ and ﷽ → their words, ﷼ → ريال. Loses the shape alone. In `repair` and `search`.
   */
  presentationForms?: boolean | undefined;
  /**
   * Removes, between two letters, marks, digits or tatweels, what is not seen: U+00AD, U+061C, U+200B, U+200E,
   * U+200F, U+202A–202E, U+2060, U+2066–206F, U+FEFF, and between Arabic ones U+200D. At the edge of a word they
   * stay, where they carry the order of display. Loses that order inside a word. In `repair` and `search`.
   */
  invisibles?: boolean | undefined;
  /**
   * Removes U+200C (ZWNJ) between two Arabic letters, marks, digits or tatweels. Loses the border between the parts
   * of a Persian word. In `search`.
   */
  nonJoiners?: boolean | undefined;
  /**
   * Removes tatweel (U+0640) between two Arabic letters. Where it means something (هـ, الـ11, under a hamza) it stays.
   * Loses the stretching alone. In `repair` and `search`.
   */
  tatweel?: boolean | undefined;
  /**
   * Composes as NFC does in the Arabic blocks: a letter and a combining madda or hamza (U+0653–0655) become one, and
   * marks are put in canonical order. Loses nothing. In `repair` and `search`.
   */
  compose?: boolean | undefined;
  /**
   * Turns spaces of other widths (U+00A0, U+1680, U+2000–200A, U+202F, U+205F, U+3000) into U+0020. Loses the width,
   * and that a line may not break there. In `repair` and `search`.
   */
  spaces?: boolean | undefined;
  /**
   * Removes harakat and tanwin (U+064B–0652), dagger alef (U+0670) and the other marks of the Arabic blocks, Quranic
   * ones too. Hamza above and below and the alef of tanwin stay. Loses the vowels: كَتَبَ and كُتُب agree. In `search`.
   */
  marks?: boolean | undefined;
  /**
   * Turns letters of Persian, Urdu and other keyboards into the Arabic ones they stand for: ک → ك, ی ے → ي,
   * ہ ە ھ ۀ ۂ → ه, ۃ → ة; mathematical letters (U+1EE00–1EEFF) into plain ones. Loses which keyboard wrote the text,
   * and that a final ی may have meant ى. In `search`.
   */
  lookAlikes?: boolean | undefined;
  /** Turns آ أ إ ٱ ٲ ٳ and U+0870–0882 into ا. Loses hamza and madda of alef: أن and إن agree. In `search`. */
  alefForms?: boolean | undefined;
  /** Turns ؤ and ئ into ء, so that مسؤول and مسئول agree. Loses the seat. In `search`. */
  hamzaSeats?: boolean | undefined;
  /** Turns ى into ي. Loses the difference of على and علي. In `search`. */
  alefMaksura?: boolean | undefined;
  /** Turns ة into ه. Loses the difference of كرة and كره. In `search`. */
  tehMarbuta?: boolean | undefined;
  /** Turns the decimal digits of all scripts into 0–9. Loses the script. In `search`. */
  digits?: boolean | undefined;
  /** Between two digits, turns ٫ (U+066B) into a full stop and ٬ (U+066C) into a comma. Loses the script. In `search`. */
  numberSeparators?: boolean | undefined;
  /**
   * Turns ، ؛ ؟ ٪ ۔ ٭ into `,` `;` `?` `%` `.` `*` unless a digit stands on both sides. Loses the script. In `search`.
   */
  punctuation?: boolean | undefined;
  /**
   * Removes ء, and turns أ إ into ا, ؤ into و, ئ into ي. Loses the difference of سماء and سما. In no preset.
   */
  dropHamza?: boolean | undefined;
  /**
   * Turns letters for sounds that Arabic has no letter for into the nearest one: گ → ك, چ → ج, پ → ب, ڤ → ف, ژ → ز
   * and others. Loses the sound. In no preset.
   */
  regionalLetters?: boolean | undefined;
  /**
   * Writes a letter once that stands three times or more (ا و ي ه), or four times or more (other Arabic letters):
   * جمييييل → جميل. Loses the emphasis, and a word in which the run is right. In no preset.
   */
  elongation?: boolean | undefined;
}

/**
 * A preset and single rules. A rule given here overrides the preset; without a preset, only the rules given
 * here run.
 */
export interface NormalizationOptions extends NormalizationRules {
  /** The preset to start from. */
  preset?: NormalizationPreset | undefined;
}
