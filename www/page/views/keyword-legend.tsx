import type { JSX } from "preact";
import { found } from "../store/analysis.ts";
import { keywords } from "../store/search.ts";
import { wording } from "../store/settings.ts";
import { COLOURS } from "../text/painter.ts";

/** The keywords in their colours, each with its count or with why it cannot be looked for. */
export function KeywordLegend(): JSX.Element | null {
  const { say, number } = wording.value;
  const answer = found.value?.answer;
  if (keywords.value.length === 0) return null;
  return (
    <ul class="legend" aria-label={say.keywords}>
      {keywords.value.map((keyword, index) => {
        const refused = answer?.rejected.find((rejected) => rejected.keyword === index);
        const reason =
          refused === undefined ? undefined : say.rejected[refused.code as keyof typeof say.rejected];
        return (
          <li key={keyword} class={`kw${index % COLOURS}`}>
            <bdi class="keyword">{keyword}</bdi>{" "}
            {reason === undefined ? (
              <bdi class="count">{number(answer?.counts[index] ?? 0)}</bdi>
            ) : (
              <span>{reason}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
