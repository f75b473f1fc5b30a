/**
 * The package as one script without modules, for `<script src>`, also in a page opened from a disk. It sets the global `mubin`.
 *
 * @module mubin/global
 *
 * @example
 * ```html
 * <script src="https://cdn.jsdelivr.net/npm/mubin"></script>
 * <script>
 *   mubin.normalize("إلى"); // "الي"
 * </script>
 * ```
 */

import * as everything from "./index.js";

declare global {
  /** Everything that `import * as mubin from "mubin"` gives. */
  var mubin: typeof everything;
}

globalThis.mubin = everything;
