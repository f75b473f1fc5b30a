// What must compile for users of the worker's client, and what must not. Nothing here runs: tsc is the test.

import type { Comparison, Match, SegmentedToken, Statistics, Token } from "mubin";
import {
  type Analyzer,
  connect,
  createAnalyzer,
  type MubinErrorCode,
  type NodeWorker,
  type Progress,
  type RequestOptions,
  type TextChange,
  type WorkerComparable,
  type WorkerDocument,
} from "mubin/worker";

const analyzer: Analyzer = createAnalyzer();
export const connected: Analyzer[] = [
  connect(new Worker("/worker.js")),
  connect(() => new Worker("/worker.js")),
  connect({} as NodeWorker),
];
const { signal } = new AbortController();
const manner: RequestOptions = { signal, latest: "find", onProgress: (progress: Progress) => void progress };

const document: WorkerDocument = analyzer.document("نص");
const change: TextChange = { start: 0, end: 1, text: "ن" };
document.edit(change);
export const text: string = document.text;
const side: WorkerComparable = [document];

export const answers: [
  Promise<string>,
  Promise<string>,
  Promise<Match[]>,
  Promise<Statistics>,
  Promise<Comparison>,
  Promise<Match[]>,
  Promise<Token[]>,
  Promise<SegmentedToken[]>,
] = [
  analyzer.normalize("نص", "search"),
  analyzer.normalize("نص", { preset: "search", ...manner }),
  analyzer.highlight("نص", ["نص"], { match: "spelling", signal }),
  analyzer.statistics("نص", { frequencies: true, ...manner }),
  analyzer.compare(side, document, { by: "lemma", ...manner }),
  document.find("نص", { overlaps: "all", latest: "find" }),
  document.tokens(manner),
  document.tokens({ clitics: true, signal }),
];
export const codes: MubinErrorCode[] = ["superseded", "worker-not-started", "worker-stopped"];

// @ts-expect-error: the level is misspelt
document.find("نص", { match: "lema" });
// @ts-expect-error: a key, not a switch
document.statistics({ latest: true });
// @ts-expect-error: it is a promise
export const count: number = document.find("نص").length;
// @ts-expect-error: no worker, and no address
connect("/worker.js");
// @ts-expect-error: there is no fold: what it gives holds functions
analyzer.fold("نص");
// @ts-expect-error: it is asked of an analyzer
new WorkerDocument("نص");
