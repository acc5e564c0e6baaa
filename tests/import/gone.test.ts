/** Imports again: what is gone, what is hidden, what was here before; and councillors. */
import { expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import { ahead, councillors, importedTwice } from './again.ts';
import { createInstallation, doubtsOf, panelSaid } from './installation.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

test('a meeting that two complete runs do not find is withdrawn with a reason, never after a run that failed', async () => {
  const installation = await createInstallation();
  const other = { id: 2, date: '20/01/2027' };
  await installation.bring({ meetings: [ahead, other] });
  const broken = { meetings: [other], files: { 'GetMeetings-9001.xml': '<html/>' } };
  for (const _ of [1, 2, 3])
    expect(doubtsOf(await installation.bring(broken))).toEqual(expect.arrayContaining(['NOT_XML GetMeetings-9001.xml']));
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
  const { installation, meeting, report } = await importedTwice(app, ahead, fewer);
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
  const { installation, meeting } = await importedTwice(app, ahead, ahead);
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
  const { data } = await ask(app, `{ search(query: "Secret Street", council: "${installation.world.slug}") { totalCount } }`);
  expect(data.search.totalCount).toBe(0);
});

test('a panel that is renamed keeps its former name', async () => {
  const installation = await createInstallation();
  await installation.bring({});
  await installation.bring({ committees: [{ ...panelSaid, title: 'Children Scrutiny Panel' }] });
  const { panels } = await seen(app, installation, 'panels { nodes { name otherNames { name } } }');
  expect(panels.nodes).toEqual([{ name: 'Children Scrutiny Panel', otherNames: [{ name: panelSaid.title }] }]);
});
