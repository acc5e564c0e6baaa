import { describe, expect, test, vi } from 'vitest';
import { bankHolidaysBetween } from '../../src/modules/councils/bank-holidays.ts';
import { clearDays, couldBeVirtual, dayAfter } from '../../src/modules/meetings/notice.rules.ts';

// The time zone of the machine must not change the result.
vi.stubEnv('TZ', 'America/Los_Angeles');

type Nation = Parameters<typeof bankHolidaysBetween>[0];

const workingDays = { countsWeekends: false, countsBankHolidays: false };
const holidaysOf = (nation: Nation) => (from: string, to: string) => bankHolidaysBetween(nation, from, to);
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
    ['1969-12-24', '1970-01-08', 7, 'across the day from which computers count'],
    ['2019-12-31', '2024-01-01', 1008, 'four years'],
  ])('%s to %s: %d (%s)', ([published, meeting, days]) => {
    expect(clearDays(published, meeting, workingDays, inEngland)).toBe(days);
  });
});

test('are as many as a count day by day finds', () => {
  for (let month = 1; month <= 12; month++) {
    const published = `2024-${String(month).padStart(2, '0')}-13`;
    let expected = 0;
    for (let day = dayAfter(published), passed = 0; passed < 400; day = dayAfter(day), passed++) {
      expect([day, clearDays(published, day, workingDays, inEngland)]).toEqual([day, expected]);
      const isAtWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      if (!isAtWeekend && inEngland(day, day).length === 0) expected++;
    }
  }
});

test('of a thousand years are counted at once', () => {
  const started = performance.now();
  expect(clearDays('2026-11-25', '2999-11-25', { countsWeekends: false, countsBankHolidays: true }, inEngland)).toBe(253_842);
  expect(performance.now() - started).toBeLessThan(100);
});

describe('clear days of a council that counts otherwise', () => {
  // Between the two days: Thursday, Good Friday, Saturday, Easter Sunday, Easter Monday, Tuesday, Wednesday.
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
  ])('12 July, a bank holiday in Northern Ireland only: %s', ([nation, days]) => {
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
