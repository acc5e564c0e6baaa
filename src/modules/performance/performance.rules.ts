/**
 * How the printed cells of a performance report are read, and the rating derived from them. A reading never replaces the printed cell: an
 * arrow may mean better or worse rather than up or down, and a colour may be lost in the text.
 */

import type {
  DirectionName,
  ObservationRow,
  PublishedDirectionValue,
  PublishedRagValue,
  RagName,
  TargetValue,
} from './indicator-sets.table.ts';
import type { IndicatorRow } from './indicators.table.ts';

/** The number in a printed cell such as “28%” or “80,850”; null for any other text. */
export function numberIn(cell: string): number | null {
  const digits = /^-?\d[\d,]*(\.\d+)?%?$/.exec(cell.trim());
  return digits ? Number(cell.replace(/[,%\s]/g, '')) : null;
}

export function readCell(cell: string): Pick<ObservationRow, 'state' | 'value'> {
  const value = numberIn(cell);
  if (value !== null) return { state: 'VALUE', value };
  const symbols: Record<string, ObservationRow['state']> = { '': 'MISSING', '-': 'NOT_APPLICABLE', 'n/a': 'NOT_APPLICABLE' };
  return { state: symbols[cell.trim().toLowerCase()] ?? 'NOT_A_NUMBER', value: null };
}

/** A target such as “95%” or “<36%”; null for “-” and a blank. */
export function readTarget(cell: string): TargetValue | null {
  const parts = /^(<=|>=|≤|≥|<|>)?\s*(.+)$/.exec(cell.trim());
  const value = parts ? numberIn(parts[2] as string) : null;
  if (!parts || value === null) return null;
  const operators = {
    '<': 'LESS_THAN',
    '>': 'MORE_THAN',
    '<=': 'AT_MOST',
    '≤': 'AT_MOST',
    '>=': 'AT_LEAST',
    '≥': 'AT_LEAST',
  } as const;
  const operator = parts[1] ? operators[parts[1] as keyof typeof operators] : 'UNSTATED';
  return { operator, value, valueAsPublished: cell };
}

export function readRag(cell: string): PublishedRagValue {
  const symbols: Record<string, RagName> = {
    '🟢': 'GREEN',
    '🟡': 'AMBER',
    '🟠': 'AMBER',
    '🔴': 'RED',
    '-': 'NOT_SET',
    '': 'BLANK',
  };
  return { value: symbols[cell.trim()] ?? 'UNKNOWN', asPublished: cell };
}

export function readDirection(cell: string, columnLabel: string): PublishedDirectionValue {
  const symbols: Record<string, DirectionName> = { '↑': 'UP', '↓': 'DOWN', '→': 'LEVEL', '-': 'NOT_SET', '': 'BLANK' };
  return { value: symbols[cell.trim()] ?? 'UNKNOWN', asPublished: cell, columnLabel };
}

/** First and last day of a month printed like “Jun-23”. Errors: for any other label, because a guessed month would be a wrong record. */
export function monthOf(label: string): { periodStart: string; periodEnd: string } {
  const [, name, year] = /^([A-Z][a-z]{2})-(\d{2})$/.exec(label) ?? [];
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(name ?? '');
  if (month < 0) throw new Error(`“${label}” is not a month printed like “Jun-23”`);
  const day = (m: number, d: number) => new Date(Date.UTC(2000 + Number(year), m, d)).toISOString().slice(0, 10);
  return { periodStart: day(month, 1), periodEnd: day(month + 1, 0) };
}

/**
 * A rating by the council's own rule: green on target, amber within `amberWithin` of the target, otherwise red. A target without an operator
 * is a minimum where higher is better and a maximum where lower is better; null where polarity does not say.
 */
export function ratingOf(
  value: number,
  target: TargetValue,
  polarity: IndicatorRow['polarity'],
  amberWithin: number,
): RagName | null {
  const operator = target.operator === 'UNSTATED' ? unstatedOperator(polarity) : target.operator;
  if (operator === null) return null;
  const isFloor = operator === 'AT_LEAST' || operator === 'MORE_THAN';
  const shortfall = Number((isFloor ? target.value - value : value - target.value).toFixed(6));
  const isStrict = operator === 'LESS_THAN' || operator === 'MORE_THAN';
  if (shortfall < 0 || (shortfall === 0 && !isStrict)) return 'GREEN';
  return shortfall <= amberWithin ? 'AMBER' : 'RED';
}

function unstatedOperator(polarity: IndicatorRow['polarity']): 'AT_LEAST' | 'AT_MOST' | null {
  if (polarity === 'HIGHER_IS_BETTER') return 'AT_LEAST';
  return polarity === 'LOWER_IS_BETTER' ? 'AT_MOST' : null;
}
