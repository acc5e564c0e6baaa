import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  publishReport: {
    input: ({ agendaItem, goal, document }) => ({
      agendaItem,
      subject: 'Performance',
      goals: [goal],
      appendices: [{ number: '1', title: 'Figures', document }],
      backgroundPapers: [{ title: 'Statute', document }],
    }),
  },
};
