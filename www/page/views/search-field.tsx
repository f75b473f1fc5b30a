import type { JSX, TargetedClipboardEvent, TargetedEvent, TargetedKeyboardEvent } from "preact";
import { step } from "../store/hits.ts";
import { query } from "../store/search.ts";
import { wording } from "../store/settings.ts";

export function SearchField(): JSX.Element {
  const { say } = wording.value;
  const type = (event: TargetedEvent<HTMLInputElement>): void => {
    query.value = event.currentTarget.value;
  };
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  /** A field of one line drops line ends and would glue the words of a pasted list together. */
  const paste = (event: TargetedClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const field = event.currentTarget;
    const list = text
      .trim()
      .split(/[\r\n]+/)
      .join("، ");
    field.setRangeText(list, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    query.value = field.value;
  };
  return (
    <input
      class="search-field"
      type="search"
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      enterkeyhint="search"
      aria-label={say.search}
      placeholder={say.searchHint}
      value={query.value}
      onInput={type}
      onKeyDown={press}
      onPaste={paste}
    />
  );
}
