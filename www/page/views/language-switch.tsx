import type { JSX } from "preact";
import { language, wording } from "../store/settings.ts";

export function LanguageSwitch(): JSX.Element {
  const other = language.value === "ar" ? "en" : "ar";
  const change = (): void => {
    language.value = other;
  };
  return (
    <button type="button" class="control language" lang={other} onClick={change}>
      <bdi>{wording.value.say.otherLanguage}</bdi>
    </button>
  );
}
