/** From the call to what is painted: 100 keywords in a live page of 100,000 words, against mark.js. In browsers alone. */

import Mark from "mark.js";
import { paint } from "../../dist/lib/paint/paint.js";
import { chooseKeywords } from "../keywords.mjs";
import { spread } from "../rounds.mjs";

const WORDS = 100_000;
const KEYWORDS = 100;
const ROUNDS = 9;
/** Below this share of hits in common the two do not do the same job. */
const LEAST_AGREEMENT = 0.97;

export async function paintPage(name, text) {
  const paragraphs = paragraphsOf(text);
  const keywords = chooseKeywords(paragraphs.join("\n"), KEYWORDS);
  const root = document.createElement("main");
  root.dir = "rtl";
  root.append(...paragraphs.map(paragraphOf));
  document.body.append(root);
  const contenders = [
    ["paint, all forms", painter(root, keywords, { match: "lemma" })],
    ["paint, any stretch, in any spelling", painter(root, keywords, { match: "substring" })],
    ["mark.js, one alternation", marker(root, keywords)],
  ].map(([name, run]) => ({ name, run, samples: [], answers: new Set() }));
  // The first round is for the compilers.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const { run, samples, answers } = contenders[(round + 1 + turn) % contenders.length];
      const { ms, answer } = await run();
      answers.add(answer);
      if (round >= 0) samples.push(ms);
    }
  }
  root.remove();
  for (const { name, answers } of contenders) {
    if (answers.size !== 1) throw new Error(`${name}: answered ${[...answers].join(" and ")}`);
  }
  const [first] = contenders;
  const [, stretches, marks] = contenders.map(({ answers: [answer] }) => answer);
  if (Math.min(stretches, marks) / Math.max(stretches, marks) < LEAST_AGREEMENT) {
    throw new Error(`paint finds ${stretches}, mark.js ${marks}`);
  }
  return {
    job: `paint ${KEYWORDS}, in a page of ${WORDS.toLocaleString("en")} words`,
    input: name,
    unitCount: paragraphs.join("").length,
    contenders: contenders.map(({ name, samples, answers: [answer] }) => ({
      name,
      answer,
      ms: spread(samples),
      ratio: spread(first.samples.map((ms, round) => ms / samples[round])),
    })),
    notes: [
      `until the frame after what is in view is painted; mark.js marks the whole page, and finds the same code points alone`,
    ],
  };
}

/** The first so many words, in paragraphs as the text has them. */
function paragraphsOf(text) {
  const paragraphs = [];
  let words = 0;
  for (const line of text.split("\n")) {
    if (words >= WORDS) break;
    if (line.trim() === "") continue;
    paragraphs.push(line);
    words += line.split(/\s+/).length;
  }
  return paragraphs;
}

function paragraphOf(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

function painter(root, keywords, options) {
  return async () => {
    await settled();
    const start = performance.now();
    const painting = paint(root, keywords, { ...options, colours: false });
    await painting.ready;
    await frame();
    const ms = performance.now() - start;
    const answer = painting.hits.length;
    painting.clear();
    return { ms, answer };
  };
}

function marker(root, keywords) {
  // The longest first, as an alternation takes the first that fits. The keywords are letters alone.
  const alternation = new RegExp([...keywords].sort((a, b) => b.length - a.length).join("|"), "g");
  return async () => {
    await settled();
    const start = performance.now();
    const mark = new Mark(root);
    await new Promise((done) => mark.markRegExp(alternation, { done }));
    await frame();
    const ms = performance.now() - start;
    const answer = root.querySelectorAll("mark").length;
    await new Promise((done) => mark.unmark({ done }));
    return { ms, answer };
  };
}

/** Until a frame has been drawn. */
function frame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

async function settled() {
  await frame();
  await frame();
}
