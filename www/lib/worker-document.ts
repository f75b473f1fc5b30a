import type { Analysis } from "./analysis.js";
import { checkText, typeName } from "./arguments.js";
import type { Collocate, CollocateOptions } from "./collocate.js";
import type { ConcordanceLine, ConcordanceOptions } from "./concordance.js";
import type { Dispersion, DispersionOptions } from "./dispersion.js";
import { makeDisposable } from "./disposable.js";
import type { Outline } from "./document.js";
import { MAX_TEXT_UNITS, MubinError, TextTooLongError } from "./errors.js";
import type { FindOptions, Match } from "./match.js";
import type { Meaning } from "./meaning.js";
import type { Ngram, NgramOptions } from "./ngram.js";
import type { RelatedWord } from "./related-word.js";
import type { RequestOptions } from "./request-options.js";
import type { Statistics } from "./statistics.js";
import type { StatisticsOptions } from "./statistics-options.js";
import { type TextChange, TextVersion } from "./text-version.js";
import type { SegmentedToken, Token, TokenOptions } from "./token.js";
import type { VocabularyEntry, VocabularyOptions } from "./vocabulary.js";

/** How a document reaches its worker. */
interface Line {
  ask(method: string, document: WorkerDocument, given: readonly unknown[], options: unknown): Promise<never>;
  forget(reason: MubinError): void;
}

/** So many changes are kept for a worker that was asked nothing between; it is sent the whole text after that. */
const KEPT_CHANGES = 4096;

/** What is left of a document that nobody holds any more is taken from its worker. */
const registry: FinalizationRegistry<Line> = new FinalizationRegistry((line) =>
  line.forget(disposed("a document")),
);

/**
 * A text that a worker takes apart once, when it is first asked about it, and answers many questions about: as `Document` of
 * `mubin`, with the same answers and errors, as promises. Made by {@link Analyzer.document}.
 *
 * A question is about the text as it stands when it is asked, whatever changes before it is answered. A changed text is taken
 * apart anew when it is next asked about.
 *
 * The text is held here and in the worker, which takes what `Document` does, until {@link WorkerDocument.dispose} is called
 * or the garbage collector finds it.
 *
 * @example
 * ```ts
 * import { createAnalyzer } from "mubin/worker";
 *
 * const mubin = createAnalyzer();
 * const document = mubin.document("كتاب قديم. الكتب كثيرة");
 * (await document.statistics()).sentences; // => 2
 * (await document.find("كتاب", { signal: AbortSignal.timeout(10_000) })).length; // => 2
 * mubin.dispose();
 * ```
 */
export class WorkerDocument {
  readonly #id: number;
  readonly #line: Line;
  #version: TextVersion;
  #isDisposed = false;

  /** @internal */
  constructor(text: string, id: number, line: Line) {
    this.#version = TextVersion.of(text);
    this.#id = id;
    this.#line = line;
    registry.register(this, line, this);
  }

  /** The text as it stands. After changes it is put together: *O*(*n*) for *n* units. */
  get text(): string {
    return this.#version.text;
  }

  /**
   * Changes the text: `change.text` takes the place of the units `start` to `end`, half-open and counted in UTF-16 units of
   * the text as it stands. Only the change goes to the worker.
   *
   * @throws A `RangeError` unless 0 ≤ `start` ≤ `end` ≤ `text.length`, whole numbers; {@link TextTooLongError}; a
   *   `TypeError` if `change.text` is no string; a {@link MubinError} of the code `"disposed"`.
   *
   * @example
   * ```ts
   * import { createAnalyzer } from "mubin/worker";
   *
   * const mubin = createAnalyzer();
   * const document = mubin.document("كتاب");
   * document.edit({ start: 0, end: 0, text: "ال" });
   * document.text; // => "الكتاب"
   * (await document.find("كتاب", { latest: "typing" }))[0].level; // => "clitics"
   * mubin.dispose();
   * ```
   */
  edit(change: TextChange): void {
    const where = "Document.edit";
    if (this.#isDisposed) throw disposed(where);
    if (typeof change !== "object" || change === null) {
      throw new TypeError(`${where}: expected { start, end, text }, got ${typeName(change)}`);
    }
    const { start, end, text } = change;
    checkText(`${where}: text`, text);
    const { length } = this.#version;
    checkPlace(`${where}: start`, start, 0, length);
    checkPlace(`${where}: end`, end, start, length);
    const changedLength = length - (end - start) + text.length;
    if (changedLength > MAX_TEXT_UNITS) throw new TextTooLongError(where, changedLength);
    this.#version = this.#version.changed({ start, end, text });
    this.#version.shorten(KEPT_CHANGES);
  }

  /** As `Document.find`. */
  find(keywords: string | readonly string[], options?: FindOptions & RequestOptions): Promise<Match[]> {
    return this.#ask("find", [keywords], options);
  }

  /** As `Document.statistics`. */
  statistics(options?: StatisticsOptions & RequestOptions): Promise<Statistics> {
    return this.#ask("statistics", [], options);
  }

  /** As `Document.tokens`. */
  tokens(options: TokenOptions & { clitics: true } & RequestOptions): Promise<SegmentedToken[]>;
  tokens(options?: TokenOptions & RequestOptions): Promise<Token[]>;
  tokens(options?: TokenOptions & RequestOptions): Promise<Token[]> {
    return this.#ask("tokens", [], options);
  }

  /** As `Document.explain`. */
  explain(offset: number, options?: RequestOptions): Promise<Analysis[]> {
    return this.#ask("explain", [offset], options);
  }

  /** As `Document.meanings`. */
  meanings(keyword: string, options?: RequestOptions): Promise<Meaning[]> {
    return this.#ask("meanings", [keyword], options);
  }

  /** As `Document.related`. */
  related(keyword: string, options?: RequestOptions): Promise<RelatedWord[]> {
    return this.#ask("related", [keyword], options);
  }

  /** As `Document.concordance`. */
  concordance(
    keywords: string | readonly string[],
    options?: ConcordanceOptions & RequestOptions,
  ): Promise<ConcordanceLine[]> {
    return this.#ask("concordance", [keywords], options);
  }

  /** As `Document.collocates`. */
  collocates(keyword: string, options?: CollocateOptions & RequestOptions): Promise<Collocate[]> {
    return this.#ask("collocates", [keyword], options);
  }

  /** As `Document.vocabulary`. */
  vocabulary(options?: VocabularyOptions & RequestOptions): Promise<VocabularyEntry[]> {
    return this.#ask("vocabulary", [], options);
  }

  /** As `Document.ngrams`. */
  ngrams(n: number, options?: NgramOptions & RequestOptions): Promise<Ngram[]> {
    return this.#ask("ngrams", [n], options);
  }

  /** As `Document.dispersion`. */
  dispersion(keyword: string, options?: DispersionOptions & RequestOptions): Promise<Dispersion> {
    return this.#ask("dispersion", [keyword], options);
  }

  /** As `Document.outline`. */
  outline(options?: RequestOptions): Promise<Outline> {
    return this.#ask("outline", [], options);
  }

  /**
   * Gives the memory back. Open questions about the document, and those to come, reject with a {@link MubinError} of
   * the code `"disposed"`.
   */
  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    registry.unregister(this);
    this.#version = TextVersion.of("");
    this.#line.forget(disposed("Document"));
  }

  /**
   * What a question about the document is about.
   *
   * @internal
   */
  static snapshot(
    where: string,
    document: WorkerDocument,
  ): { readonly id: number; readonly version: TextVersion } {
    if (document.#isDisposed) throw disposed(where);
    return { id: document.#id, version: document.#version };
  }

  #ask(method: string, given: readonly unknown[], options: unknown): Promise<never> {
    return this.#line.ask(method, this, given, options);
  }
}

makeDisposable(WorkerDocument);

function disposed(where: string): MubinError {
  return new MubinError("disposed", `${where}: the document was disposed of before`);
}

function checkPlace(where: string, place: number, least: number, most: number): void {
  if (Number.isInteger(place) && place >= least && place <= most) return;
  throw new RangeError(`${where}: expected a whole number from ${least} to ${most}, got ${String(place)}`);
}
