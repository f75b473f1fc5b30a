import type { JSX, TargetedEvent } from "preact";
import { THEMES, type Theme, theme, wording } from "../store/settings.ts";

export function ThemeSwitch(): JSX.Element {
  const { say } = wording.value;
  const change = (event: TargetedEvent<HTMLSelectElement>): void => {
    theme.value = event.currentTarget.value as Theme;
  };
  return (
    <select class="control" aria-label={say.theme} value={theme.value} onChange={change}>
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {say.themes[name]}
        </option>
      ))}
    </select>
  );
}
