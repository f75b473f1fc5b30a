import type { JSX, TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../parts/icon.tsx";
import { loadFile } from "../store/article.ts";
import { wording } from "../store/settings.ts";

export function FileButton(): JSX.Element {
  const { say } = wording.value;
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: TargetedEvent<HTMLInputElement>): void => {
    const [file] = event.currentTarget.files ?? [];
    if (file !== undefined) void loadFile(file);
    // The same file can be chosen again after it was changed.
    event.currentTarget.value = "";
  };
  return (
    <>
      <button type="button" class="control" onClick={() => input.current?.click()}>
        <Icon name="open" />
        <span>{say.openFile}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        hidden
        aria-label={say.openFile}
        onChange={choose}
      />
    </>
  );
}
