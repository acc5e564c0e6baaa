import { describe, expect, test, vi } from 'vitest';
import { isBankHoliday } from '../../src/modules/councils/bank-holidays.ts';
import { clearDays, couldBeVirtual, dayAfter } from '../../src/modules/meetings/notice.rules.ts';

// The result must not depend on the machine's time zone.
vi.stubEnv('TZ', 'America/Los_Angeles');

type Nation = Parameters<typeof isBankHoliday>[0];

const workingDays = { countsWeekends: false, countsBankHolidays: false };
const holidaysOf = (nation: Nation) => (date: string) => isBankHoliday(nation, date);
const inEngland = holidaysOf('ENGLAND');

describe('clear days where weekends and bank holidays of England do not count', () => {
  test.for<[published: string, meeting: string, days: number, example: string]>([
    ['2023-07-12', '2023-07-20', 5, 'the pack of 20 July 2023'],
    ['2023-07-13', '2023-07-20', 4, 'publication a day later'],
    ['2023-07-20', '2023-07-20', 0, 'the same day'],
    ['2023-07-19', '2023-07-20', 0, 'the day before'],
    ['2023-07-18', '2023-07-20', 1, 'one day in between'],
    ['2023-07-21', '2023-07-20', 0, 'published after the meeting'],
    ['2024-07-20', '2023-07-20', 0, 'published a year after the meeting'],
    ['2023-07-14', '2023-07-17', 0, 'only a weekend between'],
    ['2023-07-15', '2023-07-19', 2, 'published on a Saturday'],
    ['2023-04-05', '2023-04-13', 3, 'Good Friday and Easter Monday'],
    ['2020-04-30', '2020-05-12', 6, 'the early May bank holiday moved to Friday 8 May 2020'],
    ['2022-05-30', '2022-06-07', 3, 'the Jubilee, 2 and 3 June 2022'],
    ['2022-09-15', '2022-09-21', 2, 'the Queen’s funeral, 19 September 2022'],
    ['2023-05-04', '2023-05-10', 2, 'the Coronation, 8 May 2023'],
    ['2022-12-22', '2023-01-05', 6, 'Christmas and New Year with days in lieu'],
    ['2024-02-28', '2024-03-01', 1, 'a leap day'],
    ['2023-03-23', '2023-03-29', 3, 'the clocks going forward'],
    ['2023-10-26', '2023-11-01', 3, 'the clocks going back'],
  ])('%s to %s: %d (%s)', ([published, meeting, days]) => {
    expect(clearDays(published, meeting, workingDays, inEngland)).toBe(days);
  });
});

describe('other rules', () => {
  // Between: Thursday, Good Friday, Saturday, Easter Sunday, Easter Monday, Tuesday, Wednesday.
  test.for([
    [false, false, 3],
    [false, true, 5],
    [true, false, 5],
    [true, true, 7],
  ] as const)('weekends count: %s, bank holidays count: %s', ([countsWeekends, countsBankHolidays, days]) => {
    expect(clearDays('2023-04-05', '2023-04-13', { countsWeekends, countsBankHolidays }, inEngland)).toBe(days);
  });

  test.for<[Nation, number]>([
    ['ENGLAND', 6],
    ['WALES', 6],
    ['SCOTLAND', 6],
    ['NORTHERN_IRELAND', 5],
  ])('12 July counts everywhere but in Northern Ireland: %s', ([nation, days]) => {
    expect(clearDays('2023-07-11', '2023-07-20', workingDays, holidaysOf(nation))).toBe(days);
  });
});

test.for([
  ['2023-07-20', '2023-07-21'],
  ['2023-12-31', '2024-01-01'],
  ['2023-02-28', '2023-03-01'],
  ['2024-02-28', '2024-02-29'],
  ['2023-03-25', '2023-03-26'],
  ['2023-03-26', '2023-03-27'],
  ['2023-10-29', '2023-10-30'],
] as const)('the day after %s is %s', ([day, next]) => {
  expect(dayAfter(day)).toBe(next);
});

test.for([
  ['2020-04-03', false],
  ['2020-04-04', true],
  ['2020-12-03', true],
  ['2021-05-06', true],
  ['2021-05-07', false],
  ['2022-03-21', false],
] as const)('the law of England allowed a meeting wholly online on %s: %s', ([day, isLawful]) => {
  expect(couldBeVirtual(day)).toBe(isLawful);
});
