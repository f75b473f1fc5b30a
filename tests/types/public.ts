// What must compile for users of the package, and what must not. Nothing here runs: tsc is the test.

import {
  type Analysis,
  type Block,
  type Collocate,
  type CollocateOptions,
  type Comparable,
  type CompareOptions,
  type Comparison,
  type ConcordanceLine,
  type ConcordanceOptions,
  CrashError,
  compare,
  type DigitSystems,
  type Dispersion,
  type DispersionOptions,
  type Distribution,
  type Diversity,
  Document,
  explain,
  type Feature,
  type FindOptions,
  type Folded,
  type Frequency,
  fold,
  highlight,
  type Keyness,
  KeywordError,
  type LemmaFrequency,
  MAX_KEYWORD_COUNT,
  MAX_KEYWORD_UNITS,
  MAX_TEXT_UNITS,
  type Match,
  type MatchLevel,
  type Meaning,
  MubinError,
  type MubinErrorCode,
  merge,
  type Ngram,
  type NgramOptions,
  type NormalizationOptions,
  type NormalizationPreset,
  type NormalizationRules,
  normalize,
  type OptionError,
  type Origin,
  type OsmanCounts,
  type Outline,
  type PartOfSpeech,
  type Readability,
  type ReadingRate,
  type ReadingRates,
  type RelatedWord,
  type Relation,
  type Scripts,
  type Segment,
  type SegmentedToken,
  type SegmentKind,
  type Share,
  type Significance,
  type Span,
  type Statistics,
  type StatisticsOptions,
  statistics,
  TextTooLongError,
  type TimeRange,
  type Token,
  type TokenKind,
  type TokenOptions,
  type ValueCount,
  type VocabularyEntry,
  type VocabularyOptions,
  type WordClasses,
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
holds<
  Same<keyof StatisticsOptions, "duplicates" | "frequencies" | "silentWordsPerMinute" | "aloudWordsPerMinute">
>();
holds<Same<keyof ReadingRates, "silentWordsPerMinute" | "aloudWordsPerMinute">>();
holds<Same<ReadingRate, { min: number; max: number }>>();
holds<
  Same<
    Statistics,
    {
      characters: number;
      charactersWithoutSpaces: number;
      letters: number;
      marks: number;
      digits: number;
      punctuation: number;
      words: number;
      types: number;
      lemmas: number;
      sentences: number;
      paragraphs: number;
      vocalisationRatio: number;
      markedLetters: number;
      wordLengths: Distribution;
      sentenceLengths: Distribution;
      paragraphLengths: Distribution;
      scripts: Scripts;
      digitSystems: DigitSystems;
      letterFrequencies: Frequency[];
      bigramFrequencies: Frequency[];
      formDiversity: Diversity;
      lemmaDiversity: Diversity;
      wordClasses: WordClasses;
      readability: Readability;
      readingTime: { silentMs: TimeRange; aloudMs: TimeRange };
      frequentWords: Frequency[];
      frequentContentWords: Frequency[];
      frequentLemmas: Frequency[];
      frequentContentLemmas: Frequency[];
      frequencies?: LemmaFrequency[];
    }
  >
>();
holds<Same<TimeRange, { min: number; max: number }>>();
holds<
  Same<
    Distribution,
    {
      mean: number;
      standardDeviation: number;
      median: number;
      min: number;
      max: number;
      counts: ValueCount[];
    }
  >
>();
holds<Same<ValueCount, { value: number; count: number }>>();
holds<
  Same<
    Diversity,
    {
      typeTokenRatio: number;
      rootTypeTokenRatio: number;
      movingAverageTtr: number | null;
      mtld: number | null;
      hdD: number | null;
      yulesK: number;
      hapaxCount: number;
      hapaxRatio: number;
    }
  >
>();
holds<Same<Share, { count: number; ratio: number }>>();
holds<Same<keyof WordClasses, "functionWords" | "verbs" | "nominals" | "names" | "unknown" | "ambiguous">>();
holds<Same<WordClasses[keyof WordClasses], Share>>();
holds<Same<keyof Scripts, "arabic" | "latin" | "greek" | "cyrillic" | "hebrew" | "han" | "other">>();
holds<Same<Scripts[keyof Scripts], number>>();
holds<Same<keyof DigitSystems, "latin" | "arabicIndic" | "extendedArabicIndic" | "other">>();
holds<Same<DigitSystems[keyof DigitSystems], number>>();
holds<
  Same<
    Readability,
    {
      meanStemLength: number;
      stemLetters: number;
      meanStretchLength: number;
      punctuatedStretches: number;
      rareWords: Share;
      longWords: Share;
      lix: number | null;
      osman: number | null;
      osmanCounts: OsmanCounts;
    }
  >
>();
holds<Same<keyof OsmanCounts, "longWords" | "syllables" | "complexWords" | "faseehWords">>();
holds<Same<OsmanCounts[keyof OsmanCounts], number>>();
holds<Same<Frequency, { text: string; count: number }>>();
holds<Same<keyof LemmaFrequency, "text" | "count" | "partOfSpeech" | "forms">>();
holds<Same<LemmaFrequency["forms"], Frequency[]>>();
holds<Same<Parameters<typeof statistics>, [text: string, options?: StatisticsOptions | undefined]>>();
holds<Same<ReturnType<typeof statistics>, Statistics>>();
holds<Same<Parameters<Document["statistics"]>, [options?: StatisticsOptions | undefined]>>();
holds<Same<ReturnType<Document["statistics"]>, Statistics>>();

const figures: Statistics = statistics("نص");
figures.readingTime.silentMs satisfies TimeRange;
figures.frequentWords satisfies Frequency[];
export const words: number = figures.words;
export const lemmas: number = figures.lemmas;
for (const { text, count, partOfSpeech, forms } of figures.frequencies ?? []) {
  text.normalize();
  count.toFixed();
  partOfSpeech satisfies PartOfSpeech;
  forms satisfies Frequency[];
}
statistics("نص", { duplicates: false, frequencies: true, silentWordsPerMinute: { min: 150, max: 200 } });
statistics("نص", {
  duplicates: undefined,
  frequencies: undefined,
  silentWordsPerMinute: undefined,
  aloudWordsPerMinute: undefined,
});
// @ts-expect-error: no such figure
figures.roots;
// @ts-expect-error: the lengths have it
figures.meanWordLength;
// @ts-expect-error: without the option there are none
figures.frequencies.length;
// @ts-expect-error: a short text has none
figures.readability.lix.toFixed();
// @ts-expect-error: nor this
figures.formDiversity.mtld.toFixed();
// @ts-expect-error: no such option
statistics("نص", { stopWords: false });
// @ts-expect-error: a switch
statistics("نص", { duplicates: "no" });
// @ts-expect-error: a rate has two ends
statistics("نص", { aloudWordsPerMinute: { min: 118 } });
// @ts-expect-error: a rate is a range
statistics("نص", { silentWordsPerMinute: 180 });
// @ts-expect-error: a text is a string
statistics(["نص"]);

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

// merge
holds<Same<Parameters<typeof merge>, [parts: readonly Statistics[], options?: ReadingRates | undefined]>>();
holds<Same<ReturnType<typeof merge>, Statistics>>();
const parts: readonly Statistics[] = [figures];
merge(parts, { aloudWordsPerMinute: { min: 1, max: 2 } }) satisfies Statistics;
merge([]);
merge(parts, { silentWordsPerMinute: undefined });
// @ts-expect-error: an array
merge(figures, figures);
// @ts-expect-error: statistics of texts
merge(["نص"]);
// @ts-expect-error: duplicates are counted already
merge(parts, { duplicates: false });

// compare
holds<Same<Comparable, Document | Statistics | readonly (Document | Statistics)[]>>();
holds<
  Same<
    Parameters<typeof compare>,
    [text: Comparable, reference: Comparable, options?: CompareOptions | undefined]
  >
>();
holds<Same<ReturnType<typeof compare>, Comparison>>();
holds<Same<keyof CompareOptions, "by" | "stopWords" | "minCount" | "limit">>();
holds<Same<Significance, 1 | 0.05 | 0.01 | 0.001 | 0.0001>>();
holds<
  Same<
    Comparison,
    {
      keyness: Keyness[];
      sharedCount: number;
      exclusiveCount: number;
      referenceExclusiveCount: number;
      statistics: Statistics;
      referenceStatistics: Statistics;
    }
  >
>();
holds<
  Same<
    Keyness,
    {
      text: string;
      partOfSpeech?: PartOfSpeech;
      count: number;
      referenceCount: number;
      perMillion: number;
      referencePerMillion: number;
      logLikelihood: number;
      logRatio: number;
      significance: Significance;
    }
  >
>();
const comparison: Comparison = compare(document, figures, { by: "lemma", stopWords: false, limit: 10 });
comparison.keyness.map(({ partOfSpeech }) => partOfSpeech satisfies PartOfSpeech | undefined);
compare([document, figures] as const, []);
compare(figures, document, { by: undefined, stopWords: undefined, minCount: undefined, limit: undefined });
// @ts-expect-error: two sides
compare(document);
// @ts-expect-error: no texts
compare("نص", "نص");
// @ts-expect-error: no such level
compare(document, document, { by: "root" });
// @ts-expect-error: no such option
compare(document, document, { sort: "logRatio" });
// @ts-expect-error: no such level of significance
comparison.keyness.filter(({ significance }) => significance === 0.1);

// Lists: what is there on request alone may be missing.
holds<Same<keyof VocabularyOptions, "by" | "stopWords" | "spans" | "minCount" | "limit">>();
holds<Same<keyof NgramOptions, keyof VocabularyOptions>>();
for (const entry of document.vocabulary({ by: "lemma", spans: true, minCount: 2 })) {
  const figuresOfEntry: number[] = [entry.count, entry.rank, entry.perMillion, entry.cumulativeRatio];
  figuresOfEntry.map((figure) => figure.toFixed());
  entry.partOfSpeech satisfies PartOfSpeech | undefined;
  entry.forms satisfies Frequency[] | undefined;
  entry.spans satisfies Span[] | undefined;
  // @ts-expect-error: without the option there are none
  entry.spans.length;
}
document.vocabulary({ by: undefined, spans: undefined, minCount: undefined });
// @ts-expect-error: no such way to count
document.vocabulary({ by: "root" });
for (const entry of document.ngrams(2, { by: "form", limit: 3 } satisfies NgramOptions)) {
  entry satisfies Ngram;
  const figuresOfEntry: number[] = [entry.count, entry.rank, entry.perMillion];
  figuresOfEntry.map((figure) => figure.toFixed());
  // @ts-expect-error: n-grams have no part of speech
  entry.partOfSpeech;
}
// @ts-expect-error: how many words is to be said
document.ngrams();

// Dispersion
const spread: Dispersion = document.dispersion("نص", {
  match: "clitics",
  parts: 4,
} satisfies DispersionOptions);
spread.spans satisfies Span[];
spread.counts satisfies number[];
spread.dp?.toFixed();
// @ts-expect-error: without hits there is none
spread.dpNorm.toFixed();
// @ts-expect-error: one keyword
document.dispersion(["نص"]);

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

// Concordance
const lines: ConcordanceLine[] = document.concordance(keywords, { context: { words: 3 }, sort: "before" });
for (const { before, node, after } of lines) {
  before satisfies Span;
  node satisfies Match;
  after satisfies Span;
}
document.concordance("نص");
document.concordance("نص", {
  match: "exact",
  context: { units: 40 },
  limit: 10,
} satisfies ConcordanceOptions);
document.concordance("نص", { match: undefined, context: undefined, sort: undefined, limit: undefined });
// @ts-expect-error: words or units
document.concordance("نص", { context: 5 });
// @ts-expect-error: no such measure of a context
document.concordance("نص", { context: { letters: 5 } });
// @ts-expect-error: left and right mean one thing in Arabic and another in English
document.concordance("نص", { sort: "left" });
// @ts-expect-error: of hits that overlap the longest stays
document.concordance("نص", { overlaps: "all" });

// Collocates
const near: Collocate[] = document.collocates("نص", { window: { before: 3, after: 0 }, by: "lemma" });
for (const { text, partOfSpeech, count, before, after, total, ...measures } of near) {
  text.normalize();
  partOfSpeech satisfies PartOfSpeech | undefined;
  [count, before, after, total] satisfies number[];
  measures satisfies { logLikelihood: number; logDice: number; mutualInformation: number };
}
document.collocates("نص", { window: 5, stopWords: false, minCount: 3, limit: 20 } satisfies CollocateOptions);
document.collocates("نص", { sort: "logDice", match: "clitics", by: undefined });
// @ts-expect-error: one keyword
document.collocates(["نص"]);
// @ts-expect-error: both sides
document.collocates("نص", { window: { before: 3 } });
// @ts-expect-error: no such measure
document.collocates("نص", { sort: "tScore" });

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

// Results, whole: what is added to one or taken from it shows here.
holds<Same<Span, { start: number; end: number }>>();
holds<Same<keyof Match, "start" | "end" | "core" | "keyword" | "level">>();
holds<Same<keyof Folded, "text" | "toSource" | "toFolded">>();
holds<Same<keyof Token, "start" | "end" | "kind">>();
holds<Same<keyof SegmentedToken, keyof Token | "segments">>();
holds<Same<keyof Segment, "start" | "end" | "kind">>();
holds<Same<Segment["kind"], SegmentKind>>();
holds<Same<Outline, { blocks: Block[] }>>();
holds<Same<keyof Block, "start" | "end" | "sentences" | "duplicateOf">>();
holds<Same<Origin, { lemma: string; relation: Relation }>>();
holds<
  Same<
    Analysis,
    {
      lemma: string;
      partOfSpeech: PartOfSpeech;
      segments: Segment[];
      features: Feature[];
      origin?: Origin;
      likeliest: boolean;
    }
  >
>();
holds<Same<Meaning, { lemma: string; partOfSpeech: PartOfSpeech; features: Feature[]; count: number }>>();
holds<Same<RelatedWord, { lemma: string; partOfSpeech: PartOfSpeech; relation: Relation; count: number }>>();
holds<
  Same<
    VocabularyEntry,
    {
      text: string;
      count: number;
      rank: number;
      perMillion: number;
      cumulativeRatio: number;
      partOfSpeech?: PartOfSpeech;
      forms?: Frequency[];
      spans?: Span[];
    }
  >
>();
holds<Same<Ngram, { text: string; count: number; rank: number; perMillion: number; spans?: Span[] }>>();
holds<
  Same<
    Dispersion,
    { count: number; spans: Span[]; counts: number[]; dp: number | null; dpNorm: number | null }
  >
>();
holds<Same<ConcordanceLine, { before: Span; node: Match; after: Span }>>();
holds<
  Same<
    keyof Collocate,
    | "text"
    | "partOfSpeech"
    | "count"
    | "before"
    | "after"
    | "total"
    | "logLikelihood"
    | "logDice"
    | "mutualInformation"
  >
>();
holds<Same<keyof FindOptions, "match" | "overlaps">>();
holds<Same<keyof ConcordanceOptions, "match" | "context" | "sort" | "limit">>();
holds<
  Same<keyof CollocateOptions, "match" | "window" | "by" | "stopWords" | "minCount" | "sort" | "limit">
>();
holds<Same<keyof DispersionOptions, "match" | "parts">>();
holds<Same<keyof TokenOptions, "clitics">>();
holds<
  Same<
    MubinErrorCode,
    | "text-too-long"
    | "keyword-empty"
    | "keyword-only-marks"
    | "keyword-too-long"
    | "too-many-keywords"
    | "unknown-option"
    | "invalid-option"
    | "disposed"
    | "not-initialized"
    | "not-loaded"
    | "superseded"
    | "worker-not-started"
    | "worker-stopped"
    | "crash"
  >
>();

// What stands without an option is always there; what an option asks for may be missing.
// @ts-expect-error: most blocks repeat none
export const repeated: number = outline.blocks[0].duplicateOf;
// @ts-expect-error: a reading of a word that is made from no other has no origin
export const origin: Origin = readings[0].origin;
// @ts-expect-error: an index may lie outside of a list
export const first: Match = matches[0];
// @ts-expect-error: a keyword's number, not the keyword
export const keyword: string = matches.map((match) => match.keyword)[0];
// @ts-expect-error: the types leave it out, for libraries that do not declare it
document[Symbol.dispose]();
// @ts-expect-error: what an error says of itself cannot be set
new TextTooLongError("normalize", 3).code = "crash";
