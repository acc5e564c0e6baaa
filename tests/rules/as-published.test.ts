import { describe, expect, test } from 'vitest';
import { benchmarkFault, observationFault, symbolFault, targetFault } from '../../src/modules/performance/as-published.rules.ts';

describe('a value of an indicator', () => {
  const agrees: [state: Parameters<typeof observationFault>[0], value: number | null, printed: string][] = [
    ['VALUE', 28, '28%'],
    ['VALUE', 80_850, '80,850'],
    ['VALUE', -1.5, '-1.5'],
    ['VALUE', 0, '0'],
    // The rules cannot read these; the council says what they are.
    ['VALUE', 1200, '1.2k'],
    ['NOT_A_NUMBER', null, '1.2k'],
    ['SUPPRESSED', null, '*'],
    ['NOT_APPLICABLE', null, '..'],
    ['NOT_APPLICABLE', null, '-'],
    ['NOT_APPLICABLE', null, 'n/a'],
    ['SUPPRESSED', null, '-'],
    ['MISSING', null, ''],
    ['SUPPRESSED', null, ''],
  ];
  test.for(agrees)('%s %s, printed “%s”', ([state, value, printed]) => {
    expect(observationFault(state, value, printed)).toBeNull();
  });

  const contradicts: [...(typeof agrees)[number], field: string, message: string][] = [
    ['VALUE', 0.28, '28%', 'value', '“28%” is 28, not 0.28.'],
    ['VALUE', null, '28%', 'value', 'Give the number that is printed.'],
    ['VALUE', 28, '', 'state', 'A blank cell is MISSING or SUPPRESSED, not VALUE.'],
    ['VALUE', 28, '-', 'state', '“-” is NOT_APPLICABLE or SUPPRESSED, not VALUE.'],
    ['SUPPRESSED', null, '28%', 'state', '“28%” is VALUE, not SUPPRESSED.'],
    ['MISSING', null, 'none', 'state', '“none” is NOT_A_NUMBER or VALUE or NOT_APPLICABLE or SUPPRESSED, not MISSING.'],
    ['NOT_APPLICABLE', 3, '-', 'value', 'With the state NOT_APPLICABLE there is no number. Leave it out.'],
    ['MISSING', 0, '', 'value', 'With the state MISSING there is no number. Leave it out.'],
  ];
  test.for(contradicts)('not %s %s, printed “%s”', ([state, value, printed, field, message]) => {
    expect(observationFault(state, value, printed)).toMatchObject({ field, message });
  });
});

test.for([
  ['LESS_THAN', 36, '<36%', null],
  ['AT_LEAST', 95, '≥ 95%', null],
  ['UNSTATED', 95, '95%', null],
  // Words, which the rules cannot read.
  ['AT_MOST', 10, 'ten at most', null],
  ['AT_MOST', 36, '<36%', 'operator'],
  ['LESS_THAN', 0.36, '<36%', 'value'],
  ['UNSTATED', 0, '-', 'value'],
  ['UNSTATED', 0, '', 'value'],
] as const)('a target %s %s, printed “%s”, is at fault in %s', ([operator, value, valueAsPublished, field]) => {
  expect(targetFault({ operator, value, valueAsPublished })?.field ?? null).toBe(field);
});

test.for([
  [24, '24%', null],
  [null, '-', null],
  [null, '', null],
  [24, 'about 24', null],
  [null, 'about 24', null],
  [0.24, '24%', 'value'],
  [0, '-', 'value'],
  [0, '', 'value'],
] as const)('a figure for comparison %s, printed “%s”, is at fault in %s', ([value, valueAsPublished, field]) => {
  const figure = { comparator: 'NATION', label: 'England', value, valueAsPublished } as const;
  expect(benchmarkFault(figure)?.field ?? null).toBe(field);
});

test.for([
  ['rag', 'GREEN', '🟢', null],
  ['rag', 'UNKNOWN', '●', null],
  // The colour of a dot is lost in the text, but the council knows it.
  ['rag', 'RED', '●', null],
  ['rag', 'NOT_SET', '-', null],
  ['rag', 'BLANK', '', null],
  ['rag', 'RED', '🟢', '“🟢” is GREEN, not RED.'],
  ['rag', 'GREEN', '', 'A blank cell is BLANK, not GREEN.'],
  ['rag', 'NOT_SET', '●', '“●” is not NOT_SET.'],
  ['direction', 'UP', '↑', null],
  ['direction', 'LEVEL', 'same', null],
  ['direction', 'DOWN', '↑', '“↑” is UP, not DOWN.'],
  ['direction', 'BLANK', '⇧', '“⇧” is not BLANK.'],
] as const)('a %s %s, printed “%s”: %s', ([kind, value, asPublished, message]) => {
  expect(symbolFault(kind, { value, asPublished })?.message ?? null).toBe(message);
});
