import { describe, expect, test } from 'vitest';
import {
  approvalRefusal,
  canPublishDraft,
  isSettled,
  type Minuted,
  type MinutesStatusValue,
  statusOnApproval,
} from '../../src/modules/minutes/minutes.rules.ts';

const day = (date: string) => new Date(`${date}T17:30:00Z`);
const july: Minuted = { panelId: 'a', kind: 'ORDINARY', heldAt: day('2023-07-20') };
const september: Minuted = { ...july, heldAt: day('2023-09-28') };

/** What may be done with minutes of each status, and why a later meeting of the panel cannot approve them. */
const statuses: [MinutesStatusValue, { isPublishable: boolean; isRecord: boolean; refusal: string | null }][] = [
  ['NONE', { isPublishable: true, isRecord: false, refusal: 'MINUTES_NOT_PUBLISHED' }],
  ['DRAFT', { isPublishable: true, isRecord: false, refusal: 'MINUTES_NOT_PUBLISHED' }],
  ['DRAFT_PUBLISHED', { isPublishable: true, isRecord: false, refusal: null }],
  ['APPROVED', { isPublishable: false, isRecord: true, refusal: 'INVALID_TRANSITION' }],
  ['APPROVED_AS_AMENDED', { isPublishable: false, isRecord: true, refusal: 'INVALID_TRANSITION' }],
  ['SIGNED', { isPublishable: false, isRecord: true, refusal: 'INVALID_TRANSITION' }],
];

describe('minutes that are', () => {
  test.for(statuses)('%s', ([status, expected]) => {
    const refusal = approvalRefusal(status, july, september);
    expect({ isPublishable: canPublishDraft(status), isRecord: isSettled(status), refusal }).toEqual(expected);
  });
});

describe('which meeting approves', () => {
  const cases: [what: string, minuted: Minuted, approving: Minuted, refusal: string | null][] = [
    ['a later one', july, september, null],
    ['one later on the same day', july, { ...july, heldAt: new Date('2023-07-20T17:31:00Z') }, null],
    ['an additional one', july, { ...september, kind: 'ADDITIONAL' }, null],
    ['an annual one', july, { ...september, kind: 'ANNUAL' }, null],
    ['for an extraordinary one, an ordinary one', { ...july, kind: 'EXTRAORDINARY' }, september, null],
    ['no extraordinary one', july, { ...september, kind: 'EXTRAORDINARY' }, 'APPROVING_MEETING_NOT_SUITABLE'],
    ['none of another panel', july, { ...september, panelId: 'b' }, 'APPROVING_MEETING_NOT_SUITABLE'],
    ['not the meeting itself', july, july, 'APPROVING_MEETING_NOT_LATER'],
    ['none before it', september, july, 'APPROVING_MEETING_NOT_LATER'],
    ['one of any day, where the minutes tell none', { ...july, heldAt: null }, july, null],
    ['one whose day is not on record', july, { ...september, heldAt: null }, null],
    [
      'not even without days one of another panel',
      { ...july, heldAt: null },
      { ...july, panelId: 'b', heldAt: null },
      'APPROVING_MEETING_NOT_SUITABLE',
    ],
  ];
  test.for(cases)('%s', ([, minuted, approving, refusal]) => {
    expect(approvalRefusal('DRAFT_PUBLISHED', minuted, approving)).toBe(refusal);
  });

  test('unpublished minutes are told of before the meeting is looked at, and settled ones before that', () => {
    expect(approvalRefusal('DRAFT', september, { ...july, panelId: 'b' })).toBe('MINUTES_NOT_PUBLISHED');
    expect(approvalRefusal('SIGNED', september, { ...july, panelId: 'b' })).toBe('INVALID_TRANSITION');
  });
});

test('approval makes minutes approved, approved as amended, or signed', () => {
  expect(statusOnApproval(null, false)).toBe('APPROVED');
  expect(statusOnApproval('A name', false)).toBe('APPROVED_AS_AMENDED');
  expect(statusOnApproval(null, true)).toBe('SIGNED');
  expect(statusOnApproval('A name', true)).toBe('SIGNED');
});
