import type { Analysis } from "./analysis.js";
import { AnswerReader } from "./answer-reader.js";
import { type Core, write } from "./core.js";
import { FEATURES, PARTS_OF_SPEECH, RELATIONS } from "./grammar.js";
import type { Meaning } from "./meaning.js";
import type { RelatedWord } from "./related-word.js";
import { SEGMENT_KINDS, type Segment } from "./segment.js";

export function readSegment(reader: AnswerReader): Segment {
  return { start: reader.number(), end: reader.number(), kind: reader.name(SEGMENT_KINDS) };
}

/** The readings of the word at unit `offset` of a document that the core holds. */
export function readAnalyses(core: Core, handle: number, offset: number): Analysis[] {
  core.explain(handle, offset);
  return new AnswerReader(core).rest((reader) => {
    const lemma = reader.text();
    const partOfSpeech = reader.name(PARTS_OF_SPEECH);
    const likeliest = reader.number() !== 0;
    const origin = { lemma: reader.text(), relation: reader.name(RELATIONS) };
    const features = reader.list((reader) => reader.name(FEATURES));
    const segments = reader.list(readSegment);
    // A word without an origin crosses with an empty one.
    return origin.lemma === ""
      ? { lemma, partOfSpeech, segments, features, likeliest }
      : { lemma, partOfSpeech, segments, features, origin, likeliest };
  });
}

/** What `keyword` may mean in a document that the core holds. */
export function readMeanings(core: Core, handle: number, keyword: string): Meaning[] {
  write(core, keyword);
  core.meanings(handle, keyword.length);
  return new AnswerReader(core).rest((reader) => {
    const lemma = reader.text();
    const partOfSpeech = reader.name(PARTS_OF_SPEECH);
    const count = reader.number();
    const features = reader.list((reader) => reader.name(FEATURES));
    return { lemma, partOfSpeech, features, count };
  });
}

/** The relatives of `keyword` in a document that the core holds. */
export function readRelatedWords(core: Core, handle: number, keyword: string): RelatedWord[] {
  write(core, keyword);
  core.related(handle, keyword.length);
  return new AnswerReader(core).rest((reader) => ({
    lemma: reader.text(),
    partOfSpeech: reader.name(PARTS_OF_SPEECH),
    relation: reader.name(RELATIONS),
    count: reader.number(),
  }));
}
