import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ask, startApp, unlimited } from '../support/app.ts';
import { read } from '../support/read.ts';
import { owner } from '../support/world.ts';

// It asks for all fields of every item.
const app = await startApp({ costs: unlimited });

const access = `access { level isReadable isTitleWithheld
  restriction { levelAsRecorded scheme paragraphs groundAsRecorded publicInterestReason appliesFrom releasedAt } }`;

const exempt = {
  level: 'EXEMPT',
  isReadable: false,
  isTitleWithheld: false,
  restriction: {
    levelAsRecorded: 'considered to be exempt from general publication',
    scheme: 'LOCAL_CONSTITUTION',
    paragraphs: [],
    groundAsRecorded: "Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules",
    publicInterestReason: null,
    appliesFrom: null,
    releasedAt: null,
  },
};

/** The pages in place of the papers print another word than the agenda. */
const exemptPaper = { ...exempt, restriction: { ...exempt.restriction, levelAsRecorded: 'Document is Confidential' } };

const meetingOf20July = (selection: string) =>
  read(
    app,
    `{ panel(council: "southampton", slug: "children-and-families") {
      meetings(filter: { from: "2023-07-20", to: "2023-07-20" }) { nodes { ${selection} } } } }`,
  ).then((data) => data.panel.meetings.nodes[0]);

test('the public sees the printed lines of item 9 and the ground, and nothing else', async () => {
  const meeting = await meetingOf20July(`agenda { items {
    displayNumber printedNumber agendaNumber minuteNumber title kind summary packPages { from to } liveState openedAt closedAt isEducationMatter ${access}
    urgency { reason } parent { id } deferredTo { id } refersToMeeting { id }
    references { text } excludesItems { id } appearances { id } guestSpeakers { id } improvementPlanUpdates { id } reviews { id }
    minuteEntries { id } resolutions { id } recommendations { id } workProgrammeItems { id } issues { id } indicatorSets { id } report { id }
    documents {
      title kind role position ${access} agendaItem { displayNumber }
      url mediaType byteSize sizeAsPublished pageCount sha256 plainText publishedAt supersedes { id } supersededBy { id }
    } } }`);
  const hidden = {
    url: null,
    mediaType: null,
    byteSize: null,
    sizeAsPublished: null,
    pageCount: null,
    sha256: null,
    plainText: null,
    publishedAt: null,
    supersedes: null,
    supersededBy: null,
  };
  const placeholder = {
    title: 'Document is Confidential',
    kind: 'OTHER',
    role: 'MAIN',
    access: exemptPaper,
    agendaItem: { displayNumber: '9' },
    ...hidden,
  };
  expect(meeting.agenda.items[8]).toEqual({
    displayNumber: '9',
    printedNumber: '9',
    agendaNumber: '9',
    minuteNumber: null,
    title: "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
    kind: 'REPORT',
    summary:
      "Report of the Head of Quality Assurance outlining the outcomes of the Ofsted standard inspection of Southampton's Children and Learning Service in June 2023 and the service response.",
    packPages: { from: 27, to: 42 },
    liveState: 'PENDING',
    openedAt: null,
    closedAt: null,
    isEducationMatter: null,
    access: exempt,
    urgency: null,
    parent: null,
    deferredTo: null,
    refersToMeeting: null,
    references: [],
    excludesItems: [],
    appearances: [],
    guestSpeakers: [],
    improvementPlanUpdates: [],
    reviews: [],
    minuteEntries: [],
    resolutions: [],
    recommendations: [],
    workProgrammeItems: [],
    issues: [],
    indicatorSets: [],
    report: null,
    documents: [
      { ...placeholder, position: 1 },
      { ...placeholder, position: 2 },
    ],
  });
});

test('a document of it fetched by its own id gives the same', async () => {
  const meeting = await meetingOf20July('agenda { items { documents { id } } }');
  const [{ id }] = meeting.agenda.items[8].documents;
  const data = await read(
    app,
    `query Q($id: ID!) { node(id: $id) { ... on Document { title url sizeAsPublished plainText ${access} } } }`,
    { id },
  );
  expect(data.node).toEqual({
    title: 'Document is Confidential',
    url: null,
    sizeAsPublished: null,
    plainText: null,
    access: exemptPaper,
  });
});

test('its file rows are restricted, so an address added later is not public either', async () => {
  const rows = await owner().execute(sql`
    select d.title, f.visibility from document d
      join agenda_item i on i.council_id = d.council_id and i.id = d.agenda_item_id
      join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
      join document_file f on f.council_id = d.council_id and f.document_id = d.id
     where m.date = '2023-07-20' and i.agenda_number = '9' and m.council_id = (select id from council where slug = 'southampton')`);
  const restricted = { title: 'Document is Confidential', visibility: 'RESTRICTED' };
  expect([...rows]).toEqual([restricted, restricted]);
});

test('two observations: the ground is local only, and the outcome of the meeting is not recorded', async () => {
  const meeting = await meetingOf20July('complianceNotes { code message reference { text url } agendaItem { displayNumber } }');
  expect(meeting.complianceNotes).toEqual([
    {
      code: 'GROUND_NOT_IN_SCHEDULE_12A',
      message: "Item 9 is restricted on a ground of the council's own rules; the record does not cite Schedule 12A.",
      reference: {
        text: 'Local Government Act 1972 s.100I and Schedule 12A',
        url: 'https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A',
      },
      agendaItem: { displayNumber: '9' },
    },
    {
      code: 'OUTCOME_NOT_RECORDED',
      message: 'The date has passed, and the records held here do not tell whether the meeting was held.',
      reference: null,
      agendaItem: null,
    },
  ]);
});

test('the inspection itself is on record by its printed title, with nothing from the exempt item', async () => {
  const answer = await ask(
    app,
    `{ council(slug: "southampton") { reviews(filter: { query: "ILACS" }) { totalCount nodes {
      title kind conductedBy { name } startedOn endedOn publishedOn judgement focusAreas findings { text } recommendations { number } agendaItems { id } } } } }`,
  );
  expect(answer).toEqual({
    data: {
      council: {
        reviews: {
          totalCount: 1,
          nodes: [
            {
              title: "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
              kind: 'INSPECTION',
              conductedBy: { name: 'Ofsted' },
              startedOn: null,
              endedOn: null,
              publishedOn: null,
              judgement: null,
              focusAreas: [],
              // From the open report on performance.
              findings: [{ text: expect.stringMatching(/^Ofsted noted excellent examples of direct work/) }],
              recommendations: [],
              agendaItems: [],
            },
          ],
        },
      },
    },
  });
});
