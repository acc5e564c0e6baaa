/** Server-sent events as a browser's EventSource reads and resumes them. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { councilFeed } from '../../src/events/log.table.ts';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { followStatus, movingMeeting, statusQuery, take, transports } from '../support/live.ts';
import { owner } from '../support/world.ts';

const server = await startServer({ limits: { pingMs: 200 } });

interface OpenStream {
  /** Reads until the text matches, and returns all of it. */
  until(pattern: RegExp): Promise<string>;
  end(): void;
  status: number;
}

/** Opens a stream as EventSource does: with GET, and with the id of the last event. */
function open(variables: Record<string, unknown>, lastEventId?: string): Promise<OpenStream> {
  const address = new URL(server.http);
  address.searchParams.set('query', statusQuery);
  address.searchParams.set('variables', JSON.stringify(variables));
  return openAt(address, lastEventId);
}

async function openAt(address: URL, lastEventId?: string): Promise<OpenStream> {
  const connection = new AbortController();
  const response = await fetch(address, {
    headers: { accept: 'text/event-stream', ...(lastEventId && { 'last-event-id': lastEventId }) },
    signal: connection.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    status: response.status,
    until: async (pattern) => {
      while (!pattern.test(text)) {
        const { done, value } = await within(10_000, `${pattern} in ${text}`, reader.read());
        if (done) throw new Error(`the stream ended: ${text}`);
        text += decoder.decode(value, { stream: true });
      }
      return text;
    },
    end: () => connection.abort(),
  };
}

test('each event carries its cursor as id, and comments show that a quiet stream is alive', async () => {
  const { meeting, cursor } = await movingMeeting(server.app);
  const stream = await open({ meeting: meeting.globalId, snapshot: true });
  const text = await stream.until(/(:\n\n){2}$/);
  stream.end();
  expect(text.replace(/(:\n\n)+$/, '')).toBe(
    `:\n\nid: ${await cursor()}\nevent: next\ndata: ${JSON.stringify({
      data: {
        meetingStatusChanged: {
          cursor: await cursor(),
          sequence: 0,
          status: 'IN_PUBLIC_SESSION',
          isSnapshot: true,
          meeting: { status: 'IN_PUBLIC_SESSION', version: 1 },
        },
      },
    })}\n\n`,
  );
});

test('only the last event of a snapshot has an id to resume from', async () => {
  const { meeting } = await movingMeeting(server.app);
  const address = new URL(server.http);
  address.searchParams.set('query', 'subscription S($m: ID!) { meetingChanged(meeting: $m, snapshot: true) { type } }');
  address.searchParams.set('variables', JSON.stringify({ m: meeting.globalId }));
  const stream = await openAt(address);
  const text = await stream.until(/AGENDA_CHANGED.*\n\n/);
  stream.end();
  expect(text.replace(/id: .*/g, 'id: …').replace(/(:\n\n)+/g, '')).toBe(
    [
      'event: next\ndata: {"data":{"meetingChanged":{"type":"MEETING_STATUS_CHANGED"}}}\n\n',
      'id: …\nevent: next\ndata: {"data":{"meetingChanged":{"type":"AGENDA_CHANGED"}}}\n\n',
    ].join(''),
  );
});

test('a browser resumes with Last-Event-ID, which replaces the `after` and the `snapshot` of the address', async () => {
  const moving = await movingMeeting(server.app);
  const start = await moving.cursor();
  await moving.move();
  const second = await moving.cursor();
  await moving.move(2);
  const sequences = (text: string) => [...text.matchAll(/"sequence":(\d+)/g)].map(([, number]) => Number(number));
  for (const variables of [{ after: start }, { snapshot: true }]) {
    const stream = await open({ meeting: moving.meeting.globalId, ...variables }, second);
    expect(sequences(await stream.until(/"sequence":3/))).toEqual([2, 3]);
    stream.end();
  }
});

test('a stream whose Last-Event-ID is of another feed is refused', async () => {
  const [moving, other] = [await movingMeeting(server.app), await movingMeeting(server.app)];
  const stream = await open({ meeting: moving.meeting.globalId }, await other.cursor());
  const text = await stream.until(/BAD_USER_INPUT/);
  stream.end();
  expect(text).toContain('Use a cursor of the feed that you read, e.g. `council.feed.cursor` with the same credential.');
});

test('the single connection mode of graphql-sse is refused with an alternative', async () => {
  const response = await fetch(server.http, { method: 'PUT' });
  expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
    405,
    'GET, POST',
    expect.stringContaining('the single connection mode of graphql-sse is not supported'),
  ]);
});

test.each(transports)('streams of a feed that is numbered anew end with CURSOR_EXPIRED (%s)', async (transport) => {
  const moving = await movingMeeting(server.app);
  const stream = followStatus(server, transport, { meeting: moving.meeting.globalId, snapshot: true });
  await take(stream, 1);
  await owner()
    .update(councilFeed)
    .set({ epoch: sql`gen_random_uuid()` })
    .where(eq(councilFeed.councilId, moving.world.councilId));
  const failure = await stream.next().catch((error: unknown) => error);
  expect(failure).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] });
  await stream.close();
});
