import { computed, signal } from "@preact/signals";
import type { MatchLevel } from "../../lib/index.ts";

/** What stands in the search field. */
export const query = signal("");
/** How far a hit may stand from the keyword, the nearest first; the reader chooses one. */
export const LEVELS: readonly MatchLevel[] = ["exact", "spelling", "clitics", "lemma", "substring"];
export const level = signal<MatchLevel>("lemma");

/** The keywords of the field: what stands between commas of either script or line ends. */
export const keywords = computed<readonly string[]>(() => [
  ...new Set(
    query.value
      .split(/[،,\n\r]/)
      .map((keyword) => keyword.trim())
      .filter((keyword) => keyword !== ""),
  ),
]);

/** Adds a keyword to those of the field, or leaves it be if it is there. */
export function addKeyword(keyword: string): void {
  if (!keywords.value.includes(keyword)) query.value = [...keywords.value, keyword].join("، ");
}
