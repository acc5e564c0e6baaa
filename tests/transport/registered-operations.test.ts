/** Operations that the operator has registered, and services that run no others. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { StartupError } from '../../src/db/startup-error.ts';
import type { OperationOptions } from '../../src/transport/operations/operations.ts';
import { type Answer, startApp, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil } from '../support/world.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-operations-'));
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: unknown): Promise<string> {
  const file = path.join(folder, randomUUID());
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const slugQuery = 'query Slug { council(slug: "southampton") { slug } }';
const followQuery =
  'subscription Follow($council: String!) { meetingStatusChanged(filter: { council: $council }, snapshot: true) { isSnapshot } }';
const startQuery = 'mutation Start($meeting: ID!) { startMeeting(input: { meeting: $meeting }) { userErrors { code } } }';
const otherQuery = '{ council(slug: "southampton") { slug } }';
const answered = { data: { council: { slug: 'southampton' } }, extensions: { cost: { requested: 2, limit: 10_000 } } };
const answeredWithKey = {
  ...answered,
  extensions: { cost: { ...answered.extensions.cost, remaining: expect.any(Number), resetsAt: expect.any(String) } },
};
const file = await fileOf({ [sha256(slugQuery)]: slugQuery, slug: slugQuery, follow: followQuery, start: startQuery });

const appWith = (operations: OperationOptions) => startApp({ operations });
const [open, locked, closed] = await Promise.all([
  appWith({ file }),
  appWith({ file, unregistered: 'credential' }),
  appWith({ file, unregistered: 'refused' }),
]);

async function send(app: App, body: object, key?: string, accept?: string): Promise<[number, Answer]> {
  const headers = {
    'content-type': 'application/json',
    ...(accept && { accept }),
    ...(key && { authorization: `Bearer ${key}` }),
  };
  const response = await app.fetch(new Request('http://test/graphql', { method: 'POST', headers, body: JSON.stringify(body) }));
  return [response.status, (await response.json()) as Answer];
}

const refusal = (code: string, message: unknown) => ({
  errors: [{ message, extensions: { code, errorId: expect.any(String) } }],
});
const needsCredential = refusal(
  'FORBIDDEN',
  'Without a credential, this service runs registered operations only. Send the id of one as `documentId`, or `Authorization: Bearer <API key or access token>`.',
);
const registeredOnly = refusal('FORBIDDEN', 'This service runs registered operations only. Send the id of one as `documentId`.');

test.each([
  { documentId: 'slug' },
  { documentId: sha256(slugQuery) },
  { documentId: `sha256:${sha256(slugQuery)}` },
  { documentId: `sha256:${sha256(slugQuery)}`, operationName: 'Slug' },
  { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(slugQuery) } } },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'slug' } } },
  { query: slugQuery },
  { query: slugQuery, documentId: 'slug' },
])('a registered operation is run by its id, its hash or its text: %j', async (body) => {
  const all = await Promise.all([open, locked, closed].map((app) => send(app, body)));
  expect(all).toEqual([
    [200, answered],
    [200, answered],
    [200, answered],
  ]);
});

test('a registered operation is run over GET, but a mutation is not', async () => {
  const get = async (search: Record<string, string>) => {
    const response = await closed.fetch(new Request(`http://test/graphql?${new URLSearchParams(search)}`));
    return [response.status, await response.json()];
  };
  expect(await get({ documentId: 'slug' })).toEqual([200, answered]);
  expect(await get({ documentId: 'start', variables: '{"meeting":"x"}' })).toEqual([
    405,
    refusal('BAD_USER_INPUT', 'Mutations are sent with POST.'),
  ]);
});

test('an unknown id is told', async () => {
  const unknown = refusal(
    'PERSISTED_QUERY_NOT_FOUND',
    'No operation is known by the id "nothing". Send its text as `query`, or ask the operator of this service to register it.',
  );
  expect(await send(open, { documentId: 'nothing' })).toEqual([200, unknown]);
  expect(await send(open, { documentId: 'nothing' }, undefined, 'application/graphql-response+json')).toEqual([404, unknown]);
  expect(await send(closed, { documentId: 'nothing' })).toEqual([
    200,
    refusal(
      'PERSISTED_QUERY_NOT_FOUND',
      'No operation is known by the id "nothing". Ask the operator of this service to register it.',
    ),
  ]);
});

test('an id with another text is refused', async () => {
  const [status, { errors }] = await send(open, { documentId: 'slug', query: otherQuery });
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('operations that are not registered need a credential, or are refused', async () => {
  const key = await (await createCouncil()).key('PARTNER');
  const hash = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(otherQuery) } } };
  for (const body of [{ query: otherQuery }, { query: otherQuery, ...hash }, { query: '{ nothing' }]) {
    expect(await send(locked, body)).toEqual([403, needsCredential]);
    expect(await send(closed, body)).toEqual([403, registeredOnly]);
    expect(await send(closed, body, key)).toEqual([403, registeredOnly]);
  }
  expect(await send(locked, { query: otherQuery, ...hash }, key)).toEqual([200, answeredWithKey]);
  // That the text is known by now makes it no registered one.
  expect(await send(locked, hash)).toEqual([403, needsCredential]);
  const [status, { errors }] = await send(locked, { query: otherQuery }, 'osk_nothing');
  expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

test('the same holds for server-sent events', async () => {
  const { slug } = await createCouncil();
  const stream = (body: object) =>
    locked.fetch(
      new Request('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ ...body, variables: { council: slug } }),
      }),
    );
  const refused = await stream({ query: followQuery.replace('isSnapshot', 'cursor') });
  expect(await refused.text()).toContain('"code":"FORBIDDEN"');
  const followed = await stream({ documentId: 'follow' });
  expect([followed.status, followed.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  await followed.body?.cancel();
});

test('the same holds for WebSockets', async () => {
  const { ws } = await startServer({ operations: { file, unregistered: 'credential' } });
  const key = await (await createCouncil()).key('PARTNER');
  const ask = async (payload: { query: string; documentId?: string }, authorization?: string) => {
    const client = createClient({ url: ws, retryAttempts: 0, connectionParams: { authorization } });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    client.subscribe(payload, { next: resolve, error: (errors) => resolve({ errors }), complete: () => {} });
    const result = await within(20_000, 'the answer', promise);
    await client.dispose();
    return result;
  };
  expect(await ask({ query: otherQuery })).toEqual(needsCredential);
  expect(await ask({ query: '', documentId: 'slug' })).toEqual(answered);
  expect(await ask({ query: otherQuery }, `Bearer ${key}`)).toEqual(answeredWithKey);
});

test("the manifest of Apollo's tools is read", async () => {
  const operations = [{ id: sha256(slugQuery), name: 'Slug', type: 'query', body: slugQuery }];
  const app = await appWith({ file: await fileOf({ format: 'apollo-persisted-query-manifest', version: 1, operations }) });
  expect(await send(app, { documentId: sha256(slugQuery) })).toEqual([200, answered]);
});

const faulty: { what: string; content: unknown; says: string[] }[] = [
  {
    what: 'operations that are not valid, each named',
    content: {
      a: '{ council(',
      b: '{ nothing }',
      c: 'fragment F on Council { name }',
      d: slugQuery,
      ' ': slugQuery,
      'sha256:e': slugQuery,
    },
    says: [
      'operation "a": Syntax Error: Expected Name, found <EOF>. (line 1, column 11)',
      'operation "b": Cannot query field "nothing" on type "Query". (line 1, column 3)',
      'operation "c": it has no query, mutation or subscription.',
      'operation 5 has no id',
      '"sha256:e" is not the hash of its operation',
    ],
  },
  {
    what: 'one id for two operations',
    content: {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: 'a', body: slugQuery },
        { id: 'a', body: otherQuery },
      ],
    },
    says: ['"a" is the id of two operations'],
  },
];

test.each(faulty)('a start fails for $what', async ({ content, says }) => {
  await expect(startApp({ operations: { file: await fileOf(content) } })).rejects.toThrow(
    new StartupError(says.map((line) => `OPERATIONS_FILE: ${line}`).join('\n')),
  );
});

test.each([
  ['text', /^OPERATIONS_FILE: \S+ is not JSON \(/],
  [[slugQuery], /^OPERATIONS_FILE: \S+ must be an object of documents by id, /],
  [{ a: { query: slugQuery } }, /^OPERATIONS_FILE: \S+ must be an object of documents by id, /],
])('a start fails for a file with %j', async (content, says) => {
  await expect(startApp({ operations: { file: await fileOf(content) } })).rejects.toThrow(says);
});

test('a start fails without the file, and if nothing may be run', async () => {
  await expect(startApp({ operations: { file: path.join(folder, 'none') } })).rejects.toThrow(
    /^OPERATIONS_FILE: \S+ cannot be read \(ENOENT/,
  );
  await expect(startApp({ operations: { unregistered: 'refused' } })).rejects.toThrow(
    /^UNREGISTERED_OPERATIONS: with "refused", /,
  );
});
