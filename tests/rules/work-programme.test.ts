import { describe, expect, test } from 'vitest';
import {
  canBecome,
  type Plan,
  planProblem,
  statusAfter,
  statusOfNew,
  type WorkProgrammeStatusValue,
} from '../../src/modules/work-programme/work-programme.rules.ts';
import { workProgrammeStatus } from '../../src/modules/work-programme/work-programme.table.ts';

const all = workProgrammeStatus.enumValues;

/** The statuses that an item with each status may get. */
const table: Record<WorkProgrammeStatusValue, readonly WorkProgrammeStatusValue[]> = {
  PLANNED: all,
  SCHEDULED: all,
  TAKEN: ['TAKEN'],
  DEFERRED: all,
  DROPPED: ['PLANNED', 'SCHEDULED', 'DROPPED'],
  OUTCOME_NOT_RECORDED: all,
};

test.for(all)('an item that is %s', (status) => {
  expect(all.filter((to) => canBecome(status, to))).toEqual(table[status]);
});

const plan = (details: Partial<Plan> = {}): Plan => ({
  status: 'PLANNED',
  targetMeetingId: null,
  targetOn: null,
  fulfilledByItemId: null,
  ...details,
});
const [forMeeting, forDay, taken] = [{ targetMeetingId: 'm' }, { targetOn: '2026-01-15' }, { fulfilledByItemId: 'i' }];

test('a new item is taken, scheduled or planned, by what it has', () => {
  expect([{}, forMeeting, forDay, taken, { ...forMeeting, ...taken }].map((details) => statusOfNew(plan(details)))).toEqual([
    'PLANNED',
    'SCHEDULED',
    'SCHEDULED',
    'TAKEN',
    'TAKEN',
  ]);
});

describe('a change without a status', () => {
  /** The status of an item with each status after it gets a meeting, loses it, is fulfilled, and stays as it was. */
  test.for<[WorkProgrammeStatusValue, ...WorkProgrammeStatusValue[]]>([
    ['PLANNED', 'SCHEDULED', 'PLANNED', 'TAKEN', 'PLANNED'],
    ['SCHEDULED', 'SCHEDULED', 'PLANNED', 'TAKEN', 'SCHEDULED'],
    ['TAKEN', 'TAKEN', 'TAKEN', 'TAKEN', 'TAKEN'],
    ['DEFERRED', 'SCHEDULED', 'PLANNED', 'TAKEN', 'DEFERRED'],
    ['DROPPED', 'DROPPED', 'DROPPED', 'TAKEN', 'DROPPED'],
    ['OUTCOME_NOT_RECORDED', 'SCHEDULED', 'PLANNED', 'TAKEN', 'OUTCOME_NOT_RECORDED'],
  ])('of an item that is %s', ([status, ...expected]) => {
    const [without, withMeeting] = [plan({ status }), plan({ status, ...forMeeting })];
    expect([
      statusAfter(without, plan(forMeeting)),
      statusAfter(withMeeting, plan()),
      statusAfter(without, plan(taken)),
      statusAfter(withMeeting, plan(forMeeting)),
    ]).toEqual(expected);
  });
});

/** The problem of a plan with each status: with no target, a meeting, a day, both, and an item that fulfilled it. */
test.for<[WorkProgrammeStatusValue, ...(string | null)[]]>([
  ['PLANNED', null, 'HAS_TARGET', null, 'TWO_TARGETS', 'NOT_TAKEN'],
  ['SCHEDULED', 'TARGET_NEEDED', null, null, 'TWO_TARGETS', 'TARGET_NEEDED'],
  ['TAKEN', null, null, null, 'TWO_TARGETS', null],
  ['DEFERRED', null, null, null, 'TWO_TARGETS', 'NOT_TAKEN'],
  ['DROPPED', null, null, null, 'TWO_TARGETS', 'NOT_TAKEN'],
  ['OUTCOME_NOT_RECORDED', null, null, null, 'TWO_TARGETS', 'NOT_TAKEN'],
])('a plan that is %s', ([status, ...expected]) => {
  const plans = [{}, forMeeting, forDay, { ...forMeeting, ...forDay }, taken];
  expect(plans.map((details) => planProblem(plan({ ...details, status })))).toEqual(expected);
});
