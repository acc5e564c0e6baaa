import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  defineIndicator: {
    input: ({ council }) => ({ council, details: { name: 'Re-referrals', unit: 'PERCENT', polarity: 'LOWER_IS_BETTER' } }),
  },
  updateIndicator: { input: ({ indicator }) => ({ id: indicator, patch: { code: 'CP8-QL' } }) },
  publishIndicatorSet: {
    input: ({ council, indicator, agendaItem, document }) => ({
      council,
      title: 'Performance Report',
      periodLabel: 'August 2023',
      asAt: '2023-07-31',
      agendaItem,
      document,
      sections: [{ title: 'Demand', rows: [{ indicator, nameAsPublished: 'Rate of children in care' }] }],
    }),
  },
  recordObservations: {
    input: ({ indicatorSet, indicator }) => ({
      indicatorSet,
      observations: [
        {
          ...{ indicator, periodStart: '2023-06-01', periodEnd: '2023-06-30', periodLabel: 'Jun-23' },
          ...{ state: 'VALUE', value: 72, valueAsPublished: '72' },
        },
      ],
    }),
  },
};
