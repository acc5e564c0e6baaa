/** What a receiver gets: signed, in order, each event at least once, and nothing that the public may not read. */

import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { ask } from '../support/app.ts';
import { eventually } from '../support/eventually.ts';
import { mutate } from '../support/mutate.ts';
import { addPeople, hooked, ownDatabase, startReceiver } from '../support/webhooks.ts';

const { sql, startApp, createCouncil } = await ownDatabase();
const app = await startApp();

async function scene(input: Record<string, unknown> = {}) {
  const [world, receiver] = [await createCouncil(), await startReceiver()];
  return { world, receiver, webhook: await hooked(app, world, { url: receiver.url, ...input }) };
}
const sequences = (deliveries: { body: { data: { sequence: number } } }[]) => deliveries.map(({ body }) => body.data.sequence);
const publicCursor = async (slug: string) =>
  (await ask(app, 'query Q($slug: String!) { council(slug: $slug) { feed { cursor } } }', { slug })).data.council.feed.cursor;

describe('an event', () => {
  test('is posted in the form of Standard Webhooks, with a signature that their library accepts', async () => {
    const { world, receiver, webhook } = await scene({ types: ['MEETING_STATUS_CHANGED'] });
    const panel = await world.createPanel();
    const created = await mutate(
      app,
      'createMeeting',
      { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details: { startsAt: '2030-01-15T17:30:00Z' } },
      'meeting { id }',
      webhook.key,
    );
    expect(created.userErrors).toEqual([]);
    const [delivery] = await receiver.has(1);
    expect(delivery?.body).toEqual({
      type: 'MEETING_STATUS_CHANGED',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        council: world.slug,
        cursor: expect.any(String),
        sequence: 2,
        operation: 'CREATED',
        subjectType: 'Meeting',
        subjectId: created.meeting.id,
        reason: null,
        facts: { meeting: created.meeting.id, panel: panel.globalId, previousStatus: null, status: 'SCHEDULED' },
      },
    });
    expect(delivery?.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'open-scrutiny' });
    expect(webhook.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const { text = '', headers = {}, body } = delivery ?? {};
    expect(new Webhook(webhook.secret).verify(text, headers)).toEqual(body);
    expect(() => new Webhook(webhook.secret).verify(text.replace('SCHEDULED', 'CANCELLED'), headers)).toThrow();
    const state = await webhook.becomes({ deliveredUpTo: body.data.cursor });
    expect(state).toMatchObject({ status: 'ACTIVE', lastResponseStatus: 204, lastFailure: null, consecutiveFailures: 0 });
  });

  test('is posted again until it is accepted, with the same id, and the next one waits for it', async () => {
    const { world, receiver, webhook } = await scene();
    // Every event is refused twice.
    receiver.answer(({ id }) => (receiver.deliveries.filter((each) => each.id === id).length < 3 ? 503 : 200));
    const subjects = await addPeople(app, world, 5, webhook.key);
    const deliveries = await receiver.has(15);
    expect(sequences(deliveries)).toEqual([1, 2, 3, 4, 5].flatMap((sequence) => [sequence, sequence, sequence]));
    expect(new Set(deliveries.map(({ id }) => id)).size).toBe(5);
    expect([...new Set(deliveries.map(({ body }) => body.data.subjectId))]).toEqual(subjects);
    await webhook.becomes({ deliveredUpTo: deliveries.at(-1)?.body.data.cursor, consecutiveFailures: 0, nextAttemptAt: null });
    expect(receiver.deliveries).toHaveLength(15);
  });

  test('is not accepted before the answer: the position stays until then', async () => {
    const { world, receiver, webhook } = await scene();
    const asked = Promise.withResolvers<() => void>();
    receiver.answer(() => (_, response) => asked.resolve(() => response.writeHead(200).end()));
    await addPeople(app, world, 1, webhook.key);
    const accept = await asked.promise;
    expect(await webhook.state()).toMatchObject({ deliveredUpTo: null, lastDeliveryAt: null, consecutiveFailures: 0 });
    accept();
    await webhook.becomes({ deliveredUpTo: receiver.deliveries[0]?.body.data.cursor });
  });

  test('of another type than those chosen is left out', async () => {
    const { world, receiver, webhook } = await scene({ types: ['PANEL_CHANGED'] });
    await addPeople(app, world, 2, webhook.key);
    const input = { council: world.slug, slug: 'children', kind: 'SCRUTINY_PANEL', details: { name: 'Children' } };
    await mutate(app, 'createPanel', input, 'panel { id }', webhook.key);
    await addPeople(app, world, 1, webhook.key);
    const [delivery] = await receiver.has(1);
    expect(delivery?.body).toMatchObject({ type: 'PANEL_CHANGED', data: { sequence: 3 } });
    // The position passes the events that are left out, so that they are not read again.
    const position = () => sql`select position::int from webhook_delivery where council_id = ${world.councilId}`;
    await eventually(async () => expect(await position()).toMatchObject([{ position: 4 }]));
    expect(receiver.deliveries).toHaveLength(1);
    expect((await webhook.state()).deliveredUpTo).toBe(delivery?.body.data.cursor);
  });

  test('from before the registration is posted only after a cursor of the public feed', async () => {
    const world = await createCouncil();
    const [key, receiver] = [await world.key(), await startReceiver()];
    const start = await publicCursor(world.slug);
    await addPeople(app, world, 2, key);
    await hooked(app, world, { url: receiver.url, after: start });
    const later = await startReceiver();
    await hooked(app, world, { url: later.url });
    await addPeople(app, world, 1, key);
    expect(sequences(await receiver.has(3))).toEqual([1, 2, 3]);
    expect(sequences(await later.has(1))).toEqual([3]);
  });

  test('of the staff feed is not posted, nor does it leave a gap', async () => {
    const { world, receiver, webhook } = await scene();
    const second = await hooked(app, world, { url: receiver.url, types: ['PANEL_CHANGED'] });
    await second.run('pauseWebhook');
    await addPeople(app, world, 2, webhook.key);
    expect(sequences(await receiver.has(2))).toEqual([1, 2]);
  });
});

describe('the words about a record', () => {
  test('are left out once it is withdrawn; why it was withdrawn is posted', async () => {
    const { world, receiver, webhook } = await scene({ types: ['RECOMMENDATION_CHANGED'] });
    await webhook.run('pauseWebhook');
    const panel = await world.createPanel();
    const input = { panel: panel.globalId, title: 'Fees', text: 'Review.', kind: 'TO_EXECUTIVE', madeOn: '2025-11-06' };
    const made = await mutate(app, 'makeRecommendation', input, 'recommendation { id }', webhook.key);
    expect(made.userErrors).toEqual([]);
    const { id } = made.recommendation;
    await mutate(app, 'withdrawRecommendation', { recommendation: id, reason: 'Names a child' }, '__typename', webhook.key);
    await mutate(app, 'withdrawRecord', { id, reason: 'Published in error' }, '__typename', webhook.key);
    await webhook.run('resumeWebhook');
    const deliveries = await receiver.has(3);
    expect(deliveries.map(({ body: { data } }) => [data.operation, data.reason, data.facts.recommendation ?? null])).toEqual([
      ['CREATED', null, null],
      ['UPDATED', null, null],
      ['WITHDRAWN', 'Published in error', null],
    ]);
    expect(deliveries[0]?.body.data).toMatchObject({ subjectId: id, facts: { panel: panel.globalId, status: 'MADE' } });
    expect(deliveries.map(({ text }) => text).join()).not.toContain('Names a child');
  });
});
