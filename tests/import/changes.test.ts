/** Imports again and again: what changes, what stays, what a person has changed, what is gone. */
import { expect, test } from 'vitest';
import { ask, startApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import type { MeetingSaid } from './answers.ts';
import { createInstallation, doubtsOf, panelSaid } from './installation.ts';
import { sample } from './sample.ts';
import { seen } from './seen.ts';

const app = await startApp();

const ahead: MeetingSaid = {
  ...{ id: 1, date: '14/01/2027', time: '5.30 pm', location: 'Civic Centre' },
  items: [
    { id: 11, title: 'Fostering', display: '1.', documents: [{ id: 5, title: 'Report' }] },
    { id: 12, title: 'Adoption', display: '2.' },
  ],
  attendees: [{ id: 501, name: 'Councillor A Bunday' }],
};
const held: MeetingSaid = { ...ahead, date: '20/07/2023' };
const councillors = [
  { id: 501, name: 'Councillor A Bunday', ward: 'Bevois', party: 'Labour', email: 'a.bunday@example.invalid' },
];

async function importedTwice(first: MeetingSaid, second: MeetingSaid) {
  const installation = await createInstallation();
  await installation.bring({ meetings: [first] });
  const report = await installation.bring({ meetings: [second] });
  const { meetings } = await seen(app, installation);
  return { installation, report, meetings: meetings.nodes, meeting: meetings.nodes[0] };
}

test('a second run writes nothing and appends no event', async () => {
  const installation = await createInstallation();
  const minuted = {
    ...held,
    id: 2,
    areMinutesPublished: true,
    items: [{ id: 21, title: 'Care', display: '1.', minutes: '<p>Noted.</p>' }],
  };
  const said = { meetings: [sample, ahead, minuted], councillors };
  const first = await installation.bring(said);
  expect([first.hasChanges, first.counts('meeting'), first.counts('minutes').created]).toEqual([
    ...[true, { created: 3, updated: 0, unchanged: 0, withdrawn: 0, skipped: 0 }, 1],
  ]);
  const [records, rows, events] = [await seen(app, installation), await installation.rows(), await installation.eventCount()];
  const second = await installation.bring(said);
  expect([second.hasChanges, second.counts('item')]).toEqual([
    false,
    { created: 0, updated: 0, unchanged: 6, withdrawn: 0, skipped: 0 },
  ]);
  expect([await seen(app, installation), await installation.rows(), await installation.eventCount()]).toEqual([
    records,
    rows,
    events,
  ]);
});

test('a dry run writes nothing and reports what an import then reports', async () => {
  const installation = await createInstallation();
  const said = { meetings: [sample, ahead, { ...held, id: 3, items: [], attendees: [] }], councillors };
  const [rows, events] = [await installation.rows(), await installation.eventCount()];
  const dry = await installation.bring(said, { isDryRun: true });
  expect([await installation.rows(), await installation.eventCount()]).toEqual([rows, events]);
  const report = await installation.bring(said);
  expect(dry.text()).toBe(report.text());
  expect(report.hasChanges).toBe(true);
  const changed = { ...said, meetings: [sample, { ...ahead, location: 'Guildhall' }] };
  const dryAgain = await installation.bring(changed, { isDryRun: true });
  expect(dryAgain.text()).toBe((await installation.bring(changed)).text());
});

test('what changes in the source changes here, and no more', async () => {
  const [first, second] = ahead.items ?? [];
  const changed: MeetingSaid = {
    ...{ ...ahead, time: '6.00 pm', location: 'Guildhall', status: 'Confirmed; PLEASE NOTE PLACE' },
    items: [
      { ...second, id: 12, title: 'Adoption', display: '1.' },
      { id: 13, title: 'Care leavers', display: '2.', documents: [{ id: 6, title: 'Appendix' }] },
      { ...first, id: 11, title: 'Fostering and kinship', display: '3.', documents: [{ id: 5, title: 'Report (revised)' }] },
    ],
    attendees: [{ id: 501, name: 'Councillor A Bunday', attendance: 'Apologies' }],
  };
  const { meeting, report, installation } = await importedTwice(ahead, changed);
  expect(meeting).toMatchObject({
    ...{ startsAt: '2027-01-14T18:00:00+00:00', venue: { name: 'Guildhall' }, notice: 'PLEASE NOTE PLACE' },
    agenda: {
      items: [
        { title: 'Adoption', agendaNumber: '1' },
        { title: 'Care leavers', agendaNumber: '2', documents: [{ title: 'Appendix', publishedAt: null }] },
        { title: 'Fostering and kinship', agendaNumber: '3', documents: [{ title: 'Report (revised)' }] },
      ],
    },
    attendance: [{ status: 'APOLOGIES' }],
  });
  expect([doubtsOf(report), report.counts('item')]).toEqual([
    [],
    { created: 1, updated: 2, unchanged: 0, withdrawn: 0, skipped: 0 },
  ]);
  const events = await installation.eventCount();
  expect((await installation.bring({ meetings: [changed] })).hasChanges).toBe(false);
  expect(await installation.eventCount()).toBe(events);
});

test.each([
  ['Cancelled', { status: 'CANCELLED', startsAt: '2027-01-14T17:30:00+00:00' }],
  ['Postponed', { status: 'POSTPONED' }],
])('a meeting that becomes %s is called off with a reason', async (status, expected) => {
  const { meeting, installation } = await importedTwice(ahead, { ...ahead, status });
  expect(meeting).toMatchObject(expected);
  const { meetings } = await seen(app, installation, 'meetings { nodes { statusReason } }');
  expect(meetings.nodes).toEqual([{ statusReason: expect.stringMatching(/ModernGov, which gives no reason\.$/) }]);
});

test('a meeting on another day is rescheduled, and its agenda moves along', async () => {
  const { meetings, installation } = await importedTwice(ahead, { ...ahead, date: '21/01/2027' });
  expect(meetings).toMatchObject([
    { date: '2027-01-21', status: 'SCHEDULED', agenda: { items: [{ title: 'Fostering' }, { title: 'Adoption' }] } },
    { date: '2027-01-14', status: 'RESCHEDULED', agenda: { items: [] } },
  ]);
  expect((await installation.bring({ meetings: [{ ...ahead, date: '21/01/2027' }] })).hasChanges).toBe(false);
});

test('minutes that are published later conclude the meeting, and corrected minutes are corrected', async () => {
  const items = [{ id: 11, title: 'Fostering', display: '1.', minutes: '<p>One.</p><p>Two.</p>' }];
  const minuted = { ...held, areMinutesPublished: true, items };
  const { installation, meeting } = await importedTwice(
    { ...held, items: [{ ...items[0], id: 11, title: 'Fostering', minutes: '' }] },
    minuted,
  );
  expect(meeting).toMatchObject({ status: 'CONCLUDED', startedAt: null, minutes: { status: 'PUBLISHED', publishedAt: null } });
  expect(meeting.agenda.items).toMatchObject([{ liveState: 'CLOSED', minuteEntries: [{ text: 'One.' }, { text: 'Two.' }] }]);
  await installation.bring({
    meetings: [{ ...minuted, items: [{ ...items[0], id: 11, title: 'Fostering', minutes: '<p>One, corrected.</p>' }] }],
  });
  const { meetings } = await seen(app, installation);
  expect(meetings.nodes[0].agenda.items[0].minuteEntries).toMatchObject([{ text: 'One, corrected.' }]);
});

test('what a person changed here is kept, and reported as a conflict only while the source says something new', async () => {
  const { installation, meeting } = await importedTwice(ahead, ahead);
  const key = await installation.world.key();
  const [item] = meeting.agenda.items;
  await run(app, key, 'updateAgendaItem', { id: item.id, patch: { title: 'Fostering (our words)' } });
  await run(app, key, 'updateMeeting', { id: meeting.id, patch: { notice: 'Our notice' } });
  expect(doubtsOf(await installation.bring({ meetings: [ahead] }))).toEqual([]);
  const [first, second] = ahead.items ?? [];
  const items = [
    { ...first, id: 11, title: 'Fostering (theirs)', html: '<p>New words</p>', display: '1.' },
    second ?? { id: 12, title: '' },
  ];
  const changed = { ...ahead, items, status: 'Confirmed; Their notice', location: 'Guildhall' };
  for (const round of [1, 2]) {
    const report = await installation.bring({ meetings: [changed] });
    expect([doubtsOf(report), report.hasChanges]).toEqual([['CONFLICT item 11', 'CONFLICT meeting 1'], round === 1]);
  }
  const after = (await seen(app, installation)).meetings.nodes[0];
  expect(after).toMatchObject({ notice: 'Our notice', venue: { name: 'Guildhall' } });
  expect(after.agenda.items[0]).toMatchObject({ title: 'Fostering (our words)', summary: 'New words' });
  await run(app, key, 'updateAgendaItem', { id: item.id, patch: { title: 'Fostering (theirs)' } });
  expect(doubtsOf(await installation.bring({ meetings: [changed] }))).toEqual(['CONFLICT meeting 1']);
});

test('drafts of the staff are not published along', async () => {
  const { installation, meeting } = await importedTwice(
    { ...ahead, isAgendaPublished: false },
    { ...ahead, isAgendaPublished: false },
  );
  const key = await installation.world.key();
  await run(app, key, 'addAgendaItem', { meeting: meeting.id, details: { title: 'Not yet public', kind: 'OTHER' } });
  for (const _ of [1, 2]) expect(doubtsOf(await installation.bring({ meetings: [ahead] }))).toEqual(['DRAFTS_HERE meeting 1']);
  expect((await seen(app, installation)).meetings.nodes[0].agenda).toMatchObject({ status: 'NONE', items: [] });
});

test('a meeting that two complete runs do not find is withdrawn with a reason, never after a run that failed', async () => {
  const installation = await createInstallation();
  const other = { id: 2, date: '20/01/2027' };
  await installation.bring({ meetings: [ahead, other] });
  const broken = { meetings: [other], files: { 'GetMeetings-9001.xml': '<html/>' } };
  for (const _ of [1, 2, 3])
    expect(doubtsOf(await installation.bring(broken))).toEqual(expect.arrayContaining(['NOT_XML committee 9001']));
  const gone = { meetings: [other] };
  expect(doubtsOf(await installation.bring(gone))).toEqual(['MISSING meeting 1']);
  expect(doubtsOf(await installation.bring({ meetings: [ahead, other] }))).toEqual([]);
  expect(doubtsOf(await installation.bring(gone))).toEqual(['MISSING meeting 1']);
  expect((await seen(app, installation)).meetings.nodes).toHaveLength(2);
  const report = await installation.bring(gone);
  expect([report.counts('meeting').withdrawn, doubtsOf(report)]).toEqual([1, []]);
  expect((await seen(app, installation)).meetings.nodes).toMatchObject([{ date: '2027-01-20' }]);
  const { history } = await seen(
    app,
    installation,
    'history(first: 50) { nodes { operation reason actor { name } } }',
    await installation.world.key(),
  );
  expect(history.nodes).toContainEqual({
    ...{ operation: 'WITHDRAWN', reason: "The council's committee system, ModernGov, no longer shows this." },
    actor: { name: 'Import from ModernGov' },
  });
  expect((await installation.bring({ meetings: [ahead, other] })).counts('meeting').created).toBe(1);
});

test('a committee that the source no longer lists keeps its meetings', async () => {
  const installation = await createInstallation();
  await installation.bring({ meetings: [ahead] });
  for (const _ of [1, 2, 3]) {
    const report = await installation.bring({ committees: [{ id: 9002, title: 'Another Panel' }], meetings: [] });
    expect(doubtsOf(report)).toEqual(['MISSING panel 9001']);
  }
  expect((await seen(app, installation)).meetings.nodes).toHaveLength(1);
});

test('an item and a document that two answers do not have are withdrawn, and what is hidden at once', async () => {
  const [first, second] = ahead.items ?? [];
  const fewer = { ...ahead, items: [{ ...first, id: 11, title: 'Fostering', documents: [] }] };
  const { installation, meeting, report } = await importedTwice(ahead, fewer);
  expect([doubtsOf(report), meeting.agenda.items.length]).toEqual([['MISSING document 11/5', 'MISSING item 12'], 2]);
  await installation.bring({ meetings: [fewer] });
  expect((await seen(app, installation)).meetings.nodes[0].agenda.items).toMatchObject([{ title: 'Fostering', documents: [] }]);
  await installation.bring({
    meetings: [
      {
        ...fewer,
        items: [
          { ...first, id: 11, title: 'Fostering', isShown: false },
          { ...second, id: 13, title: 'Other' },
        ],
      },
    ],
  });
  expect((await seen(app, installation)).meetings.nodes[0].agenda.items).toMatchObject([{ title: 'Other' }]);
  expect((await installation.bring({ meetings: [{ ...ahead, isShown: false }] })).counts('meeting').withdrawn).toBe(1);
});

test('what a person withdrew is not added again', async () => {
  const { installation, meeting } = await importedTwice(ahead, ahead);
  await run(app, await installation.world.key(), 'withdrawRecord', { id: meeting.id, reason: 'Entered in error.' });
  const report = await installation.bring({ meetings: [{ ...ahead, location: 'Guildhall' }] });
  expect([doubtsOf(report), (await seen(app, installation)).meetings.nodes]).toEqual([['WITHDRAWN_HERE meeting 1'], []]);
});

test('a panel and a meeting that staff have entered are used, and not doubled', async () => {
  const installation = await createInstallation();
  const { world } = installation;
  const panel = await world.createPanel({ name: 'Children & Families Scrutiny Panel' });
  await world.createMeeting(panel, { date: '2027-01-14', startsAt: new Date('2027-01-14T17:30:00Z'), kind: 'ORDINARY' });
  const report = await installation.bring({ meetings: [ahead] });
  expect(doubtsOf(report)).toEqual(['CONFLICT meeting 1', 'CONFLICT panel 9001', 'MATCHED meeting 1', 'MATCHED panel 9001']);
  const { panels, meetings } = await seen(app, installation);
  expect([panels.nodes.length, meetings.nodes.length, meetings.nodes[0].agenda.items.length]).toEqual([1, 1, 2]);
});

test('a run that is stopped ends between meetings, and the next goes on from there', async () => {
  const installation = await createInstallation();
  const said = { meetings: [1, 2, 3].map((id) => ({ id, date: `1${id}/01/2027` })) };
  const stop = new AbortController();
  const onProgress = (done: number) => done === 1 && stop.abort();
  const stopped = await installation.bring(said, { stop: stop.signal, onProgress });
  expect([stopped.isStopped, stopped.isComplete, stopped.counts('meeting').created]).toEqual([true, false, 2]);
  const next = await installation.bring(said);
  expect(next.counts('meeting')).toEqual({ created: 1, updated: 0, unchanged: 0, withdrawn: 0, skipped: 2 });
  expect((await installation.bring(said)).counts('meeting')).toMatchObject({ unchanged: 3, skipped: 0 });
});

test('councillors are known by number, and their homes are never read', async () => {
  const installation = await createInstallation();
  const home = ['1 Secret Street', 'Southampton'];
  const people = [
    {
      ...councillors[0],
      id: 501,
      name: 'Councillor A Bunday',
      home,
      terms: [['04/05/2023', 'unspecified']] as [string, string][],
    },
    { id: 502, name: 'Cllr P Baillie', party: 'Conservative', email: 'not an address' },
    { id: 503, name: 'J Baillie', ward: 'Shirley' },
  ];
  const report = await installation.bring({ meetings: [ahead], councillors: people });
  expect(doubtsOf(report)).toEqual(['BAD_EMAIL person 502']);
  expect((await seen(app, installation)).people.nodes).toEqual(
    expect.arrayContaining([
      {
        ...{ displayName: 'Councillor A Bunday', honorific: 'Councillor', email: 'a.bunday@example.invalid', phone: null },
        councillorTerms: [{ ward: 'Bevois', party: 'Labour', startsOn: '2023-05-04', endsOn: null }],
      },
      expect.objectContaining({ displayName: 'Cllr P Baillie', honorific: 'Cllr', email: null }),
      expect.objectContaining({
        displayName: 'J Baillie',
        honorific: null,
        councillorTerms: [{ ward: 'Shirley', party: null, startsOn: null, endsOn: null }],
      }),
    ]),
  );
  expect(await installation.rows()).not.toMatch(/Secret Street|9999|home@example/);
  const { data } = await ask(app, '{ search(query: "Secret Street") { totalCount } }');
  expect(data.search.totalCount).toBe(0);
});

test('a panel that is renamed keeps its former name', async () => {
  const installation = await createInstallation();
  await installation.bring({});
  await installation.bring({ committees: [{ ...panelSaid, title: 'Children Scrutiny Panel' }] });
  const { panels } = await seen(app, installation, 'panels { nodes { name otherNames { name } } }');
  expect(panels.nodes).toEqual([{ name: 'Children Scrutiny Panel', otherNames: [{ name: panelSaid.title }] }]);
});
