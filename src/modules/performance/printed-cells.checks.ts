/** Checks of printed cells, which may be blank. */
import { optionalText } from '../../commands/checks.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Contradiction } from './as-published.rules.ts';

const cellMax = 200;

/** A cell as printed, without the blanks around it. An empty text is a blank cell. */
export function printedCell(text: string, path: InputPath): string | Mistake {
  return optionalText(text, path, cellMax) ?? '';
}

/** The value, or a mistake where it contradicts the printed cell. */
export function agreeing<V, Field extends string>(
  value: V | Mistake,
  fault: (value: V) => Contradiction<Field> | null,
  path: InputPath,
): V | Mistake {
  if (value instanceof Mistake) return value;
  const found = fault(value);
  return found ? mistake(found.isMissing ? 'REQUIRED' : 'INVALID', found.message, pathWithin(path, found.field)) : value;
}
