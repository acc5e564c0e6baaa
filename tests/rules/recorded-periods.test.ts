import { expect, test } from 'vitest';
import { firstDayOf, lastDayOf } from '../../src/modules/improvement/recorded-periods.rules.ts';

test.for([
  ['2022-01-31', 'DAY', '2022-01-31'],
  ['2023-06-01', 'MONTH', '2023-06-30'],
  ['2014-07-01', 'MONTH', '2014-07-31'],
  ['2023-12-01', 'MONTH', '2023-12-31'],
  ['2023-02-01', 'MONTH', '2023-02-28'],
  ['2024-02-01', 'MONTH', '2024-02-29'],
  ['2019-01-01', 'YEAR', '2019-12-31'],
] as const)('a date of %s, to the %s, can mean days up to %s', ([firstDay, precision, expected]) => {
  expect(lastDayOf(firstDay, precision)).toBe(expected);
});

test.for([
  ['2022-01-31', 'DAY', '2022-01-31'],
  ['2023-06-14', 'MONTH', '2023-06-01'],
  ['2024-02-29', 'MONTH', '2024-02-01'],
  ['2019-12-31', 'YEAR', '2019-01-01'],
] as const)('%s, to the %s, begins on %s', ([day, precision, expected]) => {
  expect(firstDayOf(day, precision)).toBe(expected);
});
