import { describe, expect, test } from 'vitest';
import { ask, startServer } from '../support/app.ts';
import { nameConnections } from '../support/named-connections.ts';
import { type Stream, streamOverSse, streamOverWebSocket } from '../support/streams.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

const first = await startServer();
/** A second server on the same database. It polls once an hour, so it learns of the first server's commits from notifications alone. */
const { databaseUrl, loseNotices } = nameConnections();
const second = await startServer({ databaseUrl, feed: { pollMs: 3_600_000 } });

const statusQuery = `subscription Status($filter: MeetingStatusFilter!, $after: EventCursor, $snapshot: Boolean) {
  meetingStatusChanged(filter: $filter, after: $after, snapshot: $snapshot) {
    __typename cursor sequence isSnapshot previousStatus status reason occurredAt operation
    subject { id } subjectId
    council { slug }
    actor { name }
    meeting { id status version }
  }
}`;

interface StatusEvent {
  meetingStatusChanged: {
    cursor: string;
    sequence: number;
    status: string;
    previousStatus: string | null;
    isSnapshot: boolean;
    reason: string | null;
    actor: { name: string } | null;
    meeting: { id: string; status: string; version: number };
  };
}

const transports = [
  { name: 'graphql-ws', open: streamOverWebSocket, url: 'ws' },
  { name: 'graphql-sse', open: streamOverSse, url: 'http' },
] as const;

async function meetingOfItsOwn(): Promise<{ world: World; meeting: Made; key: string }> {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), { date: '2026-01-15' });
  return { world, meeting, key: await world.key() };
}

async function move(key: string, step: string, meeting: Made, reason = ''): Promise<void> {
  const input = `{ meeting: "${meeting.globalId}"${reason} }`;
  const answer = await ask(first.app, `mutation { ${step}(input: ${input}) { userErrors { message } } }`, {}, key);
  expect(answer).toEqual({ data: { [step]: { userErrors: [] } } });
}

/** Subscribes, and waits for the snapshot, because the server sends only changes after it. */
async function follow(
  open: typeof streamOverWebSocket,
  url: string,
  meeting: Made,
  after?: string,
  key?: string,
): Promise<Stream<StatusEvent>> {
  const stream = open<StatusEvent>(
    url,
    statusQuery,
    { filter: { meeting: meeting.globalId }, ...(after ? { after } : { snapshot: true }) },
    key,
  );
  if (!after) expect((await stream.next()).meetingStatusChanged.isSnapshot).toBe(true);
  return stream;
}

describe.each(transports)('over $name', ({ open, url }) => {
  test.each([
    { where: 'of the same server', server: first },
    { where: 'of another server on the same database', server: second },
  ])('a change reaches a subscriber $where', async ({ server }) => {
    const { world, meeting, key } = await meetingOfItsOwn();
    const stream = await follow(open, server[url], meeting);
    await move(key, 'startMeeting', meeting);
    const { meetingStatusChanged } = await stream.next();
    expect(meetingStatusChanged).toEqual({
      __typename: 'MeetingStatusChangedEvent',
      cursor: expect.any(String),
      sequence: 1,
      isSnapshot: false,
      previousStatus: 'SCHEDULED',
      status: 'IN_PUBLIC_SESSION',
      reason: null,
      occurredAt: expect.any(String),
      operation: 'UPDATED',
      subject: { id: meeting.globalId },
      subjectId: meeting.globalId,
      council: { slug: world.slug },
      actor: null,
      meeting: { id: meeting.globalId, status: 'IN_PUBLIC_SESSION', version: 2 },
    });
    await stream.close();
  });

  test('a client that was disconnected resumes after its cursor, and misses and repeats no event', async () => {
    const { meeting, key } = await meetingOfItsOwn();
    const before = await follow(open, second[url], meeting);
    await move(key, 'startMeeting', meeting);
    const { cursor } = (await before.next()).meetingStatusChanged;
    await before.close();
    await move(key, 'adjournMeeting', meeting, ', reason: "Fire alarm"');
    await move(key, 'resumeMeeting', meeting);

    const after = await follow(open, second[url], meeting, cursor);
    const replayed = [await after.next(), await after.next()].map((event) => event.meetingStatusChanged);
    await move(key, 'concludeMeeting', meeting);
    const live = (await after.next()).meetingStatusChanged;
    await after.close();
    expect([...replayed, live].map(({ sequence, status, reason }) => ({ sequence, status, reason }))).toEqual([
      { sequence: 2, status: 'ADJOURNED', reason: 'Fire alarm' },
      { sequence: 3, status: 'IN_PUBLIC_SESSION', reason: null },
      { sequence: 4, status: 'CONCLUDED', reason: null },
    ]);
    // The status of an event is that of its moment; its meeting is as it is now.
    expect(replayed[0]?.meeting.status).toBe('IN_PUBLIC_SESSION');
  });

  test("the council's own staff see who made the change", async () => {
    const { world, meeting, key } = await meetingOfItsOwn();
    const stream = await follow(open, first[url], meeting, undefined, key);
    await move(key, 'startMeeting', meeting);
    expect((await stream.next()).meetingStatusChanged.actor).toEqual({ name: `ADMINISTRATOR of ${world.slug}` });
    await stream.close();
  });

  test.each([
    { what: 'a malformed cursor', variables: { after: 'nonsense' }, code: 'BAD_USER_INPUT' },
    { what: "another council's cursor", variables: { after: 'other' }, code: 'BAD_USER_INPUT' },
    { what: 'a cursor of the staff feed', variables: { after: 'staff' }, code: 'BAD_USER_INPUT' },
    {
      what: 'a cursor beyond the end of the feed, as after a restore from backup,',
      variables: { after: 'future' },
      code: 'CURSOR_EXPIRED',
    },
    { what: 'a cursor and a snapshot at once', variables: { after: 'own', snapshot: true }, code: 'BAD_USER_INPUT' },
    {
      what: 'a meeting that does not exist',
      variables: { filter: { meeting: 'Meeting_AAAAAQAAAAAAAAAAAAAAAAAAAAA' } },
      code: 'BAD_USER_INPUT',
    },
  ])('$what is refused with $code', async ({ variables, code }) => {
    const { world, key } = await meetingOfItsOwn();
    const cursorOf = async (slug: string, by?: string) =>
      (await ask(first.app, `{ council(slug: "${slug}") { feed { cursor } } }`, {}, by)).data.council.feed.cursor as string;
    const own = await cursorOf(world.slug);
    const cursors: Record<string, string> = {
      own,
      other: await cursorOf('southampton'),
      staff: await cursorOf(world.slug, key),
      future: Buffer.from(Buffer.from(own, 'base64url').toString().replace(/\d+$/, '99')).toString('base64url'),
    };
    const after = 'after' in variables ? (cursors[variables.after ?? ''] ?? variables.after) : undefined;
    const stream = open(first[url], statusQuery, { filter: { council: world.slug }, ...variables, ...(after && { after }) });
    const failure = await stream.next().catch((error: unknown) => error);
    expect(JSON.stringify(failure)).toContain(code);
    await stream.close();
  });
});

test('hidden changes leave no gap in the numbers of the public feed', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const [open, hidden] = [await world.createMeeting(panel), await world.createMeeting(panel, { visibility: 'DRAFT' })];
  const key = await world.key();
  const feedOf = async (by?: string) =>
    (await ask(first.app, `{ council(slug: "${world.slug}") { feed { cursor sequence } } }`, {}, by)).data.council.feed;
  const followed = async (by?: string) => {
    const { cursor } = await feedOf(by);
    return streamOverWebSocket<StatusEvent>(second.ws, statusQuery, { filter: { council: world.slug }, after: cursor }, by);
  };
  const [anyone, staff] = [await followed(), await followed(key)];
  await move(key, 'startMeeting', hidden);
  await move(key, 'startMeeting', open);
  await move(key, 'adjournMeeting', open);
  expect([(await feedOf()).sequence, (await feedOf(key)).sequence]).toEqual([2, 3]);

  const seen = async (stream: Stream<StatusEvent>, count: number) => {
    const events = [];
    for (let index = 0; index < count; index++) events.push((await stream.next()).meetingStatusChanged);
    await stream.close();
    return events.map(({ sequence, status, meeting }) => [sequence, status, meeting.id]);
  };
  expect(await seen(anyone, 2)).toEqual([
    [1, 'IN_PUBLIC_SESSION', open.globalId],
    [2, 'ADJOURNED', open.globalId],
  ]);
  expect(await seen(staff, 3)).toEqual([
    [1, 'IN_PUBLIC_SESSION', hidden.globalId],
    [2, 'IN_PUBLIC_SESSION', open.globalId],
    [3, 'ADJOURNED', open.globalId],
  ]);
});

test('a lost connection for notifications is opened again, and no event is lost', async () => {
  const { meeting, key } = await meetingOfItsOwn();
  const stream = await follow(streamOverWebSocket, second.ws, meeting);
  expect(await loseNotices()).toBe(1);
  await move(key, 'startMeeting', meeting);
  // There is no poll in time, so the new connection delivered the event.
  expect((await stream.next()).meetingStatusChanged.status).toBe('IN_PUBLIC_SESSION');
  await move(key, 'adjournMeeting', meeting);
  expect((await stream.next()).meetingStatusChanged.status).toBe('ADJOURNED');
  await stream.close();
});

test('concurrent writers lose no event and leave no gap', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const key = await world.key();
  const meetings = await Promise.all(Array.from({ length: 12 }, () => world.createMeeting(panel)));
  const { cursor } = (await ask(first.app, `{ council(slug: "${world.slug}") { feed { cursor } } }`)).data.council.feed;
  const stream = streamOverWebSocket<StatusEvent>(second.ws, statusQuery, { filter: { panel: panel.globalId }, after: cursor });
  await Promise.all(meetings.map((meeting) => move(key, 'startMeeting', meeting)));
  const sequences = [];
  for (let index = 0; index < meetings.length; index++) sequences.push((await stream.next()).meetingStatusChanged.sequence);
  await stream.close();
  expect(sequences).toEqual(meetings.map((_, index) => index + 1));
});
