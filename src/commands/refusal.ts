/** Why a command changes nothing: the mistakes of its input, or a state that does not allow it. */
import type { Permission } from '../modules/access/permissions.ts';
import type { UserErrorCode } from './user-error-codes.ts';

export interface UserError {
  code: UserErrorCode;
  /** Path within `input`, list indexes included; null when no one field is to blame. */
  field: string[] | null;
  message: string;
  currentVersion?: number;
}

/** One field of an input, or a place within it, e.g. `['documents', 1]`. */
export type InputPath = string | readonly (string | number)[];

/** The path of a field or an index within a path. */
export function pathWithin(path: InputPath, ...places: (string | number)[]): readonly (string | number)[] {
  return [...(typeof path === 'string' ? [path] : path), ...places];
}

/**
 * What is wrong with one value of an input. A check returns it in place of the value, so that `Command.check` can report all mistakes
 * of an input together.
 */
export class Mistake {
  readonly userErrors: readonly UserError[];

  constructor(userErrors: readonly UserError[]) {
    this.userErrors = userErrors;
  }
}

/** A mistake in one value. */
export function mistake(code: UserErrorCode, message: string, path: InputPath): Mistake {
  return new Mistake([{ code, message, field: textPath(path) }]);
}

/** Ends a command with nothing written; the caller gets its user errors. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly userErrors: readonly UserError[];

  constructor(userErrors: readonly UserError[]) {
    super(userErrors.map(({ message }) => message).join(' '));
    this.userErrors = userErrors;
  }
}

/** A refusal for one reason, which the state of a record gives. */
export function refusal(
  code: UserErrorCode,
  message: string,
  path: InputPath,
  details: { currentVersion?: number } = {},
): Refusal {
  return new Refusal([{ code, message, field: textPath(path), ...details }]);
}

/** The caller holds none of the permissions of which one suffices. The whole field fails FORBIDDEN, with nothing written. */
export class MissingPermission extends Error {
  override name = 'MissingPermission';
  readonly sufficient: readonly Permission[];

  constructor(sufficient: readonly Permission[]) {
    super(`the caller lacks ${sufficient.join(' or ')}`);
    this.sufficient = sufficient;
  }
}

function textPath(path: InputPath): string[] {
  return typeof path === 'string' ? [path] : path.map(String);
}
