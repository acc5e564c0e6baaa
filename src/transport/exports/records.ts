/**
 * All public records of a council at one moment. They come through the fields of the API, as an anonymous reader gets them, so that an export has nothing
 * that the API hides.
 */
import { type DocumentNode, execute, parse } from 'graphql';
import { createContext, type Services } from '../../context/context.ts';
import { anonymous } from '../../context/session.ts';
import type { Snapshot } from '../../db/access.ts';
import { parseId } from '../../graphql/ids.ts';
import { publicTypes, recordIds } from '../../graphql/node.ts';
import { selectionOf } from '../../graphql/record-fields.ts';
import { schema } from '../../graphql/schema.ts';

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
}

/** Reads as the public: at the moment of a snapshot, or as of now without one. */
export interface Reading {
  services: Services;
  baseUrl: string;
  snapshot?: Snapshot;
}

const recordsAtATime = 50;

/** What is exported, in this order: a record comes after the council, and otherwise in no order of meaning. */
export const exportedTypes: readonly string[] = [
  'Council',
  ...publicTypes()
    .filter((type) => type !== 'Council')
    .sort(),
];

const queries = new Map(
  exportedTypes.map((type) => [
    type,
    `query Export($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selectionOf(schema, type)} } } }`,
  ]),
);
/** The words of all queries: where they differ, so may the bytes of an export. */
export const exportedFields: string = [...queries.values()].join('\n');

const councilQuery = parse('query Council($slug: String!) { council(slug: $slug) { id slug name feed { cursor } } }');

/** Null where there is no such council. */
export async function councilBySlug(reading: Reading, slug: string): Promise<ExportedCouncil | null> {
  const { council } = await run(reading, councilQuery, { slug });
  if (!council) return null;
  const { id, name, feed } = council as { id: string; name: string; feed: { cursor: string } };
  return { id: parseId(id)?.councilId as number, slug, name, cursor: feed.cursor };
}

/** The records of one type, in pages. */
export async function* recordsOf(reading: Required<Reading>, councilId: number, type: string): AsyncGenerator<ExportedRecord[]> {
  const query = parse(queries.get(type) as string);
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await recordIds(await reading.snapshot.tx, type, councilId, after, recordsAtATime);
    after = ids.at(-1) ?? null;
    if (after === null) return;
    const { nodes } = await run(reading, query, { ids });
    // A record that a loader hides, although its row is public, is null.
    yield (nodes as (ExportedRecord | null)[]).filter((record) => record !== null);
    if (ids.length < recordsAtATime) return;
  }
}

/** Runs a query with loaders of its own. Errors: any error of a field, because a copy without it would not be whole. */
async function run(reading: Reading, document: DocumentNode, variableValues: object): Promise<Record<string, unknown>> {
  const { services, ...options } = reading;
  const contextValue = createContext(services, anonymous, { ...options, budget: noBudget });
  try {
    const { data, errors } = await execute({ schema, document, variableValues: { ...variableValues }, contextValue });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data as Record<string, unknown>;
  } finally {
    await contextValue.stop(new Error('The page has been read.'));
  }
}

function noBudget(): never {
  throw new Error('No field of a record reads the budget of a client.');
}
