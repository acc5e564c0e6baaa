import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  publishNotice: {
    input: ({ council, panel }) => ({ council, panel, kind: 'SMOKING', title: 'Smoking', html: '<p>No smoking.</p>' }),
  },
};
