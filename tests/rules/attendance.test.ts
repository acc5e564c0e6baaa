import { describe, expect, test } from 'vitest';
import {
  type AttendanceStatusValue,
  type Attending,
  canPrecedeMeeting,
  canSubstitute,
  isPresence,
  type SubstitutionProblem,
  substitutionProblem,
  takesOwnSeat,
} from '../../src/modules/attendance/attendance.rules.ts';

/** For each status: whether it is presence, can be recorded before the meeting, can be a substitute's, and goes with a seat. */
const statuses: [AttendanceStatusValue, boolean, boolean, boolean, boolean][] = [
  ['EXPECTED', false, true, true, true],
  ['PRESENT', true, false, false, true],
  ['PRESENT_AS_SUBSTITUTE', true, false, true, false],
  ['IN_ATTENDANCE', true, false, false, false],
  ['APOLOGIES', false, true, false, true],
  ['ABSENT', false, false, false, true],
];

test.for(statuses)('%s', ([status, ...expected]) => {
  expect([isPresence(status), canPrecedeMeeting(status), canSubstitute(status), takesOwnSeat(status)]).toEqual(expected);
});

describe('a substitute', () => {
  const of = (personId: string, status: AttendanceStatusValue, substitutesForId: string | null = null): Attending => ({
    personId,
    status,
    substitutesForId,
  });
  const cases: [name: string, one: Attending, others: Attending[], problem: SubstitutionProblem | null][] = [
    ['replaces a member who sent apologies', of('s', 'PRESENT_AS_SUBSTITUTE', 'm'), [of('m', 'APOLOGIES')], null],
    ['replaces a member whose attendance is not recorded', of('s', 'PRESENT_AS_SUBSTITUTE', 'm'), [], null],
    ['may be named before the meeting', of('s', 'EXPECTED', 'm'), [of('m', 'APOLOGIES')], null],
    ['may be recorded without the member', of('s', 'PRESENT_AS_SUBSTITUTE'), [of('m', 'PRESENT')], null],
    ['is not a member who is present', of('s', 'PRESENT', 'm'), [], 'NOT_A_SUBSTITUTE'],
    ['does not replace themselves', of('s', 'PRESENT_AS_SUBSTITUTE', 's'), [], 'FOR_THEMSELVES'],
    ['does not replace a member who is present', of('s', 'PRESENT_AS_SUBSTITUTE', 'm'), [of('m', 'PRESENT')], 'MEMBER_PRESENT'],
    [
      'does not replace a member who has another substitute',
      of('s', 'PRESENT_AS_SUBSTITUTE', 'm'),
      [of('t', 'PRESENT_AS_SUBSTITUTE', 'm')],
      'REPLACED_TWICE',
    ],
  ];
  test.for(cases)('%s', ([, one, others, problem]) => {
    expect(substitutionProblem(one, others)).toBe(problem);
  });

  test('who is present keeps the member from being recorded as present', () => {
    const substitute = of('s', 'PRESENT_AS_SUBSTITUTE', 'm');
    expect(substitutionProblem(of('m', 'PRESENT'), [substitute])).toBe('IS_REPLACED');
    expect(substitutionProblem(of('m', 'APOLOGIES'), [substitute])).toBeNull();
    expect(substitutionProblem(of('m', 'PRESENT'), [of('s', 'EXPECTED', 'm')])).toBeNull();
  });
});
