import type { JSX } from "preact";
import { LEVELS, level } from "../store/search.ts";
import { wording } from "../store/settings.ts";

export function LevelChoice(): JSX.Element {
  const { say } = wording.value;
  return (
    <fieldset class="choice">
      <legend class="unseen">{say.level}</legend>
      {LEVELS.map((name) => (
        <label key={name} title={say.levels[name].about}>
          <input
            type="radio"
            name="level"
            value={name}
            checked={level.value === name}
            onChange={() => {
              level.value = name;
            }}
          />
          <span>{say.levels[name].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
