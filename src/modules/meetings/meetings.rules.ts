/**
 * The state machines of a meeting and its items, as pure rules. `scheduleStatus` says whether and when a meeting is meant to be held,
 * `liveStatus` where it stands on the day; `status` is both in one word.
 */

export type ScheduleStatusValue = 'PROVISIONAL' | 'CONFIRMED' | 'POSTPONED' | 'RESCHEDULED' | 'CANCELLED';
export type SessionValue = 'IN_PUBLIC_SESSION' | 'IN_PRIVATE_SESSION';
export type LiveStatusValue = 'NOT_STARTED' | SessionValue | 'ADJOURNED' | 'CLOSED' | 'ABANDONED_INQUORATE';
export type MeetingStatusValue =
  | Exclude<ScheduleStatusValue, 'CONFIRMED'>
  | 'SCHEDULED'
  | SessionValue
  | 'ADJOURNED'
  | 'CONCLUDED'
  | 'INQUORATE';

export interface MeetingState {
  scheduleStatus: ScheduleStatusValue;
  liveStatus: LiveStatusValue;
  /** The session that an adjourned meeting left. */
  adjournedFrom: LiveStatusValue | null;
}

export type MeetingStep = 'start' | 'adjourn' | 'resume' | 'conclude' | 'postpone' | 'cancel';

export type StepResult =
  | { state: MeetingState }
  | { refusal: 'INVALID_TRANSITION' | 'MEETING_NOT_CONFIRMED' | 'MEETING_NOT_IN_SESSION' };

/** The contract's one word; the first line that applies decides. */
export function statusOf(state: Pick<MeetingState, 'scheduleStatus' | 'liveStatus'>): MeetingStatusValue {
  const { liveStatus, scheduleStatus } = state;
  if (liveStatus === 'CLOSED') return 'CONCLUDED';
  if (liveStatus === 'ABANDONED_INQUORATE') return 'INQUORATE';
  if (liveStatus !== 'NOT_STARTED') return liveStatus;
  return scheduleStatus === 'CONFIRMED' ? 'SCHEDULED' : scheduleStatus;
}

export function isInSession(liveStatus: LiveStatusValue): liveStatus is SessionValue {
  return liveStatus === 'IN_PUBLIC_SESSION' || liveStatus === 'IN_PRIVATE_SESSION';
}

/** What a meeting becomes by a step, or why it cannot take it. */
export function stepMeeting(state: MeetingState, step: MeetingStep): StepResult {
  const { scheduleStatus, liveStatus } = state;
  const isOver = liveStatus === 'CLOSED' || liveStatus === 'ABANDONED_INQUORATE';
  const to = (change: Partial<MeetingState>): StepResult => ({
    state: { scheduleStatus, liveStatus, adjournedFrom: null, ...change },
  });
  switch (step) {
    case 'start':
      if (liveStatus !== 'NOT_STARTED') return { refusal: 'INVALID_TRANSITION' };
      return scheduleStatus === 'CONFIRMED' ? to({ liveStatus: 'IN_PUBLIC_SESSION' }) : { refusal: 'MEETING_NOT_CONFIRMED' };
    case 'adjourn':
      if (isInSession(liveStatus)) return to({ liveStatus: 'ADJOURNED', adjournedFrom: liveStatus });
      return { refusal: isOver || liveStatus === 'ADJOURNED' ? 'INVALID_TRANSITION' : 'MEETING_NOT_IN_SESSION' };
    case 'resume':
      if (liveStatus !== 'ADJOURNED') return { refusal: 'INVALID_TRANSITION' };
      return to({ liveStatus: state.adjournedFrom ?? 'IN_PUBLIC_SESSION' });
    case 'conclude':
      if (isInSession(liveStatus) || liveStatus === 'ADJOURNED') return to({ liveStatus: 'CLOSED' });
      return { refusal: isOver ? 'INVALID_TRANSITION' : 'MEETING_NOT_IN_SESSION' };
    case 'postpone':
      if (liveStatus !== 'NOT_STARTED') return { refusal: 'INVALID_TRANSITION' };
      return scheduleStatus === 'CONFIRMED' || scheduleStatus === 'PROVISIONAL'
        ? to({ scheduleStatus: 'POSTPONED' })
        : { refusal: 'INVALID_TRANSITION' };
    case 'cancel':
      if (liveStatus !== 'NOT_STARTED') return { refusal: 'INVALID_TRANSITION' };
      return scheduleStatus === 'CANCELLED' || scheduleStatus === 'RESCHEDULED'
        ? { refusal: 'INVALID_TRANSITION' }
        : to({ scheduleStatus: 'CANCELLED' });
  }
}

const mutationOfStep: Record<MeetingStep, string> = {
  start: 'startMeeting',
  adjourn: 'adjournMeeting',
  resume: 'resumeMeeting',
  conclude: 'concludeMeeting',
  postpone: 'postponeMeeting',
  cancel: 'cancelMeeting',
};

/** The mutations that a meeting in this state can take, for a refusal that says what to do instead. */
export function openSteps(state: MeetingState): string[] {
  return (Object.keys(mutationOfStep) as MeetingStep[])
    .filter((step) => 'state' in stepMeeting(state, step))
    .map((step) => mutationOfStep[step]);
}
