import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { improvementPlan, planUpdate } from '../../src/modules/improvement/plans.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, owner, type World } from '../support/world.ts';

const app = await sharedApp();

const refusal =
  'This cursor is not from this list in this order. Use an `endCursor` or edge `cursor` of the same list, unchanged.';

/** Lists by name, each as a field of a query over `$slug`, `$after` and `$before`; one for every type that a list is ordered by. */
const lists = {
  meetings: 'meetings(councils: [$slug], after: $after, before: $before) { edges { cursor } }',
  earliest:
    'meetings(councils: [$slug], orderBy: { field: STARTS_AT, direction: ASC }, after: $after, before: $before) { edges { cursor } }',
  changes:
    'meetings(councils: [$slug], orderBy: { field: UPDATED_AT, direction: DESC }, after: $after, before: $before) { edges { cursor } }',
  councils: 'councils(filter: { query: $slug }, after: $after, before: $before) { edges { cursor } }',
  panels: 'council(slug: $slug) { panels(after: $after, before: $before) { edges { cursor } } }',
  people: 'council(slug: $slug) { people(after: $after, before: $before) { edges { cursor } } }',
  plans: 'council(slug: $slug) { improvementPlans(after: $after, before: $before) { edges { cursor } } }',
  updates: 'council(slug: $slug) { improvementPlans { nodes { updates(after: $after, before: $before) { edges { cursor } } } } }',
};
type ListName = keyof typeof lists;
const names = Object.keys(lists) as ListName[];

const queryOf = (name: ListName) =>
  `query Q($slug: String!, $after: String, $before: String) { asked: ${lists[name]} beside: council(slug: $slug) { slug } }`;

/** A council, named by its slug, with a record or two in each list. */
async function createLists(): Promise<World> {
  const world = await createCouncil();
  const { councilId } = world;
  const panel = await world.createPanel();
  for (const date of ['2026-01-15', '2026-02-15']) await world.createMeeting(panel, { date });
  const planId = uuidv7();
  await owner().insert(person).values({ councilId, id: uuidv7(), displayName: 'A Member', sortName: 'member a' });
  await owner().insert(improvementPlan).values({ councilId, id: planId, title: 'Plan', status: 'IN_PROGRESS' });
  await owner().insert(planUpdate).values({ councilId, id: uuidv7(), planId, reportedOn: '2026-01-15', summary: 'Begun' });
  return world;
}

/** The first cursor of each list. */
async function cursorsOf({ slug }: World): Promise<Record<ListName, string>> {
  const found = await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const data = await read(app, queryOf(name), { slug });
      const [, cursor] = /"cursor":"([^"]+)"/.exec(JSON.stringify(data.asked)) ?? [];
      if (!cursor) throw new Error(`${name} is empty`);
      return [name, cursor];
    }),
  );
  return Object.fromEntries(found) as Record<ListName, string>;
}

/** What is wrong with a cursor, given either way round; and that the field beside it is answered. */
async function refusalsOf(name: ListName, slug: string, cursor: string, key?: string): Promise<unknown[]> {
  const answers = await Promise.all(
    ['after', 'before'].map((argument) => ask(app, queryOf(name), { slug, [argument]: cursor }, key)),
  );
  return answers.map(({ data, errors }) => ({
    beside: data?.beside,
    errors: errors?.map(({ message, extensions }) => [extensions.code, message]),
  }));
}

const refused = (slug: string) => {
  const answer = { beside: { slug }, errors: [['BAD_USER_INPUT', refusal]] };
  return [answer, answer];
};

describe('cursors', async () => {
  const world = await createLists();
  const cursors = await cursorsOf(world);
  const { slug } = world;

  test.each(names)('a cursor of %s is good in that list and in no other', async (name) => {
    for (const other of names) {
      if (other === name) {
        const data = await read(app, queryOf(name), { slug, after: cursors[name] });
        expect(data.beside).toEqual({ slug });
      } else expect(await refusalsOf(other, slug, cursors[name])).toEqual(refused(slug));
    }
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['nothing', ''],
    ['words', 'page two'],
    ['no JSON', Buffer.from('[').toString('base64url')],
    ...[null, 7, 'text', {}, [], [1, 2, 3], ['STARTS_AT DESC', null], { 0: 'meeting' }].map((value): [string, string] => [
      JSON.stringify(value),
      encode(value),
    ]),
  ])('%s is no cursor', async (_, cursor) => {
    for (const name of names) expect(await refusalsOf(name, slug, cursor)).toEqual(refused(slug));
  });

  const instants = [
    '',
    'soon',
    '2026-13-01 00:00:00+00',
    '2026-02-30 00:00:00+00',
    '2026-01-01 25:00:00+00',
    '2026-01-01 00:00:00 Foo/Bar',
  ];
  const tampered: Record<ListName, { values: unknown[]; ids: unknown[] }> = {
    meetings: {
      values: [
        ...instants,
        '0000-01-01 00:00:00+00',
        '99999-01-01 00:00:00+00',
        '2026-01-01 00:00:00+99',
        'Infinity',
        '\0',
        5,
        {},
      ],
      ids: ['', 'x', 'not-a-uuid', '\0', 7, null, '00000000-0000-0000-0000-00000000000g'],
    },
    earliest: { values: instants, ids: ['x'] },
    changes: { values: instants, ids: ['x'] },
    councils: { values: ['a\0b', 5], ids: ['x', '1.5', '-1', '99999999999', '2147483648', '\0', 1] },
    panels: { values: ['\0', [], false], ids: ['x', '7'] },
    people: { values: ['\0'], ids: ['x', '7'] },
    plans: { values: instants, ids: ['x'] },
    updates: { values: ['', 'today', '2026-02-30', '0000-01-01', '15/01/2026', '\0', 5], ids: ['x'] },
  };

  test.each(names)('a cursor of %s with another value or id is refused, and breaks nothing beside it', async (name) => {
    const [list, value, id] = JSON.parse(Buffer.from(cursors[name], 'base64url').toString());
    const key = await world.key();
    const { values, ids } = tampered[name];
    for (const cursor of [
      ...values.map((other) => encode([list, other, id])),
      ...ids.map((other) => encode([list, value, other])),
    ]) {
      expect(await refusalsOf(name, slug, cursor)).toEqual(refused(slug));
      // All reads of a council's staff share one transaction, which one that fails would end.
      expect(await refusalsOf(name, slug, cursor, key)).toEqual(refused(slug));
    }
  });

  test('a position between records, at a record that is gone, is a position', async () => {
    const [list] = JSON.parse(Buffer.from(cursors.meetings, 'base64url').toString());
    const cursor = encode([list, '2026-02-01 00:00:00+00', uuidv7()]);
    const data = await read(
      app,
      `query Q($slug: String!, $cursor: String) {
      older: meetings(councils: [$slug], after: $cursor) { nodes { date } } newer: meetings(councils: [$slug], before: $cursor) { nodes { date } } }`,
      { slug, cursor },
    );
    expect(data).toEqual({ older: { nodes: [{ date: '2026-01-15' }] }, newer: { nodes: [{ date: '2026-02-15' }] } });
  });
});

describe('page sizes', async () => {
  const { slug } = await createLists();
  const errorsOf = async (args: string) => {
    const { errors } = await ask(app, `query Q($slug: String!) { council(slug: $slug) { meetings(${args}) { totalCount } } }`, {
      slug,
    });
    return errors?.map(({ message, extensions }) => [extensions.code, message]);
  };

  test.each([
    ['first: 0', '`first` is 0; a page has 1 to 100. Follow `pageInfo.endCursor` for more.'],
    ['first: 101', '`first` is 101; a page has 1 to 100. Follow `pageInfo.endCursor` for more.'],
    ['first: -1', '`first` is -1; a page has 1 to 100. Follow `pageInfo.endCursor` for more.'],
    ['last: 0', '`last` is 0; a page has 1 to 100. Follow `pageInfo.endCursor` for more.'],
    ['last: 101', '`last` is 101; a page has 1 to 100. Follow `pageInfo.endCursor` for more.'],
    ['first: 2147483647', '`first` is 2147483647; a page has 1 to 100. Follow `pageInfo.endCursor` for more.'],
    ['first: 1, last: 1', 'Give `first` or `last`, not both.'],
  ])('%s is refused', async (args, message) => {
    expect(await errorsOf(args)).toEqual([['BAD_USER_INPUT', message]]);
  });

  test.each([
    'first: 1',
    'first: 100',
    'last: 1',
    'last: 100',
    'first: null, last: 1',
    'first: null, after: null',
    'orderBy: null',
  ])('%s is taken', async (args) => {
    expect(await errorsOf(args)).toBeUndefined();
  });

  test('twenty come unless another number is asked for', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    for (let day = 10; day < 31; day++) await world.createMeeting(panel, { date: `2026-01-${day}` });
    const data = await read(
      app,
      `query Q($slug: String!) { council(slug: $slug) { meetings { totalCount nodes { date } pageInfo { hasNextPage } } } }`,
      { slug: world.slug },
    );
    expect(data.council.meetings).toMatchObject({ totalCount: 21, pageInfo: { hasNextPage: true } });
    expect(data.council.meetings.nodes).toHaveLength(20);
  });
});
