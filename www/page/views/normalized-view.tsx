import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { NormalizationPreset } from "../../lib/index.ts";
import { Icon } from "../parts/icon.tsx";
import { normalized, preset } from "../store/analysis.ts";
import { wording } from "../store/settings.ts";
import { TextModel } from "../text/model.ts";
import { Surface } from "../text/surface.ts";

const PRESETS: readonly NormalizationPreset[] = ["search", "repair", "lucene", "diacritics"];
const SAY_COPIED_MS = 2000;

/** The text after normalization, with the choice of what that means. */
export function NormalizedView(): JSX.Element {
  const { say } = wording.value;
  const place = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => (place.current === null ? undefined : show(place.current)), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(normalized.value ?? "");
    } catch {
      // A browser may refuse: then the text stands selected, one key away from being copied.
      if (place.current !== null) document.getSelection()?.selectAllChildren(place.current);
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), SAY_COPIED_MS);
  };
  return (
    <section class="normalized" aria-label={say.paneNormalized}>
      <div class="preset-line">
        <fieldset class="choice">
          <legend class="unseen">{say.preset}</legend>
          {PRESETS.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="preset"
                value={name}
                checked={preset.value === name}
                onChange={() => {
                  preset.value = name;
                }}
              />
              <span>{say.presets[name].name}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          class="control"
          disabled={normalized.value === null}
          onClick={() => void copy()}
        >
          <Icon name="copy" />
          <span aria-live="polite">{isCopied ? say.copied : say.copy}</span>
        </button>
      </div>
      <p class="about">{say.presets[preset.value].about}</p>
      <div ref={place} class="text" lang="ar" dir="rtl" translate={false} />
    </section>
  );
}

function show(root: HTMLElement): () => void {
  const shown = new TextModel();
  const surface = new Surface(root, shown);
  return effect(() => {
    shown.replace({ start: 0, end: shown.length, text: normalized.value ?? "" });
    surface.draw();
  });
}
