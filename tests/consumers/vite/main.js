import coreUrl from "mubin/core.wasm?url";
import lexiconUrl from "mubin/lexicon.bin?url";
import { highlight, init, normalize, statistics } from "mubin/slim";
import { answers } from "./shared/answers.js";
import { article } from "./shared/article.js";
import { ask } from "./shared/ask.js";

async function slim() {
  await init({ core: coreUrl, lexicon: lexiconUrl });
  return ask({ highlight, normalize, statistics }, article);
}

Promise.all([answers(), slim()]).then(([found, answer]) => {
  globalThis.answers = { ...found, "mubin/slim": answer };
});
