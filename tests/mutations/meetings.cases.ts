import type { MutationCases } from './cases.ts';

const inSession = { meeting: { liveStatus: 'IN_PUBLIC_SESSION' } } as const;

export const cases: MutationCases = {
  startMeeting: { input: ({ meeting, person }) => ({ meeting, presidingPerson: person }) },
  adjournMeeting: { state: inSession, input: ({ meeting }) => ({ meeting, reason: 'Fire alarm' }) },
  resumeMeeting: {
    state: { meeting: { liveStatus: 'ADJOURNED', adjournedFrom: 'IN_PUBLIC_SESSION' } },
    input: ({ meeting }) => ({ meeting }),
  },
  concludeMeeting: { state: { ...inSession, agendaItem: { liveState: 'OPEN' } }, input: ({ meeting }) => ({ meeting }) },
  postponeMeeting: { input: ({ meeting }) => ({ meeting, reason: 'Storm' }) },
  cancelMeeting: { input: ({ meeting }) => ({ meeting, reason: 'Storm' }) },
};
