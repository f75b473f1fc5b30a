import type { JSX } from "preact";
import { wording } from "../store/settings.ts";

export function Brand(): JSX.Element {
  const { say } = wording.value;
  return (
    <div class="brand">
      <h1>{say.appName}</h1>
      <p>
        {say.promise}. <span class="privacy">{say.privacy}.</span>
      </p>
    </div>
  );
}
