/** Checks of input values that commands share. Each gives the value as it is to be stored, or the mistake. */
import { type InputPath, Mistake } from './refusal.ts';

/** An instant that has passed; null where none is given. */
export function pastInstant(at: Date | null | undefined, now: Date, path: InputPath): Date | null | Mistake {
  if (!at) return null;
  return at > now ? new Mistake('INVALID', 'This is when it happened, so it cannot be in the future.', path) : at;
}

/** A civil date (`YYYY-MM-DD`) that is not after today; null where none is given. */
export function pastDay(day: string | null | undefined, today: string, path: InputPath): string | null | Mistake {
  if (day == null) return null;
  return day > today ? new Mistake('INVALID', `This day is in the future: today is ${today}.`, path) : day;
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
    return new Mistake('TOO_LONG', `This text has ${trimmed.length} characters; at most ${max} are allowed.`, path);
  }
  return trimmed || null;
}

/** A trimmed text that must not be blank; `message` says what to write. */
export function requiredText(text: string, message: string, path: InputPath, max = textMax): string | Mistake {
  return optionalText(text, path, max) ?? new Mistake('REQUIRED', message, path);
}
