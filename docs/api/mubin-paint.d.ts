export declare class MubinError extends Error {
    name: string;
    readonly code: MubinErrorCode;
    constructor(code: MubinErrorCode, message: string, options?: ErrorOptions);
}
export declare class OptionError extends MubinError {
    name: string;
}
export declare class Painting {
    #private;
    get text(): string;
    get hits(): readonly Hit[];
    get current(): number;
    get ready(): Promise<void>;
    show(index: number): Hit;
    next(): Hit | null;
    previous(): Hit | null;
    update(keywords?: string | readonly string[]): Promise<void>;
    clear(): void;
    list(options?: HitListOptions): HTMLOListElement;
}
export declare function paint(root: Element, keywords: string | readonly string[], options?: PaintOptions): Painting;
export declare function paintWith(find: Finder, root: Element, keywords: string | readonly string[], options?: PaintOptions): Painting;
export interface FindOptions {
    match?: MatchLevel | undefined;
    overlaps?: "longest" | "all" | undefined;
}
export interface Hit {
    range(): Range | null;
    readonly keyword: number;
    readonly level: MatchLevel;
    readonly start: number;
    readonly end: number;
}
export interface HitListOptions {
    from?: number | undefined;
    limit?: number | undefined;
}
export interface Match extends Span {
    core: Span;
    keyword: number;
    level: MatchLevel;
}
export interface PaintOptions extends FindOptions {
    skip?: string | undefined;
    observe?: boolean | undefined;
    surface?: "highlights" | "marks" | undefined;
    colours?: boolean | undefined;
}
export interface Span {
    start: number;
    end: number;
}
export type Finder = (text: string, keywords: readonly string[], options: FindOptions) => readonly Match[] | PromiseLike<readonly Match[]>;
export type MatchLevel = "exact" | "spelling" | "clitics" | "lemma" | "substring";
export type MubinErrorCode = "text-too-long" | "keyword-empty" | "keyword-only-marks" | "keyword-too-long" | "too-many-keywords" | "unknown-option" | "invalid-option" | "disposed" | "not-initialized" | "not-loaded" | "crash" | "superseded" | "worker-not-started" | "worker-stopped";
export {};
