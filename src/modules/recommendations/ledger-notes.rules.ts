/** Observations on the record of a recommendation, as pure rules. Information only: they never block anything. */
import type { Observation } from '../compliance/compliance.rules.ts';
import { isOverdue, type RecommendationStatusValue } from './ledger.rules.ts';
import type { recommendationKind } from './recommendations.table.ts';

export interface LedgerFacts {
  nation: string;
  kind: (typeof recommendationKind.enumValues)[number];
  status: RecommendationStatusValue;
  /** Null without a recorded notice. */
  responseDueOn: string | null;
  /** One that only notes included. */
  hasResponse: boolean;
}

const section9FE = {
  text: 'Local Government Act 2000 s.9FE',
  url: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FE',
};

/** Everything worth noting about a recommendation on `today`, a civil date. */
export function observeRecommendation(facts: LedgerFacts, today: string): Observation[] {
  const { nation, kind, responseDueOn } = facts;
  // Section 9FE is law in England.
  const reference = nation === 'ENGLAND' ? section9FE : null;
  const notes: Observation[] = [];
  if (reference && responseDueOn !== null && kind !== 'TO_EXECUTIVE' && kind !== 'TO_COUNCIL') {
    const message =
      'Notice requires a response to a recommendation that is made neither to the council nor to its executive; the law that fixes two months is about those.';
    notes.push({ code: 'NOTICE_OUTSIDE_SECTION_9FE', message, reference, agendaItemId: null });
  }
  if (isOverdue(facts, facts.hasResponse, today)) {
    const message = `The last day to respond was ${responseDueOn}, and no response is recorded.`;
    notes.push({ code: 'RESPONSE_OVERDUE', message, reference, agendaItemId: null });
  }
  return notes;
}
