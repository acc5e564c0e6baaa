/** A partner's mirror of a council, which follows `changes` as the header of the schema says. */
import type { App } from '../../src/app.ts';
import { changesQuery } from '../../src/transport/exports/changes-query.ts';
import { partTypes } from '../../src/transport/exports/records.ts';
import { type Crawled, crawl, recordsById } from './crawl.ts';
import { read } from './read.ts';

export class Mirror {
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

  /** With a copy that another has made, and the cursor of its moment. */
  beginWith(records: Iterable<Crawled>, cursor: string): void {
    this.#cursor = cursor;
    for (const record of records) this.records.set(record.id, record);
  }

  async catchUp(): Promise<void> {
    for (;;) {
      const { changes } = await read(this.#app, changesQuery, { council: this.#council, after: this.#cursor });
      for (const event of changes.nodes) await this.#apply(event);
      this.#cursor = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) return;
    }
  }

  async #apply({ operation, reason, subjectId, type, ...linked }: Record<string, unknown>): Promise<void> {
    const ids = Object.values(linked as Record<string, { id: string } | null>).flatMap((record) => record?.id ?? []);
    if (operation === 'WITHDRAWN' || operation === 'DELETED') {
      this.#drop(String(subjectId));
      this.tombstones.set(String(subjectId), reason as string | null);
    } else ids.push(String(subjectId));
    const meetingId = type === 'AGENDA_CHANGED' ? ids.find((id) => id.startsWith('Meeting_')) : undefined;
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
      const parts = idsIn(record).filter((id) => isPart(id));
      const before = idsIn(this.records.get(record.id)).filter((id) => isPart(id));
      for (const part of before) if (!parts.includes(part)) this.#drop(part);
      this.records.set(record.id, record);
      const unknown = idsIn(record).filter((id) => !this.records.has(id));
      await this.#fetch([...new Set([...parts.filter((id) => id !== record.id), ...unknown])]);
    }
  }

  #drop(id: string): void {
    const parts = idsIn(this.records.get(id)).filter((each) => isPart(each) && !isPart(id));
    for (const gone of [id, ...parts]) this.records.delete(gone);
  }
}

function isPart(id: string): boolean {
  return partTypes.includes(id.slice(0, id.indexOf('_')));
}

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

export const contentsOf = (records: Iterable<Crawled>) =>
  Object.fromEntries([...records].map((record) => [record.id, ownValues(record)]).sort());

/** All records that are public now: those that a crawl reaches, and those of the mirror that no other record names any more. */
export async function freshFor(app: App, mirror: Mirror, council: string) {
  const reached = await crawl(app, [council]);
  const known = new Set(reached.map(({ id }) => id));
  const others = await recordsById(
    app,
    [...mirror.records.keys()].filter((id) => !known.has(id)),
  );
  return contentsOf([...reached, ...others.filter((record) => record !== null)]);
}
