import type { MutationCases } from './cases.ts';

/** A label that no other test uses in the same council. */
let year = 2000;

export const cases: MutationCases = {
  updateCouncil: { input: ({ councilId }) => ({ id: councilId, patch: { websiteUrl: 'https://council.test/' } }) },
  createMunicipalYear: {
    input: ({ council }) => {
      year += 1;
      const label = `${year}/${String(year + 1).slice(2)}`;
      return { council, label, startsOn: `${year}-05-15`, endsOn: `${year + 1}-05-14` };
    },
  },
  adoptCorporatePlan: {
    input: ({ council }) => ({ council, title: 'Corporate Plan', goals: [{ title: 'Strong foundations' }] }),
  },
};
