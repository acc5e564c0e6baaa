/** One process of a fleet delivers. When it ends, another goes on from the position in the database: nothing is missed. */

import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { eventually } from '../support/eventually.ts';
import { addPeople, hooked, ownDatabase, startReceiver } from '../support/webhooks.ts';

const holders = (sql: Awaited<ReturnType<typeof ownDatabase>>['sql']) =>
  sql<{ pid: number }[]>`
    select pid from pg_locks where locktype = 'advisory' and granted
       and database = (select oid from pg_database where datname = current_database())
       and pid in (select pid from pg_stat_activity where application_name = 'open-scrutiny locks')`;
const sequences = (deliveries: { body: { data: { sequence: number } } }[]) => deliveries.map(({ body }) => body.data.sequence);

test('two processes deliver each event once, and when the one that delivers stops, the other takes over', async () => {
  const { sql, options, startApp, createCouncil } = await ownDatabase();
  const first = await createApp(options);
  await eventually(async () => expect(await holders(sql)).toHaveLength(1));
  const second = await startApp();
  const [world, receiver] = [await createCouncil(), await startReceiver()];
  const webhook = await hooked(second, world, { url: receiver.url });
  await addPeople(second, world, 10, webhook.key);
  await receiver.has(10);
  const [before] = await holders(sql);
  expect(await holders(sql)).toHaveLength(1);
  await first.dispose();
  await addPeople(second, world, 3, webhook.key);
  expect(sequences(await receiver.has(13))).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  const [after] = await holders(sql);
  expect(after?.pid).not.toBe(before?.pid);
});

test('a process whose lock is lost during a delivery does not finish it, and the event is posted again with the same id', async () => {
  const { sql, terminate, startApp, createCouncil } = await ownDatabase();
  // Longer than the test takes: neither of the two gives up by itself.
  const slow = { timeoutMs: 60_000 };
  const app = await startApp(slow);
  await startApp(slow);
  const [world, receiver] = [await createCouncil(), await startReceiver()];
  const webhook = await hooked(app, world, { url: receiver.url });
  const held = Promise.withResolvers<ServerResponse>();
  const cut = Promise.withResolvers<void>();
  receiver.answer((_, number) => (number > 1 ? 200 : (_request, response) => held.resolve(response.on('close', cut.resolve))));
  await addPeople(app, world, 3, webhook.key);
  await held.promise;
  await terminate((await holders(sql)).map(({ pid }) => pid));
  await cut.promise;
  const deliveries = await receiver.has(4);
  expect(sequences(deliveries)).toEqual([1, 1, 2, 3]);
  expect(deliveries[1]?.id).toBe(deliveries[0]?.id);
  await webhook.becomes({ deliveredUpTo: deliveries[3]?.body.data.cursor, consecutiveFailures: 0 });
});

test('a process that stops lets the delivery under way end first', async () => {
  const { options, startApp, createCouncil } = await ownDatabase();
  const stopping = await createApp(options);
  const [world, receiver] = [await createCouncil(), await startReceiver()];
  const webhook = await hooked(stopping, world, { url: receiver.url });
  const held = Promise.withResolvers<ServerResponse>();
  receiver.answer((_, number) => (number > 1 ? 200 : (_request, response) => held.resolve(response)));
  await addPeople(stopping, world, 2, webhook.key);
  const response = await held.promise;
  const stopped = stopping.dispose();
  response.writeHead(200).end();
  await stopped;
  const next = await startApp();
  expect(sequences(await receiver.has(2))).toEqual([1, 2]);
  expect(await next.fetch(new Request('http://test/health/ready'))).toMatchObject({ status: 200 });
});
