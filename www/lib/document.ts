import type { Analysis } from "./analysis.js";
import { checkText, givenOptions, invalidOption, unknownOption } from "./arguments.js";
import { attempt, type Core, currentGeneration, numbers } from "./core.js";
import { MubinError } from "./errors.js";
import type { FindOptions, Match } from "./match.js";
import type { Meaning } from "./meaning.js";
import { parse } from "./parse.js";
import { accepted, checkKeyword, checkQuestion, find, refusalOf } from "./question.js";
import { readStatistics } from "./read-statistics.js";
import { readSegmentedTokens, readTokens } from "./read-tokens.js";
import { readAnalyses, readMeanings, readRelatedWords } from "./read-words.js";
import type { RelatedWord } from "./related-word.js";
import type { Span } from "./span.js";
import type { Statistics } from "./statistics.js";
import { checkTokenOptions, type SegmentedToken, type Token, type TokenOptions } from "./token.js";

/** What to leave out of a vocabulary. */
export interface VocabularyOptions {
  /** Whether stop words (في, من, هذا …) are listed; `true` unless given. */
  stopWords?: boolean | undefined;
  /** How many entries at most; all unless given. */
  limit?: number | undefined;
}

/** A word of the text, in all its places. */
export interface VocabularyEntry {
  /** The word as the text writes it where it first stands. */
  text: string;
  /** How often it stands there, in any spelling that differs by marks, tatweel and the like alone. */
  count: number;
  /** Where, in the order of the text. */
  spans: Span[];
}

/** A block of the text: a paragraph, a headline, a caption. */
export interface Block extends Span {
  /** Its sentences, in order. */
  sentences: Span[];
  /** The number of the first block that says the same, counted from 0, where there is one before. */
  duplicateOf?: number;
}

/** How a text is built. */
export interface Outline {
  /** Its blocks, in order. */
  blocks: Block[];
}

/** A document that the core holds, or held before a crash. */
interface Holding {
  readonly handle: number;
  readonly generation: number;
}

let registry: FinalizationRegistry<Holding> | undefined;

/**
 * A text that is taken apart once and answers many questions.
 *
 * It takes 8 to 12 bytes for each UTF-16 unit besides the string, until {@link Document.dispose} is called or
 * the garbage collector finds it. Where the runtime has `Symbol.dispose`, `using` works as well. After a
 * {@link CrashError} it takes the text apart again when it is next asked.
 *
 * Taking apart is *O*(*n*) for *n* units; each question tells its own cost. Every span is half-open and in
 * UTF-16 units of `text`.
 *
 * @example
 * ```ts
 * import { Document } from "mubin";
 *
 * const document = new Document("مدرسة قديمة. المدرسة بعيدة");
 * document.find("قديمه").map(({ start, end }) => document.text.slice(start, end)); // => ["قديمة"]
 * document.statistics().sentences; // => 2
 * document.dispose();
 * ```
 */
export class Document {
  readonly #text: string;
  #holding: Holding | undefined;
  #isDisposed = false;

  /**
   * Takes `text` apart.
   *
   * @param text - Any string of at most 2^26 units.
   * @throws {@link TextTooLongError}; a `TypeError` if `text` is no string.
   */
  constructor(text: string) {
    checkText("new Document: text", text);
    this.#text = text;
    attempt((core) => this.#hold(core));
  }

  /** The text, as given. */
  get text(): string {
    return this.#text;
  }

  /**
   * Finds keywords, words or phrases, in the text: every form of their words, unless a nearer level is asked for.
   *
   * A phrase matches across line breaks, repeated spaces and marks, never across blocks. The matches are
   * sorted by `start`, then `end`, then `keyword`.
   *
   * The first search indexes the words of the text, and the first at `"clitics"` or `"lemma"` reads each different one;
   * after that a keyword costs little more than its hits. At `"substring"` every search goes through the text.
   *
   * @param keywords - One, or up to 10,000, of at most 1,000 units each.
   * @throws {@link KeywordError} for one that is empty, holds marks alone or is too long, and for too many;
   *   {@link OptionError}; a `TypeError` if one is no string.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("كتاب قديم بين الكتب");
   * document.find(["كتاب"]);
   * // => [
   * //   { start: 0, end: 4, core: { start: 0, end: 4 }, keyword: 0, level: "exact" },
   * //   { start: 14, end: 19, core: { start: 16, end: 19 }, keyword: 0, level: "lemma" },
   * // ]
   * document.find(["كتاب"], { match: "spelling" }).length; // => 1
   * ```
   */
  find(keywords: string | readonly string[], options?: FindOptions): Match[] {
    const where = "Document.find";
    const question = checkQuestion(where, keywords, options);
    return accepted(
      where,
      this.#ask(where, (core, handle) => find(core, handle, question)),
    );
  }

  /**
   * Counts what the text is made of.
   *
   * Takes *O*(*n*) for *n* units.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * new Document("في المدرسة قسم، وفي القسم تلاميذ.").statistics().words; // => 6
   * ```
   */
  statistics(): Statistics {
    return this.#ask("Document.statistics", (core, handle) => readStatistics(core, handle, this.#text));
  }

  /**
   * The tokens, each with its pieces: proclitics, article, stem, ending and pronoun, by the reading that is the likeliest
   * there. A token that is no word of Arabic letters has none.
   *
   * Takes *O*(*n*) for *n* units and, the first time any question about forms is asked, a reading of each different
   * word.
   *
   * @throws {@link OptionError}
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const [token] = new Document("وللمدارس").tokens({ clitics: true });
   * token.segments;
   * // => [
   * //   { start: 0, end: 1, kind: "proclitic" },
   * //   { start: 1, end: 2, kind: "proclitic" },
   * //   { start: 2, end: 3, kind: "article" },
   * //   { start: 3, end: 8, kind: "stem" },
   * // ]
   * ```
   */
  tokens(options: TokenOptions & { clitics: true }): SegmentedToken[];
  /**
   * The words, numbers, marks of punctuation and so on, in the order of the text. White space is between
   * them, not among them.
   *
   * Takes *O*(*t*) for *t* tokens.
   *
   * @throws {@link OptionError}
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * new Document("سنة 2019").tokens();
   * // => [{ start: 0, end: 3, kind: "word" }, { start: 4, end: 8, kind: "number" }]
   * ```
   */
  tokens(options?: TokenOptions): Token[];
  tokens(options?: TokenOptions): Token[] {
    const where = "Document.tokens";
    const { clitics } = checkTokenOptions(where, options);
    return this.#ask(where, clitics ? readSegmentedTokens : readTokens);
  }

  /**
   * Every reading of the word that the unit at `offset` is in, the likeliest there first; none where it is in no word of
   * Arabic letters. The end of the text is in none.
   *
   * A word that the lexicon does not know has one reading, a guess, whose part of speech is `"unknown"`. The spans of
   * the segments count UTF-16 units of the text.
   *
   * Takes, beside what the first question about forms does, the time of one word, and for one made from another word a
   * look at every word of the lexicon.
   *
   * @param offset - A place in the text, in UTF-16 units.
   * @throws A `RangeError` unless 0 ≤ `offset` ≤ `text.length`, a whole number.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const [reading] = new Document("قرأت الكتب").explain(5);
   * reading.lemma; // => "كتاب"
   * reading.partOfSpeech; // => "noun"
   * reading.features; // => ["broken-plural", "definite"]
   * ```
   */
  explain(offset: number): Analysis[] {
    const where = "Document.explain";
    const { length } = this.#text;
    if (!Number.isInteger(offset) || offset < 0 || offset > length) {
      throw new RangeError(
        `${where}: offset: expected a whole number from 0 to ${length}, got ${String(offset)}`,
      );
    }
    return this.#ask(where, (core, handle) => readAnalyses(core, handle, offset));
  }

  /**
   * The dictionary words that a keyword may mean, in the order in which search takes them, each with how many words of
   * the text are forms of it. None for a word that the lexicon does not know, and none for a phrase.
   *
   * Takes, beside what the first question about forms does, the time of one word and its hits.
   *
   * @param keyword - One word, of at most 1,000 units.
   * @throws {@link KeywordError} for one that is empty, holds marks alone or is too long; a `TypeError` if it is no
   *   string.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * new Document("زرت المدينة، ثم مدنا أخرى").meanings("المدن");
   * // => [{ lemma: "مدينة", partOfSpeech: "noun", features: ["broken-plural", "definite"], count: 2 }]
   * ```
   */
  meanings(keyword: string): Meaning[] {
    return this.#askOf("Document.meanings", keyword, readMeanings);
  }

  /**
   * The relatives of a keyword that stand in the text, the commonest first: the verb, its verbal noun and participles,
   * the adjective in -ي and what it is made from, the feminine and the masculine. They are dictionary words of their
   * own, which a search for the keyword does not find.
   *
   * Takes, beside what the first question about forms does, a look at every word of the lexicon.
   *
   * @param keyword - One word, of at most 1,000 units.
   * @throws {@link KeywordError} for one that is empty, holds marks alone or is too long; a `TypeError` if it is no
   *   string.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * new Document("مدينة تاريخية لها تاريخ").related("تاريخ");
   * // => [{ lemma: "تاريخي", partOfSpeech: "adjective", relation: "nisba", count: 1 }]
   * ```
   */
  related(keyword: string): RelatedWord[] {
    return this.#askOf("Document.related", keyword, readRelatedWords);
  }

  /**
   * The words of the text, the commonest first; of equally common ones the one that comes first. Words that
   * differ in marks, tatweel and the like alone are one entry.
   *
   * Takes *O*(*t* + *e* log *e*) for *t* tokens and *e* entries.
   *
   * @throws {@link OptionError}
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("قطر في قطر");
   * document.vocabulary({ stopWords: false });
   * // => [{ text: "قطر", count: 2, spans: [{ start: 0, end: 3 }, { start: 7, end: 10 }] }]
   * ```
   */
  vocabulary(options?: VocabularyOptions): VocabularyEntry[] {
    const where = "Document.vocabulary";
    const { stopWords, limit } = checkVocabularyOptions(where, options);
    return this.#ask(where, (core, handle) => {
      core.vocabulary(handle, Number(stopWords), limit);
      const all = numbers(core);
      const entries: VocabularyEntry[] = [];
      for (let at = 0; at < all.length; ) {
        const count = all[at++] as number;
        const spans = readSpans(all, at, count);
        at += 2 * count;
        const { start, end } = spans[0] as Span;
        entries.push({ text: this.#text.slice(start, end), count, spans });
      }
      return entries;
    });
  }

  /**
   * How the text is built: blocks (paragraphs, headlines, captions), and the sentences in them.
   *
   * Takes *O*(*s*) for *s* sentences.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * new Document("عنوان\nجملة. جملة").outline().blocks;
   * // => [
   * //   { start: 0, end: 5, sentences: [{ start: 0, end: 5 }] },
   * //   { start: 6, end: 16, sentences: [{ start: 6, end: 11 }, { start: 12, end: 16 }] },
   * // ]
   * ```
   */
  outline(): Outline {
    return this.#ask("Document.outline", (core, handle) => {
      core.outline(handle);
      const all = numbers(core);
      const blocks: Block[] = [];
      for (let at = 0; at < all.length; ) {
        const start = all[at++] as number;
        const end = all[at++] as number;
        const duplicateOf = all[at++] as number;
        const count = all[at++] as number;
        const sentences = readSpans(all, at, count);
        at += 2 * count;
        blocks.push(
          duplicateOf === NO_BLOCK ? { start, end, sentences } : { start, end, sentences, duplicateOf },
        );
      }
      return { blocks };
    });
  }

  /** Gives the memory back. Any question after that throws a {@link MubinError} whose code is `"disposed"`. */
  dispose(): void {
    this.#isDisposed = true;
    registry?.unregister(this);
    free(this.#holding);
    this.#holding = undefined;
  }

  /** Asks the core about this document, which is taken apart again where its instance is gone. */
  #ask<Answer>(where: string, question: (core: Core, handle: number) => Answer): Answer {
    if (this.#isDisposed) throw new MubinError("disposed", `${where}: the document was disposed of before`);
    return attempt((core) => question(core, this.#hold(core).handle));
  }

  /** Asks the core about a keyword, which is checked as that of a search is. */
  #askOf<Item>(
    where: string,
    keyword: string,
    question: (core: Core, handle: number, keyword: string) => Item[],
  ): Item[] {
    checkKeyword(where, keyword);
    return accepted(
      where,
      this.#ask(where, (core, handle) => refusalOf(core, handle, keyword) ?? question(core, handle, keyword)),
    );
  }

  #hold(core: Core): Holding {
    if (this.#holding?.generation !== currentGeneration()) {
      registry?.unregister(this);
      this.#holding = { handle: parse(core, this.#text), generation: currentGeneration() };
      registry ??= new FinalizationRegistry(free);
      registry.register(this, this.#holding, this);
    }
    return this.#holding as Holding;
  }

  static {
    // At run time alone: in the types it would ask every user for a library that declares it.
    const { dispose } = Symbol as { dispose?: symbol };
    if (dispose) Object.defineProperty(Document.prototype, dispose, { value: Document.prototype.dispose });
  }
}

/** What the core writes for a block that repeats none. */
const NO_BLOCK = 0xffff_ffff;

/** Frees a document of the core, unless it went with its instance. */
function free(holding: Holding | undefined): void {
  if (holding?.generation === currentGeneration()) attempt((core) => core.free(holding.handle));
}

function readSpans(numbers: Uint32Array, from: number, count: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < from + 2 * count; at += 2) {
    spans.push({ start: numbers[at] as number, end: numbers[at + 1] as number });
  }
  return spans;
}

/** For "no limit". */
const UNLIMITED = 0xffff_ffff;

function checkVocabularyOptions(
  where: string,
  options: VocabularyOptions | undefined,
): { stopWords: boolean; limit: number } {
  const checked = { stopWords: true, limit: UNLIMITED };
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "stopWords") {
      if (typeof value !== "boolean") throw invalidOption(where, `.${name}`, "true or false", value);
      checked.stopWords = value;
    } else if (name === "limit") {
      if (!Number.isInteger(value) || (value as number) < 0) {
        throw invalidOption(where, `.${name}`, "a whole number, 0 or more", value);
      }
      checked.limit = Math.min(value as number, UNLIMITED);
    } else {
      throw unknownOption(where, name, ["stopWords", "limit"]);
    }
  }
  return checked;
}
