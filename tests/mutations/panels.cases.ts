import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  createPanel: {
    input: ({ council, panel, organisation }) => ({
      council,
      slug: `panel-${crypto.randomUUID()}`,
      kind: 'TASK_AND_FINISH',
      details: {
        name: 'Placements Inquiry',
        parent: panel,
        referralRules: [
          { condition: 'unless urgent', panel, bodyAsRecorded: 'The panel' },
          { condition: 'when reported', organisation, bodyAsRecorded: 'The police' },
        ],
      },
    }),
  },
  updatePanel: {
    input: ({ panel, organisation }) => ({
      id: panel,
      patch: {
        name: 'Children’s Panel',
        referralRules: [{ condition: 'when reported', organisation, bodyAsRecorded: 'Police' }],
      },
    }),
  },
  createSeat: {
    input: ({ panel }) => ({ panel, kind: 'PARENT_GOVERNOR', votingRights: 'EDUCATION_ONLY', position: 1 }),
  },
  appointMember: {
    input: ({ seat, person }) => ({ seat, person, role: 'CHAIR', startsOn: '2026-01-15' }),
  },
  endMembership: { input: ({ membership }) => ({ membership, endsOn: '2026-01-15', reason: 'Resigned' }) },
  declareVacancy: { input: ({ seat }) => ({ seat, vacantSince: '2026-01-15' }) },
  publishTermsOfReference: {
    input: ({ panel, meeting }) => ({
      panel,
      clauses: [{ text: 'To scrutinise.' }],
      effectiveFrom: '2026-01-15',
      adoptedAt: meeting,
    }),
  },
};
