// What must compile for users of the package, and what must not. Nothing here runs: tsc is the test.

import {
  type Analysis,
  type Block,
  CrashError,
  Document,
  explain,
  type Feature,
  type FindOptions,
  type Folded,
  fold,
  highlight,
  KeywordError,
  MAX_KEYWORD_COUNT,
  MAX_KEYWORD_UNITS,
  MAX_TEXT_UNITS,
  type Match,
  type MatchLevel,
  type Meaning,
  MubinError,
  type MubinErrorCode,
  type NormalizationOptions,
  type NormalizationPreset,
  type NormalizationRules,
  normalize,
  type OptionError,
  type Origin,
  type Outline,
  type PartOfSpeech,
  type RelatedWord,
  type Relation,
  type Segment,
  type SegmentedToken,
  type SegmentKind,
  type Span,
  type Statistics,
  statistics,
  TextTooLongError,
  type TimeRange,
  type Token,
  type TokenKind,
  type TokenOptions,
  type VocabularyEntry,
  type VocabularyOptions,
  type WordCount,
} from "mubin";

/** Whether two types are the same, in both directions and in their modifiers. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_Claim extends true>(): void {}

// Presets and rules: exactly these.
holds<Same<NormalizationPreset, "search" | "repair" | "lucene" | "diacritics">>();
holds<
  Same<
    keyof NormalizationRules,
    | "compose"
    | "presentationForms"
    | "invisibles"
    | "tatweel"
    | "spaces"
    | "nonJoiners"
    | "marks"
    | "alefForms"
    | "hamzaSeats"
    | "alefMaksura"
    | "tehMarbuta"
    | "lookAlikes"
    | "digits"
    | "numberSeparators"
    | "punctuation"
    | "dropHamza"
    | "regionalLetters"
    | "elongation"
  >
>();
holds<Same<keyof NormalizationOptions, keyof NormalizationRules | "preset">>();
holds<Same<MatchLevel, "exact" | "spelling" | "clitics" | "lemma" | "substring">>();
holds<Same<SegmentKind, "proclitic" | "article" | "stem" | "ending" | "enclitic">>();
holds<
  Same<PartOfSpeech, "noun" | "adjective" | "elative" | "name" | "number" | "verb" | "function" | "unknown">
>();
holds<
  Same<
    Feature,
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
    | "passive"
  >
>();
holds<
  Same<Relation, "verb" | "verbal-noun" | "participle" | "nisba" | "source" | "feminine" | "masculine">
>();
holds<
  Same<
    TokenKind,
    "word" | "number" | "punctuation" | "symbol" | "emoji" | "url" | "email" | "hashtag" | "mention"
  >
>();

// normalize
export const byDefault: string = normalize("نص");
export const byPreset: string = normalize("نص", "repair");
export const byRules: string = normalize("نص", { marks: true, tatweel: false });
export const byBoth: string = normalize("نص", { preset: "search", tehMarbuta: false });
// @ts-expect-error: a text is a string
normalize(12);
// @ts-expect-error: no such preset
normalize("نص", "fold");
// @ts-expect-error: no such rule
normalize("نص", { harakat: true });
// @ts-expect-error: a rule is on or off
normalize("نص", { marks: "yes" });
// An option that is undefined is not given.
normalize("نص", { marks: undefined });
highlight("نص", "نص", { match: undefined, overlaps: undefined });
// @ts-expect-error: it gives a string, at once
export const promised: Promise<string> = normalize("نص");

// fold
const folded: Folded = fold("نص", "search");
export const foldedText: string = folded.text;
export const source: Span = folded.toSource(0, 1);
export const target: Span = folded.toFolded(0, 1);
// @ts-expect-error: the text cannot be set
folded.text = "";
// @ts-expect-error: a span is two numbers
folded.toSource({ start: 0, end: 1 });

// highlight and find
const keywords: readonly string[] = ["إدلب", "تركيا"];
const matches: Match[] = highlight("نص", keywords, { match: "exact", overlaps: "all" });
for (const { start, end, core, keyword, level } of matches) {
  "نص".slice(start, end);
  "نص".slice(core.start, core.end);
  keywords[keyword]?.normalize();
  level satisfies MatchLevel;
}
highlight("نص", "إدلب");
highlight("نص", ["إدلب"] as const);
const options: FindOptions = {};
highlight("نص", "إدلب", options);
// @ts-expect-error: keywords are needed
highlight("نص");
// @ts-expect-error: patterns are not keywords
highlight("نص", /إدلب/);
// @ts-expect-error: no such level
highlight("نص", "إدلب", { match: "regex" });
// @ts-expect-error: no such way with overlaps
highlight("نص", "إدلب", { overlaps: "first" });

// statistics
const figures: Statistics = statistics("نص");
figures.readingTime.silentMs satisfies TimeRange;
figures.frequentWords satisfies WordCount[];
export const words: number = figures.words;
// @ts-expect-error: no such figure
figures.lemmas;

// Document
const document: Document = new Document("نص");
document.find("إدلب", { match: "substring" }) satisfies Match[];
document.tokens() satisfies Token[];
document.vocabulary({ stopWords: false, limit: 10 } satisfies VocabularyOptions) satisfies VocabularyEntry[];
document.find("إدلب", { match: "lemma" }) satisfies Match[];
document.meanings("نص") satisfies Meaning[];
document.related("نص") satisfies RelatedWord[];
// @ts-expect-error: one keyword
document.meanings(["نص"]);
const outline: Outline = document.outline();
for (const block of outline.blocks) {
  block satisfies Block;
  const original: number | undefined = block.duplicateOf;
  original?.toFixed();
}
document.dispose();
// @ts-expect-error: made by new alone
Document("نص");
// @ts-expect-error: the text cannot be set
document.text = "";
// @ts-expect-error: nobody sees the handle
document.handle;
// @ts-expect-error: none of the core's numbers either
document.generation;
// @ts-expect-error: a limit is a number
document.vocabulary({ limit: "10" });

// The pieces of tokens: there where they are asked for, and not elsewhere.
document.tokens({ clitics: true }) satisfies SegmentedToken[];
document.tokens({ clitics: true })[0]?.segments satisfies Segment[] | undefined;
document.tokens({ clitics: false }) satisfies Token[];
document.tokens({ clitics: undefined }) satisfies Token[];
const wish: TokenOptions = { clitics: Math.random() < 1 };
document.tokens(wish) satisfies Token[];
// @ts-expect-error: no pieces without the option
document.tokens()[0]?.segments;
// @ts-expect-error: none for certain where the option may be off
document.tokens(wish)[0]?.segments;
// @ts-expect-error: a wish is yes or no
document.tokens({ clitics: "yes" });

// Readings
const readings: Analysis[] = explain("نص");
document.explain(0) satisfies Analysis[];
for (const { lemma, partOfSpeech, segments, features, origin, likeliest } of readings) {
  lemma.normalize();
  partOfSpeech satisfies PartOfSpeech;
  segments satisfies Segment[];
  features satisfies Feature[];
  origin satisfies Origin | undefined;
  likeliest satisfies boolean;
}
// @ts-expect-error: an offset is needed
document.explain();
// @ts-expect-error: a word is a string
explain(0);

// Errors
try {
  normalize("نص");
} catch (error) {
  if (error instanceof KeywordError) error.index satisfies number;
  if (error instanceof CrashError) error.cause satisfies unknown;
  if (error instanceof MubinError) error.code satisfies MubinErrorCode;
  // @ts-expect-error: no such code
  if (error instanceof MubinError && error.code === "oops") throw error;
}
holds<Same<(typeof OptionError)["prototype"]["code"], MubinErrorCode>>();
new TextTooLongError("normalize", 3) satisfies Error;
[MAX_TEXT_UNITS, MAX_KEYWORD_UNITS, MAX_KEYWORD_COUNT] satisfies number[];

// Whatever can be iterated can be spread; a span is a plain object that can be written.
const span: Span = { start: 0, end: 1 };
span.end += 1;
