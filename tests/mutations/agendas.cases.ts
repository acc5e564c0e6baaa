import type { MutationCases } from './cases.ts';

const meeting = { liveStatus: 'IN_PUBLIC_SESSION' } as const;
export const restriction = {
  level: 'EXEMPT',
  scheme: 'SCHEDULE_12A_ENGLAND',
  paragraphs: ['3'],
  groundAsRecorded: 'Paragraph 3',
};

export const cases: MutationCases = {
  addAgendaItem: {
    input: ({ meeting, agendaItem, earlierMeeting }) => ({
      meeting,
      after: agendaItem,
      details: {
        title: 'Exclusion of press and public',
        kind: 'EXCLUSION_MOTION',
        parent: agendaItem,
        excludesItems: [agendaItem],
        refersToMeeting: earlierMeeting,
      },
    }),
  },
  updateAgendaItem: {
    input: ({ agendaItem, otherItem, earlierMeeting }) => ({
      id: agendaItem,
      patch: { kind: 'EXCLUSION_MOTION', parent: otherItem, excludesItems: [otherItem], refersToMeeting: earlierMeeting },
    }),
  },
  moveAgendaItem: { input: ({ agendaItem, otherItem }) => ({ agendaItem, after: otherItem, renumber: true }) },
  publishAgenda: { state: { isDraftAgenda: true }, input: ({ meeting }) => ({ meeting }) },
  openAgendaItem: { state: { meeting }, input: ({ agendaItem }) => ({ agendaItem }) },
  closeAgendaItem: { state: { meeting, agendaItem: { liveState: 'OPEN' } }, input: ({ agendaItem }) => ({ agendaItem }) },
  deferAgendaItem: { input: ({ agendaItem, laterMeeting }) => ({ agendaItem, to: laterMeeting, reason: 'Papers late' }) },
  withdrawAgendaItem: { input: ({ agendaItem }) => ({ agendaItem, reason: 'Overtaken' }) },
  restrictAgendaItem: { input: ({ agendaItem }) => ({ agendaItem, restriction }) },
  releaseAgendaItem: { state: { restricted: 'agendaItem' }, input: ({ agendaItem }) => ({ agendaItem, reason: 'Signed' }) },
};
