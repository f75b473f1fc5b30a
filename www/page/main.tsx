import { render } from "preact";
import { App } from "./app.tsx";
import { startAnalysis } from "./store/analysis.ts";
import { loadFile, loadFirstSample } from "./store/article.ts";
import { applySettings } from "./store/settings.ts";

applySettings(document.documentElement);
const place = document.getElementById("page");
if (place !== null) render(<App />, place);
// Not before there is a text: figures of an empty one would flash by.
void loadFirstSample().finally(startAnalysis);

// A file can be dropped anywhere; without this the browser would leave the page to show it.
addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
});
addEventListener("drop", (event) => {
  const file = event.dataTransfer?.files[0];
  if (file === undefined) return;
  event.preventDefault();
  void loadFile(file);
});
