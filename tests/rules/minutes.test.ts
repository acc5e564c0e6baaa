import { describe, expect, test } from 'vitest';
import {
  approvalRefusal,
  arePublished,
  canPublishDraft,
  isSettled,
  type Minuted,
  type MinutesStatusValue,
  statusOnApproval,
  statusOnWriting,
} from '../../src/modules/minutes/minutes.rules.ts';

const day = (date: string) => new Date(`${date}T17:30:00Z`);
const july: Minuted = { panelId: 'a', heldAt: day('2023-07-20') };
const september: Minuted = { ...july, heldAt: day('2023-09-28') };

interface Standing {
  isPublic: boolean;
  isPublishable: boolean;
  isRecord: boolean;
  /** After an entry is written or corrected; null where none can be. */
  written: MinutesStatusValue | null;
  /** Why a later meeting of the panel cannot approve them. */
  refusal: string | null;
}

const draft: Standing = {
  isPublic: false,
  isPublishable: true,
  isRecord: false,
  written: 'DRAFT',
  refusal: 'MINUTES_NOT_PUBLISHED',
};
const published: Standing = { ...draft, isPublic: true, written: 'DRAFT_PUBLISHED', refusal: null };
const approved: Standing = {
  isPublic: true,
  isPublishable: false,
  isRecord: true,
  written: null,
  refusal: 'INVALID_TRANSITION',
};

const statuses: Record<MinutesStatusValue, Standing> = {
  NONE: draft,
  DRAFT: draft,
  DRAFT_PUBLISHED: published,
  PUBLISHED: { ...published, written: 'PUBLISHED' },
  APPROVED: approved,
  APPROVED_AS_AMENDED: approved,
  SIGNED: approved,
};

describe('minutes that are', () => {
  test.for(Object.entries(statuses) as [MinutesStatusValue, Standing][])('%s', ([status, expected]) => {
    expect({
      isPublic: arePublished(status),
      isPublishable: canPublishDraft(status),
      isRecord: isSettled(status),
      written: statusOnWriting(status),
      refusal: approvalRefusal(status, july, september),
    }).toEqual(expected);
  });
});

describe('which meeting approves', () => {
  const cases: [name: string, minuted: Minuted, approving: Minuted, refusal: string | null][] = [
    ['a later meeting may', july, september, null],
    ['the meeting itself may', july, july, null],
    ['a meeting later on the same day may', july, { ...july, heldAt: new Date('2023-07-20T17:31:00Z') }, null],
    ['a meeting of another panel may not', july, { ...september, panelId: 'b' }, 'APPROVING_MEETING_NOT_SUITABLE'],
    ['an earlier meeting may not', september, july, 'APPROVING_MEETING_NOT_LATER'],
    [
      'a meeting earlier on the same day may not',
      { ...july, heldAt: new Date('2023-07-20T17:31:00Z') },
      july,
      'APPROVING_MEETING_NOT_LATER',
    ],
    ['any meeting may where the date of the minutes is not recorded', { ...july, heldAt: null }, july, null],
    ['a meeting whose date is not recorded may', july, { ...september, heldAt: null }, null],
    [
      'a meeting of another panel may not, even without dates',
      { ...july, heldAt: null },
      { ...july, panelId: 'b', heldAt: null },
      'APPROVING_MEETING_NOT_SUITABLE',
    ],
  ];
  test.for(cases)('%s', ([, minuted, approving, refusal]) => {
    expect(approvalRefusal('DRAFT_PUBLISHED', minuted, approving)).toBe(refusal);
  });

  test('the status of the minutes is checked before the meeting', () => {
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
