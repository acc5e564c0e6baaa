/** More operations than the database can serve: some wait, the others are refused at once, and what else the server does goes on. */
import { describe, expect, test, vi } from 'vitest';
import { ask } from '../support/app.ts';
import { type Answered, heldUpDatabase } from '../support/held-up.ts';
import { streamOverSse, streamOverWebSocket } from '../support/streams.ts';

const { world, key, query, other, lock, holdsUp, isIdle, startServer } = await heldUpDatabase();
await world.createPanel();

const busy = {
  message: 'The service is busy. This operation has not begun; send it again shortly.',
  extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 2, errorId: expect.any(String) },
};
const refused: Answered = { status: 503, retryAfter: '2', body: { errors: [busy] } };
const served: Answered = { status: 200, retryAfter: null, body: { data: { council: { panels: { totalCount: 1 } } } } };

describe('while all connections of readers are held up', { concurrent: false }, () => {
  test.each(['the public', 'staff'])('operations of %s wait, those beyond the number that may are refused', async (who) => {
    const by = who === 'staff' ? key : undefined;
    const { post } = await startServer({ waitMs: 60_000, waitingMax: 3 }, { connectionsMax: by ? 4 : 2 });
    const release = await lock();
    const inside = [post(query, { key: by }), post(query, { key: by })];
    await holdsUp(2);
    const asked = Array.from({ length: 10 }, () => post(other, { key: by }));
    const settled: Answered[] = [];
    for (const answer of asked) void answer.then((each) => settled.push(each));
    await vi.waitFor(() => expect(settled).toHaveLength(7), { timeout: 10_000 });
    expect(settled).toEqual(settled.map(() => refused));
    await release();
    await Promise.all(asked);
    expect(settled.slice(7)).toEqual([served, served, served]);
    expect(await Promise.all(inside)).toMatchObject([{ status: 200 }, { status: 200 }]);
    await isIdle();
  });

  test('an operation that has waited for long enough is refused', async () => {
    const { post } = await startServer({ waitMs: 100 });
    const release = await lock();
    const inside = [post(query), post(query)];
    await holdsUp(2);
    expect(await post(other)).toEqual(refused);
    await release();
    await Promise.all(inside);
    expect(await post(other)).toEqual(served);
  });

  test('the server is ready, credentials are checked, commands run, and their events are delivered', async () => {
    const { app, http, ws, post } = await startServer({ waitMs: 100 });
    const subscription = `subscription S($after: EventCursor) { events(council: "${world.slug}", after: $after) { type } }`;
    const cursorOf = async (by?: string) =>
      (await post(`{ council(slug: "${world.slug}") { feed { cursor } } }`, { key: by })).body.data.council.feed.cursor;
    const [after, staffAfter] = [await cursorOf(), await cursorOf(key)];
    const streams = [
      streamOverWebSocket(ws, subscription, { after }),
      streamOverSse(http, subscription, { after }),
      streamOverSse(http, subscription, { after: staffAfter }, key),
    ];
    const add = `mutation { createPerson(input: { council: "${world.slug}", details: { displayName: "A" } }) { person { displayName } } }`;
    const followed = async () => {
      expect((await post(add, { key })).body).toEqual({ data: { createPerson: { person: { displayName: 'A' } } } });
      const next = await Promise.all(streams.map((stream) => stream.next()));
      expect(next).toEqual(next.map(() => ({ events: { type: 'PERSON_CHANGED' } })));
    };
    await followed();
    const release = await lock();
    const inside = [post(query), post(query), post(query, { key })];
    await holdsUp(3);
    expect([await post(other), await post(other, { key })]).toEqual([refused, refused]);
    expect(await (await app.fetch(new Request('http://test/health/ready'))).json()).toEqual({ status: 'ready' });
    expect((await post(other, { key: 'osk_none' })).status).toBe(401);
    await followed();
    await Promise.all(streams.map((stream) => stream.close()));
    await release();
    await Promise.all(inside);
  });
});

test('five hundred requests at once for two connections are all answered or refused', async () => {
  const { app, post } = await startServer({ waitMs: 2000, waitingMax: 100 });
  const answers = await Promise.all(Array.from({ length: 500 }, () => ask(app, other)));
  const [answered, turnedAway] = [answers.filter(({ data }) => data), answers.filter(({ data }) => !data)];
  expect(answered.length).toBeGreaterThanOrEqual(2);
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(answered).toEqual(answered.map(() => served.body));
  expect(turnedAway).toMatchObject(turnedAway.map(() => ({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] })));
  await isIdle();
  expect(await post(other)).toEqual(served);
});
