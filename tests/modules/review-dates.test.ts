/** The dates of reviews: to the day, or only to the month or year, as the record gives them. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { createImprovement } from '../support/improvement.ts';

const app = await sharedApp();

const fields = `review { startedOn endedOn tookPlace { asRecorded from to precision }
  publishedOn published { asRecorded from to precision } }`;

async function createReview() {
  const { take, refused, ids } = await createImprovement(app);
  return {
    change: async (patch: object) => (await take('updateReview', { id: ids.review, patch }, fields)).review,
    mistakes: (patch: object) => refused('updateReview', { id: ids.review, patch }),
  };
}

test('of which only the month or year is on record give no day', async () => {
  const { change } = await createReview();
  const month = { asRecorded: 'June 2023', from: '2023-06-01', precision: 'MONTH' };
  const year = { from: '2023-01-01', precision: 'YEAR' };
  expect(await change({ tookPlace: month, published: year })).toEqual({
    startedOn: null,
    endedOn: null,
    tookPlace: { ...month, to: '2023-06-30' },
    publishedOn: null,
    published: { ...year, asRecorded: null, to: '2023-12-31' },
  });
  const long = { ...month, to: '2023-08-31' };
  expect(await change({ tookPlace: long })).toMatchObject({ tookPlace: long });
});

test('given by day replace a month or year on record, with no day left of it', async () => {
  const { change } = await createReview();
  const month = { asRecorded: 'June 2023', from: '2023-06-01', precision: 'MONTH' };
  await change({ tookPlace: month, published: month });
  const first = { asRecorded: null, from: '2023-06-14', precision: 'DAY' };
  expect(await change({ startedOn: '2023-06-14', publishedOn: '2023-07-03' })).toEqual({
    startedOn: '2023-06-14',
    endedOn: null,
    tookPlace: { ...first, to: null },
    publishedOn: '2023-07-03',
    published: { asRecorded: null, from: '2023-07-03', to: '2023-07-03', precision: 'DAY' },
  });
  expect(await change({ endedOn: '2023-06-15' })).toMatchObject({ tookPlace: { ...first, to: '2023-06-15' } });
  expect(await change({ endedOn: null })).toMatchObject({ tookPlace: { ...first, to: null } });
  expect(await change({ tookPlace: null, published: null })).toEqual({
    ...{ startedOn: null, endedOn: null, tookPlace: null, publishedOn: null, published: null },
  });
});

test('that contradict each other are refused', async () => {
  const { change, mistakes } = await createReview();
  const month = { from: '2023-06-01', precision: 'MONTH' };
  const cases: [patch: object, code: string, path: string][] = [
    [{ endedOn: '2023-06-14' }, 'REQUIRED', 'startedOn'],
    [{ startedOn: '2023-06-14', tookPlace: month }, 'INVALID', 'tookPlace'],
    [{ publishedOn: '2023-06-14', published: month }, 'INVALID', 'published'],
    [{ tookPlace: { ...month, from: '2023-06-14' } }, 'INVALID', 'tookPlace.from'],
    [{ tookPlace: { ...month, to: '2023-06-14' } }, 'INVALID', 'tookPlace.to'],
    [{ tookPlace: { ...month, to: '2023-05-31' } }, 'INVALID', 'tookPlace.to'],
    [{ published: { ...month, precision: 'YEAR' } }, 'INVALID', 'published.from'],
    [{ published: { ...month, to: '2023-07-31' } }, 'INVALID', 'published.to'],
  ];
  for (const [patch, code, path] of cases) expect(await mistakes(patch)).toEqual([[code, `patch.${path}`]]);
  await change({ startedOn: '2023-06-14', endedOn: '2023-06-15' });
  expect(await mistakes({ startedOn: '2023-06-16' })).toEqual([['INVALID', 'patch.endedOn']]);
  expect(await mistakes({ startedOn: null })).toEqual([['REQUIRED', 'patch.startedOn']]);
});
