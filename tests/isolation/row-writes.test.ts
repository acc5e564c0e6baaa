/** Row-level security of writes, tested with SQL: every table and every kind of statement, with every setting of a council. */
import { eq } from 'drizzle-orm';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { meeting as meetingTable } from '../../src/modules/meetings/meetings.table.ts';
import { createCouncil, owner } from '../support/world.ts';
import { type Asker, attempt, forEachTable, inEveryTable, login, malformedCouncils, readsAll, twoCouncils } from './attempts.ts';

type Statement = (sql: postgres.TransactionSql, table: string, councilId: number) => Promise<number>;

/** Statements on all rows of a council. Each returns the number of rows that it touched. */
const statements: Record<'insert' | 'update' | 'delete' | 'lock', Statement> = {
  insert: async (sql, table, councilId) => {
    const [stored] = await login`select to_jsonb(t)::text as row from ${login(table)} t where council_id = ${councilId} limit 1`;
    const columns = await login<{ name: string }[]>`
      select attname as name from pg_attribute
       where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
    const names = sql(columns.map(({ name }) => name));
    const row = sql`jsonb_populate_record(null::${sql(table)}, ${stored?.row}::text::jsonb)`;
    return (await sql`insert into ${sql(table)} (${names}) select ${names} from ${row}`).count;
  },
  update: async (sql, table, councilId) =>
    (await sql`update ${sql(table)} set visibility = visibility where council_id = ${councilId}`).count,
  delete: async (sql, table, councilId) => (await sql`delete from ${sql(table)} where council_id = ${councilId}`).count,
  lock: async (sql, table, councilId) => (await sql`select from ${sql(table)} where council_id = ${councilId} for update`).count,
};
const kinds = Object.keys(statements) as (keyof typeof statements)[];

const staffOf = (councilId: number): Asker => ({ role: 'scrutiny_staff', council: String(councilId), reads: readsAll });

async function matrix(asker: Asker, councilId: number) {
  const outcomes: Partial<Record<keyof typeof statements, Record<string, number | string>>> = {};
  for (const kind of kinds) {
    outcomes[kind] = await forEachTable((table) => attempt(asker, (sql) => statements[kind](sql, table, councilId)));
  }
  return outcomes;
}

/** PostgreSQL's code for a missing privilege, and for a row that a policy forbids. */
const forbidden = '42501';
/** Codes of the constraints that stop a statement if no policy does. */
const isThereAlready = '23505';
const isReferredTo = '23503';

/** For the tests in which no statement may touch a row; those that touch rows make their own. */
const { own, other } = await twoCouncils();

describe('every statement on every table', () => {
  test("staff cannot write another council's rows", async () => {
    expect(await matrix(staffOf(own.councilId), other.councilId)).toEqual({
      insert: inEveryTable(forbidden),
      update: inEveryTable(0),
      delete: inEveryTable(0),
      lock: inEveryTable(0),
    });
  });

  test.each([
    { who: 'no council', council: undefined },
    { who: 'an empty council', council: '' },
    { who: 'a council that does not exist', council: '2147483647' },
  ])('staff of $who cannot write', async ({ council }) => {
    expect(await matrix({ role: 'scrutiny_staff', council, reads: readsAll }, own.councilId)).toEqual({
      insert: inEveryTable(forbidden),
      update: inEveryTable(0),
      delete: inEveryTable(0),
      lock: inEveryTable(0),
    });
  });

  test.each(malformedCouncils)('staff of the council $council get an error', async ({ council, code }) => {
    expect(await matrix({ role: 'scrutiny_staff', council, reads: readsAll }, own.councilId)).toEqual(
      Object.fromEntries(kinds.map((kind) => [kind, inEveryTable(code)])),
    );
  });

  test.each([
    { who: 'the public', asker: () => ({ role: 'scrutiny_public' }) as const },
    {
      who: 'the public with the settings of staff',
      asker: (council: number) => ({ ...staffOf(council), role: 'scrutiny_public' }) as const,
    },
  ])('$who cannot write', async ({ asker }) => {
    expect(await matrix(asker(own.councilId), own.councilId)).toEqual(
      Object.fromEntries(kinds.map((kind) => [kind, inEveryTable(forbidden)])),
    );
  });

  test('staff reach the constraints of their own rows, so it is the policies that stop the others', async () => {
    const { own } = await twoCouncils();
    const counts = await forEachTable(async (table) => {
      return (await login`select from ${login(table)} where council_id = ${own.councilId}`).count;
    });
    const outcomes = await matrix(staffOf(own.councilId), own.councilId);
    expect(outcomes).toMatchObject({ insert: inEveryTable(isThereAlready), update: counts, lock: counts });
    const stopped = Object.entries(outcomes.delete ?? {}).filter(([, outcome]) => outcome !== isReferredTo);
    expect(stopped).toEqual(stopped.map(([table]) => [table, counts[table]]));
  });

  test('a statement without a condition touches no row if the council has none', async () => {
    const { councilId } = await createCouncil();
    const outcomes = await forEachTable((table) =>
      attempt(staffOf(councilId), async (sql) => [
        (await sql`update ${sql(table)} set visibility = 'STAFF'`).count,
        (await sql`delete from ${sql(table)}`).count,
      ]),
    );
    expect(outcomes).toEqual(inEveryTable([0, 0]));
  });

  test('staff cannot move a row to another council', async () => {
    const { own, other } = await twoCouncils();
    const outcomes = await forEachTable((table) =>
      attempt(
        staffOf(own.councilId),
        (sql) => sql`update ${sql(table)} set council_id = ${other.councilId} where council_id = ${own.councilId}`,
      ),
    );
    expect(outcomes).toEqual(inEveryTable(forbidden));
  });
});

describe('tables with policies of their own', () => {
  const touched = async (asker: Asker, run: (sql: postgres.TransactionSql) => Promise<{ count: number }>) =>
    attempt(asker, async (sql) => (await run(sql)).count);

  test('staff may change their own council and its feed, no others, and may not add or delete one', async () => {
    const [own, other] = [await createCouncil(), await createCouncil()];
    const staff = staffOf(own.councilId);
    const outcomes = (councilId: number) =>
      Promise.all([
        touched(staff, (sql) => sql`update council set name = 'Taken' where id = ${councilId}`),
        touched(staff, (sql) => sql`delete from council where id = ${councilId}`),
        touched(staff, (sql) => sql`update council_feed set staff_head = 9 where council_id = ${councilId}`),
        touched(staff, (sql) => sql`delete from council_feed where council_id = ${councilId}`),
        touched(staff, (sql) => sql`insert into council_feed (council_id) values (${councilId})`),
      ]);
    expect(await outcomes(own.councilId)).toEqual([1, forbidden, 1, forbidden, forbidden]);
    expect(await outcomes(other.councilId)).toEqual([0, forbidden, 0, forbidden, forbidden]);
    expect(
      await touched(staff, (sql) => sql`insert into council (slug, name, nation, kind) values ('x', 'X', 'WALES', 'COUNTY')`),
    ).toBe(forbidden);
  });

  test.each(['', undefined])('staff of the council %j cannot change any', async (council) => {
    await createCouncil();
    const staff: Asker = { role: 'scrutiny_staff', council, reads: readsAll };
    expect(await touched(staff, (sql) => sql`update council set name = 'Taken'`)).toBe(0);
    expect(await touched(staff, (sql) => sql`update council_feed set staff_head = 9`)).toBe(0);
  });

  test('the public cannot change either', async () => {
    const { councilId } = await createCouncil();
    const anyone: Asker = { ...staffOf(councilId), role: 'scrutiny_public' };
    expect(await touched(anyone, (sql) => sql`update council set name = 'Taken'`)).toBe(forbidden);
    expect(await touched(anyone, (sql) => sql`update council_feed set public_head = 9`)).toBe(forbidden);
  });
});

test('a reference to another council cannot be stored, even by the owner of the tables', async () => {
  const [own, other] = [await createCouncil(), await createCouncil()];
  const [ownPanel, otherPanel] = [await own.createPanel(), await other.createPanel()];
  const meeting = await own.createMeeting(ownPanel);
  const move = owner().update(meetingTable).set({ panelId: otherPanel.id }).where(eq(meetingTable.id, meeting.id));
  await expect(move).rejects.toMatchObject({ cause: { code: isReferredTo, constraint_name: 'meeting_panel_id_fk' } });
});
