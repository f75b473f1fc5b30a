import type { JSX } from "preact";
import { PANES, type Pane, pane } from "../store/panes.ts";
import { wording } from "../store/settings.ts";

export function PaneTabs(): JSX.Element {
  const { say } = wording.value;
  const names: Readonly<Record<Pane, string>> = {
    text: say.paneText,
    normalized: say.paneNormalized,
    figures: say.paneFigures,
  };
  return (
    <fieldset class="choice panes">
      <legend class="unseen">{say.panes}</legend>
      {PANES.map((name) => (
        <label key={name} class={`pane-${name}`}>
          <input
            type="radio"
            name="pane"
            value={name}
            checked={pane.value === name}
            onChange={() => {
              pane.value = name;
            }}
          />
          <span>{names[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
