/**
 * “What got worse from June 2022 to June 2023?” asked of the performance report of July 2023. The differences are reckoned by hand from the
 * first and the last column of the printed tables.
 */
import { describe, expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const inReport = (selection: string) =>
  `{ panel(council: "southampton", slug: "children-and-families") { indicatorSets(first: 1) { nodes { ${selection} } } } }`;
const reportOf = async (selection: string) => (await read(app, inReport(selection))).panel.indicatorSets.nodes[0];

type Assessment = 'IMPROVED' | 'WORSENED' | 'UNCHANGED' | 'NOT_ASSESSED' | 'NO_VALUE';
type Printed = [name: string, from: string, to: string, difference: number | null, assessment: Assessment];

const year: Printed[] = [
  ['Number of contacts in the month', '1867', '1910', 43, 'NOT_ASSESSED'],
  ['Number of referrals into Early Help', '203', '153', -50, 'NOT_ASSESSED'],
  ['Number of Early Help assessments started', '', '82', null, 'NO_VALUE'],
  ['Number of referrals into statutory service in the month', '322', '285', -37, 'NOT_ASSESSED'],
  ['Number of strategy discussions held', '215', '200', -15, 'NOT_ASSESSED'],
  ['Number of Section 47 enquiries completed', '129', '106', -23, 'NOT_ASSESSED'],
  ['Rolling rate of Section 47 enquiries per 10,000 of children', '356', '350', -6, 'NOT_ASSESSED'],
  ['Number of C&F assessments completed', '296', '277', -19, 'NOT_ASSESSED'],
  ['Number of children open to the service (Assessment, CIN, CP, CLA, CL)', '2398', '2280', -118, 'NOT_ASSESSED'],
  ['Number of children open to Early Help', '', '845', null, 'NO_VALUE'],
  // “190 less than this time last year”, says the analysis.
  ['Number of children with Child in Need Plan (not CWD)', '683', '493', -190, 'NOT_ASSESSED'],
  ['Number of children with Child in Need Plan (CWD)', '261', '217', -44, 'NOT_ASSESSED'],
  ['Number of children subject to CP Plan at end of month', '426', '351', -75, 'NOT_ASSESSED'],
  ['Rate of children subject to CP plans', '86', '71', -15, 'NOT_ASSESSED'],
  ['Number of children in our care', '554', '518', -36, 'NOT_ASSESSED'],
  ['Rate of children in our care per 10,000', '112', '105', -7, 'NOT_ASSESSED'],
  ['Rate of children in our care excluding UASC', '107', '98', -9, 'NOT_ASSESSED'],
  ['Number of children in our care who are unaccompanied asylum seeking children (UASC)', '24', '37', 13, 'NOT_ASSESSED'],
  ['Number of Care Leavers', '248', '294', 46, 'NOT_ASSESSED'],
  ['Percentage of re-referrals within 12 months', '28%', '35%', 7, 'WORSENED'],
  ['Number of Early Help assessments completed', '99', '77', -22, 'NOT_ASSESSED'],
  ['Percentage of referrals leading to NFA', '4%', '8%', 4, 'NOT_ASSESSED'],
  ['Percentage of C&F assessments completed within 45 working days', '78%', '90%', 12, 'IMPROVED'],
  ['Percentage of C&F assessments completed with outcome of NFA', '65%', '44%', -21, 'NOT_ASSESSED'],
  ['Percentage of S47 (not CP or CLA) ended with NFA', '70%', '73%', 3, 'NOT_ASSESSED'],
  ['Percentage of ICPCs held in 15 working days of strategy discussion', '66%', '83%', 17, 'IMPROVED'],
  ['Percentage of children subject to 2nd or more CP plan', '27%', '33%', 6, 'WORSENED'],
  ['Percentage of children with an active Child in Need Plan (not CWD) visited within last 6 weeks', '94%', '95%', 1, 'IMPROVED'],
  [
    'Percentage of children with an active Child in Need Plan (CWD) visited within agreed timescales',
    '85%',
    '94%',
    9,
    'IMPROVED',
  ],
  ['Percentage of children subject to Child Protection Plan visited within last 10 working days', '87%', '90%', 3, 'IMPROVED'],
  ['Percentage of children subject to Child Protection Plan visited within last 4 weeks', '98%', '98%', 0, 'UNCHANGED'],
  ['Percentage of CLA for whom a visit has taken place within agreed timescales', '86%', '89%', 3, 'IMPROVED'],
  ['Percentage of children open for assessment who had supervision in timescales', '93%', '87%', -6, 'WORSENED'],
  [
    'Percentage of children with a Child in Need Plan (not CWD) who had supervision within timescales',
    '77%',
    '84%',
    7,
    'IMPROVED',
  ],
  [
    'Percentage of children with a Child in Need Plan (CWD) who had their supervision within timescales',
    '100%',
    '68%',
    -32,
    'WORSENED',
  ],
  ['Percentage of CPP who had their supervision and was within timescales', '91%', '85%', -6, 'WORSENED'],
  ['Percentage of CLA who had their supervision and was within the timescale', '82%', '85%', 3, 'IMPROVED'],
  ['Percentage of Care Leavers who had their supervision and was within the timescale', '78%', '92%', 14, 'IMPROVED'],
  ['Percentage of children subject to child protection plans with recent core group held in time', '82%', '71%', -11, 'WORSENED'],
  ['Percentage of initial health assessments within 20 working days of child becoming looked after', '43%', '50%', 7, 'IMPROVED'],
  ['Percentage of children in care for >12 months with health assessment in timescales', '75%', '79%', 4, 'IMPROVED'],
  ['Percentage of children with an up to date Care Plan', '85%', '95%', 10, 'IMPROVED'],
  ['Percentage of young people with an up to date Pathway Plan (16+)', '66%', '80%', 14, 'IMPROVED'],
  ['Percentage of CLA children with an up to date review', '98%', '97%', -1, 'WORSENED'],
  ['Percentage of CLA at end of month with 3+ placements during the year', '16%', '14%', -2, 'IMPROVED'],
  ['Percentage of CLA placed <20 miles from home', '71%', '67%', -4, 'NOT_ASSESSED'],
  ['Percentage of CLA placed in Residential placements (HSA1,K2) as at the end of the month', '12%', '14%', 2, 'WORSENED'],
  ['Percentage of CLA placed in IFA placements as at the end of the month', '23%', '29%', 6, 'WORSENED'],
  ['Percentage of CLA in care for 12+ months, with same social worker for last 6 months', '-', '62%', null, 'NO_VALUE'],
  ['Number of Children Looked After (CLA) placed for adoption at period end', '43', '16', -27, 'NOT_ASSESSED'],
];

const selection =
  'nameAsPublished from { periodLabel valueAsPublished } to { periodLabel valueAsPublished } difference direction assessment agreesWithPublished';

/** What the API answers for a printed row. No arrow is compared with a year: the report does not say between which months it points. */
const answered = ([nameAsPublished, from, to, difference, assessment]: Printed) => ({
  nameAsPublished,
  from: { periodLabel: 'Jun-22', valueAsPublished: from },
  to: { periodLabel: 'Jun-23', valueAsPublished: to },
  difference,
  direction: difference === null ? null : difference > 0 ? 'UP' : difference < 0 ? 'DOWN' : 'LEVEL',
  assessment,
  agreesWithPublished: null,
});

describe('from June 2022 to June 2023', () => {
  test('all fifty rows, in printed order', async () => {
    const report = await reportOf(`changes(from: "Jun-22", to: "Jun-23") { ${selection} }`);
    expect(report.changes).toEqual(year.map(answered));
  });

  test.for<[Assessment, number]>([
    ['WORSENED', 9],
    ['IMPROVED', 14],
    ['UNCHANGED', 1],
    ['NOT_ASSESSED', 23],
    ['NO_VALUE', 3],
  ])('%s alone: %d rows', async ([assessment, count]) => {
    const report = await reportOf(`changes(from: "Jun-22", to: "Jun-23", assessments: [${assessment}]) { ${selection} }`);
    const expected = year.filter((row) => row[4] === assessment).map(answered);
    expect(expected).toHaveLength(count);
    expect(report.changes).toEqual(expected);
  });

  test('what got worse in a year, each with its section and the words behind its polarity', async () => {
    const report = await reportOf(`periods changes(from: "2022-06", to: "2023-06", assessments: WORSENED) {
      sectionTitle nameAsPublished difference polarity polarityBasis polarityInferredFrom indicator { name unit } }`);
    expect(report.periods).toEqual(
      'Jun-22 Jul-22 Aug-22 Sep-22 Oct-22 Nov-22 Dec-22 Jan-23 Feb-23 Mar-23 Apr-23 May-23 Jun-23'.split(' '),
    );
    expect(report.changes).toHaveLength(9);
    const supervision =
      '“Performance around supervision for children dipped in all areas by approximately 10% other than Care Leavers.” “Management oversight will be a focus in all assurance clinics this month to ensure that this area of performance improves.”';
    const worse = (sectionTitle: string, name: string, difference: number, polarity: string, polarityInferredFrom: string) => ({
      sectionTitle,
      nameAsPublished: name,
      difference,
      polarity,
      polarityBasis: 'INFERRED',
      polarityInferredFrom,
      indicator: { name, unit: 'PERCENT' },
    });
    const oversight = 'Performance – Management oversight for impact and progress';
    const parenting = 'Performance – Robust Corporate Parenting';
    expect([report.changes[0], report.changes[3], report.changes[8]]).toEqual([
      worse(
        'Earlier & Meaningful Interventions',
        'Percentage of re-referrals within 12 months',
        7,
        'LOWER_IS_BETTER',
        '“The percentage of re-referrals into the service has increased to 35%, this is a year high and a review of the children in June being referred is underway.” The target, “23%”, is below every value.',
      ),
      worse(
        oversight,
        'Percentage of children with a Child in Need Plan (CWD) who had their supervision within timescales',
        -32,
        'HIGHER_IS_BETTER',
        supervision,
      ),
      worse(
        parenting,
        'Percentage of CLA placed in IFA placements as at the end of the month',
        6,
        'LOWER_IS_BETTER',
        'The target is “<36%”.',
      ),
    ]);
  });

  test('a row answers the same as the list', async () => {
    const report = await reportOf(`sections { rows { change(from: "jun-22", to: "2023-06") { ${selection} } } }`);
    const rows: { change: unknown }[] = report.sections.flatMap((section: { rows: unknown[] }) => section.rows);
    expect(rows.map(({ change }) => change)).toEqual(year.map(answered));
  });

  test('twelve of the twenty-four assessments differ from those of the last month', async () => {
    const report = await reportOf(
      'year: changes(from: "Jun-22") { nameAsPublished assessment } month: changes { nameAsPublished assessment }',
    );
    const assessed = report.year
      .map((change: { assessment: string }, index: number) => [change.assessment, report.month[index].assessment])
      .filter(([overYear]: string[]) => overYear !== 'NOT_ASSESSED' && overYear !== 'NO_VALUE');
    expect(assessed).toHaveLength(24);
    expect(assessed.filter(([overYear, lastMonth]: string[]) => overYear !== lastMonth)).toHaveLength(12);
  });
});

test('a beginning left open is the period before the end; an end left open is the latest period', async () => {
  const report = await reportOf(
    `before: changes(to: "Sep-22") { from { periodLabel } to { periodLabel } } since: changes(from: "Jan-23") { from { periodLabel } to { periodLabel } }`,
  );
  const span = (from: string, to: string) => ({ from: { periodLabel: from }, to: { periodLabel: to } });
  expect(report.before).toEqual(Array.from({ length: 50 }, () => span('Aug-22', 'Sep-22')));
  expect(report.since).toEqual(Array.from({ length: 50 }, () => span('Jan-23', 'Jun-23')));
});

interface Section {
  commentary: string[];
  rows: {
    targetAsPublished: string | null;
    rag: { asPublished: string } | null;
    observations: { valueAsPublished: string }[];
    indicator: { name: string; polarity: string; polarityBasis: string; polarityInferredFrom: string | null };
  }[];
}

test('no polarity is printed; each that is inferred quotes the section of its indicator word for word', async () => {
  const { sections }: { sections: Section[] } = await reportOf(`sections { commentary rows { targetAsPublished rag { asPublished }
    observations { valueAsPublished } indicator { name polarity polarityBasis polarityInferredFrom } } }`);
  const quotations = sections.flatMap(({ commentary, rows }) => {
    const cells = rows.flatMap((row) => [
      row.targetAsPublished,
      row.rag?.asPublished,
      ...row.observations.map(({ valueAsPublished }) => valueAsPublished),
    ]);
    return rows.flatMap(({ indicator: { name, polarity, polarityBasis, polarityInferredFrom } }) => {
      expect([name, polarityBasis]).toEqual([name, polarity === 'UNKNOWN' ? 'UNKNOWN' : 'INFERRED']);
      const quoted = [...(polarityInferredFrom ?? '').matchAll(/“([^”]+)”/g)].map((match) => match[1] as string);
      expect([name, quoted.length > 0]).toEqual([name, polarity !== 'UNKNOWN']);
      return quoted.map((words) => [words, cells.includes(words) || commentary.some((printed) => printed.includes(words))]);
    });
  });
  expect(quotations.filter(([, isPrinted]) => !isPrinted)).toEqual([]);
  expect(quotations.length).toBeGreaterThan(40);
});

describe('a period that the report does not have', () => {
  const periods =
    '“Jun-22”, “Jul-22”, “Aug-22”, “Sep-22”, “Oct-22”, “Nov-22”, “Dec-22”, “Jan-23”, “Feb-23”, “Mar-23”, “Apr-23”, “May-23”, “Jun-23”';
  test.for([
    ['from: "Jun-21"', `The report has no period “Jun-21”. It has ${periods}.`],
    ['from: "Jun-22", to: "2023-07"', `The report has no period “2023-07”. It has ${periods}.`],
    ['from: ""', `The report has no period “”. It has ${periods}.`],
    ['from: "Jun-23", to: "Jun-22"', '`from` is “Jun-23”, which is not before `to`, “Jun-22”.'],
    ['from: "Jun-22", to: "2022-06"', '`from` is “Jun-22”, which is not before `to`, “Jun-22”.'],
    ['from: "Jun-23"', '`from` is “Jun-23”, which is not before `to`, “Jun-23”.'],
    ['to: "Jun-22"', '`to` is “Jun-22”, the earliest period of the report; nothing is before it.'],
  ])('%s is refused', async ([args, message]) => {
    const ofSet = await ask(app, inReport(`changes(${args}) { difference }`));
    const ofRows = await ask(app, inReport(`sections { rows { change(${args}) { difference } } }`));
    for (const answer of [ofSet, ofRows]) {
      expect(answer.errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});
