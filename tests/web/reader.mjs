// What a reader of the page does and sees, for the tests.

/** Waits until the sample and its figures are there. */
export async function ready(browser) {
  await browser.waitFor(() =>
    /^\d/.test(document.querySelector("[data-figure=words] .value")?.textContent ?? ""),
  );
}

/** The text of the text view, block by block. */
export function shownText(browser) {
  return browser.evaluate(() =>
    [...document.querySelectorAll("#text .block")].map(({ textContent }) => textContent).join("\n"),
  );
}

/** Opens another sample than the one that is open, and waits for its text: that is fetched, the choice shows at once. */
export async function chooseSample(browser, id) {
  const before = await shownText(browser);
  await browser.evaluate((id) => {
    const select = document.querySelector(".samples");
    select.value = id;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, id);
  await browser.waitFor(
    (before) =>
      [...document.querySelectorAll("#text .block")].map(({ textContent }) => textContent).join("\n") !==
      before,
    before,
  );
}

/** A figure as it reads, without the marks that only isolate numbers. */
export async function figure(browser, name) {
  const value = await browser.evaluate(
    (name) => document.querySelector(`[data-figure=${name}] .value`).textContent,
    name,
  );
  return withoutIsolates(value);
}

/** Replaces the whole text by pasting. */
export async function putText(browser, text) {
  await browser.evaluate((text) => {
    const root = document.querySelector("#text");
    root.focus();
    getSelection().selectAllChildren(root);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    // Firefox takes the data under names of its own.
    const init = { clipboardData, data: text, dataType: "text/plain", bubbles: true, cancelable: true };
    root.dispatchEvent(new ClipboardEvent("paste", init));
  }, text);
}

/** Empties the search field, types into it, and waits for the answer. */
export async function typeKeywords(browser, keywords) {
  await browser.click("input[type=search]");
  await browser.press("Control+a");
  await browser.press("Backspace");
  await browser.type(keywords);
  await answered(browser);
}

/**
 * Waits until what is painted and said belongs to what is asked now: the page marks its text while it waits for hits.
 */
export async function answered(browser) {
  await browser.waitFor(() => document.querySelector(".search").getAttribute("aria-busy") === "false");
  await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
}

export async function hitCount(browser) {
  await answered(browser);
  return withoutIsolates(await browser.evaluate(() => document.querySelector(".hit-count").textContent));
}

/**
 * The painted spans of each highlight that has any, in UTF-16 units of the text, sorted: those near the view, or with
 * "all" those of the whole text, as it is painted for the printer.
 */
export async function painted(browser, which = "all") {
  await answered(browser);
  return await browser.evaluate((which) => {
    if (which === "all") dispatchEvent(new Event("beforeprint"));
    const starts = new Map();
    let at = 0;
    for (const block of document.querySelectorAll("#text .block")) {
      starts.set(block, at);
      at += block.textContent.length + 1;
    }
    const position = (node, offset) => starts.get(node.parentElement.closest(".block")) + offset;
    const spans = {};
    for (const [name, highlight] of CSS.highlights) {
      if (highlight.size === 0) continue;
      spans[name] = [...highlight]
        .map((range) => [
          position(range.startContainer, range.startOffset),
          position(range.endContainer, range.endOffset),
        ])
        .sort(([one], [other]) => one - other);
    }
    dispatchEvent(new Event("afterprint"));
    return spans;
  }, which);
}

export function withoutIsolates(text) {
  return text.replace(/[\u2066-\u2069]/g, "");
}
