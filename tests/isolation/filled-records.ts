/** Fills a council with people, panels, improvement work, API keys, webhooks and kept answers. */
import { v7 as uuidv7 } from 'uuid';
import { idempotentAnswer } from '../../src/commands/idempotency.table.ts';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import { identityProvider } from '../../src/modules/access/identity-providers.table.ts';
import { corporateGoal, corporatePlan } from '../../src/modules/councils/corporate-plans.table.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { improvementPlan, successMeasure } from '../../src/modules/improvement/plans.table.ts';
import { review } from '../../src/modules/improvement/reviews.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { referralRule } from '../../src/modules/panels/referral-rules.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { externalReference } from '../../src/modules/sources/external-references.table.ts';
import { webhook, webhookDelivery } from '../../src/modules/webhooks/webhooks.table.ts';
import { withdrawal } from '../../src/modules/withdrawal/withdrawal.table.ts';
import { issue } from '../../src/modules/work-programme/issues.table.ts';
import type { Filling } from './filled-council.ts';

export const longAgo = '2020-01-01';

export async function fillRecords(filling: Filling): Promise<void> {
  const { ids, put, putHidden, word } = filling;
  await put(municipalYear, { id: ids.year, startsOn: longAgo });
  await put(organisation, { id: ids.organisation, kind: 'OTHER' });
  await put(person, {
    id: ids.person,
    councillorTerms: [{ ward: word('person', 'ward'), party: word('person', 'party') }],
    executiveRoles: [{ title: word('person', 'executiveRole') }],
  });
  await put(corporatePlan, { id: ids.corporatePlan });
  await put(corporateGoal, { id: ids.goal, planId: filling.home.corporatePlan, position: filling.set.number });
  await put(issue, { id: ids.issue });
  await put(indicator, { id: ids.indicator, unit: 'COUNT', polarity: 'NEUTRAL', polarityBasis: 'INFERRED' });
  await fillPanel(filling);
  await fillImprovement(filling);
  await putHidden(apiKey, { id: ids.apiKey, permissions: [] });
  await putHidden(webhook, { id: ids.webhook, types: [] });
  await putHidden(webhookDelivery, { webhookId: ids.webhook, position: 0 });
  await putHidden(identityProvider, { algorithms: ['RS256'], roleValues: {} });
  await putHidden(withdrawal, { eventId: ids.event, rows: [] });
  await putHidden(externalReference, { recordId: ids.panel, said: {}, held: {} });
  await putHidden(idempotentAnswer, { answer: { kept: word('idempotent_answer', 'answer') } });
}

async function fillPanel({ set, ids, home, target, other, isAlone, put, word }: Filling): Promise<void> {
  await put(panel, {
    id: ids.panel,
    kind: 'SCRUTINY_PANEL',
    parentId: other.panel ?? null,
    otherNames: [{ name: word('panel', 'otherNames') }],
    contacts: [{ purpose: 'OTHER', names: [word('panel', 'contacts')] }],
  });
  const rule = { toPanelId: target.panel, organisationId: target.organisation };
  await put(referralRule, { ...rule, panelId: home.panel, position: set.number });
  await put(seat, { id: ids.seat, panelId: home.panel, position: set.number, kind: 'COUNCILLOR', votingRights: 'FULL' });
  await put(membership, {
    id: ids.membership,
    seatId: ids.seat,
    panelId: home.panel,
    personId: ids.person,
    // A panel has one chair at a time.
    role: isAlone ? 'CHAIR' : 'MEMBER',
    startsOn: longAgo,
  });
  const notice = { kind: 'OTHER', position: set.number, effectiveFrom: longAgo } as const;
  await put(publicNotice, { ...notice, id: ids.notice, panelId: target.panel });
  await put(publicNotice, { ...notice, id: uuidv7(), panelId: null });
}

async function fillImprovement({ set, ids, home, target, other, put, word }: Filling): Promise<void> {
  await put(review, {
    id: ids.review,
    kind: 'INSPECTION',
    conductedById: target.organisation,
    precededById: other.review ?? null,
    startedOn: longAgo,
    publishedOn: longAgo,
    // One for each set, whose source has the set's number as its position.
    findings: Array.from({ length: 4 }, () => ({
      ...{ kind: 'STRENGTH', text: word('review', 'findings'), comment: word('review', 'comment'), depth: 0 },
    })),
    recommendations: [{ number: '1', text: word('review', 'recommendations') }],
  });
  await put(improvementPlan, {
    id: ids.plan,
    status: 'IN_PROGRESS',
    panelId: target.panel,
    promptedById: target.review,
    issueId: target.issue,
    actions: [{ text: word('improvement_plan', 'actions'), owner: word('improvement_plan', 'actionOwner') }],
  });
  await put(successMeasure, { planId: home.plan, position: set.number, indicatorId: target.indicator });
}
