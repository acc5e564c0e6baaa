// Agenda, 20 July 2023, item 6, appendix 1: the Children and Learning Service Performance Report of July 2023.
import type { Fact, StatedFacts } from './fact.ts';
import { rowsOf, tables } from './performance-2023-tables.ts';
import { sections } from './performance-2023-text.ts';

const ask = (selection: string) =>
  `{ panel(council: "southampton", slug: "children-and-families") { indicatorSets { totalCount nodes { ${selection} } } } }`;
const set = 'panel.indicatorSets.nodes[0]';
const rows =
  ask(`sections { title rows { nameAsPublished observations { periodLabel valueAsPublished } target { valueAsPublished }
  rag { asPublished } direction { columnLabel asPublished } benchmarks { label valueAsPublished } } }`);

/** One row, by the positions of its section and of itself, from 1. */
const row = (section: number, place: number, fact: string, selection: string, is: unknown): Fact => ({
  fact,
  query: ask(`sections { rows { nameAsPublished ${selection} } }`),
  at: `${set}.sections[${section - 1}].rows[${place - 1}]`,
  is,
});

const repeatPlans = 'Percentage of children subject to 2nd or more CP plan';
const uasc = 'Number of children in our care who are unaccompanied asylum seeking children (UASC)';
const ifa = 'Percentage of CLA placed in IFA placements as at the end of the month';
const earlyHelp = 'Number of children open to Early Help';
const sameWorker = 'Percentage of CLA in care for 12+ months, with same social worker for last 6 months';

const benchmark = (comparator: string, label: string, value: number | null, valueAsPublished: string) => ({
  comparator,
  label,
  value,
  valueAsPublished,
});

const observation = (periodLabel: string, periodStart: string, periodEnd: string, value: number) => ({
  periodLabel,
  periodStart,
  periodEnd,
  state: 'VALUE',
  value,
  valueAsPublished: `${value}%`,
  indicatorSet: { periodLabel: 'July 2023' },
});

export const performance2023: StatedFacts = {
  title: 'Agenda, Children and Families Scrutiny Panel, Thursday, 20th July, 2023: performance report',
  facts: [
    {
      fact: 'one report under item 6, with its edition, the day of its latest figures, its file, its note and its contact',
      query: ask(
        'title periodLabel asAt methodNote contact { names title purpose email phone } document { title role } agendaItem { displayNumber indicatorSets { title } meeting { date } }',
      ),
      at: 'panel.indicatorSets',
      is: {
        totalCount: 1,
        nodes: [
          {
            title: 'Children and Learning Service Performance Report',
            periodLabel: 'July 2023',
            asAt: '2023-06-30',
            methodNote: "The data referenced in this report is a 'snap shot' at the end of each month.",
            contact: {
              names: ['Laura Trevett'],
              title: 'Strategic Performance Lead',
              purpose: 'DATA',
              email: 'laura.trevett@southampton.gov.uk',
              phone: null,
            },
            document: { title: 'Summary of performance and commentary – July 2023', role: 'APPENDIX' },
            agendaItem: {
              displayNumber: '6',
              indicatorSets: [{ title: 'Children and Learning Service Performance Report' }],
              meeting: { date: '2023-07-20' },
            },
          },
        ],
      },
    },
    {
      fact: 'eight sections with their pages; the last has no table',
      query: ask('sections { title page rows { nameAsPublished } }'),
      at: `${set}.sections`,
      is: sections.map(({ title, page }, index) => ({
        title,
        page,
        rows: tables[index]?.rows.map((line) => ({ nameAsPublished: line.split(' | ', 1)[0] })) ?? [],
      })),
    },
    ...sections.map(({ title, commentary }, index) => ({
      fact: `${title}: the analysis, word for word`,
      query: ask('sections { commentary }'),
      at: `${set}.sections[${index}].commentary`,
      is: commentary,
    })),
    ...tables.map((table, index) => ({
      fact: `${table.title}: the table, cell by cell`,
      query: rows,
      at: `${set}.sections[${index}]`,
      is: { title: table.title, rows: rowsOf(table) },
    })),
    row(7, 7, 'the target “<36%” is less than 36', 'target { operator value valueAsPublished }', {
      nameAsPublished: ifa,
      target: { operator: 'LESS_THAN', value: 36, valueAsPublished: '<36%' },
    }),
    row(3, 8, 'a target without an operator', 'target { operator value valueAsPublished }', {
      nameAsPublished: repeatPlans,
      target: { operator: 'UNSTATED', value: 24, valueAsPublished: '24%' },
    }),
    row(2, 10, 'each figure for comparison says whose it is', 'benchmarks { comparator label value valueAsPublished }', {
      nameAsPublished: uasc,
      benchmarks: [
        benchmark('OWN_EARLIER', "So'ton 21/22", 20, '20'),
        benchmark('STATISTICAL_NEIGHBOURS', 'Statistical Neighbours', 23, '23'),
        benchmark('REGION', 'South East', 820, '820'),
        benchmark('NATION', 'England', 4070, '4070'),
      ],
    }),
    row(
      7,
      7,
      'the last table heads a column “Statistical Neighbourhood”',
      'benchmarks { comparator label value valueAsPublished }',
      {
        nameAsPublished: ifa,
        benchmarks: [
          benchmark('OWN_EARLIER', "So'ton 21/22", null, '-'),
          benchmark('STATISTICAL_NEIGHBOURS', 'Statistical Neighbourhood', null, '-'),
          benchmark('REGION', 'South East', null, '-'),
          benchmark('NATION', 'England', null, '-'),
        ],
      },
    ),
    row(2, 2, 'a row left blank', 'target { value } rag { value asPublished } direction { value asPublished }', {
      nameAsPublished: earlyHelp,
      target: null,
      rag: { value: 'BLANK', asPublished: '' },
      direction: { value: 'BLANK', asPublished: '' },
    }),
    {
      fact: 'the values of an indicator between two days',
      query: `{ council(slug: "southampton") { indicators(filter: { query: "same social worker" }) { nodes { name unit polarity
        observations(filter: { from: "2022-11-01", to: "2023-01-31" }) { totalCount nodes {
          periodLabel periodStart periodEnd state value valueAsPublished indicatorSet { periodLabel } } } } } } }`,
      at: 'council.indicators.nodes',
      is: [
        {
          name: sameWorker,
          unit: 'PERCENT',
          polarity: 'HIGHER_IS_BETTER',
          observations: {
            totalCount: 3,
            nodes: [
              {
                ...observation('Nov-22', '2022-11-01', '2022-11-30', 0),
                state: 'NOT_APPLICABLE',
                value: null,
                valueAsPublished: '-',
              },
              observation('Dec-22', '2022-12-01', '2022-12-31', 56),
              observation('Jan-23', '2023-01-01', '2023-01-31', 54),
            ],
          },
        },
      ],
    },
  ],
};
