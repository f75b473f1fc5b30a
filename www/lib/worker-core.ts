/** The worker that is made of a string: the core and the language data come with the first message. */

import { answer } from "./answering.js";
import { give } from "./given.js";
import { listen } from "./listening.js";
import type { DisposeMessage, Request, StartMessage } from "./worker-messages.js";

listen<Request | DisposeMessage | StartMessage>((message, send) => {
  if ("core" in message) give(new WebAssembly.Module(message.core), message.lexicon);
  else answer(message, send);
});
