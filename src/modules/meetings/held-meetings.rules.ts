/** What the record of a meeting tells about whether it has been held, as pure rules. Dates are civil, `YYYY-MM-DD`. */
import type { MeetingStatusValue } from './meetings.rules.ts';

export interface MeetingOnDay {
  status: MeetingStatusValue;
  /** Null where not recorded. */
  date: string | null;
}

const begun: readonly MeetingStatusValue[] = ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED'];

/** Whether business can have been done: the meeting has begun or ended, or its day has come and no record says that it was called off. */
export function hasTakenPlace({ status, date }: MeetingOnDay, today: string): boolean {
  if (status === 'SCHEDULED') return date !== null && date <= today;
  return status === 'CONCLUDED' || begun.includes(status);
}

/** Whether a report can still be made to the meeting: until it ends or, without a live record, until its day is over. */
export function canStillHear({ status, date }: MeetingOnDay, today: string): boolean {
  if (status === 'SCHEDULED' || status === 'PROVISIONAL' || status === 'POSTPONED') return date === null || date >= today;
  return begun.includes(status);
}

/** Whether the panel may have met: the same as `hasTakenPlace`, but also without a quorum, and where the day is not recorded. */
export function mayHaveMet(meeting: MeetingOnDay, today: string): boolean {
  return hasTakenPlace(meeting, today) || meeting.status === 'INQUORATE' || isUndated(meeting);
}

/** Whether business may have been done: not without a quorum. */
export function mayHaveDecided(meeting: MeetingOnDay, today: string): boolean {
  return hasTakenPlace(meeting, today) || isUndated(meeting);
}

/** Whether the meeting may be over: it has ended, or its day has come and there is no live record of it. */
export function mayBeOver(meeting: MeetingOnDay, today: string): boolean {
  return mayHaveMet(meeting, today) && !begun.includes(meeting.status);
}

/** Documents report meetings without the day; they were held all the same. */
function isUndated({ status, date }: MeetingOnDay): boolean {
  return status === 'SCHEDULED' && date === null;
}
