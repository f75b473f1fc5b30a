import { computed, effect, signal } from "@preact/signals";
import { DIRECTION, type Language, wordingOf } from "../messages.ts";

export type Theme = "auto" | "light" | "dark";
export const THEMES: readonly Theme[] = ["auto", "light", "dark"];

export const language = signal<Language>(remembered("language") === "en" ? "en" : "ar");
export const theme = signal<Theme>(THEMES.find((name) => name === remembered("theme")) ?? "auto");

/** The words of the language in use. */
export const wording = computed(() => wordingOf(language.value));

/** Keeps the document's language, direction and theme at what is set, and remembers it for the next visit. */
export function applySettings(root: HTMLElement): void {
  effect(() => {
    root.lang = language.value;
    root.dir = DIRECTION[language.value];
    document.title = `${wording.value.say.appName} – ${wording.value.say.promise}`;
    remember("language", language.value);
  });
  effect(() => {
    if (theme.value === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme.value;
    remember("theme", theme.value);
  });
}

/** Storage can be forbidden (private windows, a strict browser); the page then starts with its defaults. */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`mubin.${name}`);
  } catch {
    return null;
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`mubin.${name}`, value);
  } catch {
    // As above: nothing is lost but the memory of a choice.
  }
}
