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

const steps = [
  'confirm',
  'postpone',
  'reschedule',
  'cancel',
  'start',
  'adjourn',
  'resume',
  'enterPrivate',
  'returnToPublic',
  'conclude',
  'abandon',
] as const satisfies MeetingStep[];
/** Fails to compile when a step is missing above. */
type Missing = Exclude<MeetingStep, (typeof steps)[number]>;
const none: Missing[] = [];

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

const confirmed: Change = { scheduleStatus: 'CONFIRMED' };
const postponed: Change = { scheduleStatus: 'POSTPONED' };
const rescheduled: Change = { scheduleStatus: 'RESCHEDULED' };
const cancelled: Change = { scheduleStatus: 'CANCELLED' };
const inPublic: Change = { liveStatus: 'IN_PUBLIC_SESSION' };
const inPrivate: Change = { liveStatus: 'IN_PRIVATE_SESSION' };
const closed: Change = { liveStatus: 'CLOSED' };
const inquorate: Change = { liveStatus: 'ABANDONED_INQUORATE' };
const adjournedFrom = (session: LiveStatusValue): Change => ({ liveStatus: 'ADJOURNED', adjournedFrom: session });

/** Adjourn, resume, enter private session, return to public session, conclude: steps of a meeting that has begun. */
const notBegun: Row = [notInSession, no, notInSession, notInSession, notInSession];

/** The result of each step on a meeting that has not begun, in the order of `steps`. */
const beforeTheDay: Record<ScheduleStatusValue, Row> = {
  PROVISIONAL: [confirmed, postponed, no, cancelled, unconfirmed, ...notBegun, unconfirmed],
  CONFIRMED: [no, postponed, rescheduled, cancelled, inPublic, ...notBegun, inquorate],
  NOT_STATED: [confirmed, postponed, rescheduled, cancelled, unconfirmed, ...notBegun, unconfirmed],
  POSTPONED: [confirmed, no, rescheduled, cancelled, unconfirmed, ...notBegun, unconfirmed],
  RESCHEDULED: [no, no, no, no, unconfirmed, ...notBegun, unconfirmed],
  CANCELLED: [confirmed, no, no, no, unconfirmed, ...notBegun, unconfirmed],
};

/** The same for a meeting that has begun, whatever its schedule status. The first five steps are too late. */
const tooLate: Row = [no, no, no, no, no];
const onTheDay: Record<string, Row> = {
  IN_PUBLIC_SESSION: [...tooLate, adjournedFrom('IN_PUBLIC_SESSION'), no, inPrivate, no, closed, inquorate],
  IN_PRIVATE_SESSION: [...tooLate, adjournedFrom('IN_PRIVATE_SESSION'), no, no, inPublic, closed, inquorate],
  ADJOURNED: [...tooLate, no, inPublic, notInSession, notInSession, closed, inquorate],
  CLOSED: [...tooLate, no, no, no, no, no, no],
  ABANDONED_INQUORATE: [...tooLate, no, no, no, no, no, no],
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

  test('are thirty-six states with eleven steps each', () => {
    expect(cases.map(({ row }) => row.length)).toEqual(Array(36).fill(11));
    expect(none).toEqual([]);
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
    ['PROVISIONAL', 'NOT_STARTED', ['confirmMeeting', 'postponeMeeting', 'cancelMeeting']],
    ['NOT_STATED', 'NOT_STARTED', ['confirmMeeting', 'postponeMeeting', 'rescheduleMeeting', 'cancelMeeting']],
    ['CONFIRMED', 'NOT_STARTED', ['postponeMeeting', 'rescheduleMeeting', 'cancelMeeting', 'startMeeting', 'abandonMeeting']],
    ['POSTPONED', 'NOT_STARTED', ['confirmMeeting', 'rescheduleMeeting', 'cancelMeeting']],
    ['RESCHEDULED', 'NOT_STARTED', []],
    ['CANCELLED', 'NOT_STARTED', ['confirmMeeting']],
    ['CONFIRMED', 'IN_PUBLIC_SESSION', ['adjournMeeting', 'enterPrivateSession', 'concludeMeeting', 'abandonMeeting']],
    ['CONFIRMED', 'IN_PRIVATE_SESSION', ['adjournMeeting', 'returnToPublicSession', 'concludeMeeting', 'abandonMeeting']],
    ['CONFIRMED', 'ADJOURNED', ['resumeMeeting', 'concludeMeeting', 'abandonMeeting']],
    ['CONFIRMED', 'CLOSED', []],
    ['CONFIRMED', 'ABANDONED_INQUORATE', []],
  ])('%s and %s: %o', ([scheduleStatus, liveStatus, mutations]) => {
    expect(openSteps({ scheduleStatus, liveStatus, adjournedFrom: null })).toEqual(mutations);
  });
});
