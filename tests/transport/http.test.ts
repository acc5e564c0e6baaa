import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask, startApp } from '../support/app.ts';

const allowed = 'https://www.southampton.gov.uk';
const app = await startApp({ allowedOrigins: [allowed] });

function get(of: App, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return of.fetch(new Request(`http://test${path}`, { headers }));
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return app.fetch(
    new Request('http://test/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
  );
}

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    app.fetch(
      new Request('http://test/graphql', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,authorization',
        },
      }),
    );
  const cors = (response: Response) => [
    response.headers.get('access-control-allow-origin'),
    response.headers.get('access-control-allow-credentials'),
  ];

  test('may read public data, without credentials', async () => {
    const origin = 'https://anyone.example';
    expect(cors(await preflight(origin))).toEqual([origin, null]);
    expect(cors(await post('{"query":"{ councils { totalCount } }"}', { origin }))).toEqual([origin, null]);
  });

  test('may send credentials only if their origin is allowed', async () => {
    expect(cors(await preflight(allowed))).toEqual([allowed, 'true']);
    expect(cors(await post('{"query":"{ councils { totalCount } }"}', { origin: allowed }))).toEqual([allowed, 'true']);
  });
});

describe('errors', () => {
  const errorsOf = async (body: object) => {
    const response = await post(JSON.stringify(body));
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string; errorId: string } }[];
    };
    return errors.map(({ extensions }) => [extensions.code, typeof extensions.errorId]);
  };

  test.each([
    { what: 'a syntax error', body: { query: '{ council(' }, code: 'GRAPHQL_PARSE_FAILED' },
    { what: 'an unknown field', body: { query: '{ nothing }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
    { what: 'a page too large', body: { query: '{ councils(first: 1000000) { nodes { name } } }' }, code: 'BAD_USER_INPUT' },
    {
      what: 'a variable of the wrong type',
      body: {
        query: 'query Q($from: Date) { meetings(filter: { from: $from }) { totalCount } }',
        variables: { from: 'yesterday' },
      },
      code: 'BAD_USER_INPUT',
    },
    {
      what: 'a literal with U+0000',
      body: { query: '{ council(slug: "a\\u0000") { name } }' },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'a variable with U+0000',
      body: { query: 'query Q($slug: String!) { council(slug: $slug) { name } }', variables: { slug: 'a\0' } },
      code: 'BAD_USER_INPUT',
    },
    {
      what: 'the year 0',
      body: { query: '{ meetings(filter: { from: "0000-01-01" }) { totalCount } }' },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'a literal that is not a date',
      body: { query: '{ meetings(filter: { from: "2023-02-30" }) { totalCount } }' },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ])('$what gets the code $code and an id to quote', async ({ body, code }) => {
    expect(await errorsOf(body)).toEqual([[code, 'string']]);
  });

  test('an internal error is masked, and logged in full under the id that the client gets', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, new Writable({ write: (line, _, done) => done(void lines.push(String(line))) }));
    const failing = await startApp({
      logger,
      onQuery: (query) => {
        if (query.includes('councilBySlug')) throw new Error('an internal detail');
      },
    });
    const answer = await ask(failing, '{ council(slug: "southampton") { name } councils { totalCount } }');
    const errorId = answer.errors?.[0]?.extensions.errorId;
    expect(answer).toEqual({
      data: { council: null, councils: { totalCount: expect.any(Number) } },
      errors: [
        {
          message: 'Unexpected error. Details are logged; quote the errorId to the operator of this service.',
          path: ['council'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
        },
      ],
    });
    const logged = lines.map((line) => JSON.parse(line)).find((line) => line.errorId === errorId);
    expect(logged).toMatchObject({
      level: 50,
      path: ['council'],
      err: { message: 'an internal detail', stack: expect.any(String) },
    });
  });
});

test('each request is one line in the log, with the id that the client gets', async () => {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, new Writable({ write: (line, _, done) => done(void lines.push(String(line))) }));
  const logged = await startApp({ logger });
  const response = await logged.fetch(
    new Request('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query Names { councils { nodes { name } } }', operationName: 'Names' }),
    }),
  );
  expect(response.status).toBe(200);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      level: 30,
      msg: 'request',
      requestId: response.headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      operation: 'Names',
      status: 200,
      ms: expect.any(Number),
    }),
  ]);
});

test('GET is accepted for a query and refused for a mutation', async () => {
  const query = await get(app, `/graphql?query=${encodeURIComponent('{ council(slug: "southampton") { name } }')}`, {
    accept: 'application/json',
  });
  expect([query.status, await query.json()]).toEqual([
    200,
    { data: { council: { name: 'Southampton City Council' } }, extensions: { cost: { requested: 2, limit: 10_000 } } },
  ]);
  const mutation = await get(
    app,
    `/graphql?query=${encodeURIComponent('mutation { startMeeting(input: { meeting: "x" }) { meeting { id } } }')}`,
  );
  expect(mutation.status).toBe(405);
});
