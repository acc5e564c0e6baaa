/** A council's feed by polling. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type EventType, eventTypes } from '../../src/events/catalogue.ts';
import { councilFeed } from '../../src/events/log.table.ts';
import { ask, startServer } from '../support/app.ts';
import { appendToLog, type EventDetails } from '../support/logged.ts';
import { read } from '../support/read.ts';
import { streamOverWebSocket } from '../support/streams.ts';
import { createCouncil, owner, type World } from '../support/world.ts';

const { app, ws } = await startServer();

const query = `query Q($council: String!, $after: EventCursor, $types: [EventType!], $first: Int) {
  changes(council: $council, after: $after, types: $types, first: $first) {
    edges { cursor node { cursor sequence type operation isSnapshot } }
    nodes { sequence }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}`;

interface Page {
  edges: { cursor: string; node: { cursor: string; sequence: number; type: string; operation: string } }[];
  nodes: { sequence: number }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string };
  totalCount: number;
}

async function poll({ slug }: World, variables: object = {}, key?: string): Promise<Page> {
  return (await read(app, query, { council: slug, ...variables }, key)).changes;
}

const sequencesOf = ({ nodes }: Page) => nodes.map(({ sequence }) => sequence);

const subjectId = '0190b1a0-0000-7000-8000-000000000001';

function change(type: EventType, visibility: EventDetails['visibility'] = 'PUBLIC', facts: object = {}): EventDetails {
  return { type, operation: 'UPDATED', subjectType: 'Panel', subjectId, visibility, facts: facts as EventDetails['facts'] };
}

test('comes oldest first, in consecutive pages without a gap', async () => {
  const world = await createCouncil();
  await appendToLog(world, Array(5).fill(change('PANEL_CHANGED')));
  const first = await poll(world, { first: 2 });
  expect(first).toEqual({
    edges: [1, 2].map((sequence) => ({
      cursor: expect.any(String),
      node: { cursor: expect.any(String), sequence, type: 'PANEL_CHANGED', operation: 'UPDATED', isSnapshot: false },
    })),
    nodes: [{ sequence: 1 }, { sequence: 2 }],
    pageInfo: {
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.node.cursor,
      endCursor: first.edges[1]?.node.cursor,
    },
    totalCount: 5,
  });
  expect(first.edges.map(({ cursor }) => cursor)).toEqual(first.edges.map(({ node }) => node.cursor));
  const second = await poll(world, { first: 2, after: first.pageInfo.endCursor });
  const third = await poll(world, { first: 2, after: second.pageInfo.endCursor });
  expect([second, third].map(sequencesOf)).toEqual([[3, 4], [5]]);
  expect([second, third].map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasNextPage, hasPreviousPage])).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('gives a position to continue from while nothing happens, also in an empty feed', async () => {
  const world = await createCouncil();
  const { council } = await read(app, 'query Q($slug: String!) { council(slug: $slug) { feed { cursor } } }', {
    slug: world.slug,
  });
  const nothing = {
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: council.feed.cursor },
    totalCount: 0,
  };
  expect(await poll(world)).toEqual(nothing);
  expect(await poll(world, { after: council.feed.cursor })).toEqual(nothing);
  await appendToLog(world, [change('PANEL_CHANGED')]);
  const { pageInfo } = await poll(world, { after: council.feed.cursor });
  const again = await poll(world, { after: pageInfo.endCursor });
  expect([again.edges, again.pageInfo.endCursor]).toEqual([[], pageInfo.endCursor]);
});

test('with types, skips events of other types', async () => {
  const world = await createCouncil();
  await appendToLog(world, [change('PERSON_CHANGED'), change('PANEL_CHANGED'), change('PERSON_CHANGED')]);
  const types = ['PERSON_CHANGED'];
  const first = await poll(world, { types, first: 1 });
  expect([sequencesOf(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([[1], true, 2]);
  const second = await poll(world, { types, first: 1, after: first.pageInfo.endCursor });
  expect([sequencesOf(second), second.pageInfo.hasNextPage]).toEqual([[3], false]);
  await appendToLog(world, Array(3).fill(change('PANEL_CHANGED')));
  const none = await poll(world, { types, after: second.pageInfo.endCursor });
  expect(sequencesOf(none)).toEqual([]);
  // The three were examined: a poll of all types after this position does not give them.
  expect(sequencesOf(await poll(world, { after: none.pageInfo.endCursor }))).toEqual([]);
  await appendToLog(world, [change('PERSON_CHANGED')]);
  expect(sequencesOf(await poll(world, { types, after: none.pageInfo.endCursor }))).toEqual([7]);
});

test('numbers the events of a change with thousands of events without gaps', async () => {
  const world = await createCouncil();
  await appendToLog(world, Array(6000).fill(change('PANEL_CHANGED')));
  await appendToLog(world, [change('PERSON_CHANGED')]);
  const last = await poll(world, { types: ['PERSON_CHANGED'] });
  expect([sequencesOf(last), (await poll(world)).totalCount]).toEqual([[6001], 6001]);
});

test('is the public feed for the public, numbered without gaps, and the staff feed for staff who may read all', async () => {
  const [world, other] = [await createCouncil(), await createCouncil()];
  const open = change('PANEL_CHANGED');
  await appendToLog(world, [open, change('PERSON_CHANGED', 'DRAFT'), open, change('PERSON_CHANGED', 'RESTRICTED'), open]);
  const seen = async (key?: string) => {
    const { nodes, totalCount } = await poll(world, {}, key);
    return [nodes.map(({ sequence }) => sequence), totalCount];
  };
  for (const key of [undefined, await world.key('MEMBER'), await world.key('OFFICER'), await other.key()])
    expect(await seen(key)).toEqual([[1, 2, 3], 3]);
  for (const role of ['CLERK', 'ADMINISTRATOR'] as const) expect(await seen(await world.key(role))).toEqual([[1, 2, 3, 4, 5], 5]);
});

describe('refuses', () => {
  const refusal = async (world: World, variables: object, key?: string) => {
    const { data, errors } = await ask(app, query, { council: world.slug, ...variables }, key);
    return [data?.changes, errors?.map(({ message, extensions }) => [extensions.code, message])];
  };

  test('cursors of other feeds, and texts that are not cursors', async () => {
    const [world, other] = [await createCouncil(), await createCouncil()];
    const key = await world.key();
    const [ofPublic, ofStaff, ofOther] = [await poll(world), await poll(world, {}, key), await poll(other)];
    const foreign =
      "This cursor belongs to another council's feed, or to the staff feed while you read the public feed. Use a cursor of the feed that you read, e.g. `council.feed.cursor` with the same credential.";
    const [isForeign, from] = [[null, [['BAD_USER_INPUT', foreign]]], (page: Page) => ({ after: page.pageInfo.endCursor })];
    expect(await refusal(world, from(ofStaff))).toEqual(isForeign);
    expect(await refusal(world, from(ofOther))).toEqual(isForeign);
    expect(await refusal(world, from(ofPublic), key)).toEqual(isForeign);
    const malformed = 'This is not an event cursor. Use the `cursor` of an event or of `council.feed`, unchanged.';
    expect(await refusal(world, { after: 'x' })).toEqual([null, [['BAD_USER_INPUT', malformed]]]);
  });

  test('cursors from before the feed was renumbered, and says how to start again', async () => {
    const world = await createCouncil();
    const { pageInfo } = await poll(world);
    await owner().update(councilFeed).set({ epoch: crypto.randomUUID() }).where(eq(councilFeed.councilId, world.councilId));
    const message =
      'This cursor is from before the feed was renumbered. Load the data again with `council.feed.cursor` in the same query, then continue with that cursor as `after`.';
    expect(await refusal(world, { after: pageInfo.endCursor })).toEqual([null, [['CURSOR_EXPIRED', message]]]);
  });

  test('pages of fewer than 1 or more than 100, and unknown councils', async () => {
    const world = await createCouncil();
    for (const first of [0, 101]) {
      const message = `\`first\` is ${first}; a page has 1 to 100. Follow \`pageInfo.endCursor\` for more.`;
      expect(await refusal(world, { first })).toEqual([null, [['BAD_USER_INPUT', message]]]);
    }
    const unknown = expect.stringMatching(/^There is no council "none"\. Known: /);
    expect(await refusal(world, { council: 'none' })).toEqual([null, [['BAD_USER_INPUT', unknown]]]);
  });
});

/** Facts that an event of each type needs; references to records that are not there. */
const factsByType: { [type in EventType]?: object } = {
  MEETING_STATUS_CHANGED: { meetingId: subjectId, previousStatus: 'SCHEDULED', status: 'CANCELLED' },
  AGENDA_CHANGED: { meetingId: subjectId, agendaItemId: subjectId, change: 'ITEM_MOVED' },
  MINUTES_CHANGED: { meetingId: subjectId, status: 'DRAFT_PUBLISHED' },
  RECOMMENDATION_CHANGED: { recommendationId: subjectId, previousStatus: null, status: 'MADE' },
};

test('every type of event has its own object type, by polling and live', async () => {
  const world = await createCouncil();
  const key = await world.key();
  const types = Object.keys(eventTypes) as EventType[];
  const fields = `__typename type subject { id }
    ... on MeetingStatusChangedEvent { status } ... on AgendaChangedEvent { change }
    ... on MinutesChangedEvent { minutes: status } ... on RecommendationChangedEvent { ofRecommendation: status }`;
  const live = streamOverWebSocket<{ events: object }>(
    ws,
    `subscription S($council: String!, $after: EventCursor) { events(council: $council, after: $after) { ${fields} } }`,
    { council: world.slug, after: (await poll(world, {}, key)).pageInfo.endCursor },
    key,
  );
  await appendToLog(
    world,
    types.map((type) => change(type, type === 'API_KEY_CHANGED' ? 'STAFF' : 'PUBLIC', factsByType[type])),
  );
  const { changes } = await read(
    app,
    `query Q($c: String!) { changes(council: $c) { nodes { ${fields} } } }`,
    { c: world.slug },
    key,
  );
  const own: Record<string, object> = {
    MEETING_STATUS_CHANGED: { status: 'CANCELLED' },
    AGENDA_CHANGED: { change: 'ITEM_MOVED' },
    MINUTES_CHANGED: { minutes: 'DRAFT_PUBLISHED' },
    RECOMMENDATION_CHANGED: { ofRecommendation: 'MADE' },
  };
  expect(changes.nodes).toEqual(
    types.map((type) => ({ __typename: expect.stringMatching(/Event$/), type, subject: null, ...own[type] })),
  );
  const names = changes.nodes.map(({ __typename }: { __typename: string }) => __typename);
  expect(names.map(constantOf)).toEqual(types);
  const told = [];
  while (told.length < types.length) told.push((await live.next()).events);
  await live.close();
  expect(told).toEqual(changes.nodes);
});

/** AGENDA_CHANGED for AgendaChangedEvent. */
function constantOf(name: string): string {
  return name
    .replace(/Event$/, '')
    .replace(/(?<=[a-z])[A-Z]/g, '_$&')
    .toUpperCase();
}
