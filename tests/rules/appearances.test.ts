import { describe, expect, test } from 'vitest';
import {
  type AppearanceStatusValue,
  type AppearanceStep,
  canInviteTo,
  openAppearanceSteps,
  openInvitations,
  stepAppearance,
} from '../../src/modules/appearances/appearances.rules.ts';
import { appearanceStatus } from '../../src/modules/appearances/appearances.table.ts';
import { meetingStatus } from '../../src/modules/meetings/meetings.table.ts';

const steps = ['accept', 'decline', 'cancel', 'attend', 'miss'] as const satisfies AppearanceStep[];

/** The status after each step, in the order of `steps`; null where the step is refused. */
const table: Record<AppearanceStatusValue, (AppearanceStatusValue | null)[]> = {
  INVITED: ['ACCEPTED', 'DECLINED', 'CANCELLED', 'ATTENDED', 'DID_NOT_ATTEND'],
  ACCEPTED: ['ACCEPTED', 'DECLINED', 'CANCELLED', 'ATTENDED', 'DID_NOT_ATTEND'],
  DECLINED: ['ACCEPTED', 'DECLINED', null, 'ATTENDED', null],
  CANCELLED: [null, null, null, null, null],
  ATTENDED: [null, null, null, 'ATTENDED', 'DID_NOT_ATTEND'],
  DID_NOT_ATTEND: [null, null, null, 'ATTENDED', 'DID_NOT_ATTEND'],
};

describe('each step from each status', () => {
  test.for(appearanceStatus.enumValues)('%s', (status) => {
    expect(steps.map((step) => stepAppearance(status, step))).toEqual(table[status]);
  });

  test.for<[AppearanceStatusValue, string[]]>([
    ['INVITED', ['respondToInvitation', 'recordAppearance']],
    ['ACCEPTED', ['respondToInvitation', 'recordAppearance']],
    ['DECLINED', ['respondToInvitation', 'recordAppearance']],
    ['CANCELLED', []],
    ['ATTENDED', ['recordAppearance']],
    ['DID_NOT_ATTEND', ['recordAppearance']],
  ])('a refusal at %s lists %o', ([status, mutations]) => {
    expect(openAppearanceSteps(status)).toEqual(mutations);
  });
});

test('a cancelled meeting ends the invitations that are open', () => {
  expect(openInvitations).toEqual(appearanceStatus.enumValues.filter((status) => table[status][2] !== null));
});

test('people are invited to a meeting until it is over or called off', () => {
  expect(meetingStatus.enumValues.filter((status) => !canInviteTo(status))).toEqual([
    'RESCHEDULED',
    'CANCELLED',
    'CONCLUDED',
    'INQUORATE',
  ]);
});
