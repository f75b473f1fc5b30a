/**
 * The worker as a file of its own, with everything in it: for pages whose security policy allows no worker made of a
 * Blob. Serve it from your own origin and hand a worker of it to `connect` of `mubin/worker`.
 *
 * @module mubin/worker-script
 */

import { answer } from "./answering.js";
import { listen } from "./listening.js";
import type { DisposeMessage, Request } from "./worker-messages.js";

listen<Request | DisposeMessage>(answer);
