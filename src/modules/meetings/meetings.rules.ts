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

export type MeetingStep =
  | 'confirm'
  | 'postpone'
  | 'reschedule'
  | 'cancel'
  | 'start'
  | 'adjourn'
  | 'resume'
  | 'enterPrivate'
  | 'returnToPublic'
  | 'conclude'
  | 'abandon';

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
  const { scheduleStatus, liveStatus } = state;
  const change = isOfSchedule(step) ? rescheduled(state, step) : moved(state, step);
  return typeof change === 'string'
    ? { refusal: change }
    : { state: { scheduleStatus, liveStatus, adjournedFrom: null, ...change } };
}

type ScheduleStep = Extract<MeetingStep, 'confirm' | 'postpone' | 'reschedule' | 'cancel'>;
type Change = Partial<MeetingState> | Extract<StepResult, { refusal: string }>['refusal'];

function isOfSchedule(step: MeetingStep): step is ScheduleStep {
  return step in statusesBefore;
}

/** The schedule statuses from which each step can be taken. The date of a provisional meeting can be changed, so that it is never rescheduled. */
const statusesBefore: Record<ScheduleStep, readonly ScheduleStatusValue[]> = {
  confirm: ['PROVISIONAL', 'NOT_STATED', 'POSTPONED', 'CANCELLED'],
  postpone: ['PROVISIONAL', 'NOT_STATED', 'CONFIRMED'],
  reschedule: ['NOT_STATED', 'CONFIRMED', 'POSTPONED'],
  cancel: ['PROVISIONAL', 'NOT_STATED', 'CONFIRMED', 'POSTPONED'],
};

const statusAfter: Record<ScheduleStep, ScheduleStatusValue> = {
  confirm: 'CONFIRMED',
  postpone: 'POSTPONED',
  reschedule: 'RESCHEDULED',
  cancel: 'CANCELLED',
};

function rescheduled({ scheduleStatus, liveStatus }: MeetingState, step: ScheduleStep): Change {
  const isPossible = liveStatus === 'NOT_STARTED' && statusesBefore[step].includes(scheduleStatus);
  return isPossible ? { scheduleStatus: statusAfter[step] } : 'INVALID_TRANSITION';
}

function moved(
  { scheduleStatus, liveStatus: live, adjournedFrom }: MeetingState,
  step: Exclude<MeetingStep, ScheduleStep>,
): Change {
  const isOver = live === 'CLOSED' || live === 'ABANDONED_INQUORATE';
  const outsideSession = isOver ? 'INVALID_TRANSITION' : 'MEETING_NOT_IN_SESSION';
  const ifConfirmed = (change: Change) => (scheduleStatus === 'CONFIRMED' ? change : 'MEETING_NOT_CONFIRMED');
  switch (step) {
    case 'start':
      return live === 'NOT_STARTED' ? ifConfirmed({ liveStatus: 'IN_PUBLIC_SESSION' }) : 'INVALID_TRANSITION';
    case 'adjourn':
      if (isInSession(live)) return { liveStatus: 'ADJOURNED', adjournedFrom: live };
      return live === 'ADJOURNED' ? 'INVALID_TRANSITION' : outsideSession;
    case 'resume':
      return live === 'ADJOURNED' ? { liveStatus: adjournedFrom ?? 'IN_PUBLIC_SESSION' } : 'INVALID_TRANSITION';
    case 'enterPrivate':
      if (live === 'IN_PUBLIC_SESSION') return { liveStatus: 'IN_PRIVATE_SESSION' };
      return live === 'IN_PRIVATE_SESSION' ? 'INVALID_TRANSITION' : outsideSession;
    case 'returnToPublic':
      if (live === 'IN_PRIVATE_SESSION') return { liveStatus: 'IN_PUBLIC_SESSION' };
      return live === 'IN_PUBLIC_SESSION' ? 'INVALID_TRANSITION' : outsideSession;
    case 'conclude':
      return isInSession(live) || live === 'ADJOURNED' ? { liveStatus: 'CLOSED' } : outsideSession;
    case 'abandon':
      if (isOver) return 'INVALID_TRANSITION';
      return live === 'NOT_STARTED' ? ifConfirmed({ liveStatus: 'ABANDONED_INQUORATE' }) : { liveStatus: 'ABANDONED_INQUORATE' };
  }
}

const mutationOfStep: Record<MeetingStep, string> = {
  confirm: 'confirmMeeting',
  postpone: 'postponeMeeting',
  reschedule: 'rescheduleMeeting',
  cancel: 'cancelMeeting',
  start: 'startMeeting',
  adjourn: 'adjournMeeting',
  resume: 'resumeMeeting',
  enterPrivate: 'enterPrivateSession',
  returnToPublic: 'returnToPublicSession',
  conclude: 'concludeMeeting',
  abandon: 'abandonMeeting',
};

/** The mutations that a meeting in this state accepts; a refusal lists them. */
export function openSteps(state: MeetingState): string[] {
  return (Object.keys(mutationOfStep) as MeetingStep[])
    .filter((step) => 'state' in stepMeeting(state, step))
    .map((step) => mutationOfStep[step]);
}

/** Why the time of a meeting cannot be changed as asked. */
export type TimeRefusal = 'RESCHEDULE_INSTEAD' | 'CONFIRM_INSTEAD' | 'KEEPS_TIME';

/**
 * Whether a correction may change when a meeting begins; null where it may. The day of a meeting that is to be held is known to the public,
 * so only its time on that day can be changed; a meeting that was called off keeps its time.
 */
export function timeRefusal(
  { scheduleStatus, liveStatus }: Pick<MeetingState, 'scheduleStatus' | 'liveStatus'>,
  dayBefore: string | null,
  dayAfter: string,
): TimeRefusal | null {
  if (liveStatus === 'NOT_STARTED') {
    if (scheduleStatus === 'POSTPONED') return 'CONFIRM_INSTEAD';
    if (scheduleStatus === 'CANCELLED' || scheduleStatus === 'RESCHEDULED') return 'KEEPS_TIME';
    if (scheduleStatus === 'PROVISIONAL') return null;
  }
  if (dayBefore === null || dayBefore === dayAfter) return null;
  return liveStatus === 'NOT_STARTED' ? 'RESCHEDULE_INSTEAD' : 'KEEPS_TIME';
}

/** The same for a meeting that is being confirmed: a provisional or postponed meeting can be confirmed for any day. */
export function confirmedTimeRefusal(
  { scheduleStatus }: Pick<MeetingState, 'scheduleStatus'>,
  dayBefore: string | null,
  dayAfter: string,
): TimeRefusal | null {
  if (scheduleStatus === 'POSTPONED' || scheduleStatus === 'PROVISIONAL') return null;
  if (dayBefore === null || dayBefore === dayAfter) return null;
  return scheduleStatus === 'CANCELLED' ? 'KEEPS_TIME' : 'RESCHEDULE_INSTEAD';
}
