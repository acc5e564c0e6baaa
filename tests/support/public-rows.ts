/** What the public can read of a council, row by row, and what the public feed says of the changes between two readings. */
import { inject } from 'vitest';
import { openLogin, openPool } from '../../src/db/client.ts';
import { nodeTypes } from '../../src/graphql/node.ts';
import '../../src/graphql/schema.ts';

export interface PublicRow {
  table: string;
  row: Record<string, unknown>;
}

/** The rows by table and key. */
export type PublicRows = Map<string, PublicRow>;

export interface Announced {
  type: string;
  operation: string;
  subjectType: string;
  subjectId: string;
  facts: Record<string, unknown>;
  reason: string | null;
}

const url = inject('databaseUrl');
const login = openLogin(url);
const asPublic = openPool(url, 'scrutiny_public', { max: 2 }).sql;

/** The log itself, and what makes the search find a record. */
const notRecords = ['event', 'council_feed', 'search_entry', 'search_word', 'search_spelling'];

/** The columns of the key of each table, beside the council; of a part, the first names the record that it belongs to. */
const keys = await login<{ table: string; key: string[] }[]>`
  select c.relname as "table", array_agg(a.attname::text order by place) as key
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
   cross join unnest(k.conkey) with ordinality as u(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum and a.attname <> 'council_id'
   where k.contype = 'p' and k.connamespace = 'public'::regnamespace and c.relkind = 'r'
     and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'council_id')
     and has_table_privilege('scrutiny_public', c.oid, 'select')
   group by c.relname order by c.relname`;
const tables = keys.filter(({ table }) => !notRecords.includes(table));
const readable = tables
  .map(({ table }) => `select '${table}' as "table", to_jsonb(t) as row from ${table} t where council_id = $1`)
  .concat(`select 'council' as "table", to_jsonb(t) as row from council t where id = $1`)
  .join(' union all ');

const keyOf = new Map(tables.map(({ table, key }) => [table, key]));

export async function publicRows(councilId: number): Promise<PublicRows> {
  const rows = await asPublic.unsafe<{ table: string; row: Record<string, unknown> }[]>(readable, [councilId]);
  return new Map(
    rows.map((each) => [[each.table, ...(keyOf.get(each.table) ?? ['id']).map((name) => each.row[name])].join(' '), each]),
  );
}

/** The public events of a council after a number of its public feed. */
export function publicEvents(councilId: number, after: number): Promise<Announced[]> {
  return login<Announced[]>`
    select type, operation, subject_type as "subjectType", subject_id as "subjectId", facts, reason
      from event where council_id = ${councilId} and public_sequence > ${after} order by public_sequence`;
}

/** The tables of the records that have ids in the API, with their types. */
const typeOfTable = new Map(
  nodeTypes().map((type) => [type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase(), type]),
);

/** Records and parts that are read with another record, whose event stands for them: the column that names it, or the event that tells of it. */
const readWith: Record<string, { column: string } | { event: string }> = {
  agenda: { column: 'meeting_id' },
  minutes: { column: 'meeting_id' },
  resolution_clause: { column: 'resolution_id' },
  recommendation_response: { column: 'recommendation_id' },
  recommendation_progress: { column: 'recommendation_id' },
  review_item: { column: 'review_id' },
  issue_item: { column: 'issue_id' },
  recommendation_progress_document: { event: 'RECOMMENDATION_CHANGED' },
  minutes_approval: { event: 'MINUTES_CHANGED' },
};

/** Columns in which a row may change while the record that the API gives is the same, or that belong to another record. */
const ofOthers: Record<string, string[]> = {
  // The order of business is of the agenda, and positions are counted for each reader.
  agenda_item: ['position'],
};

/** The changes between two readings that no event announces; empty if a mirror that follows the events is complete. */
export function unannounced(before: PublicRows, after: PublicRows, events: readonly Announced[]): string[] {
  const missing: string[] = [];
  const keys = new Set([...before.keys(), ...after.keys()]);
  for (const key of keys) {
    const [old, now] = [before.get(key), after.get(key)];
    const { table, row } = (now ?? old) as PublicRow;
    if (old && now && wordsOf(old) === wordsOf(now)) continue;
    const operations = old && now ? ['CREATED', 'UPDATED'] : now ? ['CREATED'] : ['WITHDRAWN', 'DELETED'];
    if (!isTold(table, row, events, operations)) missing.push(`${table} ${operations.join(' or ')}`);
  }
  return [...new Set(missing)].sort();
}

function wordsOf({ table, row }: PublicRow): string {
  const ignored = ofOthers[table] ?? [];
  return JSON.stringify(Object.entries(row).filter(([name]) => !ignored.includes(name)));
}

/** Whether an event is about the record; of a part, about the record that it belongs to. */
function isTold(
  table: string,
  row: Record<string, unknown>,
  events: readonly Announced[],
  operations: readonly string[],
): boolean {
  const rule = readWith[table];
  if (rule && 'event' in rule) return events.some(({ type }) => type === rule.event);
  if (table === 'council') return events.some(({ subjectType }) => subjectType === 'Council');
  if (typeOfTable.has(table) && !rule)
    return events.some(({ subjectId, operation, facts }) => {
      if (subjectId === row.id) return operations.includes(operation);
      return operations.includes('UPDATED') && Object.values(facts).includes(row.id);
    });
  const [first = 'id'] = keyOf.get(table) ?? [];
  const isOwnId = ['id', 'event_id'].includes(first) && !rule;
  const owners = isOwnId ? Object.values(row) : [row[rule?.column ?? first]];
  return events.some(({ subjectId }) => owners.includes(subjectId));
}
