import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  defineGlossaryTerm: {
    input: ({ council, agendaItem }) => ({ council, term: 'CiC', expansion: 'Children in Care', agendaItem }),
  },
};
