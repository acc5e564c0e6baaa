/** A partner who mirrors a council from nothing, as the header says, while its staff change, restrict and withdraw records. */
import { getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { eventTypes } from '../../src/events/catalogue.ts';
import { schema } from '../../src/graphql/schema.ts';
import { caseOf, cases, documentOf } from '../mutations/cases.ts';
import { createScene, type Scene } from '../mutations/scene.ts';
import { ask, startApp, unlimited } from '../support/app.ts';
import { type Crawled, crawl, recordsById } from '../support/crawl.ts';
import { read } from '../support/read.ts';

// It asks for all fields of a hundred records at a time.
const app = await startApp({ connectionsMax: 10, costs: unlimited });

/** The records that each type of event links, by id. */
const links = Object.keys(eventTypes).map((type) => {
  const name = `${type
    .split('_')
    .map((word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
    .join('')}Event`;
  const object = schema.getType(name);
  const fields = isObjectType(object) ? Object.values(object.getFields()) : [];
  const linked = fields
    .filter((field) => !['council', 'subject', 'actor'].includes(field.name))
    .filter((field) => {
      const record = getNamedType(field.type);
      return isObjectType(record) && record.getInterfaces().some((each) => each.name === 'Node');
    });
  const selected = linked.map((field) => `${field.name}: ${field.name} { id }`);
  return `... on ${name} { __typename ${selected.join(' ')} }`;
});

const changesQuery = `query Changes($council: String!, $after: EventCursor) {
  changes(council: $council, after: $after, first: 20) {
    nodes { operation reason subjectId ${links.join(' ')} }
    pageInfo { hasNextPage endCursor }
  }
}`;

class Mirror {
  readonly records = new Map<string, Crawled>();
  readonly tombstones = new Map<string, string | null>();
  readonly #app: App;
  readonly #council: string;
  #cursor = '';

  constructor(ofApp: App, council: string) {
    this.#app = ofApp;
    this.#council = council;
  }

  /** First the cursor, then the pages: changes made meanwhile come again. */
  async begin(): Promise<void> {
    const { council } = await read(this.#app, 'query C($c: String!) { council(slug: $c) { feed { cursor } } }', {
      c: this.#council,
    });
    this.#cursor = council.feed.cursor;
    for (const record of await crawl(this.#app, [this.#council])) this.records.set(record.id, record);
  }

  async catchUp(): Promise<void> {
    for (;;) {
      const { changes } = await read(this.#app, changesQuery, { council: this.#council, after: this.#cursor });
      for (const event of changes.nodes) await this.#apply(event);
      this.#cursor = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) return;
    }
  }

  async #apply({ operation, reason, subjectId, __typename: type, ...linked }: Record<string, unknown>): Promise<void> {
    const ids = Object.values(linked as Record<string, { id: string } | null>).flatMap((record) => record?.id ?? []);
    if (operation === 'WITHDRAWN' || operation === 'DELETED') {
      this.#drop(String(subjectId));
      this.tombstones.set(String(subjectId), reason as string | null);
    } else ids.push(String(subjectId));
    const meetingId =
      type === 'AGENDA_CHANGED' || type === 'AgendaChangedEvent' ? ids.find((id) => id.startsWith('Meeting_')) : undefined;
    if (meetingId) ids.push(...(await this.#itemsOf(meetingId)));
    await this.#fetch([...new Set(ids)]);
  }

  async #itemsOf(meeting: string): Promise<string[]> {
    const { node } = await read(this.#app, 'query A($id: ID!) { node(id: $id) { ... on Meeting { agenda { items { id } } } } }', {
      id: meeting,
    });
    return node?.agenda.items.map(({ id }: { id: string }) => id) ?? [];
  }

  /** Reads records again, and those that they name and that the mirror lacks. */
  async #fetch(ids: readonly string[]): Promise<void> {
    for (const record of await recordsById(this.#app, ids)) {
      if (!record) continue;
      const parts = idsIn(record).filter((id) => partTypes.test(id));
      const before = idsIn(this.records.get(record.id)).filter((id) => partTypes.test(id));
      for (const part of before) if (!parts.includes(part)) this.#drop(part);
      this.records.set(record.id, record);
      const unknown = idsIn(record).filter((id) => !this.records.has(id));
      await this.#fetch([...new Set([...parts.filter((id) => id !== record.id), ...unknown])]);
    }
  }

  #drop(id: string): void {
    const parts = idsIn(this.records.get(id)).filter((each) => partTypes.test(each) && !partTypes.test(id));
    for (const gone of [id, ...parts]) this.records.delete(gone);
  }
}

/** Parts that have no events of their own. */
const partTypes = /^(Agenda|Minutes|MinutesApproval|ResolutionClause|RecommendationResponse|RecommendationProgress)_/;

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { id?: string };
  return [...(id === undefined ? [] : [id]), ...Object.values(value).flatMap(idsIn)];
}

/** A record's own values, without lists of other records and without fields of the feed. */
function ownValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !isRecord(each)).map(ownValues);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    // A null may stand for a record, e.g. for a chair.
    ([name, inner]) => !['history', 'feed', 'pageInfo'].includes(name) && inner !== null && !isRecord(inner),
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, ownValues(inner)]));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value;
}

const contentsOf = (records: Iterable<Crawled>) =>
  Object.fromEntries([...records].map((record) => [record.id, ownValues(record)]).sort());

/** All records that are public now: those that a crawl reaches, and those of the mirror that no other record names any more. */
async function freshFor(mirror: Mirror, council: string) {
  const reached = await crawl(app, [council]);
  const known = new Set(reached.map(({ id }) => id));
  const others = await recordsById(
    app,
    [...mirror.records.keys()].filter((id) => !known.has(id)),
  );
  return contentsOf([...reached, ...others.filter((record) => record !== null)]);
}

/** Runs every mutation once; those that the state of the council does not allow are refused. Gives the names of those done. */
async function work({ world, ids }: Scene, from: number, to: number): Promise<string[]> {
  const key = await world.key();
  const done: string[] = [];
  for (const name of Object.keys(cases).slice(from, to)) {
    const { data } = await ask(app, documentOf(name), { input: caseOf(name).input(ids) }, key);
    if (data?.[name]?.userErrors.length === 0) done.push(name);
  }
  return done;
}

test('has all public records, and no others, after it read the pages while records changed, and then `changes`', {
  timeout: 120_000,
}, async () => {
  const scene = await createScene();
  const { world, ids } = scene;
  const mirror = new Mirror(app, world.slug);
  const count = Object.keys(cases).length;
  const [, first] = await Promise.all([mirror.begin(), work(scene, 0, count / 2)]);
  await mirror.catchUp();
  const second = await work(scene, count / 2, count);
  await mirror.catchUp();
  expect(first.length + second.length).toBeGreaterThan(40);
  expect(contentsOf(mirror.records.values())).toEqual(await freshFor(mirror, world.slug));

  const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };
  const key = await world.key();
  await ask(app, documentOf('restrictAgendaItem'), { input: { agendaItem: ids.agendaItem, restriction } }, key);
  await ask(app, documentOf('withdrawRecord'), { input: { id: ids.document, reason: 'Names a child' } }, key);
  await mirror.catchUp();
  expect(contentsOf(mirror.records.values())).toEqual(await freshFor(mirror, world.slug));
  expect(mirror.tombstones.get(ids.appearance)).toBe('Paragraph 3');
  expect(mirror.tombstones.get(ids.document)).toBe('Names a child');
});
