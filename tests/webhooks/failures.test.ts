/** Receivers that fail: what the administrator sees, when deliveries pause, and how they go on. */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { ask } from '../support/app.ts';
import { addPeople, hooked, ownDatabase, startReceiver } from '../support/webhooks.ts';

const { sql, startApp, createCouncil } = await ownDatabase();
const app = await startApp();

async function scene() {
  const [world, receiver] = [await createCouncil(), await startReceiver()];
  return { world, receiver, webhook: await hooked(app, world, { url: receiver.url }) };
}
const sequences = (deliveries: { body: { data: { sequence: number } } }[]) => deliveries.map(({ body }) => body.data.sequence);

test('a receiver that never answers runs into the time limit, and holds up no other', async () => {
  const { world, receiver, webhook } = await scene();
  receiver.answer(() => () => {});
  const other = await startReceiver();
  await hooked(app, world, { url: other.url });
  await addPeople(app, world, 3, webhook.key);
  expect(sequences(await other.has(3))).toEqual([1, 2, 3]);
  const state = await webhook.becomes({ lastFailure: 'TIMEOUT', lastResponseStatus: null });
  expect(state.consecutiveFailures).toBeGreaterThan(0);
  expect(new Set(sequences(receiver.deliveries))).toEqual(new Set([1]));
});

test('a redirect is a failure, and is not followed', async () => {
  const { world, receiver, webhook } = await scene();
  const elsewhere = await startReceiver();
  receiver.answer(() => (_, response) => response.writeHead(307, { location: elsewhere.url }).end());
  await addPeople(app, world, 1, webhook.key);
  await webhook.becomes({ lastFailure: 'REDIRECT', lastResponseStatus: 307 });
  expect(elsewhere.deliveries).toEqual([]);
});

test('an answer without end counts by its status, and its body is not read', async () => {
  const { world, receiver, webhook } = await scene();
  const cut = Promise.withResolvers<void>();
  receiver.answer(() => (_, response) => {
    response.writeHead(200).on('close', cut.resolve);
    const more = () => {
      while (response.write('x'.repeat(10_000))) if (response.destroyed) return;
      response.once('drain', more);
    };
    more();
  });
  await addPeople(app, world, 2, webhook.key);
  expect(sequences(await receiver.has(2))).toEqual([1, 2]);
  await cut.promise;
  await webhook.becomes({ lastFailure: null, lastResponseStatus: 200 });
});

test('a receiver that is not there is shown as such, without a status', async () => {
  const world = await createCouncil();
  const webhook = await hooked(app, world, { url: 'http://127.0.0.1:1/hook' });
  await addPeople(app, world, 1, webhook.key);
  await webhook.becomes({ lastFailure: 'CONNECTION_REFUSED', lastResponseStatus: null, lastDeliveryAt: expect.any(String) });
});

describe('deliveries pause', () => {
  test('at twenty failures in a row, which the staff feed tells without an actor, and go on behind the last accepted event', async () => {
    const { world, receiver, webhook } = await scene();
    receiver.answer((_, number) => (number === 1 ? 200 : 500));
    await addPeople(app, world, 3, webhook.key);
    await webhook.becomes({ lastFailure: 'STATUS' });
    // As after most of a day.
    await sql`update webhook_delivery set consecutive_failures = 17 where council_id = ${world.councilId}`;
    const paused = await webhook.becomes({ status: 'PAUSED' });
    expect(paused).toMatchObject({
      pausedBecause: 'FAILURES',
      pausedAt: expect.any(String),
      version: 2,
      consecutiveFailures: 20,
      lastFailure: 'STATUS',
      lastResponseStatus: 500,
      nextAttemptAt: null,
      deliveredUpTo: receiver.deliveries[0]?.body.data.cursor,
    });
    const before = receiver.deliveries.length;
    expect(sequences(receiver.deliveries)).toEqual([1, ...Array(before - 1).fill(2)]);
    expect(await historyOf(webhook.id, webhook.key)).toEqual([
      ['WEBHOOK_CHANGED', 'UPDATED', null],
      ['WEBHOOK_CHANGED', 'CREATED', `ADMINISTRATOR of ${world.slug}`],
    ]);
    receiver.answer(() => 200);
    const resumed = await webhook.run('resumeWebhook');
    expect(resumed.webhook).toMatchObject({
      status: 'ACTIVE',
      pausedAt: null,
      pausedBecause: null,
      consecutiveFailures: 0,
      version: 3,
    });
    expect(sequences(await receiver.has(before + 2)).slice(before)).toEqual([2, 3]);
  });

  test('at once when the receiver answers 410', async () => {
    const { world, receiver, webhook } = await scene();
    receiver.answer(() => 410);
    await addPeople(app, world, 2, webhook.key);
    await webhook.becomes({ status: 'PAUSED', pausedBecause: 'GONE', consecutiveFailures: 1, lastResponseStatus: 410 });
    expect(receiver.deliveries).toHaveLength(1);
  });

  test('by command, and nothing is missed after that', async () => {
    const { world, receiver, webhook } = await scene();
    expect((await webhook.run('pauseWebhook')).webhook).toMatchObject({
      status: 'PAUSED',
      pausedBecause: 'BY_COMMAND',
      version: 2,
    });
    await addPeople(app, world, 3, webhook.key);
    const again = await webhook.run('pauseWebhook');
    expect(again.userErrors).toEqual([
      { code: 'INVALID_TRANSITION', field: ['webhook'], message: 'This webhook is paused already.' },
    ]);
    expect(receiver.deliveries).toEqual([]);
    await webhook.run('resumeWebhook');
    expect(sequences(await receiver.has(3))).toEqual([1, 2, 3]);
    expect((await webhook.run('resumeWebhook')).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION', field: ['webhook'] }]);
  });
});

describe('a test delivery', () => {
  test('is posted also while the webhook is paused, and shows its outcome', async () => {
    const { world, receiver, webhook } = await scene();
    await webhook.run('pauseWebhook');
    receiver.answer(() => 401);
    const asked = await webhook.run('testWebhook');
    expect(asked.webhook.lastTest).toMatchObject({ requestedAt: expect.any(String) });
    const [delivery] = await receiver.has(1);
    const { requestedAt } = asked.webhook.lastTest;
    expect(delivery?.body).toEqual({
      type: 'TEST',
      timestamp: new Date(requestedAt).toISOString(),
      data: { council: world.slug },
    });
    const refused = { requestedAt, attemptedAt: expect.any(String), responseStatus: 401, failure: 'STATUS' };
    await webhook.becomes({ lastTest: refused, status: 'PAUSED', consecutiveFailures: 0, lastDeliveryAt: null });
    receiver.answer(() => 200);
    await webhook.run('testWebhook');
    await webhook.becomes({ lastTest: { responseStatus: 200, failure: null } });
    expect(receiver.deliveries).toHaveLength(2);
  });

  test('that is accepted ends the wait of a delivery that failed', async () => {
    const { world, receiver, webhook } = await scene();
    let isWell = false;
    receiver.answer(({ body }) => {
      isWell ||= body.type === 'TEST';
      return isWell ? 200 : 500;
    });
    await addPeople(app, world, 1, webhook.key);
    await webhook.becomes({ lastFailure: 'STATUS' });
    // As after many failures. An attempt that was under way sets a shorter wait.
    await vi.waitFor(async () => {
      await sql`update webhook_delivery set next_attempt_at = now() + interval '2 hours' where council_id = ${world.councilId}`;
      const count = receiver.deliveries.length;
      await setTimeout(300);
      expect(receiver.deliveries).toHaveLength(count);
    }, 20_000);
    const before = receiver.deliveries.length;
    await webhook.run('testWebhook');
    const deliveries = (await receiver.has(before + 2)).slice(before);
    expect(deliveries.map(({ body }) => body.type)).toEqual(['TEST', 'PERSON_CHANGED']);
    await webhook.becomes({ consecutiveFailures: 0, deliveredUpTo: expect.any(String), nextAttemptAt: null });
  });
});

test('a webhook that is given a new address posts what is left there', async () => {
  const { world, receiver, webhook } = await scene();
  receiver.answer(() => 500);
  await addPeople(app, world, 2, webhook.key);
  await webhook.becomes({ lastFailure: 'STATUS' });
  const moved = await startReceiver();
  const updated = await webhook.run('updateWebhook', { patch: { url: moved.url } });
  expect(updated.webhook).toMatchObject({ url: moved.url, types: [], version: 2 });
  expect(sequences(await moved.has(2))).toEqual([1, 2]);
});

test('a webhook that is removed posts nothing more, is found nowhere, and its secret is erased', async () => {
  const { world, receiver, webhook } = await scene();
  expect(await webhook.run('removeWebhook')).toEqual({ removedId: webhook.id, userErrors: [] });
  const kept = await startReceiver();
  await hooked(app, world, { url: kept.url });
  await addPeople(app, world, 1, webhook.key);
  await kept.has(1);
  expect(receiver.deliveries).toEqual([]);
  expect(await webhook.state()).toBeNull();
  const list = 'query Q($slug: String!) { council(slug: $slug) { webhooks { url } } }';
  expect(await ask(app, list, { slug: world.slug }, webhook.key)).toEqual({
    data: { council: { webhooks: [{ url: kept.url }] } },
  });
  const secrets = await sql`select webhook_id from webhook_secret where council_id = ${world.councilId}`;
  expect(secrets).toHaveLength(1);
  const repeated = 'mutation M($id: ID!) { removeWebhook(input: { webhook: $id }) { removedId userErrors { code field } } }';
  expect(await ask(app, repeated, { id: webhook.id }, webhook.key)).toEqual({
    data: { removeWebhook: { removedId: null, userErrors: [{ code: 'NOT_FOUND', field: ['webhook'] }] } },
  });
});

async function historyOf(id: string, key: string) {
  const query = `query Q($id: ID!) { node(id: $id) { ... on Webhook { history { nodes { type operation actor { name } } } } } }`;
  const { data } = await ask(app, query, { id }, key);
  return data.node.history.nodes.map((each: { type: string; operation: string; actor: { name: string } | null }) => [
    each.type,
    each.operation,
    each.actor?.name ?? null,
  ]);
}
