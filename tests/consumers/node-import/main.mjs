import { answers } from "./shared/answers.js";

console.log(JSON.stringify(await answers()));
