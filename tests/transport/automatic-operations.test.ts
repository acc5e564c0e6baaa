/** Automatic persisted queries: a client sends a hash, and the text only when the server does not know it. */
import { createHash, randomUUID } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import { type Answer, startApp, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';

const { app, http, ws } = await startServer();

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** A document that no other test sends. */
const newDocument = () => `query Q${randomUUID().replaceAll('-', '')} { council(slug: "southampton") { slug } }`;
const answered = { data: { council: { slug: 'southampton' } }, extensions: { cost: { requested: 2, limit: 10_000 } } };
const notFound = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', errorId: expect.any(String) } }],
};

const byHash = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

async function send(body: object, to = app): Promise<[status: number, answer: Answer]> {
  const headers = { 'content-type': 'application/json' };
  const response = await to.fetch(new Request('http://test/graphql', { method: 'POST', headers, body: JSON.stringify(body) }));
  return [response.status, (await response.json()) as Answer];
}

async function get(body: Record<string, object | string>, to = app): Promise<Response> {
  const search = Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return to.fetch(new Request(`http://test/graphql?${new URLSearchParams(search)}`));
}

/** A fetch, and what was sent with it: the method, and whether the text was. */
function recorder(): { sent: [method: string, isText: boolean][]; fetch: typeof fetch } {
  const sent: [string, boolean][] = [];
  const recorded: typeof fetch = (input, init) => {
    sent.push([init?.method ?? 'GET', /[?&"]query[="]/.test(`${input} ${init?.body}`)]);
    return fetch(input, init);
  };
  return { sent, fetch: recorded };
}

test.each([
  { method: 'GET', useGETForHashedQueries: true },
  { method: 'POST', useGETForHashedQueries: false },
])("Apollo's client sends the text once, and its hash over $method before and after", async ({ method, ...options }) => {
  const query = gql(newDocument());
  for (const expected of [
    [
      [method, false],
      ['POST', true],
    ],
    [[method, false]],
  ]) {
    const { sent, fetch } = recorder();
    const link = new PersistedQueryLink({ sha256, ...options }).concat(new HttpLink({ uri: http, fetch }));
    const client = new ApolloClient({ link, cache: new InMemoryCache({ addTypename: false } as object) });
    const { data } = await client.query({ query });
    expect([sent.map(([each, isText]) => [each, isText]), data]).toEqual([
      expected,
      { council: { __typename: 'Council', slug: 'southampton' } },
    ]);
    client.stop();
  }
});

test("urql's client sends the text once, and its hash before and after", async () => {
  const document = newDocument();
  for (const expected of [
    [
      ['GET', false],
      ['GET', true],
    ],
    [['GET', false]],
  ]) {
    const { sent, fetch } = recorder();
    const persisted = persistedExchange({ generateHash: async (text) => sha256(text) });
    const client = new Client({ url: http, fetch, exchanges: [persisted, fetchExchange], preferGetMethod: false });
    const { data, error } = await client.query(document, {}).toPromise();
    expect([sent, error, data]).toEqual([expected, undefined, answered.data]);
  }
});

test('a hash is answered once its text was sent with it', async () => {
  const query = newDocument();
  const hash = sha256(query);
  expect(await send(byHash(hash))).toEqual([200, notFound]);
  expect(await send({ query })).toEqual([200, answered]);
  expect(await send(byHash(hash))).toEqual([200, notFound]);
  expect(await send({ query, ...byHash(hash) })).toEqual([200, answered]);
  expect(await send(byHash(hash))).toEqual([200, answered]);
  expect(await send({ documentId: `sha256:${hash}` })).toEqual([200, answered]);
  const response = await get(byHash(hash));
  expect([response.status, await response.json()]).toEqual([200, answered]);
});

test('caches do not keep that a hash is not known', async () => {
  const response = await get(byHash(sha256(newDocument())));
  expect([response.status, response.headers.get('cache-control'), await response.json()]).toEqual([200, 'no-store', notFound]);
});

test('a hash that is not the one of its text is refused, and not kept', async () => {
  const query = newDocument();
  const other = sha256(newDocument());
  for (const wrong of [other, sha256(query).toUpperCase(), '']) {
    expect(await send({ query, ...byHash(wrong) })).toEqual([
      400,
      {
        errors: [
          {
            message:
              'The hash is not the one of `query`. Send the SHA-256 of exactly this text, in lower-case hexadecimal, or leave the hash out.',
            extensions: { code: 'BAD_USER_INPUT', errorId: expect.any(String) },
          },
        ],
      },
    ]);
  }
  expect(await send(byHash(other))).toEqual([200, notFound]);
});

test.each(['{ council(', '{ nothing }'])('%s, which is not valid, is not kept', async (query) => {
  const [, { errors }] = await send({ query, ...byHash(sha256(query)) });
  expect(errors).toHaveLength(1);
  expect(await send(byHash(sha256(query)))).toEqual([200, notFound]);
});

test('a mutation is not run over GET by its hash', async () => {
  const query = 'mutation { startMeeting(input: { meeting: "x" }) { userErrors { message } } }';
  await send({ query, ...byHash(sha256(query)) });
  const response = await get(byHash(sha256(query)));
  expect([response.status, ((await response.json()) as Answer).errors?.[0]?.message]).toEqual([
    405,
    'Mutations are sent with POST.',
  ]);
});

test('the memory for texts is bounded: the one that was not used for longest is dropped', async () => {
  const documents = [newDocument(), newDocument(), newDocument()] as const;
  const bytes = 2 * (documents[0].length + 64);
  const small = await startApp({ operations: { automaticBytesMax: 2 * bytes } });
  const known = async () => {
    const answers: boolean[] = [];
    for (const each of documents) answers.push(!(await send(byHash(sha256(each)), small))[1].errors);
    return answers;
  };
  for (const query of documents) await send({ query, ...byHash(sha256(query)) }, small);
  expect(await known()).toEqual([false, true, true]);
  const long = `${newDocument()} # ${'x'.repeat(bytes)}`;
  expect(await send({ query: long, ...byHash(sha256(long)) }, small)).toEqual([200, answered]);
  expect(await known()).toEqual([false, true, true]);
});

test('a WebSocket takes hashes too', async () => {
  const query = newDocument();
  const hash = sha256(query);
  const client = createClient({ url: ws, retryAttempts: 0 });
  const results: unknown[] = [];
  const ask = (payload: { query: string }) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    client.subscribe(
      { ...payload, ...byHash(hash) },
      {
        next: (result) => results.push(result),
        error: (errors) => resolve(void results.push({ errors })),
        complete: resolve,
      },
    );
    return within(20_000, 'the answer', promise);
  };
  for (const text of ['', query, '']) await ask({ query: text });
  await client.dispose();
  expect(results).toEqual([notFound, answered, answered]);
});
