import { answers } from "./shared/answers.js";

answers().then((found) => {
  globalThis.answers = found;
});
