/** What a resolver makes of what a loader finds. */
import type { Found } from '../db/loader-scope.ts';

export type { Found };

/** At once where it was read ahead: a promise for each of the hundreds of records in an answer takes longer than to read them. */
export function whenFound<V, W>(found: Found<V>, use: (value: V) => W): Found<W> {
  return found instanceof Promise ? found.then(use) : use(found);
}
