import { typeName } from "./arguments.js";
import { type Core, inputUnits } from "./core.js";
import type { ValueCount } from "./distribution.js";
import type { Frequency, LemmaFrequency } from "./frequency.js";
import { PARTS_OF_SPEECH } from "./grammar.js";
import type { Statistics } from "./statistics.js";

/** Statistics on their way into the core: checked, and laid out as `InputReader` in `src/wasm.rs` reads them. */
export class StatisticsWriter {
  readonly #figures: number[] = [];
  readonly #texts: string[] = [];
  #length = 0;
  /** How many words the forms of a list make up. */
  #words = 0;
  /** The function and the argument, and where in it the next value stands, for a message. */
  #where = "";
  readonly #path: (string | number)[] = [];

  /**
   * Adds statistics with frequencies, which may come from a file.
   *
   * @param where - The function and the argument.
   * @throws A `TypeError` that names what is missing or no count.
   */
  add(where: string, statistics: Statistics): void {
    this.#where = where;
    if (typeof statistics !== "object" || statistics === null) {
      throw new TypeError(`${where}: expected statistics, got ${typeName(statistics)}`);
    }
    if (!Array.isArray(statistics.frequencies)) {
      throw new TypeError(
        `${where}.frequencies: expected an array; statistics have it when asked for with { frequencies: true }`,
      );
    }
    for (const path of COUNTS) this.#count(path, valueAt(statistics, path));
    for (const name of ["wordLengths", "sentenceLengths", "paragraphLengths"] as const) {
      this.#list(`${name}.counts`, statistics[name]?.counts, this.#valueCount);
    }
    this.#list("letterFrequencies", statistics.letterFrequencies, this.#frequency);
    this.#list("bigramFrequencies", statistics.bigramFrequencies, this.#frequency);
    this.#words = 0;
    this.#list("frequencies", statistics.frequencies, this.#lemma);
    // Who shortens the list would get figures that do not fit together.
    if (this.#words !== statistics.words) {
      this.#fail(
        "frequencies",
        `forms of ${shown(statistics.words)} words, as \`words\` says`,
        `${this.#words}`,
      );
    }
  }

  /** Hands it all over: the next call of the core reads it. Gives how many units or figures were written, whichever are more. */
  send(core: Core): number {
    const units = inputUnits(core, this.#length);
    let at = 0;
    for (const text of this.#texts) {
      for (let unit = 0; unit < text.length; unit += 1) units[at++] = text.charCodeAt(unit);
    }
    // Two statements: the call may grow the memory, which replaces the buffer.
    const address = core.input_figures(this.#figures.length) >>> 0;
    new Float64Array(core.memory.buffer, address, this.#figures.length).set(this.#figures);
    return Math.max(this.#length, this.#figures.length);
  }

  #list<Item>(name: string, list: Item[], each: (item: Item) => void): void {
    if (!Array.isArray(list)) this.#fail(name, "an array", typeName(list));
    this.#figures.push(list.length);
    const depth = this.#path.push(name, 0);
    for (let index = 0; index < list.length; index += 1) {
      this.#path[depth - 1] = index;
      each(list[index] as Item);
    }
    this.#path.length = depth - 2;
  }

  readonly #lemma = (lemma: LemmaFrequency): void => {
    this.#text(lemma?.text);
    const place = PARTS_OF_SPEECH.indexOf(lemma.partOfSpeech);
    if (place < 0)
      this.#fail("partOfSpeech", `one of ${PARTS_OF_SPEECH.join(", ")}`, shown(lemma.partOfSpeech));
    this.#figures.push(place);
    this.#list("forms", lemma.forms, this.#form);
  };

  readonly #frequency = (entry: Frequency): void => {
    this.#text(entry?.text);
    this.#count("count", entry.count);
  };

  readonly #form = (form: Frequency): void => {
    this.#frequency(form);
    this.#words += form.count;
  };

  readonly #valueCount = (entry: ValueCount): void => {
    this.#count("value", entry?.value);
    this.#count("count", entry.count);
  };

  #count(name: string, value: unknown): void {
    if (!Number.isSafeInteger(value) || (value as number) < 0) {
      this.#fail(name, "a whole number, 0 or more", shown(value));
    }
    this.#figures.push(value as number);
  }

  #text(text: unknown): void {
    if (typeof text !== "string") this.#fail("text", "a string", typeName(text));
    this.#figures.push(text.length);
    this.#texts.push(text);
    this.#length += text.length;
  }

  #fail(name: string, expected: string, got: string): never {
    let path = "";
    for (const step of [...this.#path, name]) path += typeof step === "number" ? `[${step}]` : `.${step}`;
    throw new TypeError(`${this.#where}${path}: expected ${expected}, got ${got}`);
  }
}

/** A value for a message: numbers and strings as they are written, else what it is. */
function shown(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : typeof value === "number"
      ? `${value}`
      : typeName(value);
}

/** Every count that adds up, in the order of `Statistics::counts` in `src/statistics/merge.rs`. */
const COUNTS = [
  "characters",
  "charactersWithoutSpaces",
  "letters",
  "marks",
  "digits",
  "punctuation",
  "sentences",
  "paragraphs",
  "markedLetters",
  "scripts.arabic",
  "scripts.latin",
  "scripts.greek",
  "scripts.cyrillic",
  "scripts.hebrew",
  "scripts.han",
  "scripts.other",
  "digitSystems.latin",
  "digitSystems.arabicIndic",
  "digitSystems.extendedArabicIndic",
  "digitSystems.other",
  "wordClasses.functionWords.count",
  "wordClasses.verbs.count",
  "wordClasses.nominals.count",
  "wordClasses.names.count",
  "wordClasses.unknown.count",
  "wordClasses.ambiguous.count",
  "readability.stemLetters",
  "readability.punctuatedStretches",
  "readability.rareWords.count",
  "readability.osmanCounts.syllables",
  "readability.osmanCounts.complexWords",
  "readability.osmanCounts.faseehWords",
];

function valueAt(statistics: Statistics, path: string): unknown {
  let value: unknown = statistics;
  for (const name of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[name];
  return value;
}
