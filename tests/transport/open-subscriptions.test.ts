/** What the subscriptions that a client has open may cost for one event. Each test has addresses of its own, which a proxy names. */
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { sharedApp, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { movingMeeting } from '../support/live.ts';

const server = await startServer({ connectionsMax: 2, costs: { openSubscriptionsMax: 100 }, limits: { trustedProxies: 1 } });
const writer = await sharedApp();

interface Message {
  id: string;
  type: string;
  payload: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

/** A socket that subscribes with a document of its own for each id, and tells the first answer to it. */
async function openSocket(address: string, key?: string) {
  const headers = { 'x-forwarded-for': address, ...(key && { authorization: `Bearer ${key}` }) };
  const socket = new WebSocket(server.ws, 'graphql-transport-ws', { headers });
  const waiting = new Map<string, (message: Message) => void>();
  const acknowledged = Promise.withResolvers<void>();
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'connection_ack') acknowledged.resolve();
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  await within(20_000, 'the socket', acknowledged.promise);
  return {
    subscribe: (id: string, meeting: string, selection = 'sequence') => {
      const answer = Promise.withResolvers<Message>();
      waiting.set(id, answer.resolve);
      const query = `subscription { meetingStatusChanged(filter: { meeting: "${meeting}" }, snapshot: true) { ${selection} } }`;
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
      return within(50_000, `the answer to ${id}`, answer.promise);
    },
    complete: (id: string) => socket.send(JSON.stringify({ id, type: 'complete' })),
    close: async () => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.close();
      await closed;
    },
  };
}

/** Selections that differ, and cost no more than the least that counts, 10. */
const small = (index: number) => `s${index}: sequence`;
/** One that costs 21: the operation, the event, and 19 records. */
const large = 'meeting { panel { meetings(first: 16) { nodes { id } } } }';
const accepted = { type: 'next', payload: { data: expect.anything() } };
const refused = {
  type: 'next',
  payload: {
    errors: [
      {
        message:
          'The different subscriptions to one council from this address or with this key may cost 100 an event; those that are open cost 100, and this one costs 10. End some, select less in each, or send the same operation from all connections, which counts once.',
        extensions: {
          code: 'RATE_LIMITED',
          limit: 'subscriptions',
          max: 100,
          requested: 110,
          retryAfterSeconds: 10,
          errorId: expect.any(String),
        },
      },
    ],
  },
};

test('different subscriptions to one council are refused when they cost too much together, until some end', async () => {
  const [{ meeting }, elsewhere] = [await movingMeeting(writer), await movingMeeting(writer)];
  const [socket, other] = [await openSocket('192.0.2.1'), await openSocket('192.0.2.1')];
  for (let index = 0; index < 10; index++) {
    const at = index % 2 === 0 ? socket : other;
    expect(await at.subscribe(`s${index}`, meeting.globalId, small(index))).toMatchObject(accepted);
  }
  expect(await socket.subscribe('refused', meeting.globalId, small(10))).toEqual({ id: 'refused', ...refused });
  // The same for other clients, for other councils, and for subscriptions that are open already.
  const others = await openSocket('192.0.2.2');
  expect(await others.subscribe('a', meeting.globalId, small(10))).toMatchObject(accepted);
  expect(await socket.subscribe('elsewhere', elsewhere.meeting.globalId, small(10))).toMatchObject(accepted);
  for (let index = 0; index < 10; index++) {
    expect(await socket.subscribe(`again ${index}`, meeting.globalId, small(index))).toMatchObject(accepted);
  }
  // One that two have open counts until both have ended it.
  other.complete('s1');
  await other.close();
  expect(await socket.subscribe('refused again', meeting.globalId, small(10))).toEqual({ id: 'refused again', ...refused });
  socket.complete('again 1');
  let answer = await socket.subscribe('in time', meeting.globalId, small(10));
  const until = performance.now() + 20_000;
  for (let index = 0; answer.payload.errors && performance.now() < until; index++) {
    answer = await socket.subscribe(`in time ${index}`, meeting.globalId, small(10));
  }
  expect(answer).toMatchObject(accepted);
  await Promise.all([socket.close(), others.close()]);
});

test('a subscription counts what it costs for one event', async () => {
  const { meeting } = await movingMeeting(writer);
  const socket = await openSocket('192.0.2.10');
  for (let index = 0; index < 4; index++) {
    expect(await socket.subscribe(`s${index}`, meeting.globalId, `${large} ${small(index)}`)).toMatchObject(accepted);
  }
  const { payload } = await socket.subscribe('refused', meeting.globalId, `${large} ${small(5)}`);
  expect(payload.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', requested: 105, max: 100 });
  await socket.close();
});

test('clients with a key are counted by it, whatever their address', async () => {
  const { meeting, key } = await movingMeeting(writer);
  const sockets = [await openSocket('192.0.2.20', key), await openSocket('192.0.2.21', key), await openSocket('192.0.2.20')];
  for (let index = 0; index < 10; index++) {
    expect(await sockets[index % 2]?.subscribe(`s${index}`, meeting.globalId, small(index))).toMatchObject(accepted);
  }
  expect(await sockets[1]?.subscribe('refused', meeting.globalId, small(10))).toEqual({ id: 'refused', ...refused });
  expect(await sockets[2]?.subscribe('anonymous', meeting.globalId, small(10))).toMatchObject(accepted);
  for (const socket of sockets) await socket.close();
});

test('hundreds of subscribers of the same operation at one address count once', async () => {
  const { meeting } = await movingMeeting(writer);
  const sockets = await Promise.all(Array.from({ length: 10 }, () => openSocket('192.0.2.30')));
  const answers = await Promise.all(
    sockets.flatMap((socket) => Array.from({ length: 40 }, (_, index) => socket.subscribe(`s${index}`, meeting.globalId, large))),
  );
  expect(answers.filter(({ payload }) => payload.errors)).toEqual([]);
  expect(answers).toHaveLength(400);
  for (const socket of sockets) await socket.close();
});
