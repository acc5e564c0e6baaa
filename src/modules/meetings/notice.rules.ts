/**
 * Clear days of notice (LGA 1972 s.100A(6) and s.100B; five in England by SI 2002/715, three in Wales by s.100BA). Neither the day of
 * publication nor the day of the meeting counts; whether weekends and bank holidays count is each council's rule. Dates are civil, `YYYY-MM-DD`.
 */

export interface NoticeRuleValue {
  clearDays: number;
  countsWeekends: boolean;
  countsBankHolidays: boolean;
}

/**
 * Clear days between two dates; 0 when the meeting is not after the publication. The work does not grow with the number of days: a slip in a
 * date must not keep the server counting. `bankHolidays` gives those from one day to another.
 */
export function clearDays(
  publishedOn: string,
  meetingOn: string,
  rule: Pick<NoticeRuleValue, 'countsWeekends' | 'countsBankHolidays'>,
  bankHolidays: (from: string, to: string) => readonly string[],
): number {
  const [from, to] = [dayAfter(publishedOn), dayBefore(meetingOn)];
  if (meetingOn <= publishedOn || to < from) return 0;
  const all = dayNumber(to) - dayNumber(from) + 1;
  const holidays = rule.countsBankHolidays ? [] : bankHolidays(from, to);
  if (rule.countsWeekends) return all - holidays.length;
  const weekendDays = weekendDaysUpTo(dayNumber(to)) - weekendDaysUpTo(dayNumber(from) - 1);
  return all - weekendDays - holidays.filter((day) => !isWeekend(dayNumber(day))).length;
}

/** Days since 1 January 1970, a Thursday. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function isWeekend(number: number): boolean {
  return weekendDaysUpTo(number) > weekendDaysUpTo(number - 1);
}

/** Saturdays and Sundays up to a day, counted from a Sunday before 1970; negative for earlier days. */
function weekendDaysUpTo(number: number): number {
  const sinceSunday = number + 4;
  const weeks = Math.floor(sinceSunday / 7);
  return 2 * weeks + (sinceSunday - 7 * weeks === 6 ? 2 : 1);
}

/** The civil day after a date. */
export function dayAfter(date: string): string {
  return daysFrom(date, 1);
}

/** The civil day before a date. */
export function dayBefore(date: string): string {
  return daysFrom(date, -1);
}

function daysFrom(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whether the law of England allowed a meeting wholly online on that day (SI 2020/392; [2021] EWHC 1093). */
export function couldBeVirtual(date: string): boolean {
  return date >= '2020-04-04' && date <= '2021-05-06';
}
