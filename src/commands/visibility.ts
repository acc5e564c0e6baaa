import type { Visibility } from '../db/access.ts';

const fromOpenToClosed: readonly Visibility[] = ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED', 'WITHDRAWN'];

/** The visibility of a row about several records: that of the least visible, so that the row tells nothing of a hidden record. */
export function leastVisible(records: readonly { visibility: Visibility }[]): Visibility {
  const ranks = records.map(({ visibility }) => fromOpenToClosed.indexOf(visibility));
  return fromOpenToClosed[Math.max(...ranks)] ?? 'RESTRICTED';
}
