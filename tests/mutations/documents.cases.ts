import { restriction } from './agendas.cases.ts';
import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  attachDocument: {
    input: ({ agendaItem, document }) => ({
      owner: { agendaItem },
      url: 'https://example.org/report.pdf',
      title: 'Report',
      kind: 'REPORT',
      supersedes: document,
    }),
  },
  restrictDocument: { input: ({ document }) => ({ document, restriction }) },
  releaseDocument: { state: { restricted: 'document' }, input: ({ document }) => ({ document, reason: 'Signed' }) },
};
