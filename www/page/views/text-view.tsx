import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { found } from "../store/analysis.ts";
import { history, loadFile, model, revision } from "../store/article.ts";
import { currentHit, steps } from "../store/hits.ts";
import { wording } from "../store/settings.ts";
import { startEditing } from "../text/editing.ts";
import { Painter } from "../text/painter.ts";
import { Surface } from "../text/surface.ts";

/** The text, to read and to edit, with the hits painted in it. */
export function TextView(): JSX.Element {
  const { say } = wording.value;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : show(place.current)), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea takes a tenth of a second a key, and cannot be painted in
    <div
      ref={place}
      id="text"
      class="text"
      lang="ar"
      dir="rtl"
      translate={false}
      contentEditable
      tabIndex={0}
      role="textbox"
      aria-multiline="true"
      aria-label={say.textLabel}
      data-hint={say.textHint}
      spellcheck={false}
      autocorrect="off"
      autocapitalize="off"
    />
  );
}

/** Joins the text, its surface and the painter; returns a function that parts them. */
function show(root: HTMLElement): () => void {
  const surface = new Surface(root, model);
  const painter = new Painter(surface);
  const markEmpty = (): void => {
    root.classList.toggle("empty", model.length === 0);
  };
  markEmpty();
  let isScrollPending = false;
  const paintSoon = (): void => {
    if (isScrollPending) return;
    isScrollPending = true;
    requestAnimationFrame(() => {
      isScrollPending = false;
      painter.paintVisible();
    });
  };
  const paintAll = (): void => painter.paintAll();
  const stop = new AbortController();
  addEventListener("scroll", paintSoon, { passive: true, signal: stop.signal });
  addEventListener("resize", paintSoon, { passive: true, signal: stop.signal });
  addEventListener("beforeprint", paintAll, { signal: stop.signal });
  addEventListener("afterprint", paintSoon, { signal: stop.signal });
  const ends = [
    startEditing(surface, model, history, (file) => void loadFile(file)),
    model.onChange((_, blocks, origin) => {
      painter.suspend();
      if (origin === "elsewhere") surface.apply(blocks);
      markEmpty();
    }),
    effect(() => {
      const newest = found.value;
      if (newest?.asked.revision === revision.value) painter.paint(newest.answer.hits);
    }),
    effect(() => {
      found.value;
      painter.setCurrent(currentHit.value);
    }),
    effect(() => {
      if (steps.value > 0) bringIntoView(surface, painter.setCurrent(currentHit.peek()));
    }),
    () => painter.stop(),
    () => stop.abort(),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** How many frames the page gets to lay out what a hit far away stands in. */
const FRAMES = 12;
let newestScroll = 0;

/**
 * Scrolls so that a range stands in the middle part of the view.
 *
 * In steps: blocks far away have only an estimated height, and no place for their text, until they are near.
 */
function bringIntoView(surface: Surface, range: Range | null): void {
  const block = range?.startContainer.parentElement;
  if (range === null || block == null) return;
  const scroll = ++newestScroll;
  let frames = FRAMES;
  const approach = (): void => {
    if (scroll !== newestScroll || !surface.root.isConnected || frames-- === 0) return;
    const { top, bottom, height } = range.getBoundingClientRect();
    if (height > 0 && top > innerHeight * 0.2 && bottom < innerHeight * 0.8) return;
    if (height === 0 || Math.abs(top) > 2 * innerHeight)
      block.scrollIntoView({ block: "center", behavior: "instant" });
    else {
      const before = scrollY;
      scrollBy({ top: top - innerHeight / 2, behavior: "instant" });
      // At an end of the page there is no way further.
      if (scrollY === before) return;
    }
    requestAnimationFrame(approach);
  };
  approach();
}
