/** Imports again: what changes in the source changes here, what a person has changed stays, and nothing else is written. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import { ahead, councillors, held, importedTwice } from './again.ts';
import type { MeetingSaid } from './answers.ts';
import { createInstallation, doubtsOf } from './installation.ts';
import { sample } from './sample.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

test('a second run writes nothing and appends no event', async () => {
  const installation = await createInstallation();
  const minuted = {
    ...held,
    date: '21/07/2023',
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
  const said = { meetings: [sample, ahead, { ...held, date: '21/07/2023', id: 3, items: [], attendees: [] }], councillors };
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
  const { meeting, report, installation } = await importedTwice(app, ahead, changed);
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
  const { meeting, installation } = await importedTwice(app, ahead, { ...ahead, status });
  expect(meeting).toMatchObject(expected);
  const { meetings } = await seen(app, installation, 'meetings { nodes { statusReason } }');
  expect(meetings.nodes).toEqual([{ statusReason: expect.stringMatching(/ModernGov, which gives no reason\.$/) }]);
});

test('a meeting on another day is rescheduled, and its agenda moves along', async () => {
  const { meetings, installation } = await importedTwice(app, ahead, { ...ahead, date: '21/01/2027' });
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
    app,
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
  const { installation, meeting } = await importedTwice(app, ahead, ahead);
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
    app,
    { ...ahead, isAgendaPublished: false },
    { ...ahead, isAgendaPublished: false },
  );
  const key = await installation.world.key();
  await run(app, key, 'addAgendaItem', { meeting: meeting.id, details: { title: 'Not yet public', kind: 'OTHER' } });
  for (const _ of [1, 2]) expect(doubtsOf(await installation.bring({ meetings: [ahead] }))).toEqual(['DRAFTS_HERE meeting 1']);
  expect((await seen(app, installation)).meetings.nodes[0].agenda).toMatchObject({ status: 'NONE', items: [] });
});

test('what is printed behind the status is the notice, and no reason is made of it', async () => {
  const { installation } = await importedTwice(app, ahead, { ...ahead, status: 'Cancelled; Budget Council' });
  const { meetings } = await seen(app, installation, 'meetings { nodes { notice statusReason } }');
  const statusReason = "Cancelled in the council's committee system, ModernGov. See the notice of the meeting.";
  expect(meetings.nodes).toEqual([{ notice: 'Budget Council', statusReason }]);
});

test('a meeting is not moved to a day without a time', async () => {
  const { report, meeting } = await importedTwice(app, ahead, { ...ahead, date: '21/01/2027', time: 'to be confirmed' });
  expect(doubtsOf(report)).toEqual(['BAD_TIME meeting 1', 'FOR_A_PERSON meeting 1', 'FOR_A_PERSON meeting 1']);
  expect(meeting).toMatchObject({ date: '2027-01-14', startsAt: '2027-01-14T17:30:00+00:00' });
});
