import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { improvementPlan, planUpdate } from '../../src/modules/improvement/plans.table.ts';
import { review, reviewItem } from '../../src/modules/improvement/reviews.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, type Made, owner } from '../support/world.ts';

const app = await sharedApp();

/** The values of one property that a query finds under `list`. */
async function valuesOf(query: string, variables: Record<string, unknown>, property: string): Promise<unknown[]> {
  const data = await read(app, query, variables);
  const { list } = data.council ?? data.node;
  const values = list.nodes.map((node: Record<string, unknown>) => node[property]);
  expect(list.totalCount).toBe(values.length);
  return values;
}

test('plans: most recently updated first; filters by words in any title, panel and statuses', async () => {
  const world = await createCouncil();
  const { councilId } = world;
  const [panel, other] = [await world.createPanel(), await world.createPanel()];
  const add = (title: string, alsoKnownAs: string[], status: 'IN_PROGRESS' | 'COMPLETED', of: Made | null, updatedAt: string) =>
    owner()
      .insert(improvementPlan)
      .values({ councilId, id: uuidv7(), title, alsoKnownAs, status, panelId: of?.id, updatedAt: new Date(updatedAt) });
  await add('Old plan', ['Priority Actions'], 'COMPLETED', panel, '2026-01-01T00:00:00Z');
  await add('New plan', ["Children's plan"], 'IN_PROGRESS', panel, '2026-02-01T00:00:00Z');
  await add('Lone plan', [], 'IN_PROGRESS', null, '2026-01-15T00:00:00Z');
  const found = (filter: object | null) =>
    valuesOf(
      'query Q($slug: String!, $filter: ImprovementPlanFilter) { council(slug: $slug) { list: improvementPlans(filter: $filter) { totalCount nodes { title } } } }',
      { slug: world.slug, filter },
      'title',
    );
  expect(await found(null)).toEqual(['New plan', 'Lone plan', 'Old plan']);
  expect(await found({ query: 'priority' })).toEqual(['Old plan']);
  expect(await found({ query: 'plan children’s' })).toEqual(['New plan']);
  expect(await found({ panel: panel.globalId })).toEqual(['New plan', 'Old plan']);
  expect(await found({ panel: other.globalId })).toEqual([]);
  expect(await found({ panel: globalId('Panel', { councilId: councilId + 1, id: panel.id }) })).toEqual([]);
  expect(await found({ statuses: ['IN_PROGRESS', 'REPLACED'] })).toEqual(['New plan', 'Lone plan']);
  expect(await found({ statuses: [] })).toEqual([]);
  expect(await found({ query: 'plan', panel: panel.globalId, statuses: ['COMPLETED'] })).toEqual(['Old plan']);
});

test("a plan's updates come newest first, those without a day last, page by page", async () => {
  const world = await createCouncil();
  const { councilId } = world;
  const planId = uuidv7();
  await owner().insert(improvementPlan).values({ councilId, id: planId, title: 'Plan', status: 'IN_PROGRESS' });
  for (const reportedOn of ['2026-01-01', null, '2026-03-01', '2026-02-01'])
    await owner().insert(planUpdate).values({ councilId, id: uuidv7(), planId, reportedOn, summary: 'Told' });
  const page = async (after: string | null) => {
    const data = await read(
      app,
      `query Q($id: ID!, $after: String) { node(id: $id) { ... on ImprovementPlan {
        updates(first: 2, after: $after) { totalCount nodes { reportedOn } pageInfo { endCursor hasNextPage } } } } }`,
      { id: globalId('ImprovementPlan', { councilId, id: planId }), after },
    );
    return data.node.updates;
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([first, second]).toMatchObject([
    { totalCount: 4, nodes: [{ reportedOn: '2026-03-01' }, { reportedOn: '2026-02-01' }], pageInfo: { hasNextPage: true } },
    { totalCount: 4, nodes: [{ reportedOn: '2026-01-01' }, { reportedOn: null }], pageInfo: { hasNextPage: false } },
  ]);
});

test('reviews: latest published first; filters by words in title or findings, kinds, panel and body', async () => {
  const world = await createCouncil();
  const { councilId } = world;
  const [panel, other] = [await world.createPanel(), await world.createPanel()];
  const [item] = await world.createAgenda(await world.createMeeting(panel));
  const add = async (details: Partial<typeof review.$inferInsert>, isConsidered = false) => {
    const id = uuidv7();
    await owner()
      .insert(review)
      .values({ councilId, id, title: '', kind: 'OTHER', ...details });
    if (isConsidered)
      await owner()
        .insert(reviewItem)
        .values({ councilId, reviewId: id, agendaItemId: item?.id as string });
  };
  const [ofsted, trust] = [uuidv7(), uuidv7()];
  await owner()
    .insert(organisation)
    .values([
      { councilId, id: ofsted, name: 'Ofsted', kind: 'INSPECTORATE' },
      { councilId, id: trust, name: 'Trust', alsoKnownAs: ['The Hill'], kind: 'HEALTH' },
    ]);
  await add({ title: 'Undated audit', kind: 'THEMATIC_AUDIT', conductedById: trust }, true);
  await add({
    title: 'Visit',
    kind: 'MONITORING_VISIT',
    publishedOn: '2026-02-01',
    conductedById: ofsted,
    findings: [{ kind: 'STRENGTH', text: 'Staff “know” families', comment: 'and stay', depth: 0 }],
  });
  await add({ title: 'Inspection', kind: 'INSPECTION', publishedOn: '2026-01-01' }, true);
  const found = (filter: object | null) =>
    valuesOf(
      'query Q($slug: String!, $filter: ReviewFilter) { council(slug: $slug) { list: reviews(filter: $filter) { totalCount nodes { title } } } }',
      { slug: world.slug, filter },
      'title',
    );
  expect(await found(null)).toEqual(['Visit', 'Inspection', 'Undated audit']);
  expect(await found({ query: 'undated' })).toEqual(['Undated audit']);
  expect(await found({ query: 'visit "know" stay' })).toEqual(['Visit']);
  // The property names and the other values of stored findings do not match.
  for (const query of ['depth', 'strength', 'comment', 'kind', '0', '{'])
    expect([query, await found({ query })]).toEqual([query, []]);
  expect(await found({ kinds: ['INSPECTION', 'MONITORING_VISIT'] })).toEqual(['Visit', 'Inspection']);
  expect(await found({ kinds: [] })).toEqual([]);
  expect(await found({ conductedBy: 'ofsted' })).toEqual(['Visit']);
  expect(await found({ conductedBy: 'hill' })).toEqual(['Undated audit']);
  expect(await found({ conductedBy: 'inspection' })).toEqual([]);
  expect(await found({ panel: panel.globalId })).toEqual(['Inspection', 'Undated audit']);
  expect(await found({ panel: panel.globalId, kinds: ['INSPECTION'], query: 'inspection' })).toEqual(['Inspection']);
  expect(await found({ panel: other.globalId })).toEqual([]);
  expect(await found({ panel: globalId('Panel', { councilId: councilId + 1, id: panel.id }) })).toEqual([]);
});

test('appearances: the guest speakers of a panel and all appearances of a person; filters and orders', async () => {
  const world = await createCouncil();
  const { councilId } = world;
  const panel = await world.createPanel();
  const [personId, organisationId] = [uuidv7(), uuidv7()];
  await owner()
    .insert(person)
    .values({ councilId, id: personId, displayName: 'Zita Ng', alsoKnownAs: ['Zita Okafor'], sortName: 'ng zita' });
  await owner().insert(organisation).values({ councilId, id: organisationId, name: 'Trust', kind: 'HEALTH' });
  const meetings = [];
  for (const date of ['2026-01-01', '2026-02-01', null]) meetings.push(await world.createMeeting(panel, { date }));
  const add = (meeting: Made | undefined, nameAsRecorded: string, details: Partial<typeof appearance.$inferInsert> = {}) =>
    owner()
      .insert(appearance)
      .values({
        ...{ councilId, id: uuidv7(), meetingId: meeting?.id as string, panelId: panel.id, nameAsRecorded, position: 1 },
        ...{ capacity: 'GUEST_SPEAKER', status: 'ATTENDED', ...details },
      });
  await add(meetings[0], 'Z Ng', { personId, topic: 'Care – early help' });
  await add(meetings[1], 'b Bee', { organisationId, roleAsRecorded: 'Keeper', status: 'INVITED', personId });
  await add(meetings[2], 'A Ant', { organisationAsRecorded: 'The Hill' });
  await add(meetings[1], 'An Officer', { capacity: 'OFFICER', personId });

  const list = 'totalCount nodes { displayName }';
  const speakers = (filter: object | null, orderBy?: object) =>
    valuesOf(
      `query Q($id: ID!, $filter: AppearanceFilter, $orderBy: AppearanceOrder) { node(id: $id) { ... on Panel { list: guestSpeakers(filter: $filter, orderBy: $orderBy) { ${list} } } } }`,
      { id: panel.globalId, filter, orderBy },
      'displayName',
    );
  const ofPerson = (filter: object | null) =>
    valuesOf(
      `query Q($id: ID!, $filter: AppearanceFilter) { node(id: $id) { ... on Person { list: appearances(filter: $filter) { ${list} } } } }`,
      { id: globalId('Person', { councilId, id: personId }), filter },
      'displayName',
    );
  expect(await speakers(null)).toEqual(['b Bee', 'Z Ng', 'A Ant']);
  expect(await speakers(null, { field: 'MEETING_DATE', direction: 'ASC' })).toEqual(['Z Ng', 'b Bee', 'A Ant']);
  expect(await speakers(null, { field: 'NAME', direction: 'ASC' })).toEqual(['A Ant', 'b Bee', 'Z Ng']);
  expect(await speakers(null, { field: 'NAME', direction: 'DESC' })).toEqual(['Z Ng', 'b Bee', 'A Ant']);
  expect(await speakers({ query: 'okafor care' })).toEqual(['Z Ng']);
  expect(await speakers({ query: 'keeper' })).toEqual(['b Bee']);
  expect(await speakers({ query: 'hill' })).toEqual(['A Ant']);
  expect(await speakers({ query: 'officer' })).toEqual([]);
  expect(await speakers({ from: '2026-02-01' })).toEqual(['b Bee']);
  expect(await speakers({ to: '2026-01-31' })).toEqual(['Z Ng']);
  expect(await speakers({ from: '2026-01-01', to: '2026-02-01' })).toEqual(['b Bee', 'Z Ng']);
  expect(await speakers({ statuses: ['INVITED', 'DECLINED'] })).toEqual(['b Bee']);
  expect(await speakers({ statuses: [] })).toEqual([]);
  expect(await speakers({ organisation: globalId('Organisation', { councilId, id: organisationId }) })).toEqual(['b Bee']);
  const ofAnother = globalId('Organisation', { councilId: councilId + 1, id: organisationId });
  expect(await speakers({ organisation: ofAnother })).toEqual([]);
  expect((await ofPerson(null)).toSorted()).toEqual(['An Officer', 'Z Ng', 'b Bee']);
  expect(await ofPerson({ to: '2026-01-31' })).toEqual(['Z Ng']);
  expect(await ofPerson({ query: 'zita officer' })).toEqual(['An Officer']);
});
