import { Document, KeywordError, type MatchLevel, MubinError, normalize } from "../../lib/index.ts";
import { HIT_FIELDS } from "../text/hits.ts";
import { type Answers, type Failure, type Found, LEVELS, type Reply, type Request } from "./protocol.ts";

let text = "";
let parsed: Document | null = null;

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const reply = answered(data);
  const transfer =
    "answer" in reply && typeof reply.answer === "object" && "hits" in reply.answer
      ? [reply.answer.hits.buffer]
      : [];
  self.postMessage(reply, { transfer });
});

function answered({ id, update, length, question }: Request): Reply {
  try {
    take(update);
    if (text.length !== length) return { id, failure: { code: "out-of-step", message: "the texts differ" } };
    return { id, answer: answerTo(question) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

function take(update: Request["update"]): void {
  if ("changes" in update && update.changes.length === 0) return;
  if ("text" in update) text = update.text;
  else
    for (const { start, end, text: added } of update.changes)
      text = text.slice(0, start) + added + text.slice(end);
  parsed?.dispose();
  parsed = null;
}

function answerTo(question: Request["question"]): Answers[keyof Answers] {
  if (question.kind === "normalize") return normalize(text, question.preset);
  parsed ??= new Document(text);
  if (question.kind === "statistics") return parsed.statistics();
  return found(parsed, question.keywords, question.level);
}

/** Finds the keywords; one that cannot be searched for is named and does not spoil the others. */
function found(document: Document, keywords: readonly string[], match: MatchLevel): Found {
  const sound = keywords.map((text, keyword) => ({ text, keyword }));
  const rejected: { keyword: number; code: KeywordError["code"] }[] = [];
  const search = () => {
    for (;;) {
      try {
        return sound.length === 0
          ? []
          : document.find(
              sound.map(({ text }) => text),
              { match },
            );
      } catch (error) {
        if (!(error instanceof KeywordError)) throw error;
        const refused = sound.splice(error.index, error.code === "too-many-keywords" ? sound.length : 1);
        if (refused.length === 0) throw error;
        for (const { keyword } of refused) rejected.push({ keyword, code: error.code });
      }
    }
  };
  const matches = search();
  const hits = new Uint32Array(matches.length * HIT_FIELDS);
  const counts = new Array<number>(keywords.length).fill(0);
  matches.forEach(({ start, end, keyword, level }, index) => {
    const given = sound[keyword]?.keyword ?? 0;
    counts[given] = (counts[given] ?? 0) + 1;
    hits.set([start, end, given, LEVELS.indexOf(level)], index * HIT_FIELDS);
  });
  return { hits, counts, rejected };
}

function failureOf(error: unknown): Failure {
  if (error instanceof MubinError) return { code: error.code, message: error.message };
  return { code: "unexpected", message: String(error) };
}
