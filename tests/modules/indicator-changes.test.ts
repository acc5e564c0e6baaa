/** Changes in a report that has months and quarters, so that no row has a cell for every period. */
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { indicatorRow, indicatorSection, indicatorSet, observation } from '../../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { startApp, unlimited } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, owner } from '../support/world.ts';

// Sets of all panels with all their changes.
const app = await startApp({ costs: unlimited });

const january = ['Jan-26', '2026-01-01', '2026-01-31'] as const;
const february = ['Feb-26', '2026-02-01', '2026-02-28'] as const;
const march = ['Mar-26', '2026-03-01', '2026-03-31'] as const;
const autumn = ['Q3 25/26', '2025-10-01', '2025-12-31'] as const;
const winter = ['Q4 25/26', '2026-01-01', '2026-03-31'] as const;

type Cells = [period: readonly [string, string, string], value: number][];

/** A council with one report that has a row for each list of cells; higher is better in all, and each arrow points up. */
async function createReport(rows: Record<string, Cells>) {
  const { councilId, slug, createPanel } = await createCouncil();
  const panel = await createPanel();
  const ofSet = { councilId, indicatorSetId: uuidv7() };
  const report = { id: ofSet.indicatorSetId, panelId: panel.id, title: 'Report', periodLabel: 'March', asAt: '2026-03-31' };
  await owner()
    .insert(indicatorSet)
    .values({ councilId, ...report });
  await owner()
    .insert(indicatorSection)
    .values({ ...ofSet, position: 1, title: 'Visits' });
  for (const [index, [name, cells]] of Object.entries(rows).entries()) {
    const indicatorId = uuidv7();
    const measured = { ...ofSet, indicatorId };
    const direction = { value: 'UP' as const, asPublished: '↑', columnLabel: 'Trend' };
    await owner()
      .insert(indicator)
      .values({ councilId, id: indicatorId, name, unit: 'COUNT', polarity: 'HIGHER_IS_BETTER', polarityBasis: 'PRINTED' });
    await owner()
      .insert(indicatorRow)
      .values({ ...measured, section: 1, position: index + 1, nameAsPublished: name, direction });
    const observations = cells.map(([[periodLabel, periodStart, periodEnd], value]) => ({
      ...measured,
      id: uuidv7(),
      periodLabel,
      periodStart,
      periodEnd,
      state: 'VALUE' as const,
      value,
      valueAsPublished: `${value}`,
    }));
    if (observations.length > 0) await owner().insert(observation).values(observations);
  }
  return async (selection: string) => {
    const { council } = await read(
      app,
      `query Q($council: String!) { council(slug: $council) { panels { nodes { indicatorSets { nodes { ${selection} } } } } } }`,
      { council: slug },
    );
    return council.panels.nodes[0].indicatorSets.nodes[0];
  };
}

const selection = `sectionTitle nameAsPublished from { periodLabel } to { periodLabel } difference direction assessment
  polarity polarityBasis polarityInferredFrom agreesWithPublished`;

const change = (nameAsPublished: string, from: string, to: string, difference: number, agreesWithPublished: boolean | null) => ({
  sectionTitle: 'Visits',
  nameAsPublished,
  from: { periodLabel: from },
  to: { periodLabel: to },
  difference,
  direction: difference > 0 ? 'UP' : 'DOWN',
  assessment: difference > 0 ? 'IMPROVED' : 'WORSENED',
  polarity: 'HIGHER_IS_BETTER',
  polarityBasis: 'PRINTED',
  polarityInferredFrom: null,
  agreesWithPublished,
});

const report = await createReport({
  monthly: [
    [january, 10],
    [february, 12],
    [march, 9],
  ],
  quarterly: [
    [autumn, 30],
    [winter, 31],
  ],
  once: [[march, 5]],
  never: [],
});

test('without arguments each row has its own two latest periods, which its arrow is compared with', async () => {
  expect(await report(`periods changes { ${selection} }`)).toEqual({
    periods: ['Q3 25/26', 'Jan-26', 'Q4 25/26', 'Feb-26', 'Mar-26'],
    changes: [change('monthly', 'Feb-26', 'Mar-26', -3, false), change('quarterly', 'Q3 25/26', 'Q4 25/26', 1, true)],
  });
});

test('a row without a cell for a period has no change over it', async () => {
  expect(
    await report(`changes(from: "Jan-26", to: "Feb-26") { ${selection} }
      sections { rows { nameAsPublished change(from: "Jan-26", to: "Feb-26") { difference } } }`),
  ).toEqual({
    changes: [change('monthly', 'Jan-26', 'Feb-26', 2, null)],
    sections: [
      {
        rows: [
          { nameAsPublished: 'monthly', change: { difference: 2 } },
          { nameAsPublished: 'quarterly', change: null },
          { nameAsPublished: 'once', change: null },
          { nameAsPublished: 'never', change: null },
        ],
      },
    ],
  });
});

test('the two latest periods given by name are compared with the arrow too', async () => {
  expect(await report(`changes(from: "Feb-26", to: "Mar-26", assessments: [WORSENED]) { ${selection} }`)).toEqual({
    changes: [change('monthly', 'Feb-26', 'Mar-26', -3, false)],
  });
});

test('a report without values has no periods and no changes', async () => {
  const empty = await createReport({ never: [] });
  expect(await empty(`periods changes { difference } sections { rows { change { difference } } }`)).toEqual({
    periods: [],
    changes: [],
    sections: [{ rows: [{ change: null }] }],
  });
});
