/** What ends an operation before it is done, and that its connection serves the next one. */
import { createClient } from 'graphql-ws';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { within } from '../support/deadline.ts';
import { heldUpDatabase } from '../support/held-up.ts';

const { sql, login, world, key, query, lock, holdsUp, isIdle, startServer } = await heldUpDatabase();

const advice = 'Ask for less: fewer records in a page (`first`), fewer levels, or a narrower filter.';
const tookTooLong = {
  message: `This operation took longer than 1.5 seconds and was stopped. ${advice}`,
  extensions: { code: 'TIMEOUT', errorId: expect.any(String) },
};
const timedOut = { status: 504, retryAfter: null, body: { errors: [tookTooLong] } };
const times = { operationMs: 1500, waitMs: 10_000 };

const cancelWith = (input: string, payload: string) =>
  `mutation { cancelMeeting(input: { ${input} }) { meeting { ${payload} } userErrors { code } } }`;
const fields = 'status history { totalCount }';

const meeting = await world.createMeeting(await world.createPanel());
const [item] = await world.createAgenda(meeting);
await sql`insert into glossary_term (council_id, id, term, agenda_item_id) values (${world.councilId}, ${uuidv7()}, 'IRO', ${item?.id ?? ''})`;

describe('an operation', { concurrent: false }, () => {
  test.each(['the public', 'staff'])(
    'a query of %s is stopped when its time is over, and its connections serve the next',
    async (who) => {
      const { post } = await startServer(times);
      const by = who === 'staff' ? key : undefined;
      const release = await lock();
      const count = by ? 1 : 2;
      const answers = Array.from({ length: count }, () => post(query, { key: by }));
      await holdsUp(count);
      expect(await Promise.all(answers)).toEqual(answers.map(() => timedOut));
      const next = Array.from({ length: 5 }, () => post(`{ council(slug: "${world.slug}") { name } }`, { key: by }));
      await release();
      const named = { status: 200, retryAfter: null, body: { data: { council: { name: `Council ${world.slug}` } } } };
      expect(await Promise.all(next)).toEqual(next.map(() => named));
      await isIdle();
    },
  );

  test('a statement that PostgreSQL stops ends the whole query', async () => {
    const { post } = await startServer({ operationMs: 20_000 });
    const release = await lock();
    const answer = post(`{ viewer { kind } ${query.slice(1)}`);
    await holdsUp(1);
    await login`select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const message = tookTooLong.message.replace('1.5 seconds', '20 seconds');
    expect(await answer).toEqual({ ...timedOut, body: { errors: [{ ...tookTooLong, message }] } });
    await release();
  });

  test('operations over WebSocket have the same time', async () => {
    const { ws } = await startServer(times);
    const release = await lock();
    const client = createClient({ url: ws, webSocketImpl: WebSocket, retryAttempts: 0 });
    const [result] = await within(10_000, 'a result', Array.fromAsync(client.iterate({ query })));
    const { message, extensions } = tookTooLong;
    expect(result?.errors).toEqual([{ message, extensions }]);
    await client.dispose();
    await release();
  });

  test.each(['HTTP', 'WebSocket'])('whose client over %s has gone reads nothing more', async (over) => {
    const read: string[] = [];
    const { post, ws } = await startServer({ operationMs: 20_000 }, { onQuery: (text) => read.push(text) });
    const release = await lock();
    const deeper = query.replace('term', 'agendaItem { title }');
    const leaving = new AbortController();
    const client = createClient({ url: ws, webSocketImpl: WebSocket, retryAttempts: 0 });
    const answer =
      over === 'HTTP' ? post(deeper, { signal: leaving.signal }) : Array.fromAsync(client.iterate({ query: deeper }));
    await holdsUp(1);
    if (over === 'HTTP') leaving.abort();
    else client.terminate();
    await expect(answer).rejects.toBeDefined();
    // The server has seen that before it answers another.
    await post('{ viewer { kind } }');
    await release();
    await isIdle();
    const items = () => read.filter((text) => text.includes('agendaItemById')).length;
    expect(items()).toBe(0);
    // So it would have.
    expect((await post(deeper)).body.data.council.glossary.nodes[0]).toEqual({ agendaItem: { title: 'Item 1' } });
    expect(items()).toBe(1);
  });

  test('a mutation that waits for too long writes nothing and says so', async () => {
    const { post } = await startServer(times);
    const meeting = await world.createMeeting(await world.createPanel());
    const locked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holding = sql.begin(async (tx) => {
      await tx`select 1 from meeting where id = ${meeting.id} for update`;
      locked.resolve();
      await released.promise;
    });
    await locked.promise;
    const cancel = cancelWith(`meeting: "${meeting.globalId}", reason: "Storm", idempotencyKey: "k"`, fields);
    const message = 'This mutation took too long and was stopped: nothing of it was written. Send it again, or in parts.';
    const extensions = { code: 'TIMEOUT', errorId: expect.any(String) };
    const refused = { data: { cancelMeeting: null }, errors: [{ message, path: ['cancelMeeting'], extensions }] };
    expect(await post(cancel, { key })).toEqual({ status: 200, retryAfter: null, body: refused });
    released.resolve();
    await holding;
    await isIdle();
    const state = `{ node(id: "${meeting.globalId}") { ... on Meeting { ${fields} } } }`;
    const untouched = { node: { status: 'SCHEDULED', history: { totalCount: 0 } } };
    expect((await post(state)).body).toEqual({ data: untouched });
    const done = { meeting: { status: 'CANCELLED', history: { totalCount: 1 } }, userErrors: [] };
    expect((await post(cancel, { key })).body).toEqual({ data: { cancelMeeting: done } });
  });

  test('a mutation whose answer cannot be read in time was carried out, and the next of the operation was not', async () => {
    const { post } = await startServer(times);
    const panel = await world.createPanel();
    const [first, second] = [await world.createMeeting(panel), await world.createMeeting(panel)];
    const release = await lock();
    const payload = 'status panel { council { glossary { nodes { agendaItem { title } } } } }';
    const [a, b] = [first, second].map(({ globalId }, index) => {
      return `meeting: "${globalId}", reason: "Storm", idempotencyKey: "${index}"`;
    }) as [string, string];
    const inner = (input: string) => cancelWith(input, payload).slice('mutation { '.length, -' }'.length);
    const both = `mutation { a: ${inner(a)} b: ${inner(b)} }`;
    const answering = post(both, { key });
    await holdsUp(1);
    // It began later, so the time of the mutation is over as well.
    expect(await post(query)).toEqual(timedOut);
    await release();
    const answer = await answering;
    const extensions = { code: 'TIMEOUT', errorId: expect.any(String) };
    expect(answer.status).toBe(200);
    expect(answer.body.data.b).toBeNull();
    expect(answer.body.errors).toEqual([
      {
        message:
          'This mutation was carried out, but its answer could not be read in time. Send it again with the same `idempotencyKey`, which gives the answer and does nothing twice.',
        path: ['a', 'meeting', 'panel', 'council', 'glossary', 'nodes', 0, 'agendaItem'],
        locations: expect.any(Array),
        extensions,
      },
      {
        message: 'The time of the operation was over before this mutation began: nothing of it was written. Send it again.',
        path: ['b'],
        locations: expect.any(Array),
        extensions,
      },
    ]);
    await isIdle();
    const nodes = [{ agendaItem: { title: 'Item 1' } }];
    const done = { meeting: { status: 'CANCELLED', panel: { council: { glossary: { nodes } } } }, userErrors: [] };
    const states = [first, second].map(({ globalId }) => `"${globalId}"`).join();
    expect((await post(`{ nodes(ids: [${states}]) { ... on Meeting { status } } }`)).body).toEqual({
      data: { nodes: [{ status: 'CANCELLED' }, { status: 'SCHEDULED' }] },
    });
    expect((await post(both, { key })).body).toEqual({ data: { a: done, b: done } });
  });
});
