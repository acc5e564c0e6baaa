import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';

const app = await sharedApp();
const json = { 'content-type': 'application/json' };
const namesQuery = 'query Names { councils(first: 1) { nodes { __typename } } }';
const two = `${namesQuery} query Count { councils { totalCount } }`;
const answered = {
  data: { councils: { nodes: [{ __typename: 'Council' }] } },
  extensions: { cost: { requested: 103, limit: 10_000 } },
};

interface Sent {
  what: string;
  search?: Record<string, string>;
  init?: RequestInit;
}

const send = ({ search, init }: Sent) =>
  app.fetch(new Request(`http://test/graphql${search ? `?${new URLSearchParams(search)}` : ''}`, init));
const post = (body: unknown, headers: Record<string, string> = json) => ({
  init: { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
});

const accepted: Sent[] = [
  { what: 'JSON', ...post({ query: namesQuery }) },
  {
    what: 'JSON with nulls',
    ...post({ query: namesQuery, operationName: null, variables: null, extensions: null, documentId: null }),
  },
  { what: 'JSON with a charset', ...post({ query: namesQuery }, { 'content-type': 'Application/JSON; charset=utf-8' }) },
  { what: 'one of several operations', ...post({ query: two, operationName: 'Names' }) },
  { what: 'a document', ...post(namesQuery, { 'content-type': 'application/graphql' }) },
  {
    what: 'a form',
    ...post(`${new URLSearchParams({ query: namesQuery, variables: '{}' })}`, {
      'content-type': 'application/x-www-form-urlencoded',
    }),
  },
  { what: 'a search', search: { query: namesQuery, operationName: 'Names', variables: '', extensions: '{}' } },
  { what: 'an answer of any type', ...post({ query: namesQuery }, { ...json, accept: '*/*;q=0.5' }) },
];

test.each(accepted)('$what is accepted', async (sent) => {
  const response = await send(sent);
  expect([response.status, await response.json()]).toEqual([200, answered]);
});

const refused: (Sent & { status: number; says: string | RegExp; headers?: Record<string, string> })[] = [
  {
    what: 'no operation',
    ...post({ variables: {} }),
    status: 400,
    says: 'There is no operation. Send a GraphQL document as `query`, or the id of a registered one as `documentId`.',
  },
  { what: 'an empty document', ...post({ query: '' }), status: 400, says: /^There is no operation\. / },
  { what: 'an empty search', search: { query: '' }, status: 400, says: /^There is no operation\. / },
  { what: 'no search', status: 400, says: /^There is no operation\. / },
  { what: 'malformed JSON', ...post('{"query": '), status: 400, says: /^The body is not JSON: / },
  { what: 'an empty body', ...post(''), status: 400, says: /^The body is not JSON: / },
  { what: 'null', ...post('null'), status: 400, says: 'The body must be an object, { "query": "…", "variables": { … } }.' },
  { what: 'a text', ...post('"{ __typename }"'), status: 400, says: /^The body must be an object, / },
  { what: 'a number', ...post('7'), status: 400, says: /^The body must be an object, / },
  {
    what: 'a list of operations',
    ...post([{ query: namesQuery }, { query: namesQuery }]),
    status: 400,
    says: 'A request has one operation: send several in requests of their own, not in a list.',
  },
  { what: 'an empty list', ...post([]), status: 400, says: /^A request has one operation: / },
  {
    what: 'a document that is no text',
    ...post({ query: { kind: 'Document' } }),
    status: 400,
    says: '`query` must be a string: the GraphQL document.',
  },
  {
    what: 'a name that is no text',
    ...post({ query: namesQuery, operationName: 7 }),
    status: 400,
    says: '`operationName` must be a string: the name of an operation in the document.',
  },
  {
    what: 'variables that are a list',
    ...post({ query: namesQuery, variables: ['southampton'] }),
    status: 400,
    says: '`variables` must be an object: the values by the names of the variables.',
  },
  {
    what: 'variables that are a text',
    ...post({ query: namesQuery, variables: '{}' }),
    status: 400,
    says: /^`variables` must be an object: /,
  },
  {
    what: 'extensions that are a text',
    ...post({ query: namesQuery, extensions: 'x' }),
    status: 400,
    says: '`extensions` must be an object.',
  },
  {
    what: 'an id that is no text',
    ...post({ documentId: 7 }),
    status: 400,
    says: '`documentId` must be a string: the id of a registered operation.',
  },
  {
    what: 'a hash that is no text',
    ...post({ extensions: { persistedQuery: { version: 1, sha256Hash: 7 } } }),
    status: 400,
    says: '`documentId` and `extensions.persistedQuery.sha256Hash` must be strings.',
  },
  {
    what: 'an unknown parameter',
    ...post({ query: namesQuery, constructor: 'x' }),
    status: 400,
    says: 'There is no parameter "constructor". There are query, documentId, operationName, variables, extensions.',
  },
  {
    what: 'variables in a search that are not JSON',
    search: { query: namesQuery, variables: '{' },
    status: 400,
    says: /^The parameter `variables` is not JSON: /,
  },
  {
    what: 'extensions in a search that are not JSON',
    search: { query: namesQuery, extensions: 'persistedQuery' },
    status: 400,
    says: /^The parameter `extensions` is not JSON: /,
  },
  {
    what: 'variables in a search that are no object',
    search: { query: namesQuery, variables: '[]' },
    status: 400,
    says: /^`variables` must be an object: /,
  },
  {
    what: 'a body of no type',
    init: { method: 'POST', body: new TextEncoder().encode(namesQuery) },
    status: 415,
    says: 'The header Content-Type must name the form of the body: send JSON, { "query": "…", "variables": { … } }, as application/json.',
    headers: { 'accept-post': 'application/json' },
  },
  {
    what: 'a body of plain text',
    ...post(namesQuery, { 'content-type': 'text/plain' }),
    status: 415,
    says: /^The header Content-Type must name /,
  },
  {
    what: 'an upload of files',
    init: { method: 'POST', body: new FormData() },
    status: 415,
    says: /^The header Content-Type must name /,
  },
  {
    what: 'an answer of another type',
    ...post({ query: namesQuery }, { ...json, accept: 'text/plain' }),
    status: 406,
    says: 'The header Accept names no form of this answer. Send application/graphql-response+json or application/json; for a subscription, text/event-stream.',
  },
  {
    what: 'a subscription without an event stream',
    ...post(
      { query: 'subscription { meetingStatusChanged(filter: { council: "southampton" }) { cursor } }' },
      { ...json, accept: 'application/json' },
    ),
    status: 406,
    says: /^The header Accept names no form of this answer\. /,
  },
  {
    what: 'an unknown name',
    ...post({ query: two, operationName: 'Numbers' }),
    status: 400,
    says: 'The document has no operation with this `operationName`. It has: Names, Count.',
  },
  {
    what: 'a name for an operation without one',
    ...post({ query: '{ councils { totalCount } }', operationName: 'Names' }),
    status: 400,
    says: 'The document has no operation with this `operationName`. Its operation has no name.',
  },
  {
    what: 'no name for several operations',
    ...post({ query: two }),
    status: 400,
    says: 'The document has several operations. Send the name of one as `operationName`: Names, Count.',
  },
  {
    what: 'a document of fragments',
    ...post({ query: 'fragment Name on Council { name }' }),
    status: 400,
    says: 'The document has no query, mutation or subscription.',
  },
  {
    what: 'a mutation over GET',
    search: { query: 'mutation { startMeeting(input: { meeting: "x" }) { userErrors { message } } }' },
    status: 405,
    says: 'Mutations are sent with POST.',
    headers: { allow: 'POST' },
  },
  {
    what: 'another method',
    init: { method: 'PUT', body: '{}' },
    status: 405,
    says: /^Send GraphQL with GET or POST\. /,
    headers: { allow: 'GET, POST' },
  },
  {
    what: 'a malformed length',
    ...post('{}', { ...json, 'content-length': 'x' }),
    status: 400,
    says: 'Content-Length header is invalid.',
  },
];

test.each(refused)('$what is refused with a code of the contract', async ({ status, says, headers = {}, ...sent }) => {
  const response = await send(sent);
  expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
    status,
    expect.stringMatching(/^application\/(graphql-response\+)?json; charset=utf-8$/),
    {
      errors: [
        {
          message: typeof says === 'string' ? says : expect.stringMatching(says),
          extensions: { code: 'BAD_USER_INPUT', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ],
    },
  ]);
  for (const [name, value] of Object.entries(headers)) expect([name, response.headers.get(name)]).toEqual([name, value]);
});
