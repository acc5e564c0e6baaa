import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  createPerson: { input: ({ council }) => ({ council, details: { displayName: 'Councillor C Cole' } }) },
  updatePerson: { input: ({ person }) => ({ id: person, patch: { email: 'a.lee@council.test' } }) },
};
