// The projects of tests/consumers: how the package gets to where it runs in each, and what it then has to answer for.

import { printed, shownByServer, shownFrom, shownFromDisk, toldByServer } from "./ways.mjs";

/**
 * Each has a folder of its name in `tests/consumers`, with a `package.json` whose script `build` is run first where there is
 * one. `answers` then gets an answer for each of `labels`, and all of them have to be the same. Where `bundlesAlone`, the
 * build also makes `dist-alone` of `shared/alone.js`.
 */
export const CONSUMERS = [
  {
    name: "next",
    title: "Next.js",
    labels: ["client component", "server component", "route handler"],
    answers: shownByServer((port) => ["next", "start", "--hostname=127.0.0.1", `--port=${port}`]),
  },
  {
    name: "parcel",
    title: "Parcel",
    labels: ["mubin"],
    bundlesAlone: true,
    answers: shownFrom("dist"),
  },
  {
    name: "vite",
    title: "Vite",
    labels: ["mubin", "mubin/slim"],
    bundlesAlone: true,
    answers: shownFrom("dist"),
  },
  {
    name: "webpack",
    title: "webpack",
    labels: ["mubin", "mubin/slim"],
    bundlesAlone: true,
    answers: shownFrom("dist"),
  },
  {
    name: "rollup",
    title: "Rollup",
    labels: ["mubin"],
    bundlesAlone: true,
    answers: shownFrom("dist"),
  },
  {
    name: "esbuild",
    title: "esbuild",
    labels: ["mubin"],
    bundlesAlone: true,
    answers: shownFrom("dist"),
  },
  { name: "node-import", title: "Node, import", labels: ["mubin"], answers: printed },
  { name: "node-require", title: "Node, require", labels: ["mubin"], answers: printed },
  // Its build puts Bun in its place, which its package does in a script that npm does not run of itself.
  { name: "bun", title: "Bun", labels: ["mubin"], answers: printed },
  { name: "deno", title: "Deno", labels: ["mubin"], answers: printed },
  {
    name: "workerd",
    title: "workerd",
    labels: ["mubin", "mubin/slim"],
    answers: toldByServer((port) => [
      ...["workerd", "serve", "config.capnp"],
      `--socket-addr=http=127.0.0.1:${port}`,
    ]),
  },
  {
    name: "script-module",
    title: "script type=module",
    labels: ["mubin", "mubin/slim"],
    answers: shownFrom("."),
  },
  {
    name: "script-file",
    title: "script on file://",
    labels: ["mubin/global"],
    answers: shownFromDisk("index.html"),
  },
];
