import { ar } from "./messages/ar.ts";
import { en } from "./messages/en.ts";
import type { Messages } from "./messages/shape.ts";

export type Language = "ar" | "en";

export const DIRECTION: Readonly<Record<Language, "rtl" | "ltr">> = { ar: "rtl", en: "ltr" };

/** A count, a share or a time in the words and digits of one language. */
export interface Wording {
  readonly say: Messages<never>;
  /** A whole number or one with up to one decimal. */
  number(value: number): string;
  percent(ratio: number): string;
  /** The form of a counted noun for `count`, with the number in its place. */
  counted(forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>, count: number): string;
  /** A time span in minutes, from the faster to the slower reader. */
  minutes(fromMs: number, toMs: number): string;
}

/** Puts values into a sentence, each isolated so that it cannot disturb the direction of what stands around it. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => `\u2068${values[name] ?? ""}\u2069`);
}

function wording(language: Language): Wording {
  const say: Messages<never> = { ar, en }[language];
  const all: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { other: string } = { ar, en }[language]
    .minutes;
  // Arabic with Latin digits: what most of the Arabic press and web writes, and what the sample has.
  const locale = language === "ar" ? "ar-u-nu-latn" : "en";
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(language);
  const number = (value: number): string => plain.format(value);
  const form = (forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>, count: number): string =>
    forms[rules.select(count)] ?? forms.other ?? "";
  return {
    say,
    number,
    percent: (ratio) => share.format(ratio),
    counted: (forms, count) => fill(form(forms, count), { n: number(count) }),
    minutes(fromMs, toMs) {
      const to = Math.round(toMs / 60_000);
      const from = Math.max(1, Math.round(fromMs / 60_000));
      if (to < 1) return say.lessThanAMinute;
      if (from >= to) return fill(form(all, to), { n: number(to) });
      const range = fill(say.range, { from: number(from), to: number(to) });
      // The dual names its number itself («دقيقتان»), so a range that ends with two takes the plain noun.
      const noun = to === 2 ? all.other : form(all, to);
      return fill(noun, { n: range });
    },
  };
}

const WORDINGS: Readonly<Record<Language, Wording>> = { ar: wording("ar"), en: wording("en") };

export function wordingOf(language: Language): Wording {
  return WORDINGS[language];
}
