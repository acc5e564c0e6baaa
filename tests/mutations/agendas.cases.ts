import type { MutationCases } from './cases.ts';

const meeting = { liveStatus: 'IN_PUBLIC_SESSION' } as const;

export const cases: MutationCases = {
  openAgendaItem: { state: { meeting }, input: ({ agendaItem }) => ({ agendaItem }) },
  closeAgendaItem: { state: { meeting, agendaItem: { liveState: 'OPEN' } }, input: ({ agendaItem }) => ({ agendaItem }) },
};
