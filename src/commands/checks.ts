/** Shared checks of input values. Each returns the value to store, or a Mistake. */
import { type InputPath, Mistake, mistake, pathWithin } from './refusal.ts';

/** An instant that has passed; null where none is given. */
export function pastInstant(at: Date | null | undefined, now: Date, path: InputPath): Date | null | Mistake {
  if (!at) return null;
  return at > now ? mistake('INVALID', 'This is when it happened, so it cannot be in the future.', path) : at;
}

/** An instant still to come; null where none is given. `message` says what to write. */
export function futureInstant(at: Date | null | undefined, now: Date, message: string, path: InputPath): Date | null | Mistake {
  if (!at) return null;
  return at > now ? at : mistake('INVALID', message, path);
}

/** A civil date (`YYYY-MM-DD`) that is not after today; null where none is given. */
export function pastDay(day: string | null | undefined, today: string, path: InputPath): string | null | Mistake {
  if (day == null) return null;
  return day > today ? mistake('INVALID', `This day is in the future: today is ${today}.`, path) : day;
}

/** The same for a date that the input requires. */
export function requiredPastDay(day: string, today: string, path: InputPath): string | Mistake {
  return pastDay(day, today, path) ?? day;
}

/** Most characters of a text that a command stores, unless it says otherwise. */
const textMax = 20_000;

/** Most characters of a reason that the public is to read. */
export const reasonMax = 2000;

/** A trimmed text; null where none is given or it is blank. */
export function optionalText(text: string | null | undefined, path: InputPath, max = textMax): string | null | Mistake {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > max) {
    return mistake('TOO_LONG', `This text has ${trimmed.length} characters; at most ${max} are allowed.`, path);
  }
  return trimmed || null;
}

/** A trimmed text that must not be blank; `message` says what to write. */
export function requiredText(text: string, message: string, path: InputPath, max = textMax): string | Mistake {
  return optionalText(text, path, max) ?? mistake('REQUIRED', message, path);
}

/** A check of a value in a patch: an absent value stays absent, and null stays null. */
export function changed<V, Result>(value: V, check: (given: NonNullable<V>) => Result): Result | Extract<V, null | undefined> {
  return value == null ? (value as Extract<V, null | undefined>) : check(value);
}

/** The values that are given: null is the same as absent where there is nothing yet to clear. */
export function withoutNulls<Given extends object>(given: Given): { [N in keyof Given]?: NonNullable<Given[N]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as never;
}

/** Names, each once. */
export function distinctNames(given: readonly string[], max: number, path: InputPath): string[] | Mistake {
  const named = listOf(given, max, (name, at) => requiredText(name, 'A name cannot be blank.', at, 500), path);
  return named instanceof Mistake ? named : [...new Set(named)];
}

/** A list of values, each checked at its index; `max` is its greatest length. */
export function listOf<V, Result>(
  given: readonly V[],
  max: number,
  check: (value: V, path: readonly (string | number)[]) => Result | Mistake,
  path: InputPath,
): Exclude<Result, Mistake>[] | Mistake {
  if (given.length > max) return mistake('TOO_LONG', `This list has ${given.length} entries; at most ${max} are allowed.`, path);
  return allOf(given.map((value, index) => check(value, pathWithin(path, index)))) as Exclude<Result, Mistake>[] | Mistake;
}

/** Values that have been checked; the mistakes of all of them, if there are any. */
export function allOf<V>(values: readonly V[]): Exclude<V, Mistake>[] | Mistake {
  const mistakes = values.filter((value) => value instanceof Mistake);
  return mistakes.length > 0 ? new Mistake(mistakes.flatMap(({ userErrors }) => userErrors)) : (values as Exclude<V, Mistake>[]);
}

/** The same for the values of an object. */
export function allIn<V extends Record<string, unknown>>(values: V): { [N in keyof V]: Exclude<V[N], Mistake> } | Mistake {
  const checked = allOf(Object.values(values));
  return checked instanceof Mistake ? checked : (values as { [N in keyof V]: Exclude<V[N], Mistake> });
}

/** An e-mail address; null where none is given. Only its form is checked. */
export function emailAddress(text: string | null | undefined, path: InputPath): string | null | Mistake {
  const address = optionalText(text, path, 254);
  if (typeof address !== 'string' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return address;
  return mistake('INVALID', 'This is not an e-mail address.', path);
}

/** The last day of a period, which is not before its first; either may be unknown. Days are civil dates (`YYYY-MM-DD`). */
export function lastDay(
  first: string | null | undefined,
  last: string | null | undefined,
  path: InputPath,
): string | null | Mistake {
  if (first == null || last == null || last >= first) return last ?? null;
  return mistake('INVALID', `The period ends before it begins: it begins on ${first}.`, path);
}

/** A whole number of at least `min`; null where none is given. */
export function wholeNumber(value: number | null | undefined, min: number, path: InputPath): number | null | Mistake {
  if (value == null) return null;
  return value < min ? mistake('INVALID', `This must be at least ${min}.`, path) : value;
}
