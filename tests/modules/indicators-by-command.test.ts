/** Indicators as staff define and change them. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { sharedApp } from '../support/app.ts';
import { createImprovement, lastEvent } from '../support/improvement.ts';
import { owner } from '../support/world.ts';

const app = await sharedApp();

const fields = 'id version name alsoKnownAs code unit polarity polarityBasis polarityInferredFrom definition';
const asIndicator = `... on Indicator { ${fields} }`;

test('an indicator is defined as it is given, and read so by everyone', async () => {
  const improvement = await createImprovement(app);
  const { take, ids, node, key } = improvement;
  const details = {
    name: ' Re-referrals ',
    alsoKnownAs: ['Re-referrals in 12 months'],
    code: ' CP8-QL ',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    definition: 'Of all referrals',
  };
  const { indicator: made } = await take('defineIndicator', { council: ids.council, details }, `indicator { ${fields} }`);
  // The council's own word, not inferred from anything.
  const stated = { polarityBasis: 'PRINTED', polarityInferredFrom: null };
  const expected = { ...details, ...stated, id: expect.any(String), version: 1, name: 'Re-referrals', code: 'CP8-QL' };
  expect(made).toEqual(expected);
  expect(await node(made.id, asIndicator)).toEqual(expected);
  expect(await node(made.id, asIndicator, key)).toEqual(expected);
  expect(await lastEvent(improvement)).toMatchObject({
    ...{ type: 'INDICATORS_CHANGED', operation: 'CREATED', subject_type: 'Indicator', visibility: 'PUBLIC' },
    facts: { indicatorSetId: null, indicatorId: expect.any(String) },
  });
});

test('an indicator claims nothing that is not given', async () => {
  const { take, ids } = await createImprovement(app);
  const details = { name: 'Visits', unit: 'COUNT', polarity: 'UNKNOWN', code: ' ', alsoKnownAs: null };
  const { indicator: made } = await take('defineIndicator', { council: ids.council, details }, `indicator { ${fields} }`);
  expect(made).toEqual({
    ...{ id: expect.any(String), version: 1, name: 'Visits', alsoKnownAs: [], code: null, unit: 'COUNT' },
    ...{ polarity: 'UNKNOWN', polarityBasis: 'UNKNOWN', polarityInferredFrom: null, definition: null },
  });
});

test('a polarity that staff give takes the place of an inferred one; other changes leave it', async () => {
  const { take, ids, world } = await createImprovement(app);
  const change = async (patch: object) =>
    (await take('updateIndicator', { id: ids.indicator, patch }, `indicator { ${fields} }`)).indicator;
  const inferred = { polarity: 'LOWER_IS_BETTER', polarityBasis: 'INFERRED', polarityInferredFrom: '“target <36%”' } as const;
  await owner().update(indicator).set(inferred).where(eq(indicator.councilId, world.councilId));
  expect(await change({ definition: 'Per 10,000', code: 'C1' })).toMatchObject({ ...inferred, version: 2, code: 'C1' });
  const stated = { polarity: 'LOWER_IS_BETTER', polarityBasis: 'PRINTED', polarityInferredFrom: null };
  expect(await change({ polarity: 'LOWER_IS_BETTER', code: null })).toMatchObject({ ...stated, version: 3, code: null });
  const unknown = { polarity: 'UNKNOWN', polarityBasis: 'UNKNOWN', polarityInferredFrom: null };
  expect(await change({ polarity: 'UNKNOWN' })).toMatchObject({ ...unknown, definition: 'Per 10,000' });
});

test('an indicator is refused with every mistake in it', async () => {
  const { refused, ids, node } = await createImprovement(app);
  const wrong = { name: ' ', alsoKnownAs: ['x', ''], code: 'x'.repeat(101), unit: null, polarity: null };
  const others = [
    ['REQUIRED', 'unit'],
    ['REQUIRED', 'polarity'],
  ];
  expect(await refused('defineIndicator', { council: ids.council, details: wrong })).toEqual([
    ['REQUIRED', 'details.name'],
    ...others.map(([code, field]) => [code, `details.${field}`]),
    ['REQUIRED', 'details.alsoKnownAs.1'],
    ['TOO_LONG', 'details.code'],
  ]);
  const before = await node(ids.indicator, asIndicator);
  expect(await refused('updateIndicator', { id: ids.indicator, patch: wrong })).toEqual([
    ['REQUIRED', 'patch.name'],
    ['REQUIRED', 'patch.alsoKnownAs.1'],
    ['TOO_LONG', 'patch.code'],
    ...others.map(([code, field]) => [code, `patch.${field}`]),
  ]);
  expect(await node(ids.indicator, asIndicator)).toEqual(before);
});
