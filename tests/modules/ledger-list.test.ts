import { expect, test } from 'vitest';
import { isOnMonitoringList, type RecommendationStatusValue } from '../../src/modules/recommendations/ledger.rules.ts';
import { recommendationStatus } from '../../src/modules/recommendations/recommendations.table.ts';
import { sharedApp } from '../support/app.ts';
import { createLedger, day, refused, take } from '../support/ledger.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

test('isOnMonitoringList filters by status: ended recommendations and those without a recorded outcome are off the list', async () => {
  const ledger = await createLedger();
  for (const status of recommendationStatus.enumValues) await ledger.recommend({ status });
  const listed = async (isOnList: boolean) => {
    const data = await read(
      app,
      'query Q($panel: ID!, $filter: RecommendationFilter) { node(id: $panel) { ... on Panel { recommendations(filter: $filter) { totalCount nodes { status isOnMonitoringList } } } } }',
      { panel: ledger.panel.globalId, filter: { isOnMonitoringList: isOnList } },
    );
    return data.node.recommendations;
  };
  for (const isOnList of [true, false]) {
    const statuses = recommendationStatus.enumValues.filter((status) => isOnMonitoringList(status) === isOnList);
    const { totalCount, nodes } = await listed(isOnList);
    expect(totalCount).toBe(statuses.length);
    expect(nodes.map((node: { status: string }) => node.status).sort()).toEqual([...statuses].sort());
    expect(nodes.every((node: { isOnMonitoringList: boolean }) => node.isOnMonitoringList === isOnList)).toBe(true);
  }
});

test('news of a recommendation without a recorded outcome puts it back on the monitoring list', async () => {
  const ledger = await createLedger();
  const { key } = ledger;
  const unknown = () => ledger.recommend({ status: 'OUTCOME_NOT_RECORDED' });
  const fields = 'recommendation { status isOnMonitoringList isOverdue statusHistory { previousStatus status } }';
  const onList = (status: RecommendationStatusValue, isOverdue: boolean | null = null) => ({
    status,
    isOnMonitoringList: true,
    isOverdue,
    statusHistory: [{ previousStatus: 'OUTCOME_NOT_RECORDED', status }],
  });
  const news = async (name: string, input: object) => {
    const made = await unknown();
    return (await take(app, key, name, { recommendation: made.globalId, ...input }, fields)).recommendation;
  };
  const response = { respondedOn: day(0), respondent: 'Cabinet' };
  expect(await news('recordRecommendationResponse', { ...response, decision: 'ACCEPTED' })).toEqual(onList('ACCEPTED'));
  expect(await news('recordRecommendationResponse', { ...response, decision: 'NOTED' })).toEqual(onList('MADE'));
  expect(await news('reportRecommendationProgress', { claim: 'COMPLETE', actionTaken: 'Circulated' })).toEqual(
    onList('REPORTED_COMPLETE'),
  );
  expect(await news('serveResponseNotice', { servedOn: day(0), reportReceivedOn: day(0) })).toEqual(
    onList('AWAITING_RESPONSE', false),
  );
  const meeting = await ledger.world.createMeeting(ledger.panel, { date: day(-1), liveStatus: 'CLOSED' });
  const accept = { recommendation: (await unknown()).globalId, meeting: meeting.globalId };
  expect(await refused(app, key, 'acceptRecommendationCompletion', accept)).toMatchObject({ code: 'COMPLETION_NOT_REPORTED' });
});
