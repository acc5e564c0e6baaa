/** Where the performance report, its indicators, the glossary and the notices were taken from, and which of their values no document prints. */
import { expect, test } from 'vitest';
import { startApp, unlimited } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await startApp({ costs: unlimited });

const provenance = 'sources { document { title } page paragraph } basis { field basis rule reason }';
const { southampton, middlesbrough } = await read(
  app,
  `{
    southampton: council(slug: "southampton") {
      indicators(first: 100) { nodes { name unit polarity polarityInferredFrom ${provenance} } }
      glossary(first: 100) { nodes { term ${provenance} } }
      publicNotices { title ${provenance} }
      panels { nodes { indicatorSets { nodes { ${provenance} sections { title rows { nameAsPublished } } } } } }
    }
    middlesbrough: council(slug: "middlesbrough") { glossary { nodes { term ${provenance} } } }
  }`,
);

const pack = {
  title: 'Agenda of the Children and Families Scrutiny Panel, Thursday, 20th July, 2023 at 5.30 pm, with its reports',
};
const derived = (field: string, rule: string) => ({ field, basis: 'DERIVED', rule, reason: null });
const assumed = (field: string, reason: string) => ({ field, basis: 'ASSUMED', rule: null, reason });

const [report] = southampton.panels.nodes.flatMap((panel: { indicatorSets: { nodes: unknown[] } }) => panel.indicatorSets.nodes);

interface Indicator {
  name: string;
  unit: 'COUNT' | 'PERCENT' | 'RATE_PER_10000';
  polarity: string;
  polarityInferredFrom: string | null;
  sources: unknown[];
  basis: { field: string }[];
}
const indicators: Indicator[] = southampton.indicators.nodes;
const basisOf = ({ basis }: Indicator, field: string) => basis.filter((each) => each.field === field);

test('the report: the day of its figures, its item, its file and the purpose of its contact', () => {
  expect({ sources: report.sources, basis: report.basis }).toEqual({
    sources: [{ document: pack, page: '1 - 22', paragraph: 'Children and Learning Service Performance Report' }],
    basis: [
      derived('agendaItem', 'Printed in the agenda pack between the reports of items 6 and 7.'),
      derived(
        'asAt',
        'The report of the item, paragraph 4: “Performance information up to 30 June 2023 is attached as Appendix 1.”',
      ),
      derived('contact.purpose', '“For further information please contact” follows the note on the data.'),
      assumed(
        'document',
        'The report of item 6 lists appendix 1 as “Summary of performance and commentary – July 2023”; this is the only report of July 2023 that follows it, though under another title.',
      ),
    ],
  });
});

test('an indicator is taken from its section of the report, or from the minutes that name it', () => {
  const printed = report.sections.flatMap(({ title, rows }: { title: string; rows: { nameAsPublished: string }[] }) =>
    rows.map(({ nameAsPublished }) => [nameAsPublished, [{ document: pack, page: '1 - 22', paragraph: title }]]),
  );
  const minutes = {
    title: 'Agenda and minutes of a meeting of the Children and Families Scrutiny Panel, items 9 to 14, without a date',
  };
  const named = [
    'the percentage of children subject to a Child Protection Plan seen in the last 15 days',
    [{ document: minutes, page: null, paragraph: '13' }],
  ];
  expect(Object.fromEntries(indicators.map(({ name, sources }) => [name, sources]))).toEqual(
    Object.fromEntries([...printed, named]),
  );
});

test('the unit of every indicator is derived, from its name but for two rates', () => {
  const rules = {
    COUNT: ['Number', 'The name says “Number”.'],
    PERCENT: ['percentage', 'The name says “percentage”.'],
    RATE_PER_10000: ['per 10,000', 'The name says “per 10,000”.'],
  } as const;
  const others: string[] = [];
  for (const indicator of indicators) {
    const [word, rule] = rules[indicator.unit];
    if (indicator.name.toLowerCase().includes(word.toLowerCase())) {
      expect([indicator.name, basisOf(indicator, 'unit')]).toEqual([indicator.name, [derived('unit', rule)]]);
    } else {
      others.push(indicator.name);
      expect(basisOf(indicator, 'unit')).toEqual([derived('unit', expect.stringContaining('gives the same population'))]);
    }
  }
  expect(others.sort()).toEqual(['Rate of children in our care excluding UASC', 'Rate of children subject to CP plans']);
});

test('an inferred polarity is assumed, for the words it is inferred from; an unknown one has no basis', () => {
  for (const indicator of indicators) {
    const expected =
      indicator.polarity === 'UNKNOWN' ? [] : [assumed('polarity', `Inferred from: ${indicator.polarityInferredFrom}`)];
    expect([indicator.name, basisOf(indicator, 'polarity')]).toEqual([indicator.name, expected]);
    expect(indicator.basis).toHaveLength(1 + expected.length);
  }
  expect(indicators.filter(({ polarity }) => polarity !== 'UNKNOWN')).toHaveLength(25);
});

test('a notice: its kind is derived from its title', () => {
  expect(southampton.publicNotices).toHaveLength(10);
  for (const { title, sources, basis } of southampton.publicNotices) {
    expect({ sources, basis }).toEqual({
      sources: [{ document: pack, page: null, paragraph: title }],
      basis: [derived('kind', 'The subject that the title names.')],
    });
  }
});

test('a term: its item is derived from the order of the pack', () => {
  expect(southampton.glossary.nodes).toHaveLength(68);
  for (const { sources, basis } of southampton.glossary.nodes) {
    expect({ sources, basis }).toEqual({
      sources: [{ document: pack, page: '1 - 22', paragraph: 'CHILDREN SERVICES & LEARNING ACRONYMS' }],
      basis: [
        derived(
          'agendaItem',
          'Printed in the agenda pack between the reports of items 6 and 7; that of item 6 lists appendix 2, “Children and Learning Acronyms”.',
        ),
      ],
    });
  }
});

test('a term of Middlesbrough: one that has no entry of its own, and one reference', () => {
  const nodes: { term: string; sources: unknown; basis: unknown[] }[] = middlesbrough.glossary.nodes;
  const page = {
    title: "Children and Young People's Social Care and Services Scrutiny Panel - Monday 21st March, 2022 4.00 pm",
  };
  for (const { sources } of nodes) expect(sources).toEqual([{ document: page, page: null, paragraph: '21/49' }]);
  expect(nodes.filter(({ basis }) => basis.length > 0).map(({ term, basis }) => ({ term, basis }))).toEqual([
    { term: 'CCG', basis: [derived('seeAlso', 'The entry names the term.')] },
    { term: 'ICS', basis: [derived('term', 'Explained within the entry of CCG, without an entry of its own.')] },
  ]);
});
