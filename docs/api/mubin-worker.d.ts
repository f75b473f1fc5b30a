export declare class Analyzer {
    #private;
    normalize(text: string, options?: NormalizationPreset | (NormalizationOptions & RequestOptions)): Promise<string>;
    highlight(text: string, keywords: string | readonly string[], options?: FindOptions & RequestOptions): Promise<Match[]>;
    statistics(text: string, options?: StatisticsOptions & RequestOptions): Promise<Statistics>;
    explain(word: string, options?: RequestOptions): Promise<Analysis[]>;
    merge(parts: readonly Statistics[], options?: ReadingRates & RequestOptions): Promise<Statistics>;
    compare(text: WorkerComparable, reference: WorkerComparable, options?: CompareOptions & RequestOptions): Promise<Comparison>;
    document(text: string): WorkerDocument;
    dispose(): void;
}
export declare class CrashError extends MubinError {
    name: string;
    constructor(message: string, cause: unknown);
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
export declare class WorkerDocument {
    #private;
    get text(): string;
    edit(change: TextChange): void;
    find(keywords: string | readonly string[], options?: FindOptions & RequestOptions): Promise<Match[]>;
    statistics(options?: StatisticsOptions & RequestOptions): Promise<Statistics>;
    tokens(options: TokenOptions & {
        clitics: true;
    } & RequestOptions): Promise<SegmentedToken[]>;
    tokens(options?: TokenOptions & RequestOptions): Promise<Token[]>;
    explain(offset: number, options?: RequestOptions): Promise<Analysis[]>;
    meanings(keyword: string, options?: RequestOptions): Promise<Meaning[]>;
    related(keyword: string, options?: RequestOptions): Promise<RelatedWord[]>;
    concordance(keywords: string | readonly string[], options?: ConcordanceOptions & RequestOptions): Promise<ConcordanceLine[]>;
    collocates(keyword: string, options?: CollocateOptions & RequestOptions): Promise<Collocate[]>;
    vocabulary(options?: VocabularyOptions & RequestOptions): Promise<VocabularyEntry[]>;
    ngrams(n: number, options?: NgramOptions & RequestOptions): Promise<Ngram[]>;
    dispersion(keyword: string, options?: DispersionOptions & RequestOptions): Promise<Dispersion>;
    outline(options?: RequestOptions): Promise<Outline>;
    dispose(): void;
}
export declare const MAX_TEXT_UNITS: number;
export declare function connect(worker: Worker | NodeWorker | (() => Worker | NodeWorker)): Analyzer;
export declare function createAnalyzer(): Analyzer;
export interface NodeWorker {
    postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
    terminate(): unknown;
    on(event: string, listener: (value: never) => void): unknown;
    off(event: string, listener: (value: never) => void): unknown;
    ref(): void;
    unref(): void;
}
export interface RequestOptions {
    signal?: AbortSignal | undefined;
    latest?: string | undefined;
    onProgress?: ((progress: Progress) => void) | undefined;
}
export interface TextChange {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
export type MubinErrorCode = "text-too-long" | "keyword-empty" | "keyword-only-marks" | "keyword-too-long" | "too-many-keywords" | "unknown-option" | "invalid-option" | "disposed" | "not-initialized" | "not-loaded" | "crash" | "superseded" | "worker-not-started" | "worker-stopped";
export type Progress = "received" | "parsed";
export type WorkerComparable = WorkerDocument | Statistics | readonly (WorkerDocument | Statistics)[];
interface Analysis {
    lemma: string;
    partOfSpeech: PartOfSpeech;
    segments: Segment[];
    features: Feature[];
    origin?: Origin;
    likeliest: boolean;
}
interface Block extends Span {
    sentences: Span[];
    duplicateOf?: number;
}
interface Collocate {
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
interface CollocateOptions {
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
interface CompareOptions {
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    minCount?: number | undefined;
    limit?: number | undefined;
}
interface Comparison {
    keyness: Keyness[];
    sharedCount: number;
    exclusiveCount: number;
    referenceExclusiveCount: number;
    statistics: Statistics;
    referenceStatistics: Statistics;
}
interface ConcordanceLine {
    before: Span;
    node: Match;
    after: Span;
}
interface ConcordanceOptions {
    match?: MatchLevel | undefined;
    context?: {
        words: number;
    } | {
        units: number;
    } | undefined;
    sort?: "text" | "before" | "node" | "after" | undefined;
    limit?: number | undefined;
}
interface DigitSystems {
    latin: number;
    arabicIndic: number;
    extendedArabicIndic: number;
    other: number;
}
interface Dispersion {
    count: number;
    spans: Span[];
    counts: number[];
    dp: number | null;
    dpNorm: number | null;
}
interface DispersionOptions {
    match?: MatchLevel | undefined;
    parts?: number | undefined;
}
interface Distribution {
    mean: number;
    standardDeviation: number;
    median: number;
    min: number;
    max: number;
    counts: ValueCount[];
}
interface Diversity {
    typeTokenRatio: number;
    rootTypeTokenRatio: number;
    movingAverageTtr: number | null;
    mtld: number | null;
    hdD: number | null;
    yulesK: number;
    hapaxCount: number;
    hapaxRatio: number;
}
interface FindOptions {
    match?: MatchLevel | undefined;
    overlaps?: "longest" | "all" | undefined;
}
interface Frequency {
    text: string;
    count: number;
}
interface Keyness {
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
interface LemmaFrequency extends Frequency {
    text: string;
    partOfSpeech: PartOfSpeech;
    forms: Frequency[];
}
interface Match extends Span {
    core: Span;
    keyword: number;
    level: MatchLevel;
}
interface Meaning {
    lemma: string;
    partOfSpeech: PartOfSpeech;
    features: Feature[];
    count: number;
}
interface Ngram {
    text: string;
    count: number;
    rank: number;
    perMillion: number;
    spans?: Span[];
}
interface NgramOptions {
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    spans?: boolean | undefined;
    minCount?: number | undefined;
    limit?: number | undefined;
}
interface NormalizationOptions extends NormalizationRules {
    preset?: NormalizationPreset | undefined;
}
interface NormalizationRules {
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
interface Origin {
    lemma: string;
    relation: Relation;
}
interface OsmanCounts {
    longWords: number;
    syllables: number;
    complexWords: number;
    faseehWords: number;
}
interface Outline {
    blocks: Block[];
}
interface Readability {
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
interface ReadingRate {
    min: number;
    max: number;
}
interface ReadingRates {
    silentWordsPerMinute?: ReadingRate | undefined;
    aloudWordsPerMinute?: ReadingRate | undefined;
}
interface RelatedWord {
    lemma: string;
    partOfSpeech: PartOfSpeech;
    relation: Relation;
    count: number;
}
interface Scripts {
    arabic: number;
    latin: number;
    greek: number;
    cyrillic: number;
    hebrew: number;
    han: number;
    other: number;
}
interface Segment extends Span {
    kind: SegmentKind;
}
interface SegmentedToken extends Token {
    segments: Segment[];
}
interface Share {
    count: number;
    ratio: number;
}
interface Span {
    start: number;
    end: number;
}
interface Statistics {
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
interface StatisticsOptions extends ReadingRates {
    duplicates?: boolean | undefined;
    frequencies?: boolean | undefined;
}
interface TimeRange {
    min: number;
    max: number;
}
interface Token extends Span {
    kind: TokenKind;
}
interface TokenOptions {
    clitics?: boolean | undefined;
}
interface ValueCount {
    value: number;
    count: number;
}
interface VocabularyEntry {
    text: string;
    count: number;
    rank: number;
    perMillion: number;
    cumulativeRatio: number;
    partOfSpeech?: PartOfSpeech;
    forms?: Frequency[];
    spans?: Span[];
}
interface VocabularyOptions {
    by?: "form" | "lemma" | undefined;
    stopWords?: boolean | undefined;
    spans?: boolean | undefined;
    minCount?: number | undefined;
    limit?: number | undefined;
}
interface WordClasses {
    functionWords: Share;
    verbs: Share;
    nominals: Share;
    names: Share;
    unknown: Share;
    ambiguous: Share;
}
type Feature = "singular" | "dual" | "plural" | "broken-plural" | "feminine" | "definite" | "accusative" | "first-person" | "second-person" | "third-person" | "perfect" | "imperfect" | "imperative" | "jussive" | "passive";
type MatchLevel = "exact" | "spelling" | "clitics" | "lemma" | "substring";
type NormalizationPreset = "search" | "repair" | "lucene" | "diacritics";
type PartOfSpeech = "noun" | "adjective" | "elative" | "name" | "number" | "verb" | "function" | "unknown";
type Relation = "verb" | "verbal-noun" | "participle" | "nisba" | "source" | "feminine" | "masculine";
type SegmentKind = "proclitic" | "article" | "stem" | "ending" | "enclitic";
type Significance = 1 | 0.05 | 0.01 | 0.001 | 0.0001;
type TokenKind = "word" | "number" | "punctuation" | "symbol" | "emoji" | "url" | "email" | "hashtag" | "mention";
export {};
