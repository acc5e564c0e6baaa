import { expect, test } from 'vitest';
import { type LedgerFacts, observeRecommendation } from '../../src/modules/recommendations/ledger-notes.rules.ts';
import { recommendationKind } from '../../src/modules/recommendations/recommendations.table.ts';

const facts: LedgerFacts = {
  nation: 'ENGLAND',
  kind: 'TO_EXECUTIVE',
  status: 'AWAITING_RESPONSE',
  responseDueOn: '2023-09-19',
  hasResponse: false,
};
const codes = (details: Partial<LedgerFacts>, today = '2023-09-19') =>
  observeRecommendation({ ...facts, ...details }, today).map(({ code }) => code);

test('a response is overdue after its last day, until there is one', () => {
  expect(observeRecommendation(facts, '2023-09-20')).toEqual([
    {
      code: 'RESPONSE_OVERDUE',
      message: 'The last day to respond was 2023-09-19, and no response is recorded.',
      reference: {
        text: 'Local Government Act 2000 s.9FE',
        url: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FE',
      },
      agendaItemId: null,
    },
  ]);
  expect(codes({})).toEqual([]);
  expect(codes({ hasResponse: true }, '2023-09-20')).toEqual([]);
  expect(codes({ responseDueOn: null }, '2023-09-20')).toEqual([]);
  expect(observeRecommendation({ ...facts, nation: 'WALES' }, '2023-09-20')).toMatchObject([
    { code: 'RESPONSE_OVERDUE', reference: null },
  ]);
});

test('section 9FE is about recommendations to the council and its executive', () => {
  const noted = recommendationKind.enumValues.filter((kind) => codes({ kind }).length > 0);
  expect(noted).toEqual(['TO_PARTNER', 'TO_OFFICERS', 'INFORMATION_REQUEST', 'FUTURE_BUSINESS']);
  expect(codes({ kind: 'TO_PARTNER' })).toEqual(['NOTICE_OUTSIDE_SECTION_9FE']);
  expect(codes({ kind: 'TO_PARTNER', responseDueOn: null })).toEqual([]);
  expect(codes({ kind: 'TO_PARTNER', nation: 'WALES' })).toEqual([]);
});
