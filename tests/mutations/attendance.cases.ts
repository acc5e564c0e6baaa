import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  recordAttendance: {
    input: ({ meeting, person }) => ({ meeting, entries: [{ person, status: 'APOLOGIES' }] }),
  },
  recordDeclaration: {
    input: ({ meeting, person, agendaItem }) => ({
      meeting,
      kind: 'OTHER_INTEREST',
      isNil: false,
      person,
      agendaItem,
      text: 'A governor of a school.',
    }),
  },
};
