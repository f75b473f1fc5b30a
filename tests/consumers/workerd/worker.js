import core from "mubin/core.wasm";
import lexicon from "mubin/lexicon.bin";
import { highlight, initSync, normalize, statistics } from "mubin/slim";
import { answers } from "./shared/answers.js";
import { article } from "./shared/article.js";
import { ask } from "./shared/ask.js";

export default {
  async fetch() {
    initSync({ core, lexicon });
    const slim = await ask({ highlight, normalize, statistics }, article);
    return Response.json({ ...(await answers()), "mubin/slim": slim });
  },
};
