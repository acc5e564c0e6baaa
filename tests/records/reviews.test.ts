import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const reviewOf = (council: string, query: string, selection: string) =>
  read(
    app,
    `query Q($council: String!, $query: String!) { council(slug: $council) { reviews(filter: { query: $query }) { nodes { ${selection} } } } }`,
    { council, query },
  ).then((data) => data.council.reviews.nodes);

test('the reviews of both councils, latest published first, each dated as exactly as the record says', async () => {
  const dates = 'startedOn publishedOn tookPlace { asRecorded from to precision }';
  const data = await read(
    app,
    `{ s: council(slug: "southampton") { reviews { nodes { title kind ${dates} } } }
       m: council(slug: "middlesbrough") { reviews { nodes { title kind ${dates} } } } }`,
  );
  const review = (title: string, kind: string, tookPlace: object | null = null) => ({
    ...{ title, kind, tookPlace },
    ...{ startedOn: null, publishedOn: null },
  });
  const month = (asRecorded: string, from: string, to: string) => ({ asRecorded, from, to, precision: 'MONTH' });
  const july2014 = month('July 2014', '2014-07-01', '2014-07-31');
  const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
  // The list orders those without a day of publication by id.
  expect(data.s.reviews.nodes.toSorted(byTitle)).toEqual([
    review("Inspection of Children's Services in Southampton in July 2014", 'INSPECTION', july2014),
    review(
      "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
      'INSPECTION',
      month('June 2023', '2023-06-01', '2023-06-30'),
    ),
    review('Ofsted’s judgement of the MASH', 'NOT_STATED'),
    review('Ofsted’s reference to the sufficiency of placements', 'NOT_STATED'),
    review(
      'Quality Assurance - Audit insight into Child Sexual Abuse in the Family Environment',
      'THEMATIC_AUDIT',
      month('In April', '2023-04-01', '2023-04-30'),
    ),
    review('Review of Southampton Local Safeguarding Children Board (LSCB) in July 2014', 'OTHER', july2014),
    review('Serious Case Review - Clare', 'CASE_REVIEW'),
  ]);
  expect(data.m.reviews.nodes).toEqual([
    {
      title: 'second Ofsted Monitoring Visit since the full inspection in 2019',
      kind: 'MONITORING_VISIT',
      startedOn: '2021-12-14',
      publishedOn: '2022-01-31',
      tookPlace: { asRecorded: '14 and 15 December 2021', from: '2021-12-14', to: '2021-12-15', precision: 'DAY' },
    },
    review('full inspection in 2019', 'INSPECTION', {
      ...{ asRecorded: 'in 2019', from: '2019-01-01', to: '2019-12-31', precision: 'YEAR' },
    }),
  ]);
});

test('the monitoring visit of December 2021, with its findings and the remarks in brackets', async () => {
  const [visit] = await reviewOf(
    'middlesbrough',
    'monitoring visit',
    `conductedBy { name } startedOn endedOn reviewerCount publishedOn judgement focusAreas precededBy { title } recommendations { number }
     findings { kind text comment depth isTruncated } agendaItems { displayNumber }`,
  );
  const { findings, ...facts } = visit;
  expect(facts).toEqual({
    conductedBy: { name: 'Ofsted' },
    startedOn: '2021-12-14',
    endedOn: '2021-12-15',
    reviewerCount: 2,
    publishedOn: '2022-01-31',
    judgement: null,
    focusAreas: ['Children in Need', 'Children in Need of Protection', 'Public Law Outline'],
    precededBy: { title: 'full inspection in 2019' },
    recommendations: [],
    agendaItems: [{ displayNumber: '21/50' }],
  });
  const finding = { depth: 0, isTruncated: false };
  const strength = (text: string, comment: string | null = null, depth = 0) => ({
    ...finding,
    ...{ kind: 'STRENGTH', text, comment, depth },
  });
  const toDevelop = (text: string, comment: string | null = null) => ({
    ...finding,
    ...{ kind: 'AREA_FOR_DEVELOPMENT', text, comment },
  });
  expect(findings).toEqual([
    strength(
      'No child was found to be at risk of immediate harm or in need or urgent action.',
      '(Significant progress from the 2019 inspection when more than 10 children were found to be at immediate risk).',
    ),
    strength(
      'Senior Managers know their services well and had a realistic understanding of progress.',
      '(Again, significant progress as the 2019 inspection found a lack of awareness around being inadequate).',
    ),
    strength(
      'There had been successful focus on improving the capacity of staff, decreasing caseloads and employing more permanent, qualified and experienced staff.',
      '(Recruitment and retention of staff (particularly recruitment) continued to be an issue. There was currently a £5,000 ‘welcome’ payment to attract experienced, qualified Social Workers, however, it was having limited impact. Despite being valued, Middlesbrough continued to have a higher number of agency staff than it would like).',
    ),
    strength(
      'Auditing was a particular strength – a wide in-depth coverage of the quality of the service with a robust moderation process.',
    ),
    strength('Successful focus on compliance.'),
    strength('Appropriate focus on improving the quality of practice through increased training and learning opportunities.'),
    strength('‘Some’ examples of good practice.', '(Where planning (Smart plans) for children was good).'),
    strength('Stronger practice where there were immediate safeguarding concerns and children on the edge of care.'),
    strength('Social Workers:-'),
    strength('Knew their children and had enthusiasm and passion for improving their lives.', null, 1),
    strength('Felt supported during lockdowns.', null, 1),
    strength('Reported how Children’s Services had improved and that they were better supported to do their work.', null, 1),
    toDevelop(
      'There was still a stubborn 20% of inadequate practice where concerns were not addressed and work was not progressing appropriately. However, in Early Help, all work was ‘required improvement’ or better.',
      '(Since the letter was published, this figure had reduced to around 10% in some areas of practice, but further work was required to reduce further).',
    ),
    toDevelop(
      'Plans and planning were not focused and lacked timescales relevant to the child. This led to delays in progressing plans so some children remained in situations where their needs were not met or risks sufficiently managed.',
    ),
    toDevelop(
      'Insufficient focus on the lived experience of the child.',
      '(Need to think more about what life is like for the child on a daily basis, such as are they going to school hungry? Is the home warm?).',
    ),
    {
      ...toDevelop(
        'Social work tools not sufficiently used to focus on patterns of behaviour and cumulative risk.',
        '(Sometimes issues ...',
      ),
      isTruncated: true,
    },
  ]);
});

test('the case review: three recommendations by number, without wording, each with the progress reported on 3 December 2020', async () => {
  const agendaItem = { title: 'Serious Case Review - Clare', meeting: { date: '2020-12-03' } };
  const told = (number: string, text: string) => ({ number, text: null, progress: [{ text, agendaItem }] });
  expect(
    await reviewOf(
      'southampton',
      'case review clare',
      `kind conductedBy { name } findings { text } agendaItems { title meeting { date } }
       recommendations { number text progress { text agendaItem { title meeting { date } } } }`,
    ),
  ).toEqual([
    {
      kind: 'CASE_REVIEW',
      conductedBy: null,
      findings: [],
      agendaItems: [agendaItem],
      recommendations: [
        told(
          '1',
          'MASH was judged by Ofsted to be a stable front door. Thresholds in the main were being applied appropriately. Hampshire Constabulary had delivered training that promoted listening to the voice of the child and telling their story not just ticking boxes on a referral form.',
        ),
        told(
          '3',
          'Research had been done on Domestic Violence from a Victims perspective. A programme of training had commenced that would help improve on how social workers challenge and investigate what is presented. The Covid pandemic presented challenges regarding listening to the voice of the child as services had to use technology to contact families and it was often parents that controlled that technology. Staff capacity to be professionally curious was limited when caseloads were high. Since the learning report Assistant Team Managers had been put into assessment teams so that regular case management and supervision could be carried out and a policy of providing all staff with a minimum of 5 days Continued Professional Development training per year had been introduced.',
        ),
        told(
          '4',
          'Solent NHS trust had completed an internal audit and work had been done to improve the pathways for children after a health assessment and to make sure that the services available were the right services. Capacity in the Children and Adolescent Mental Health Service was a major issue, demand for this service had been growing for several years and more so recently due to the pandemic.',
        ),
      ],
    },
  ]);
});

test("the council's own audit: nine observations, not sorted into strengths and areas for development", async () => {
  const [audit] = await reviewOf(
    'southampton',
    'audit family environment',
    'conductedBy { name } focusAreas findings { kind text comment depth } agendaItems { displayNumber }',
  );
  const { findings, ...facts } = audit;
  expect(facts).toEqual({
    conductedBy: { name: 'Southampton City Council' },
    focusAreas: ['Child Sexual Abuse in the Family Environment (CSAFE)'],
    agendaItems: [{ displayNumber: '6' }],
  });
  expect(findings.map(({ kind, comment, depth }: Record<string, unknown>) => [kind, comment, depth])).toEqual(
    Array.from({ length: 9 }, () => ['OBSERVATION', null, 0]),
  );
  expect([findings[0].text, findings[8].text]).toEqual([
    'Evidence of impactful CSAFE work being completed by ICAS.',
    'Ongoing focus on CSAFE within direct work training would be beneficial for case-holding practitioners especially as much of the direct work seen in this audit sample has been adult led.',
  ]);
});
