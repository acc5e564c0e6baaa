import { describe, expect, test } from 'vitest';
import {
  isInSession,
  type LiveStatusValue,
  type MeetingState,
  type MeetingStep,
  openSteps,
  type ScheduleStatusValue,
  statusOf,
  stepMeeting,
} from '../../src/modules/meetings/meetings.rules.ts';

const steps: MeetingStep[] = ['start', 'adjourn', 'resume', 'conclude', 'postpone', 'cancel'];
const scheduleStatuses: ScheduleStatusValue[] = ['PROVISIONAL', 'CONFIRMED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED'];
const begun: LiveStatusValue[] = ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED', 'CLOSED', 'ABANDONED_INQUORATE'];

const no = { refusal: 'INVALID_TRANSITION' };
const unconfirmed = { refusal: 'MEETING_NOT_CONFIRMED' };
const notSitting = { refusal: 'MEETING_NOT_IN_SESSION' };
type Change = Partial<MeetingState>;
type Row = (Change | typeof no)[];

/** What each step makes of a meeting that has not begun, in the order of `steps`. */
const beforeTheDay: Record<ScheduleStatusValue, Row> = {
  PROVISIONAL: [unconfirmed, notSitting, no, notSitting, { scheduleStatus: 'POSTPONED' }, { scheduleStatus: 'CANCELLED' }],
  CONFIRMED: [
    { liveStatus: 'IN_PUBLIC_SESSION' },
    notSitting,
    no,
    notSitting,
    { scheduleStatus: 'POSTPONED' },
    { scheduleStatus: 'CANCELLED' },
  ],
  POSTPONED: [unconfirmed, notSitting, no, notSitting, no, { scheduleStatus: 'CANCELLED' }],
  RESCHEDULED: [unconfirmed, notSitting, no, notSitting, no, no],
  CANCELLED: [unconfirmed, notSitting, no, notSitting, no, no],
};

/** The same for one that has begun, whatever was planned of it. */
const onTheDay: Record<string, Row> = {
  IN_PUBLIC_SESSION: [no, { liveStatus: 'ADJOURNED', adjournedFrom: 'IN_PUBLIC_SESSION' }, no, { liveStatus: 'CLOSED' }, no, no],
  IN_PRIVATE_SESSION: [
    no,
    { liveStatus: 'ADJOURNED', adjournedFrom: 'IN_PRIVATE_SESSION' },
    no,
    { liveStatus: 'CLOSED' },
    no,
    no,
  ],
  ADJOURNED: [no, no, { liveStatus: 'IN_PUBLIC_SESSION' }, { liveStatus: 'CLOSED' }, no, no],
  CLOSED: [no, no, no, no, no, no],
  ABANDONED_INQUORATE: [no, no, no, no, no, no],
};

const cases = [
  ...scheduleStatuses.map((scheduleStatus) => ({ scheduleStatus, liveStatus: 'NOT_STARTED', row: beforeTheDay[scheduleStatus] })),
  ...scheduleStatuses.flatMap((scheduleStatus) =>
    begun.map((liveStatus) => ({ scheduleStatus, liveStatus, row: onTheDay[liveStatus] ?? [] })),
  ),
] as { scheduleStatus: ScheduleStatusValue; liveStatus: LiveStatusValue; row: Row }[];

describe('each step from each state', () => {
  test.for(cases)('$scheduleStatus and $liveStatus', ({ scheduleStatus, liveStatus, row }) => {
    const before: MeetingState = { scheduleStatus, liveStatus, adjournedFrom: null };
    const expected = row.map((change) => ('refusal' in change ? change : { state: { ...before, ...change } }));
    expect(steps.map((step) => stepMeeting(before, step))).toEqual(expected);
  });

  test('are thirty times six', () => {
    expect(cases.map(({ row }) => row.length)).toEqual(Array(30).fill(6));
  });

  test('an adjourned meeting resumes in the session that it left, and no other state remembers one', () => {
    const adjourned: MeetingState = {
      scheduleStatus: 'CONFIRMED',
      liveStatus: 'ADJOURNED',
      adjournedFrom: 'IN_PRIVATE_SESSION',
    };
    expect(stepMeeting(adjourned, 'resume')).toEqual({
      state: { scheduleStatus: 'CONFIRMED', liveStatus: 'IN_PRIVATE_SESSION', adjournedFrom: null },
    });
    expect(stepMeeting(adjourned, 'conclude')).toEqual({
      state: { scheduleStatus: 'CONFIRMED', liveStatus: 'CLOSED', adjournedFrom: null },
    });
  });

  test('change the state alone of a row that has more', () => {
    const row = { scheduleStatus: 'CONFIRMED', liveStatus: 'NOT_STARTED', adjournedFrom: null, version: 7 } as const;
    expect(stepMeeting(row, 'cancel')).toEqual({
      state: { scheduleStatus: 'CANCELLED', liveStatus: 'NOT_STARTED', adjournedFrom: null },
    });
  });
});

describe('the status in one word', () => {
  test.for([
    ['PROVISIONAL', 'PROVISIONAL'],
    ['CONFIRMED', 'SCHEDULED'],
    ['POSTPONED', 'POSTPONED'],
    ['RESCHEDULED', 'RESCHEDULED'],
    ['CANCELLED', 'CANCELLED'],
  ] as const)('before it has begun a meeting that is %s is %s', ([scheduleStatus, status]) => {
    expect(statusOf({ scheduleStatus, liveStatus: 'NOT_STARTED' })).toBe(status);
  });

  test.for([
    ['IN_PUBLIC_SESSION', 'IN_PUBLIC_SESSION', true],
    ['IN_PRIVATE_SESSION', 'IN_PRIVATE_SESSION', true],
    ['ADJOURNED', 'ADJOURNED', false],
    ['CLOSED', 'CONCLUDED', false],
    ['ABANDONED_INQUORATE', 'INQUORATE', false],
  ] as const)('%s is %s whatever was planned', ([liveStatus, status, isSitting]) => {
    expect(scheduleStatuses.map((scheduleStatus) => statusOf({ scheduleStatus, liveStatus }))).toEqual(Array(5).fill(status));
    expect(isInSession(liveStatus)).toBe(isSitting);
  });

  test('a meeting that has not begun is not in session', () => {
    expect(isInSession('NOT_STARTED')).toBe(false);
  });
});

describe('the steps that are open', () => {
  test.for<[ScheduleStatusValue, LiveStatusValue, string[]]>([
    ['PROVISIONAL', 'NOT_STARTED', ['postponeMeeting', 'cancelMeeting']],
    ['CONFIRMED', 'NOT_STARTED', ['startMeeting', 'postponeMeeting', 'cancelMeeting']],
    ['POSTPONED', 'NOT_STARTED', ['cancelMeeting']],
    ['RESCHEDULED', 'NOT_STARTED', []],
    ['CANCELLED', 'NOT_STARTED', []],
    ['CONFIRMED', 'IN_PUBLIC_SESSION', ['adjournMeeting', 'concludeMeeting']],
    ['CONFIRMED', 'IN_PRIVATE_SESSION', ['adjournMeeting', 'concludeMeeting']],
    ['CONFIRMED', 'ADJOURNED', ['resumeMeeting', 'concludeMeeting']],
    ['CONFIRMED', 'CLOSED', []],
    ['CONFIRMED', 'ABANDONED_INQUORATE', []],
  ])('%s and %s: %o', ([scheduleStatus, liveStatus, mutations]) => {
    expect(openSteps({ scheduleStatus, liveStatus, adjournedFrom: null })).toEqual(mutations);
  });
});
