/** Fills a council with recommendations, performance reports, issues and a work programme. */
import { v7 as uuidv7 } from 'uuid';
import { reviewFindingSource } from '../../src/modules/improvement/reviews.table.ts';
import { indicatorRow, indicatorSection, indicatorSet, observation } from '../../src/modules/performance/indicator-sets.table.ts';
import {
  completionReview,
  progressDocument,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from '../../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import type { Filling } from './filled-council.ts';
import { longAgo } from './filled-records.ts';

export async function fillOutcomes(filling: Filling): Promise<void> {
  const { set, ids, home, target, isAlone, put } = filling;
  await put(reviewFindingSource, {
    ...{ reviewId: home.review, position: set.number, agendaItemId: home.item },
    ...{ minuteEntryId: target.entry, documentId: ids.document },
  });
  await put(issueItem, { issueId: ids.issue, agendaItemId: home.item });
  if (!isAlone) await put(issueItem, { issueId: home.issue, agendaItemId: ids.item });
  await put(workProgrammeItem, {
    id: ids.workItem,
    panelId: home.panel,
    status: 'PLANNED',
    targetMeetingId: target.meeting,
    municipalYearId: target.year,
    clauseId: target.clause,
    issueId: target.issue,
    fulfilledByItemId: target.item,
  });
  await fillRecommendation(filling);
  await fillPerformance(filling);
}

async function fillRecommendation({ ids, home, target, other, isAlone, put, word }: Filling): Promise<void> {
  await put(recommendation, {
    id: ids.recommendation,
    panelId: home.panel,
    kind: 'TO_EXECUTIVE',
    status: 'MADE',
    madeOn: longAgo,
    meetingId: target.meeting,
    agendaItemId: target.item,
    clauseId: target.clause,
    addresseePersonId: target.person,
    addresseeOrganisationId: target.organisation,
    responsibleOfficerId: target.person,
    issueId: target.issue,
    nextReportToMeetingId: target.meeting,
    listedForMeetingId: target.meeting,
    supersededById: other.recommendation ?? null,
  });
  if (!isAlone) {
    await put(recommendation, {
      id: uuidv7(),
      panelId: ids.panel,
      reference: word('recommendation', 'ofPanel'),
      kind: 'TO_COUNCIL',
      status: 'MADE',
    });
  }
  const followUp = { recommendationId: home.recommendation };
  await put(recommendationResponse, {
    ...followUp,
    id: ids.response,
    decision: 'ACCEPTED',
    respondedOn: longAgo,
    documentId: target.document,
  });
  await put(recommendationProgress, {
    ...followUp,
    id: ids.progress,
    claim: 'COMPLETE',
    reportedToMeetingId: target.meeting,
  });
  await put(progressDocument, { progressId: home.progress, documentId: ids.document });
  await put(completionReview, {
    ...followUp,
    id: uuidv7(),
    isAccepted: true,
    meetingId: home.meeting,
    resolutionId: target.resolution,
  });
  await put(recommendationStatusChange, {
    ...followUp,
    id: uuidv7(),
    status: 'IN_PROGRESS',
    changedAt: new Date(longAgo),
    meetingId: target.meeting,
  });
}

async function fillPerformance({ set, ids, home, target, put, word }: Filling): Promise<void> {
  await put(indicatorSet, {
    id: ids.indicatorSet,
    // Not before the period of the values that a case records.
    asAt: '2023-06-30',
    contact: { purpose: 'DATA', names: [word('indicator_set', 'contact')] },
    agendaItemId: target.item,
    panelId: home.panel,
    documentId: target.document,
  });
  await put(indicatorSection, { indicatorSetId: home.indicatorSet, position: set.number });
  await put(indicatorRow, {
    indicatorSetId: home.indicatorSet,
    section: set.number,
    position: 1,
    indicatorId: ids.indicator,
    target: { operator: 'AT_LEAST', value: 1, valueAsPublished: word('indicator_row', 'target') },
    benchmarks: [
      {
        comparator: 'OTHER',
        label: word('indicator_row', 'benchmarks'),
        value: 1,
        valueAsPublished: word('indicator_row', 'benchmark'),
      },
    ],
    rag: { value: 'GREEN', asPublished: word('indicator_row', 'rag') },
    direction: {
      value: 'UP',
      asPublished: word('indicator_row', 'direction'),
      columnLabel: word('indicator_row', 'directionLabel'),
    },
  });
  await put(observation, {
    id: uuidv7(),
    indicatorSetId: home.indicatorSet,
    indicatorId: ids.indicator,
    periodStart: longAgo,
    periodEnd: longAgo,
    state: 'VALUE',
    value: 1,
  });
}
