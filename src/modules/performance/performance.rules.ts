/**
 * What the cells of a performance report say, and what can be derived from them, as pure rules. What was published and what is
 * derived are never mixed: a printed arrow may mean better and worse rather than up and down, and a printed colour may be lost.
 */

import type {
  DirectionName,
  ObservationStateValue,
  PolarityValue,
  PublishedDirectionValue,
  PublishedRagValue,
  RagName,
  TargetValue,
} from './indicator-sets.table.ts';

/** The number in a printed cell such as “28%” or “80,850”; null for “-”, a blank and anything else. */
export function numberIn(cell: string): number | null {
  const digits = /^-?\d[\d,]*(\.\d+)?%?$/.exec(cell.trim());
  return digits ? Number(cell.replace(/[,%\s]/g, '')) : null;
}

export function readCell(cell: string): { state: ObservationStateValue; value: number | null } {
  const value = numberIn(cell);
  if (value !== null) return { state: 'VALUE', value };
  return { state: cell.trim() === '' ? 'MISSING' : 'NOT_APPLICABLE', value: null };
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
  return { value: symbols[cell.trim()] ?? 'NOT_SET', asPublished: cell, columnLabel };
}

/** First and last day of a month printed like “Jun-23”. Errors: for any other label, as a month guessed would be a wrong record. */
export function monthOf(label: string): { periodStart: string; periodEnd: string } {
  const [, name, year] = /^([A-Z][a-z]{2})-(\d{2})$/.exec(label) ?? [];
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(name ?? '');
  if (month < 0) throw new Error(`“${label}” is not a month printed like “Jun-23”`);
  const day = (m: number, d: number) => new Date(Date.UTC(2000 + Number(year), m, d)).toISOString().slice(0, 10);
  return { periodStart: day(month, 1), periodEnd: day(month + 1, 0) };
}

export interface Change {
  difference: number;
  direction: 'UP' | 'DOWN' | 'LEVEL';
  assessment: 'IMPROVED' | 'WORSENED' | 'UNCHANGED' | 'NOT_ASSESSED';
}

/** The change from one value to a later one, and whether that is better. */
export function changeBetween(from: number, to: number, polarity: PolarityValue): Change {
  // Values are printed with few decimals; what binary fractions add beyond them is noise, and a zero below zero is zero.
  const difference = Number((to - from).toFixed(6)) + 0;
  const direction = difference > 0 ? 'UP' : difference < 0 ? 'DOWN' : 'LEVEL';
  return { difference, direction, assessment: assess(direction, polarity) };
}

function assess(direction: Change['direction'], polarity: PolarityValue): Change['assessment'] {
  if (direction === 'LEVEL') return 'UNCHANGED';
  if (polarity === 'NEUTRAL' || polarity === 'UNKNOWN') return 'NOT_ASSESSED';
  return (direction === 'UP') === (polarity === 'HIGHER_IS_BETTER') ? 'IMPROVED' : 'WORSENED';
}

/**
 * A rating by the council's own rule: green on target, amber within so much of it, else red. A bare target is a floor or a ceiling by polarity;
 * null where that is not known.
 */
export function ratingOf(value: number, target: TargetValue, polarity: PolarityValue, amberWithin: number): RagName | null {
  const operator = target.operator === 'UNSTATED' ? unstatedOperator(polarity) : target.operator;
  if (operator === null) return null;
  const isFloor = operator === 'AT_LEAST' || operator === 'MORE_THAN';
  const shortfall = Number((isFloor ? target.value - value : value - target.value).toFixed(6));
  const isStrict = operator === 'LESS_THAN' || operator === 'MORE_THAN';
  if (shortfall < 0 || (shortfall === 0 && !isStrict)) return 'GREEN';
  return shortfall <= amberWithin ? 'AMBER' : 'RED';
}

function unstatedOperator(polarity: PolarityValue): 'AT_LEAST' | 'AT_MOST' | null {
  if (polarity === 'HIGHER_IS_BETTER') return 'AT_LEAST';
  return polarity === 'LOWER_IS_BETTER' ? 'AT_MOST' : null;
}
