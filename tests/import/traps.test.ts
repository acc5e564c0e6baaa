/** The ways in which ModernGov's answers differ from what their names promise: each is an answer of our own making. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import type { ItemSaid, MeetingSaid } from './answers.ts';
import { committeesAnswer, meetingAnswer, meetingsAnswer } from './answers.ts';
import { createInstallation, doubtsOf, panelSaid, type Said } from './installation.ts';
import { ground, sample } from './sample.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

async function brought(said: Said) {
  const installation = await createInstallation();
  const report = await installation.bring(said);
  return { installation, report, ...(await seen(app, installation)) };
}

/** One meeting, whatever differs from an ordinary one. */
async function oneMeeting(said: Partial<MeetingSaid>) {
  const { meetings, report } = await brought({ meetings: [{ id: 1, date: '20/07/2023', time: '5.30 pm', ...said }] });
  return { meeting: meetings.nodes[0], doubts: doubtsOf(report) };
}

async function oneItem(said: Partial<ItemSaid>, meeting: Partial<MeetingSaid> = {}) {
  const { meeting: made, doubts } = await oneMeeting({
    ...meeting,
    items: [{ id: 11, title: 'Fostering', display: '1.', ...said }],
  });
  return { item: made.agenda.items[0], doubts };
}

test.each([
  ['Confirmed', { scheduleStatus: 'CONFIRMED', notice: null }, []],
  ['Confirmed; Budget Council', { scheduleStatus: 'CONFIRMED', notice: 'Budget Council' }, []],
  ['Cancelled', { scheduleStatus: 'CANCELLED', notice: null, startsAt: '2023-07-20T17:30:00+01:00' }, []],
  ['Canceled', { scheduleStatus: 'CANCELLED' }, []],
  ['Postponed', { scheduleStatus: 'POSTPONED' }, []],
  ['Provisional', { scheduleStatus: 'PROVISIONAL' }, []],
  ['Moved online; see link', { scheduleStatus: 'CONFIRMED', notice: 'Moved online; see link' }, ['UNKNOWN_STATUS meeting 1']],
])('the status %s is free text', async (status, expected, doubts) => {
  expect(await oneMeeting({ status })).toMatchObject({ meeting: expected, doubts });
});

test.each([
  ['10.00 am', '2023-07-20T10:00:00+01:00'],
  ['2.00 pm', '2023-07-20T14:00:00+01:00'],
  ['12.15 pm', '2023-07-20T12:15:00+01:00'],
  ['13:30', '2023-07-20T13:30:00+01:00'],
  ['10.00am', '2023-07-20T10:00:00+01:00'],
])('the time %s is read', async (time, startsAt) => {
  expect(await oneMeeting({ time })).toMatchObject({ meeting: { startsAt }, doubts: [] });
});

test('a time that cannot be read leaves the day', async () => {
  const { meeting, doubts } = await oneMeeting({ time: 'after lunch' });
  expect(meeting).toMatchObject({ date: '2023-07-20', startsAt: null, startsAtAsRecorded: '20/07/2023 after lunch' });
  expect(doubts).toEqual(['BAD_TIME meeting 1']);
});

test('a meeting without a day is not invented', async () => {
  const { meetings, report } = await brought({ meetings: [{ id: 1, date: 'to be confirmed' }] });
  expect([meetings.nodes, doubtsOf(report)]).toEqual([[], ['BAD_DATE meeting 1', 'DATE_MISSING meeting 1']]);
});

test('plain text is unescaped twice, and is text then', async () => {
  const { panels, meetings } = await brought({
    committees: [{ id: 9001, title: "Overview & Scrutiny <b>Children's</b> Panel" }],
    meetings: [
      {
        id: 1,
        date: '20/07/2023',
        location: "Mayor's Parlour & Annexe",
        items: [{ id: 11, title: 'A &amp; B <i>C</i>', display: '1.' }],
      },
    ],
  });
  expect(panels.nodes).toEqual([
    {
      name: "Overview & Scrutiny <b>Children's</b> Panel",
      slug: 'overview-and-scrutiny-b-childrens-b-panel',
      kind: 'OVERVIEW_COMMITTEE',
    },
  ]);
  expect(meetings.nodes[0]).toMatchObject({
    venue: { name: "Mayor's Parlour & Annexe" },
    agenda: { items: [{ title: 'A &amp; B <i>C</i>' }] },
  });
});

test('HTML is unescaped once and sanitised, so that text never becomes markup', async () => {
  const minutes = `<div class="WordSection1"><p class="MsoNormal" style="margin:0" onclick="steal()">First
      line&nbsp;&lt;script&gt;alert(1)&lt;/script&gt;</p><script>alert(2)</script>
      <p><a href="javascript:alert(3)">link</a> <img src=x onerror=alert(4)></p><h2>Heading</h2></div>`;
  const { item, doubts } = await oneItem(
    { minutes, html: '<p>One</p><p>Two &amp; <b>three</b></p>' },
    { areMinutesPublished: true },
  );
  expect(item.summary).toBe('One\n\nTwo & three');
  expect(item.minuteEntries).toEqual([
    {
      kind: 'NARRATIVE',
      html: '<p>First line\u00a0&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      text: 'First line\u00a0<script>alert(1)</script>',
    },
    { kind: 'NARRATIVE', html: '<p><a>link</a> </p>', text: 'link' },
    { kind: 'NARRATIVE', html: '<p>Heading</p>', text: 'Heading' },
  ]);
  expect(doubts).toEqual([]);
});

test('elements with white space alone are empty', async () => {
  const { meeting } = await oneMeeting({ items: [{ id: 11, title: 'Fostering', display: '1.' }] });
  expect(meeting).toMatchObject({ notice: null, venue: null, plannedFinishAt: null });
  expect(meeting.agenda.items[0]).toMatchObject({ summary: null, documents: [] });
});

test('an item without a number is a heading; the number printed is that of the agenda', async () => {
  const items = [
    { id: 10, title: 'Part A', number: '0' },
    { id: 11, title: 'Fostering', number: '4', display: '1.', minuteNumber: '27' },
    { id: 12, title: 'Adoption', number: '5', subNumber: 'a' },
  ];
  const { meeting } = await oneMeeting({ items, areMinutesPublished: true });
  expect(meeting.agenda.items).toMatchObject([
    { kind: 'HEADING', agendaNumber: null, minuteNumber: null },
    { kind: 'OTHER', agendaNumber: '1', minuteNumber: '27' },
    { kind: 'OTHER', agendaNumber: '5a', minuteNumber: null },
  ]);
});

test('two items cannot have one number, nor one record be twice in an answer', async () => {
  const items = ['Fostering', 'Adoption', 'Adoption again'].map((title, index) => ({
    id: Math.min(11 + index, 12),
    title,
    display: '1.',
  }));
  const { meeting, doubts } = await oneMeeting({ items });
  expect(meeting.agenda.items).toMatchObject([
    { title: 'Fostering', agendaNumber: '1' },
    { title: 'Adoption', agendaNumber: null },
  ]);
  expect(doubts).toEqual(['DUPLICATE_NUMBER item 12', 'REPEATED item 12']);
});

test('an attachment that is repeated within an item is one document', async () => {
  const { item } = await oneItem({
    documents: [
      { id: 5, title: 'Report' },
      { id: 5, title: 'Report' },
    ],
  });
  expect(item.documents).toMatchObject([
    { title: 'Report', url: 'https://example.invalid/mgConvert2PDF.aspx?ID=5', publishedAt: null },
  ]);
});

test('an address that is none is left out', async () => {
  const { item, doubts } = await oneItem({ documents: [{ id: 5, title: 'Report', url: 'javascript:alert(1)' }] });
  expect([item.documents[0].url, doubts]).toEqual([null, ['BAD_URL document 5']]);
});

test.each([
  ['an HTML page', '<!DOCTYPE html><html><body>Request blocked</body></html>'],
  ['an HTML page without a document type', '<html><body>Request blocked</body></html>'],
  ['a page of a firewall', 'Incapsula incident ID: 1-2'],
  ['nothing', ''],
  ['an answer that breaks off', meetingAnswer(sample).slice(0, 2000)],
  ['entities', `<!DOCTYPE meeting [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${meetingAnswer(sample).replace(/^.*\n/, '')}`],
  ['another operation', committeesAnswer([panelSaid])],
  ['endless depth', `<meeting>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</meeting>`],
])('%s in place of XML is a doubt, and the others are imported', async (_, text) => {
  const other: MeetingSaid = { id: 70002, date: '21/07/2023' };
  const { meetings, report } = await brought({ meetings: [sample, other], files: { 'GetMeeting-70001.xml': text } });
  expect(meetings.nodes).toMatchObject([{ date: '2023-07-21' }]);
  expect(doubtsOf(report)).toEqual(expect.arrayContaining(['ANSWER_MISSING meeting 70001']));
  expect(report.isComplete).toBe(false);
});

test('a SOAP envelope, prefixes and other cases of names are read alike', async () => {
  const bare = meetingAnswer(sample).replace(/^.*\n/, '').replaceAll('restrictionsRef', 'RestrictionsREF');
  const envelope = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetMeetingResponse xmlns="http://moderngov.co.uk/namespaces"><GetMeetingResult>${bare}</GetMeetingResult></GetMeetingResponse></soap:Body></soap:Envelope>`;
  const { meetings } = await brought({ meetings: [sample], files: { 'GetMeeting-70001.xml': envelope } });
  expect(meetings.nodes[0].agenda.items[2].access.restriction).toMatchObject({ groundAsRecorded: ground });
});

test('a list with fewer meetings than it counts is not complete, and a count with a space is a count', async () => {
  const list = meetingsAnswer(panelSaid, [{ id: 1, date: '20/07/2023' }]);
  const files = { 'GetMeetings-9001.xml': list.replace('<meetingscount> 1', '<meetingscount> 7') };
  const { report } = await brought({ meetings: [{ id: 1, date: '20/07/2023' }], files });
  expect([doubtsOf(report), report.isComplete]).toEqual([['LIST_INCOMPLETE committee 9001'], false]);
});

test('an empty list has counts alone', async () => {
  const { meetings, report } = await brought({ meetings: [] });
  expect([meetings.nodes, doubtsOf(report), report.isComplete]).toEqual([[], [], true]);
});

test('a list of all committees by date is read as well', async () => {
  const list = `<getmeetingsbydate><meetingscount> 1</meetingscount><meetings><meeting><meetingid>1</meetingid><meetingdate>20/07/2023</meetingdate><committeeid>9001</committeeid></meeting></meetings></getmeetingsbydate>`;
  const { meetings } = await brought({ meetings: [{ id: 1, date: '20/07/2023' }], files: { 'GetMeetings-9001.xml': list } });
  expect(meetings.nodes).toMatchObject([{ date: '2023-07-20' }]);
});

test('a virtual place makes a virtual meeting; minutes make one that is over', async () => {
  const said = { location: 'Virtual - MS Teams', areMinutesPublished: true, started: '17:35', finished: '7.05 pm' };
  const { meeting } = await oneMeeting(said);
  expect(meeting).toMatchObject({
    ...{ attendanceMode: 'VIRTUAL', status: 'CONCLUDED', minutes: { status: 'PUBLISHED', publishedAt: null } },
    ...{ startedAt: '2023-07-20T17:35:00+01:00', finishedAt: '2023-07-20T19:05:00+01:00' },
  });
});

test('minutes of a meeting that has not been held are left out', async () => {
  const { item, doubts } = await oneItem({ minutes: '<p>Early</p>' }, { date: '01/02/2027', areMinutesPublished: true });
  expect([item.minuteEntries, doubts]).toEqual([[], ['MINUTES_TOO_EARLY meeting 1']]);
});

test('attendance that is not known is left out, and nobody was at a meeting that is still to come', async () => {
  const attendees = [
    { id: 501, name: 'Councillor A Bunday', attendance: 'Apologies' },
    { id: 502, name: 'Rob Sanders', attendance: 'Gone fishing' },
    { id: 503, name: 'Cllr C Present', attendance: 'Present' },
  ];
  const { meeting, doubts } = await oneMeeting({ date: '01/02/2027', attendees });
  expect(meeting.attendance).toMatchObject([{ status: 'APOLOGIES', person: { displayName: 'Councillor A Bunday' } }]);
  expect(doubts).toEqual(['UNKNOWN_ATTENDANCE person 502', 'UNKNOWN_ATTENDANCE person 503']);
});

test('declarations that are only counted are a doubt, and an expired committee another', async () => {
  const meetings = [{ id: 1, date: '20/07/2023', items: [{ id: 11, title: 'Fostering', display: '1.', declarations: 2 }] }];
  const { report } = await brought({ committees: [{ ...panelSaid, isExpired: true }], meetings });
  expect(doubtsOf(report)).toEqual(['COMMITTEE_EXPIRED committee 9001', 'DECLARATIONS_COUNTED item 11']);
});

test('what ModernGov does not let the public see is not imported', async () => {
  const items = [
    { id: 11, title: 'Hidden', isShown: false },
    { id: 12, title: 'Shown', display: '1.' },
  ];
  const { meetings } = await brought({
    meetings: [
      { id: 1, date: '20/07/2023', isShown: false },
      { id: 2, date: '21/07/2023', items },
    ],
  });
  expect(meetings.nodes).toMatchObject([{ date: '2023-07-21', agenda: { items: [{ title: 'Shown' }] } }]);
});
