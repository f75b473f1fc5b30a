import type { JSX } from "preact";
import { Icon } from "../parts/icon.tsx";
import { tryAgain } from "../store/analysis.ts";
import { trouble } from "../store/article.ts";
import { wording } from "../store/settings.ts";

/** What went wrong and what can be done about it. */
export function Notice(): JSX.Element {
  const { say } = wording.value;
  const what = trouble.value;
  const dismiss = (): void => {
    trouble.value = null;
  };
  return (
    <div role="alert">
      {what === null ? null : (
        <div class="notice">
          <p>{say.trouble[what]}</p>
          {what === "stopped" ? (
            <button type="button" class="control" onClick={tryAgain}>
              {say.tryAgain}
            </button>
          ) : null}
          <button type="button" class="control square" aria-label={say.dismiss} onClick={dismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
