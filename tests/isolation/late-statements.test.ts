import { sql } from 'drizzle-orm';
import { afterAll, expect, inject, test } from 'vitest';
import { openAccess } from '../../src/db/access.ts';
import { createCouncil } from '../support/world.ts';

/** One connection, so that the second transaction has that of the first. */
const access = openAccess(inject('databaseUrl'), { max: 1 });
afterAll(() => access.close());

test('a statement that is late for its transaction does not run in the next one on its connection, which is of another council', async () => {
  const councils = [await createCouncil(), await createCouncil()];
  const [own, other] = councils.map(({ councilId }) => access.snapshot({ councilId, reads: ['STAFF'] }));
  const late = await own?.tx;
  await own?.close();
  await other?.tx;
  const council = sql`select current_setting('scrutiny.council_id') as id`;
  await expect(late?.execute(council)).rejects.toMatchObject({ cause: { code: 'TRANSACTION_ENDED' } });
  const read = await other?.tx;
  expect([...((await read?.execute(council)) ?? [])]).toEqual([{ id: String(councils[1]?.councilId) }]);
  await other?.close();
});

test('a transaction reports the statement that failed, although one sent after it was heard of first', async () => {
  const { councilId } = await createCouncil();
  const failing = access.write({ councilId, reads: ['STAFF'] }, async (tx) => {
    const first = tx.execute(sql`select 1 / 0`).catch(() => {});
    await Promise.all([first, tx.execute(sql`select 1`)]);
  });
  await expect(failing).rejects.toMatchObject({ code: '22012', message: 'division by zero' });
});
