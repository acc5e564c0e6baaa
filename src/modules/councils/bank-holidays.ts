/** Bank holidays of the four nations, for counting clear days. */
import Holidays from 'date-holidays';
import type { nation } from './councils.table.ts';

type Nation = (typeof nation.enumValues)[number];

const regionOf: Record<Nation, string> = { ENGLAND: 'ENG', WALES: 'WLS', SCOTLAND: 'SCT', NORTHERN_IRELAND: 'NIR' };
const calendars = new Map<Nation, Holidays>();
const years = new Map<string, readonly string[]>();

/** The bank and public holidays of a nation from one civil date to another, in order. */
export function bankHolidaysBetween(nation: Nation, from: string, to: string): string[] {
  const found: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    found.push(...holidaysOf(nation, year).filter((day) => from <= day && day <= to));
  return found;
}

function holidaysOf(nation: Nation, year: number): readonly string[] {
  const key = `${nation} ${year}`;
  let days = years.get(key);
  if (!days) {
    const found = calendarOf(nation)
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
      .map((holiday) => holiday.date.slice(0, 10));
    days = [...new Set(found)].sort();
    years.set(key, days);
  }
  return days;
}

function calendarOf(nation: Nation): Holidays {
  let calendar = calendars.get(nation);
  if (!calendar) {
    calendar = new Holidays('GB', regionOf[nation]);
    calendars.set(nation, calendar);
  }
  return calendar;
}
