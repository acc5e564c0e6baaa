/** Parts of a scene that stand apart from its meeting. */
import { improvementPlan } from '../../src/modules/improvement/plans.table.ts';
import { review } from '../../src/modules/improvement/reviews.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { indicatorRow, indicatorSection, indicatorSet } from '../../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { webhook, webhookDelivery, webhookSecret } from '../../src/modules/webhooks/webhooks.table.ts';
import { issue } from '../../src/modules/work-programme/issues.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import type { Made, World } from '../support/world.ts';

export async function addImprovement(council: World, panel: Made) {
  const subject = await addRecord(council, 'Issue', issue, { title: 'Children’s services' });
  const visit = await addRecord(council, 'Review', review, { title: 'Monitoring visit', kind: 'MONITORING_VISIT' });
  const plan = await addRecord(council, 'ImprovementPlan', improvementPlan, {
    title: 'Improvement Plan',
    panelId: panel.id,
    status: 'IN_PROGRESS',
  });
  const rate = await addRecord(council, 'Indicator', indicator, {
    name: 'Rate of children in care',
    unit: 'RATE_PER_10000',
    polarity: 'UNKNOWN',
  });
  const report = await addRecord(council, 'IndicatorSet', indicatorSet, {
    title: 'Performance Report',
    periodLabel: 'July 2023',
    asAt: '2023-06-30',
  });
  await addPart(council, indicatorSection, { indicatorSetId: report.id, position: 1, title: 'Demand' });
  await addPart(council, indicatorRow, {
    ...{ indicatorSetId: report.id, section: 1, position: 1 },
    ...{ indicatorId: rate.id, nameAsPublished: 'Rate of children in care' },
  });
  return {
    issue: subject.globalId,
    review: visit.globalId,
    plan: plan.globalId,
    indicator: rate.globalId,
    indicatorSet: report.globalId,
  };
}

export async function addSeats(council: World, { id: panelId }: Made) {
  const vacant = await addRecord(council, 'Seat', seat, {
    panelId,
    position: 1,
    kind: 'COUNCILLOR',
    vacancyRecordedOn: '2025-05-21',
  });
  const held = await addRecord(council, 'Seat', seat, { panelId, position: 2, kind: 'COUNCILLOR' });
  const ali = await addRecord(council, 'Person', person, { displayName: 'Councillor B Ali', sortName: 'ali' });
  const holding = { seatId: held.id, panelId, personId: ali.id, role: 'MEMBER', startsOn: '2025-05-21' } as const;
  const membershipOfAli = await addRecord(council, 'Membership', membership, holding);
  return { seat: vacant.globalId, membership: membershipOfAli.globalId };
}

export async function addWebhook(council: World, isPaused = false) {
  const paused = isPaused ? ({ pausedAt: new Date(), pausedBecause: 'GONE' } as const) : {};
  const details = { visibility: 'STAFF', url: 'https://receiver.example/events', types: [] as string[] } as const;
  const made = await addRecord(council, 'Webhook', webhook, { ...details, ...paused });
  await addPart(council, webhookDelivery, { visibility: 'STAFF', webhookId: made.id, position: 0 });
  await addPart(council, webhookSecret, { webhookId: made.id, secret: 'whsec_' });
  return made;
}
