import type { Match, MatchLevel } from "../../lib/index.ts";
import { KeywordError } from "../../lib/worker.ts";
import { HIT_FIELDS } from "../text/hits.ts";

export interface Found {
  /** Three numbers a hit, sorted by start: start, end (UTF-16 units of the text), keyword. */
  readonly hits: Uint32Array;
  /** Hits of each keyword. */
  readonly counts: readonly number[];
  /** Keywords that cannot be searched for, with the code of the reason. */
  readonly rejected: readonly { readonly keyword: number; readonly code: KeywordError["code"] }[];
}

/** What looks for keywords in the text. */
export interface Searchable {
  find(keywords: readonly string[], options: { match: MatchLevel; latest: string }): Promise<Match[]>;
}

/** Finds the keywords; one that cannot be searched for is named and does not spoil the others. */
export async function findSound(
  text: Searchable,
  keywords: readonly string[],
  match: MatchLevel,
): Promise<Found> {
  const sound = keywords.map((text, keyword) => ({ text, keyword }));
  const rejected: { keyword: number; code: KeywordError["code"] }[] = [];
  for (;;) {
    try {
      const asked = sound.map(({ text }) => text);
      const matches = sound.length === 0 ? [] : await text.find(asked, { match, latest: "find" });
      const hits = new Uint32Array(matches.length * HIT_FIELDS);
      const counts = new Array<number>(keywords.length).fill(0);
      let at = 0;
      for (const { start, end, keyword } of matches) {
        const given = sound[keyword]?.keyword ?? 0;
        counts[given] = (counts[given] ?? 0) + 1;
        hits[at++] = start;
        hits[at++] = end;
        hits[at++] = given;
      }
      return { hits, counts, rejected };
    } catch (error) {
      if (!(error instanceof KeywordError)) throw error;
      const refused = sound.splice(error.index, error.code === "too-many-keywords" ? sound.length : 1);
      if (refused.length === 0) throw error;
      for (const { keyword } of refused) rejected.push({ keyword, code: error.code });
    }
  }
}
