// The smallest use of the package.

import { normalize } from "mubin";

globalThis.normalizeAlone = normalize;
