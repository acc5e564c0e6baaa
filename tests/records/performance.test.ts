/** Totals of the performance report of July 2023: printed cells by kind, and the derived values beside them. */
import { expect, test } from 'vitest';
import { startApp, unlimited } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await startApp({ costs: unlimited });

interface Row {
  nameAsPublished: string;
  observations: { state: string; value: number | null; valueAsPublished: string; periodLabel: string }[];
  target: { operator: string } | null;
  rag: { value: string; asPublished: string } | null;
  computedRag: string | null;
  direction: { value: string; asPublished: string; columnLabel: string } | null;
  change: {
    difference: number;
    direction: string;
    assessment: string;
    agreesWithPublished: boolean | null;
    from: { periodLabel: string };
    to: { periodLabel: string };
  } | null;
  benchmarks: { label: string; comparator: string; value: number | null; valueAsPublished: string }[];
}

const data = await read(
  app,
  `{ panel(council: "southampton", slug: "children-and-families") { indicatorSets { nodes { sections { title rows {
    nameAsPublished observations { state value valueAsPublished periodLabel } target { operator } rag { value asPublished } computedRag
    direction { value asPublished columnLabel } benchmarks { label comparator value valueAsPublished }
    change { difference direction assessment agreesWithPublished from { periodLabel } to { periodLabel } }
  } } } } } }`,
);
const sections: { title: string; rows: Row[] }[] = data.panel.indicatorSets.nodes[0].sections;
const rows = sections.flatMap((section) => section.rows);

/** Number of occurrences of each text. */
const tally = (of: string[]) =>
  Object.fromEntries([...new Set(of)].map((one) => [one, of.filter((each) => each === one).length]));

test('fifty rows in seven tables; the eighth section has none', () => {
  expect(sections.map((section) => section.rows.length)).toEqual([8, 11, 8, 5, 6, 3, 9, 0]);
  expect(rows).toHaveLength(50);
  expect(new Set(rows.map((row) => row.nameAsPublished)).size).toBe(50);
});

test('thirteen months of each: 642 values, two blanks and six “-”', () => {
  const cells = rows.flatMap((row) => row.observations);
  expect(new Set(rows.map((row) => row.observations.map(({ periodLabel }) => periodLabel).join()))).toEqual(
    new Set(['Jun-22,Jul-22,Aug-22,Sep-22,Oct-22,Nov-22,Dec-22,Jan-23,Feb-23,Mar-23,Apr-23,May-23,Jun-23']),
  );
  expect(tally(cells.map(({ state }) => state))).toEqual({ VALUE: 642, MISSING: 2, NOT_APPLICABLE: 6 });
  for (const { state, value, valueAsPublished } of cells) {
    if (state === 'VALUE') expect(`${value}`).toBe(valueAsPublished.replace('%', ''));
    else expect({ value, valueAsPublished }).toEqual({ value: null, valueAsPublished: state === 'MISSING' ? '' : '-' });
  }
});

test('the two blanks are the first month of two counts of early help, the six “-” the first six of one share', () => {
  const without = rows.flatMap(({ nameAsPublished, observations }) =>
    observations.filter(({ state }) => state !== 'VALUE').map(({ periodLabel }) => `${nameAsPublished}: ${periodLabel}`),
  );
  const sameWorker = 'Percentage of CLA in care for 12+ months, with same social worker for last 6 months';
  expect(without).toEqual([
    'Number of Early Help assessments started: Jun-22',
    'Number of children open to Early Help: Jun-22',
    ...['Jun-22', 'Jul-22', 'Aug-22', 'Sep-22', 'Oct-22', 'Nov-22'].map((month) => `${sameWorker}: ${month}`),
  ]);
});

test('ratings: two green, three amber, nine red, fourteen of a lost colour, thirteen “-”, one blank; eight rows without the column', () => {
  expect(tally(rows.map((row) => row.rag?.value ?? 'no column'))).toEqual({
    GREEN: 2,
    AMBER: 3,
    RED: 9,
    UNKNOWN: 14,
    NOT_SET: 13,
    BLANK: 1,
    'no column': 8,
  });
  expect(tally(rows.map(({ rag }) => `${rag?.value} ${rag?.asPublished}`))).toMatchObject({
    'GREEN 🟢': 2,
    'AMBER 🟡': 3,
    'RED 🔴': 9,
    'UNKNOWN ●': 14,
    'NOT_SET -': 13,
  });
});

test('no rating is computed, because the council has set no rule', () => {
  expect(new Set(rows.map((row) => row.computedRag))).toEqual(new Set([null]));
});

test('twenty-eight targets, one with an operator', () => {
  expect(tally(rows.map((row) => row.target?.operator ?? 'none'))).toEqual({ none: 22, UNSTATED: 27, LESS_THAN: 1 });
});

test('thirty-six arrows, as printed, under two headings', () => {
  expect(tally(rows.map(({ direction }) => `${direction?.value} ${direction?.asPublished}`))).toEqual({
    'UP ↑': 9,
    'DOWN ↓': 22,
    'LEVEL →': 5,
    'NOT_SET -': 13,
    'BLANK ': 1,
  });
  expect(sections.map((section) => [...new Set(section.rows.map((row) => row.direction?.columnLabel))])).toEqual([
    ['Trend'],
    ...Array.from({ length: 6 }, () => ['Direction of travel']),
    [],
  ]);
});

test('a change without arguments is from May to June; four arrows point the other way', () => {
  expect(tally(rows.map(({ change }) => `${change?.from.periodLabel} to ${change?.to.periodLabel}`))).toEqual({
    'May-23 to Jun-23': 50,
  });
  expect(tally(rows.map(({ change }) => `${change?.agreesWithPublished}`))).toEqual({ true: 32, false: 4, null: 14 });
  const against = rows
    .filter(({ change }) => change?.agreesWithPublished === false)
    .map(({ nameAsPublished, direction, change }) => [
      nameAsPublished,
      direction?.asPublished,
      change?.direction,
      change?.difference,
      change?.assessment,
    ]);
  expect(against).toEqual([
    ['Rate of children subject to CP plans', '↑', 'DOWN', -1, 'NOT_ASSESSED'],
    ['Percentage of re-referrals within 12 months', '↓', 'UP', 10, 'WORSENED'],
    ['Percentage of children subject to 2nd or more CP plan', '↑', 'DOWN', -1, 'IMPROVED'],
    ['Percentage of CLA placed in IFA placements as at the end of the month', '↓', 'UP', 1, 'WORSENED'],
  ]);
});

test('3+ placements fell, which is better; its arrow points down', () => {
  const row = rows.find(({ nameAsPublished }) => nameAsPublished.includes('3+ placements'));
  expect([row?.direction?.value, row?.change?.direction, row?.change?.assessment, row?.change?.agreesWithPublished]).toEqual([
    'DOWN',
    'DOWN',
    'IMPROVED',
    true,
  ]);
});

test('thirty-two figures for comparison, headed as printed: one table says “Statistical Neighbourhood”', () => {
  const figures = rows.flatMap((row) => row.benchmarks).filter(({ value }) => value !== null);
  expect(tally(figures.map(({ comparator, label }) => `${comparator} ${label}`))).toEqual({
    "OWN_EARLIER So'ton 21/22": 8,
    'STATISTICAL_NEIGHBOURS Statistical Neighbours': 7,
    'STATISTICAL_NEIGHBOURS Statistical Neighbourhood': 1,
    'REGION South East': 8,
    'NATION England': 8,
  });
});

test('fifty-one indicators by name: fifty of the report, and one that only minutes name', async () => {
  const { council } = await read(
    app,
    `{ council(slug: "southampton") { indicators(first: 100) { totalCount nodes { name code observations(first: 1) { totalCount } } } } }`,
  );
  const nodes: { name: string; code: string | null; observations: { totalCount: number } }[] = council.indicators.nodes;
  expect(council.indicators.totalCount).toBe(51);
  expect(nodes.filter(({ code }) => code !== null)).toEqual([
    {
      name: 'the percentage of children subject to a Child Protection Plan seen in the last 15 days',
      code: 'CP8-QL',
      observations: { totalCount: 0 },
    },
  ]);
  expect(
    nodes
      .filter(({ code }) => code === null)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(rows.map(({ nameAsPublished }) => nameAsPublished).sort());
  expect(nodes.reduce((sum, { observations }) => sum + observations.totalCount, 0)).toBe(650);
});

test('headings printed apart from the titles: three dividers and a subheading', async () => {
  const { panel } = await read(
    app,
    `{ panel(council: "southampton", slug: "children-and-families") { indicatorSets { nodes { sections { title dividerHeading subheading } } } } }`,
  );
  const heading = (title: string, dividerHeading: string | null = null, subheading: string | null = null) => ({
    title,
    dividerHeading,
    subheading,
  });
  expect(panel.indicatorSets.nodes[0].sections).toEqual([
    heading('Context of Demand', 'Context of Demand'),
    heading('Trends of children across the service'),
    heading('Earlier & Meaningful Interventions', 'Performance'),
    heading('Performance - Visits to create change'),
    heading('Performance – Management oversight for impact and progress'),
    heading('Performance – Multi-agency working'),
    heading('Performance – Robust Corporate Parenting'),
    heading(
      'Quality Assurance - Audit insight into Child Sexual Abuse in the Family Environment',
      'Quality Assurance',
      'Child Sexual Abuse in the Family Environment (CSAFE)',
    ),
  ]);
});
