/** What the withdrawal of records rests on, as the schema and PostgreSQL's catalogue state it: a new kind, table or index must be decided on. */
import { getTableName } from 'drizzle-orm';
import { afterAll, expect, inject, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';
import { nodeTypes } from '../../src/graphql/node.ts';
import { partsByReference, withdrawableKinds } from '../../src/modules/withdrawal/withdrawable-kinds.commands.ts';
import { sharedApp } from '../support/app.ts';

// Loads all types.
await sharedApp();
const sql = openLogin(inject('databaseUrl'));
afterAll(() => sql.end({ timeout: 5 }));

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test('every type that `node` returns can be withdrawn, apart from those named here', () => {
  const withdrawable = withdrawableKinds.map(({ type }) => type);
  expect(
    nodeTypes()
      .filter((type) => !withdrawable.includes(type))
      .sort(),
  ).toEqual([
    // A part of its meeting.
    'Agenda',
    // Revoked instead.
    'ApiKey',
    // The tenant.
    'Council',
    // Parts of their meetings.
    'Minutes',
    'MinutesApproval',
    // Steps of the ledger, which its later steps correct.
    'RecommendationProgress',
    'RecommendationResponse',
    // A part of its resolution, which `updateResolution` changes.
    'ResolutionClause',
    // Where other records come from.
    'SourceDocument',
    // Removed instead.
    'Webhook',
  ]);
});

test('a reference that a record cannot do without makes it a part of the other record, or refuses the withdrawal of that one', async () => {
  const rows = await sql<{ name: string }[]>`
    select c.relname || '.' || a.attname as name
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname <> 'council_id' and a.attnotnull
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace
       and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id')
     order by name`;
  const ofPart = new Set(partsByReference.map((column) => `${getTableName(column.table)}.${snakeCase(column.name)}`));
  expect(rows.map(({ name }) => name).filter((name) => !ofPart.has(name))).toEqual([
    'appearance.panel_id',
    'completion_review.meeting_id',
    'meeting.panel_id',
    'membership.panel_id',
    'membership.person_id',
    'minutes_approval.approving_meeting_id',
    'observation.indicator_id',
    'recommendation.panel_id',
    'work_programme_item.panel_id',
  ]);
});

test('a value that must be unique can be used again once its record is withdrawn', async () => {
  const rows = await sql<{ name: string }[]>`
    select x.relname as name
      from pg_index i join pg_class x on x.oid = i.indexrelid
     where x.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion) and not i.indisprimary
       and exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'id')
       and exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'visibility')
       and pg_get_indexdef(i.indexrelid) not like '%visibility%' and coalesce(pg_get_expr(i.indpred, i.indrelid), '') not like '%visibility%'
     order by name`;
  expect(rows.map(({ name }) => name)).toEqual([
    // An item that is open is not withdrawn.
    'agenda_item_open',
    'event_public_sequence',
    // Withdrawn with the report of which it is a part.
    'observation_of_period',
  ]);
});
