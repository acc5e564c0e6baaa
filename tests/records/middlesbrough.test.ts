import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const meetingOn = (date: string, selection: string, councilSlug = 'middlesbrough') =>
  read(
    app,
    `query Q($councils: [String!], $date: Date) { meetings(councils: $councils, filter: { from: $date, to: $date }) { nodes { ${selection} } } }`,
    { councils: [councilSlug], date },
  ).then((data) => data.meetings.nodes[0]);

test('the items of 21 March 2022 have the printed numbers “21/47” to “21/52”, which the page does not explain', async () => {
  const meeting = await meetingOn(
    '2022-03-21',
    `startsAt startsAtAsRecorded status kind scheduleStatus isOpenToPublic venue { asRecorded name room } attendanceMode contacts { title purpose names phone email }
     agenda { status publishedOn signatoryTitle items { displayNumber printedNumber minuteNumber agendaNumber title kind summary
       refersToMeeting { date startsAt panel { slug } } documents { title kind role sizeAsPublished } } }`,
  );
  const item = (printedNumber: string, kind: string, title: string, details = {}) => ({
    displayNumber: printedNumber,
    printedNumber,
    minuteNumber: null,
    agendaNumber: null,
    title,
    kind,
    summary: null,
    refersToMeeting: null,
    documents: [],
    ...details,
  });
  const panel = { slug: 'childrens-social-care-and-services' };
  const previous =
    "Minutes of the Previous Meeting of the Children & Young People's Social Care & Services Scrutiny Panel held on 21 February 2022";
  const update = "Update - Children's Services Improvement Programme";
  expect(meeting).toEqual({
    startsAt: '2022-03-21T16:00:00+00:00',
    startsAtAsRecorded: 'Monday 21st March, 2022 4.00 pm',
    status: 'CONCLUDED',
    kind: 'NOT_STATED',
    scheduleStatus: 'NOT_STATED',
    isOpenToPublic: null,
    venue: { asRecorded: 'Virtual', name: 'Virtual', room: null },
    attendanceMode: 'VIRTUAL',
    contacts: [{ title: null, purpose: 'DEMOCRATIC_SUPPORT', names: ['Joanne Dixon'], phone: null, email: null }],
    agenda: {
      status: 'PUBLISHED',
      publishedOn: null,
      signatoryTitle: null,
      items: [
        item('21/47', 'DECLARATION_OF_INTERESTS', 'Declarations of Interest'),
        item('21/48', 'MINUTES', previous, {
          refersToMeeting: { date: '2022-02-21', startsAt: null, panel },
          documents: [{ title: previous, kind: 'MINUTES', role: 'MAIN', sizeAsPublished: 'PDF 284 KB' }],
        }),
        item('21/49', 'GUEST_SPEAKER', "Developing a Council-wide approach to Children's Services - Guest Speaker", {
          summary:
            'Caroline O’Neill, LGA Improvement Advisor, will be in attendance at the meeting to address the Panel in relation to improving involvement and development of a Council-wide approach to Children’s Services.',
        }),
        item('21/50', 'IMPROVEMENT_PLAN', update, {
          summary:
            'The Executive Director of Children’s Services will provide the Panel with an update on progress in relation to the Children’s Services Improvement Programme, including the findings of the most recent Ofsted Monitoring Visit in December 2021.',
          documents: [
            { title: update, kind: 'REPORT', role: 'MAIN', sizeAsPublished: 'PDF 129 KB' },
            { title: 'Ofsted letter', kind: 'LETTER', role: 'ADDITIONAL', sizeAsPublished: null },
          ],
        }),
        item('21/51', 'BODY_UPDATE', 'Overview and Scrutiny Board Update', {
          summary:
            'The Chair will provide a verbal update on business conducted at the Overview and Scrutiny Board meeting held on 22 February 2022.',
          refersToMeeting: { date: '2022-02-22', startsAt: null, panel: { slug: 'overview-and-scrutiny-board' } },
        }),
        item('21/52', 'NEXT_MEETING', 'Date and Time of Next Meeting - Tuesday, 26 April 2022 at 4.00pm', {
          refersToMeeting: { date: '2022-04-26', startsAt: '2022-04-26T16:00:00+01:00', panel },
        }),
      ],
    },
  });
});

test('the next meeting of the board is on record with its time', async () => {
  const meeting = await meetingOn('2022-03-23', 'startsAt startsAtAsRecorded panel { name } status');
  expect(meeting).toEqual({
    startsAt: '2022-03-23T10:00:00+00:00',
    startsAtAsRecorded: 'Wed, 23 March 2022 at 10.00am',
    panel: { name: 'Overview and Scrutiny Board' },
    status: 'SCHEDULED',
  });
});

test('the record says that nobody declared an interest', async () => {
  const meeting = await meetingOn(
    '2022-03-21',
    'declarations { kind isNil text person { id } agendaItem { id } isSensitive leftRoom } attendance { status }',
  );
  expect(meeting).toEqual({
    declarations: [
      {
        kind: 'ANY_INTEREST',
        isNil: true,
        text: 'There were no Declarations of Interest made by Members at this point in the meeting.',
        person: null,
        agendaItem: null,
        isSensitive: false,
        leftRoom: null,
      },
    ],
    attendance: [],
  });
});

test('a meeting online only is noted in March 2022 but not in December 2020, when that was lawful', async () => {
  const notes = 'attendanceMode complianceNotes { code message reference { text } agendaItem { id } }';
  expect(await meetingOn('2022-03-21', notes)).toEqual({
    attendanceMode: 'VIRTUAL',
    complianceNotes: [
      {
        code: 'VIRTUAL_OUTSIDE_STATUTORY_PERIOD',
        message:
          'The meeting is recorded as online only; that was lawful for councils in England from 4 April 2020 to 6 May 2021.',
        reference: { text: 'SI 2020/392 reg. 5' },
        agendaItem: null,
      },
    ],
  });
  expect(await meetingOn('2020-12-03', notes, 'southampton')).toEqual({ attendanceMode: 'VIRTUAL', complianceNotes: [] });
});
