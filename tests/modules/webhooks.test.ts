/** Webhooks as their keepers see them: registered, shown, changed. No process delivers here. */
import { expect, test } from 'vitest';
import type { Role } from '../../src/modules/access/permissions.ts';
import { ask, sharedApp } from '../support/app.ts';
import { eventsOf } from '../support/mutate.ts';
import { hooked } from '../support/webhooks.ts';
import { createCouncil, owner, type World } from '../support/world.ts';

const app = await sharedApp();
const url = 'https://receiver.example/events?token=t0ken';
const registration = `mutation M($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  webhook { id } signingSecret userErrors { code field message }
} }`;
const list = 'query Q($slug: String!) { council(slug: $slug) { name webhooks { url } } }';

const register = async (world: World, input: object, key?: string) =>
  (await ask(app, registration, { input: { council: world.slug, url, ...input } }, key ?? (await world.key()))).data
    .registerWebhook;

test('a webhook that is registered is shown with its secret once', async () => {
  const world = await createCouncil();
  const { registered, secret, state, key } = await hooked(app, world, { url, types: ['PANEL_CHANGED', 'PANEL_CHANGED'] });
  expect(registered).toEqual({
    id: expect.stringMatching(/^Webhook_/),
    version: 1,
    url,
    types: ['PANEL_CHANGED'],
    status: 'ACTIVE',
    pausedAt: null,
    pausedBecause: null,
    deliveredUpTo: null,
    lastDeliveryAt: null,
    lastResponseStatus: null,
    lastFailure: null,
    consecutiveFailures: 0,
    nextAttemptAt: null,
    lastTest: null,
  });
  expect(secret).toMatch(/^whsec_/);
  expect(await state()).toEqual(registered);
  const [first, again] = [
    await register(world, { idempotencyKey: 'k' }, key),
    await register(world, { idempotencyKey: 'k' }, key),
  ];
  expect(again).toEqual({ ...first, signingSecret: null });
  const kept = await owner().execute(`select answer::text from idempotent_answer where council_id = ${world.councilId}`);
  expect(JSON.stringify([...kept])).not.toContain('whsec_');
});

test.each<{ what: string; input: object; errors: object[] }>([
  {
    what: 'several mistakes at once',
    input: { url: 'http://receiver.example/', types: ['API_KEY_CHANGED', 'PANEL_CHANGED'], after: 'x' },
    errors: [
      { code: 'INVALID', field: ['url'], message: 'Events are posted to an https address only.' },
      {
        code: 'INVALID',
        field: ['types', '0'],
        message: 'Webhooks deliver the public feed, which never has API_KEY_CHANGED.',
      },
      {
        code: 'INVALID',
        field: ['after'],
        message: 'This is not a cursor of the public feed of this council. Read `council.feed.cursor` without a credential.',
      },
    ],
  },
  {
    what: 'a private address',
    input: { url: 'https://10.0.0.1/' },
    errors: [{ code: 'INVALID', field: ['url'], message: expect.stringContaining('private network') }],
  },
])('a webhook is not registered with $what', async ({ input, errors }) => {
  const world = await createCouncil();
  expect(await register(world, input)).toEqual({ webhook: null, signingSecret: null, userErrors: errors });
});

test('a council has at most ten; one that is removed does not count', async () => {
  const world = await createCouncil();
  const key = await world.key();
  const first = await register(world, {}, key);
  for (let more = 0; more < 8; more++) await register(world, {}, key);
  // Two at once, for one place.
  const answers = await Promise.all([register(world, {}, key), register(world, {}, key)]);
  expect(answers.map(({ userErrors }) => userErrors).sort((a, b) => a.length - b.length)).toEqual([
    [],
    [
      {
        code: 'LIMIT_REACHED',
        field: ['council'],
        message: 'The council has 10 webhooks, the most it may have. Remove one first.',
      },
    ],
  ]);
  const remove = 'mutation M($id: ID!) { removeWebhook(input: { webhook: $id }) { removedId userErrors { code } } }';
  expect((await ask(app, remove, { id: first.webhook.id }, key)).data.removeWebhook.userErrors).toEqual([]);
  expect((await register(world, {}, key)).userErrors).toEqual([]);
});

test('each change is in the history, for staff alone, and names the host but not the address', async () => {
  const world = await createCouncil();
  const { run, key, id } = await hooked(app, world, { url });
  await run('updateWebhook', { patch: { types: ['PANEL_CHANGED'] } });
  for (const name of ['testWebhook', 'pauseWebhook', 'resumeWebhook', 'removeWebhook']) await run(name);
  const told = await eventsOf(app, world.slug, key);
  expect(told.map(({ type, operation, subjectId }) => [type, operation, subjectId])).toEqual(
    ['CREATED', 'UPDATED', 'UPDATED', 'UPDATED', 'UPDATED', 'DELETED'].map((operation) => ['WEBHOOK_CHANGED', operation, id]),
  );
  expect(await eventsOf(app, world.slug)).toEqual([]);
  const facts = await owner().execute(`select facts from event where council_id = ${world.councilId} order by sequence`);
  expect([...facts].map((row) => row.facts)).toEqual(
    ['REGISTERED', 'UPDATED', 'TESTED', 'PAUSED', 'RESUMED', 'REMOVED'].map((change) => ({ host: 'receiver.example', change })),
  );
});

const others: (Role | undefined)[] = [undefined, 'PARTNER', 'MEMBER', 'OFFICER', 'CLERK'];

test.each(others)('for %s there are no webhooks, and none can be registered or changed', async (role) => {
  const world = await createCouncil();
  const { id, secret } = await hooked(app, world, { url });
  const key = role && (await world.key(role));
  expect(secret).not.toBeNull();
  expect(await ask(app, list, { slug: world.slug }, key)).toMatchObject({
    data: { council: { name: `Council ${world.slug}`, webhooks: null } },
    errors: [{ path: ['council', 'webhooks'], extensions: { code: 'FORBIDDEN' } }],
  });
  expect(await ask(app, `{ node(id: "${id}") { id } }`, {}, key)).toEqual({ data: { node: null } });
  const code = role ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  const registered = await ask(app, registration, { input: { council: world.slug, url } }, key);
  expect(registered).toMatchObject({ data: { registerWebhook: null }, errors: [{ extensions: { code } }] });
  const pause = `mutation { pauseWebhook(input: { webhook: "${id}" }) { userErrors { code } } }`;
  expect(await ask(app, pause, {}, key)).toMatchObject({ errors: [{ extensions: { code } }] });
});

test("another council's administrator finds none of them", async () => {
  const [world, other] = [await createCouncil(), await createCouncil()];
  const { id } = await hooked(app, world, { url });
  const key = await other.key();
  expect(await ask(app, list, { slug: world.slug }, key)).toMatchObject({ data: { council: { webhooks: null } } });
  expect(await ask(app, `{ node(id: "${id}") { id } }`, {}, key)).toEqual({ data: { node: null } });
  const pause = `mutation { pauseWebhook(input: { webhook: "${id}" }) { userErrors { code field } } }`;
  expect(await ask(app, pause, {}, key)).toEqual({
    data: { pauseWebhook: { userErrors: [{ code: 'NOT_FOUND', field: ['webhook'] }] } },
  });
});
