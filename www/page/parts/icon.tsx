import type { JSX } from "preact";

const PATHS = {
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  undo: "M8 5L3 10l5 5M3 10h11a5 5 0 0 1 0 10h-4",
  redo: "M16 5l5 5-5 5M21 10H10a5 5 0 0 0 0 10h4",
  open: "M4 7h5l2 2h9v10H4z",
  new: "M6 3h8l4 4v14H6zM14 3v4h4M9 14h6M12 11v6",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
} as const;

/** A line drawing that stands beside or for a word; the word itself is always there for those who cannot see it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
