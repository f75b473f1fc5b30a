import { commonEnds } from "./common-ends.ts";
import type { EditKind, History, Selected } from "./history.ts";
import { type Change, type TextModel, withLineFeeds } from "./model.ts";
import { backspaceLength, deleteLength, wordLengthBefore, wordLengthBehind } from "./steps.ts";
import type { Surface } from "./surface.ts";

/**
 * Turns what the reader does on a surface into changes of the model.
 *
 * Every edit is made in the model and then drawn, except while an input method composes: then the browser
 * writes in the page, since interrupting it would end the composition, and we read what it wrote.
 *
 * Returns a function that ends the editing.
 */
export function startEditing(
  surface: Surface,
  model: TextModel,
  history: History,
  openFile: (file: File) => void,
): () => void {
  const { root } = surface;
  let isComposing = false;
  /** What the reader drags from here: dropped here again, it moves. */
  let dragged: Selected | null = null;
  /** How the text and the selection were before the browser began to write, or null while it does not. */
  let before: { readonly blocks: readonly string[]; readonly selected: Selected } | null = null;

  const edit = (change: Change, kind: EditKind, caret = change.start + change.text.length): void => {
    if (change.start === change.end && change.text === "") return;
    const at = surface.selected() ?? { anchor: change.start, focus: change.start };
    const after = { anchor: caret, focus: caret };
    history.record(change, model.slice(change.start, change.end), kind, at, after);
    model.replace(change);
    surface.select(after);
  };

  const replaceSelection = (text: string, kind: EditKind): void => {
    const selected = surface.selected();
    if (selected !== null) edit({ ...ordered(selected), text: withLineFeeds(text) }, kind);
  };

  /** The span that the browser says an edit is about. */
  const targetOf = (event: InputEvent): { start: number; end: number } | null => {
    const [range] = event.getTargetRanges();
    if (range === undefined) return null;
    const anchor = surface.position(range.startContainer, range.startOffset);
    const focus = surface.position(range.endContainer, range.endOffset);
    return anchor === null || focus === null ? null : ordered({ anchor, focus });
  };

  const remove = (event: InputEvent): void => {
    const selected = surface.selected();
    if (selected === null) return;
    let { start, end } = ordered(selected);
    if (start === end) {
      const block = model.blockAt(start);
      const text = model.block(block);
      const offset = start - model.start(block);
      const isBackward = event.inputType.endsWith("Backward");
      const atBorder = isBackward ? offset === 0 : offset === text.length;
      const target = targetOf(event);
      if (atBorder) {
        if (isBackward) start = Math.max(0, start - 1);
        else end = Math.min(model.length, end + 1);
      } else if (event.inputType === "deleteContentBackward") {
        start -= backspaceLength(text.slice(0, offset));
      } else if (event.inputType === "deleteContentForward") {
        end += deleteLength(text.slice(offset));
      } else if (event.inputType.startsWith("deleteWord")) {
        if (isBackward) start -= wordLengthBefore(text.slice(0, offset));
        else end += wordLengthBehind(text.slice(offset));
      } else if (target !== null && target.start < target.end) {
        // How far a line on the screen reaches is for the browser to say.
        ({ start, end } = target);
      } else if (isBackward) {
        start = model.start(block);
      } else {
        end = model.start(block) + text.length;
      }
    }
    edit({ start, end, text: "" }, "deleting");
  };

  const onBeforeInput = (event: InputEvent): void => {
    const type = event.inputType;
    if (isComposing || event.isComposing || /Composition/.test(type) || !event.cancelable) {
      letBrowserWrite();
      return;
    }
    event.preventDefault();
    const given = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    if (type === "insertText") replaceSelection(given, "typing");
    else if (type === "insertParagraph" || type === "insertLineBreak") replaceSelection("\n", "other");
    else if (type === "insertReplacementText") {
      const target = targetOf(event);
      if (target !== null) edit({ ...target, text: withLineFeeds(given) }, "other");
    } else if (type === "insertFromPaste" || type === "insertFromYank") replaceSelection(given, "other");
    else if (type === "historyUndo") select(history.undo());
    else if (type === "historyRedo") select(history.redo());
    else if (type.startsWith("delete")) remove(event);
    // What is left are formats (bold, lists), which plain text does not have.
  };

  const select = (selected: Selected | null): void => {
    if (selected !== null) surface.select(selected);
  };

  const letBrowserWrite = (): void => {
    before ??= { blocks: [...model.blocks], selected: surface.selected() ?? { anchor: 0, focus: 0 } };
  };

  /** Takes into the model what the browser wrote in the page. */
  const readBack = (): void => {
    const change = difference(model.blocks, surface.lines());
    if (change !== null) model.replace(change, "surface");
  };

  /** Ends what the browser wrote: one step of undo, and one text node a block again. */
  const settle = (): void => {
    readBack();
    if (before === null) return;
    const { blocks, selected } = before;
    before = null;
    const after = surface.selected() ?? selected;
    const whole = difference(blocks, model.blocks);
    if (whole !== null) {
      const removed = blocks.join("\n").slice(whole.start, whole.end);
      history.record(whole, removed, "other", selected, after);
    }
    surface.tidy();
    surface.select(after);
  };

  const onInput = (): void => {
    if (isComposing) readBack();
    else settle();
  };

  const onCompositionStart = (): void => {
    isComposing = true;
    letBrowserWrite();
    const selected = surface.selected();
    if (selected !== null && model.blockAt(selected.anchor) !== model.blockAt(selected.focus)) {
      // Joining blocks is ours to do: the browser would carry styles over, and leave its own elements behind.
      const { start, end } = ordered(selected);
      model.replace({ start, end, text: "" });
      surface.select({ anchor: start, focus: start });
    }
  };

  const onCompositionEnd = (): void => {
    isComposing = false;
    // Engines differ in whether the last write comes before or after this event.
    setTimeout(() => {
      if (!isComposing) settle();
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const key = latinKey(event);
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    select(key === "y" || event.shiftKey ? history.redo() : history.undo());
  };

  const onCopy = (event: ClipboardEvent): void => {
    const selected = surface.selected();
    if (selected === null || selected.anchor === selected.focus) return;
    const { start, end } = ordered(selected);
    event.clipboardData?.setData("text/plain", model.slice(start, end));
    event.preventDefault();
    if (event.type === "cut") edit({ start, end, text: "" }, "other");
  };

  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text !== "") replaceSelection(text, "other");
    else if (file !== undefined) openFile(file);
  };

  const onDragStart = (event: DragEvent): void => {
    dragged = surface.selected();
    if (dragged === null || event.dataTransfer === null) return;
    const { start, end } = ordered(dragged);
    event.dataTransfer.setData("text/plain", model.slice(start, end));
  };

  const onDragEnd = (): void => {
    dragged = null;
  };

  const onDrop = (event: DragEvent): void => {
    const transfer = event.dataTransfer;
    if (transfer === null || transfer.files.length > 0) return;
    event.preventDefault();
    const text = withLineFeeds(transfer.getData("text/plain"));
    const at = positionUnder(surface, event);
    if (at === null || text === "") return;
    root.focus({ preventScroll: true });
    const source = dragged === null || event.ctrlKey ? null : ordered(dragged);
    dragged = null;
    if (source === null) {
      edit({ start: at, end: at, text }, "other");
      return;
    }
    if (at >= source.start && at <= source.end) return;
    const length = source.end - source.start;
    edit({ ...source, text: "" }, "other");
    const to = at > source.start ? at - length : at;
    edit({ start: to, end: to, text }, "other");
  };

  const stop = new AbortController();
  const listen = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ): void => root.addEventListener(name, listener, { signal: stop.signal });
  listen("beforeinput", onBeforeInput);
  listen("input", onInput);
  listen("compositionstart", onCompositionStart);
  listen("compositionend", onCompositionEnd);
  listen("keydown", onKeyDown);
  listen("copy", onCopy);
  listen("cut", onCopy);
  listen("paste", onPaste);
  listen("dragstart", onDragStart);
  listen("dragend", onDragEnd);
  listen("drop", onDrop);
  return () => stop.abort();
}

function ordered({ anchor, focus }: Selected): { start: number; end: number } {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** The letter of a shortcut: under an Arabic layout the key Z types ئ, and still means Z. */
function latinKey(event: KeyboardEvent): string {
  return /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
}

/** The one change that turns the text of `blocks` into that of `lines`, or null if they agree. */
function difference(blocks: readonly string[], lines: readonly string[]): Change | null {
  const fewer = Math.min(blocks.length, lines.length);
  let first = 0;
  while (first < fewer && blocks[first] === lines[first]) first++;
  if (first === blocks.length && first === lines.length) return null;
  let last = 0;
  while (last < fewer - first && blocks.at(-1 - last) === lines.at(-1 - last)) last++;
  // One line more on both sides keeps the line feeds between changed and unchanged lines in the count.
  const from = Math.max(0, first - 1);
  const until = Math.max(0, last - 1);
  const old = blocks.slice(from, blocks.length - until).join("\n");
  const now = lines.slice(from, lines.length - until).join("\n");
  const { head, tail } = commonEnds(old, now);
  const start = blocks.slice(0, from).reduce((length, block) => length + block.length + 1, 0);
  return { start: start + head, end: start + old.length - tail, text: now.slice(head, now.length - tail) };
}

/** The position in the text under the pointer. */
function positionUnder(surface: Surface, { clientX, clientY }: DragEvent): number | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    return caret === null ? null : surface.position(caret.offsetNode, caret.offset);
  }
  // Older WebKit knows only the older name of the same question.
  const older = document as unknown as { caretRangeFromPoint(x: number, y: number): Range | null };
  const range = older.caretRangeFromPoint(clientX, clientY);
  return range === null ? null : surface.position(range.startContainer, range.startOffset);
}
