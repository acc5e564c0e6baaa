/** Compared with the lists that the government published, https://www.gov.uk/bank-holidays. */
import { describe, expect, test, vi } from 'vitest';
import { bankHolidaysBetween } from '../../src/modules/councils/bank-holidays.ts';
import { dayAfter } from '../../src/modules/meetings/notice.rules.ts';

// The result must not depend on the machine's time zone.
vi.stubEnv('TZ', 'America/Los_Angeles');

type Nation = Parameters<typeof bankHolidaysBetween>[0];
const isBankHoliday = (nation: Nation, day: string) => bankHolidaysBetween(nation, day, day).length > 0;

/** Bank holidays on a Monday to Friday: the only ones that affect the count of working days. */
const published: [nation: Nation, year: number, days: string][] = [
  ['ENGLAND', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['ENGLAND', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['ENGLAND', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['ENGLAND', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['ENGLAND', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['WALES', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['SCOTLAND', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  ['SCOTLAND', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
  ['NORTHERN_IRELAND', 2022, '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27'],
  ['NORTHERN_IRELAND', 2023, '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26'],
];

test.for(published)('%s in %i: %s', ([nation, year, days]) => {
  expect(weekdayHolidays(nation, year).join(' ')).toBe(days);
});

describe('a moved or proclaimed bank holiday counts only in its own year', () => {
  test.for([
    ['2020-05-08', true],
    ['2020-05-04', false],
    ['2022-06-02', true],
    ['2022-06-03', true],
    ['2022-05-30', false],
    ['2022-09-19', true],
    ['2023-05-08', true],
    ['2021-09-20', false],
    ['2023-06-02', false],
    ['2024-05-08', false],
  ] as const)('%s in England: %s', ([day, isHoliday]) => {
    expect(isBankHoliday('ENGLAND', day)).toBe(isHoliday);
  });
});

test.for([
  ['2023-04-10', ['ENGLAND', 'WALES', 'NORTHERN_IRELAND'], 'Easter Monday'],
  ['2023-08-07', ['SCOTLAND'], 'the first Monday of August'],
  ['2023-08-28', ['ENGLAND', 'WALES', 'NORTHERN_IRELAND'], 'the last Monday of August'],
  ['2023-03-17', ['NORTHERN_IRELAND'], 'St Patrick’s Day'],
  ['2023-11-30', ['SCOTLAND'], 'St Andrew’s Day'],
  ['2023-03-01', [], 'St David’s Day'],
  ['2023-03-19', [], 'Mothering Sunday'],
] as const)('%s is a bank holiday in %o: %s', ([day, nations]) => {
  const all: Nation[] = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
  expect(all.filter((nation) => isBankHoliday(nation, day))).toEqual(nations);
});

function weekdayHolidays(nation: Nation, year: number): string[] {
  const holidays: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday >= 1 && weekday <= 5 && isBankHoliday(nation, day)) holidays.push(day.slice(5));
  }
  return holidays;
}
