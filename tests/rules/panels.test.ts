import { expect, test } from 'vitest';
import { inForceOn, type Period, standsOn } from '../../src/modules/panels/panels.rules.ts';

const period = (startsOn: string | null, endsOn: string | null, recordedOn: string | null): Period => ({
  startsOn,
  endsOn,
  recordedOn,
});

test.for<[what: string, Period, day: string, stands: boolean]>([
  ['the day before the first', period('2023-05-17', '2024-05-15', null), '2023-05-16', false],
  ['the first day', period('2023-05-17', '2024-05-15', null), '2023-05-17', true],
  ['the last day', period('2023-05-17', '2024-05-15', null), '2024-05-15', true],
  ['the day after the last', period('2023-05-17', '2024-05-15', null), '2024-05-16', false],
  ['a day long after, with no end on record', period('2023-05-17', null, null), '2033-01-01', true],
  ['the day before the document, with no beginning on record', period(null, null, '2023-07-20'), '2023-07-19', false],
  ['the day of the document', period(null, null, '2023-07-20'), '2023-07-20', true],
  ['a day before the document, but after the beginning', period('2023-05-17', null, '2023-07-20'), '2023-05-17', true],
  ['a day before the beginning, but after the document', period('2023-09-01', null, '2023-07-20'), '2023-08-01', false],
  ['any day, with nothing on record', period(null, null, null), '1974-04-01', true],
  ['a day past the end, with no beginning on record', period(null, '2023-12-31', '2023-07-20'), '2024-01-01', false],
  ['a period that ends before it begins', period('2023-05-17', '2023-05-16', null), '2023-05-16', false],
])('a membership on %s', ([, given, day, stands]) => {
  expect(standsOn(given, day)).toBe(stands);
});

const third = { edition: 3, effectiveFrom: '2024-05-15', effectiveTo: null };
const second = { edition: 2, effectiveFrom: '2022-05-18', effectiveTo: '2024-05-14' };
const first = { edition: 1, effectiveFrom: null, effectiveTo: '2021-12-31' };

test.for([
  ['2030-01-01', third],
  ['2024-05-15', third],
  ['2024-05-14', second],
  ['2022-05-18', second],
  ['2022-05-17', null],
  ['2022-01-01', null],
  ['2021-12-31', first],
  ['1999-01-01', first],
] as const)('in force on %s: %o', ([day, edition]) => {
  expect(inForceOn([third, second, first], day)).toBe(edition);
});

test('of two editions in force the newer is meant, and of none there is none', () => {
  const openEnded = { ...second, effectiveTo: null };
  expect(inForceOn([third, openEnded], '2024-06-01')).toBe(third);
  expect(inForceOn([], '2024-06-01')).toBeNull();
});
