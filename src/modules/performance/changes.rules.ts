/** Change of an indicator between two periods of a report, and whether the change is for the better. */
import type { IndicatorRow } from './indicators.table.ts';

export type Polarity = IndicatorRow['polarity'];

export interface Period {
  periodStart: string;
  periodEnd: string;
  periodLabel: string;
}

export interface Change {
  /** Null when either period has no value, as is `direction`. */
  difference: number | null;
  direction: 'UP' | 'DOWN' | 'LEVEL' | null;
  assessment: 'IMPROVED' | 'WORSENED' | 'UNCHANGED' | 'NOT_ASSESSED' | 'NO_VALUE';
}

/** The change from one value to a later one. */
export function changeBetween(from: number | null, to: number | null, polarity: Polarity): Change {
  if (from === null || to === null) return { difference: null, direction: null, assessment: 'NO_VALUE' };
  // Six decimals are more than reports print; rounding removes the error of binary fractions, and adding 0 turns -0 into 0.
  const difference = Number((to - from).toFixed(6)) + 0;
  const direction = difference > 0 ? 'UP' : difference < 0 ? 'DOWN' : 'LEVEL';
  return { difference, direction, assessment: assess(direction, polarity) };
}

function assess(direction: 'UP' | 'DOWN' | 'LEVEL', polarity: Polarity): Change['assessment'] {
  if (direction === 'LEVEL') return 'UNCHANGED';
  if (polarity === 'NEUTRAL' || polarity === 'UNKNOWN') return 'NOT_ASSESSED';
  return (direction === 'UP') === (polarity === 'HIGHER_IS_BETTER') ? 'IMPROVED' : 'WORSENED';
}

/** The periods of the observations, each once, oldest first. */
export function periodsOf(observations: readonly Period[]): Period[] {
  const periods = new Map(observations.map((each) => [keyOf(each), each]));
  return [...periods.values()].sort((a, b) => compare(a.periodStart, b.periodStart) || compare(a.periodEnd, b.periodEnd));
}

/** The period with this printed label (“Jun-23”), in any case, or this calendar month (“2023-06”); undefined when there is none. */
export function findPeriod(periods: readonly Period[], name: string): Period | undefined {
  const wanted = name.trim().toLowerCase();
  return (
    periods.find(({ periodLabel }) => periodLabel.toLowerCase() === wanted) ??
    periods.find(({ periodStart, periodEnd }) => periodStart === `${wanted}-01` && periodEnd.startsWith(`${wanted}-`))
  );
}

/** The two periods that a reader asks for; undefined where left open. */
export interface Span {
  from: Period | undefined;
  to: Period | undefined;
}

/**
 * The two observations of a row that a span names. An open end is the latest period, an open beginning the period before the end. Undefined
 * where the row has no observation for one of the periods.
 */
export function endsOf<O extends Period>(observations: readonly O[], { from, to }: Span): { from: O; to: O } | undefined {
  const end = to ? observations.findIndex((each) => keyOf(each) === keyOf(to)) : observations.length - 1;
  const begin = from ? observations.findIndex((each) => keyOf(each) === keyOf(from)) : end - 1;
  const [first, last] = [observations[begin], observations[end]];
  return first && last && begin < end ? { from: first, to: last } : undefined;
}

function keyOf({ periodStart, periodEnd }: Period): string {
  return `${periodStart}/${periodEnd}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
