import { describe, expect, test } from 'vitest';
import {
  isInSession,
  isOutcomeRecorded,
  type LiveStatusValue,
  type MeetingState,
  type MeetingStep,
  openSteps,
  type ScheduleStatusValue,
  statusOf,
  stepMeeting,
} from '../../src/modules/meetings/meetings.rules.ts';
import { meetingStatus } from '../../src/modules/meetings/meetings.table.ts';

const steps: MeetingStep[] = ['start', 'adjourn', 'resume', 'conclude', 'postpone', 'cancel'];
const scheduleStatuses: ScheduleStatusValue[] = [
  'PROVISIONAL',
  'CONFIRMED',
  'NOT_STATED',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
];
const begun: LiveStatusValue[] = ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED', 'CLOSED', 'ABANDONED_INQUORATE'];

const no = { refusal: 'INVALID_TRANSITION' };
const unconfirmed = { refusal: 'MEETING_NOT_CONFIRMED' };
const notInSession = { refusal: 'MEETING_NOT_IN_SESSION' };
type Change = Partial<MeetingState>;
type Row = (Change | typeof no)[];

/** The result of each step on a meeting that has not begun, in the order of `steps`. */
const beforeTheDay: Record<ScheduleStatusValue, Row> = {
  NOT_STATED: [unconfirmed, notInSession, no, notInSession, { scheduleStatus: 'POSTPONED' }, { scheduleStatus: 'CANCELLED' }],
  PROVISIONAL: [unconfirmed, notInSession, no, notInSession, { scheduleStatus: 'POSTPONED' }, { scheduleStatus: 'CANCELLED' }],
  CONFIRMED: [
    { liveStatus: 'IN_PUBLIC_SESSION' },
    notInSession,
    no,
    notInSession,
    { scheduleStatus: 'POSTPONED' },
    { scheduleStatus: 'CANCELLED' },
  ],
  POSTPONED: [unconfirmed, notInSession, no, notInSession, no, { scheduleStatus: 'CANCELLED' }],
  RESCHEDULED: [unconfirmed, notInSession, no, notInSession, no, no],
  CANCELLED: [unconfirmed, notInSession, no, notInSession, no, no],
};

/** The same for a meeting that has begun, whatever its schedule status. */
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

  test('are thirty-six states with six steps each', () => {
    expect(cases.map(({ row }) => row.length)).toEqual(Array(36).fill(6));
  });

  test('an adjourned meeting resumes in its former session; other steps forget that session', () => {
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

  test('give only the state, even for a row with more columns', () => {
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
    ['NOT_STATED', 'SCHEDULED'],
    ['POSTPONED', 'POSTPONED'],
    ['RESCHEDULED', 'RESCHEDULED'],
    ['CANCELLED', 'CANCELLED'],
  ] as const)('before a meeting begins, schedule status %s gives %s', ([scheduleStatus, status]) => {
    expect(statusOf({ scheduleStatus, liveStatus: 'NOT_STARTED' })).toBe(status);
  });

  test.for([
    ['IN_PUBLIC_SESSION', 'IN_PUBLIC_SESSION', true],
    ['IN_PRIVATE_SESSION', 'IN_PRIVATE_SESSION', true],
    ['ADJOURNED', 'ADJOURNED', false],
    ['CLOSED', 'CONCLUDED', false],
    ['ABANDONED_INQUORATE', 'INQUORATE', false],
  ] as const)('live status %s gives %s, whatever the schedule status', ([liveStatus, status, inSession]) => {
    expect(scheduleStatuses.map((scheduleStatus) => statusOf({ scheduleStatus, liveStatus }))).toEqual(Array(6).fill(status));
    expect(isInSession(liveStatus)).toBe(inSession);
  });

  test('a meeting that has not begun is not in session', () => {
    expect(isInSession('NOT_STARTED')).toBe(false);
  });
});

test('an outcome is recorded once a meeting was held, abandoned or called off', () => {
  expect(meetingStatus.enumValues.filter(isOutcomeRecorded)).toEqual([
    'POSTPONED',
    'RESCHEDULED',
    'CANCELLED',
    'CONCLUDED',
    'INQUORATE',
  ]);
});

describe('the steps that are open', () => {
  test.for<[ScheduleStatusValue, LiveStatusValue, string[]]>([
    ['PROVISIONAL', 'NOT_STARTED', ['postponeMeeting', 'cancelMeeting']],
    ['NOT_STATED', 'NOT_STARTED', ['postponeMeeting', 'cancelMeeting']],
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
