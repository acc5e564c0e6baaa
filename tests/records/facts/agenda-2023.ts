// Agenda, 20 July 2023: the printed corporate plan, and the few printed lines of item 9.
import { askMeeting, type StatedFacts } from './fact.ts';

const plans = (selection: string) => `{ council(slug: "southampton") { corporatePlans { ${selection} } } }`;
const ask = (selection: string) =>
  askMeeting(
    'council: "southampton", slug: "children-and-families"',
    'meetings(filter: { from: "2023-07-20", to: "2023-07-20" })',
    selection,
  );
const meeting = 'panel.meetings.nodes[0]';
const find = (
  query: string,
  type: string,
  selection: string,
) => `{ search(query: "${query}", council: "southampton", types: [${type}]) {
  totalCount edges { snippet node { ... on ${selection} } } } }`;
const inspection = '\\"standard inspection\\"';

const goals = [
  [
    'Strong Foundations for Life',
    'For people to access and maximise opportunities to truly thrive, Southampton will focus on ensuring residents of all ages and backgrounds have strong foundations for life.',
  ],
  [
    'A proud and resilient city',
    'Southampton’s greatest assets are our people. Enriched lives lead to thriving communities, which in turn create places where people want to live, work and study.',
  ],
  ['A prosperous city', 'Southampton will focus on growing our local economy and bringing investment into our city.'],
  [
    'A successful, sustainable organisation',
    'The successful delivery of the outcomes in this plan will be rooted in the culture of our organisation and becoming an effective and efficient council.',
  ],
];

const remark =
  'Ofsted noted excellent examples of direct work and impact of visits to children and families on Child In Need and Child protection plans.';

export const agenda2023: StatedFacts = {
  title: 'Agenda, Children and Families Scrutiny Panel, Thursday, 20th July, 2023: public information, and item 9',
  facts: [
    {
      fact: 'one corporate plan with its years',
      query: plans('title startYear endYear'),
      at: 'council.corporatePlans',
      is: [{ title: 'Southampton: Corporate Plan 2022-2030', startYear: 2022, endYear: 2030 }],
    },
    {
      fact: 'its four goals, word for word',
      query: plans('goals { position title description }'),
      at: 'council.corporatePlans[0].goals',
      is: goals.map(([title, description], index) => ({ position: index + 1, title, description })),
    },
    {
      fact: 'no minutes, decisions, declarations or attendance are on record',
      query: ask(
        'minutes { status entries { id } approval { signedOn } } resolutions { id } declarations { id } attendance { status }',
      ),
      at: meeting,
      is: { minutes: { status: 'NONE', entries: [], approval: null }, resolutions: [], declarations: [], attendance: [] },
    },
    {
      fact: 'the exempt item has no minutes, decisions, recommendations or report',
      query:
        ask(`agenda { items { minuteEntries { id } resolutions { id } recommendations { id } report { id } indicatorSets { id } issues { id }
        workProgrammeItems { id } improvementPlanUpdates { id } reviews { id } appearances { id } } }`),
      at: `${meeting}.agenda.items[8]`,
      is: {
        minuteEntries: [],
        resolutions: [],
        recommendations: [],
        report: null,
        indicatorSets: [],
        issues: [],
        workProgrammeItems: [],
        improvementPlanUpdates: [],
        reviews: [],
        appearances: [],
      },
    },
    {
      fact: 'search finds its papers by the words printed in their place, without text or address',
      query: find('\\"Document is Confidential\\"', 'DOCUMENT', 'Document { plainText url byteSize pageCount access { level } }'),
      at: 'search',
      is: {
        totalCount: 2,
        edges: Array.from({ length: 2 }, () => ({
          snippet: null,
          node: { plainText: null, url: null, byteSize: null, pageCount: null, access: { level: 'EXEMPT' } },
        })),
      },
    },
    {
      fact: 'search finds the item by its title and the printed line below it, with no passage of restricted text',
      query: find(inspection, 'AGENDA_ITEM', 'AgendaItem { displayNumber access { isReadable } }'),
      at: 'search',
      is: {
        totalCount: 1,
        edges: [
          {
            snippet:
              "Report of the Head of Quality Assurance outlining the outcomes of the Ofsted <mark>standard</mark> <mark>inspection</mark> of Southampton's Children and Learning Service in June 2023 and the service response",
            node: { displayNumber: '9', access: { isReadable: false } },
          },
        ],
      },
    },
    {
      fact: 'search finds the inspection by the same title, with no finding but the remark that the open report prints',
      query: find(
        inspection,
        'REVIEW',
        'Review { judgement findings { text } recommendations { number } documents { id } agendaItems { id } }',
      ),
      at: 'search',
      is: {
        totalCount: 1,
        edges: [
          {
            snippet:
              'Ofsted noted excellent examples of direct work and impact of visits to children and families on Child In Need and Child protection plans.',
            node: { judgement: null, findings: [{ text: remark }], recommendations: [], documents: [], agendaItems: [] },
          },
        ],
      },
    },
    {
      fact: 'no meeting of 6 July 2023 is on record',
      query:
        '{ panel(council: "southampton", slug: "children-and-families") { meetings(filter: { from: "2023-06-17", to: "2023-07-19" }) { totalCount nodes { id } } } }',
      at: 'panel.meetings',
      is: { totalCount: 0, nodes: [] },
    },
  ],
};
