/** The worker's side: keeps copies of the texts, takes them apart when they are asked about, answers one request after another. */

import { compare, Document, explain, highlight, merge, normalize, statistics } from "./index.js";
import { packed } from "./packed-answer.js";
import { applied } from "./text-version.js";
import {
  type DisposeMessage,
  type DocumentReference,
  failureOf,
  type Progress,
  type Reply,
  type Request,
  type TextUpdate,
} from "./worker-messages.js";

type Answering = (...rest: unknown[]) => unknown;

/** What can be asked without a document, and about one. Nothing else that a message names is called. */
const FUNCTIONS = { compare, explain, highlight, merge, normalize, statistics } as unknown as Record<
  string,
  Answering
>;
const METHODS: readonly string[] = [
  "collocates",
  "concordance",
  "dispersion",
  "explain",
  "find",
  "meanings",
  "ngrams",
  "outline",
  "related",
  "statistics",
  "tokens",
  "vocabulary",
] satisfies readonly (keyof Document)[];

interface Copy {
  text: string;
  parsed: Document | undefined;
}

const copies = new Map<number, Copy>();

/** Answers a request through `send`, whatever it holds. */
export function answer(
  request: Request | DisposeMessage,
  send: (reply: Reply, transfer: Transferable[]) => void,
): void {
  if ("dispose" in request) {
    drop(request.dispose);
    return;
  }
  const { id } = request;
  const tell = (progress: Progress) => {
    if (request.tellsProgress) send({ id, progress }, []);
  };
  try {
    request.updates.forEach(update);
    tell("received");
    const answered = answerTo(request, tell);
    const list = packed(request.method, answered);
    if (list === undefined) send({ id, answer: answered }, []);
    else send({ id, answer: list }, [list.numbers.buffer]);
  } catch (error) {
    send({ id, failure: failureOf(error) }, []);
  }
}

function answerTo(
  { method, document, arguments: given }: Request,
  tell: (progress: Progress) => void,
): unknown {
  if (document === undefined) {
    const called = Object.hasOwn(FUNCTIONS, method) ? FUNCTIONS[method] : undefined;
    if (called === undefined) throw new TypeError(`${method}: there is no such function`);
    return called(...given.map(resolved));
  }
  if (!METHODS.includes(method)) throw new TypeError(`Document.${method}: there is no such method`);
  const parsed = parsedDocument(document);
  tell("parsed");
  return (parsed[method as keyof Document] as unknown as Answering).apply(parsed, [...given]);
}

function update(given: TextUpdate): void {
  const copy = copies.get(given.document);
  copy?.parsed?.dispose();
  const text = "text" in given ? given.text : given.changes.reduce(applied, copy?.text ?? "");
  // Never silently about another text: a bug, and better seen than found in the figures.
  if (text.length !== given.length) throw new Error("the worker's copy of the text is out of step");
  copies.set(given.document, { text, parsed: undefined });
}

function drop(document: number): void {
  copies.get(document)?.parsed?.dispose();
  copies.delete(document);
}

function parsedDocument(document: number): Document {
  const copy = copies.get(document);
  if (copy === undefined) throw new Error("the worker has no such document");
  copy.parsed ??= new Document(copy.text);
  return copy.parsed;
}

/** An argument with documents in place of references to them. */
function resolved(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(resolved);
  return isReference(argument) ? parsedDocument(argument.mubinDocument) : argument;
}

function isReference(argument: unknown): argument is DocumentReference {
  return typeof argument === "object" && argument !== null && "mubinDocument" in argument;
}
