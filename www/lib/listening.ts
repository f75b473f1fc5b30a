/** The way in and out of the thread that this module runs in: a web worker's, or that of Node's worker threads. */

import type { Reply } from "./worker-messages.js";

interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
}

interface NodePort extends Port {
  on(event: "message", listener: (message: unknown) => void): void;
}

/** Takes messages one by one, and says that it does. */
export function listen<Message>(
  take: (message: Message, send: (reply: Reply, transfer: Transferable[]) => void) => void,
): void {
  const port = ownPort();
  const send = (reply: Reply, transfer: Transferable[]) => port.postMessage(reply, transfer);
  if ("on" in port) port.on("message", (message) => take(message as Message, send));
  else globalThis.addEventListener("message", (event) => take((event as MessageEvent<Message>).data, send));
  send({ isReady: true }, []);
}

function ownPort(): Port | NodePort {
  const scope = globalThis as unknown as Port & {
    process?: { getBuiltinModule(name: string): { parentPort: NodePort | null } };
  };
  // Node has no such function of its own; Deno and Bun do in their workers.
  if (typeof scope.postMessage === "function") return scope;
  const port = scope.process?.getBuiltinModule("node:worker_threads").parentPort;
  if (!port) throw new Error("mubin/worker-script: expected to run in a worker");
  return port;
}
