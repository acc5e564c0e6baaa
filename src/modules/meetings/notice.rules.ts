/**
 * Clear days of notice (LGA 1972 s.100A(6) and s.100B; five in England by SI 2002/715, three in Wales by s.100BA). Neither the day of
 * publication nor the day of the meeting counts; whether weekends and bank holidays count is each council's rule. Dates are civil, `YYYY-MM-DD`.
 */

export interface NoticeRuleValue {
  clearDays: number;
  countsWeekends: boolean;
  countsBankHolidays: boolean;
}

/** Clear days between two dates; 0 when the meeting is not after the publication. */
export function clearDays(
  publishedOn: string,
  meetingOn: string,
  rule: Pick<NoticeRuleValue, 'countsWeekends' | 'countsBankHolidays'>,
  isBankHoliday: (date: string) => boolean,
): number {
  let count = 0;
  for (let day = dayAfter(publishedOn); day < meetingOn; day = dayAfter(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (isWeekend && !rule.countsWeekends) continue;
    if (!rule.countsBankHolidays && isBankHoliday(day)) continue;
    count++;
  }
  return count;
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
