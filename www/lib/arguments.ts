/** Checks of what callers hand in. `where` names the function, and the argument where it is not said, for the message. */

import { MAX_TEXT_UNITS, OptionError, TextTooLongError } from "./errors.js";

/** What a value of the wrong type is, for a message. */
export function typeName(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}

/**
 * Checks that `text` is one that can be analysed.
 *
 * @param where - The function and the argument.
 */
export function checkText(where: string, text: string): void {
  if (typeof text !== "string") throw new TypeError(`${where}: expected a string, got ${typeName(text)}`);
  if (text.length > MAX_TEXT_UNITS) throw new TextTooLongError(where, text.length);
}

/** The options that were given, by name. An option that is `undefined` is not given. */
export function givenOptions(where: string, options: object | undefined): [name: string, value: unknown][] {
  if (options === undefined) return [];
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError(`${where}: options: expected an object, got ${typeName(options)}`);
  }
  return Object.entries(options).filter(([, value]) => value !== undefined);
}

/** The error for an option that does not exist. */
export function unknownOption(where: string, name: string, allowed: readonly string[]): OptionError {
  return new OptionError(
    "unknown-option",
    `${where}: options.${name}: there is no such option; expected ${allowed.join(", ")}`,
  );
}

/** The error for an option that exists and has a value that it cannot have. */
export function invalidOption(where: string, name: string, expected: string, value: unknown): OptionError {
  const got =
    typeof value === "string" ? JSON.stringify(value) : typeof value === "number" ? value : typeName(value);
  return new OptionError("invalid-option", `${where}: options${name}: expected ${expected}, got ${got}`);
}

/** Checks an option that is a switch. */
export function checkBoolean(where: string, name: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidOption(where, `.${name}`, "true or false", value);
  return value;
}

/** The place of a value in a list of all that are allowed. */
export function choice(where: string, name: string, allowed: readonly string[], value: unknown): number {
  const place = allowed.indexOf(value as string);
  if (place < 0) throw invalidOption(where, name, `one of ${allowed.join(", ")}`, value);
  return place;
}

/** A whole number from `least` to `most`, which may be {@link UNLIMITED} or infinite. */
export function wholeNumber(
  where: string,
  name: string,
  value: unknown,
  least: number,
  most: number,
): number {
  if (Number.isInteger(value) && (value as number) >= least) {
    if ((value as number) <= most) return value as number;
    // More than crosses is as good as no limit: no text has as much.
    if (most === UNLIMITED) return most;
  }
  const range = most < UNLIMITED ? ` from ${least} to ${most}` : `, ${least} or more`;
  throw invalidOption(where, name, `a whole number${range}`, value);
}

/** The most that crosses, for "no limit". */
export const UNLIMITED = 0xffff_ffff;
