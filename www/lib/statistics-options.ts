import { checkBoolean, givenOptions, invalidOption, unknownOption } from "./arguments.js";

/** How many words readers manage in a minute. */
export interface ReadingRate {
  /** A slow reader. */
  min: number;
  /** A fast reader. */
  max: number;
}

/** How fast people are taken to read. */
export interface ReadingRates {
  /**
   * In silence; 153 to 205 words a minute unless given: the rates aloud times 1.30, the ratio of the two in English
   * (238 words a minute against 183, Brysbaert 2019), since no measurement of silent reading of Arabic is known to
   * us.
   */
  silentWordsPerMinute?: ReadingRate | undefined;
  /**
   * Aloud; 118 to 158 words a minute unless given: 138 ± 20, measured on young adults who read Arabic texts of the same
   * content as those of sixteen other languages (Trauzettel-Klosinski and Dietz 2012).
   */
  aloudWordsPerMinute?: ReadingRate | undefined;
}

/** What to count. */
export interface StatisticsOptions extends ReadingRates {
  /**
   * Whether a block that says the same as an earlier one counts too, as news pages repeat their captions; `true` unless
   * given. Without them it is as if they had been cut out of the text.
   */
  duplicates?: boolean | undefined;
  /**
   * Whether the answer lists every dictionary word with its forms, which {@link merge} and {@link compare} need; `false` unless
   * given.
   */
  frequencies?: boolean | undefined;
}

/** Words a minute, as they cross: silent from, to, aloud from, to. */
export type CheckedRates = readonly [number, number, number, number];

/** Checked options, as they cross. */
export interface CheckedStatisticsOptions {
  readonly duplicates: boolean;
  readonly frequencies: boolean;
  readonly rates: CheckedRates;
}

/** As `ReadingRate` in `src/statistics/reading_time.rs` has them. */
const ALOUD: ReadingRate = { min: 118, max: 158 };
const SILENT: ReadingRate = { min: (118 * 238) / 183, max: (158 * 238) / 183 };

export function checkStatisticsOptions(
  where: string,
  options: StatisticsOptions | undefined,
): CheckedStatisticsOptions {
  let duplicates = true;
  let frequencies = false;
  const rates: ReadingRates = {};
  for (const [name, value] of givenOptions(where, options)) {
    if (name === "duplicates") duplicates = checkBoolean(where, name, value);
    else if (name === "frequencies") frequencies = checkBoolean(where, name, value);
    else if (name === "silentWordsPerMinute" || name === "aloudWordsPerMinute")
      rates[name] = value as ReadingRate;
    else
      throw unknownOption(where, name, [
        "duplicates",
        "frequencies",
        "silentWordsPerMinute",
        "aloudWordsPerMinute",
      ]);
  }
  return { duplicates, frequencies, rates: checkRates(where, rates) };
}

/** Checks the options of a question that takes reading rates alone. */
export function checkReadingRates(where: string, options: ReadingRates | undefined): CheckedRates {
  for (const [name] of givenOptions(where, options)) {
    if (name !== "silentWordsPerMinute" && name !== "aloudWordsPerMinute") {
      throw unknownOption(where, name, ["silentWordsPerMinute", "aloudWordsPerMinute"]);
    }
  }
  return checkRates(where, options ?? {});
}

function checkRates(
  where: string,
  { silentWordsPerMinute = SILENT, aloudWordsPerMinute = ALOUD }: ReadingRates,
): CheckedRates {
  checkRate(where, ".silentWordsPerMinute", silentWordsPerMinute);
  checkRate(where, ".aloudWordsPerMinute", aloudWordsPerMinute);
  return [
    silentWordsPerMinute.min,
    silentWordsPerMinute.max,
    aloudWordsPerMinute.min,
    aloudWordsPerMinute.max,
  ];
}

function checkRate(where: string, name: string, rate: ReadingRate): void {
  const isRate =
    typeof rate === "object" &&
    rate !== null &&
    Number.isFinite(rate.min) &&
    Number.isFinite(rate.max) &&
    0 < rate.min &&
    rate.min <= rate.max;
  if (!isRate) throw invalidOption(where, name, "{ min, max } in words a minute, 0 < min ≤ max", rate);
}
