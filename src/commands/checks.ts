/** Shared checks of input values. Each returns the value to store, or a Mistake. */
import { type InputPath, type Mistake, mistake } from './refusal.ts';

/** An instant that has passed; null where none is given. */
export function pastInstant(at: Date | null | undefined, now: Date, path: InputPath): Date | null | Mistake {
  if (!at) return null;
  return at > now ? mistake('INVALID', 'This is when it happened, so it cannot be in the future.', path) : at;
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
