import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { createLedger, refused, take } from '../support/ledger.ts';

const app = await sharedApp();

const ending = 'recommendation { status isOnMonitoringList supersededBy { id } statusHistory { status reason } }';

test('a recommendation is withdrawn with a reason, or replaced by another', async () => {
  const { key, recommend } = await createLedger();
  const [first, second, third] = [await recommend(), await recommend({ status: 'REJECTED' }), await recommend()];
  const withdrawn = await take(
    app,
    key,
    'withdrawRecommendation',
    { recommendation: first.globalId, reason: ' Made in error ' },
    ending,
  );
  expect(withdrawn.recommendation).toEqual({
    status: 'WITHDRAWN',
    isOnMonitoringList: false,
    supersededBy: null,
    statusHistory: [{ status: 'WITHDRAWN', reason: 'Made in error' }],
  });
  const replaced = await take(
    app,
    key,
    'withdrawRecommendation',
    { recommendation: second.globalId, supersededBy: third.globalId, reason: 'Reworded' },
    ending,
  );
  expect(replaced.recommendation).toEqual({
    status: 'SUPERSEDED',
    isOnMonitoringList: false,
    supersededBy: { id: third.globalId },
    statusHistory: [{ status: 'SUPERSEDED', reason: 'Reworded' }],
  });
  const again = await refused(app, key, 'withdrawRecommendation', { recommendation: first.globalId, reason: 'Again' });
  expect(again).toMatchObject({ code: 'INVALID_TRANSITION', field: ['recommendation'] });
});

test('a recommendation cannot be replaced by itself, by a replaced one or by a withdrawn one', async () => {
  const { key, recommend } = await createLedger();
  const [first, second, gone] = [await recommend(), await recommend(), await recommend({ status: 'WITHDRAWN' })];
  const replace = (recommendation: string, supersededBy: string) => ({ recommendation, supersededBy, reason: 'Reworded' });
  await take(app, key, 'withdrawRecommendation', replace(first.globalId, second.globalId));
  for (const successor of [second, first, gone]) {
    expect(await refused(app, key, 'withdrawRecommendation', replace(second.globalId, successor.globalId))).toEqual({
      code: 'INVALID',
      field: ['supersededBy'],
      message: 'A recommendation is replaced by another one, which is neither superseded nor withdrawn.',
      currentVersion: null,
    });
  }
});
