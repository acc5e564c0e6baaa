/** Bank holidays of the four nations, for counting clear days. */
import Holidays from 'date-holidays';
import type { nation } from './councils.table.ts';

type Nation = (typeof nation.enumValues)[number];

const regionOf: Record<Nation, string> = { ENGLAND: 'ENG', WALES: 'WLS', SCOTLAND: 'SCT', NORTHERN_IRELAND: 'NIR' };
const calendars = new Map<Nation, Holidays>();
const years = new Map<string, ReadonlySet<string>>();

/** Whether a civil date is a bank or public holiday in a nation. */
export function isBankHoliday(nation: Nation, date: string): boolean {
  const year = date.slice(0, 4);
  const key = `${nation} ${year}`;
  let days = years.get(key);
  if (!days) {
    days = new Set(
      calendarOf(nation)
        .getHolidays(Number(year))
        .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
        .map((holiday) => holiday.date.slice(0, 10)),
    );
    years.set(key, days);
  }
  return days.has(date);
}

function calendarOf(nation: Nation): Holidays {
  let calendar = calendars.get(nation);
  if (!calendar) {
    calendar = new Holidays('GB', regionOf[nation]);
    calendars.set(nation, calendar);
  }
  return calendar;
}
