import { commonEnds } from "./common-ends.ts";
import type { Selected } from "./history.ts";
import type { BlockChange, TextModel } from "./model.ts";

/** A title is short; a longer first block is a paragraph like any other. */
const LONGEST_TITLE = 160;

/** Blocks stand in chunks of this many: laying out one flat list of 60,000 blocks takes a second a key. */
const CHUNK = 100;

/** Units on a line, roughly: the height of what was never in view is estimated from it. */
const LINE_UNITS = 80;

/**
 * The blocks of a text drawn in the page: one element a block, one text node in it.
 *
 * Made by hand and not by a framework, so that a keystroke touches one text node, and so that live
 * ranges keep their place in the blocks that a change does not touch.
 */
export class Surface {
  readonly root: HTMLElement;
  readonly #model: TextModel;
  #elements: HTMLElement[] = [];

  constructor(root: HTMLElement, model: TextModel) {
    this.root = root;
    this.#model = model;
    this.draw();
  }

  /** Draws everything anew. */
  draw(): void {
    this.#elements = this.#model.blocks.map(blockElement);
    const fragment = document.createDocumentFragment();
    for (let first = 0; first < this.#elements.length; first += CHUNK) {
      fragment.append(chunkElement(this.#elements.slice(first, first + CHUNK)));
    }
    this.root.replaceChildren(fragment);
    this.#markTitle();
  }

  /** Draws what a change of the model did. */
  apply(change: BlockChange): void {
    const element = this.#elements[change.first];
    const [changed] = change.added;
    const chunk = element?.parentElement;
    if (element === undefined || changed === undefined || chunk == null) {
      this.draw();
      return;
    }
    setText(element, changed);
    if (change.removed === 1 && change.added.length === 1) {
      this.#markTitle();
      return;
    }
    for (const old of this.#elements.slice(change.first + 1, change.first + change.removed)) {
      const emptied = old.parentElement;
      old.remove();
      if (emptied?.childElementCount === 0) emptied.remove();
    }
    const fresh = change.added.slice(1).map(blockElement);
    if (chunk.childElementCount + fresh.length <= 2 * CHUNK) {
      element.after(inOneFragment(fresh));
    } else {
      const behind: HTMLElement[] = [];
      while (element.nextElementSibling instanceof HTMLElement) {
        behind.push(element.nextElementSibling);
        element.nextElementSibling.remove();
      }
      const rest = [...fresh, ...behind];
      const chunks: HTMLElement[] = [];
      for (let at = 0; at < rest.length; at += CHUNK) chunks.push(chunkElement(rest.slice(at, at + CHUNK)));
      chunk.after(inOneFragment(chunks));
    }
    this.#elements = [
      ...this.#elements.slice(0, change.first + 1),
      ...fresh,
      ...this.#elements.slice(change.first + change.removed),
    ];
    this.#markTitle();
  }

  /**
   * The text as it stands in the page, line by line.
   *
   * While an input method composes, the browser writes and the page is ahead of the model.
   */
  lines(): string[] {
    const lines: string[] = [];
    for (const chunk of this.root.childNodes) {
      const parts = isOf("chunk", chunk) ? chunk.childNodes : [chunk];
      for (const part of parts) lines.push(...nodeText(part).split("\n"));
    }
    return lines.length === 0 ? [""] : lines;
  }

  /** Brings the elements back to one text node each after the browser has written in them. */
  tidy(): void {
    const { blocks } = this.#model;
    const elements = [...this.root.childNodes].flatMap((chunk) =>
      isOf("chunk", chunk) ? [...chunk.childNodes] : [chunk],
    );
    const isSound = elements.length === blocks.length && elements.every((element) => isOf("block", element));
    if (!isSound) {
      this.draw();
      return;
    }
    this.#elements = elements as HTMLElement[];
    for (const [index, element] of this.#elements.entries()) setText(element, this.#model.block(index));
    this.#markTitle();
  }

  /** The position in the text of a place in the page, or null if it lies outside the text. */
  position(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null;
    const inside = node instanceof Element ? node : node.parentElement;
    const element = inside?.closest<HTMLElement>(".block");
    if (element == null) {
      // Between blocks: the start of the one behind, or the end of the text.
      const behind = node.childNodes[offset];
      const next = isOf("block", behind)
        ? behind
        : (behind as Element | undefined)?.querySelector?.<HTMLElement>(".block");
      if (next != null) return this.#model.start(this.#elements.indexOf(next));
      const last = [...(inside?.querySelectorAll<HTMLElement>(".block") ?? [])].at(-1);
      const block = last === undefined ? this.#elements.length - 1 : this.#elements.indexOf(last);
      return this.#model.start(block) + this.#model.block(block).length;
    }
    const block = this.#elements.indexOf(element);
    if (block < 0) return null;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    const length = this.#model.block(block).length;
    return this.#model.start(block) + Math.min(before.toString().length, length);
  }

  /** The place in the page of a position in the text. */
  place(position: number): { node: Node; offset: number } {
    const block = this.#model.blockAt(position);
    const element = this.#elements[block];
    if (element === undefined) return { node: this.root, offset: 0 };
    const text = element.firstChild;
    if (!(text instanceof Text)) return { node: element, offset: 0 };
    return { node: text, offset: Math.min(position - this.#model.start(block), text.length) };
  }

  /** A live range over the units `start` to `end`. */
  range(start: number, end: number): Range {
    const range = document.createRange();
    const from = this.place(start);
    const to = this.place(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** What is selected in the text, or null if the selection is elsewhere. */
  selected(): Selected | null {
    const selection = document.getSelection();
    if (selection?.anchorNode == null || selection.focusNode === null) return null;
    const anchor = this.position(selection.anchorNode, selection.anchorOffset);
    const focus = this.position(selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }

  select({ anchor, focus }: Selected): void {
    const from = this.place(anchor);
    const to = this.place(focus);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** The first and the last block that meet the view, made larger on both sides by a share of its height. */
  visible(margin: number): { first: number; last: number } {
    const chunks = this.root.children;
    // Chunks first: to ask a block of a chunk out of view for its place would lay that chunk out.
    const edge = (limit: number): number => {
      const chunk = chunks[firstBelow(chunks, limit)];
      const block = chunk?.children[firstBelow(chunk.children, limit)];
      const index = block instanceof HTMLElement ? this.#elements.indexOf(block) : -1;
      return index < 0 ? this.#elements.length - 1 : index;
    };
    return { first: edge(-margin * window.innerHeight), last: edge((1 + margin) * window.innerHeight) };
  }

  /** The units from the start of block `first` to the end of block `last`. */
  spanOf(first: number, last: number): [start: number, end: number] {
    return [this.#model.start(first), this.#model.start(last) + this.#model.block(last).length];
  }

  #markTitle(): void {
    const [first] = this.#elements;
    const isTitle = this.#elements.length > 1 && this.#model.block(0).length <= LONGEST_TITLE;
    first?.classList.toggle("title", isTitle);
    this.#elements[1]?.classList.remove("title");
  }
}

function blockElement(text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "block";
  element.append(text === "" ? document.createElement("br") : text);
  if (text.length > LINE_UNITS) element.style.setProperty("--lines", String(lineCount(text)));
  return element;
}

function chunkElement(blocks: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "chunk";
  element.append(inOneFragment(blocks));
  const lines = blocks.reduce((sum, block) => sum + lineCount(block.textContent), 0);
  element.style.setProperty("--lines", String(lines));
  return element;
}

function lineCount(text: string): number {
  return Math.max(1, Math.ceil(text.length / LINE_UNITS));
}

function isOf(className: "chunk" | "block", node: Node | undefined): node is HTMLElement {
  return node instanceof HTMLElement && node.classList.contains(className);
}

/** Thousands of arguments overflow the stack of a call; one fragment does not. */
function inOneFragment(elements: readonly HTMLElement[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const element of elements) fragment.append(element);
  return fragment;
}

/** The first of some elements, stacked from top to bottom, that ends below `limit`; the last if none does. */
function firstBelow(elements: HTMLCollection, limit: number): number {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes only what differs, so that live ranges before and behind it stay where they are. */
function setText(element: HTMLElement, text: string): void {
  const node = element.firstChild;
  if (!(node instanceof Text) || element.childNodes.length !== 1 || text === "") {
    const isEmptyBlock = text === "" && element.childNodes.length === 1 && node instanceof HTMLBRElement;
    if (!isEmptyBlock) element.replaceChildren(text === "" ? document.createElement("br") : text);
    return;
  }
  const old = node.data;
  if (old === text) return;
  const { head, tail } = commonEnds(old, text);
  node.replaceData(head, old.length - tail - head, text.slice(head, text.length - tail));
}

/** The text under a node; a line break counts but for the one that only holds an empty or last line open. */
function nodeText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return node.nextSibling === null ? "" : "\n";
  let text = "";
  for (const child of node.childNodes) {
    if (text !== "" && child instanceof HTMLDivElement) text += "\n";
    text += nodeText(child);
  }
  return text;
}
