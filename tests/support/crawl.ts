/** Reads every record that an anonymous reader can reach from some councils, with all their fields. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { App } from '../../src/app.ts';
import { schema } from '../../src/graphql/schema.ts';
import { read } from './read.ts';

/** A record as answered: its own fields and its parts in full, other records by id. */
export interface Crawled {
  __typename: string;
  id: string;
  [field: string]: unknown;
}

/** The largest page that the API gives; and how many records a request asks for. */
const pageSizeMax = 100;
const recordsPerRequest = 25;

export async function crawl(app: App, councils: readonly string[]): Promise<Crawled[]> {
  const found: Crawled[] = [];
  const known = new Set<string>();
  let next: string[] = [];
  for (const slug of councils) {
    const { council } = await read(app, 'query Start($slug: String!) { council(slug: $slug) { id } }', { slug });
    next.push(council.id);
  }
  while (next.length > 0) {
    for (const id of next) known.add(id);
    // A record that is hidden during the crawl is gone.
    const records = (await recordsById(app, next)).filter((record) => record !== null);
    found.push(...records);
    next = [...new Set(records.flatMap((record) => [...idsIn(record)]))].filter((id) => !known.has(id));
  }
  return found;
}

/** Records by id, as `crawl` gives them; null for one that cannot be read. */
export async function recordsById(app: App, ids: readonly string[]): Promise<(Crawled | null)[]> {
  const records: (Crawled | null)[] = [];
  for (const [typename, ofType] of Map.groupBy(ids, (id) => id.slice(0, id.indexOf('_')))) {
    const query = `query Crawl($ids: [ID!]!) { nodes(ids: $ids) { ... on ${typename} { ${fieldsOf(typename)} } } }`;
    for (let start = 0; start < ofType.length; start += recordsPerRequest) {
      const { nodes } = await read(app, query, { ids: ofType.slice(start, start + recordsPerRequest) });
      records.push(...nodes);
    }
  }
  return records;
}

function fieldsOf(typename: string): string {
  const type = schema.getType(typename) as GraphQLObjectType;
  const fields = Object.values(type.getFields()).filter(
    // Those who may not keep keys and webhooks get an error for them.
    (field) => !field.args.some(isRequiredArgument) && !['ApiKey', 'Webhook'].includes(getNamedType(field.type).name),
  );
  const selections = fields.map((field) => {
    const isPaged = field.args.some(({ name }) => name === 'first');
    return `${field.name}${isPaged ? `(first: ${pageSizeMax})` : ''}${selectionOf(getNamedType(field.type))}`;
  });
  return ['__typename', ...selections].join(' ');
}

function selectionOf(type: GraphQLNamedType): string {
  if (isInterfaceType(type)) return ' { __typename ... on Node { id } }';
  if (!isObjectType(type)) return 'getTypes' in type ? ' { __typename ... on Node { id } }' : '';
  const { nodes } = type.getFields();
  if (nodes && type.name.endsWith('Connection'))
    return ` { pageInfo { hasNextPage } nodes${selectionOf(getNamedType(nodes.type))} }`;
  return type.getInterfaces().some(({ name }) => name === 'Node') ? ' { __typename id }' : ` { ${fieldsOf(type.name)} }`;
}

/** The ids of the records in an answer. Throws for a list that has more than one page, which would hide records. */
function* idsIn(value: unknown): Iterable<string> {
  if (value === null || typeof value !== 'object') return;
  const { id, pageInfo } = value as { id?: string; pageInfo?: { hasNextPage: boolean } };
  if (pageInfo?.hasNextPage) throw new Error(`a list has more than ${pageSizeMax} records`);
  if (id !== undefined) yield id;
  // A long history hides no records: each is reached from others.
  for (const [name, inner] of Object.entries(value)) if (name !== 'history') yield* idsIn(inner);
}
