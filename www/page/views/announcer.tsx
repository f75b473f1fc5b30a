import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fill } from "../messages.ts";
import { currentHit, hitCount } from "../store/hits.ts";
import { keywords } from "../store/search.ts";
import { wording } from "../store/settings.ts";

/** A pause after which a screen reader is told; while keys are pressed it would only interrupt. */
const QUIET_MS = 600;

/** Tells a screen reader how many hits there are and at which one the reader stands. */
export function Announcer(): JSX.Element {
  const { say, number, counted } = wording.value;
  const at = currentHit.value;
  const count = hitCount.value;
  const place =
    at === null ? "" : `${fill(say.hitPosition, { i: number(at + 1), n: number(count) })}${say.comma}`;
  const message =
    keywords.value.length === 0 ? "" : place + (count === 0 ? say.noHits : counted(say.hits, count));
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message), QUIET_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
