import type { MutationCases } from './cases.ts';

const inSession = { meeting: { liveStatus: 'IN_PUBLIC_SESSION' } } as const;
const inPrivate = { meeting: { liveStatus: 'IN_PRIVATE_SESSION' } } as const;

export const cases: MutationCases = {
  createMeeting: {
    input: ({ panel, person }) => ({
      panel,
      kind: 'ORDINARY',
      isConfirmed: true,
      details: { startsAt: '2026-02-12T17:30:00Z', venue: { name: 'Civic Centre' }, presidingPerson: person },
    }),
  },
  createMeetings: {
    input: ({ panel, municipalYear }) => ({
      panel,
      kind: 'ORDINARY',
      isConfirmed: false,
      municipalYear,
      scheduleRecordedOn: '2025-05-21',
      dates: [{ startsAt: '2026-03-12T17:30:00Z' }, { startsAt: '2026-04-16T16:30:00Z' }],
    }),
  },
  updateMeeting: {
    input: ({ meeting, person }) => ({
      id: meeting,
      patch: { startsAt: '2026-01-15T17:00:00Z', notice: 'PLEASE NOTE TIME OF MEETING', presidingPerson: person },
    }),
  },
  confirmMeeting: {
    state: { meeting: { scheduleStatus: 'POSTPONED' } },
    input: ({ meeting }) => ({ meeting, startsAt: '2026-01-22T17:30:00Z' }),
  },
  postponeMeeting: { input: ({ meeting }) => ({ meeting, reason: 'Storm' }) },
  rescheduleMeeting: { input: ({ meeting }) => ({ meeting, startsAt: '2026-01-29T17:30:00Z', reason: 'Storm' }) },
  cancelMeeting: { input: ({ meeting }) => ({ meeting, reason: 'Storm' }) },
  startMeeting: { input: ({ meeting, person }) => ({ meeting, presidingPerson: person }) },
  adjournMeeting: { state: inSession, input: ({ meeting }) => ({ meeting, reason: 'Fire alarm' }) },
  resumeMeeting: {
    state: { meeting: { liveStatus: 'ADJOURNED', adjournedFrom: 'IN_PUBLIC_SESSION' } },
    input: ({ meeting }) => ({ meeting }),
  },
  enterPrivateSession: {
    state: { ...inSession, resolution: { kind: 'EXCLUSION', outcome: 'CARRIED' } },
    input: ({ meeting, resolution }) => ({ meeting, resolution }),
  },
  returnToPublicSession: { state: inPrivate, input: ({ meeting }) => ({ meeting }) },
  concludeMeeting: { state: { ...inSession, agendaItem: { liveState: 'OPEN' } }, input: ({ meeting }) => ({ meeting }) },
  abandonMeeting: { state: { ...inSession, agendaItem: { liveState: 'OPEN' } }, input: ({ meeting }) => ({ meeting }) },
};
