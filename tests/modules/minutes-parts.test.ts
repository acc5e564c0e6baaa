import { expect, test } from 'vitest';
import { document } from '../../src/modules/documents/documents.table.ts';
import { sharedApp } from '../support/app.ts';
import { addEntry, addMinutes } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type Made } from '../support/world.ts';

const app = await sharedApp();

async function meetingWithItems() {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), { date: '2023-07-20' });
  const [open, restricted] = (await world.createAgenda(meeting, [{}, {}])) as [Made, Made];
  return { world, meeting, open, restricted };
}

test('minutes are truncated where the source breaks off in an entry that the viewer sees', async () => {
  const { world, meeting, open, restricted } = await meetingWithItems();
  await addMinutes(world, meeting, 'PUBLISHED');
  const isTruncated = (viewerKey?: string) =>
    read(
      app,
      'query Q($m: ID!) { node(id: $m) { ... on Meeting { minutes { isTruncated } } } }',
      { m: meeting.globalId },
      viewerKey,
    ).then(({ node }) => node.minutes.isTruncated);
  await addEntry(world, open, 1, 'Whole.');
  expect(await isTruncated()).toBe(false);
  await addEntry(world, restricted, 1, 'Broken off ...', { visibility: 'RESTRICTED', isTruncated: true });
  expect([await isTruncated(), await isTruncated(await world.key('CLERK'))]).toEqual([false, true]);
  await addEntry(world, open, 2, 'Broken off ...', { isTruncated: true });
  expect(await isTruncated()).toBe(true);
});

test('documents of minutes are those of the meeting that are minutes, drafts included', async () => {
  const { world, meeting, open } = await meetingWithItems();
  const add = (kind: typeof document.$inferInsert.kind, position: number, agendaItemId?: string) =>
    addRecord(world, 'Document', document, { meetingId: meeting.id, title: kind, kind, position, agendaItemId });
  await add('MINUTES_APPROVED', 3);
  await add('MINUTES', 5);
  await add('MINUTES_DRAFT', 1);
  await add('AGENDA_PACK', 2);
  await add('MINUTES_APPROVED', 4, open.id);
  const { node } = await read(
    app,
    'query Q($m: ID!) { node(id: $m) { ... on Meeting { minutes { documents { kind position } } } } }',
    { m: meeting.globalId },
  );
  expect(node.minutes.documents).toEqual([
    { kind: 'MINUTES_DRAFT', position: 1 },
    { kind: 'MINUTES_APPROVED', position: 3 },
    { kind: 'MINUTES', position: 5 },
  ]);
});
