/**
 * What slows or stops a bulk load, taken away while it runs. COPY refuses a table whose row-level security binds its owner too. Foreign keys and
 * indexes cost less when all rows are there; adding a key again checks every row. The triggers of search would write each entry several times.
 */
import type postgres from 'postgres';

interface Part {
  table: string;
  name: string;
  definition: string;
}

/**
 * Runs `load`, and `index` when the tables have their indexes again. `sql` acts as scrutiny_owner. Nobody else may use the database meanwhile. If one of
 * the two fails, what was taken away is not put back.
 */
export async function inBulk(sql: postgres.Sql, load: () => Promise<void>, index: () => Promise<void>): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace`;
  const triggers = await sql<{ table: string; name: string }[]>`
    select c.relname as "table", t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and t.tgname in ('search_follow', 'search_vocabulary')`;
  const foreignKeys = await sql<Part[]>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;
  const indexes = await sql<Part[]>`
    select t.relname as "table", c.relname as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and not i.indisunique and not i.indisexclusion`;
  const ofSearch = ({ table }: Part) => table.startsWith('search_');

  await sql.begin(async (tx) => {
    for (const { name } of tables) await tx`alter table ${tx(name)} no force row level security`;
    for (const { table, name } of triggers) await tx`alter table ${tx(table)} disable trigger ${tx(name)}`;
    for (const { table, name } of foreignKeys) await tx`alter table ${tx(table)} drop constraint ${tx(name)}`;
    for (const { name } of indexes) await tx`drop index ${tx(name)}`;
  });

  await load();
  await make(
    sql,
    indexes.filter((part) => !ofSearch(part)),
  );
  await sql`analyze`;
  await index();
  await make(sql, indexes.filter(ofSearch));
  await sql.begin(async (tx) => {
    for (const { table, name, definition } of foreignKeys) {
      await tx`alter table ${tx(table)} add constraint ${tx(name)} ${tx.unsafe(definition)}`;
    }
    for (const { table, name } of triggers) await tx`alter table ${tx(table)} enable trigger ${tx(name)}`;
    for (const { name } of tables) await tx`alter table ${tx(name)} force row level security`;
  });
  await sql`vacuum (analyze)`;
}

async function make(sql: postgres.Sql, indexes: readonly Part[]): Promise<void> {
  await Promise.all(
    indexes.map(({ definition }) =>
      sql.begin(async (tx) => {
        await tx`set local maintenance_work_mem = '256MB'`;
        await tx.unsafe(definition);
      }),
    ),
  );
}
