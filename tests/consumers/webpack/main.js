import { highlight, init, normalize, statistics } from "mubin/slim";
import { answers } from "./shared/answers.js";
import { article } from "./shared/article.js";
import { ask } from "./shared/ask.js";

async function slim() {
  await init({
    core: new URL("mubin/core.wasm", import.meta.url),
    lexicon: new URL("mubin/lexicon.bin", import.meta.url),
  });
  return ask({ highlight, normalize, statistics }, article);
}

Promise.all([answers(), slim()]).then(([found, answer]) => {
  globalThis.answers = { ...found, "mubin/slim": answer };
});
