export declare class CrashError extends MubinError {
    name: string;
    constructor(message: string, cause: unknown);
}
export declare class Document {
    #private;
    constructor(text: string);
    get text(): string;
    find(keywords: string | readonly string[], options?: FindOptions): Match[];
    statistics(options?: StatisticsOptions): Statistics;
    tokens(options: TokenOptions & {
        clitics: true;
    }): SegmentedToken[];
    tokens(options?: TokenOptions): Token[];
    explain(offset: number): Analysis[];
    meanings(keyword: string): Meaning[];
    related(keyword: string): RelatedWord[];
    concordance(keywords: string | readonly string[], options?: ConcordanceOptions): ConcordanceLine[];
    collocates(keyword: string, options?: CollocateOptions): Collocate[];
    vocabulary(options?: VocabularyOptions): VocabularyEntry[];
    ngrams(n: number, options?: NgramOptions): Ngram[];
    dispersion(keyword: string, options?: DispersionOptions): Dispersion;
    outline(): Outline;
    dispose(): void;
}
export declare class KeywordError extends MubinError {
    name: string;
    readonly index: number;
    constructor(code: MubinErrorCode, index: number, message: string);
}
export declare class MubinError extends Error {
    name: string;
    readonly code: MubinErrorCode;
    constructor(code: MubinErrorCode, message: string, options?: ErrorOptions);
}
export declare class OptionError extends MubinError {
    name: string;
}
export declare class TextTooLongError extends MubinError {
    name: string;
    constructor(where: string, length: number);
}
export declare const MAX_KEYWORD_COUNT: number;
export declare const MAX_KEYWORD_UNITS: number;
export declare const MAX_TEXT_UNITS: number;
export declare function compare(text: Comparable, reference: Comparable, options?: CompareOptions): Comparison;
export declare function explain(word: string): Analysis[];
export declare function fold(text: string, options?: NormalizationPreset | NormalizationOptions): Folded;
export declare function highlight(text: string, keywords: string | readonly string[], options?: FindOptions): Match[];
export declare function init(files: SlimFiles): Promise<void>;
export declare function initSync(files: {
    readonly core: BufferSource | WebAssembly.Module;
    readonly lexicon?: BufferSource | undefined;
}): void;
export declare function merge(parts: readonly Statistics[], options?: ReadingRates): Statistics;
export declare function normalize(text: string, options?: NormalizationPreset | NormalizationOptions): string;
export declare function statistics(text: string, options?: StatisticsOptions): Statistics;
export interface Analysis {
    lemma: string;
    partOfSpeech: PartOfSpeech;
    segments: Segment[];
    features: Feature[];
    origin?: Origin;
    likeliest: boolean;
}
export interface Block extends Span {
    sentences: Span[];
    duplicateOf?: number;
}
export interface Collocate {
    text: string;
    partOfSpeech?: PartOfSpeech;
    count: number;
    before: number;
    after: number;
    total: number;
    logLikelihood: number;
    logDice: number;
    mutualInformation: number;
}
export interface CollocateOptions {
    match?: MatchLevel | undefined;
    window?: number | {
        before: number;
        after: number;
    } | undefined;
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    minCount?: number | undefined;
    sort?: "logLikelihood" | "logDice" | "mutualInformation" | "count" | undefined;
    limit?: number | undefined;
}
export interface CompareOptions {
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    minCount?: number | undefined;
    limit?: number | undefined;
}
export interface Comparison {
    keyness: Keyness[];
    sharedCount: number;
    exclusiveCount: number;
    referenceExclusiveCount: number;
    statistics: Statistics;
    referenceStatistics: Statistics;
}
export interface ConcordanceLine {
    before: Span;
    node: Match;
    after: Span;
}
export interface ConcordanceOptions {
    match?: MatchLevel | undefined;
    context?: {
        words: number;
    } | {
        units: number;
    } | undefined;
    sort?: "text" | "before" | "node" | "after" | undefined;
    limit?: number | undefined;
}
export interface DigitSystems {
    latin: number;
    arabicIndic: number;
    extendedArabicIndic: number;
    other: number;
}
export interface Dispersion {
    count: number;
    spans: Span[];
    counts: number[];
    dp: number | null;
    dpNorm: number | null;
}
export interface DispersionOptions {
    match?: MatchLevel | undefined;
    parts?: number | undefined;
}
export interface Distribution {
    mean: number;
    standardDeviation: number;
    median: number;
    min: number;
    max: number;
    counts: ValueCount[];
}
export interface Diversity {
    typeTokenRatio: number;
    rootTypeTokenRatio: number;
    movingAverageTtr: number | null;
    mtld: number | null;
    hdD: number | null;
    yulesK: number;
    hapaxCount: number;
    hapaxRatio: number;
}
export interface FindOptions {
    match?: MatchLevel | undefined;
    overlaps?: "longest" | "all" | undefined;
}
export interface Folded {
    readonly text: string;
    toSource(start: number, end: number): Span;
    toFolded(start: number, end: number): Span;
}
export interface Frequency {
    text: string;
    count: number;
}
export interface Keyness {
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
export interface LemmaFrequency extends Frequency {
    text: string;
    partOfSpeech: PartOfSpeech;
    forms: Frequency[];
}
export interface Match extends Span {
    core: Span;
    keyword: number;
    level: MatchLevel;
}
export interface Meaning {
    lemma: string;
    partOfSpeech: PartOfSpeech;
    features: Feature[];
    count: number;
}
export interface Ngram {
    text: string;
    count: number;
    rank: number;
    perMillion: number;
    spans?: Span[];
}
export interface NgramOptions {
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    spans?: boolean | undefined;
    minCount?: number | undefined;
    limit?: number | undefined;
}
export interface NormalizationOptions extends NormalizationRules {
    preset?: NormalizationPreset | undefined;
}
export interface NormalizationRules {
    presentationForms?: boolean | undefined;
    invisibles?: boolean | undefined;
    nonJoiners?: boolean | undefined;
    tatweel?: boolean | undefined;
    compose?: boolean | undefined;
    spaces?: boolean | undefined;
    marks?: boolean | undefined;
    lookAlikes?: boolean | undefined;
    alefForms?: boolean | undefined;
    hamzaSeats?: boolean | undefined;
    alefMaksura?: boolean | undefined;
    tehMarbuta?: boolean | undefined;
    digits?: boolean | undefined;
    numberSeparators?: boolean | undefined;
    punctuation?: boolean | undefined;
    dropHamza?: boolean | undefined;
    regionalLetters?: boolean | undefined;
    elongation?: boolean | undefined;
}
export interface Origin {
    lemma: string;
    relation: Relation;
}
export interface OsmanCounts {
    longWords: number;
    syllables: number;
    complexWords: number;
    faseehWords: number;
}
export interface Outline {
    blocks: Block[];
}
export interface Readability {
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
export interface ReadingRate {
    min: number;
    max: number;
}
export interface ReadingRates {
    silentWordsPerMinute?: ReadingRate | undefined;
    aloudWordsPerMinute?: ReadingRate | undefined;
}
export interface RelatedWord {
    lemma: string;
    partOfSpeech: PartOfSpeech;
    relation: Relation;
    count: number;
}
export interface Scripts {
    arabic: number;
    latin: number;
    greek: number;
    cyrillic: number;
    hebrew: number;
    han: number;
    other: number;
}
export interface Segment extends Span {
    kind: SegmentKind;
}
export interface SegmentedToken extends Token {
    segments: Segment[];
}
export interface Share {
    count: number;
    ratio: number;
}
export interface SlimFiles {
    readonly core: SlimFile | WebAssembly.Module | PromiseLike<SlimFile | WebAssembly.Module>;
    readonly lexicon?: SlimFile | PromiseLike<SlimFile> | undefined;
}
export interface Span {
    start: number;
    end: number;
}
export interface Statistics {
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
    readingTime: {
        silentMs: TimeRange;
        aloudMs: TimeRange;
    };
    frequentWords: Frequency[];
    frequentContentWords: Frequency[];
    frequentLemmas: Frequency[];
    frequentContentLemmas: Frequency[];
    frequencies?: LemmaFrequency[];
}
export interface StatisticsOptions extends ReadingRates {
    duplicates?: boolean | undefined;
    frequencies?: boolean | undefined;
}
export interface TimeRange {
    min: number;
    max: number;
}
export interface Token extends Span {
    kind: TokenKind;
}
export interface TokenOptions {
    clitics?: boolean | undefined;
}
export interface ValueCount {
    value: number;
    count: number;
}
export interface VocabularyEntry {
    text: string;
    count: number;
    rank: number;
    perMillion: number;
    cumulativeRatio: number;
    partOfSpeech?: PartOfSpeech;
    forms?: Frequency[];
    spans?: Span[];
}
export interface VocabularyOptions {
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    spans?: boolean | undefined;
    minCount?: number | undefined;
    limit?: number | undefined;
}
export interface WordClasses {
    functionWords: Share;
    verbs: Share;
    nominals: Share;
    names: Share;
    unknown: Share;
    ambiguous: Share;
}
export type Comparable = Document | Statistics | readonly (Document | Statistics)[];
export type Feature = "singular" | "dual" | "plural" | "broken-plural" | "feminine" | "definite" | "accusative" | "first-person" | "second-person" | "third-person" | "perfect" | "imperfect" | "imperative" | "jussive" | "passive";
export type MatchLevel = "exact" | "spelling" | "clitics" | "lemma" | "substring";
export type MubinErrorCode = "text-too-long" | "keyword-empty" | "keyword-only-marks" | "keyword-too-long" | "too-many-keywords" | "unknown-option" | "invalid-option" | "disposed" | "not-initialized" | "not-loaded" | "crash" | "superseded" | "worker-not-started" | "worker-stopped";
export type NormalizationPreset = "search" | "repair" | "lucene" | "diacritics";
export type PartOfSpeech = "noun" | "adjective" | "elative" | "name" | "number" | "verb" | "function" | "unknown";
export type Relation = "verb" | "verbal-noun" | "participle" | "nisba" | "source" | "feminine" | "masculine";
export type SegmentKind = "proclitic" | "article" | "stem" | "ending" | "enclitic";
export type Significance = 1 | 0.05 | 0.01 | 0.001 | 0.0001;
export type SlimFile = BufferSource | Response | URL | string;
export type TokenKind = "word" | "number" | "punctuation" | "symbol" | "emoji" | "url" | "email" | "hashtag" | "mention";
export {};
