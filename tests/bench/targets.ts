/** The targets of the benchmarks, and whether a run met them. */
import { table } from './numbers.ts';

export interface Target {
  id: string;
  what: string;
  /** The number to reach: at least, or for times at most. */
  least?: number;
  most?: number;
  measured: number | undefined;
}

export function targetsTable(targets: readonly Target[]): string {
  const rows = targets.map(({ id, what, least, most, measured }) => [
    `${id} ${what}`,
    least === undefined ? `at most ${most}` : `at least ${least}`,
    measured?.toFixed(2) ?? 'not measured',
    measured === undefined ? '' : measured >= (least ?? 0) && measured <= (most ?? Number.POSITIVE_INFINITY) ? 'met' : 'missed',
  ]);
  return `\ntargets\n${table([['', 'target', 'measured', ''], ...rows])}`;
}
