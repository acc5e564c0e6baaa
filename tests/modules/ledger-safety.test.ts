import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createLedger, day, type Ledger, mutationOf, refused, take } from '../support/ledger.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type Made } from '../support/world.ts';

const app = await sharedApp();

const inputs: Record<string, object> = {
  serveResponseNotice: { servedOn: '2023-07-20', reportReceivedOn: '2023-07-20' },
  recordRecommendationResponse: { decision: 'ACCEPTED', respondedOn: '2023-07-20', respondent: 'Cabinet' },
  reportRecommendationProgress: { claim: 'COMPLETE', actionTaken: 'Done' },
  acceptRecommendationCompletion: { meeting: 'Meeting_none' },
  rejectRecommendationCompletion: { meeting: 'Meeting_none', reason: 'No figures' },
  removeRejectedRecommendation: { reportedTo: 'Meeting_none' },
  withdrawRecommendation: { reason: 'Made in error' },
};
const toManage = ['serveResponseNotice', 'acceptRecommendationCompletion', 'rejectRecommendationCompletion'].concat(
  'removeRejectedRecommendation',
  'withdrawRecommendation',
);

describe('permissions', () => {
  /** The code that each mutation answers to a holder of a key, for a recommendation that does not exist. */
  async function answersTo(key?: string): Promise<Record<string, string>> {
    const recommendation = globalId('Recommendation', { councilId: 1, id: '00000000-0000-7000-8000-000000000000' });
    const answers = Object.entries(inputs).map(async ([name, input]) => {
      const answer = await ask(app, mutationOf(name), { input: { recommendation, ...input } }, key);
      return [name, answer.errors?.[0]?.extensions.code ?? answer.data[name].userErrors[0].code];
    });
    return Object.fromEntries(await Promise.all(answers));
  }
  const allOf = (code: string) => Object.fromEntries(Object.keys(inputs).map((name) => [name, code]));
  const partOf = (mayManage: boolean) =>
    Object.fromEntries(
      Object.keys(inputs).map((name) => [name, toManage.includes(name) === mayManage ? 'NOT_FOUND' : 'FORBIDDEN']),
    );

  test('without a credential, or as a member or partner, every mutation is refused', async () => {
    const world = await createCouncil();
    expect(await answersTo()).toEqual(allOf('UNAUTHENTICATED'));
    for (const role of ['PUBLIC', 'PARTNER', 'MEMBER'] as const)
      expect(await answersTo(await world.key(role))).toEqual(allOf('FORBIDDEN'));
  });

  test('a clerk records decisions of the panel but not responses; an officer records responses but not decisions', async () => {
    const world = await createCouncil();
    expect(await answersTo(await world.key('CLERK'))).toEqual(partOf(true));
    expect(await answersTo(await world.key('OFFICER'))).toEqual(partOf(false));
    expect(await answersTo(await world.key('ADMINISTRATOR'))).toEqual(allOf('NOT_FOUND'));
  });

  test('an officer responds and reports, and the clerk records that the panel accepts', async () => {
    const { world, panel, recommend } = await createLedger();
    const [clerk, officer] = [await world.key('CLERK'), await world.key('OFFICER')];
    const recommendation = (await recommend()).globalId;
    const meeting = (await world.createMeeting(panel, { date: day(-1) })).globalId;
    await take(app, clerk, 'serveResponseNotice', { recommendation, ...inputs.serveResponseNotice });
    await take(app, officer, 'recordRecommendationResponse', { recommendation, ...inputs.recordRecommendationResponse });
    await take(app, officer, 'reportRecommendationProgress', { recommendation, ...inputs.reportRecommendationProgress });
    const accepted = await take(app, clerk, 'acceptRecommendationCompletion', { recommendation, meeting });
    expect(accepted.recommendation.status).toBe('CLOSED');
  });
});

describe("another council's records are not found", () => {
  /** The records that an input may refer to. */
  async function createNamed(ledger: Ledger): Promise<Record<string, Made>> {
    const meeting = await ledger.world.createMeeting(ledger.panel, { date: day(-1), liveStatus: 'CLOSED' });
    return {
      meeting,
      recommendation: await ledger.recommend({ status: 'ACCEPTED' }),
      document: await addRecord(ledger.world, 'Document', document, { title: 'Letter', kind: 'RESPONSE', position: 1 }),
      resolution: await ledger.resolve(meeting),
    };
  }

  const cases: [name: string, field: string, noun: string, status: 'MADE' | 'REPORTED_COMPLETE' | 'REJECTED'][] = [
    ...Object.keys(inputs).map((name) => [name, 'recommendation', 'recommendation', 'MADE'] as [string, string, string, 'MADE']),
    ['recordRecommendationResponse', 'document', 'document', 'MADE'],
    ['reportRecommendationProgress', 'documents', 'document', 'MADE'],
    ['reportRecommendationProgress', 'reportedTo', 'meeting', 'MADE'],
    ['acceptRecommendationCompletion', 'meeting', 'meeting', 'REPORTED_COMPLETE'],
    ['acceptRecommendationCompletion', 'resolution', 'resolution', 'REPORTED_COMPLETE'],
    ['rejectRecommendationCompletion', 'meeting', 'meeting', 'REPORTED_COMPLETE'],
    ['rejectRecommendationCompletion', 'resolution', 'resolution', 'REPORTED_COMPLETE'],
    ['rejectRecommendationCompletion', 'nextReportTo', 'meeting', 'REPORTED_COMPLETE'],
    ['removeRejectedRecommendation', 'reportedTo', 'meeting', 'REJECTED'],
    ['withdrawRecommendation', 'supersededBy', 'recommendation', 'MADE'],
  ];
  test.for(cases)('%s, %s', async ([name, field, noun, status]) => {
    const [ours, theirs] = [await createLedger(), await createLedger()];
    const [own, foreign] = [await createNamed(ours), await createNamed(theirs)];
    const made = await ours.recommend({ status });
    const sound = { recommendation: made.globalId, ...inputs[name] } as Record<string, unknown>;
    if ('meeting' in sound) sound.meeting = own.meeting?.globalId;
    const wrong = [
      foreign[noun]?.globalId,
      // The id of their record with the number of our council, an id of another type, and a malformed id.
      globalId(own[noun]?.globalId.split('_')[0] ?? '', { councilId: ours.world.councilId, id: foreign[noun]?.id ?? '' }),
      ours.panel.globalId,
      'rubbish',
    ];
    for (const id of wrong) {
      const input = { ...sound, [field]: field === 'documents' ? [own.document?.globalId, id] : id };
      expect(await refused(app, ours.key, name, input)).toEqual({
        code: 'NOT_FOUND',
        field: field === 'documents' ? ['documents', '1'] : [field],
        message: `There is no such ${noun} in this council.`,
        currentVersion: null,
      });
    }
    const untouched = await read(
      app,
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Recommendation { version responses { id } progress { id } completionReviews { isAccepted } } } }',
      { ids: [made.globalId, foreign.recommendation?.globalId] },
    );
    const blank = { version: 1, responses: [], progress: [], completionReviews: [] };
    expect(untouched.nodes).toEqual([blank, blank]);
  });
});

describe('concurrent writes', () => {
  test('of two writers with the same version one succeeds, and the other is told the current version', async () => {
    const { key, recommend } = await createLedger();
    const recommendation = (await recommend()).globalId;
    const input = { recommendation, ...inputs.reportRecommendationProgress, expectedVersion: 1 };
    const name = 'reportRecommendationProgress';
    const answers = await Promise.all([1, 2].map(() => ask(app, mutationOf(name), { input }, key)));
    expect(answers.flatMap((answer) => answer.data[name].userErrors)).toEqual([
      {
        code: 'STALE_VERSION',
        field: ['expectedVersion'],
        message: 'This recommendation has changed since version 1: it is at version 2 now. Read it again before you change it.',
        currentVersion: 2,
      },
    ]);
    await take(app, key, name, { ...input, expectedVersion: 2 });
  });

  test('of eight requests with the same idempotency key one adds a report, and all get its answer', async () => {
    const { key, recommend } = await createLedger();
    const recommendation = (await recommend()).globalId;
    const input = { recommendation, ...inputs.reportRecommendationProgress, idempotencyKey: 'progress-1' };
    const mutation = mutationOf('reportRecommendationProgress', 'recommendation { version progress { id } } progress { id }');
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(app, mutation, { input }, key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { progress, recommendation: row } = answers[0]?.data.reportRecommendationProgress ?? {};
    expect(row).toEqual({ version: 2, progress: [progress] });
    const other = { ...input, actionTaken: 'Something else' };
    expect(await refused(app, key, 'reportRecommendationProgress', other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});
