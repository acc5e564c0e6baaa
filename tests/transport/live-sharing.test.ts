/** Subscribers of the same operation share its executions; what each receives is as if it were alone. */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sharedApp, startServer } from '../support/app.ts';
import { followStatus, type MeetingStream, movingMeeting, take, transports } from '../support/live.ts';
import { streamOverWebSocket } from '../support/streams.ts';

const writer = await sharedApp();

/** A server that counts its statements. */
async function countingServer() {
  const statements: string[] = [];
  const server = await startServer({ onQuery: (text) => statements.push(text), connectionsMax: 2 });
  return { server, statements };
}

/** Subscribes so many, alternating transports, and waits for the snapshot of each. */
async function followers(count: number, start: (index: number) => MeetingStream): Promise<MeetingStream[]> {
  const streams = Array.from({ length: count }, (_, index) => start(index));
  await Promise.all(streams.map((stream) => take(stream, 1)));
  return streams;
}

test.each([
  { who: 'the public', key: false },
  { who: "a council's staff with the same permissions", key: true },
])('an event costs no more statements for forty subscribers of $who than for one', async ({ key: isStaff }) => {
  const moving = await movingMeeting(writer);
  const key = isStaff ? await moving.world.key('CLERK') : undefined;
  const costOf = async (count: number) => {
    const { server, statements } = await countingServer();
    const streams = await followers(count, (index) =>
      followStatus(server, transports[index % 2] as 'graphql-ws', { meeting: moving.meeting.globalId, snapshot: true }, key),
    );
    statements.length = 0;
    await moving.move();
    const events = await Promise.all(streams.map((stream) => take(stream, 1)));
    expect(new Set(events.map((each) => JSON.stringify(each))).size).toBe(1);
    const cost = statements.filter((text) => !/feedEvents/.test(text)).length;
    await Promise.all(streams.map((stream) => stream.close()));
    return cost;
  };
  const [one, forty] = [await costOf(1), await costOf(40)];
  expect(one).toBeGreaterThan(0);
  // Reads of the log vary by a few; an execution for each subscriber would cost several times forty.
  expect(forty).toBeLessThan(one + 20);
});

test('subscribers with other permissions, or with another meeting, receive their own', async () => {
  const [moving, other] = [await movingMeeting(writer), await movingMeeting(writer)];
  const { server } = await countingServer();
  const actorQuery = `subscription S($meeting: ID!) {
    meetingStatusChanged(filter: { meeting: $meeting }, snapshot: true) { cursor sequence status isSnapshot actor { name } meeting { id } }
  }`;
  const follow = (meeting: string, key?: string) => streamOverWebSocket(server.ws, actorQuery, { meeting }, key);
  const clerk = await moving.world.key('CLERK');
  const streams = [
    follow(moving.meeting.globalId),
    follow(moving.meeting.globalId, clerk),
    follow(other.meeting.globalId),
  ] as MeetingStream[];
  await Promise.all(streams.map((stream) => take(stream, 1)));
  await moving.move();
  await other.move();
  const seen = (await Promise.all(streams.map((stream) => take(stream, 1)))).map(([event]) => event) as unknown as {
    actor: { name: string } | null;
    meeting: { id: string };
  }[];
  await Promise.all(streams.map((stream) => stream.close()));
  expect(seen.map(({ actor, meeting }) => [actor?.name ?? null, meeting.id])).toEqual([
    [null, moving.meeting.globalId],
    [`ADMINISTRATOR of ${moving.world.slug}`, moving.meeting.globalId],
    [null, other.meeting.globalId],
  ]);
});

test('a hundred clients that resume at once, each from another cursor, cost a fresh server a handful of statements', async () => {
  const moving = await movingMeeting(writer);
  const cursors = [await moving.cursor()];
  for (let index = 0; index < 19; index++) {
    await moving.move();
    cursors.push(await moving.cursor());
  }
  const { server, statements } = await countingServer();
  const streams = Array.from({ length: 100 }, (_, index) => {
    const after = cursors[index % cursors.length] as string;
    return followStatus(server, transports[index % 2] as 'graphql-ws', { meeting: moving.meeting.globalId, after });
  });
  const missing = streams.map((_, index) => 19 - (index % cursors.length));
  const replayed = await Promise.all(streams.map((stream, index) => take(stream, missing[index] as number)));
  const cost = statements.length;
  await moving.move();
  const live = await Promise.all(streams.map((stream) => take(stream, 1)));
  await Promise.all(streams.map((stream) => stream.close()));
  expect(replayed.map((events, index) => [...events, ...(live[index] as typeof events)].map(({ sequence }) => sequence))).toEqual(
    missing.map((count) => Array.from({ length: count + 1 }, (_, index) => 20 - count + index)),
  );
  // One for each client would be a hundred.
  expect(cost).toBeLessThan(50);
});

test('subscribers who come and go while events are written miss none and repeat none', async () => {
  const moving = await movingMeeting(writer);
  const { server } = await countingServer();
  const start = await moving.cursor();
  const writing = moving.move(40);
  const lists = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const sequences: number[] = [];
      let after = start;
      while (sequences.length < 40) {
        const stream = followStatus(server, transports[index % 2] as 'graphql-ws', { meeting: moving.meeting.globalId, after });
        // Each stays for another number of events, then resumes.
        for (const event of await take(stream, Math.min(1 + (index % 7), 40 - sequences.length))) {
          sequences.push(event.sequence);
          after = event.cursor;
        }
        await stream.close();
      }
      return sequences;
    }),
  );
  await writing;
  const all = Array.from({ length: 40 }, (_, index) => index + 1);
  expect(lists).toEqual(lists.map(() => all));
});

test('a variable that is null is not shared with one that is absent and has its default', async () => {
  const moving = await movingMeeting(writer);
  const { server } = await countingServer();
  const query = `subscription S($council: String!, $types: [EventType!] = [PERSON_CHANGED]) {
    events(council: $council, types: $types) { type }
  }`;
  const { slug: council } = moving.world;
  const byDefault = streamOverWebSocket(server.ws, query, { council });
  const all = streamOverWebSocket(server.ws, query, { council, types: null });
  const [none, first] = [byDefault.next().catch(() => 'none'), all.next()];
  let hasFirst = false;
  const moves = (async () => {
    // Until both follow: neither has a snapshot to wait for. One at a time, for each needs the status that the last one left.
    while (!hasFirst) {
      await moving.move();
      await setTimeout(200);
    }
  })();
  expect(await first.finally(() => (hasFirst = true))).toEqual({ events: { type: 'MEETING_STATUS_CHANGED' } });
  await moves;
  await Promise.all([byDefault.close(), all.close()]);
  expect(await none).toBe('none');
});
