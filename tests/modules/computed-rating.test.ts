import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { indicatorRow, indicatorSection, indicatorSet, observation } from '../../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { ask, startApp, unlimited } from '../support/app.ts';
import { createCouncil, owner } from '../support/world.ts';

// Rows of all sets with their cells.
const app = await startApp({ costs: unlimited });

async function ratingsOf(ragAmberWithin: number | null, values: string[]): Promise<unknown[]> {
  const { councilId, slug, createPanel } = await createCouncil({ ragAmberWithin });
  const panel = await createPanel();
  const db = owner();
  const indicatorSetId = uuidv7();
  const ofSet = { councilId, indicatorSetId };
  await db
    .insert(indicatorSet)
    .values({ councilId, id: indicatorSetId, panelId: panel.id, title: 'Report', periodLabel: 'July', asAt: '2026-06-30' });
  await db.insert(indicatorSection).values({ ...ofSet, position: 1, title: 'Visits' });
  for (const [index, cell] of values.entries()) {
    const indicatorId = uuidv7();
    const value = cell === '-' ? null : Number(cell);
    await db.insert(indicator).values({
      councilId,
      id: indicatorId,
      name: `Visits ${index}`,
      unit: 'PERCENT',
      polarity: 'HIGHER_IS_BETTER',
      polarityBasis: 'PRINTED',
    });
    const target = { operator: 'UNSTATED' as const, value: 95, valueAsPublished: '95%' };
    await db
      .insert(indicatorRow)
      .values({ ...ofSet, section: 1, position: index + 1, indicatorId, nameAsPublished: `Visits ${index}`, target });
    await db.insert(observation).values({
      ...ofSet,
      id: uuidv7(),
      indicatorId,
      periodStart: '2026-06-01',
      periodEnd: '2026-06-30',
      periodLabel: 'Jun-26',
      state: value === null ? 'NOT_APPLICABLE' : 'VALUE',
      value,
      valueAsPublished: cell,
    });
  }
  const answer = await ask(
    app,
    `query R($council: String!) { council(slug: $council) { panels { nodes { indicatorSets { nodes { sections { rows { computedRag rag { value } } } } } } } } }`,
    { council: slug },
  );
  return answer.data.council.panels.nodes[0].indicatorSets.nodes[0].sections[0].rows;
}

test("a rating is computed by the council's own rule and leaves the published rating alone", async () => {
  const computed = (computedRag: string | null) => ({ computedRag, rag: null });
  expect(await ratingsOf(5, ['96', '91', '80', '-'])).toEqual([
    computed('GREEN'),
    computed('AMBER'),
    computed('RED'),
    computed(null),
  ]);
});

test('no rating is computed for a council without a rule', async () => {
  expect(await ratingsOf(null, ['96'])).toEqual([{ computedRag: null, rag: null }]);
});
