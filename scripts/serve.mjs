// A server of files for this machine alone. It sends no header that a plain static host would not.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * Serves the files of a folder at `http://127.0.0.1:<port>/`; port 0, or a port that is taken, becomes a free one.
 *
 * Gives `{ address, close }`.
 */
export async function serve(folder, { port = 0 } = {}) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.writeHead(500).end());
  });
  try {
    await listen(server, port);
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    await listen(server, 0);
  }
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = await fileFor(folder, request.url);
  if (path === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  // The next build's files carry the same names.
  response.writeHead(200, {
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(path).pipe(response);
}

/** The file that a request names, or `null`: nothing outside the folder, no list of a folder. */
async function fileFor(folder, url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, "http://localhost/").pathname));
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const full = join(folder, path, path.endsWith(sep) ? "index.html" : "");
  try {
    return (await stat(full)).isFile() ? full : null;
  } catch {
    return null;
  }
}
