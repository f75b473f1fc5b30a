import index from "../../seeds/articles/index.tsv?raw";
import type { Language } from "./messages.ts";

/** A text to try the page with. */
export interface Sample {
  /** Name of its file, without the ending. */
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
}

const texts = import.meta.glob<string>("../../seeds/articles/*.txt", { query: "?raw", import: "default" });

const [header, ...rows] = index
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

/** The samples in the order of their index; the first is the one the page opens with. */
export const SAMPLES: readonly Sample[] = rows.map((cells) => {
  const cell = (column: string): string => cells[header?.indexOf(column) ?? -1] ?? "";
  return { id: cell("name"), title: { ar: cell("title_ar"), en: cell("title_en") } };
});

/** The text of a sample; it is loaded when it is first asked for. */
export async function sampleText({ id }: Sample): Promise<string> {
  const load = texts[`../../seeds/articles/${id}.txt`];
  if (load === undefined) throw new Error(`no sample is called ${id}`);
  return await load();
}
