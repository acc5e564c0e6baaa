import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  publishDraftMinutes: { state: { meeting: { liveStatus: 'CLOSED' } }, input: ({ meeting }) => ({ meeting }) },
  approveMinutes: {
    state: { meeting: { liveStatus: 'CLOSED' }, minutes: 'DRAFT_PUBLISHED' },
    input: ({ meeting, earlierMeeting, resolution, person }) => ({
      approvingMeeting: meeting,
      meetings: [earlierMeeting],
      resolution,
      signedBy: person,
      signedOn: '2026-01-15',
    }),
  },
};
