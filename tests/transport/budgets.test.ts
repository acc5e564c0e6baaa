/** What a client may spend. Each test sends from an address of its own, which a proxy names. */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { sharedApp, startServer } from '../support/app.ts';
import { startIssuer } from '../support/issuer.ts';
import { followStatus, movingMeeting, take } from '../support/live.ts';
import { everyTransport } from '../support/one-answer.ts';
import { createCouncil } from '../support/world.ts';

/** So long that nothing refills while a test runs. */
const windowSeconds = 3_600_000;
const perMinute = (points: number) => (points * 60) / windowSeconds;
const server = await startServer({
  connectionsMax: 2,
  // Answers in store cost nothing.
  cache: false,
  costs: { windowSeconds, perMinute: perMinute(1000), perMinuteWithCredential: perMinute(2000) },
  limits: { trustedProxies: 1 },
});
const writer = await sharedApp();
const issuer = await startIssuer();

type Headers = Record<string, string>;
const ask = (query: string, headers: Headers) => everyTransport.HTTP(server, { query }, headers);
const from = (address: string, key?: string): Headers => ({
  'x-forwarded-for': address,
  ...(key && { authorization: `Bearer ${key}` }),
});
const budget = '{ viewer { rateLimit { limit remaining windowSeconds resetsAt } } }';
const page = (size: number) => `{ council(slug: "southampton") { panels(first: ${size}) { nodes { name } } } }`;
const pageCost = (size: number) => size + 3;
const malformed = '{ council(slug: ';

/** What is left, after the request that asks for it. */
const left = async (headers: Headers) => (await ask(budget, headers)).data as { viewer: { rateLimit: { remaining: number } } };

/** Documents are charged for when they are read for the first time. */
for (const document of [budget, malformed, page(100), page(50)]) await ask(document, from('192.0.2.255'));
await everyTransport.WebSocket(server, { query: budget }, from('192.0.2.255'));

const refused = (requested: number, remaining: number, who = 'an address', max = 1000) => ({
  data: undefined,
  errors: [
    {
      message: expect.stringMatching(
        new RegExp(`costs ${requested}, and ${remaining} are left of the .* that ${who} may spend in 3600000 seconds`),
      ),
      extensions: {
        code: 'RATE_LIMITED',
        limit: 'budget',
        max,
        requested,
        remaining,
        resetsAt: expect.any(String),
        retryAfterSeconds: expect.any(Number),
        errorId: expect.any(String),
      },
    },
  ],
});

describe.each(Object.entries(everyTransport))('over %s', (transport, send) => {
  const spender = from(`192.0.2.${Object.keys(everyTransport).indexOf(transport)}`);

  test('a request is refused when too little of the budget is left, and a smaller one is not', async () => {
    for (let index = 0; index < 9; index++) expect((await ask(page(100), spender)).errors).toBeUndefined();
    // 9 × 103 are spent.
    const { status, data, errors } = await send(server, { query: page(100) }, spender);
    expect({ data, errors }).toEqual(refused(103, 73));
    expect(status).toBe(transport === 'WebSocket' ? null : 429);
    const { data: smaller } = await send(server, { query: page(50) }, spender);
    expect(smaller).toMatchObject({ council: { panels: {} } });
    // Of the last 10, one request is read and refused; the next is not read.
    expect(await send(server, { query: page(50) }, spender)).toMatchObject({ errors: refused(53, 10).errors });
    expect(await send(server, { query: page(50) }, spender)).toMatchObject({ errors: refused(10, 0).errors });
  });
});

test('the answer says when to retry', async () => {
  const spender = from('192.0.2.10');
  for (let index = 0; index < 9; index++) await ask(page(100), spender);
  const response = await fetch(server.http, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...spender },
    body: JSON.stringify({ query: page(100) }),
  });
  const { errors } = (await response.json()) as { errors: { extensions: { retryAfterSeconds: number } }[] };
  // 30 points of 1000 come in 108,000 seconds.
  const seconds = errors[0]?.extensions.retryAfterSeconds ?? 0;
  expect(seconds).toBeGreaterThan(100_000);
  expect(seconds).toBeLessThanOrEqual(108_000);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, String(seconds)]);
});

test('each request takes at least 10, also one that is refused', async () => {
  const spender = from('192.0.2.20');
  const rateLimit = { limit: 1000, remaining: 990, windowSeconds, resetsAt: expect.any(String) };
  expect(await left(spender)).toEqual({ viewer: { rateLimit } });
  for (let index = 0; index < 3; index++) expect((await ask(malformed, spender)).errors).toHaveLength(1);
  // 10 for each, and 1 for each reading of the faulty document.
  expect(await left(spender)).toEqual({ viewer: { rateLimit: { ...rateLimit, remaining: 990 - 3 * (10 + 1) - 10 } } });
});

test('a request that is refused as too complex takes 100 more', async () => {
  const spender = from('192.0.2.22');
  const many = `{ ${Array.from({ length: 51 }, (_, index) => `a${index}: viewer { kind }`).join(' ')} }`;
  const costly = '{ councils(first: 100) { nodes { panels(first: 100) { nodes { id } } } } }';
  for (const query of [many, costly]) await ask(query, from('192.0.2.255'));
  for (const query of [many, costly]) expect((await ask(query, spender)).status).toBe(400);
  expect((await left(spender)).viewer.rateLimit.remaining).toBe(1000 - 2 * 110 - 10);
});

test('a document that is new costs more, by its length', async () => {
  const spender = from('192.0.2.21');
  await left(spender);
  await ask(`{ viewer { kind } } # ${'x'.repeat(1979)}`, spender);
  expect((await left(spender)).viewer.rateLimit.remaining).toBe(1000 - 10 - 210 - 10);
});

test('clients with a credential have a larger budget of their own', async () => {
  const world = await createCouncil();
  const key = await world.key('CLERK');
  for (let index = 0; index < 19; index++) expect((await ask(page(100), from('192.0.2.30', key))).errors).toBeUndefined();
  // From whichever address it is used.
  const { status: _, extensions: __, ...answer } = await ask(page(100), from('192.0.2.31', key));
  expect(answer).toEqual(refused(103, 43, 'a credential', 2000));
});

test('whoever spends, others are not refused: another address, a credential at the same address, another credential', async () => {
  const world = await createCouncil();
  await issuer.serve(world);
  const address = '192.0.2.40';
  for (let index = 0; index < 10; index++) await ask(page(100), from(address));
  expect((await ask(page(100), from(address))).errors).toHaveLength(1);
  const [key, ann, bob] = [
    await world.key('CLERK'),
    await issuer.token(world, { sub: 'ann' }),
    await issuer.token(world, { sub: 'bob' }),
  ];
  for (const headers of [from('192.0.2.41'), from(address, key), from(address, ann)]) {
    expect((await ask(page(100), headers)).errors).toBeUndefined();
  }
  expect((await left(from(address, ann))).viewer.rateLimit.remaining).toBe(2000 - 103 - 10);
  // Another token of the same person spends the same budget.
  expect((await left(from(address, await issuer.token(world, { sub: 'ann' })))).viewer.rateLimit.remaining).toBe(2000 - 103 - 20);
  expect((await left(from(address, bob))).viewer.rateLimit.remaining).toBe(2000 - 10);
});

test('credentials that are not valid spend nothing of those who share the address', async () => {
  const address = '192.0.2.50';
  const codes: unknown[] = [];
  for (let index = 0; index < 101; index++) {
    codes.push((await ask(budget, from(address, 'osk_wrong'))).errors?.[0]?.extensions.code);
  }
  expect(codes).toEqual([...Array.from({ length: 100 }, () => 'UNAUTHENTICATED'), 'RATE_LIMITED']);
  expect((await left(from(address))).viewer.rateLimit.remaining).toBe(990);
});

test('IPv6 addresses with the same first 64 bits have one budget', async () => {
  await left(from('2001:db8:0:1::1'));
  expect((await left(from('2001:db8:0:1:ffff::2'))).viewer.rateLimit.remaining).toBe(980);
  expect((await left(from('2001:db8:0:2::1'))).viewer.rateLimit.remaining).toBe(990);
});

test('an answer tells its cost; what is left, only to a credential and after a mutation', async () => {
  const world = await createCouncil();
  const address = '192.0.2.60';
  const cost = { requested: pageCost(50), limit: 10_000 };
  expect((await ask(page(50), from(address))).extensions).toEqual({ cost });
  const own = { ...cost, remaining: 2000 - cost.requested, resetsAt: expect.any(String) };
  expect((await ask(page(50), from(address, await world.key('PARTNER')))).extensions).toEqual({ cost: own });
  const mutation = 'mutation { startMeeting(input: { meeting: "x" }) { meeting { id } } }';
  expect((await ask(mutation, from('192.0.2.61'))).extensions).toEqual({
    cost: {
      requested: 103,
      limit: 10_000,
      remaining: 1000 - 103 - Math.floor(mutation.length / 10),
      resetsAt: expect.any(String),
    },
  });
});

test('the end of the budget does not end subscriptions, and their events cost nothing', async () => {
  const moving = await movingMeeting(writer);
  const own = await startServer({ connectionsMax: 2, cache: false, costs: { windowSeconds, perMinute: perMinute(200) } });
  const streams = (['graphql-ws', 'graphql-sse'] as const).map((transport) =>
    followStatus(own, transport, { meeting: moving.meeting.globalId, snapshot: true }),
  );
  for (const stream of streams) await take(stream, 1);
  const answers = [];
  for (let index = 0; index < 5; index++) answers.push(await everyTransport.HTTP(own, { query: page(50) }));
  expect(answers.at(-1)?.status).toBe(429);
  await moving.move(30);
  const events = await Promise.all(streams.map((stream) => take(stream, 30)));
  expect(events.map((each) => each.at(-1)?.sequence)).toEqual([30, 30]);
  await Promise.all(streams.map((stream) => stream.close()));
});

test('a budget refills evenly', async () => {
  const own = await startServer({ connectionsMax: 1, cache: false, costs: { windowSeconds: 2, perMinute: 30 * 200 } });
  const send = () => everyTransport.HTTP(own, { query: page(100) });
  const statuses = (await Promise.all(Array.from({ length: 10 }, send))).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  let answer = await send();
  // Whoever asks again at once goes on spending.
  for (let attempt = 0; answer.status === 429 && attempt < 10; attempt++) {
    await setTimeout(Number(answer.errors?.[0]?.extensions.retryAfterSeconds) * 1000);
    answer = await send();
  }
  expect(answer.status).toBe(200);
});

test('a large body is charged for each time, also if its document is faulty, and its length is not told', async () => {
  const large = JSON.stringify({ query: '{ name ', variables: { text: 'x'.repeat(50_000) } });
  const spentBy = async (address: string, body: BodyInit) => {
    const headers = from(address);
    const before = await left(headers);
    const init = { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' }, duplex: 'half' };
    expect((await (await fetch(server.http, init as RequestInit)).json()).errors).toHaveLength(1);
    return before.viewer.rateLimit.remaining - (await left(headers)).viewer.rateLimit.remaining;
  };
  const told = await spentBy('192.0.2.77', large);
  expect(told).toBeGreaterThan(400);
  expect(await spentBy('192.0.2.78', large)).toBe(told);
  expect(await spentBy('192.0.2.79', new Blob([large]).stream())).toBe(told);
});
