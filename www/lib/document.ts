import type { Analysis } from "./analysis.js";
import { checkText } from "./arguments.js";
import type { Collocate, CollocateOptions } from "./collocate.js";
import type { ConcordanceLine, ConcordanceOptions } from "./concordance.js";
import { attempt, type Core, currentGeneration, numbers, releaseAnswer } from "./core.js";
import type { Dispersion, DispersionOptions } from "./dispersion.js";
import { makeDisposable } from "./disposable.js";
import { MubinError } from "./errors.js";
import { checkListOptions } from "./list-options.js";
import type { FindOptions, Match } from "./match.js";
import type { Meaning } from "./meaning.js";
import { MAX_NGRAM_WORDS, type Ngram, type NgramOptions } from "./ngram.js";
import { parse } from "./parse.js";
import {
  accepted,
  checkKeyword,
  checkKeywords,
  checkQuestion,
  find,
  type Refusal,
  refusalOf,
} from "./question.js";
import { checkCollocateOptions, readCollocates } from "./read-collocates.js";
import { checkConcordanceOptions, readConcordance } from "./read-concordance.js";
import { checkDispersionOptions, readDispersion } from "./read-dispersion.js";
import { readNgrams, readVocabulary } from "./read-lists.js";
import { readStatistics } from "./read-statistics.js";
import { readSegmentedTokens, readTokens } from "./read-tokens.js";
import { readAnalyses, readMeanings, readRelatedWords } from "./read-words.js";
import type { RelatedWord } from "./related-word.js";
import type { Span } from "./span.js";
import type { Statistics } from "./statistics.js";
import { checkStatisticsOptions, type StatisticsOptions } from "./statistics-options.js";
import { checkTokenOptions, type SegmentedToken, type Token, type TokenOptions } from "./token.js";
import type { VocabularyEntry, VocabularyOptions } from "./vocabulary.js";

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
 * Besides the string it takes 8 to 12 bytes for each UTF-16 unit while it is made. On running text, questions about forms
 * and statistics raise that to some 11 while it is held and 17 at the peak. It is held until {@link Document.dispose} is
 * called or the garbage collector finds it. Where the runtime has `Symbol.dispose`, `using` works in JavaScript as
 * well (the types leave it out, for older libraries). After a {@link CrashError} it takes the text apart again when
 * it is next asked.
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
   * Takes *O*(*n*) for *n* units and, the first time any question about forms is asked, a reading of each different word.
   * With `duplicates: false` a text that has duplicates is taken apart anew, without them, at every call.
   *
   * @throws {@link OptionError}
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const { words, frequentLemmas } = new Document("في المدرسة قسم، وفي القسم تلاميذ.").statistics();
   * words; // => 6
   * frequentLemmas[1]; // => { text: "قسم", count: 2 }
   * ```
   */
  statistics(options?: StatisticsOptions): Statistics {
    const where = "Document.statistics";
    const checked = checkStatisticsOptions(where, options);
    return this.#ask(where, (core, handle) => readStatistics(core, handle, checked));
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
    return this.#askOf(
      "Document.meanings",
      keyword,
      (core, handle) => refusalOf(core, handle, keyword) ?? readMeanings(core, handle, keyword),
    );
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
    return this.#askOf(
      "Document.related",
      keyword,
      (core, handle) => refusalOf(core, handle, keyword) ?? readRelatedWords(core, handle, keyword),
    );
  }

  /**
   * The concordance of keywords: each place where {@link Document.find} finds one, in its context, a line each (KWIC,
   * *key word in context*). Of hits that overlap, the longest stays. The contexts of two lines may share text.
   *
   * Takes, beside the search, *O*(*n*) for *n* tokens, *O*(log *n*) for each line, and *O*(*t* log *t*) to sort lines by the
   * *t* different words of their contexts. A text without hits has no lines.
   *
   * @param keywords - One, or up to 10,000, of at most 1,000 units each.
   * @throws {@link KeywordError} for one that is empty, holds marks alone or is too long, and for too many;
   *   {@link OptionError}; a `TypeError` if one is no string.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("باب قديم، وبيت جديد كبير");
   * const [{ before, node, after }] = document.concordance("بيت", { context: { words: 1 } });
   * document.text.slice(before.start, before.end); // => "قديم، "
   * document.text.slice(node.start, node.end); // => "وبيت"
   * document.text.slice(after.start, after.end); // => " جديد"
   * ```
   */
  concordance(keywords: string | readonly string[], options?: ConcordanceOptions): ConcordanceLine[] {
    const where = "Document.concordance";
    const list = checkKeywords(where, keywords);
    const checked = checkConcordanceOptions(where, options);
    return accepted(
      where,
      this.#ask(where, (core, handle) => readConcordance(core, handle, list, checked)),
    );
  }

  /**
   * The collocates of a keyword: the words that stand near its hits, with how strongly they are drawn to it; see
   * {@link Collocate}. Hits are those of {@link Document.find}; of hits that overlap, the longest stays. Numbers, links
   * and other signs are no words: they are no collocates and no part of a distance.
   *
   * Takes, beside the search, *O*(*n*) for *n* tokens and *O*(log *n*) for each hit; by lemma what the first question about
   * forms does. A text without hits has none.
   *
   * @param keyword - A word or a phrase, of at most 1,000 units.
   * @throws {@link KeywordError} for one that is empty, holds marks alone or is too long; {@link OptionError}; a
   *   `TypeError` if it is no string.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("شرب الشاي، ثم شرب الشاي الأسود وأكل خبزا");
   * const [tea] = document.collocates("شرب", { window: 1 });
   * tea.text; // => "الشاي"
   * tea.after; // => 2
   * tea.logDice; // => 14
   * // 3 words are near, ثم too, of 6 that are no hits: 1 of each 2 would be by chance.
   * tea.mutualInformation; // => 1
   * ```
   */
  collocates(keyword: string, options?: CollocateOptions): Collocate[] {
    const where = "Document.collocates";
    const checked = checkCollocateOptions(where, options);
    return this.#askOf(where, keyword, (core, handle) => readCollocates(core, handle, keyword, checked));
  }

  /**
   * The frequency list of the text: its words, the commonest first; of equally common ones the one that comes first. The
   * counts of the whole list sum to `statistics().words`. A text without words has an empty list.
   *
   * By form, words that differ in marks, tatweel and the like alone are one entry. By lemma, all forms of a dictionary
   * word are, with any clitics, each in its place by its likeliest reading there: one form may count for two lemmas.
   *
   * Takes *O*(*t*) for *t* different words; by lemma or with spans *O*(*n*) for *n* words, and by lemma what the first
   * question about forms does.
   *
   * @throws {@link OptionError}
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("قطر وكتاب في قطر والكتب");
   * document.vocabulary({ stopWords: false, limit: 1 });
   * // => [{ text: "قطر", count: 2, rank: 1, perMillion: 400_000, cumulativeRatio: 0.4 }]
   * const [, book] = document.vocabulary({ by: "lemma", spans: true });
   * book.text; // => "كتاب"
   * book.partOfSpeech; // => "noun"
   * book.forms; // => [{ text: "وكتاب", count: 1 }, { text: "والكتب", count: 1 }]
   * book.spans; // => [{ start: 4, end: 9 }, { start: 17, end: 23 }]
   * ```
   */
  vocabulary(options?: VocabularyOptions): VocabularyEntry[] {
    const where = "Document.vocabulary";
    const checked = checkListOptions(where, options);
    return this.#ask(where, (core, handle) => readVocabulary(core, handle, this.#text, checked));
  }

  /**
   * The n-grams of the text: `n` words that stand in a row, the commonest first; of equally common ones the one that
   * comes first.
   *
   * The words of an n-gram stand in one sentence with nothing but white space and marks of punctuation between them;
   * numbers, links, emoji and other signs break the row. What counts as one word is as in {@link Document.vocabulary}. A
   * text without `n` words in a row has an empty list.
   *
   * Takes *O*(*n* *w*) for *w* words of the text, and by lemma what the first question about forms does.
   *
   * @param n - How many words, 1 to 5.
   * @throws A `RangeError` for any other `n`; {@link OptionError}.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("مجلس الأمن ينعقد. قرار مجلس الأمن");
   * document.ngrams(2, { limit: 1, spans: true });
   * // => [
   * //   {
   * //     text: "مجلس الأمن",
   * //     count: 2,
   * //     rank: 1,
   * //     perMillion: 500_000,
   * //     spans: [{ start: 0, end: 10 }, { start: 23, end: 33 }],
   * //   },
   * // ]
   * ```
   */
  ngrams(n: number, options?: NgramOptions): Ngram[] {
    const where = "Document.ngrams";
    if (!Number.isInteger(n) || n < 1 || n > MAX_NGRAM_WORDS) {
      throw new RangeError(
        `${where}: n: expected a whole number from 1 to ${MAX_NGRAM_WORDS}, got ${String(n)}`,
      );
    }
    const checked = checkListOptions(where, options);
    return this.#ask(where, (core, handle) => readNgrams(core, handle, n, checked));
  }

  /**
   * How evenly the text uses a keyword, a word or phrase: where {@link Document.find} finds it, how often it stands in
   * each of some equal parts of the text, and how far that is from even.
   *
   * Takes *O*(*n*) for *n* words beside what the search takes.
   *
   * @param keyword - One, of at most 1,000 units.
   * @throws {@link KeywordError} for one that is empty, holds marks alone or is too long; {@link OptionError}; a
   *   `TypeError` if it is no string.
   *
   * @example
   * ```ts
   * import { Document } from "mubin";
   *
   * const document = new Document("كتاب بين كتب. بيت وباب ودار");
   * const { counts, dp, dpNorm } = document.dispersion("كتاب", { parts: 2 });
   * counts; // => [2, 0]
   * dp; // => 0.5
   * dpNorm; // => 1
   * ```
   */
  dispersion(keyword: string, options?: DispersionOptions): Dispersion {
    const where = "Document.dispersion";
    const checked = checkDispersionOptions(where, options);
    const [answer] = this.#askOf(where, keyword, (core, handle) =>
      readDispersion(core, handle, keyword, checked),
    );
    return answer as Dispersion;
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
    return attempt((core) => {
      const answer = question(core, this.#hold(core).handle);
      releaseAnswer(core);
      return answer;
    });
  }

  /** Asks the core about a keyword, which is checked as that of a search is. */
  #askOf<Item>(
    where: string,
    keyword: string,
    question: (core: Core, handle: number) => Item[] | Refusal,
  ): Item[] {
    checkKeyword(where, keyword);
    return accepted(where, this.#ask(where, question));
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
}

makeDisposable(Document);

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
