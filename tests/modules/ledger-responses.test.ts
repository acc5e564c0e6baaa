import { describe, expect, test } from 'vitest';
import { document } from '../../src/modules/documents/documents.table.ts';
import { responseDueOn } from '../../src/modules/recommendations/ledger.rules.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { sharedApp } from '../support/app.ts';
import { createLedger, day, type Ledger, refused, take } from '../support/ledger.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import type { Made } from '../support/world.ts';

const app = await sharedApp();

const responseFields = 'recommendation { status notice { servedOn reportReceivedOn } responseDueOn isOverdue }';

function serve({ key }: Ledger, made: Made, servedOn: string, reportReceivedOn = servedOn) {
  return take(app, key, 'serveResponseNotice', { recommendation: made.globalId, servedOn, reportReceivedOn }, responseFields);
}

function answer({ key }: Ledger, made: Made, decision: string, details: object = {}) {
  const input = { recommendation: made.globalId, decision, respondedOn: day(0), respondent: 'Cabinet', ...details };
  return take(app, key, 'recordRecommendationResponse', input, responseFields);
}

describe('notice', () => {
  test('starts two months from the later of notice and receipt, after which the response is overdue', async () => {
    const ledger = await createLedger();
    const [byNotice, byReceipt] = [await ledger.recommend(), await ledger.recommend()];
    expect((await serve(ledger, byNotice, '2023-07-20', '2023-07-01')).recommendation).toEqual({
      status: 'AWAITING_RESPONSE',
      notice: { servedOn: '2023-07-20', reportReceivedOn: '2023-07-01' },
      responseDueOn: '2023-09-19',
      isOverdue: true,
    });
    expect((await serve(ledger, byReceipt, '2023-07-01', '2023-12-31')).recommendation).toMatchObject({
      notice: { servedOn: '2023-07-01', reportReceivedOn: '2023-12-31' },
      responseDueOn: '2024-02-29',
      isOverdue: true,
    });
  });

  test('is refused for a future day, and a second time', async () => {
    const ledger = await createLedger();
    const made = await ledger.recommend();
    const notice = (servedOn: string, reportReceivedOn: string) =>
      refused(app, ledger.key, 'serveResponseNotice', { recommendation: made.globalId, servedOn, reportReceivedOn });
    expect(await notice(day(1), day(0))).toMatchObject({ code: 'INVALID', field: ['servedOn'] });
    expect(await notice(day(0), day(1))).toMatchObject({ code: 'INVALID', field: ['reportReceivedOn'] });
    expect((await serve(ledger, made, day(0))).recommendation).toEqual({
      status: 'AWAITING_RESPONSE',
      notice: { servedOn: day(0), reportReceivedOn: day(0) },
      responseDueOn: responseDueOn(day(0), day(0)),
      isOverdue: false,
    });
    expect(await notice(day(0), day(0))).toMatchObject({
      code: 'INVALID_TRANSITION',
      message:
        'Recommendation R-1 is AWAITING_RESPONSE, which this action does not fit. Possible now: recordRecommendationResponse, withdrawRecommendation.',
    });
  });
});

test('nothing is served or answered before the recommendation was made', async () => {
  const ledger = await createLedger();
  const { globalId: recommendation } = await ledger.recommend({ madeOn: '2023-07-20' });
  const message = 'The recommendation was made on 2023-07-20. Give that day or a later one.';
  const served = { recommendation, servedOn: '2023-07-20', reportReceivedOn: '2023-07-19' };
  expect(await refused(app, ledger.key, 'serveResponseNotice', served)).toMatchObject({
    ...{ code: 'INVALID', field: ['reportReceivedOn'], message },
  });
  const answered = { recommendation, decision: 'ACCEPTED', respondedOn: '2023-07-19', respondent: 'Cabinet' };
  expect(await refused(app, ledger.key, 'recordRecommendationResponse', answered)).toMatchObject({
    ...{ code: 'INVALID', field: ['respondedOn'], message },
  });
  const notice = await take(
    app,
    ledger.key,
    'serveResponseNotice',
    { ...served, reportReceivedOn: '2023-07-20' },
    responseFields,
  );
  expect(notice.recommendation).toMatchObject({ status: 'AWAITING_RESPONSE', responseDueOn: '2023-09-19' });
});

describe('overdue', () => {
  test('begins on the day after the last day to respond, by the calendar of the council', async () => {
    const ledger = await createLedger();
    const today = todayInCouncilTime();
    // About two months ago: the last day to respond was yesterday for some, is today for others and tomorrow for others.
    const days = Array.from({ length: 16 }, (_, index) => day(-70 + index));
    for (const served of days)
      await ledger.recommend({ status: 'AWAITING_RESPONSE', noticeServedOn: served, reportReceivedOn: served, madeOn: served });
    const list = (filter: object) =>
      read(
        app,
        `query Q($slug: String!, $filter: RecommendationFilter) { council(slug: $slug) {
          recommendations(filter: $filter, orderBy: { field: RESPONSE_DUE_ON, direction: ASC }) { nodes { madeOn responseDueOn isOverdue } }
        } }`,
        { slug: ledger.world.slug, filter },
      );
    const expected = days.map((madeOn) => {
      const dueOn = responseDueOn(madeOn, madeOn);
      return { madeOn, responseDueOn: dueOn, isOverdue: dueOn < today };
    });
    expect(expected.map(({ isOverdue }) => isOverdue)).toEqual(expect.arrayContaining([true, false]));
    const byDay = (a: { madeOn: string }, b: { madeOn: string }) => (a.madeOn < b.madeOn ? -1 : 1);
    for (const isOverdue of [true, false]) {
      const { nodes } = (await list({ isOverdue })).council.recommendations;
      expect(nodes.sort(byDay)).toEqual(expected.filter((row) => row.isOverdue === isOverdue));
    }
  });

  test('ends with any response, one that only notes included', async () => {
    const ledger = await createLedger();
    const statusAfter = async (decision: string) => {
      const made = await ledger.recommend();
      await serve(ledger, made, '2023-07-20');
      const { status, isOverdue, responseDueOn: dueOn } = (await answer(ledger, made, decision)).recommendation;
      return [status, isOverdue, dueOn];
    };
    expect(await statusAfter('NOTED')).toEqual(['AWAITING_RESPONSE', false, '2023-09-19']);
    expect(await statusAfter('ACCEPTED')).toEqual(['ACCEPTED', false, '2023-09-19']);
    expect(await statusAfter('PARTIALLY_ACCEPTED')).toEqual(['PARTIALLY_ACCEPTED', false, '2023-09-19']);
    expect(await statusAfter('REJECTED')).toEqual(['REJECTED', false, '2023-09-19']);
  });

  test('filters recommendations across councils; recommendations without a due date match neither value', async () => {
    const [first, second, third] = [await createLedger(), await createLedger(), await createLedger()];
    const overdue = [];
    for (const ledger of [first, second, third]) {
      const [late, early] = [await ledger.recommend(), await ledger.recommend()];
      await ledger.recommend();
      // A source may mention a notice without its day.
      await ledger.recommend({ status: 'AWAITING_RESPONSE' });
      await serve(ledger, late, '2023-07-20');
      await serve(ledger, early, day(-1));
      const answered = await ledger.recommend();
      await serve(ledger, answered, '2023-07-20');
      await answer(ledger, answered, 'ACCEPTED');
      const noted = await ledger.recommend();
      await serve(ledger, noted, '2023-07-20');
      await answer(ledger, noted, 'NOTED');
      overdue.push(late.globalId);
    }
    const slugs = [first.world.slug, second.world.slug];
    const found = async (filter: object) => {
      const { recommendations } = await read(
        app,
        'query Q($councils: [String!], $filter: RecommendationFilter) { recommendations(councils: $councils, filter: $filter) { totalCount nodes { id isOverdue } } }',
        { councils: slugs, filter },
      );
      expect(recommendations.nodes).toHaveLength(recommendations.totalCount);
      return recommendations;
    };
    const { nodes } = await found({ isOverdue: true });
    expect(nodes.map((node: { id: string }) => node.id).sort()).toEqual(overdue.slice(0, 2).sort());
    expect(nodes.map((node: { isOverdue: boolean }) => node.isOverdue)).toEqual([true, true]);
    const others = await found({ isOverdue: false });
    expect(others.nodes.map((node: { isOverdue: boolean }) => node.isOverdue)).toEqual(Array(6).fill(false));
    const all = await found({});
    expect(all.nodes.filter((node: { isOverdue: boolean | null }) => node.isOverdue === null)).toHaveLength(4);
    expect(all.totalCount).toBe(12);
  });
});

test('responses and reports of progress are stored as given, with their documents', async () => {
  const ledger = await createLedger();
  const { world, key } = ledger;
  const made = await ledger.recommend();
  const paper = (title: string) => addRecord(world, 'Document', document, { title, kind: 'RESPONSE', position: 1 });
  const [letter, slides, minutes] = [await paper('Letter'), await paper('Slides'), await paper('Minutes')];
  await answer(ledger, made, 'NOTED', { respondedOn: day(-3), respondent: ' Health Board ', text: 'Thank you.' });
  const { response } = await take(
    app,
    key,
    'recordRecommendationResponse',
    {
      recommendation: made.globalId,
      decision: 'ACCEPTED',
      respondedOn: day(-5),
      respondent: 'Cabinet',
      document: letter.globalId,
    },
    'response { decision recommendation { id } document { title } }',
  );
  expect(response).toEqual({ decision: 'ACCEPTED', recommendation: { id: made.globalId }, document: { title: 'Letter' } });
  const report = (input: object) =>
    take(app, key, 'reportRecommendationProgress', { recommendation: made.globalId, ...input }, 'progress { id claim }');
  await report({ claim: 'IN_PROGRESS', actionTaken: ' Begun ' });
  // A document given twice is stored once.
  const documents = [slides.globalId, minutes.globalId, slides.globalId];
  const { progress } = await report({ claim: 'COMPLETE', actionTaken: 'Circulated', actedOn: '2023-07-11', documents });
  expect(progress).toEqual({ id: expect.any(String), claim: 'COMPLETE' });

  const { node } = await read(
    app,
    `query Q($id: ID!) { node(id: $id) { ... on Recommendation {
      responses { decision text respondedOn respondent document { title } }
      progress { actionTaken actedOn claim documents { title } }
      statusHistory { previousStatus status }
    } } }`,
    { id: made.globalId },
  );
  expect(node.progress[0].documents.sort((a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1))).toEqual([
    { title: 'Minutes' },
    { title: 'Slides' },
  ]);
  expect(node).toEqual({
    responses: [
      { decision: 'ACCEPTED', text: null, respondedOn: day(-5), respondent: 'Cabinet', document: { title: 'Letter' } },
      { decision: 'NOTED', text: 'Thank you.', respondedOn: day(-3), respondent: 'Health Board', document: null },
    ],
    progress: [
      { actionTaken: 'Circulated', actedOn: '2023-07-11', claim: 'COMPLETE', documents: expect.any(Array) },
      { actionTaken: 'Begun', actedOn: null, claim: 'IN_PROGRESS', documents: [] },
    ],
    // A response that only notes does not change the status.
    statusHistory: [
      { previousStatus: 'MADE', status: 'ACCEPTED' },
      { previousStatus: 'ACCEPTED', status: 'IN_PROGRESS' },
      { previousStatus: 'IN_PROGRESS', status: 'REPORTED_COMPLETE' },
    ],
  });
});

test('required texts must not be blank, and days must not be in the future', async () => {
  const { key, recommend } = await createLedger();
  const recommendation = (await recommend()).globalId;
  const response = { recommendation, decision: 'ACCEPTED', respondedOn: day(0), respondent: 'Cabinet' };
  const progress = { recommendation, claim: 'COMPLETE', actionTaken: 'Done' };
  const cases: [name: string, input: object, code: string, field: string][] = [
    ['recordRecommendationResponse', { ...response, respondent: ' ' }, 'REQUIRED', 'respondent'],
    ['recordRecommendationResponse', { ...response, respondedOn: day(1) }, 'INVALID', 'respondedOn'],
    ['reportRecommendationProgress', { ...progress, actionTaken: '\n' }, 'REQUIRED', 'actionTaken'],
    ['reportRecommendationProgress', { ...progress, actedOn: day(1) }, 'INVALID', 'actedOn'],
    ['withdrawRecommendation', { recommendation, reason: '' }, 'REQUIRED', 'reason'],
  ];
  for (const [name, input, code, field] of cases)
    expect(await refused(app, key, name, { ...input })).toMatchObject({ code, field: [field] });
});
