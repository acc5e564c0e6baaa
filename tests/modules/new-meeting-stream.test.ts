/** Followers of a panel hear of a meeting that is added to it. */
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { streamOverSse } from '../support/streams.ts';
import { createCouncil } from '../support/world.ts';

const { app, http } = await startServer();

test('a new meeting is a change of status without a status before it', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const head = 'query Q($slug: String!) { council(slug: $slug) { feed { cursor } } }';
  const { council } = await read(app, head, { slug: world.slug });
  const input = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: false, details: { startsAt: '2031-02-12T17:30:00Z' } };
  const { meeting } = await mutate(app, 'createMeeting', input, 'meeting { id }', await world.key('CLERK'));
  const stream = streamOverSse(
    http,
    `subscription S($panel: ID!, $after: EventCursor) { meetingStatusChanged(filter: { panel: $panel }, after: $after) {
      operation previousStatus status reason isSnapshot meeting { id date }
    } }`,
    { panel: panel.globalId, after: council.feed.cursor },
  );
  expect(await stream.next()).toEqual({
    meetingStatusChanged: {
      ...{ operation: 'CREATED', previousStatus: null, status: 'PROVISIONAL', reason: null, isSnapshot: false },
      meeting: { id: meeting.id, date: '2031-02-12' },
    },
  });
  await stream.close();
});
