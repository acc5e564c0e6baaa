/** Webhooks in tests: a database of their own, because one process of all those on a database delivers; receivers on the loopback address. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, expect } from 'vitest';
import type { App } from '../../src/app.ts';
import type { WebhookOptions } from '../../src/webhooks/deliverer.ts';
import { startApp } from './app.ts';
import { within } from './deadline.ts';
import { eventually } from './eventually.ts';
import { mutate, type Payload } from './mutate.ts';
import { createDatabase } from './own-database.ts';
import { read } from './read.ts';
import { createCouncil, type World } from './world.ts';

/** The longest wait for a delivery or a state. */
const waitMsMax = 30_000;

/** Short times, so that a day of attempts fits into a test. */
export const quick: WebhookOptions = {
  allowsPrivateAddresses: true,
  pollMs: 50,
  timeoutMs: 2000,
  retry: { firstMs: 20, maxMs: 40 },
};

/** An empty database for one test file. */
export async function ownDatabase() {
  const { url, login, owner } = await createDatabase();
  const options = { databaseUrl: url, logger: pino({ level: 'error' }), connectionsMax: 5, webhooks: quick };
  return {
    sql: owner.sql,
    /** Ends connections of the database. */
    terminate: (pids: number[]) => login`select pg_terminate_backend(pid) from unnest(${pids}::int[]) as pid`,
    /** Of an app that delivers, unless another on this database does. */
    options,
    createCouncil: () => createCouncil({}, owner.db),
    startApp: (webhooks: Partial<WebhookOptions> = {}) => startApp({ ...options, webhooks: { ...quick, ...webhooks } }),
  };
}

export interface Delivery {
  headers: Record<string, string>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of a body by comparing it
  body: any;
  id: string;
}

/** An HTTP status, or what a receiver does with a request. */
type Answer = number | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Receiver {
  url: string;
  deliveries: Delivery[];
  /** From now on, answers like this; a function is given the number of the delivery, from 1. */
  answer(how: (delivery: Delivery, number: number) => Answer): void;
  /** Waits until there are as many deliveries. */
  has(count: number): Promise<Delivery[]>;
}

/** Accepts everything until told otherwise. */
export async function startReceiver(): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  let how: (delivery: Delivery, number: number) => Answer = () => 204;
  let arrived = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const text = (await request.setEncoding('utf8').toArray()).join('');
    const headers = request.headers as Record<string, string>;
    const delivery = { headers, text, body: JSON.parse(text), id: headers['webhook-id'] ?? '' };
    deliveries.push(delivery);
    const given = how(delivery, deliveries.length);
    arrived.resolve();
    arrived = Promise.withResolvers();
    if (typeof given === 'function') given(request, response);
    else response.writeHead(given).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const waitFor = async (count: number) => {
    while (deliveries.length < count) await arrived.promise;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    deliveries,
    answer: (next) => {
      how = next;
    },
    has: async (count) => {
      await within(waitMsMax, `delivery ${count}`, waitFor(count));
      return deliveries;
    },
  };
}

const stateFields = `id version url types status pausedAt pausedBecause deliveredUpTo lastDeliveryAt lastResponseStatus lastFailure
  consecutiveFailures nextAttemptAt lastTest { requestedAt attemptedAt responseStatus failure }`;

/** A council with a webhook, and what a test does with them. */
export async function hooked(app: App, world: World, input: Record<string, unknown>) {
  const key = await world.key();
  const given = { council: world.slug, ...input };
  const made = await mutate(app, 'registerWebhook', given, `webhook { ${stateFields} } signingSecret`, key);
  const { id } = made.webhook;
  const state = async () =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on Webhook { ${stateFields} } } }`, { id }, key)).node;
  return {
    id: id as string,
    key,
    registered: made.webhook,
    secret: made.signingSecret as string,
    state,
    /** Waits for a state with these values. */
    becomes: async (values: object) => {
      await eventually(async () => expect(await state()).toMatchObject(values));
      return state();
    },
    run: (name: string, more: Record<string, unknown> = {}): Promise<Payload> =>
      mutate(app, name, { webhook: id, ...more }, name === 'removeWebhook' ? 'removedId' : `webhook { ${stateFields} }`, key),
  };
}

/** Announces public events of the council, one after the other. Returns the ids of their subjects. */
export async function addPeople(app: App, world: World, count: number, key: string): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const input = { council: world.slug, details: { displayName: `Councillor ${number}` } };
    ids.push((await mutate(app, 'createPerson', input, 'person { id }', key)).person.id);
  }
  return ids;
}
