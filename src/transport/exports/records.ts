/**
 * All public records of a council at one moment. They come through the fields of the API, as an anonymous reader gets them, so that an export has nothing
 * that the API hides.
 */
import { parse } from 'graphql';
import { parseId } from '../../graphql/ids.ts';
import { publicTypes, recordIds } from '../../graphql/node.ts';
import { selectionOf } from '../../graphql/record-fields.ts';
import { schema } from '../../graphql/schema.ts';
import { publicAnswer, type Reading } from '../public-answer.ts';
import { hashOf } from '../resource.ts';
import type { StatedTerms } from '../terms.ts';

export interface ExportedRecord {
  id: string;
  [field: string]: unknown;
}

export interface ExportedCouncil {
  id: number;
  slug: string;
  name: string;
  /** The position in the public feed from which `changes` continues. */
  cursor: string;
  licence: StatedTerms | null;
}

const recordsAtATime = 50;

/** What is exported, in this order: a record comes after the council, and otherwise in no order of meaning. */
export const exportedTypes: readonly string[] = [
  'Council',
  ...publicTypes()
    .filter((type) => type !== 'Council')
    .sort(),
];

/** Parts of records, which have no events of their own. A copy goes with its record. */
export const partTypes: readonly string[] = [
  'Agenda',
  'Minutes',
  'MinutesApproval',
  'ResolutionClause',
  'RecommendationResponse',
  'RecommendationProgress',
];

/** The query for the records of each type by id. */
export const recordQueries: ReadonlyMap<string, string> = new Map(
  exportedTypes.map((type) => [
    type,
    `query Export($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selectionOf(schema, type)} } } }`,
  ]),
);

/** Of the words of all queries: where they differ, so may the bytes of an export. */
export const exportedForm: string = hashOf(Buffer.from([...recordQueries.values()].join('\n')));

const councilQuery = parse(
  'query Council($slug: String!) { council(slug: $slug) { id slug name licence { name url attribution } feed { cursor } } }',
);

/** Null where there is no such council. */
export async function councilBySlug(reading: Reading, slug: string): Promise<ExportedCouncil | null> {
  const { council } = await publicAnswer(reading, councilQuery, { slug });
  if (!council) return null;
  const { id, feed, ...own } = council as Omit<ExportedCouncil, 'id' | 'cursor'> & { id: string; feed: { cursor: string } };
  return { ...own, id: parseId(id)?.councilId as number, cursor: feed.cursor };
}

/** The records of one type, in pages. */
export async function* recordsOf(reading: Required<Reading>, councilId: number, type: string): AsyncGenerator<ExportedRecord[]> {
  const query = parse(recordQueries.get(type) as string);
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await recordIds(await reading.snapshot.tx, type, councilId, after, recordsAtATime);
    after = ids.at(-1) ?? null;
    if (after === null) return;
    const { nodes } = await publicAnswer(reading, query, { ids });
    // A record that a loader hides, although its row is public, is null.
    yield (nodes as (ExportedRecord | null)[]).filter((record) => record !== null);
    if (ids.length < recordsAtATime) return;
  }
}
