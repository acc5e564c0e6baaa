/** Checks of citations. */
import { allIn, listOf, requiredText } from '../../commands/checks.ts';
import type { InputPath, Mistake } from '../../commands/refusal.ts';
import { pathWithin } from '../../commands/refusal.ts';
import type { ReferenceValue } from '../agendas/agenda-items.table.ts';

/** As `LegalReferenceInput` gives it. */
export interface ReferenceGiven {
  text: string;
  url?: string | null;
}

const citationsMax = 50;

/** The laws and rules that a record cites, in the order given. */
export function citations(given: readonly ReferenceGiven[], path: InputPath): ReferenceValue[] | Mistake {
  return listOf(
    given,
    citationsMax,
    ({ text, url }, at) =>
      allIn({ text: requiredText(text, 'A citation cannot be blank.', pathWithin(at, 'text'), 1000), url: url ?? null }),
    path,
  );
}
