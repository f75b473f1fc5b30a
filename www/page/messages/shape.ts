import type { MatchLevel, NormalizationPreset } from "../../lib/index.ts";

/** The forms a counted noun takes; a language fills in those that `Intl.PluralRules` knows for it. */
export type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** The figures of the page that have a name and a sentence on what they count. */
export type Figure =
  | "words"
  | "types"
  | "sentences"
  | "paragraphs"
  | "characters"
  | "charactersWithoutSpaces"
  | "letters"
  | "marks"
  | "digits"
  | "punctuation"
  | "lemmas"
  | "meanWordLength"
  | "meanSentenceLength"
  | "vocalisationRatio"
  | "readSilently"
  | "readAloud";

/** The codes of the library for keywords that it refuses. */
export type RejectionCode = "keyword-empty" | "keyword-only-marks" | "keyword-too-long" | "too-many-keywords";

interface Named {
  readonly name: string;
  readonly about: string;
}

/** Everything the page says, in one language; a language that lacks a sentence does not compile. */
export interface Messages<Category extends Intl.LDMLPluralRule> {
  readonly appName: string;
  readonly promise: string;
  readonly privacy: string;
  readonly skipToText: string;
  readonly otherLanguage: string;
  readonly theme: string;
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string };
  readonly samples: string;
  readonly ownText: string;
  readonly openFile: string;
  readonly newText: string;
  readonly undo: string;
  readonly redo: string;

  readonly panes: string;
  readonly paneText: string;
  readonly paneNormalized: string;
  readonly paneFigures: string;

  readonly textLabel: string;
  readonly textHint: string;

  readonly search: string;
  readonly searchHint: string;
  readonly level: string;
  readonly levels: Readonly<Record<MatchLevel, Named>>;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly noHits: string;
  readonly hits: Forms<Category>;
  /** With {i} and {n}. */
  readonly hitPosition: string;
  readonly keywords: string;
  /** Why a keyword cannot be looked for, by the code of the library. */
  readonly rejected: Readonly<Record<RejectionCode, string>>;
  readonly hitList: string;
  /** With {n}. */
  readonly showMore: string;
  /** With {n}. */
  readonly showEarlier: string;

  readonly figures: string;
  readonly figure: Readonly<Record<Figure, Named>>;
  readonly minutes: Forms<Category>;
  readonly lessThanAMinute: string;
  /** With {from} and {to}, each already a number. */
  readonly range: string;
  /** Between two parts of what a screen reader is told, with its space. */
  readonly comma: string;

  readonly frequentWords: string;
  readonly hideStopWords: string;
  readonly stopWordExamples: string;
  /** With {word}. */
  readonly searchFor: string;
  readonly times: Forms<Category>;
  readonly noWords: string;

  readonly preset: string;
  readonly presets: Readonly<Record<NormalizationPreset, Named>>;
  readonly copy: string;
  readonly copied: string;

  readonly trouble: {
    readonly notText: string;
    readonly unreadable: string;
    readonly tooLong: string;
    readonly stopped: string;
    readonly sample: string;
  };
  readonly tryAgain: string;
  readonly dismiss: string;
}
