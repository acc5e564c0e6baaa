/** Answers that are given again: to whom, with which bytes and headers. `response-cache-freshness.test.ts` has for how long. */
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { createPage, startCaching, withoutCost } from '../support/cached.ts';
import { mutate } from '../support/mutate.ts';

describe('a repeated query', () => {
  test('is answered without a statement, with the same bytes and headers', async () => {
    const { query } = await createPage();
    const { send, statements } = await startCaching();
    const first = { post: await send(query), get: await send(query, { method: 'GET' }) };
    const count = statements.length;
    expect(count).toBeGreaterThan(2);
    expect({ post: await send(query), get: await send(query, { method: 'GET' }) }).toEqual(first);
    expect(statements.length).toBe(count);
    expect(first.get.text).toBe(first.post.text);
    expect(JSON.parse(first.get.text).data.council.panels.nodes[0].meetings.nodes).toHaveLength(9);
  });

  test('is recognised by its meaning: method, order of names and white space do not matter, values and names do', async () => {
    const { council } = await createPage();
    const { http, statements } = await startCaching();
    const query =
      'query A($slug: String!, $first: Int) { council(slug: $slug) { panels(first: $first) { totalCount } } } query B { __typename }';
    const ask = async (body: string) => {
      const before = statements.length;
      const response = await fetch(http, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return { answer: withoutCost(await response.text()), isExecuted: statements.length > before };
    };
    const { slug } = council;
    const answer = { data: { council: { panels: { totalCount: 1 } } } };
    const body = JSON.stringify({ query, operationName: 'A', variables: { slug, first: 1 } });
    expect(await ask(body)).toEqual({ answer, isExecuted: true });
    expect(await ask(JSON.stringify({ variables: { first: 1, slug }, operationName: 'A', query }, null, 2))).toEqual({
      answer,
      isExecuted: false,
    });
    expect(await ask(JSON.stringify({ query, operationName: 'A', variables: { slug, first: 2 } }))).toEqual({
      answer,
      isExecuted: true,
    });
    expect(await ask(JSON.stringify({ query, operationName: 'A', variables: { slug: 'none', first: 1 } }))).toEqual({
      answer: { data: { council: null } },
      isExecuted: true,
    });
    expect((await ask(JSON.stringify({ query, operationName: 'B' }))).answer).toEqual({ data: { __typename: 'Query' } });
    // JSON has no infinity, although JavaScript reads this as one.
    expect((await ask(body.replace('"first":1', '"first":1e999'))).answer).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect((await ask(body.replace('"first":1', '"first":null'))).answer).toEqual(answer);
  });

  test('names the host that was asked in its addresses', async () => {
    const { council } = await createPage();
    const { http } = await startServer();
    const { port } = new URL(http);
    const body = JSON.stringify({ query: `{ council(slug: "${council.slug}") { calendarUrl } }` });
    const addressAt = (host: string) =>
      new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(Number(port), '127.0.0.1').on('data', (chunk) => {
          text += chunk;
        });
        socket.on('close', () => resolve(JSON.parse(text.slice(text.indexOf('\r\n\r\n'))).data.council.calendarUrl));
        socket.write(
          `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        );
      });
    for (const host of ['a.example', 'b.example:81', 'a.example']) {
      expect(await addressAt(host)).toBe(`http://${host}/calendars/${council.slug}.ics`);
    }
  });

  test('has one execution, however many ask at the same time', async () => {
    const { query } = await createPage();
    const { send, statements } = await startCaching();
    const alone = await startCaching({ cache: false });
    await alone.send(query);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => send(query, { method: n % 2 ? 'GET' : 'POST' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(statements).toHaveLength(alone.statements.length);
  });
});

test('errors, mutations and what the viewer may do are not kept, and not waited for in vain', async () => {
  const { council } = await createPage();
  const { send, statements } = await startCaching();
  const executions = async (query: string) => {
    const before = statements.length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(query)));
    const again = await send(query);
    return {
      executed: statements.filter((text, at) => at >= before && text.includes('councilBySlug')).length,
      answers: [...answers, again],
    };
  };
  const viewer = await executions(
    `{ ...Own council(slug: "${council.slug}") { name } } fragment Own on Query { viewer { kind } }`,
  );
  expect(viewer.executed).toBe(6);
  const failing = await executions(`{ council(slug: "${council.slug}") { name panels(first: 0) { totalCount } } }`);
  expect(failing.executed).toBe(6);
  const ids = failing.answers.map(({ text }) => JSON.parse(text).errors[0].extensions.errorId);
  expect(new Set(ids).size).toBe(6);
  for (const { headers } of [...viewer.answers, ...failing.answers])
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
  const mutation = 'mutation M($meeting: ID!) { startMeeting(input: { meeting: $meeting }) { userErrors { code } } }';
  const refused = await Promise.all(Array.from({ length: 3 }, () => send(mutation, { variables: { meeting: 'Meeting_x' } })));
  expect(refused.map(({ text }) => JSON.parse(text).errors[0].extensions.code)).toEqual(Array(3).fill('UNAUTHENTICATED'));
});

test('requests with a credential or a cookie are executed each, and no one else gets their answers', async () => {
  const { council, panel } = await createPage();
  const { send, statements, app } = await startCaching();
  const key = await council.key('CLERK');
  const made = await mutate(
    app,
    'addAgendaItem',
    { meeting: (await council.createMeeting(panel)).globalId, details: { title: 'A draft', kind: 'REPORT' } },
    'agendaItem { id }',
    key,
  );
  const query = `{ node(id: "${made.agendaItem.id}") { id ... on AgendaItem { title } } }`;
  const asStaff = { data: { node: { id: made.agendaItem.id, title: 'A draft' } } };
  const asPublic = { data: { node: null } };
  for (const method of ['GET', 'POST'] as const) {
    for (const [asking, answer] of [
      [{ key }, asStaff],
      [{}, asPublic],
      [{ key }, asStaff],
      [{}, asPublic],
      [{ headers: { cookie: 'a=b' } }, asPublic],
    ] as const) {
      const before = statements.length;
      const { text, headers } = await send(query, { method, ...asking });
      expect(withoutCost(text)).toEqual(answer);
      const isPrivate = 'key' in asking || 'headers' in asking;
      if (isPrivate) expect(statements.length).toBeGreaterThan(before);
      if (isPrivate || method === 'POST') expect(headers['cache-control']).toBe('no-store');
      else expect(headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate', etag: expect.any(String) });
      if (isPrivate) expect(headers.etag).toBeUndefined();
    }
  }
});
