/** The days that a recorded date can mean. Dates are civil, `YYYY-MM-DD`. */
import type { datePrecision } from './reviews.table.ts';

export type DatePrecisionValue = (typeof datePrecision.enumValues)[number];

/** Last day of the day, month or year that begins on `firstDay`. */
export function lastDayOf(firstDay: string, precision: DatePrecisionValue): string {
  const [year, month] = firstDay.split('-').map(Number) as [number, number];
  switch (precision) {
    case 'DAY':
      return firstDay;
    case 'MONTH':
      return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    case 'YEAR':
      return `${year}-12-31`;
  }
}

/** First day of the day, month or year that `day` is in. */
export function firstDayOf(day: string, precision: DatePrecisionValue): string {
  switch (precision) {
    case 'DAY':
      return day;
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'YEAR':
      return `${day.slice(0, 4)}-01-01`;
  }
}
