// What must and must not compile of `mubin/paint`.

import { highlight } from "mubin";
import {
  type Finder,
  type Hit,
  type HitListOptions,
  MubinError,
  type MubinErrorCode,
  OptionError,
  type Painting,
  type PaintOptions,
  paint,
  paintWith,
} from "mubin/paint";
import { createAnalyzer } from "mubin/worker";

const root: Element = document.body;
const painting: Painting = paint(root, ["كتاب"], {
  match: "lemma",
  skip: "nav",
  observe: true,
} satisfies PaintOptions);
paint(root, "كتاب");
paintWith(highlight, root, "كتاب", { surface: "marks", colours: false });
const analyzer = createAnalyzer();
const find: Finder = (text, keywords, options) => analyzer.highlight(text, keywords, options);
paintWith(find, root, ["كتاب"]);
// @ts-expect-error: a selector is none
paint("main", "كتاب");
// @ts-expect-error: keywords are needed
paint(root);
// @ts-expect-error: no such surface
paint(root, "كتاب", { surface: "boxes" });
// @ts-expect-error: it is made by paint
new Painting();

const hit: Hit | undefined = painting.hits[0];
hit?.range() satisfies Range | null | undefined;
painting.next() satisfies Hit | null;
painting.previous() satisfies Hit | null;
painting.show(0) satisfies Hit;
[painting.text, painting.current] satisfies [string, number];
painting.ready satisfies Promise<void>;
painting.update(["بيت"]) satisfies Promise<void>;
painting.list({ from: 0, limit: 10 } satisfies HitListOptions) satisfies HTMLOListElement;
painting.clear();
MubinError satisfies typeof import("mubin").MubinError;
OptionError satisfies typeof import("mubin").OptionError;
"invalid-option" satisfies MubinErrorCode;
// @ts-expect-error: hits are read, not written
painting.hits = [];
