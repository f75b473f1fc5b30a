import type { JSX } from "preact";
import { Icon } from "../parts/icon.tsx";
import { startNewText } from "../store/article.ts";
import { pane } from "../store/panes.ts";
import { wording } from "../store/settings.ts";

export function NewTextButton({ focusText }: { readonly focusText: () => void }): JSX.Element {
  const begin = (): void => {
    pane.value = "text";
    startNewText();
    focusText();
  };
  return (
    <button type="button" class="control" onClick={begin}>
      <Icon name="new" />
      <span>{wording.value.say.newText}</span>
    </button>
  );
}
