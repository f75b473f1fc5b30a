/**
 * Paints with `<mark>` elements, where the browser knows no highlights. They go around whole words: an element that begins
 * or ends inside one would cut the joins of its letters.
 */

import { CURRENT_NAME, colourName } from "./palette.js";
import { rangeOfPieces, type Stroke, type Surface } from "./surface.js";

export class MarkSurface implements Surface {
  readonly leavesTree = false;
  /** The marks of each stroke that is painted. */
  readonly #marks = new Map<Stroke, HTMLElement[]>();
  /** Of each node that was cut: what stands behind it in its place. */
  readonly #cut = new Map<Text, ChildNode[]>();
  #current: readonly HTMLElement[] = [];

  paint(strokes: readonly Stroke[]): void {
    const byNode = new Map<Text, { from: number; to: number; stroke: Stroke }[]>();
    for (const stroke of strokes) {
      if (this.#marks.has(stroke)) continue;
      this.#marks.set(stroke, []);
      for (const { node, from, to } of stroke.words) {
        const list = byNode.get(node) ?? [];
        // Hits that share a word: the one that starts first is marked.
        if (!this.#cut.has(node) && from >= (list.at(-1)?.to ?? 0)) list.push({ from, to, stroke });
        byNode.set(node, list);
      }
    }
    for (const [node, list] of byNode) if (list.length > 0 && node.isConnected) this.#cutNode(node, list);
  }

  /** Cuts a node at the words to mark. It stays in its place with what stands before the first of them. */
  #cutNode(node: Text, list: readonly { from: number; to: number; stroke: Stroke }[]): void {
    const { data } = node;
    const pieces: ChildNode[] = [];
    let end = list[0]?.from ?? 0;
    for (const { from, to, stroke } of list) {
      if (from > end) pieces.push(new Text(data.slice(end, from)));
      const mark = document.createElement("mark");
      mark.className = colourName(stroke.keyword);
      mark.textContent = data.slice(from, to);
      pieces.push(mark);
      this.#marks.get(stroke)?.push(mark);
      end = to;
    }
    if (end < data.length) pieces.push(new Text(data.slice(end)));
    node.data = data.slice(0, list[0]?.from);
    node.after(...pieces);
    this.#cut.set(node, pieces);
  }

  erase(): void {
    // Marks stay: taking them away one by one costs more than they do.
  }

  rangeOf(stroke: Stroke): Range | null {
    const marks = this.#marks.get(stroke);
    const [first] = marks ?? [];
    const last = marks?.at(-1);
    if (first === undefined || last === undefined) return rangeOfPieces(stroke);
    const range = new Range();
    range.setStart(first, 0);
    range.setEnd(last, last.childNodes.length);
    return range;
  }

  setCurrent(stroke: Stroke | null): void {
    for (const mark of this.#current) mark.classList.remove(CURRENT_NAME);
    this.#current = (stroke === null ? undefined : this.#marks.get(stroke)) ?? [];
    for (const mark of this.#current) mark.classList.add(CURRENT_NAME);
  }

  /** Puts each node together again, with whatever the page has made of its pieces since. */
  clear(): void {
    for (const [node, pieces] of this.#cut) {
      const kept = pieces.filter((piece) => piece.parentNode === node.parentNode && piece.isConnected);
      const selection = selectionIn([node, ...kept]);
      node.data += kept.map(({ textContent }) => textContent).join("");
      for (const piece of kept) piece.remove();
      selection?.(node);
    }
    this.#cut.clear();
    this.#marks.clear();
    this.#current = [];
  }
}

/** The selection, where an end of it stands in these nodes of one text; gives what puts it into the node that gets the text. */
function selectionIn(nodes: readonly ChildNode[]): ((node: Text) => void) | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const placeOf = (end: Node | null, offset: number): number | null => {
    let before = 0;
    for (const node of nodes) {
      if (end !== null && node.contains(end)) return before + offset;
      before += node.textContent?.length ?? 0;
    }
    return null;
  };
  const anchor = placeOf(anchorNode, anchorOffset);
  const focus = placeOf(focusNode, focusOffset);
  if (anchor === null && focus === null) return null;
  return (node) => {
    const [startNode, start] = anchor === null ? [anchorNode, anchorOffset] : [node, anchor];
    const [endNode, end] = focus === null ? [focusNode, focusOffset] : [node, focus];
    if (startNode !== null && endNode !== null) selection.setBaseAndExtent(startNode, start, endNode, end);
  };
}
