import { AnswerReader } from "./answer-reader.js";
import type { Core } from "./core.js";
import { PARTS_OF_SPEECH } from "./grammar.js";
import type { ListOptions } from "./list-options.js";
import type { Ngram } from "./ngram.js";
import type { Span } from "./span.js";
import type { VocabularyEntry } from "./vocabulary.js";

/** The words of a document that the core holds and whose text is `text`. */
export function readVocabulary(
  core: Core,
  handle: number,
  text: string,
  { byLemma, stopWords, spans, minCount, limit }: ListOptions,
): VocabularyEntry[] {
  core.vocabulary(handle, Number(byLemma), Number(stopWords), Number(spans), minCount, limit);
  return new AnswerReader(core).rest((reader) => {
    const word = byLemma ? reader.text() : readSlice(reader, text);
    const lemma = byLemma && {
      partOfSpeech: reader.name(PARTS_OF_SPEECH),
      forms: reader.list((reader) => ({ text: readSlice(reader, text), count: reader.number() })),
    };
    const entry: VocabularyEntry = {
      text: word,
      count: reader.number(),
      rank: reader.number(),
      perMillion: reader.figure(),
      cumulativeRatio: reader.figure(),
    };
    if (lemma) Object.assign(entry, lemma);
    if (spans) entry.spans = reader.list(readSpan);
    return entry;
  });
}

/** The n-grams of `size` words of a document that the core holds. */
export function readNgrams(
  core: Core,
  handle: number,
  size: number,
  { byLemma, stopWords, spans, minCount, limit }: ListOptions,
): Ngram[] {
  core.ngrams(handle, size, Number(byLemma), Number(stopWords), Number(spans), minCount, limit);
  return new AnswerReader(core).rest((reader) => {
    const entry: Ngram = {
      text: reader.text(),
      count: reader.number(),
      rank: reader.number(),
      perMillion: reader.figure(),
    };
    if (spans) entry.spans = reader.list(readSpan);
    return entry;
  });
}

export function readSpan(reader: AnswerReader): Span {
  return { start: reader.number(), end: reader.number() };
}

/** What `text` has from the next number to the one behind it. */
function readSlice(reader: AnswerReader, text: string): string {
  const start = reader.number();
  return text.slice(start, reader.number());
}
