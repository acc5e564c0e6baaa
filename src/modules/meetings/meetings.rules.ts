/**
 * The state machine of a meeting, as pure rules. `scheduleStatus` says whether and when the meeting is meant to be held, `liveStatus` how far
 * it has got on the day; `status` combines both in one word.
 */
import type { liveStatus, meetingStatus, scheduleStatus } from './meetings.table.ts';

export type ScheduleStatusValue = (typeof scheduleStatus.enumValues)[number];
export type LiveStatusValue = (typeof liveStatus.enumValues)[number];
export type MeetingStatusValue = (typeof meetingStatus.enumValues)[number];
export type SessionValue = Extract<LiveStatusValue, 'IN_PUBLIC_SESSION' | 'IN_PRIVATE_SESSION'>;

export interface MeetingState {
  scheduleStatus: ScheduleStatusValue;
  liveStatus: LiveStatusValue;
  /** For an adjourned meeting: the session in which it will resume. */
  adjournedFrom: LiveStatusValue | null;
}

export type MeetingStep = 'start' | 'adjourn' | 'resume' | 'conclude' | 'postpone' | 'cancel';

export type StepResult =
  | { state: MeetingState }
  | { refusal: 'INVALID_TRANSITION' | 'MEETING_NOT_CONFIRMED' | 'MEETING_NOT_IN_SESSION' };

/** `liveStatus` decides once the meeting has begun, `scheduleStatus` before. */
export function statusOf(state: Pick<MeetingState, 'scheduleStatus' | 'liveStatus'>): MeetingStatusValue {
  const { liveStatus: live, scheduleStatus: schedule } = state;
  if (live === 'CLOSED') return 'CONCLUDED';
  if (live === 'ABANDONED_INQUORATE') return 'INQUORATE';
  if (live !== 'NOT_STARTED') return live;
  return schedule === 'CONFIRMED' || schedule === 'NOT_STATED' ? 'SCHEDULED' : schedule;
}

/** The statuses that tell what became of a meeting. */
export const outcomes = [
  'CONCLUDED',
  'INQUORATE',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
] as const satisfies MeetingStatusValue[];

export function isOutcomeRecorded(status: MeetingStatusValue): boolean {
  return (outcomes as readonly MeetingStatusValue[]).includes(status);
}

export function isInSession(live: LiveStatusValue): live is SessionValue {
  return live === 'IN_PUBLIC_SESSION' || live === 'IN_PRIVATE_SESSION';
}

/** The state after a step, or the reason for refusing it. */
export function stepMeeting(state: MeetingState, step: MeetingStep): StepResult {
  const { scheduleStatus: schedule, liveStatus: live } = state;
  const isOver = live === 'CLOSED' || live === 'ABANDONED_INQUORATE';
  const to = (change: Partial<MeetingState>): StepResult => ({
    state: { scheduleStatus: schedule, liveStatus: live, adjournedFrom: null, ...change },
  });
  switch (step) {
    case 'start':
      if (live !== 'NOT_STARTED') return { refusal: 'INVALID_TRANSITION' };
      return schedule === 'CONFIRMED' ? to({ liveStatus: 'IN_PUBLIC_SESSION' }) : { refusal: 'MEETING_NOT_CONFIRMED' };
    case 'adjourn':
      if (isInSession(live)) return to({ liveStatus: 'ADJOURNED', adjournedFrom: live });
      return { refusal: isOver || live === 'ADJOURNED' ? 'INVALID_TRANSITION' : 'MEETING_NOT_IN_SESSION' };
    case 'resume':
      if (live !== 'ADJOURNED') return { refusal: 'INVALID_TRANSITION' };
      return to({ liveStatus: state.adjournedFrom ?? 'IN_PUBLIC_SESSION' });
    case 'conclude':
      if (isInSession(live) || live === 'ADJOURNED') return to({ liveStatus: 'CLOSED' });
      return { refusal: isOver ? 'INVALID_TRANSITION' : 'MEETING_NOT_IN_SESSION' };
    case 'postpone':
      if (live !== 'NOT_STARTED' || isCalledOff(schedule) || schedule === 'POSTPONED') return { refusal: 'INVALID_TRANSITION' };
      return to({ scheduleStatus: 'POSTPONED' });
    case 'cancel':
      if (live !== 'NOT_STARTED' || isCalledOff(schedule)) return { refusal: 'INVALID_TRANSITION' };
      return to({ scheduleStatus: 'CANCELLED' });
  }
}

function isCalledOff(schedule: ScheduleStatusValue): boolean {
  return schedule === 'CANCELLED' || schedule === 'RESCHEDULED';
}

const mutationOfStep: Record<MeetingStep, string> = {
  start: 'startMeeting',
  adjourn: 'adjournMeeting',
  resume: 'resumeMeeting',
  conclude: 'concludeMeeting',
  postpone: 'postponeMeeting',
  cancel: 'cancelMeeting',
};

/** The mutations that a meeting in this state accepts; a refusal lists them. */
export function openSteps(state: MeetingState): string[] {
  return (Object.keys(mutationOfStep) as MeetingStep[])
    .filter((step) => 'state' in stepMeeting(state, step))
    .map((step) => mutationOfStep[step]);
}
