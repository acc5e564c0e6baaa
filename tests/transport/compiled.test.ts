/** Queries that are compiled give the same bytes as those that are not: published ones, random ones, faulty ones, and all fields of all records. */
import { glob, readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { type DocumentNode, Kind, OperationTypeNode, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { nodesQuery } from '../isolation/whole-schema.ts';
import { createScene } from '../mutations/scene.ts';
import { startApp } from '../support/app.ts';
import { comparable } from '../support/comparable.ts';
import { RandomQueries } from '../support/random-query.ts';
import { owner } from '../support/world.ts';
import { Random } from '../torture/random.ts';

/** The choices of a run; a failure names it. To repeat a run, write the number here. */
const seed = Date.now() % 100_000;

const compiling = await startApp({ compile: { afterExecutions: 0, lengthMax: 1e6, savedMsMax: Number.POSITIVE_INFINITY } });
const walking = await startApp({ compile: { afterExecutions: Number.POSITIVE_INFINITY } });

interface Question {
  query: string;
  variables?: Record<string, unknown>;
  key?: string;
}

async function expectSameBytes(questions: Question[]): Promise<string[]> {
  const answersOf = (app: typeof walking) =>
    Promise.all(questions.map(async (question) => [question.query, await answer(app, question)]));
  const compiled = await answersOf(compiling);
  expect(compiled).toEqual(await answersOf(walking));
  // Reads only the columns that the first time has used.
  expect(await answersOf(compiling)).toEqual(compiled);
  return compiled.map(([, text]) => text as string);
}

async function answer(app: typeof walking, { key, ...body }: Question): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const response = await app.fetch(new Request('http://test/graphql', { method: 'POST', headers, body: JSON.stringify(body) }));
  return `${response.status} ${comparable(await response.text())}`;
}

async function createSubject() {
  const { world, ids } = await createScene({});
  const records = Object.values(ids).filter((id): id is string => typeof id === 'string' && /^[A-Z]\w*_/.test(id));
  const [row] = await owner().select({ slug: panel.slug }).from(panel).where(eq(panel.councilId, world.councilId));
  return {
    world,
    records,
    subject: { slug: world.slug, panelSlug: row?.slug ?? '', ids: records, words: ['guest', 'item', 'position'] },
  };
}

test(`random queries, as the public and as staff, seed ${seed}`, { timeout: 120_000 }, async () => {
  const { world, subject } = await createSubject();
  const generator = new RandomQueries(new Random(seed), subject);
  // When a budget is full again depends on the moment.
  const queries = Array.from({ length: 300 }, () => generator.next()).filter((query) => !query.includes('rateLimit'));
  const key = await world.key();
  await expectSameBytes(queries.map((query) => ({ query })));
  await expectSameBytes(queries.slice(0, 100).map((query) => ({ query, key })));
});

test('all fields of records', { timeout: 120_000 }, async () => {
  const { records } = await createSubject();
  const ofType = Map.groupBy(records, (id) => id.slice(0, id.indexOf('_')));
  const types = [...ofType.keys()].filter((type) => !['ApiKey', 'Webhook'].includes(type)).slice(0, 6);
  await expectSameBytes(types.map((type) => ({ query: nodesQuery(type), variables: { ids: ofType.get(type) } })));
});

test('published queries', { timeout: 60_000 }, async () => {
  const files = await Array.fromAsync(glob('tests/support/client-operations/*.graphql'), (file) => readFile(file, 'utf8'));
  const document = parse(files.join('\n'));
  const queries = document.definitions.flatMap((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION || each.operation !== OperationTypeNode.QUERY) return [];
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    return [print({ kind: Kind.DOCUMENT, definitions: [each, ...fragments] } as DocumentNode)];
  });
  expect(queries.length).toBeGreaterThan(5);
  const variables = {
    council: 'southampton',
    slug: 'children-and-families-scrutiny-panel',
    today: '2023-07-20',
    id: 'x',
    first: 5,
  };
  await expectSameBytes(queries.map((query) => ({ query, variables })));
});

test.each<[name: string, question: Question]>([
  [
    'a variable of a wrong type',
    { query: 'query($first: Int) { meetings(first: $first) { totalCount } }', variables: { first: 'x' } },
  ],
  ['a variable that is missing', { query: 'query($id: ID!) { node(id: $id) { id } }' }],
  ['a variable that is null', { query: 'query($id: ID!) { node(id: $id) { id } }', variables: { id: null } }],
  [
    'a variable that is an object',
    { query: 'query($f: MeetingFilter) { meetings(filter: $f) { totalCount } }', variables: { f: { from: 'x' } } },
  ],
  ['a variable that nothing declares', { query: 'query($id: ID!) { node(id: $id) { id } }', variables: { id: 'x', other: 1 } }],
  [
    'a page that is too large',
    {
      query:
        '{ meetings(councils: ["middlesbrough"], first: 500) { totalCount } a: meetings(councils: ["middlesbrough"], first: 1) { totalCount } }',
    },
  ],
  ['a date that is none', { query: '{ meetings(filter: { from: "soon" }) { totalCount } }' }],
  [
    'skip and include',
    {
      query:
        'query($y: Boolean = true, $n: Boolean!) { meetings(councils: ["middlesbrough"], first: 1) { nodes @include(if: $y) { id date @skip(if: $n) } } }',
      variables: { n: true },
    },
  ],
  [
    'fragments that overlap',
    {
      query:
        '{ meetings(councils: ["middlesbrough"], first: 2) { ...a ...b nodes { id } } } fragment a on MeetingConnection { nodes { date } } fragment b on MeetingConnection { nodes { date status } }',
    },
  ],
  ['introspection', { query: '{ __schema { queryType { name } } __type(name: "Meeting") { fields { name } } __typename }' }],
  [
    'an operation of several',
    { query: 'query a { __typename } query b { meetings(councils: ["middlesbrough"], first: 1) { totalCount } }' },
  ],
])('%s', async (_, question) => {
  await expectSameBytes([question]);
});
