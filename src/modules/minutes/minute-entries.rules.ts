/** Rules of the entries of minutes, as pure functions. */

/** Most levels of entries. */
export const entryDepthMax = 9;

export type DepthProblem = 'TOO_DEEP' | 'NEXT_TOO_DEEP' | 'OUT_OF_RANGE';

/**
 * Why an entry cannot have a depth between two others; null where it can. Each entry is at most one level below the one before it; the first
 * is at level 0. `previous` and `next` are the depths of the entries before and after it, null where there is none.
 */
export function depthProblem(previous: number | null, depth: number, next: number | null): DepthProblem | null {
  if (depth < 0 || depth > entryDepthMax) return 'OUT_OF_RANGE';
  if (depth > (previous ?? -1) + 1) return 'TOO_DEEP';
  return next !== null && next > depth + 1 ? 'NEXT_TOO_DEEP' : null;
}
