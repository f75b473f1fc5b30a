// The answers of the entries that all kinds of consumers import in the same way, each by the name of its entry.

import { highlight, normalize, statistics } from "mubin";
import { article } from "./article.js";
import { ask } from "./ask.js";

export async function answers() {
  return { mubin: await ask({ highlight, normalize, statistics }, article) };
}
