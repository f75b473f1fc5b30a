/** The text of a part of a page, as a reader sees it, with the way back to the nodes that it stands in. */

/** What is gathered, and where from. */
export interface Gathered {
  /** The text: that of the nodes, with line breaks where lines and blocks end. */
  readonly text: string;
  /** The text nodes, in order. */
  readonly nodes: readonly Text[];
  /** Where each begins, in UTF-16 units of `text`. */
  readonly starts: readonly number[];
  /** The block that each stands in: the nearest element around it that makes a paragraph of its own. */
  readonly blocks: readonly Element[];
}

/** Elements whose text is none of the page's: code, controls, other documents, readings above characters. */
const SKIPPED = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST BUTTON IFRAME OBJECT EMBED CANVAS " +
    "AUDIO VIDEO METER PROGRESS RP RT svg math"
  ).split(" "),
);

/** White space that is shown as one space, unless the style keeps it. */
const COLLAPSED = /[\t\n\r\f]/g;

/**
 * Gathers the text below `root`.
 *
 * A word that an inline element cuts is one word. Blocks are parted by an empty line, so that nothing is found across
 * them; `<br>` breaks a line. Left out is what is not displayed, what can be edited, what is no text of the page (scripts,
 * controls), and what `skip` fits. In a node unit stands for unit, so that places can be told.
 *
 * Takes *O*(*n*) for *n* nodes and units, and a look at the style of each element.
 */
export function gather(root: Element, skip: string | undefined): Gathered {
  const parts: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks: Element[] = [];
  let length = 0;
  /** What parts the next text from the one before it. */
  let border = "";

  const widen = (to: string): void => {
    if (to.length > border.length) border = to;
  };
  const take = (node: Text, block: Element, keepsSpace: boolean): void => {
    if (node.length === 0) return;
    if (length > 0 && border !== "") {
      parts.push(border);
      length += border.length;
    }
    border = "";
    nodes.push(node);
    starts.push(length);
    blocks.push(block);
    parts.push(keepsSpace ? node.data : node.data.replace(COLLAPSED, " "));
    length += node.length;
  };
  const walk = (element: Element, above: Element): void => {
    if (SKIPPED.has(element.nodeName) || (skip !== undefined && element.matches(skip))) return;
    if (element.nodeName === "BR") {
      widen("\n");
      return;
    }
    if ((element as HTMLElement).isContentEditable) return;
    const { display, visibility, whiteSpace } = getComputedStyle(element);
    if (display === "none") return;
    const isBlock = !display.startsWith("inline") && display !== "contents" && !display.startsWith("ruby");
    // A box in a line, as a badge is: its letters join none beside it.
    const isBox = display.startsWith("inline-");
    const block = isBlock ? element : above;
    const edge = isBlock ? "\n\n" : isBox ? " " : "";
    widen(edge);
    const keepsSpace = whiteSpace.startsWith("pre") || whiteSpace === "break-spaces";
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element, block);
      else if (child.nodeType === Node.TEXT_NODE && visibility === "visible")
        take(child as Text, block, keepsSpace);
    }
    widen(edge);
  };
  walk(root, root);
  return { text: parts.join(""), nodes, starts, blocks };
}

/** The node that unit `at` stands in: the last that begins at or before it. */
export function nodeAt({ starts }: Gathered, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A part of the gathered text that lies in one node. */
export interface Piece {
  readonly node: Text;
  /** Where it begins and ends in the node. */
  readonly from: number;
  readonly to: number;
}

/** The parts of `start` to `end`, node by node. */
export function piecesOf(gathered: Gathered, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = nodeAt(gathered, start); index < gathered.nodes.length; index += 1) {
    const node = gathered.nodes[index] as Text;
    const origin = gathered.starts[index] as number;
    if (origin >= end) break;
    const from = Math.max(0, start - origin);
    // A node that was shortened since has less than was gathered.
    const to = Math.min(node.length, end - origin);
    if (from < to) pieces.push({ node, from, to });
  }
  return pieces;
}
