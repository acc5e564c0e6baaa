import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../src/graphql/schema.ts';
import { ask, sharedApp, startApp, startServer } from './support/app.ts';
import { createCouncil } from './support/world.ts';

const app = await sharedApp();
const readme = await readFile(path.join(import.meta.dirname, '../README.md'), 'utf8');

/** Each query in the README, with the answer that it shows, if any. */
const examples = [...readme.matchAll(/```graphql\n(.*?)```(?:\s*answers\s*```json\n(.*?)```)?/gs)].map(([, query, answer]) => ({
  query: query as string,
  answer: answer === undefined ? undefined : JSON.parse(answer),
}));

test('the README has queries, one of them with its answer', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  expect(examples.filter(({ answer }) => answer !== undefined)).toHaveLength(1);
});

test.each(examples)('the query $query is answered as shown', async ({ query, answer }) => {
  const given = await ask(app, query);
  expect(given.errors).toBeUndefined();
  expect(Object.values(given.data)).not.toContain(null);
  if (answer) expect(given).toEqual(answer);
});

test("the operations in the README's commands are valid", () => {
  const bodies = [...readme.matchAll(/-d '(\{.*?\})'/g)].map(([, body]) => JSON.parse(body as string) as { query: string });
  expect(bodies).toHaveLength(2);
  for (const { query } of bodies) expect(validate(schema, parse(query))).toEqual([]);
});

test('the operation that the README registers is run as it says', async () => {
  const [, operations = ''] = /```json operations\n(.*?)```/s.exec(readme) ?? [];
  const [, documentId = '', variables = ''] = /-d documentId=(\S+) --data-urlencode 'variables=(.*?)'/.exec(readme) ?? [];
  const folder = await mkdtemp(path.join(tmpdir(), 'open-scrutiny-readme-'));
  const file = path.join(folder, 'operations.json');
  await writeFile(file, operations);
  const locked = await startApp({ operations: { file, unregistered: 'refused' } });
  await rm(folder, { recursive: true });
  const response = await locked.fetch(new Request(`http://test/graphql?${new URLSearchParams({ documentId, variables })}`));
  const names = [
    'Children and Families Scrutiny Panel',
    'Corporate Parenting Committee',
    'Overview and Scrutiny Management Committee',
  ];
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      data: { council: { panels: { nodes: names.map((name) => ({ name })) } } },
      extensions: { cost: { requested: 23, limit: 10_000 } },
    },
  ]);
});

test("the council's year in the README runs in its order", async () => {
  const steps = [...readme.matchAll(/```graphql staff\n(.*?)```/gs)].map(([, document]) => document as string);
  expect(steps).toHaveLength(7);
  const world = await createCouncil();
  const key = await world.key('ADMINISTRATOR');
  const variables: Record<string, unknown> = { council: world.slug };
  for (const document of steps) {
    const { data, errors } = await ask(app, document, variables, key);
    expect(errors).toBeUndefined();
    for (const { userErrors, meetings, ...records } of Object.values<Record<string, { id?: string }[] & { id?: string }>>(data)) {
      expect([document, userErrors]).toEqual([document, []]);
      for (const [name, record] of Object.entries({ meeting: meetings?.[0], ...records }))
        variables[name] = record?.id ?? variables[name];
    }
  }
});

test('the webhook in the README is registered', async () => {
  const [, document = ''] = /```graphql administrator\n(.*?)```/s.exec(readme) ?? [];
  const world = await createCouncil();
  expect(await ask(app, document, { council: world.slug }, await world.key())).toEqual({
    data: {
      registerWebhook: {
        webhook: { id: expect.any(String), status: 'ACTIVE' },
        signingSecret: expect.stringMatching(/^whsec_/),
        userErrors: [],
      },
    },
  });
});

test('the commands that take it all do so, in their order', async () => {
  const commands = [...readme.matchAll(/```sh export\n(.*?)```/gs)].map(([, text]) => text as string);
  expect(commands).toHaveLength(3);
  const { http } = await startServer();
  const cwd = await mkdtemp(path.join(tmpdir(), 'open-scrutiny-export-'));
  const script = commands.join('').replaceAll('http://localhost:4000', new URL(http).origin);
  await promisify(execFile)('sh', ['-ec', script], { cwd });
  const file = (name: string) => readFile(path.join(cwd, name), 'utf8');
  const [whole, again, table, changes] = await Promise.all(
    ['southampton.ndjson', 'records.ndjson', 'meetings.csv', 'changes.json'].map(file),
  );
  await rm(cwd, { recursive: true });
  const [first, ...records] = (whole as string)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toEqual({ type: 'Export', council: 'southampton', cursor: expect.any(String), licence: null });
  expect(records.length).toBeGreaterThan(400);
  // The download was whole, so that nothing was left to go on with.
  expect(again).toBe(whole);
  expect(table).toContain('Meeting_AAAAAfpEeu5RY1oFjUa1ieUBzww');
  expect(JSON.parse(changes as string).data.changes.pageInfo).toEqual({ hasNextPage: false, endCursor: first.cursor });
});
