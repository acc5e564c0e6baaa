/**
 * Whether what an input says of a printed cell agrees with the cell. The API calls these values derived from the cell, so they must be. A
 * cell that the rules cannot read, e.g. “1 in 4” or a coloured dot, is taken as the input reads it.
 */
import type { BenchmarkValue, ObservationRow, TargetValue } from './indicator-sets.table.ts';
import { numberIn, readCell, readDirection, readRag, readTarget } from './performance.rules.ts';

type StateValue = ObservationRow['state'];

export interface Contradiction<Field extends string> {
  field: Field;
  message: string;
  /** Whether the value is missing rather than wrong. */
  isMissing?: boolean;
}

/** What is wrong with one value of an indicator; null where nothing is. */
export function observationFault(
  state: StateValue,
  value: number | null,
  printed: string,
): Contradiction<'state' | 'value'> | null {
  const read = readCell(printed);
  const states = statesOf[read.state];
  if (!states.includes(state)) {
    const cell = read.state === 'MISSING' ? 'A blank cell' : `“${printed}”`;
    return { field: 'state', message: `${cell} is ${states.join(' or ')}, not ${state}.` };
  }
  if (state !== 'VALUE')
    return value === null ? null : { field: 'value', message: `With the state ${state} there is no number. Leave it out.` };
  if (value === null) return { field: 'value', message: 'Give the number that is printed.', isMissing: true };
  if (read.value === null || read.value === value) return null;
  return { field: 'value', message: `“${printed}” is ${read.value}, not ${value}.` };
}

/** The states that a cell can have, by the state that it is read as. */
const statesOf: Record<StateValue, readonly StateValue[]> = {
  VALUE: ['VALUE'],
  MISSING: ['MISSING', 'SUPPRESSED'],
  NOT_APPLICABLE: ['NOT_APPLICABLE', 'SUPPRESSED'],
  NOT_A_NUMBER: ['NOT_A_NUMBER', 'VALUE', 'NOT_APPLICABLE', 'SUPPRESSED'],
  SUPPRESSED: ['SUPPRESSED'],
};

export function targetFault({
  operator,
  value,
  valueAsPublished: printed,
}: TargetValue): Contradiction<'operator' | 'value'> | null {
  const read = readTarget(printed);
  if (!read) return isEmptyCell(printed) ? { field: 'value', message: 'No target is printed. Leave it out.' } : null;
  if (read.operator !== operator) return { field: 'operator', message: `“${printed}” is ${read.operator}, not ${operator}.` };
  return read.value === value ? null : { field: 'value', message: `“${printed}” is ${read.value}, not ${value}.` };
}

export function benchmarkFault({ value, valueAsPublished: printed }: BenchmarkValue): Contradiction<'value'> | null {
  const read = numberIn(printed);
  if (read === null && value !== null && isEmptyCell(printed))
    return { field: 'value', message: 'No figure is printed. Leave it out.' };
  return read === null || read === value ? null : { field: 'value', message: `“${printed}” is ${read}, not ${value}.` };
}

/** For a rating or an arrow: the reading of a symbol that the rules know must be theirs. */
export function symbolFault(
  kind: 'rag' | 'direction',
  { value, asPublished: printed }: { value: string; asPublished: string },
): Contradiction<'value'> | null {
  const read = kind === 'rag' ? readRag(printed).value : readDirection(printed, '').value;
  if (read === value) return null;
  if (read !== 'UNKNOWN')
    return { field: 'value', message: `${printed.trim() === '' ? 'A blank cell' : `“${printed}”`} is ${read}, not ${value}.` };
  return value === 'BLANK' || value === 'NOT_SET' ? { field: 'value', message: `“${printed}” is not ${value}.` } : null;
}

function isEmptyCell(printed: string): boolean {
  return ['', '-', 'n/a'].includes(printed.trim().toLowerCase());
}
