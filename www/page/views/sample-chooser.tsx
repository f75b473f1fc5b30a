import type { JSX, TargetedEvent } from "preact";
import { SAMPLES } from "../samples.ts";
import { loadSample, openSample } from "../store/article.ts";
import { language, wording } from "../store/settings.ts";

export function SampleChooser(): JSX.Element {
  const { say } = wording.value;
  const choose = (event: TargetedEvent<HTMLSelectElement>): void => {
    const sample = SAMPLES.find(({ id }) => id === event.currentTarget.value);
    if (sample !== undefined) void loadSample(sample);
  };
  return (
    <select
      class="control samples"
      aria-label={say.samples}
      value={openSample.value?.id ?? ""}
      onChange={choose}
    >
      <option value="" hidden>
        {say.ownText}
      </option>
      {SAMPLES.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language.value]}
        </option>
      ))}
    </select>
  );
}
