import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const plansOf = (council: string) =>
  read(
    app,
    `query Q($council: String!) { council(slug: $council) { improvementPlans { totalCount nodes {
      title alsoKnownAs owner status panel { slug } promptedBy { title } basis { field basis }
      updates { totalCount nodes { reportedOn periodEndsOn summary agendaItem { displayNumber title meeting { date } } review { title } documents { title } } }
    } } } }`,
    { council },
  ).then((data) => data.council.improvementPlans);

/** The plan of a title; the order of plans says nothing here, as they are stored at the same time. */
const planOf = async (council: string, title: string) => {
  const plans = await plansOf(council);
  return plans.nodes.find((plan: { title: string }) => plan.title === title);
};

test('Southampton: a plan under three titles, with its updates newest first; no record states its status or owner', async () => {
  expect((await plansOf('southampton')).totalCount).toBe(2);
  const { updates, ...plan } = await planOf('southampton', 'Children and Learning Improvement Plan');
  expect(plan).toEqual({
    title: 'Children and Learning Improvement Plan',
    alsoKnownAs: ["Children's Services Improvement Plan", 'Children and Learning Service Improvement Plan'],
    owner: null,
    status: 'NOT_STATED',
    panel: { slug: 'children-and-families' },
    promptedBy: null,
    basis: [
      { field: 'alsoKnownAs', basis: 'DERIVED' },
      { field: 'panel', basis: 'DERIVED' },
    ],
  });
  const [february, december] = updates.nodes;
  expect(updates.totalCount).toBe(2);
  expect(updates.nodes).toHaveLength(2);
  expect({ ...february, summary: null }).toEqual({
    reportedOn: '2021-02-11',
    periodEndsOn: null,
    summary: null,
    agendaItem: {
      displayNumber: '32',
      title: 'Children and Learning Service Improvement Plan',
      meeting: { date: '2021-02-11' },
    },
    review: null,
    documents: [{ title: 'Children and Learning Service Improvement Plan' }],
  });
  expect(february.summary.split('\n').filter((line: string) => line.startsWith('- '))).toEqual([
    '- The well-being of Social Workers was promoted within teams and individual support had been provided as required, which included a free counselling service for staff.',
    '- A national directive for all authorities to take on their fair share of children who are Unaccompanied Asylum Seekers has increased the number of Looked After Children who were Unaccompanied Asylum Seekers in Southampton.',
    '- Analysis of referrals identified that cases had been closed too early as a family’s problems came back shortly after the case had been closed, thereby requiring another referral.',
    '- That increased use of Early Help services as a part of a step down offer would reduce the number of re-referrals. It had also been identified that more referrals could have been appropriately allocated to Early Help services instead of assessment or child protection teams.',
    '- Additional staff who had been employed temporarily to meet the increase in demand last year have been added to the establishment and will be moved to permanent contracts.',
    '- Investment had been made into establishing a Workforce Academy.',
  ]);
  expect({ ...december, summary: null }).toEqual({
    reportedOn: '2020-12-03',
    periodEndsOn: null,
    summary: null,
    agendaItem: { displayNumber: null, title: "Children's Services Improvement Plan", meeting: { date: '2020-12-03' } },
    review: null,
    documents: [{ title: "Children's Services Improvement Plan" }],
  });
  expect(december.summary.split('\n').filter((line: string) => line.startsWith('- '))).toEqual([
    '- The Improvement Board had a wide range of external partners including head teachers, police, health and representation from the staff feedback group which provided strong support and challenge.',
    '- The plan was built around the values of putting the child at the centre of everything and the vision for leadership and training was based on the restorative justice model where work was done with children not just done to them. Managers needed confidence in risk assessments and case management. Social workers needed capacity and reduced caseloads. Manageable caseloads and investment in growing our own Newly Qualified Social Workers would help to reduce staff turnover.',
    '- The engagement of 17-18-year olds in education, training and employment had been affected by Covid and unemployment for people aged 16-24 had been predicted to increase. The employment opportunities resource was not substantial enough to meet the needs of young people who were not academic.',
  ]);
});

test('Southampton: the “Ofsted Priority Action Improvement Plan” is a plan of its own, as no record says that it is another', async () => {
  const { updates, ...plan } = await planOf('southampton', 'Ofsted Priority Action Improvement Plan');
  expect(plan).toMatchObject({ alsoKnownAs: [], owner: null, status: 'NOT_STATED', panel: { slug: 'children-and-families' } });
  expect(updates.totalCount).toBe(1);
  expect(updates.nodes[0]).toEqual({
    reportedOn: null,
    periodEndsOn: null,
    summary:
      'The Panel noted that the updated Ofsted Priority Action Improvement Plan was attached as appendix 2 and that all the requested information had been provided and utilised to inform the discussion of the agenda items.',
    agendaItem: { displayNumber: '14', title: 'Monitoring scrutiny recommendations', meeting: { date: null } },
    review: null,
    documents: [{ title: 'Monitoring scrutiny recommendations' }, { title: 'Ofsted Priority Action Improvement Plan' }],
  });
});

test('Middlesbrough: one plan, with its update in the context of the monitoring visit', async () => {
  expect(await plansOf('middlesbrough')).toEqual({
    totalCount: 1,
    nodes: [
      {
        title: 'Children’s Services Improvement Plan',
        alsoKnownAs: ["Children's Services Improvement Programme", 'Children’s Services Improvement Programme'],
        owner: null,
        status: 'NOT_STATED',
        panel: { slug: 'childrens-social-care-and-services' },
        promptedBy: null,
        basis: [
          { field: 'alsoKnownAs', basis: 'ASSUMED' },
          { field: 'panel', basis: 'DERIVED' },
        ],
        updates: {
          totalCount: 1,
          nodes: [
            {
              reportedOn: '2022-03-21',
              periodEndsOn: null,
              summary:
                'The Executive Director of Children’s Services provided the Panel with update on progress on the Children’s Services Improvement Plan in the context of the most recent Ofsted monitoring visit to Children’s Services in December 2021.',
              agendaItem: {
                displayNumber: '21/50',
                title: "Update - Children's Services Improvement Programme",
                meeting: { date: '2022-03-21' },
              },
              review: { title: 'second Ofsted Monitoring Visit since the full inspection in 2019' },
              documents: [{ title: "Update - Children's Services Improvement Programme" }, { title: 'Ofsted letter' }],
            },
          ],
        },
      },
    ],
  });
});

test('an agenda item gives the plan updates and reviews that were received under it', async () => {
  const data = await read(
    app,
    `{ meetings(councils: ["southampton", "middlesbrough"], first: 90) { nodes { date agenda { items {
        displayNumber improvementPlanUpdates { plan { title } } reviews { title } } } } } }`,
  );
  const received = data.meetings.nodes.flatMap(
    (meeting: { date: string; agenda: { items: { improvementPlanUpdates: object[]; reviews: object[] }[] } }) =>
      meeting.agenda.items
        .filter((item) => item.improvementPlanUpdates.length > 0 || item.reviews.length > 0)
        .map((item) => ({ date: meeting.date, ...item })),
  );
  const southampton = { plan: { title: 'Children and Learning Improvement Plan' } };
  expect(received).toEqual([
    {
      date: '2023-07-20',
      displayNumber: '6',
      improvementPlanUpdates: [],
      reviews: [{ title: 'Quality Assurance - Audit insight into Child Sexual Abuse in the Family Environment' }],
    },
    {
      date: '2022-03-21',
      displayNumber: '21/50',
      improvementPlanUpdates: [{ plan: { title: 'Children’s Services Improvement Plan' } }],
      reviews: [{ title: 'second Ofsted Monitoring Visit since the full inspection in 2019' }],
    },
    { date: '2021-02-11', displayNumber: '32', improvementPlanUpdates: [southampton], reviews: [] },
    { date: '2020-12-03', displayNumber: null, improvementPlanUpdates: [], reviews: [{ title: 'Serious Case Review - Clare' }] },
    { date: '2020-12-03', displayNumber: null, improvementPlanUpdates: [southampton], reviews: [] },
    {
      date: null,
      displayNumber: '14',
      improvementPlanUpdates: [{ plan: { title: 'Ofsted Priority Action Improvement Plan' } }],
      reviews: [],
    },
  ]);
});
