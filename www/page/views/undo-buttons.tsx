import type { JSX } from "preact";
import { Icon } from "../parts/icon.tsx";
import { history, revision } from "../store/article.ts";
import { wording } from "../store/settings.ts";

/** Undo and redo for those without the keys. */
export function UndoButtons(): JSX.Element {
  const { say } = wording.value;
  // Every step is a change of the text, so this is drawn anew when there is more or less to undo.
  revision.value;
  return (
    <div class="undo">
      <button
        type="button"
        class="control square"
        title={say.undo}
        aria-label={say.undo}
        disabled={!history.canUndo}
        onClick={() => history.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="control square"
        title={say.redo}
        aria-label={say.redo}
        disabled={!history.canRedo}
        onClick={() => history.redo()}
      >
        <Icon name="redo" />
      </button>
    </div>
  );
}
